import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { countOf, type ShownOutcome } from '../ui/outcome.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './checks.module.css';
import type { Run } from './useChecks.ts';

const LISTED = ['error', 'warning', 'info', 'unknown', 'waived'] as const;

/** How many of each outcome; pressing one shows only those. Passes and not-applicables are counted, not listed. */
export function OutcomeTiles({ run, only, onOnly }: { run: Run; only: ShownOutcome | null; onOnly: (outcome: ShownOutcome | null) => void }) {
  const { t } = useTranslation(['checks', 'ui']);
  const { count } = useFormat();
  return (
    <div className={css.tiles}>
      {LISTED.map((outcome) => (
        <button key={outcome} type="button" className={classes(css.tile, only === outcome && css.tileOn)} aria-pressed={only === outcome} onClick={() => onOnly(only === outcome ? null : outcome)}>
          <OutcomeIcon outcome={outcome} size={15} />
          <span className={classes(css.tileName, outcome)}>{t(`ui:${outcome}`)}</span>
          <strong>{count(countOf(run.findings, outcome))}</strong>
        </button>
      ))}
      {([['pass', run.outcomes.pass], ['not-applicable', run.outcomes.notApplicable]] as const).map(([outcome, value]) => (
        <div key={outcome} className={css.tile}>
          <OutcomeIcon outcome={outcome} size={15} />
          <span className={classes(css.tileName, outcome)}>{t(`ui:${outcome}`)}</span>
          <strong>{count(value)}</strong>
        </div>
      ))}
    </div>
  );
}
