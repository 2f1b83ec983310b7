import { guardFormula } from './formulaGuard.ts';

const needsQuotes = /[",\r\n]|^\s|\s$/;

const cell = (text: string): string => {
  const guarded = guardFormula(text);
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** Rows as a CSV that Excel opens in the right encoding: UTF-8 with byte order mark, commas, CRLF; no cell can run as a formula. */
export function writeCsv(rows: Iterable<readonly string[]>): Uint8Array {
  const parts: string[] = ['\ufeff'];
  for (const row of rows) parts.push(row.map(cell).join(','), '\r\n');
  return Buffer.from(parts.join(''), 'utf8');
}
