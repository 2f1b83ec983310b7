import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '#base';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { dayText } from '../ui/format.ts';
import { validityOf } from './validity.ts';

/** Until when a certificate holds, and whether that is near or past. */
export function Validity({ until }: { until: string | undefined }) {
  const { t } = useTranslation('exporter');
  if (!until) return <span className="hint">{t('noEnd')}</span>;
  const { outcome, days } = validityOf(until, dayOfInstant(Date.now()));
  return (
    <span className="row" style={{ gap: 4, whiteSpace: 'nowrap' }}>
      <OutcomeIcon outcome={outcome} />
      {dayText(until)}
      <span className={`small ${outcome === 'pass' ? 'hint' : outcome}`}>{days < 0 ? t('ended') : t('endsIn', { count: days })}</span>
    </span>
  );
}
