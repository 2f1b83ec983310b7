import type { TableRow } from '#tables';
import { readHeading } from './heading.ts';
import { columnShape, shapeOf } from './shape.ts';

/** How far down a heading row is looked for: title blocks of price lists are a dozen rows at most. */
const DEPTH = 30;
const filled = (row: TableRow): string[] => row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** How many cells of a row are headings we know; a row of long or repeated texts is none. */
function known(row: TableRow): number {
  const cells = filled(row);
  if (cells.length === 0 || cells.some((cell) => cell.length > 120)) return 0;
  return new Set(cells.map((cell) => readHeading(cell).field).filter(Boolean)).size;
}

/** A row whose cells differ in kind from what stands below them: words over numbers, names over addresses. */
function standsOut(row: TableRow, below: readonly TableRow[]): boolean {
  const cells = row.cells.map((cell) => cell.trim());
  const heads = cells.filter((cell) => cell !== '');
  if (heads.length < 2 || new Set(heads).size !== heads.length || heads.some((cell) => cell.length > 60)) return false;
  return cells.some((cell, column) => {
    if (cell === '') return false;
    const under = columnShape(below.map((one) => (one.cells[column] ?? '').trim()));
    const own = shapeOf(cell);
    return own === 'text' && under !== 'text' && under !== 'empty' && under !== 'sentence';
  }) && heads.every((cell) => !['number', 'url', 'hash', 'gtin', 'money', 'measure', 'path'].includes(shapeOf(cell)));
}

/**
 * The row that holds the headings, or null when the file has none. The one with most known headings wins; title rows above are passed over.
 */
export function findHeaderRow(rows: readonly TableRow[]): { row: TableRow | null; known: number } {
  const candidates = rows.slice(0, DEPTH).map((row) => ({ row, known: known(row) }));
  const best = candidates.reduce<{ row: TableRow | null; known: number }>((winner, one) => (one.known > winner.known ? one : winner), { row: null, known: 0 });
  if (best.row && (best.known >= 2 || (best.known === 1 && filled(best.row).length <= 3 && readHeading(filled(best.row)[0] ?? '').field !== undefined))) return best;
  const first = rows.find((row) => filled(row).length > 0);
  return first && standsOut(first, rows.slice(rows.indexOf(first) + 1, rows.indexOf(first) + 60)) ? { row: first, known: best.known } : { row: null, known: 0 };
}
