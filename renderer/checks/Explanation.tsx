import { IconCheck, IconHelpHexagon, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { useAsk } from '../queries.ts';
import { dayText } from '../ui/format.ts';
import css from './checks.module.css';
import type { Question } from './useChecks.ts';

type Explained = Output<'checks.explain'>;
type Step = Explained['trace'][number];

const StepIcon = ({ step }: { step: Step }) => {
  if (step.value === 'true') return <IconCheck size={15} aria-hidden className="pass" />;
  if (step.value === 'false') return <IconX size={15} aria-hidden className="error" />;
  return <IconHelpHexagon size={15} stroke={1.75} aria-hidden className="unknown" />;
};

/** Why the rule decided as it did: each condition with its value and where it came from. */
function Trace({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('checks');
  return (
    <ol className={css.trace}>
      {steps.map((step, at) => (
        <li key={`${step.expression} ${at}`} className={step.decided ? css.decided : undefined}>
          <StepIcon step={step} />
          <div className="grow">
            <div className={css.expression}>{step.expression}{step.role === 'input' && <> = <strong>{step.value || t('absent')}</strong></>}</div>
            <div className="small hint">{[t(`role-${step.role}`), step.where].filter(Boolean).join(' · ')}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Authority({ rule }: { rule: Explained['rule'] }) {
  const { t } = useTranslation(['checks', 'ui']);
  const { source } = rule;
  const capped = rule.severity !== rule.effectiveSeverity;
  const days = [source.date, t('lookedAt', { day: dayText(rule.checkedOn) }), rule.validFrom && t('validFrom', { day: dayText(rule.validFrom) }), rule.validTo && t('validTo', { day: dayText(rule.validTo) })].filter(Boolean).join(' · ');
  return (
    <dl className={css.authority}>
      <dt>{t('source')}</dt><dd>{source.title} <span className="hint">({source.key})</span>{source.url && <div className="small hint">{source.url}</div>}</dd>
      <dt>{t('dates')}</dt><dd>{days}</dd>
      <dt>{t('confidence')}</dt><dd><strong>{t(`confidence-${rule.confidence}`)}</strong> {capped && t('capped', { aimed: t(`ui:${rule.severity}`), now: t(`ui:${rule.effectiveSeverity}`) })}</dd>
      <dt>{t('why')}</dt><dd>{rule.why}</dd>
    </dl>
  );
}

/** The reasons behind one finding, asked from the core when it is looked at. */
export function Explanation({ rule, record, question }: { rule: string; record: string; question: Question }) {
  const { t } = useTranslation('checks');
  const { data, error } = useAsk('checks.explain', { rule, record, ...(question.destination ? { destination: question.destination } : {}), ...(question.on ? { on: question.on } : {}) }, { keepPrevious: true });
  if (error) return <p className="quiet">{error.message}</p>;
  if (!data || data.rule.id !== rule) return null;
  return (
    <>
      {data.waiver && <p className={css.waiver}>{t('waivedBy', { by: data.waiver.by, until: dayText(data.waiver.until) })} <em>{data.waiver.reason}</em></p>}
      <h3>{t('whyFired')}</h3>
      <p className="small quiet">{data.because}</p>
      <Trace steps={data.trace} />
      <h3>{t('authority')}</h3>
      <Authority rule={data.rule} />
      <p className="small hint">{t('noAdvice')}</p>
    </>
  );
}
