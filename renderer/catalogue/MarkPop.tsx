import type { GridRow } from '#app/contract';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import type { ShownColumn } from './columns.ts';
import css from './grid.module.css';

/** What the checks say of the cell that is worked on, in words at the cell. */
export function MarkPop({ row, column, top, left }: { row: GridRow; column: ShownColumn; top: number; left: number }) {
  const marks = row.marks.filter((one) => one.column === column.key);
  if (marks.length === 0) return null;
  return (
    <div className={`${css.pop} ${css.markPop}`} role="note" style={{ left, top }}>
      {marks.map((one) => <div key={one.text} className="row" style={{ alignItems: 'flex-start' }}><OutcomeIcon outcome={one.outcome} size={15} /><span className="grow">{one.text}</span></div>)}
    </div>
  );
}
