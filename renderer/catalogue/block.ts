import type { FieldEdit, GridColumn, GridRow } from '#app/contract';
import type { Box } from './range.ts';
import type { Block } from './tsv.ts';

type Columns = readonly Pick<GridColumn, 'key' | 'editable'>[];
type Rows = (index: number) => GridRow | undefined;
/** What a block deed would do: the edits, and how many cells it must leave alone because they cannot be written here. */
export type Planned = { edits: FieldEdit[]; skipped: number };
/** Rows of a pasted block that stand below the end of the list, as cells by column. */
export type Beyond = { cells: Record<string, string> }[];

/** Cells that a block deed changes at once; larger ones are an import. */
export const MOST_CELLS = 50_000;

const textOf = (row: GridRow | undefined, key: string | undefined): string => (row && key ? (row.cells[key] ?? '') : '');

/** The texts of a rectangle, as they go to the clipboard. */
export const copyBlock = (box: Box, rows: Rows, columns: Columns): Block =>
  Array.from({ length: box.bottom - box.top + 1 }, (_, down) => Array.from({ length: box.right - box.left + 1 }, (_unused, across) => textOf(rows(box.top + down), columns[box.left + across]?.key)));

function plan(box: Box, rows: Rows, columns: Columns, valueAt: (row: number, column: number) => string | undefined): Planned {
  const edits: FieldEdit[] = [];
  let skipped = 0;
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      const [record, field, value] = [rows(row), columns[column], valueAt(row, column)];
      if (!record || !field?.editable || value === undefined) skipped++;
      else if (textOf(record, field.key) !== value || record.inherited.includes(field.key)) edits.push({ id: record.id, field: field.key, value: value === '' ? null : value });
    }
  }
  return { edits, skipped };
}

/** A pasted block from its left upper cell on. One value over a larger selection fills all of it. What would stand outside the list is skipped and counted. */
export function pasteBlock(block: Block, box: Box, rows: Rows, columns: Columns, total: number): Planned {
  const height = block.length;
  const width = Math.max(...block.map((row) => row.length));
  if (height === 1 && width === 1) return plan(box, rows, columns, () => block[0]?.[0] ?? '');
  const target: Box = { top: box.top, left: box.left, bottom: Math.min(box.top + height - 1, total - 1), right: Math.min(box.left + width - 1, columns.length - 1) };
  const planned = plan(target, rows, columns, (row, column) => block[row - box.top]?.[column - box.left]);
  const inside = (target.bottom - target.top + 1) * (target.right - target.left + 1);
  return { edits: planned.edits, skipped: planned.skipped + height * width - inside };
}

/** The rows a paste needs before it can be planned. */
export const pastedRows = (block: Block, box: Box, total: number): { top: number; bottom: number } =>
  block.length === 1 && block[0]?.length === 1 ? { top: box.top, bottom: box.bottom } : { top: box.top, bottom: Math.min(box.top + block.length - 1, total - 1) };

/** What of a pasted block stands below the last row; columns that cannot be written are left out. */
export function pastedBeyond(block: Block, box: Box, columns: Columns, total: number): Beyond {
  return block.slice(Math.max(0, total - box.top)).flatMap((line) => {
    const cells = Object.fromEntries(line.flatMap((text, at) => { const column = columns[box.left + at]; return column?.editable && text !== '' ? [[column.key, text]] : []; }));
    return Object.keys(cells).length > 0 ? [{ cells }] : [];
  });
}

/** The fill handle: the marked cells repeat into the rectangle drawn out of them. */
export function fillOut(from: Box, to: Box, rows: Rows, columns: Columns): Planned {
  const [height, width] = [from.bottom - from.top + 1, from.right - from.left + 1];
  const wrapped = (value: number, start: number, size: number): number => start + ((((value - start) % size) + size) % size);
  const inside = (row: number, column: number): boolean => row >= from.top && row <= from.bottom && column >= from.left && column <= from.right;
  const planned = plan(to, rows, columns, (row, column) => (inside(row, column) ? textOf(rows(row), columns[column]?.key) : textOf(rows(wrapped(row, from.top, height)), columns[wrapped(column, from.left, width)]?.key)));
  return { ...planned, edits: planned.edits.filter(({ id, field }) => !isSource(id, field, from, rows, columns)) };
}

function isSource(id: string, field: string, from: Box, rows: Rows, columns: Columns): boolean {
  const column = columns.findIndex((one) => one.key === field);
  if (column < from.left || column > from.right) return false;
  for (let row = from.top; row <= from.bottom; row++) if (rows(row)?.id === id) return true;
  return false;
}

/** The rectangle a fill handle draws: grown from the marked cells along the axis the pointer went furthest. */
export function drawnOut(from: Box, to: { row: number; column: number }): Box {
  const down = Math.max(to.row - from.bottom, from.top - to.row, 0);
  const across = Math.max(to.column - from.right, from.left - to.column, 0);
  return down >= across ? { ...from, top: Math.min(from.top, to.row), bottom: Math.max(from.bottom, to.row) } : { ...from, left: Math.min(from.left, to.column), right: Math.max(from.right, to.column) };
}

/** Ctrl+D: the top row of the selection into the rows below; one row alone takes the row above it. */
export function fillDown(box: Box, rows: Rows, columns: Columns): Planned {
  const single = box.top === box.bottom;
  if (single && box.top === 0) return { edits: [], skipped: 0 };
  const from = single ? box.top - 1 : box.top;
  return plan({ ...box, top: from + 1 }, rows, columns, (_row, column) => textOf(rows(from), columns[column]?.key));
}

/** Ctrl+R: the left column of the selection into the columns right of it. */
export function fillRight(box: Box, rows: Rows, columns: Columns): Planned {
  const single = box.left === box.right;
  if (single && box.left === 0) return { edits: [], skipped: 0 };
  const from = single ? box.left - 1 : box.left;
  return plan({ ...box, left: from + 1 }, rows, columns, (row) => textOf(rows(row), columns[from]?.key));
}

/** Delete: the cells become empty. The item number cannot be empty and is left alone. */
export const emptyCells = (box: Box, rows: Rows, columns: Columns): Planned => plan(box, rows, columns, (_row, column) => (columns[column]?.key === 'sku' ? undefined : ''));

/** Edits as the grid shows them at once: by record, then by field. */
export function patchOf(edits: readonly FieldEdit[]): Map<string, Record<string, string>> {
  const patch = new Map<string, Record<string, string>>();
  for (const { id, field, value } of edits) patch.set(id, { ...patch.get(id), [field]: typeof value === 'string' ? value : '' });
  return patch;
}
