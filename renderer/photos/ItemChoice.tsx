import { useTranslation } from 'react-i18next';
import type { PhotoItem } from '#app/contract';
import { Thumb } from '../catalogue/Thumb.tsx';
import { classes } from '../ui/classes.ts';
import { Kbd } from '../ui/Kbd.tsx';
import css from './photos.module.css';
import { visibleText } from '../ui/visibleText.tsx';

/** Items to choose from, the best first; `at` is the one that Enter takes. */
export function ItemChoice({ items, at, onPick, numbered = false }: { items: readonly PhotoItem[]; at: number; onPick: (item: PhotoItem) => void; /** The keys 1 to 5 choose as well, where letters are not being typed. */ numbered?: boolean }) {
  const { t } = useTranslation('photos');
  return (
    <ul className={css.choice} aria-label={t('itemsFound')}>
      {items.map((one, index) => (
        <li key={one.id}>
          <button type="button" tabIndex={-1} aria-current={index === at} className={classes(css.choiceItem, index === at && css.choiceOn)} onClick={() => onPick(one)}>
            {one.blobs[0] === undefined ? <span className={css.noThumb} /> : <Thumb blob={one.blobs[0]} size={32} alt="" />}
            <span className={css.file}><span className="ell strong">{visibleText(one.sku)}</span><span className="ell small quiet">{visibleText(one.name)}</span></span>
            <span className="small hint">{t('photoCount', { count: one.photos })}</span>
            {numbered && <Kbd>{String(index + 1)}</Kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}
