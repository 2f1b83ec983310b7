import { TABLE_LIMITS } from '../limits.ts';
import { columnOf } from '../sheetRows.ts';

/** A block of cells: columns from 0, rows from 1, both ends included. `sheet` is absent when the formula names none. */
export type CellBlock = { sheet?: string; left: number; top: number; right: number; bottom: number };

const MOST_ROWS = 1_048_576;
const CELL = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

function corner(text: string): { column: number | undefined; row: number | undefined } | undefined {
  const found = CELL.exec(text);
  if (!found || (found[1] === undefined && found[2] === undefined)) return undefined;
  return { column: found[1] === undefined ? undefined : columnOf(found[1]), row: found[2] === undefined ? undefined : Number(found[2]) };
}

/** A1, $A$1:$B$9, A:A or 3:3 as a block; undefined for anything else. */
export function blockOf(reference: string): CellBlock | undefined {
  const [first = '', second, more] = reference.trim().split(':');
  const from = corner(first);
  const to = second === undefined ? from : corner(second);
  if (!from || !to || more !== undefined) return undefined;
  // A word of up to three letters is a name; a whole column is written A:A.
  if (second === undefined ? from.column === undefined || from.row === undefined : (from.column === undefined) !== (to.column === undefined) || (from.row === undefined) !== (to.row === undefined)) return undefined;
  const [left, right] = [from.column ?? 0, to.column ?? TABLE_LIMITS.columns - 1];
  const [top, bottom] = [from.row ?? 1, to.row ?? MOST_ROWS];
  return top < 1 || right >= 16_384 || bottom > MOST_ROWS ? undefined : { left: Math.min(left, right), top: Math.min(top, bottom), right: Math.max(left, right), bottom: Math.max(top, bottom) };
}

/** A reference of a formula with its sheet: `Lists!$A$2:$A$40`, `'Valid values'!B:B`. Undefined for functions, names, unions, other workbooks. */
export function referenceOf(formula: string): CellBlock | undefined {
  const found = /^(?:'((?:[^']|'')+)'!|([^'!()\s[\]]+)!)?([^!'()]+)$/.exec(formula.trim().replace(/^=/, ''));
  if (!found || found[1]?.includes('[')) return undefined;
  const block = blockOf(found[3] ?? '');
  const sheet = found[1]?.replaceAll("''", "'") ?? found[2];
  return block && { ...(sheet === undefined ? {} : { sheet }), ...block };
}

/** The blocks of a list of references with spaces between them, as validations name the cells they are for. */
export const blocksOf = (references: string): CellBlock[] => references.split(/\s+/).flatMap((one) => blockOf(one) ?? []);

export const holds = (block: Omit<CellBlock, 'sheet'>, column: number, row: number): boolean => block.left <= column && column <= block.right && block.top <= row && row <= block.bottom;
