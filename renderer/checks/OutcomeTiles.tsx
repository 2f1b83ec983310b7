import { useTranslation } from 'react-i18next';
import type { PointOutcome } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { useFormat } from '../ui/useFormat.ts';
import css from './checks.module.css';
import type { Summary } from './useBoard.ts';

const LISTED = ['error', 'warning', 'info', 'unknown', 'waived'] as const;

type Props = { summary: Summary; chosen: readonly PointOutcome[]; onChosen: (outcomes: PointOutcome[]) => void };

/** How many of each outcome; pressing some shows only those. Passes and not-applicables are counted, not listed. */
export function OutcomeTiles({ summary, chosen, onChosen }: Props) {
  const { t } = useTranslation(['checks', 'ui']);
  const { count } = useFormat();
  const toggle = (outcome: PointOutcome): void => onChosen(chosen.includes(outcome) ? chosen.filter((one) => one !== outcome) : [...chosen, outcome]);
  return (
    <div className={css.tiles}>
      {LISTED.map((outcome) => (
        <button key={outcome} type="button" className={classes(css.tile, chosen.includes(outcome) && css.tileOn)} aria-pressed={chosen.includes(outcome)} onClick={() => toggle(outcome)}>
          <OutcomeIcon outcome={outcome} size={15} />
          <span className={classes(css.tileName, outcome)}>{t(`ui:${outcome}`)}</span>
          <strong>{count(summary.points[outcome])}</strong>
        </button>
      ))}
      {([['pass', summary.pass], ['not-applicable', summary.notApplicable]] as const).map(([outcome, value]) => (
        <div key={outcome} className={css.tile}>
          <OutcomeIcon outcome={outcome} size={15} />
          <span className={classes(css.tileName, outcome)}>{t(`ui:${outcome}`)}</span>
          <strong>{count(value)}</strong>
        </div>
      ))}
    </div>
  );
}
