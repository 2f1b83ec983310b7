import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTable, type TableRow, writeXlsx } from '#tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Decisions, planImport, recognise, type RecogniseOptions } from './index.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-rows-')); });
afterAll(() => rm(folder, { recursive: true }));

/** One file against an empty catalogue: its headings, the numbers of the items that would be made, and what was said. */
async function run(bytes: string | Uint8Array, options: Partial<RecogniseOptions> = {}, decisions?: Decisions) {
  const path = join(folder, 'list');
  await writeFile(path, bytes);
  const table = await openTable(path, 'list');
  const rows: TableRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  const found = recognise({ ...table, sheets: table.sheets.map((sheet) => ({ ...sheet, rows, merged: table.merged(sheet.name) })) }, { file: 'list', attributes: [], ...options });
  const made: string[] = [];
  let ids = 0;
  const result = await planImport({
    file: 'list', sheet: null, mapping: found.mapping, rows: (async function* () { yield rows; })(), sample: found.sample, newId: () => String(ids++).padStart(26, '0'), decisions,
    catalogue: { attributes: [], bySku: async () => new Map(), byIds: async () => new Map() },
  }, async (batch) => void made.push(...batch.create.map((one) => one.sku)));
  await table.close();
  const told = [...found.findings, ...result.findings];
  return { found, made, result, told, rules: told.map((one) => one.rule), fields: found.mapping.columns.map((one) => one.field) };
}

const LIST = 'SKU,Name,HS code,Price USD,MOQ\nA-1,Brass lamp,940550,12.50,10\nA-2,Copper jug,741810,8.25,20\n';

describe('rows that are no items are named and left out', () => {
  test.each([
    ['a total', `${LIST}Total,,,20.75,30\n`, 'IMP-TOTALS', 4],
    ['a grand total with its currency beside it', `${LIST},Grand Total (USD),,USD 20.75,\n`, 'IMP-TOTALS', 4],
    ['a Hindi total', `${LIST}कुल योग,,,20.75,\n`, 'IMP-TOTALS', 4],
    ['a subtotal in the middle', LIST.replace('A-2', 'Sub-total:,,,12.50,10\nA-2'), 'IMP-TOTALS', 3],
    ['the headings again', LIST.replace('A-2', 'sku,NAME,HS Code,Price USD,MOQ\nA-2'), 'IMP-REPEATED-HEADER', 3],
    ['a section title', LIST.replace('A-2', 'COPPER WARE,,,,\nA-2'), 'IMP-TITLE-LINE', 3],
    ['terms under the list', `${LIST}Prices are FOB Mumbai and valid until 31.12.2026,,,,\n`, 'IMP-TITLE-LINE', 4],
    ['E. & O.E.', `${LIST}E. & O.E.,,,,\n`, 'IMP-TITLE-LINE', 4],
  ])('%s', async (_, text, rule, row) => {
    const { made, told, result } = await run(text);
    expect(made).toEqual(['A-1', 'A-2']);
    expect(told.find((one) => one.rule === rule)).toMatchObject({ severity: 'warning', where: { row } });
    expect([result.rows, result.rejectedRows]).toEqual([2, 0]);
    const taken = await run(text, {}, { skipFixes: [], accept: [`${rule}:${row}`] });
    expect(taken.told.find((one) => one.rule === rule)).toMatchObject({ severity: 'info', messageId: 'IMP-ROW-TAKEN' });
    expect(taken.result.rows).toBe(3);
  });

  test.each([
    ['an item called Total Station', `${LIST}T-9,Total Station TS-06,901530,900.00,1\n`, 'T-9'],
    ['an item whose number is Total', `${LIST}TOTAL,Total care cream,330499,2.00,1\n`, 'TOTAL'],
    ['a short record of one code', `${LIST}A-3,,,,\n`, 'A-3'],
  ])('but %s is an item', async (_, text, sku) => expect((await run(text)).made).toContain(sku));

  test('in a list whose rows are short everywhere no row is a title', async () => {
    expect((await run('SKU,Name,HS code,Price USD,MOQ\nbell,,,,\nlamp,,,,\njug,,,,\n')).made).toEqual(['bell', 'lamp', 'jug']);
  });
});

describe('headings', () => {
  test('title rows above them are passed over and said', async () => {
    const { found, made, told } = await run(`KALA BRASS EXPORTS,,,,\nPrice list 2026,,,,\n,,,,\n${LIST}`);
    expect([found.headerRow, made]).toEqual([4, ['A-1', 'A-2']]);
    expect(told.find((one) => one.rule === 'IMP-TITLE-ROWS')).toMatchObject({ severity: 'info', data: { count: 2, row: 4, text: 'KALA BRASS EXPORTS' } });
  });

  test('in two rows are read together: groups over their parts', async () => {
    const { found, fields, made, rules } = await run('Item,,Carton,,,Net,\nSKU,Name,Length cm,Width cm,Height cm,Weight kg,Remarks\nA-1,Lamp,30,20,10,1.2,x\nA-2,Jug,40,30,20,2.4,y\n');
    expect(found.mapping).toMatchObject({ headerRow: 2, headerRows: 2 });
    expect(found.headings.slice(2, 6)).toEqual(['Carton Length cm', 'Carton Width cm', 'Carton Height cm', 'Net Weight kg']);
    expect(fields.slice(0, 5)).toEqual(['sku', 'name.en', 'packing.carton.length', 'packing.carton.width', 'packing.carton.height']);
    expect([made, rules.includes('IMP-TWO-HEADINGS')]).toEqual([['A-1', 'A-2'], true]);
  });

  test('parts under a row of headings are read with it', async () => {
    const { found, made } = await run('SKU,Name,Carton size,,,Price USD\n,,Length cm,Width cm,Height cm,\nA-1,Lamp,30,20,10,5\nA-2,Jug,40,30,20,7\n');
    expect(found.headings).toEqual(['SKU', 'Name', 'Carton size Length cm', 'Carton size Width cm', 'Carton size Height cm', 'Price USD'].map((heading, at) => (at > 1 && at < 5 ? (found.headings[at] ?? '') : heading)));
    expect([found.headerRow, found.mapping.headerRows, made]).toEqual([2, 2, ['A-1', 'A-2']]);
  });

  test.each([
    ['a list whose first item is all words', 'Name,Material,Colour\nLamp,Brass,Gold\nJug,Copper,Red\n', 1],
    ['a plain list', LIST, 1],
    ['a list with a gap in its headings', 'SKU,Name,,Price USD\nA-1,Lamp,red,5\nA-2,Jug,blue,6\n', 1],
  ])('%s has one row of headings', async (_, text, row) => {
    const { found } = await run(text);
    expect([found.headerRow, found.mapping.headerRows]).toEqual([row, undefined]);
  });

  test('a person may say where they stand, and that there are none', async () => {
    const text = 'Code no,Item,Rate\nx1,Lamp,5\nSKU,Name,Price USD\nA-1,Lamp,5\n';
    expect((await run(text, { header: { row: 3 } })).made).toEqual(['A-1']);
    const none = await run('A-1,Brass lamp\nA-2,Copper jug\n', { header: { row: null } });
    expect([none.found.headerRow, none.made]).toEqual([null, ['A-1', 'A-2']]);
  });

  test('are found again in two rows when the mapping is used', async () => {
    const text = 'Item,,Carton,,\nSKU,Name,Length cm,Width cm,Height cm\nA-1,Lamp,30,20,10\nA-2,Jug,40,30,20\n';
    const first = await run(text);
    const again = await run(text, { mapping: first.found.mapping, by: 'user' });
    expect([again.made, again.found.mapping.headerRows, again.fields]).toEqual([first.made, 2, first.fields]);
  });

  test('of a workbook we wrote ourselves stay as they are', async () => {
    expect((await run(await writeXlsx([{ name: 'S', rows: [['SKU', 'Name'], ['A-1', 'Lamp']], headerRows: 1 }]))).made).toEqual(['A-1']);
  });
});

test('letters that were guessed are said, with a line to judge by', async () => {
  const path = join(folder, 'old.csv');
  await writeFile(path, Buffer.from('SKU,Name\nA-1,Cr\xe8me\n', 'latin1'));
  const table = await openTable(path, 'old.csv');
  const rows: TableRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  const { findings } = recognise({ ...table, sheets: [{ name: '', hidden: false, rows }] }, { file: 'old.csv', attributes: [] });
  expect(findings.find((one) => one.rule === 'IMP-LEGACY-ENCODING')).toMatchObject({ severity: 'warning', data: { encoding: 'Windows-1252', preview: 'A-1,Crème' } });
});
