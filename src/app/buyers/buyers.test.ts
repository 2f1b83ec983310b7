import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '#base';
import { openTable } from '#tables';
import { type App, createApp, createWorkerPort, forkWorker, type Output, type UseCaseName } from '../index.ts';

const worker = createWorkerPort(forkWorker(), 2);
let home = '';
let app: App;
let company = '';
const ids: Record<string, string> = {};
const SKUS = ['KB-1', 'KB-2', 'KB-3', 'KB-4', 'KB-5'] as const;

const call = async <K extends UseCaseName>(name: K, input: unknown): Promise<Output<K>> => {
  const answer = await app.callUntyped(name, input, { company });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), { code: answer.problem.code });
  return answer.value as Output<K>;
};
const file = async (name: string, text: string): Promise<string> => {
  const path = join(home, name);
  await writeFile(path, text);
  return app.files.grant(path);
};
const newBuyer = (name: string, more: object = {}): Promise<string> => call('buyers.add', { name, ...more }).then((one) => one.id);
/** The dump without the records of one buyer. */
const othersOf = async (buyer: string): Promise<string[]> => {
  const { workspace } = await app.companies.open(company);
  const lines: string[] = [];
  for await (const line of workspace.dump()) if (!line.includes(`"buyer":"${buyer}"`)) lines.push(line);
  return lines;
};
const importText = async (buyer: string, text: string, write = true, name = 'list.csv') => {
  const token = await file(name, text);
  const { columns, headerRow } = await call('buyers.inspectList', { buyer, file: token });
  return call('buyers.importList', { buyer, file: token, columns, headerRow, write });
};
const COLUMNS = (['sku', 'itemNo', 'price', 'currency', 'validTo', 'barcode'] as const).map((field, index) => ({ index, heading: field, field }));
const rowsOf = async (buyer: string) => (await call('buyers.items', { buyer, count: 500 })).rows;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'niryat-buyers-'));
  app = createApp({ clock: fixedClock(Date.parse('2026-11-26T09:00:00Z'), 1_000), stateFolder: join(home, 'state'), person: 'Meera', worker });
  const made = await app.call('workspace.create', { name: 'Kaveri Brass Works' });
  if (!made.ok) throw new Error(made.problem.message);
  company = made.value.id;
  for (const sku of SKUS) ids[sku] = (await call('catalogue.add', { sku, name: `Bowl ${sku}` })).id;
  await call('catalogue.edit', { edits: [{ id: ids['KB-1'], field: 'cost', value: 'CANARY 99.91'.slice(7) }, { id: ids['KB-1'], field: 'supplier', value: 'CANARY-SUPPLIER' }, { id: ids['KB-1'], field: 'notes', value: 'CANARY-NOTES' }] });
});
afterAll(async () => {
  await app.close();
  worker.close();
  await rm(home, { recursive: true, force: true });
});

describe('a buyer', () => {
  test('is written field by field, removed with the list, and back with one undo', async () => {
    const id = await newBuyer('Lindqvist AB');
    await call('buyers.edit', { id, field: 'country', value: 'Sweden' });
    await call('buyers.edit', { id, field: 'currency', value: 'eur' });
    expect((await call('buyers.list', {})).items.find((one) => one.id === id)).toMatchObject({ country: 'SE', currency: 'EUR', items: 0 });
    await call('buyers.addItems', { buyer: id, skus: ['KB-1', 'KB-2', 'KB-1', 'NO-SUCH'] }).then((one) => expect([one.added, one.already, one.unknown]).toEqual([2, 0, ['NO-SUCH']]));
    expect(await call('buyers.remove', { id })).toMatchObject({ items: 2 });
    await expect(call('buyers.items', { buyer: id })).resolves.toMatchObject({ total: 0 });
    await call('workspace.undo', {});
    expect((await rowsOf(id)).map((one) => one.sku)).toEqual(['KB-1', 'KB-2']);
    await call('buyers.remove', { id });
  });
  test.each([['country', 'Narnia'], ['currency', 'DEM'], ['name', ' ']] as const)('%s “%s” is refused with what was typed', async (field, value) => {
    const id = await newBuyer('Nobody');
    await expect(call('buyers.edit', { id, field, value })).rejects.toMatchObject({ code: 'wrong-usage' });
    await call('buyers.remove', { id });
  });
});

describe('cells of a list', () => {
  test('price and currency go together, days read the Indian way, an empty cell does not erase, null does', async () => {
    const buyer = await newBuyer('Moreau SARL', { currency: 'EUR' });
    const product = ids['KB-3'];
    const set = (cells: Record<string, string | null>) => call('buyers.setCells', { buyer, cells: Object.entries(cells).map(([field, text]) => ({ product, field, text })) });
    const now = async () => (await rowsOf(buyer))[0]?.cells;
    await set({ itemNo: 'M-77', price: '12.50', validFrom: '01-04-2026', validTo: '31-12-2026', perCarton: '24' });
    expect(await now()).toMatchObject({ itemNo: 'M-77', price: '12.50', currency: 'EUR', validFrom: '2026-04-01', validTo: '2026-12-31', perCarton: '24' });
    await set({ price: '', itemNo: '' });
    expect(await now()).toMatchObject({ itemNo: 'M-77', price: '12.50' });
    await set({ price: 'USD 13.00' });
    expect(await now()).toMatchObject({ price: '13.00', currency: 'USD' });
    await set({ price: '14', currency: 'GBP' });
    expect(await now()).toMatchObject({ price: '14.00', currency: 'GBP' });
    const { refused } = await set({ price: '12,50', validTo: '31-31-2026', perCarton: '0', packingNote: 'poly bag' });
    expect(refused.map((one) => [one.field, one.finding.messageId])).toEqual([['perCarton', 'BUY-NUMBER'], ['validTo', 'BUY-DAY'], ['price', 'BUY-MONEY']]);
    expect(await now()).toMatchObject({ price: '14.00', packingNote: 'poly bag' });
    await set({ description: 'Cafe\u0301\u0000 bowl' });
    expect(await now()).toMatchObject({ description: 'Caf\u00e9 bowl' });
    await set({ price: null, itemNo: null });
    expect(await now()).toMatchObject({ price: '', currency: '', itemNo: '' });
    await call('buyers.remove', { id: buyer });
  });
  test('agreed prices that ended or end soon are told', async () => {
    const buyer = await newBuyer('Dates Ltd', { currency: 'USD' });
    await importText(buyer, 'SKU,Price,Valid to\nKB-1,1,30-06-2026\nKB-2,1,10-12-2026\nKB-3,1,31-12-2027\nKB-4,1,\n');
    expect((await rowsOf(buyer)).map((one) => one.validity)).toEqual(['ended', 'soon', 'holds', 'holds']);
    expect((await call('buyers.list', {})).items.find((one) => one.id === buyer)).toMatchObject({ ended: 1, soon: 1 });
    await call('buyers.remove', { id: buyer });
  });
});

describe('a list from a file', () => {
  test('new, changed, same and refused rows are told before anything is written; what the preview said is what happens', async () => {
    const buyer = await newBuyer('Harbour Home', { currency: 'USD' });
    await importText(buyer, 'Our item no.,Your item no.,Unit price\nKB-1,H1,4.20\nKB-2,H2,5.00\n');
    const text = 'Price list 2026\n\nOur SKU;Article no;EAN;Price;Valid until;Case pack\nKB-1;H1;;4.20;;\nKB-2;H2;4006381333931;5.25;31.12.2027;48\nKB-3;H3;;7;;\nNOPE;H9;;1;;\nKB-1;H1;;9;;\n;H2;;9;;\n;;;3;;\nKB-4;H4;;12,50;;\n';
    const before = await othersOf('');
    const preview = await importText(buyer, text, false);
    expect(await othersOf('')).toEqual(before);
    expect(preview.rows.map((one) => [one.row, one.result])).toEqual([[4, 'unchanged'], [5, 'updated'], [6, 'created'], [7, 'rejected'], [8, 'rejected'], [9, 'rejected'], [10, 'rejected'], [11, 'rejected']]);
    expect(preview.rows.slice(3).map((one) => one.reasons[0])).toEqual([expect.stringContaining('NOPE'), expect.stringContaining('row 4 too'), expect.stringContaining('row 5 too'), expect.stringContaining('no item of ours'), expect.stringContaining('12,50')]);
    const done = await importText(buyer, text);
    expect({ ...done, changeSet: null }).toEqual({ ...preview, changeSet: null, rows: done.rows });
    expect(done.changeSet?.title).toBe('List of Harbour Home from list.csv');
    expect((await rowsOf(buyer)).map((one) => [one.sku, one.cells.itemNo, one.cells.price, one.cells.perCarton])).toEqual([['KB-1', 'H1', '4.20', ''], ['KB-2', 'H2', '5.25', '48'], ['KB-3', 'H3', '7.00', '']]);
    await call('buyers.remove', { id: buyer });
  });

  test('a buyer’s list touches no other buyer and no product: everything else is byte for byte the same, and undo gives the first dump', async () => {
    const [one, other] = [await newBuyer('One', { currency: 'USD' }), await newBuyer('Other', { currency: 'EUR' })];
    await importText(other, `SKU,Your item no.,Price,Barcode\n${SKUS.map((sku, at) => `${sku},O-${at},${at + 1}.10,40063813339${at}`).join('\n')}\n`);
    const cell = fc.oneof(fc.constantFrom('', '12.50', 'USD 3', '12,5', '=1+1', 'O-1', '31-12-2027', 'x'.repeat(200)), fc.string({ maxLength: 12 }).map((text) => text.replace(/[",\r\n\0]/g, ' ')));
    const row = fc.tuple(fc.constantFrom(...SKUS, 'NO-SUCH', ''), cell, cell, cell, cell, cell);
    let runs = 0;
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const [before, whole] = [await othersOf(one), await othersOf('')];
      const token = await file(`list-${++runs}.csv`, `SKU,Your item no.,Price,Currency,Valid to,Barcode\n${rows.map((cells) => cells.join(',')).join('\n')}\n`);
      const done = await call('buyers.importList', { buyer: one, file: token, columns: COLUMNS, headerRow: 1, write: true });
      expect(await othersOf(one)).toEqual(before);
      if (done.changeSet) await call('workspace.undo', {});
      expect(await othersOf('')).toEqual(whole);
    }), { numRuns: 12 });
    // A control: the dump would show it.
    const before = await othersOf(one);
    await call('buyers.setCells', { buyer: other, cells: [{ product: ids['KB-1'], field: 'price', text: '9.99' }] });
    expect(await othersOf(one)).not.toEqual(before);
  });
});

describe('a list for its buyer', () => {
  test('holds our numbers and what was agreed with them, nothing of another buyer and no secret; the log names them', async () => {
    const [mine, other] = [await newBuyer('Mine GmbH', { currency: 'EUR', notes: 'CANARY-BUYER-NOTES' }), await newBuyer('CANARY-OTHER', { currency: 'EUR' })];
    await importText(mine, 'SKU,Your item no.,Price,Valid to,Per carton\nKB-1,G-1,11.25,31-12-2027,12\nKB-2,G-2,,,\n');
    await importText(other, 'SKU,Your item no.,Price,Description\nKB-1,CANARY-NO,77.31,CANARY-TEXT\n');
    for (const format of ['csv', 'xlsx'] as const) {
      const { file: made, items } = await call('buyers.exportList', { buyer: mine, format });
      const path = app.files.path(made.token);
      const table = await openTable(path, made.name, {});
      const rows: string[][] = [];
      for await (const batch of table.rows(table.sheets[0]?.name)) rows.push(...batch.map((one) => one.cells));
      await table.close();
      expect([items, rows[1]?.slice(0, 6), rows[2]?.slice(0, 3)]).toEqual([2, ['KB-1', 'Bowl KB-1', 'G-1', '', '', '11.25'], ['KB-2', 'Bowl KB-2', 'G-2']]);
      expect(JSON.stringify(rows)).not.toMatch(/CANARY|99\.91|77\.31/);
      if (format === 'csv') expect((await readFile(path, 'utf8'))).not.toMatch(/CANARY|99\.91|77\.31/);
    }
    expect((await call('disclosure.log', { limit: 1 })).items[0]).toMatchObject({ what: 'buyer-list', recipient: 'Mine GmbH' });
    const back = await importText(mine, await readFile(app.files.path((await call('buyers.exportList', { buyer: mine, format: 'csv' })).file.token), 'utf8'));
    expect([back.created, back.updated, back.unchanged, back.rejected]).toEqual([0, 0, 2, 0]);
  });
  test('their number, its beginning and their barcode find our item in the search and the grid, whatever the case', async () => {
    const id = await newBuyer('Sorensen');
    await call('buyers.setCells', { buyer: id, cells: [{ product: ids['KB-4'], field: 'itemNo', text: 'SRN-4711/B' }, { product: ids['KB-4'], field: 'barcode', text: '5701234567899' }] });
    const found = async (query: string) => [(await call('catalogue.search', { query })).items.map((one) => one.sku), (await call('catalogue.page', { query, columns: ['sku'] })).rows.map((one) => one.sku)];
    for (const query of ['srn-4711/b', 'SRN-47', ' 5701234567899 ']) expect(await found(query)).toEqual([['KB-4'], ['KB-4']]);
    for (const query of ['SRN-4711/BX', '4711', 'sr']) expect(await found(query)).toEqual([[], []]);
    await call('buyers.remove', { id });
    expect(await found('SRN-47')).toEqual([[], []]);
  });
  test('their number and barcode find our item, whatever the case', async () => {
    const buyer = await newBuyer('Finder', { currency: 'USD' });
    await call('buyers.setCells', { buyer, cells: [{ product: ids['KB-5'], field: 'itemNo', text: 'Fx-900' }, { product: ids['KB-5'], field: 'barcode', text: '4006381333931' }] });
    for (const text of ['fx-900', '4006381333931']) expect((await call('buyers.find', { text, buyer })).items.map((one) => one.sku)).toEqual(['KB-5']);
    expect((await call('buyers.find', { text: 'fx-9', buyer })).items).toEqual([]);
  });
});
