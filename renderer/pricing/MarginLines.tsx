import { useTranslation } from 'react-i18next';
import type { MarginShown } from '#app/contract';
import { DataTable } from '../ui/DataTable.tsx';
import { amountText, percentText, rupeeText } from './amounts.ts';
import { usePricingWords } from './words.ts';

/** How one margin comes about, line by line, with the rate that was used and its day. */
export function MarginLines({ margin, title }: { margin: MarginShown; title: string }) {
  const { t } = useTranslation('pricing');
  const words = usePricingWords();
  const rows = margin.lines.map((one, at) => ({ ...one, id: `${one.key} ${at}` }));
  return (
    <div style={{ margin: '8px 0' }}>
      <DataTable
        caption={title} rows={rows} keyOf={(one) => one.id}
        columns={[
          { key: 'line', heading: title, width: 180, cell: (one) => t(`line-${one.key}`) },
          { key: 'how', heading: t('howMuch'), cell: (one) => <span className="small quiet">{[words.basis(one), words.rate(one.rate)].filter(Boolean).join(' · ')}</span> },
          { key: 'amount', heading: t('perUnit'), numeric: true, width: 130, cell: (one) => rupeeText(one.amount) },
        ]}
      />
      <p className="row strong" style={{ justifyContent: 'flex-end', padding: '6px 10px' }}>
        <span>{t('margin')}</span>
        <span>{margin.margin && margin.percent !== null ? `${amountText(margin.margin)} · ${percentText(margin.percent)}` : t('detailsMissing')}</span>
      </p>
      {margin.missing.map((one) => <p key={one} className="small unknown">{words.missing(one)}</p>)}
      <p className="small hint">{t('roundingRule')}</p>
    </div>
  );
}
