import { useTranslation } from 'react-i18next';
import { visibleText } from '../ui/visibleText.tsx';
import css from './listing.module.css';
import type { Review } from './useListing.ts';

/** Items named before the rest is only counted; changes.txt in the package holds all of them. */
const MOST = 40;

/** What changed since the last package, item by item. */
export function Changes({ since }: { since: NonNullable<Review['since']> }) {
  const { t } = useTranslation('listing');
  const { counts, changes, around } = since;
  return (
    <section aria-label={t('changes')}>
      <h3>{t('changedCount', { changed: counts.changed ?? 0, fresh: counts.new ?? 0, gone: counts.gone ?? 0 })}</h3>
      <ul className={css.changes}>
        {changes.slice(0, MOST).map((one) => (
          <li key={one.sku}>
            <strong>{visibleText(one.sku)}</strong> <span className="small quiet">{one.change === 'changed' ? [one.fields.join(', '), one.photos > 0 ? t('photosChanged', { count: one.photos }) : ''].filter(Boolean).join(', ') : t(`change-${one.change}`)}</span>
          </li>
        ))}
      </ul>
      {changes.length > MOST && <p className="small quiet">{t('andMore', { count: changes.length - MOST })}</p>}
      {around.length > 0 && <p className="small quiet">{around.join('; ')}</p>}
    </section>
  );
}
