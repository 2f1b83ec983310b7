import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock, type Result } from '#base';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '../app.ts';
import { besideUs } from '../company.fixture.ts';
import type { Input, Output, UseCaseName } from '../contract.ts';

let folder = '';
let app: App;
let company = '';
let number = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'niryat-mappings-'));
  app = createApp({ clock: fixedClock(Date.UTC(2026, 10, 22, 6), 1), stateFolder: join(folder, 'state'), person: 'tester', worker: besideUs });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  company = (await app.companies.create(join(folder, `firm-${++number}.niryat`), `Firm ${number}`)).id;
});
const call = <K extends UseCaseName>(name: K, input: Input<K>): Promise<Result<Output<K>>> => app.call(name, input, { company });
async function value<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const result = await call(name, input);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}
async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return app.files.grant(join(folder, name));
}
const product = async (sku: string) => (await value('catalogue.product', { id: (await value('catalogue.search', { query: sku })).items[0]?.id ?? '' })).product;

describe('a mapping of headings nobody knows', () => {
  const FIRST = 'Kram Sankhya,Cheez,Tol,Tuk\nX-1,Lota,25Kg,5\nX-2,Thali,1.5 kgs,6\n';
  test('can be made in the window, is remembered in the change set of the import, and is found again when columns moved and one is new', async () => {
    const token = await file('first.csv', FIRST);
    const looked = await value('importing.inspect', { file: token });
    expect(looked.mapping.columns.map((one) => one.field)).toEqual(['attribute.kram_sankhya', 'attribute.cheez', 'attribute.tol', 'attribute.tuk']);
    const fields = ['sku', 'name.en', 'packing.item.netWeight', null];
    const mapping = { ...looked.mapping, columns: looked.mapping.columns.map((one, at) => ({ ...one, field: fields[at] ?? null, by: 'user' as const })) };
    await value('importing.commit', { files: [token], mapping });
    expect((await value('importing.mappings', {})).items).toMatchObject([{ name: 'first.csv', saved: false, used: 1, columns: 3 }]);
    const moved = await value('importing.inspect', { file: await file('moved.csv', 'Tuk,HSN Code,Tol,Kram Sankhya,Cheez\n7,830610,2 kg,X-3,Diya\n') });
    expect(moved.mapping.columns.map((one) => [one.field, one.by])).toEqual([[null, 'earlier'], ['hsCode', 'heading'], ['packing.item.netWeight', 'earlier'], ['sku', 'earlier'], ['name.en', 'earlier']]);
    expect(moved.knownLayout).toBe('first.csv');
    await value('workspace.undo', {});
    expect((await value('importing.mappings', {})).items).toEqual([]);
  });

  test('another list that shares a heading or two is not taken for it; without a person it is refused in words', async () => {
    const token = await file('first.csv', FIRST);
    const looked = await value('importing.inspect', { file: token });
    await value('importing.commit', { files: [token], mapping: { ...looked.mapping, columns: looked.mapping.columns.map((one, at) => ({ ...one, field: ['sku', 'name.en', null, null][at] ?? null })) } });
    expect(await call('importing.commit', { files: [await file('else.csv', 'Tol,Tuk,Rajya,Kar\n1,2,3,4\n')] })).toMatchObject({ ok: false, problem: { code: 'no-product-columns' } });
  });
});

describe('mappings by name', () => {
  const mappingOf = async () => (await value('importing.inspect', { file: await file('list.csv', 'SKU,Name,Finish\nA,Lamp,Brass / Matt\n') })).mapping;

  test('are saved, listed, renamed, deleted and brought back by undo', async () => {
    const mapping = await mappingOf();
    const { id } = await value('importing.saveMapping', { name: 'Surya Mills', mapping });
    expect(await call('importing.saveMapping', { name: 'surya mills', mapping })).toMatchObject({ ok: false, problem: { code: 'already-exists' } });
    await value('importing.renameMapping', { id, name: 'Surya rate list' });
    expect((await value('importing.mappings', {})).items).toMatchObject([{ id, name: 'Surya rate list', saved: true }]);
    expect((await value('workspace.history', {})).items[0]?.title).toBe('New name of column mapping Surya rate list');
    await value('importing.removeMapping', { id });
    expect((await value('importing.mappings', {})).items).toEqual([]);
    await value('workspace.undo', {});
    expect((await value('importing.mappings', {})).items).toHaveLength(1);
    expect(await call('importing.removeMapping', { id: 'gone' })).toMatchObject({ ok: false, problem: { code: 'no-such-record' } });
  });

  test('travel as files: what comes back imports the same, in the window and on the command line', async () => {
    const mapping = await mappingOf();
    const [sku, name, finish] = mapping.columns;
    if (!sku || !name || !finish) throw new Error('three columns');
    const half = (part: number, key: string) => ({ ...finish, field: `attribute.${key}`, label: key, class: 'public' as const, transforms: [{ kind: 'split' as const, separator: '/', part }] });
    const made = await value('importing.exportMapping', { mapping: { ...mapping, name: 'Finish: two', columns: [sku, name, half(1, 'metal'), half(2, 'surface')] } });
    expect(made.name).toBe('Finish two.json');
    const text = await readFile(app.files.path(made.token), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ niryat: 'mapping', version: 2 });
    const back = await value('importing.readMapping', { file: await file('back.json', text) });
    const list = await file('list.csv', 'Finish,SKU,Name\nBrass / Matt,KB-A,Lamp\nCopper,KB-Z,Bell\n');
    const found = await value('importing.inspect', { file: list, mapping: await file('back.json', text) });
    expect(found.mapping.columns.map((one) => [one.index, one.field])).toEqual([[0, 'attribute.metal'], [1, 'sku'], [2, 'name.en'], [0, 'attribute.surface']]);
    const shown = await value('importing.preview', { file: list, mapping: found.mapping });
    expect(shown.headings.map((one) => one.letter)).toEqual(['A', 'B', 'C', 'A']);
    expect(shown.rows[0]?.cells.map((one) => one.text)).toEqual(['Brass', 'KB-A', 'Lamp', 'Matt']);
    const dry = await value('importing.commit', { files: [list], mapping: back.mapping, dryRun: true });
    const real = await value('importing.commit', { files: [list], mappingFile: await file('back.json', text) });
    expect(real.files).toEqual(dry.files);
    expect([(await product('KB-A')).attributes, (await product('KB-Z')).attributes]).toMatchObject([{ metal: { text: 'Brass' }, surface: { text: 'Matt' } }, { metal: { text: 'Copper' } }]);
  });

  test.each([
    ['{"niryat":"mapping","version":3,"columns":[{"kind":"of the future"}]}', 'newer-mapping', /version 3.*up to 2/], ['{"version":2,"columns":[{"heading":"A","field":"sku","transforms":[{"kind":"replace","find":"(a","pattern":true}]}]}', 'bad-pattern', /pattern \(a/],
    ...['__proto__', 'constructor', 'toString', 'attribute.__proto__', 'custom.__proto__', 'traits.__proto__', 'name.__proto__', 'images.alt.__proto__', 'priceLadders.__proto__.currency', 'packing.__proto__.netWeight'].map((field): [string, string, RegExp] => [JSON.stringify({ columns: [{ heading: 'A', field }] }), 'bad-mapping', /does not exist/]),
    ['{"columns":[{"heading":"A","field":"sku","transforms":[{"kind":"melt"}]}]}', 'bad-mapping', /transforms/], ['{', 'bad-mapping', /JSON/],
  ])('%s is refused: %s', async (text, code, says) => {
    expect(await call('importing.readMapping', { file: await file('bad.json', text) })).toMatchObject({ ok: false, problem: { code, message: expect.stringMatching(says) } });
  });

  test('a mapping whose columns are all of another file is refused, and says so', async () => {
    const list = await file('list.csv', 'SKU,Name\nA,Lamp\n');
    const other = await file('other.json', JSON.stringify({ niryat: 'mapping', version: 1, name: 'Mill lists', columns: [{ heading: 'Maal', field: 'sku' }, { heading: 'Kya', field: 'name.en' }] }));
    expect(await call('importing.inspect', { file: list, mapping: other })).toMatchObject({ ok: false, problem: { code: 'other-columns', message: expect.stringMatching(/Mill lists.*none of its columns is in list\.csv/) } });
  });

  test('a mapping without steps is still written as version 1, which older programs read', async () => {
    const made = await value('importing.exportMapping', { mapping: await mappingOf() });
    expect(JSON.parse(await readFile(app.files.path(made.token), 'utf8'))).toMatchObject({ version: 1 });
  });
});

describe('steps of a column', () => {
  test('are tried on sample cells by the same reading as the import; what does not fit is held back by name there', async () => {
    const list = await file('dates.csv', 'SKU,Name,Weight\nA,Lamp,"1,5 kg"\nB,Bell,"2,25 kg"\nC,Bowl,heavy\n');
    const { mapping, sample, fits } = await value('importing.inspect', { file: list });
    expect(fits[2]).toEqual({ filled: 3, misfits: 3 });
    const column = { ...mapping.columns[2], heading: 'Weight', index: 2, field: 'packing.item.netWeight', transforms: [{ kind: 'decimal' as const, mark: ',' as const }, { kind: 'unit' as const, to: 'GMS' }] };
    const tried = await value('importing.tryColumn', { column, cells: sample.map((row) => row[2] ?? '') });
    expect(tried).toMatchObject({ filled: 3, misfits: 1, values: [{ before: 'heavy', problem: 'IMP-STEP' }, { before: '1,5 kg', after: '1500 GMS', problem: null }, { before: '2,25 kg', after: '2250 GMS', problem: null }] });
    const done = await value('importing.commit', { files: [list], mapping: { ...mapping, columns: [...mapping.columns.slice(0, 2), column] }, decisions: { skipFixes: [], accept: [] }, rejects: true });
    expect(done.files[0]).toMatchObject({ products: { created: 2 }, rejectedRows: 1 });
    expect(done.files[0]?.findings.find((one) => one.rule === 'IMP-STEP')).toMatchObject({ where: { cell: 'C4', row: 4 }, data: { value: 'heavy', step: 2 } });
    expect(Object.values((await product('A')).packing)[0]?.netWeight).toEqual({ value: '1500', unit: 'GMS' });
  });
});

describe('amounts and their writing', () => {
  test('the same amount in another unit is no change, and what stood in the file is told by History', async () => {
    await value('importing.commit', { files: [await file('kg.csv', 'SKU,Name,Net weight,MOQ\nKB-1,Lamp,25Kg,2 dozen\n')] });
    expect(Object.values((await product('KB-1')).packing)[0]?.netWeight).toEqual({ value: '25', unit: 'KGS' });
    for (const text of ['25 kgs', '0.025 MT', '25000 g']) {
      const again = await value('importing.commit', { files: [await file('same.csv', `SKU,Name,Net weight,MOQ\nKB-1,Lamp,${text},24 pcs\n`)] });
      expect([text, again.files[0]?.products, again.changeSet]).toEqual([text, { created: 0, updated: 0, unchanged: 1 }, null]);
    }
    await value('importing.commit', { files: [await file('more.csv', 'SKU,Name,Net weight,MOQ\nKB-1,Lamp,26Kg,2 dozen\n')] });
    const id = (await value('catalogue.search', { query: 'KB-1' })).items[0]?.id ?? '';
    const { items } = await value('journal.record', { record: id });
    expect(items.map((one) => [one.change, one.row, one.written])).toEqual([
      ['update', 2, [{ column: 'Net weight', text: '26Kg' }]],
      ['create', 2, [{ column: 'Net weight', text: '25Kg' }, { column: 'MOQ', text: '2 dozen' }]],
    ]);
  });

  test('a new record tells no closed cell of its row', async () => {
    await value('importing.commit', { files: [await file('cost.csv', 'SKU,Name,Cost INR,Net weight\nKB-5,Bowl,"Rs. 1,250/-",2Kg\n')] });
    const id = (await value('catalogue.search', { query: 'KB-5' })).items[0]?.id ?? '';
    expect(JSON.stringify((await value('journal.record', { record: id })).items)).not.toContain('1,250');
  });
});
