import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { canonicalProduct, filledProduct, type Product } from '#catalogue';
import { createWorkspace, type Workspace } from '#store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import edit from '../catalogue/edit.ts';
import addMany from '../catalogue/addMany.ts';
import values from '../catalogue/values.ts';
import whyNone from '../catalogue/whyNone.ts';
import type { BulkRequest } from '../contract.ts';
import { contract } from '../contract.ts';
import { kinds } from '../kinds.ts';
import type { Context } from '../port.ts';
import list from '../views/list.ts';
import saveView from '../views/save.ts';
import removeView from '../views/remove.ts';
import apply from './apply.ts';
import preview from './preview.ts';

let folder: string;
let workspace: Workspace;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'niryat-bulk-'));
  workspace = await createWorkspace(join(folder, 'K.niryat'), 'K', { clock: fixedClock(1_790_000_000_000, 1), person: 'Asha', kinds });
});
afterEach(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const context = (signal = new AbortController().signal): Context => ({ clock: fixedClock(1_790_000_000_000, 1), language: 'en', person: 'Asha', signal, workspace: async () => workspace, progress: () => undefined }) as unknown as Context;
const ID = (tail: string): string => tail.padStart(26, '0');
const put = (...items: (Partial<Product> & { id: string; sku: string })[]) => workspace.change({ label: { id: 'add', data: {} } }, (db) => db.createMany('product', items.map((one) => canonicalProduct(filledProduct(one)))));
const bulk = (request: BulkRequest) => preview(contract['catalogue.bulkPreview'].input.parse(request), context());
const run = async (request: BulkRequest) => {
  const plan = await bulk(request);
  await apply({ plan: plan.plan }, context());
  return plan;
};
const stored = async (sku: string): Promise<Product> => filledProduct(JSON.parse((await workspace.read.get<{ doc: string }>('SELECT doc FROM product WHERE sku = ?', [sku]))?.doc ?? '{}') as Product);
async function dump(): Promise<string> {
  const lines: string[] = [];
  for await (const line of workspace.dump()) lines.push(line);
  return lines.join('\n');
}
const rate = (...amounts: number[]) => ({ [ID('R')]: { position: 0, currency: 'USD', steps: Object.fromEntries(amounts.map((amount, at) => [ID(`S${at}`), { position: at, minQuantity: String(10 ** at), price: { amount, currency: 'USD' } }])) } });
const [A, B, C, V] = [ID('A'), ID('B'), ID('C'), ID('V')];
const three = () => put(
  { id: A, sku: 'A-1', name: { en: { text: 'Brass lamp' } }, brand: 'Kesar', keywords: ['lamp'], priceLadders: rate(1005, 995), moq: { value: '60', unit: 'PCS' } },
  { id: B, sku: 'B-1', name: { en: { text: 'Brass bell' } }, cost: { amount: 333, currency: 'INR' } },
  { id: C, sku: 'C-1', name: { en: { text: 'Cotton kurta' } }, brand: 'Kaveri' },
  { id: V, sku: 'C-1-M', parent: C },
);
const all = { ids: [A, B, C, V] };

describe('each operation', () => {
  test('set changes what differs and counts what is so already', async () => {
    await three();
    const plan = await run({ selection: all, fields: ['brand'], operation: { kind: 'set', value: 'Kesar' }, scope: 'product' });
    expect(plan).toMatchObject({ rows: 3, changed: 2, same: 1, refused: 0 });
    expect(plan.items.map((one) => [one.sku, one.before, one.after])).toEqual([['B-1', '', 'Kesar'], ['C-1', 'Kaveri', 'Kesar']]);
    expect((await stored('C-1')).brand).toBe('Kesar');
  });
  test('an empty value is no operation: an empty field never erases', () => expect(contract['catalogue.bulkPreview'].input.safeParse({ selection: all, fields: ['brand'], operation: { kind: 'set', value: '' } }).success).toBe(false));
  test('fill leaves a cell alone that shows something, also its parent\'s value', async () => {
    await three();
    const plan = await run({ selection: all, fields: ['brand'], operation: { kind: 'fill', value: 'New' } });
    expect(plan.items.map((one) => one.sku)).toEqual(['B-1']);
  });
  test('replace works on amounts as they stand on screen, in the reader’s language, and on their codes too', async () => {
    const weight = (unit: string) => ({ [ID('K')]: { position: 0, level: 'item' as const, netWeight: { value: '1.85', unit } } });
    await put({ id: A, sku: 'A-1', packing: weight('KGS') }, { id: B, sku: 'B-1', packing: weight('KGS') }, { id: C, sku: 'C-1', moq: { value: '12', unit: 'BOX' } });
    const replace = (find: string, by: string) => ({ kind: 'replace' as const, find, with: by, matchCase: false, wholeCell: false });
    expect((await run({ selection: { ids: [A] }, fields: ['netWeight'], operation: replace('kg', 'g') })).items.map((one) => [one.before, one.after])).toEqual([['1.85 KGS', '1.85 GMS']]);
    expect((await run({ selection: { ids: [B] }, fields: ['netWeight'], operation: replace('KGS', 'GMS') })).items.map((one) => one.after)).toEqual(['1.85 GMS']);
    expect((await run({ selection: { ids: [C] }, fields: ['moq'], operation: replace('boxes', 'cartons') })).items.map((one) => one.after)).toEqual(['12 CTN']);
    expect((await bulk({ selection: { ids: [C] }, fields: ['moq'], operation: replace('cartons', 'parsecs') })).refused).toBe(1);
  });
  test('empty empties what is there; an item number cannot be', async () => {
    await three();
    await run({ selection: all, fields: ['brand'], operation: { kind: 'empty' } });
    expect((await stored('A-1')).brand).toBeUndefined();
    await expect(bulk({ selection: all, fields: ['sku'], operation: { kind: 'empty' } })).rejects.toMatchObject({ code: 'wrong-usage' });
  });
  test('a value joins a list once and leaves it', async () => {
    await three();
    await run({ selection: { ids: [A, B] }, fields: ['keywords'], operation: { kind: 'add-value', value: 'Lamp' } });
    expect([(await stored('A-1')).keywords, (await stored('B-1')).keywords]).toEqual([['lamp'], ['Lamp']]);
    await run({ selection: { ids: [A, B] }, fields: ['keywords'], operation: { kind: 'remove-value', value: 'lamp' } });
    expect([(await stored('A-1')).keywords, (await stored('B-1')).keywords]).toEqual([[], []]);
  });
  test.each([
    [{ find: 'brass', with: 'Copper' }, ['Copper lamp', 'Copper bell', 'Cotton kurta']],
    [{ find: 'brass', with: 'Copper', matchCase: true }, ['Brass lamp', 'Brass bell', 'Cotton kurta']],
    [{ find: 'brass lamp', with: 'Diya', wholeCell: true }, ['Diya', 'Brass bell', 'Cotton kurta']],
    [{ find: '.', with: 'x' }, ['Brass lamp', 'Brass bell', 'Cotton kurta']],
    [{ find: 'Brass', with: '$&$&' }, ['$&$& lamp', '$&$& bell', 'Cotton kurta']],
  ])('replace %j', async (operation, names) => {
    await three();
    const plan = await bulk({ selection: all, fields: ['name.en'], operation: { kind: 'replace', ...operation } });
    if (plan.changed > 0) await apply({ plan: plan.plan }, context());
    expect([(await stored('A-1')).name.en?.text, (await stored('B-1')).name.en?.text, (await stored('C-1')).name.en?.text]).toEqual(names);
  });
  test('a percentage moves every step of the rates, exactly, half away from zero', async () => {
    await three();
    await run({ selection: { ids: [A] }, fields: ['price'], operation: { kind: 'multiply', by: '1.05' } });
    // 10.05 × 1.05 = 10.5525 and 9.95 × 1.05 = 10.4475.
    expect(Object.values(Object.values((await stored('A-1')).priceLadders)[0]?.steps ?? {}).map((one) => one.price.amount)).toEqual([1055, 1045]);
  });
  test('a sum on a cost rounds to paise, on a quantity keeps its unit', async () => {
    await three();
    await run({ selection: { ids: [B] }, fields: ['cost'], operation: { kind: 'multiply', by: '1.5' } });
    expect((await stored('B-1')).cost).toEqual({ amount: 500, currency: 'INR' });
    await run({ selection: { ids: [A] }, fields: ['moq'], operation: { kind: 'add', by: '-10' } });
    expect((await stored('A-1')).moq).toEqual({ value: '50', unit: 'PCS' });
    expect(await bulk({ selection: { ids: [A] }, fields: ['moq'], operation: { kind: 'add', by: '-90' } })).toMatchObject({ changed: 0, refused: 1 });
  });
  test('what a variant takes from its parent is not copied into it', async () => {
    await three();
    expect(await bulk({ selection: { ids: [V] }, fields: ['brand', 'name.en'], operation: { kind: 'affix', after: '!', before: '' } })).toMatchObject({ changed: 0, same: 2 });
  });
});

describe('whole views', () => {
  test('a view is chosen without its rows crossing, some left out, variants followed', async () => {
    await three();
    const view = { query: '', filters: [{ field: 'name.en', op: 'contains' as const, values: ['o'] }] };
    expect((await bulk({ selection: { view }, fields: ['notes'], operation: { kind: 'set', value: 'x' } })).items.map((one) => one.sku)).toEqual(['C-1']);
    expect((await bulk({ selection: { view: {} , except: [A] }, fields: ['notes'], operation: { kind: 'set', value: 'x' } })).items.map((one) => one.sku)).toEqual(['B-1', 'C-1']);
    expect((await bulk({ selection: { view }, scope: 'variant', fields: ['notes'], operation: { kind: 'set', value: 'x' } })).items.map((one) => one.sku)).toEqual(['C-1-M']);
  });
  test('values of a column and what keeps a list empty', async () => {
    await three();
    expect(await values({ field: 'brand', query: '', filters: [], limit: 10 }, context())).toEqual({ distinct: 2, empty: 1, items: [{ value: 'Kaveri', count: 2 }, { value: 'Kesar', count: 1 }] });
    const filters = [{ field: 'brand', op: 'is' as const, values: ['Kesar'] }, { field: 'name.en', op: 'contains' as const, values: ['kurta'] }];
    expect(await whyNone({ query: '', filters }, context())).toEqual({ withoutQuery: null, withoutFilter: [2, 1] });
  });
});

describe('preview and apply', () => {
  test('what changed since is previewed again, and nothing is written', async () => {
    await three();
    const plan = await bulk({ selection: all, fields: ['brand'], operation: { kind: 'set', value: 'X' } });
    await edit({ edits: [{ id: B, field: 'notes', value: 'meanwhile' }] }, context());
    await expect(apply({ plan: plan.plan }, context())).rejects.toMatchObject({ code: 'preview-again' });
    expect((await stored('A-1')).brand).toBe('Kesar');
    await expect(apply({ plan: 'f'.repeat(32) }, context())).rejects.toMatchObject({ code: 'preview-again' });
  });
  test('a bulk edit is one step: undo gives back every byte, redo the same again', async () => {
    await put(...Array.from({ length: 1_200 }, (_, at) => ({ id: ID(`P${at}`), sku: `P-${at}`, name: { en: { text: `Item ${at}` } } })));
    const before = await dump();
    const plan = await run({ selection: { view: {} }, fields: ['name.en', 'brand'], operation: { kind: 'set', value: 'Same' } });
    expect(plan.changed).toBe(2_400);
    const after = await dump();
    await workspace.undo();
    expect(await dump()).toBe(before);
    await workspace.redo();
    expect(await dump()).toBe(after);
  });
  test('Stop writes nothing', async () => {
    await three();
    const plan = await bulk({ selection: all, fields: ['brand'], operation: { kind: 'set', value: 'X' } });
    const control = new AbortController();
    control.abort();
    const before = await dump();
    await expect(apply({ plan: plan.plan }, context(control.signal))).rejects.toThrow();
    expect(await dump()).toBe(before);
  });
});

describe('one item number, one item', () => {
  test('in the grid both places are named and the rest of a paste goes in', async () => {
    await three();
    const { refused } = await edit({ edits: [{ id: B, field: 'sku', value: 'A-1' }, { id: B, field: 'notes', value: 'kept' }] }, context());
    expect(refused.map((one) => one.finding.text.title)).toEqual(['Item no. A-1 would stand on two items']);
    expect(refused[0]?.finding.text.detail).toContain('B-1, Brass bell and used by A-1, Brass lamp');
    expect([(await stored('B-1')).notes, (await stored('A-1')).id]).toEqual(['kept', A]);
  });
  test('two pasted alike: the second is told; an exchange of two is taken', async () => {
    await three();
    expect((await edit({ edits: [{ id: A, field: 'sku', value: 'N' }, { id: B, field: 'sku', value: 'N' }] }, context())).refused.map((one) => one.edit.id)).toEqual([B]);
    expect((await edit({ edits: [{ id: A, field: 'sku', value: 'C-1' }, { id: C, field: 'sku', value: 'N' }] }, context())).refused).toEqual([]);
    expect([(await stored('C-1')).id, (await stored('N')).id]).toEqual([A, C]);
  });
  test('a bulk change of numbers leaves out those that would meet', async () => {
    await three();
    const plan = await run({ selection: all, fields: ['sku'], operation: { kind: 'replace', find: 'B-1', with: 'A-1', matchCase: true, wholeCell: false } });
    expect(plan).toMatchObject({ changed: 0, refused: 1 });
    const moved = await run({ selection: all, fields: ['sku'], operation: { kind: 'affix', before: 'KB-', after: '' } });
    expect(moved).toMatchObject({ changed: 4, refused: 0 });
    expect((await stored('KB-C-1-M')).id).toBe(V);
  });
  test('new items of a paste are refused whole, both places named', async () => {
    await three();
    await expect(addMany({ items: [{ cells: { sku: 'N-1' } }, { cells: { sku: 'A-1', 'name.en': 'Other lamp' } }] }, context())).rejects.toMatchObject({ code: 'sku-taken' });
    expect(await workspace.read.all(`SELECT id FROM product WHERE sku = 'N-1'`)).toEqual([]);
    expect(await addMany({ items: [{ cells: { sku: 'N-1', moq: 'many', origin: 'india' } }] }, context())).toMatchObject({ added: 1, refused: [{ row: 1, field: 'moq' }] });
    expect((await stored('N-1')).origin).toBe('IN');
  });
  test('a text of a hundred thousand characters is refused in plain words', async () => {
    await three();
    const { refused } = await edit({ edits: [{ id: A, field: 'name.en', value: 'x'.repeat(100_000) }] }, context());
    expect(refused[0]?.finding.text.title).toBe('The text is too long');
  });
});

test('a saved view is kept under one name, changed, undone and deleted', async () => {
  const view = { name: 'Diwali', query: '', filters: [], sort: [], columns: ['sku'], frozen: 1, widths: {} };
  const { id } = await saveView(view, context());
  await expect(saveView({ ...view, name: 'diwali ' }, context())).rejects.toMatchObject({ code: 'already-exists' });
  await saveView({ ...view, id, name: 'Diwali 2026' }, context());
  expect((await list({}, context())).items.map((one) => one.name)).toEqual(['Diwali 2026']);
  await workspace.undo();
  expect((await list({}, context())).items.map((one) => one.name)).toEqual(['Diwali']);
  await removeView({ id }, context());
  expect((await list({}, context())).items).toEqual([]);
  await workspace.undo();
  expect((await list({}, context())).items).toHaveLength(1);
});
