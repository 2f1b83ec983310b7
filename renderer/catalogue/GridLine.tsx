import { memo, type ReactNode } from 'react';
import type { GridRow } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import type { ShownColumn, Span } from './columns.ts';
import { GridCell, SkuCell } from './GridCell.tsx';
import css from './grid.module.css';
import type { Box } from './range.ts';

/** The words of a row, made once for the whole grid: a hook in every cell would cost more than the cell. */
export type LineWords = { pickRow: string; openRecord: (sku: string) => string; fold: (sku: string, open: boolean) => string; variants: (count: number) => string; points: (count: number) => string; outcome: (worst: GridRow['worst']) => string };

type Props = {
  words: LineWords; row: GridRow | undefined; index: number; top: number; height: number; columns: readonly ShownColumn[]; span: Span; frozenWidth: number;
  /** The marked rectangle when this row lies in it. */
  marked: Box | null; /** The cell that is worked on; -1 in other rows. */ cursor: number; handle: boolean; picked: boolean; open: boolean; refused: string | undefined;
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
  const { words, row, index, top, height, columns, span, frozenWidth, picked, editor } = props;
  const frozen = columns.filter((one) => one.frozen).length;
  const cells = (from: number, to: number, shift: number): ReactNode[] => columns.slice(from, to).map((column, at) => <LineCell key={column.key} {...props} column={column} at={from + at} left={column.left + shift} />);
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={picked} className={classes(css.line, row?.kind === 'variant' && css.variant, picked && css.picked, editor !== null && css.edited)} style={{ height, transform: `translateY(${top}px)` }}>
      <div className={css.still} role="presentation" style={{ width: MARGIN + frozenWidth }}>
        <div role="rowheader" aria-colindex={1} className={classes(css.margin, picked && css.marginOn)} onClick={(event) => props.onPick(index, event.shiftKey)} title={words.pickRow}>
          {picked ? '✓' : index + 1}
        </div>
        {cells(0, frozen, MARGIN)}
      </div>
      {cells(span.from, span.to, MARGIN)}
      <div role="gridcell" aria-colindex={columns.length + 2} className={css.stateCell} style={{ width: STATE_WIDTH }}>
        {row && <button type="button" tabIndex={-1} className={css.state} onClick={() => props.onOpen(row.id)} title={row.findings > 0 ? words.points(row.findings) : undefined}><span className={classes(css.stateWord, row.worst)}><OutcomeIcon outcome={row.worst} />{words.outcome(row.worst)}</span>{row.findings > 1 && <span className="hint">· {row.findings}</span>}</button>}
      </div>
    </div>
  );
});

function LineCell({ words, row, index, height, marked, cursor, handle, refused, shown, editor, column, at, left, onFold, open, onOpen }: Props & { column: ShownColumn; at: number; left: number }) {
  const text = row?.cells[column.key] ?? '';
  const here = cursor === at;
  const inside = marked !== null && at >= marked.left && at <= marked.right;
  const inherited = row !== undefined && row.inherited.length > 0 && row.inherited.includes(column.key);
  return (
    <GridCell
      row={index} at={at} left={left} width={column.width} height={height} text={row ? shown(column, text) : ''} waiting={!row} selected={inside || here} readOnly={!column.editable}
      className={classes(css.cell, column.numeric && css.number, inherited && css.inherited, inside && css.inside, here && css.cursor, refused === column.key && css.refused)}
      mark={row && row.marks.length > 0 ? row.marks.find((one) => one.column === column.key) : undefined}
      aside={column.key === 'name.en' && row && row.variants > 0 ? words.variants(row.variants) : ''}
      handle={handle && marked !== null && at === marked.right} editor={here ? editor : null}
    >
      {column.key === 'sku' && row ? <SkuCell words={words} row={row} open={open} height={height} onFold={onFold} onOpen={onOpen} /> : undefined}
    </GridCell>
  );
}
