import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3, { type Database } from 'sqlite3';
import { expect, test } from 'vitest';
import { insertText } from './bench/plainSql.ts';
import { intoPlainTable } from './bench/plainTable.ts';

const HOSTILE = ["o'brien", "'", "''); DROP TABLE plain; --", "a\0b'c\0", '\0', '', ' ', 'पीतल का "दीपक"', '😀', 'line\nline\r\nline', '?1 :a $b', '\\', '%s', "'||char(0)||'", '1e5', '007', 'x'.repeat(100_000)];

const rowsOf = (database: Database, sql: string): Promise<Record<string, string | null>[]> => new Promise((resolve, reject) => database.all(sql, (error: Error | null, rows?: Record<string, string | null>[]) => (error ? reject(error) : resolve(rows ?? []))));

test('cells go into the plain table of the bench as the very text they are, whatever is in them, and NULL where a row is short', async () => {
  const database = new sqlite3.Database(':memory:');
  await rowsOf(database, 'CREATE TABLE plain (a, b, c)');
  const rows = HOSTILE.flatMap((cell) => [[cell, 'x', cell], [cell], ['x', cell, 'y', 'beyond the last column']]);
  // exec() takes the text up to its first NUL: none may be in it.
  const sql = insertText('plain', rows.map((cells, at) => ({ number: at + 1, cells })), 0, rows.length, 3);
  expect(sql).not.toContain('\0');
  await new Promise<void>((resolve, reject) => database.exec(sql, (error: Error | null) => (error ? reject(error) : resolve())));
  const stored = await rowsOf(database, 'SELECT hex(a) AS a, iif(b IS NULL, NULL, hex(b)) AS b, iif(c IS NULL, NULL, hex(c)) AS c FROM plain ORDER BY rowid');
  const hex = (cell: string | undefined): string | null => (cell === undefined ? null : Buffer.from(cell).toString('hex').toUpperCase());
  expect(stored.length).toBe(rows.length);
  expect(stored.findIndex((row, at) => [row.a, row.b, row.c].some((cell, column) => cell !== hex(rows[at]?.[column])))).toBe(-1);
  expect(await rowsOf(database, 'SELECT DISTINCT typeof(a) AS type FROM plain')).toEqual([{ type: 'text' }]);
});

test('every row of a file is in the table after COMMIT, over several statements', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'niryat-plain-'));
  try {
    const list = join(folder, 'list.csv');
    await writeFile(list, Array.from({ length: 1_337 }, (_, at) => `${at},"it's ""row"" ${at}"\n`).join(''));
    const { rows, close } = await intoPlainTable(list, 'list.csv', join(folder, 'plain.sqlite'), 2);
    expect(rows).toBe(1_337);
    const written = new sqlite3.Database(join(folder, 'plain.sqlite'), sqlite3.OPEN_READONLY);
    const [found] = await rowsOf(written, `SELECT count(*) AS count, sum(c1 = 'it''s "row" ' || c0) AS same FROM plain`);
    expect(found).toEqual({ count: 1_337, same: 1_337 });
    await new Promise((resolve) => written.close(resolve));
    await close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
