import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTable, packRows, type TableRow, unpackRows, writeCsv } from './index.ts';
import { sniffContainer } from './sniff.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-csv-')); });
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array | string, name = 'a.csv') {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const table = await openTable(path, name);
  const rows: TableRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return { table, rows, cells: rows.map((row) => row.cells) };
}

describe('text tables', () => {
  test('how much of a file was read is known from its first rows on, and once more when it is read again', async () => {
    const path = join(folder, 'long.csv');
    await writeFile(path, `\ufeffsku,name\n${Array.from({ length: 30_000 }, (_, at) => `S-${at},पीतल का दीपक\n`).join('')}`);
    const table = await openTable(path, 'long.csv');
    for (let time = 0; time < 2; time += 1) {
      const shares: number[] = [];
      for await (const _batch of table.rows()) shares.push(table.share?.() ?? Number.NaN);
      expect([shares.every((one, at) => one > 0 && one >= (shares[at - 1] ?? 0)), (shares[0] ?? 1) < 0.4, shares.at(-1)]).toEqual([true, true, 1]);
    }
  });

  test.each([
    ['commas', 'sku,name\r\nA-1,"Lamp, brass"\r\n', ','],
    ['semicolons', 'sku;name\nA-1;Lamp, brass\n', ';'],
    ['tabs', 'sku\tname\nA-1\tLamp, brass\n', '\t'],
    ['bars', 'sku|name\nA-1|Lamp, brass\n', '|'],
    ['a direction in the first line', 'sep=;\r\nsku;name\r\nA-1;Lamp, brass\r\n', ';'],
    ['old Mac line ends', 'sku;name\rA-1;Lamp, brass\r', ';'],
  ])('are split at %s', async (_, text, delimiter) => {
    const { table, cells } = await read(text);
    expect(table.delimiter).toBe(delimiter);
    expect(cells).toEqual([['sku', 'name'], ['A-1', 'Lamp, brass']]);
  });

  test.each([
    ['UTF-8', iconv.encode('sku,naïve दीपक\n', 'utf-8'), 'naïve दीपक'],
    ['UTF-8', iconv.encode('\ufeffsku,naïve दीपक\n', 'utf-8'), 'naïve दीपक'],
    ['UTF-16LE', iconv.encode('\ufeffsku,naïve दीपक\n', 'utf-16le'), 'naïve दीपक'],
    ['UTF-16BE', iconv.encode('\ufeffsku,naïve दीपक\n', 'utf-16be'), 'naïve दीपक'],
    ['UTF-16LE', iconv.encode('sku,plain names only here\n', 'utf-16le'), 'plain names only here'],
    ['Windows-1252', iconv.encode('sku,Crème brûlée “fine” — £5\n', 'windows-1252'), 'Crème brûlée “fine” — £5'],
  ])('in %s are decoded', async (encoding, bytes, wanted) => {
    const { table, cells } = await read(bytes);
    expect(table.encoding).toBe(encoding);
    expect(cells[0]).toEqual(['sku', wanted]);
  });

  test('semicolons in UTF-16 are found, with and without a byte order mark, and decimal commas between them stay as they stand', async () => {
    for (const mark of ['\ufeff', '']) {
      const { table, cells } = await read(iconv.encode(`${mark}sku;name of the item;price\r\nA-1;Lamp, brass;12,50\r\n`, 'utf-16le'));
      expect([table.encoding, table.delimiter, cells]).toEqual(['UTF-16LE', ';', [['sku', 'name of the item', 'price'], ['A-1', 'Lamp, brass', '12,50']]]);
    }
  });

  test('a byte above ASCII far down the file still decides the encoding', async () => {
    const text = `sku,name\n${'A,plain\n'.repeat(150_000)}B,café\n`;
    expect((await read(iconv.encode(text, 'windows-1252'))).cells.at(-1)).toEqual(['B', 'café']);
    expect((await read(iconv.encode(text, 'utf-8'))).cells.at(-1)).toEqual(['B', 'café']);
  });

  test('ragged rows, blank rows and NULs are data with their row numbers', async () => {
    const { rows } = await read('a,b,c\n1,2\n\n1,2,3,4\nx\0y,2,3\n');
    expect(rows.map((row) => [row.number, row.cells])).toEqual([[1, ['a', 'b', 'c']], [2, ['1', '2']], [3, ['']], [4, ['1', '2', '3', '4']], [5, ['x\0y', '2', '3']]]);
  });

  test('a quoted cell may span pieces of the file', async () => {
    const long = 'line one\n"said" '.repeat(40_000);
    const { cells } = await read(`a,b\n1,"${long.replaceAll('"', '""')}"\n2,3\n`);
    expect(cells[1]?.[1]).toBe(long);
    expect(cells[2]).toEqual(['2', '3']);
  });

  test('a quote that is never closed is noted with its row', async () => {
    const { table } = await read('a,b\n1,"open\n2,3\n');
    expect(table.notes).toEqual([{ code: 'unclosed-quote', row: 2 }]);
  });

  test.each([
    ['too-large', `a\n"${'x'.repeat(9_000_000)}`],
    ['too-large', `${'a,'.repeat(16_384)}\n`],
    ['empty-file', ''],
    ['empty-file', '\ufeff  \r\n\r\n'],
  ])('is refused as %s', async (code, text) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  test.each([
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1])],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['a database', Buffer.from('SQLite format 3\0')],
    ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256))],
  ])('%s called .csv is not a table', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'not-a-table' });
  });
  test('a few stray bytes called .xlsx are a damaged workbook, a CSV called .xlsx is read', () => {
    expect(() => sniffContainer(Buffer.from('abc\0\0\x01,x\n1,2\0\n'), 'stock.xlsx')).toThrow(expect.objectContaining({ code: 'damaged-file' }));
    expect(sniffContainer(Buffer.from('sku,name\n1,Lamp\n'), 'stock.xlsx')).toBe('text');
    expect(sniffContainer(Buffer.from('\ufeffsku,name', 'utf16le'), 'stock.xlsx')).toBe('text');
  });
});

describe('formula guard', () => {
  test.each([
    ['=1+1', "'=1+1"], ['+cmd|x', "'+cmd|x"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['＝1+1', "'＝1+1"], ["'=1", "''=1"],
    ['-5', '-5'], ['+91.5', '+91.5'], ['-1-1', "'-1-1"], ['a=1', 'a=1'], ["it's", "it's"],
  ])('%j is written as %j', (text, written) => {
    expect(Buffer.from(writeCsv([['x', text]])).toString('utf8')).toBe(`\ufeffx,${/[\t\r]/.test(text) ? `"${written}"`.replace('"\'\t=1"', "'\t=1") : written}\r\n`);
  });

  test('no written cell begins like a formula, and every text comes back exactly', async () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.stringMatching(/^[='"+\-@\t\r\n ,;|＝]{0,6}[a-z0-9]{0,3}$/));
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }), async (rows) => {
      const wanted = [['a'.repeat(900), 'b', 'c'], ...rows.map((row) => row.map((text) => text.replace(/^\ufeff/, '')))];
      const bytes = writeCsv(wanted);
      const written = Papa.parse<string[]>(Buffer.from(bytes).toString('utf8').slice(1), { delimiter: ',', newline: '\r\n' }).data.flat();
      expect(written.filter((text) => /^[=+\-@\t\r\0＝＋－＠]/.test(text) && !/^[-+]\d+(\.\d+)?$/.test(text))).toEqual([]);
      expect((await read(bytes)).cells).toEqual(wanted);
    }), { numRuns: 300 });
  });
});

test('rows packed for another process come out the same', () => {
  fc.assert(fc.property(fc.array(fc.record({ number: fc.integer({ min: 1, max: 1e6 }), cells: fc.array(fc.string({ unit: 'binary' })) })), (rows) => {
    expect(unpackRows(structuredClone(packRows(rows)))).toEqual(rows);
  }));
});
