import { IconCheck, IconHelpHexagon, IconPoint, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { useAsk } from '../queries.ts';
import { classes } from '../ui/classes.ts';
import { fieldName } from '../ui/fieldName.ts';
import { dayText } from '../ui/format.ts';
import { OutsideAddress } from '../ui/OutsideAddress.tsx';
import css from './checks.module.css';

type Explained = Output<'checks.explain'>;
type Step = Explained['trace'][number];

const YES = new Set(['yes', 'हाँ']);
const NO = new Set(['no', 'नहीं']);

const StepIcon = ({ value }: { value: string }) => {
  if (YES.has(value)) return <IconCheck size={15} aria-hidden className="pass" />;
  if (NO.has(value)) return <IconX size={15} aria-hidden className="error" />;
  return <IconHelpHexagon size={15} stroke={1.75} aria-hidden className="unknown" />;
};

/** A record and its field as the core names them, the field in the words of the screen. */
function placeText(where: string, t: Parameters<typeof fieldName>[1]): string {
  const at = where.lastIndexOf(' ');
  return [where.slice(0, Math.max(0, at)), fieldName(where.slice(at + 1), t)].filter(Boolean).join(' · ');
}

/** Values the rule looked at, in words: what it is called, what it holds, where it stands. The one that decided is bold. */
function Values({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation(['ui', 'fields']);
  return (
    <ul className={css.trace}>
      {steps.map((step, at) => {
        const [name, path] = step.expression.split(/ \((?=[^)]*\)$)/u);
        const empty = step.value === '' || step.value.startsWith('(');
        return (
          <li key={`${step.expression} ${at}`} title={path?.slice(0, -1)}>
            {empty ? <IconHelpHexagon size={15} stroke={1.75} aria-hidden className="unknown" /> : <IconPoint size={15} aria-hidden className="quiet" />}
            <div className="grow">
              <div className={classes(css.expression, step.decided && 'strong')}>{name}: <span className={empty ? 'unknown' : 'strong'}>{step.value}</span></div>
              {step.where && <div className="small hint">{placeText(step.where, t)}</div>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The rule as it is written, each part with what it came to; for those who want to see it. */
function Written({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('checks');
  return (
    <details className={css.written}>
      <summary>{t('asWritten')}</summary>
      <ol className={css.trace}>
        {steps.map((step, at) => (
          <li key={`${step.expression} ${at}`} className={step.decided ? css.decided : undefined}>
            <StepIcon value={step.value} />
            <div className="grow">
              <div className={classes(css.expression, 'mono')}>{step.expression}</div>
              <div className="small hint">{t(`role-${step.role}`)} · {step.value}</div>
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Why the rule decided as it did. */
function Trace({ steps }: { steps: readonly Step[] }) {
  const inputs = steps.filter((one) => one.role === 'input');
  const written = steps.filter((one) => one.role !== 'input' && one.expression !== 'true');
  return (
    <>
      {inputs.length > 0 && <Values steps={[...inputs.filter((one) => one.decided), ...inputs.filter((one) => !one.decided)]} />}
      {written.length > 0 && <Written steps={written} />}
    </>
  );
}

/** Who says so: source with where it stands, days, and how sure it is in words. */
export function Authority({ rule, why = true }: { rule: Explained['rule']; why?: boolean }) {
  const { t } = useTranslation(['checks', 'ui']);
  const { source } = rule;
  const capped = rule.severity !== rule.effectiveSeverity;
  const days = [source.date && t('sourceOf', { day: dayText(source.date) }), t('lookedAt', { day: dayText(rule.checkedOn) }), rule.validFrom && t('validFrom', { day: dayText(rule.validFrom) }), rule.validTo && t('validTo', { day: dayText(rule.validTo) })].filter(Boolean).join(' · ');
  return (
    <dl className={css.authority}>
      <dt>{t('source')}</dt><dd>{source.title} <span className="hint">({source.key})</span>{source.url && <OutsideAddress address={source.url} />}</dd>
      <dt>{t('dates')}</dt><dd>{days}</dd>
      <dt>{t('confidence')}</dt><dd><strong>{t(`confidence-${rule.confidence}`)}</strong> {capped && t('capped', { aimed: t(`ui:${rule.severity}`), now: t(`ui:${rule.effectiveSeverity}`) })}</dd>
      {why && <><dt>{t('why')}</dt><dd>{rule.why}</dd></>}
    </dl>
  );
}

/** The reasons behind one point, asked from the core when it is looked at. Rates are judged without a rule of a pack: they have none. */
export function Explanation({ rule, record, place, on }: { rule: string; record: string; place: string | undefined; on: string }) {
  const { t } = useTranslation('checks');
  const { data, error } = useAsk('checks.explain', { rule, record, ...(place ? { destination: place } : {}), ...(on ? { on } : {}) }, { keepPrevious: true });
  if (error) return error.code === 'no-such-rule' ? null : <p className="quiet">{error.message}</p>;
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
