import { IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TimelineStep } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { dayText } from '../ui/format.ts';
import css from './page.module.css';

/** Days left from which on a last day is worth colour. */
const PRESSING = 14;

function StepDay({ step }: { step: TimelineStep }) {
  const { t } = useTranslation('crosscheck');
  if (step.on) return <span className={css.stepDay}>{dayText(step.on)}</span>;
  if (!step.by) return <span className={css.stepDay}>{step.state === 'done' ? '✓' : t('noDay')}</span>;
  const left = step.left ?? 0;
  const why = step.from ? t(`from-${step.from}`) : '';
  const text = step.state === 'done' ? dayText(step.by) : left < 0 ? t('dayPast', { day: dayText(step.by), days: -left }) : left > 60 ? t('dayBy', { day: dayText(step.by) }) : t('dayLeft', { day: dayText(step.by), days: left });
  const tone = step.state === 'done' ? '' : left < 0 ? 'error' : left <= PRESSING ? 'warning' : '';
  return <span className={classes(css.stepDay, tone === 'error' && css.error, tone === 'warning' && css.warning)} title={why}>{tone !== '' && <IconClock size={13} stroke={1.75} aria-hidden />}{text}{why && <span className="unseen"> {why}</span>}</span>;
}

/** From the order to the payment: what happened, and the last days of credit and money. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const { t } = useTranslation('crosscheck');
  return (
    <ol className={css.timeline} aria-label={t('timeline')}>
      {steps.map((one) => (
        <li key={one.key} className={classes(css.step, one.state === 'done' && css.stepDone, one.state === 'now' && css.stepNow, one.state === 'late' && css.stepLate)} aria-current={one.state === 'now' ? 'step' : undefined}>
          <span className={css.dot}>{one.state === 'done' && <IconCheck size={11} stroke={3} aria-hidden />}</span>
          <span className={css.stepName}>{t(`step-${one.key}`)}<span className="unseen"> {t(`state-${one.state}`)}</span></span>
          <StepDay step={one} />
        </li>
      ))}
    </ol>
  );
}
