import { columnLetters, type MergedRange, type TableRow } from '#tables';
import { findHeaderRow } from './headerRow.ts';
import { readHeading } from './heading.ts';
import { shapeOf } from './shape.ts';

/** Rows of a sheet that recognition looks at, and which cells at its top are merged; undefined where a format has no merged cells. */
export type TopOfSheet = { rows: readonly TableRow[]; merged?: readonly MergedRange[] };

/** The headings of a sheet: their row (the lower of two), the row above that belongs to them, and what both say together per column. */
export type Headings = { row: TableRow; above?: TableRow; cells: string[] };

/** Characters of a heading that are kept: what a mapping holds. */
const LONGEST_HEADING = 400;
const clean = (text: string | undefined): string => text?.slice(0, LONGEST_HEADING * 2).replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADING) ?? '';
const filledCells = (row: TableRow): number[] => row.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
const isKnown = (text: string): boolean => readHeading(text).field !== undefined;

/** Words, not values: a row of data has numbers, codes and addresses. */
const isHeadingText = (text: string): boolean => text.length <= 60 && !['number', 'url', 'hash', 'gtin', 'money', 'measure', 'path', 'hs', 'image', 'day'].includes(shapeOf(text));

/** What a group heading covers: its merged block; without such, itself and the empty cells to its right. */
function groupOver(above: TableRow, merged: readonly MergedRange[] | undefined): (column: number) => string {
  const blocks = (merged ?? []).filter((one) => one.top <= above.number && one.bottom >= above.number);
  return (column) => {
    const own = clean(above.cells[column]);
    if (own !== '') return own;
    const block = blocks.find((one) => one.left <= column && column <= one.right);
    if (block) return clean(above.cells[block.left]);
    if (blocks.length > 0) return '';
    const left = filledCells(above).findLast((one) => one < column);
    return left === undefined ? '' : clean(above.cells[left]);
  };
}

/** Both rows as one heading. A lower heading that is clear by itself stays as it is, unless the two together mean something closer: Carton + Length. */
function joined(group: string, own: string): string {
  if (own === '' || group === '' || group === own) return own || group;
  const both = `${group} ${own}`;
  return isKnown(own) && !isKnown(both) ? own : both;
}

const width = (rows: readonly TableRow[]): number => Math.max(0, ...rows.map((row) => row.cells.length));
const single = (row: TableRow): Headings => ({ row, cells: row.cells.map(clean) });

function pair(above: TableRow, row: TableRow, merged: readonly MergedRange[] | undefined): Headings {
  const group = groupOver(above, merged);
  return { row, above, cells: Array.from({ length: width([above, row]) }, (_, column) => (clean(row.cells[column]) === '' ? clean(above.cells[column]) : joined(group(column), clean(row.cells[column])))) };
}

const knownIn = (cells: readonly string[]): number => new Set(cells.map((cell) => readHeading(cell).field).filter(Boolean)).size;

/** Carton + Length is a side of the carton, where Length alone is one of the item. */
const meansMore = (both: string, own: string): boolean => isKnown(both) && readHeading(both).field !== readHeading(own).field;

/** Whether a row stands over another one as its groups: several words with cells under them that need them. */
function belongTogether(above: TableRow, row: TableRow, sheet: TopOfSheet, body: readonly TableRow[]): boolean {
  const [upper, lower] = [filledCells(above), filledCells(row)];
  if (row.number !== above.number + 1 || upper.length < 2 || lower.length < 2) return false;
  if (![...upper.map((at) => clean(above.cells[at])), ...lower.map((at) => clean(row.cells[at]))].every(isHeadingText)) return false;
  // A row of data has a value of its own in nearly every column that is headed above it.
  const under = lower.filter((column) => clean(above.cells[column]) === '' || clean(above.cells[column]) !== clean(row.cells[column]));
  const filledBelow = under.filter((column) => body.some((one) => clean(one.cells[column]) !== ''));
  if (filledBelow.length === 0) return false;
  const sideways = (sheet.merged ?? []).some((one) => one.top === above.number && one.bottom === above.number && one.right > one.left && one.right - one.left < width([row]) - 1);
  const texts = lower.map((column) => clean(row.cells[column]));
  const both = pair(above, row, sheet.merged).cells;
  const gains = knownIn(both) > Math.max(knownIn(above.cells.map(clean)), knownIn(row.cells.map(clean))) || lower.some((column) => meansMore(both[column] ?? '', clean(row.cells[column])));
  const repeats = new Set(texts).size < texts.length;
  const blanks = upper.some((column) => clean(above.cells[column + 1]) === '' && clean(row.cells[column + 1]) !== '');
  return blanks && (sideways || gains || repeats);
}

/** The headings of a sheet, in one row or two; null when it has none. Title rows above are passed over. */
export function findHeadings(sheet: TopOfSheet): Headings | null {
  const { row } = findHeaderRow(sheet.rows);
  if (!row) return null;
  const at = sheet.rows.indexOf(row);
  const [before, after] = [sheet.rows[at - 1], sheet.rows[at + 1]];
  const body = (from: number): readonly TableRow[] => sheet.rows.slice(from, from + 40);
  if (after && belongTogether(row, after, sheet, body(at + 2))) return pair(row, after, sheet.merged);
  if (before && belongTogether(before, row, sheet, body(at + 1))) return pair(before, row, sheet.merged);
  return single(row);
}

/** The headings where a person says they stand: `row` is the lower one of `rows` rows. Undefined when there is no such row. */
export function headingsAt(sheet: TopOfSheet, number: number, rows: 1 | 2): Headings | undefined {
  const row = sheet.rows.find((one) => one.number === number);
  const above = rows === 2 ? sheet.rows.find((one) => one.number === number - 1) : undefined;
  return row && (above ? pair(above, row, sheet.merged) : single(row));
}

/** One heading per column; a column without one is called by its letters. */
export const headingTexts = (found: Headings | null, columns: number): string[] => Array.from({ length: columns }, (_, column) => found?.cells[column] || `Column ${columnLetters(column)}`);
