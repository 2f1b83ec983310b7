import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, fixedClock } from '#base';
import { openTable, writeCsv, writeXlsx } from '#tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '../app.ts';
import { besideUs } from '../company.fixture.ts';
import type { Input, Output, UseCaseName } from '../contract.ts';

let folder = '';
let app: App;
let number = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'niryat-handed-'));
  app = createApp({ clock: fixedClock(Date.UTC(2026, 10, 22, 6), 7), stateFolder: join(folder, 'state'), person: 'Asha', worker: besideUs });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

type Firm = { ask<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>>; dump(): Promise<string>; file(name: string, bytes: string | Uint8Array): Promise<string> };
async function firm(): Promise<Firm> {
  const { id } = await app.companies.create(join(folder, `firm-${++number}.niryat`), `Firm ${number}`);
  return {
    async ask(name, input) {
      const result = await app.call(name, input, { company: id });
      if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
      return result.value;
    },
    async dump() {
      let text = '';
      for await (const line of (await app.companies.open(id)).workspace.dump()) text += `${line}\n`;
      return text;
    },
    async file(name, bytes) {
      const path = join(folder, `${number}-${name}`);
      await writeFile(path, bytes);
      return app.files.grant(path, name);
    },
  };
}

const LIST = 'SKU,Name,Brand,HS Code,MOQ\nA-1,Lamp,Kiran,830629,10 pcs\nA-2,Bell,Kiran,830610,20 pcs\n\nA-3,Bowl,Kiran,741980,30 pcs\n';
const stocked = async (): Promise<Firm> => {
  const one = await firm();
  await one.ask('importing.commit', { files: [await one.file('list.csv', LIST)] });
  return one;
};
const idOf = async ({ ask }: Firm, sku: string): Promise<string> => (await ask('catalogue.search', { query: sku })).items.find((one) => one.sku === sku)?.id ?? '';
const edit = async (one: Firm, sku: string, field: string, value: string): Promise<void> => {
  const id = await idOf(one, sku);
  expect((await one.ask('catalogue.edit', { edits: [{ id, field, value }] })).refused).toEqual([]);
};

async function rowsOf(path: string): Promise<string[][]> {
  const table = await openTable(path, 'own', {});
  const rows: string[][] = [];
  for await (const batch of table.rows()) rows.push(...batch.map((row) => [...row.cells]));
  await table.close();
  return rows;
}

/** Exports, lets a person change one cell, and hands the file back. */
async function handedBack(one: Firm, format: 'xlsx' | 'csv', sku: string, heading: string, text: string, between: () => Promise<unknown>): Promise<Output<'importing.commit'>> {
  const made = await one.ask('catalogue.export', { format });
  const rows = await rowsOf(app.files.path(made.file.token));
  const [header = []] = rows;
  for (const row of rows) if (row[0] === sku) row[header.indexOf(heading)] = text;
  await between();
  const bytes = format === 'csv' ? writeCsv(rows) : await writeXlsx([{ name: 'Products', rows, headerRows: 1 }]);
  return one.ask('importing.commit', { files: [await one.file(`back.${format}`, bytes)] });
}

test.each(['xlsx', 'csv'] as const)('a %s handed back changes only the cell that was edited in it, and keeps what was changed here meanwhile', async (format) => {
  const one = await stocked();
  const done = await handedBack(one, format, 'A-1', 'Brand', 'Kaveri', async () => {
    await edit(one, 'A-1', 'moq', '99 pcs');
    await edit(one, 'A-2', 'brand', 'Surya');
  });
  expect(done.files[0]).toMatchObject({ products: { created: 0, updated: 1, unchanged: 2 }, findings: [] });
  const product = async (sku: string) => (await one.ask('catalogue.product', { id: await idOf(one, sku) })).product;
  expect(await product('A-1')).toMatchObject({ brand: 'Kaveri', moq: { value: '99', unit: 'PCS' } });
  expect(await product('A-2')).toMatchObject({ brand: 'Surya' });
});

test('a cell changed on both sides waits, told with its three values; what was undone after the export is not brought back', async () => {
  const one = await stocked();
  await edit(one, 'A-2', 'brand', 'To be undone');
  const done = await handedBack(one, 'csv', 'A-1', 'Brand', 'Kaveri', async () => {
    await one.ask('workspace.undo', {});
    await edit(one, 'A-1', 'brand', 'Surya');
  });
  expect(done.files[0]?.findings.map((finding) => [finding.rule, `${finding.text.title}. ${finding.text.detail}`])).toEqual([
    ['IMP-BOTH-CHANGED', expect.stringContaining('Exported as "Kiran", here now "Surya", in the file "Kaveri"')]]);
  expect(done.changeSet).toBeNull();
  expect((await one.ask('catalogue.product', { id: await idOf(one, 'A-2') })).product.brand).toBe('Kiran');
});

test('the export of another company is taken as every file of ours was before, and says so', async () => {
  const [one, other] = [await stocked(), await stocked()];
  const made = await one.ask('catalogue.export', { format: 'json' });
  await edit(other, 'A-1', 'brand', 'Surya');
  const done = await other.ask('importing.commit', { files: [await other.file('other.json', await readFile(app.files.path(made.file.token)))] });
  expect(done.files[0]?.findings.map((finding) => finding.rule)).toContain('IMP-ASOF-UNKNOWN');
  expect((await other.ask('catalogue.product', { id: await idOf(other, 'A-1') })).product.brand).toBe('Kiran');
});

test('exported again and imported again, a catalogue is the same bytes, in every form; chosen items and views export those alone', async () => {
  const one = await stocked();
  const { id } = await one.ask('catalogue.add', { sku: 'A-1-R', name: 'Red lamp', parent: await idOf(one, 'A-1') });
  const before = await one.dump();
  for (const format of ['xlsx', 'csv', 'json'] as const) {
    const made = await one.ask('catalogue.export', { format });
    await one.ask('importing.commit', { files: [await one.file(`again.${format}`, await readFile(app.files.path(made.file.token)))] });
    expect(await one.dump()).toBe(before);
  }
  const skus = async (input: Partial<Input<'catalogue.export'>>): Promise<string[][]> => (await rowsOf(app.files.path((await one.ask('catalogue.export', { format: 'csv', ...input })).file.token))).slice(1).map((row) => row.slice(0, 2));
  expect(await skus({ ids: [await idOf(one, 'A-1'), await idOf(one, 'A-3')] })).toEqual([['A-1', ''], ['A-1-R', 'A-1'], ['A-3', '']]);
  expect(await skus({ ids: [id] })).toEqual([['A-1-R', 'A-1']]);
  expect(await skus({ variants: false })).toEqual([['A-1', ''], ['A-2', ''], ['A-3', '']]);
  expect(await skus({ view: { query: 'bowl' } })).toEqual([['A-3', '']]);
  await expect(one.ask('catalogue.export', { format: 'csv', view: { query: 'nothing of that kind' } })).rejects.toThrow('nothing-to-export');
});

test('everything of the company is one JSON file for oneself: no record of any kind is missing, and its products come back from it', async () => {
  const one = await stocked();
  const { id: buyer } = await one.ask('buyers.add', { name: 'Hansen' });
  await one.ask('buyers.addItems', { buyer, skus: ['A-1'] });
  await one.ask('pricing.saveRate', { kind: 'currency', name: 'USD', value: '84.25', from: '2026-01-01' });
  const { file } = await one.ask('catalogue.export', { format: 'json', everything: true });
  const text = await readFile(app.files.path(file.token), 'utf8');
  const whole = JSON.parse(text) as Record<string, unknown[]> & { products: (Record<string, unknown> & { variants: unknown[] })[] };
  const flat = whole.products.flatMap(({ variants, asOf: _asOf, ...own }) => [own, ...variants]);
  const { niryat: _niryat, version: _version, asOf: _point, attributeClasses: _classes, products: _products, ...others } = whole;
  const lines = [...flat.map((record) => ['product', record] as const), ...Object.entries(others).flatMap(([kind, records]) => records.map((record) => [kind, record] as const))].map(([kind, record]) => canonicalJson({ kind, record }));
  expect(lines.sort()).toEqual((await one.dump()).trim().split('\n').sort());
  const other = await firm();
  const done = await other.ask('importing.commit', { files: [await other.file('company.json', text)] });
  expect(done.files[0]?.products).toEqual({ created: 3, updated: 0, unchanged: 0 });
  for (const input of [{ format: 'csv', everything: true }, { format: 'json', for: 'buyer', everything: true }, { format: 'json', variants: false, everything: true }] as const) await expect(one.ask('catalogue.export', input)).rejects.toThrow('everything-is-whole');
});

test('history names the file and the row a record came from, also when rows are missing between', async () => {
  const one = await stocked();
  await one.ask('importing.commit', { files: [await one.file('second.csv', 'SKU,Name,Brand\nA-9,New,Kiran\nA-2,Bell,Kiran\nA-3,Bowl,Kaveri\n')] });
  const of = async (sku: string) => (await one.ask('journal.record', { record: await idOf(one, sku) })).items.map((entry) => [entry.change, entry.field, entry.file, entry.row]);
  expect(await of('A-3')).toEqual([['update', 'brand', 'second.csv', 4], ['create', '', 'list.csv', 5]]);
  expect(await of('A-2')).toEqual([['create', '', 'list.csv', 3]]);
  expect(await of('A-9')).toEqual([['create', '', 'second.csv', 2]]);
  expect((await one.ask('journal.steps', { file: 'second.csv' })).items).toHaveLength(1);
});
