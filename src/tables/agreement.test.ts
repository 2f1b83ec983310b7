import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { openTable, type TableRow } from './index.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
const here = existsSync(DATA);
if (!here) console.info(`The shared sample data is not beside this checkout (${DATA}): agreement with other readers and the counts of its manifest are skipped.`);

type Cells = Map<string, string>;

async function ours(path: string): Promise<Map<string, Cells>> {
  const table = await openTable(path, path);
  const sheets = new Map<string, Cells>();
  for (const { name } of table.sheets) {
    const cells: Cells = new Map();
    for await (const batch of table.rows(name)) for (const row of batch) for (const [column, text] of row.cells.entries()) if (text !== '') cells.set(`${row.number} ${column + 1}`, text);
    sheets.set(name, cells);
  }
  await table.close();
  return sheets;
}

/** Line ends aside: one of the readers leaves Excel's _x000D_ as it stands, another drops the CR. */
const folded = (sheets: Map<string, Cells>): Map<string, Cells> => new Map([...sheets].map(([name, cells]) => [name, new Map([...cells].map(([at, text]): [string, string] => [at, text.replaceAll('_x000D_', '\r').replace(/\r\n?/g, '\n')]).filter(([, text]) => text.trim() !== ''))]));

/** A value of another reader as text the way we write it. Dates come as a day, numbers with the fifteen digits that count. */
function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/\.000Z$/, '');
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === null || value === undefined ? '' : String(value);
}

function exceljsText(value: exceljs.CellValue): string {
  if (value === null || typeof value !== 'object' || value instanceof Date) return asText(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return '';
  if ('text' in value) return asText(typeof value.text === 'object' ? exceljsText(value.text) : value.text);
  return 'result' in value ? exceljsText(value.result ?? null) : '';
}

async function byExceljs(path: string): Promise<Map<string, Cells>> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  return new Map(book.worksheets.map((page) => {
    const cells: Cells = new Map();
    page.eachRow((row, number) => row.eachCell((cell, column) => {
      const text = cell.master === cell ? exceljsText(cell.value) : '';
      if (text !== '') cells.set(`${number} ${column}`, text);
    }));
    return [page.name, cells];
  }));
}

function bySheetJs(path: string): Map<string, Cells> {
  const book = SheetJS.read(readFileSync(path), { type: 'buffer', dense: true, cellDates: true, UTC: true });
  return new Map(book.SheetNames.map((name) => {
    const cells: Cells = new Map();
    const lines = (book.Sheets[name] as { '!data'?: (SheetJS.CellObject | undefined)[][] })['!data'] ?? [];
    for (const [row, line] of lines.entries()) for (const [column, cell] of (line ?? []).entries()) {
      const text = !cell || cell.t === 'e' || cell.t === 'z' ? '' : asText(cell.v);
      if (text !== '') cells.set(`${row + 1} ${column + 1}`, text);
    }
    return [name, cells];
  }));
}

const workbooks = here ? readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx')) : [];

describe.skipIf(!here)('two other readers say the same of every shared workbook, cell for cell', () => {
  test('there are workbooks to compare', () => expect(workbooks.length).toBeGreaterThan(1));

  test.each(workbooks)('%s', async (name) => {
    const path = join(DATA, name);
    const own = await ours(path);
    expect([...own.values()].reduce((sum, cells) => sum + cells.size, 0)).toBeGreaterThan(10);
    expect(folded(own)).toEqual(folded(await byExceljs(path)));
    expect(folded(own)).toEqual(folded(bySheetJs(path)));
  });

  test('a changed cell would be noticed', async () => {
    const path = join(DATA, workbooks[0] ?? '');
    const own = await ours(path);
    [...own.values()][0]?.set('2 1', 'changed');
    expect(folded(own)).not.toEqual(folded(await byExceljs(path)));
  });
});

describe.skipIf(!here)('one catalogue in four formats', () => {
  const path = (name: string): string => join(DATA, 'catalogues/bagisto', name);
  const KEY = 'sku';
  /** The XML says guest_checkout="1" for the first four items where the other three files say 0: that is how it was made. */
  const EDITED = new Set(['SP-001', 'SP-002', 'SP-003', 'SP-004'].map((sku) => `${sku} guest_checkout`));

  /** Records by number: each filled cell under its heading. */
  async function records(name: string): Promise<Record<string, string>[]> {
    const table = await openTable(path(name), name);
    const rows: TableRow[] = [];
    for await (const batch of table.rows()) rows.push(...batch);
    await table.close();
    const [header, ...body] = rows;
    return body.map((row) => Object.fromEntries((header?.cells ?? []).map((heading, at): [string, string] => [heading, row.cells[at] ?? '']).filter(([, text]) => text !== '')));
  }

  test('csv, xls, xlsx and xml agree cell for cell', async () => {
    const [csv, ...others] = await Promise.all(['products.csv', 'products.xls', 'products.xlsx', 'products.xml'].map(records));
    expect(csv).toHaveLength(11);
    for (const other of others) {
      expect(other.map((one) => one[KEY])).toEqual(csv?.map((one) => one[KEY]));
      const differing = other.flatMap((record, at) => Object.entries(csv?.[at] ?? {}).flatMap(([heading, text]) => (heading in record && record[heading] !== text ? [`${record[KEY]} ${heading}`] : [])));
      const compared = other.reduce((sum, record, at) => sum + Object.keys(csv?.[at] ?? {}).filter((heading) => heading in record).length, 0);
      expect(compared).toBeGreaterThan(200);
      expect(differing.filter((one) => !EDITED.has(one))).toEqual([]);
    }
  });
});

/** What the manifest of the sample data says of each text table: rows that are not empty, columns, delimiter. */
const SAID = /^\| ([^|]+\.csv) \|.*\| utf-8, delimiter '(.)', (\d+) non-empty records incl\. first line, (\d+) columns/;
const manifest = here ? readFileSync(join(DATA, 'MANIFEST.md'), 'utf8').split('\n') : [];
const counted = manifest.reduce<{ folder: string; found: [path: string, delimiter: string, records: number, columns: number][] }>((seen, line) => {
  const folder = /^## (\S+)/.exec(line)?.[1];
  const [, name, delimiter, records, columns] = SAID.exec(line) ?? [];
  if (name && delimiter) seen.found.push([seen.folder + name.trim(), delimiter, Number(records), Number(columns)]);
  return { ...seen, folder: folder ?? seen.folder };
}, { folder: '', found: [] }).found;

describe.skipIf(!here)('the manifest of the sample data', () => {
  test('counts at least the twelve catalogues', () => expect(counted.filter(([path]) => path.startsWith('catalogues/')).length).toBeGreaterThanOrEqual(12));

  test.each(counted)('%s is parted by %j and has %i rows of %i columns', async (path, delimiter, records, columns) => {
    const table = await openTable(join(DATA, path), path);
    const rows: TableRow[] = [];
    for await (const batch of table.rows()) rows.push(...batch.filter((row) => row.cells.some((cell) => cell.trim() !== '')));
    await table.close();
    expect([table.delimiter, table.encoding, rows.length, rows[0]?.cells.length]).toEqual([delimiter, 'UTF-8', records, columns]);
  });
});
