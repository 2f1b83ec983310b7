import { useTranslation } from 'react-i18next';
import type { Confidence, Severity, Source } from '#base';
import { dayText } from '../ui/format.ts';
import { OutsideAddress } from '../ui/OutsideAddress.tsx';

type Said = { source: Source; confidence: Confidence; checkedOn: string; severity: Severity; aimed?: Severity };

/** On whose authority a rule speaks, in one paragraph: source, day, how sure, and why it is milder than it aims at. */
export function SourceLine({ rule }: { rule: Said }) {
  const { t } = useTranslation(['checks', 'ui']);
  const { source, confidence, checkedOn, severity, aimed = severity } = rule;
  return (
    <div className="small quiet">
      {source.title} ({[source.key, source.date && t('sourceOf', { day: dayText(source.date) }), t('lookedAt', { day: dayText(checkedOn) })].filter(Boolean).join(', ')}). {t(`confidence-${confidence}`)} {aimed !== severity && t('capped', { aimed: t(`ui:${aimed}`), now: t(`ui:${severity}`) })}
      {source.url && <OutsideAddress address={source.url} />}
    </div>
  );
}
