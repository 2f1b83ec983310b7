import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import css from './buyers.module.css';

/** A number typed into the search that another buyer uses: whose it is, and for which item. */
export function FoundElsewhere({ buyer, query, onChoose }: { buyer: string; query: string; onChoose: (id: string) => void }) {
  const { t } = useTranslation('buyers');
  const { data } = useAsk('buyers.find', { text: query.trim() || '-' }, { enabled: query.trim() !== '' });
  const others = (data?.items ?? []).filter((one) => one.buyer !== buyer);
  if (query.trim() === '' || others.length === 0) return null;
  return (
    <ul className={css.elsewhere} aria-label={t('elsewhere')}>
      {others.slice(0, 5).map((one) => <li key={`${one.buyer} ${one.product}`}><button type="button" className="link" onClick={() => onChoose(one.buyer)}>{one.buyerName}</button> <span className="quiet">{t('callsIt', { number: one.itemNo || one.barcode, sku: one.sku, name: one.name })}</span></li>)}
    </ul>
  );
}
