import { useTranslation } from 'react-i18next';
import { FindingCard } from '../ui/FindingCard.tsx';
import css from './specsheet.module.css';
import type { Built } from './useSheets.ts';

/** More than these are of one kind as a rule; the others are counted. */
const MOST = 12;

/** What to know of the sheets that were just saved together, worst first: one that could not be printed, a file too large for a phone. */
export function BatchPoints({ points }: { points: Built['findings'] }) {
  const { t } = useTranslation('specsheet');
  if (points.length === 0) return null;
  const worstFirst = [...points].sort((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));
  return (
    <details className={css.unprinted} open>
      <summary><span role="status">{t('batchPoints', { count: points.length })}</span></summary>
      {worstFirst.slice(0, MOST).map((one, at) => <FindingCard key={`${one.rule} ${at}`} finding={one} tight />)}
      {points.length > MOST && <p className="small quiet">{t('batchMore', { count: points.length - MOST })}</p>}
    </details>
  );
}
