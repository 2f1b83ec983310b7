import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompletenessPoint } from '#app/contract';
import type { TabProps } from '../product/useProduct.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import css from './completeness.module.css';
import { PointField } from './PointField.tsx';

type Props = TabProps & { point: CompletenessPoint; text: string; onNext: (from: HTMLElement) => void };

/** One point: what is asked, why it is open, its field, and the rule behind it. */
export function PointRow({ point, text, onNext, ...props }: Props) {
  const { t } = useTranslation(['completeness', 'ui']);
  const [told, setTold] = useState(false);
  const open = point.outcome === 'fail' || point.outcome === 'unknown';
  const outcome = !open ? (point.outcome === 'waived' ? 'waived' : 'pass') : point.outcome === 'unknown' ? 'unknown' : point.required ? 'error' : 'warning';
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const from = event.target;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !(from instanceof HTMLInputElement || (from instanceof HTMLTextAreaElement && event.ctrlKey))) return;
    // The field is saved when it is left: leading on is all there is to do.
    onNext(from);
  };
  return (
    <div className={css.point} data-point={point.rule} data-done={open ? undefined : ''} onKeyDown={onKeyDown} role="group" aria-label={point.title}>
      <span className={css.mark}><OutcomeIcon outcome={outcome} size={18} /><span className="unseen">{t(open ? (point.required ? 'required' : 'advised') : 'met')}</span></span>
      <div className={css.words}>
        <div className="strong">{point.title}{point.required && open && <span className={css.required}>{t('required')}</span>}</div>
        {open && point.why !== '' && <div className="small quiet">{point.why}{point.fix && ` ${point.fix}`}</div>}
        <div className="row small">
          <button type="button" className="link" aria-expanded={told} onClick={() => setTold(!told)}>{t('rule')}</button>
          {told && <span className="hint">{[point.rule, point.source?.title, point.source?.date].filter(Boolean).join(' · ')}</span>}
          {told && (point.kind === 'rule' || point.kind === 'label') && <LinkButton size="xs" variant="subtle" to="/checks" search={{ sku: props.data.product.sku, rule: point.rule, record: props.data.product.id }}>{t('explain')}</LinkButton>}
        </div>
      </div>
      <div className={css.answer}>{point.field !== null && <PointField {...props} record={point.record} field={point.field} text={text} />}</div>
    </div>
  );
}
