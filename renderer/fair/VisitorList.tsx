import { useTranslation } from 'react-i18next';
import { dayText } from '../ui/format.ts';
import { classes } from '../ui/classes.ts';
import css from './fair.module.css';
import type { FairFlow } from './useFair.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** Who came, the newest first, day by day. */
export function VisitorList({ fair }: { fair: FairFlow }) {
  const { t } = useTranslation('fair');
  const rows = fair.visits ?? [];
  return (
    <section className={css.list} aria-label={t('visitors')} data-pane="">
      <ul>
        {rows.map((one, at) => (
          <li key={one.id}>
            {one.day !== rows[at - 1]?.day && <div className={css.day}>{one.day === fair.today ? t('today') : dayText(one.day)}</div>}
            <button type="button" className={classes(css.visitor, fair.visit?.visit.id === one.id && css.on)} aria-current={fair.visit?.visit.id === one.id || undefined} onClick={() => fair.open(one.id)}>
              <span className={css.number}>{one.number}</span>
              <span className="grow">
                <span className={css.title}>{visibleText(one.title)}</span>
                <span className={css.second}>{[one.person, one.country, t('lineCount', { count: one.lines }), one.quotation].filter(Boolean).join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
