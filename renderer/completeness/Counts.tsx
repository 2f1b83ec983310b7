import { useTranslation } from 'react-i18next';
import type { CompletenessCounts } from '#app/contract';
import css from './completeness.module.css';

/** 9 of 12, with a bar: met filled, what could not be decided hatched, what is missing empty. */
export function Counts({ counts }: { counts: CompletenessCounts }) {
  const { t } = useTranslation('completeness');
  const share = (part: number): string => `${counts.asked === 0 ? 100 : (part / counts.asked) * 100}%`;
  return (
    <span className="row" title={t('countsLong', counts)}>
      <span className="strong">{t('counts', counts)}</span>
      <span className={css.meter} aria-hidden><span className={css.met} style={{ width: share(counts.met) }} /><span className={css.unknown} style={{ width: share(counts.unknown) }} /></span>
      <span className="unseen">{t('countsLong', counts)}</span>
    </span>
  );
}
