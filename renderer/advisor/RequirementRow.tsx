import { IconCheck, IconChevronRight, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdvisorRequirement } from '#app/contract';
import { FixHere } from '../checks/FixHere.tsx';
import { SourceLine } from '../checks/SourceLine.tsx';
import { classes } from '../ui/classes.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import type { ShownOutcome } from '../ui/outcome.ts';
import css from './advisor.module.css';

const outcomeOf = ({ outcome, severity }: AdvisorRequirement): ShownOutcome => (outcome === 'fail' ? severity : outcome);

/** One thing that is asked: its state, what is there of it, and, opened, why, on whose authority, and the field that answers it. */
export function RequirementRow({ one, record }: { one: AdvisorRequirement; record: string }) {
  const { t } = useTranslation(['advisor', 'ui']);
  const [open, setOpen] = useState(false);
  const firm = one.record === 'exporter';
  return (
    <li className={css.requirement}>
      <button type="button" className={css.requirementHead} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={css.state}><OutcomeBadge outcome={outcomeOf(one)} /></span>
        <span className="grow">
          <span className="strong">{one.title}</span>
          <span className={css.needs}>
            {one.needs.map((need) => <span key={`${need.kind} ${need.key}`} className={classes(css.need, need.value === null && css.needEmpty)}>{need.value === null ? <IconCircleDashed size={13} aria-hidden /> : <IconCheck size={13} aria-hidden className="pass" />}{need.name}{need.value === null ? <span className="unseen">{t('notThere')}</span> : need.value !== '✓' && <span className="quiet ell">{need.value}</span>}</span>)}
          </span>
        </span>
        <span className="small quiet">{one.rule}</span>
        <IconChevronRight size={15} aria-hidden className={classes(css.chevron, open && css.chevronOpen)} />
      </button>
      {open && (
        <div className={css.requirementBody}>
          <p>{one.why}</p>
          {one.outcome !== 'pass' && <p>{one.message ?? one.because} {one.fix && <strong>{one.fix}</strong>}</p>}
          {one.outcome !== 'pass' && one.field && (firm || record !== '') && <FixHere record={record} firm={firm} field={one.field} />}
          <SourceLine rule={one} />
          <Link to="/rules" search={{ rule: one.rule }} className="link small">{t('openRule', { rule: one.rule })}</Link>
        </div>
      )}
    </li>
  );
}
