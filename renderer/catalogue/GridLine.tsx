import { IconArrowUpRight, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { memo, type ReactNode } from 'react';
import type { GridRow } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import type { ShownColumn } from './columns.ts';
import css from './grid.module.css';
import { Thumb } from './Thumb.tsx';

export type Marked = { left: number; right: number } | null;
type Props = {
  /** One for the whole grid: a hook in every cell would cost more than the cell. */
  t: TFunction<readonly ['catalogue', 'ui']>;
  row: GridRow | undefined; index: number; top: number; height: number; columns: readonly ShownColumn[];
  /** Columns of this row that lie in the selected rectangle. */
  marked: Marked; cursor: number; picked: boolean; open: boolean; refused: string | undefined;
  /** What the family is called; other cells show their own text. */
  shown: (column: ShownColumn, text: string) => string;
  editor: ReactNode;
  onPick: (index: number, extend: boolean) => void;
  onFold: (id: string) => void;
  onOpen: (id: string) => void;
};

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;
export const MARGIN = 62;
export const STATE_WIDTH = 144;

/** One row of the grid. Re-rendered only when it, its marks or its editor change. */
export const GridLine = memo(function GridLine(props: Props) {
  const { t, row, index, top, height, columns, picked } = props;
  return (
    <div role="row" aria-rowindex={index + 2} aria-selected={picked} className={classes(css.line, row?.kind === 'variant' && css.variant, picked && css.picked)} style={{ height, transform: `translateY(${top}px)` }}>
      <div role="rowheader" aria-colindex={1} className={classes(css.margin, picked && css.marginOn)} onClick={(event) => props.onPick(index, event.shiftKey)} title={t('pickRow')}>
        {picked ? '✓' : index + 1}
      </div>
      {columns.map((column, at) => <GridCell key={column.key} {...props} column={column} at={at} />)}
      <div role="gridcell" aria-colindex={columns.length + 2} className={`${css.cell} ${css.stateCell}`} style={{ width: STATE_WIDTH }}>
        {row && <button type="button" tabIndex={-1} className={css.state} onClick={() => props.onOpen(row.id)} title={row.findings > 0 ? t('pointsOf', { count: row.findings }) : undefined}><span className={classes(css.stateWord, row.worst)}><OutcomeIcon outcome={row.worst} />{t(`ui:${row.worst}`)}</span>{row.findings > 1 && <span className="hint">· {row.findings}</span>}</button>}
      </div>
    </div>
  );
});

function GridCell({ t, row, index, columns, marked, cursor, refused, shown, editor, column, at, onFold, open, height, onOpen }: Props & { column: ShownColumn; at: number }) {
  const left = column.frozen ? MARGIN + columns.slice(0, at).reduce((sum, one) => sum + one.width, 0) : undefined;
  const text = row ? (row.cells[column.key] ?? '') : '';
  const inherited = row?.inherited.includes(column.key) ?? false;
  const here = cursor === at;
  const inside = marked !== null && at >= marked.left && at <= marked.right;
  return (
    <div
      role="gridcell" id={cellId(index, at)} aria-colindex={at + 2} aria-selected={inside || here} aria-readonly={column.editable ? undefined : true} data-row={index} data-column={at}
      className={classes(css.cell, column.numeric && css.number, column.frozen && css.frozen, inherited && css.inherited, inside && css.inside, here && css.cursor, refused === column.key && css.refused)}
      style={{ width: column.width, left }} title={text.length > 24 ? text : undefined}
    >
      {here && editor ? editor
        : column.key === 'sku' && row ? <SkuCell t={t} row={row} open={open} height={height} onFold={onFold} onOpen={onOpen} />
        : row ? <span className="ell">{shown(column, text)}</span> : <span className={css.waiting} />}
      {column.key === 'name.en' && row && row.variants > 0 && !editor && <span className={css.variants}>· {t('variantCount', { count: row.variants })}</span>}
    </div>
  );
}

function SkuCell({ t, row, open, height, onFold, onOpen }: Pick<Props, 't'> & { row: GridRow; open: boolean; height: number; onFold: (id: string) => void; onOpen: (id: string) => void }) {
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      {row.kind === 'variant' ? <span className={css.elbow} aria-hidden />
        : row.variants > 0 ? <button type="button" tabIndex={-1} className={css.fold} aria-label={t(open ? 'foldVariants' : 'unfoldVariants', { sku: row.sku })} aria-expanded={open} onClick={() => onFold(row.id)}><Chevron size={13} stroke={1.75} /></button>
        : <span className={css.fold} />}
      <Thumb blob={row.thumbnail} size={Math.min(height - 4, 28)} />
      <span className={classes(css.sku, 'ell')}>{row.sku}</span>
      <button type="button" tabIndex={-1} className={css.open} aria-label={t('openRecord', { sku: row.sku })} title={`${t('openRecord', { sku: row.sku })} (F4)`} onClick={() => onOpen(row.id)}><IconArrowUpRight size={14} stroke={1.75} aria-hidden /></button>
    </>
  );
}
