import { memo, type ReactNode } from 'react';
import type { GridRow } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import type { ShownColumn, Span } from './columns.ts';
import { gridCell, SkuCell } from './GridCell.tsx';
import css from './grid.module.css';
import type { Box } from './range.ts';

/** The words of a row, made once for the whole grid: a hook in every cell would cost more than the cell. */
export type LineWords = { pickRow: string; openRecord: (sku: string) => string; fold: (sku: string, open: boolean) => string; variants: (count: number) => string; points: (count: number) => string; outcome: (worst: GridRow['worst']) => string };

type Props = {
  words: LineWords; row: GridRow | undefined; index: number; top: number; height: number; columns: readonly ShownColumn[]; span: Span; frozenWidth: number;
  /** The marked rectangle when this row lies in it. */
  marked: Box | null; /** The cell that is worked on; -1 in other rows. */ cursor: number; handle: boolean; picked: boolean; open: boolean; refused: string | undefined;
  /** The list moves faster than anybody reads. */
  flying: boolean;
  shown: (column: ShownColumn, text: string) => string;
  editor: ReactNode;
  onPick: (index: number, extend: boolean) => void;
  onFold: (id: string) => void;
  onOpen: (id: string) => void;
};

export const MARGIN = 62;
export const STATE_WIDTH = 144;

/** One row of the grid. Rendered again only when it, its marks, its editor or the columns in sight change; of its columns only those in sight exist. */
export const GridLine = memo(function GridLine(props: Props) {
  const { words, row, index, top, height, columns, span, frozenWidth, picked, editor, flying } = props;
  const frozen = columns.filter((one) => one.frozen).length;
  return (
    <div role="row" data-row={index} aria-rowindex={index + 2} aria-selected={picked} aria-busy={row ? undefined : true} className={flying ? `${css.line} ${css.flying}` : classes(css.line, !row && css.waiting, row?.kind === 'variant' && css.variant, picked && css.picked, editor !== null && css.edited)} style={{ height, transform: `translateY(${top}px)` }}>
      <div className={css.still} role="presentation" style={{ width: MARGIN + frozenWidth }}>
        <div role="rowheader" aria-colindex={1} className={classes(css.margin, picked && css.marginOn)} onClick={(event) => props.onPick(index, event.shiftKey)} title={words.pickRow}>
          {picked ? '✓' : index + 1}
        </div>
        <LineCells {...props} from={0} to={frozen} />
      </div>
      {groupsOf(span).map(({ from, to }) => <LineCells key={Math.floor(from / GROUP)} {...props} from={from} to={to} />)}
      <LineState {...props} />
    </div>
  );
});

/** Columns drawn together: a sideways move draws only the groups at the edge anew. */
const GROUP = 3;

function groupsOf({ from, to }: Span): Span[] {
  const groups: Span[] = [];
  for (let at = from; at < to; at = (Math.floor(at / GROUP) + 1) * GROUP) groups.push({ from: at, to: Math.min(to, (Math.floor(at / GROUP) + 1) * GROUP) });
  return groups;
}

type CellsProps = Props & { from: number; to: number };
/** While rows fly by nobody reads them: what stands in them is hidden, and drawn again when the list slows down. The span is in `from` and `to`. */
const sameOrFlying = <P extends Props>(before: Readonly<P>, after: Readonly<P>): boolean => after.flying || (Object.keys(after) as (keyof P)[]).every((key) => key === 'span' || Object.is(before[key], after[key]));

const LineCells = memo(function LineCells(props: CellsProps) {
  return props.columns.slice(props.from, props.to).map((column, at) => lineCell(props, column, props.from + at));
}, sameOrFlying<CellsProps>);

/** What the checks say. */
const LineState = memo(function LineState({ words, row, columns, onOpen }: Props) {
  return (
    <div role="gridcell" aria-colindex={columns.length + 2} className={css.stateCell} style={{ width: STATE_WIDTH }}>
      {row && <button type="button" tabIndex={-1} className={css.state} onClick={() => onOpen(row.id)} title={row.findings > 0 ? words.points(row.findings) : undefined}><span className={classes(css.stateWord, row.worst)}><OutcomeIcon outcome={row.worst} />{words.outcome(row.worst)}</span>{row.findings > 1 && <span className="hint">· {row.findings}</span>}</button>}
    </div>
  );
}, sameOrFlying<Props>);

function lineCell({ words, row, index, height, marked, cursor, handle, refused, shown, editor, onFold, open, onOpen }: Props, column: ShownColumn, at: number): ReactNode {
  const here = cursor === at;
  const inside = marked !== null && at >= marked.left && at <= marked.right;
  const inherited = row !== undefined && row.inherited.length > 0 && row.inherited.includes(column.key);
  return gridCell(column.key, {
    row: index, at, left: column.left + MARGIN, width: column.width, height, text: row ? shown(column, row.cells[column.key] ?? '') : '', selected: inside || here, here, readOnly: !column.editable,
    className: classes(css.cell, column.numeric && css.number, inherited && css.inherited, inside && css.inside, here && css.cursor, refused === column.key && css.refused),
    mark: row && row.marks.length > 0 ? row.marks.find((one) => one.column === column.key) : undefined,
    aside: column.key === 'name.en' && row && row.variants > 0 ? words.variants(row.variants) : '',
    handle: handle && marked !== null && at === marked.right, editor: here ? editor : null,
    children: column.key === 'sku' && row ? <SkuCell words={words} row={row} open={open} height={height} onFold={onFold} onOpen={onOpen} /> : undefined,
  });
}
