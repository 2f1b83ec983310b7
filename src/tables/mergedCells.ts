import { Refusal } from '#base';
import { TABLE_LIMITS } from './limits.ts';
import type { MergedRange, TableRow } from './table.ts';

/** Cells that merged blocks may fill together: a million rows with two merged columns. */
const FILLED = 2_000_000;

const letters = (text: string): number => [...text].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;

/** Adds a reference such as A1:C7, unless it is none, lies beyond the columns that are read, or there are more than a sheet can have. */
export function addMerged(ranges: MergedRange[], reference = ''): void {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  const range = { left: letters(left), top: Number(top), right: letters(right), bottom: Number(bottom) };
  if (left !== '' && range.right >= range.left && range.bottom >= range.top && range.left < TABLE_LIMITS.columns && ranges.length < TABLE_LIMITS.merged) ranges.push(range);
}

export const isMergedDown = (range: MergedRange): boolean => range.bottom > range.top;

/**
 * A value merged down over several rows holds for each of them, as the reader of the sheet sees it: it is repeated in the rows below.
 * Cells merged only sideways stay as they are: the value belongs to the first column. Throws Refusal too-large.
 */
export function fillMergedDown(rows: TableRow[], ranges: readonly MergedRange[], file: string): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const lastRow = rows.at(-1)?.number ?? 0;
  let filled = 0;
  let characters = 0;
  for (const range of ranges) {
    const text = byNumber.get(range.top)?.cells[range.left] ?? '';
    if (text === '' || !isMergedDown(range)) continue;
    const below = Math.max(0, Math.min(range.bottom, lastRow) - range.top);
    filled += below;
    characters += below * text.length;
    if (filled > FILLED || characters > TABLE_LIMITS.multipliedCharacters) throw new Refusal('too-large', `${file} has merged cells over more rows than are read. Take the merging off in Excel (Merge & Center) and save it again.`, { hi: `${file} में जोड़े हुए (merged) सेल इतनी पंक्तियों पर फैले हैं जितनी पढ़ी नहीं जातीं। Excel में जोड़ हटाएँ (Merge & Center) और फिर सहेजें।`, where: { file } });
    for (let number = range.top + 1; number <= Math.min(range.bottom, lastRow); number += 1) {
      const row = byNumber.get(number);
      if (!row || row.cells[range.left]) continue;
      while (row.cells.length < range.left) row.cells.push('');
      row.cells[range.left] = text;
    }
  }
}
