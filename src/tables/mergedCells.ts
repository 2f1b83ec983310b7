import { TABLE_LIMITS } from './limits.ts';
import type { TableRow } from './table.ts';

/** A block of merged cells: columns from 0, rows from 1, both ends included. */
export type MergedRange = { left: number; top: number; right: number; bottom: number };

const letters = (text: string): number => [...text].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;

/** The merged ranges that stand after the cells of a worksheet. */
export function mergedRanges(xmlAfterCells: string): MergedRange[] {
  const found: MergedRange[] = [];
  for (const [, left = '', top = '', right = '', bottom = ''] of xmlAfterCells.matchAll(/mergeCell\s[^>]*?ref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g)) {
    const range = { left: letters(left), top: Number(top), right: letters(right), bottom: Number(bottom) };
    if (range.right >= range.left && range.bottom >= range.top && range.right < TABLE_LIMITS.columns) found.push(range);
  }
  return found;
}

/**
 * A value merged down over several rows holds for each of them, as the reader of the sheet sees it: it is repeated in the rows below.
 * Cells merged only sideways stay as they are: the value belongs to the first column.
 */
export function fillMergedDown(rows: TableRow[], ranges: readonly MergedRange[]): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const range of ranges) {
    const text = byNumber.get(range.top)?.cells[range.left] ?? '';
    if (text === '' || range.bottom === range.top) continue;
    for (let number = range.top + 1; number <= range.bottom; number += 1) {
      const row = byNumber.get(number);
      if (!row || row.cells[range.left]) continue;
      while (row.cells.length < range.left) row.cells.push('');
      row.cells[range.left] = text;
    }
  }
}
