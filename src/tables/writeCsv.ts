import { guardFormula } from './formulaGuard.ts';

const needsQuotes = /[",\r\n]|^\s|\s$/;

const cell = (text: string): string => {
  const guarded = guardFormula(text);
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** Rows as a CSV that Excel opens in the right encoding: UTF-8 with byte order mark, commas, CRLF; no cell can run as a formula. */
export function writeCsv(rows: Iterable<readonly string[]>): Uint8Array {
  const work = csvSteps(rows);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** `writeCsv`, resting after every row: a caller that has others to serve goes on when it likes. */
export function* csvSteps(rows: Iterable<readonly string[]>): Generator<void, Uint8Array> {
  const parts: Uint8Array[] = [Buffer.from('\ufeff', 'utf8')];
  for (const row of rows) {
    yield;
    parts.push(Buffer.from(`${row.map(cell).join(',')}\r\n`, 'utf8'));
  }
  return Buffer.concat(parts);
}
