import type { DocumentLine } from '../parts/line.ts';
import type { GoodsColumn, GoodsTable } from './printable.ts';

/** A column with what it says of a line, and of the lines so far when a page ends below them. */
export type LineColumn = GoodsColumn & { of(line: DocumentLine, at: number): string; soFar?(lines: readonly DocumentLine[]): string; /** Left out when no line has anything to say here. */ optional?: boolean };

/** Fewer lines than this never fill a page, so nothing is carried. */
const FILLS_A_PAGE = 8;

/** The goods of a paper, its own totals below. `totals` name columns by their head, so that a column that is left out takes its total with it. */
export function goodsTable(lines: readonly DocumentLine[], columns: readonly LineColumn[], totals: readonly Readonly<Record<string, string>>[] = []): GoodsTable {
  const shown = columns.filter((one) => !one.optional || lines.some((line, at) => one.of(line, at) !== '') || totals.some((row) => row[one.head]));
  const carried = lines.length >= FILLS_A_PAGE && columns.some((one) => one.soFar) ? { carried: carriedRows(lines, shown) } : {};
  return {
    kind: 'goods', columns: shown.map(({ head, width, number }) => ({ head, ...(width === undefined ? {} : { width }), ...(number ? { number } : {}) })),
    rows: lines.map((line, at) => shown.map((one) => one.of(line, at))), totals: totals.map((row) => shown.map((one) => row[one.head] ?? '')), ...carried,
  };
}

function carriedRows(lines: readonly DocumentLine[], shown: readonly LineColumn[]): string[][] {
  return lines.map((_line, at) => shown.map((one) => one.soFar?.(lines.slice(0, at + 1)) ?? ''));
}
