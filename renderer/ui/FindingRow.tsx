import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import css from './finding.module.css';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { outcomeOf } from './outcome.ts';
import { placeOf } from './place.ts';

/** The same finding as one line of a list: badge, title over the place, a deed at the right. */
export function FindingRow({ finding, note, children }: { finding: ShownFinding; /** Instead of the place, for findings that stand for several. */ note?: string; children?: ReactNode }) {
  const { t } = useTranslation(['ui', 'fields']);
  return (
    <div className={css.row}>
      <span className={css.rowBadge}><OutcomeBadge outcome={outcomeOf(finding)} /></span>
      <div className="grow">
        <div className={css.title}>{finding.text.title}</div>
        <div className={css.place}>{note ?? [placeOf(finding.where, t), finding.text.detail].filter(Boolean).join('. ')}</div>
      </div>
      {children}
    </div>
  );
}
