import { IconAlertTriangleFilled, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import css from './buyers.module.css';
import type { BuyerShown } from './useBuyers.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** Buyers by name, with how long their lists are and which agreed prices need a look. */
export function BuyerList({ buyers, chosen, onChoose }: { buyers: readonly BuyerShown[]; chosen: string | null; onChoose: (id: string) => void }) {
  const { t } = useTranslation('buyers');
  return (
    <section className={css.list} aria-label={t('title')} data-pane="">
      <ul>
        {buyers.map((one) => (
          <li key={one.id}>
            <button type="button" className={classes(css.buyer, one.id === chosen && css.on)} aria-current={one.id === chosen || undefined} onClick={() => onChoose(one.id)}>
              <span className={css.name}>{visibleText(one.name)}</span>
              <span className={css.second}>{[one.country, one.currency, t('itemCount', { count: one.items })].filter(Boolean).join(' · ')}</span>
              {one.ended > 0 && <span className={classes(css.mark, 'error')}><IconAlertTriangleFilled size={13} aria-hidden />{t('endedCount', { count: one.ended })}</span>}
              {one.soon > 0 && <span className={classes(css.mark, 'warning')}><IconClock size={13} aria-hidden />{t('soonCount', { count: one.soon })}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
