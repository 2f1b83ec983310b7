import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { createWorkspace, type Workspace } from '#store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attributeKind, canonicalProduct, familyKind, filledProduct, type Product, productKind, searchProducts, Shelf, viewOrder } from './index.ts';
import { foundPlaces } from './view.ts';

let folder: string;
let workspace: Workspace;

const rate = (amount: number, currency: string) => ({ position: 0, currency, steps: { '01ARZ3NDEKTSV4RRFFQ69G5FS0': { position: 0, minQuantity: '1', price: { amount, currency } } } });
const item = (sku: string, name: string, more: Partial<Product> = {}) => (id: string): Product => filledProduct({ id, sku, name: { en: { text: name } }, ...more });

const ITEMS = [
  item('A-1', 'Brass oil lamp', { hsCode: '940550', priceLadders: { '01ARZ3NDEKTSV4RRFFQ69G5FL0': rate(490_000, 'USD') }, attributes: { colour: { kind: 'text', text: 'Gold' } } }),
  item('A-2', 'Temple bell', { hsCode: '830610', priceLadders: { '01ARZ3NDEKTSV4RRFFQ69G5FL0': rate(490_100, 'USD') }, status: 'draft' }),
  item('A-10', 'पीतल की घंटी', { priceLadders: { '01ARZ3NDEKTSV4RRFFQ69G5FL0': rate(4_900, 'JPY') } }),
  item('KB-LMP-0042', 'Café lantern', { priceLadders: { '01ARZ3NDEKTSV4RRFFQ69G5FL0': rate(900, 'USD') } }),
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'niryat-view-'));
  workspace = await createWorkspace(join(folder, 'Test.niryat'), 'Test', { clock: fixedClock(1_790_000_000_000, 1), person: 'Test', kinds: [productKind, attributeKind, familyKind] });
  await workspace.change({ label: { id: 'add', data: {} } }, async (db) => {
    for (const make of ITEMS) await db.create('product', make(db.newId()));
    const parent = db.newId();
    await db.create('product', item('T-1', 'Cotton kurta')(parent));
    for (const size of ['M', 'L']) await db.create('product', item(`T-1-${size}`, `Kurta size ${size}`, { parent })(db.newId()));
  });
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const skus = async (view: Partial<Parameters<typeof viewOrder>[1]>): Promise<string[]> => {
  const { ids } = await viewOrder(workspace.read, { query: '', filters: [], sort: [], expanded: [], ...view });
  const rows = await workspace.read.all<{ id: string; sku: string }>('SELECT id, sku FROM product');
  return ids.map((id) => rows.find((row) => row.id === id)?.sku ?? '?');
};

describe('searching', () => {
  test.each([
    ['brass', ['A-1']], ['bras la', ['A-1']], ['cafe', ['KB-LMP-0042']], ['LMP-00', ['KB-LMP-0042']], ['0042', ['KB-LMP-0042']], ['9405', ['A-1']], ['gold', ['A-1']], ['घंटी', ['A-10']], ['का', []],
    ['size m', ['T-1', 'T-1-M']], ['"*(', []], ["' OR 1=1", []],
  ])('%s finds %j', async (query, found) => expect(await skus({ query })).toEqual(found));

  test('the plain search counts exactly and names the parent of a variant', async () => {
    const { total, items } = await searchProducts(workspace.read, 'kurta', 1);
    expect(total).toBe(3);
    expect(items).toHaveLength(1);
    expect((await searchProducts(workspace.read, 'kurta', 9)).items.find((one) => one.sku === 'T-1-M')).toMatchObject({ parentSku: 'T-1' });
  });

  test('the first ones of many hits come in the order of their numbers, as those of few do, and what was removed is not counted', async () => {
    const { changeSet } = await workspace.change({ label: { id: 'add', data: {} } }, async (db) => {
      await db.createMany('product', Array.from({ length: 600 }, (_, at) => item(`Z-${String(999 - at)}`, 'Spoke rivet')(db.newId())));
    });
    const [gone] = await workspace.read.all<{ id: string }>(`SELECT id FROM product WHERE sku = 'Z-400'`);
    await workspace.change({ label: { id: 'remove', data: {} } }, (db) => db.remove('product', gone?.id ?? ''));
    for (const query of ['rivet', 'spoke riv']) {
      const { total, items } = await searchProducts(workspace.read, query, 3);
      expect([total, items.map((one) => one.sku)]).toEqual([599, ['Z-401', 'Z-402', 'Z-403']]);
    }
    expect((await skus({ query: 'rivet' })).length).toBe(599);
    await workspace.undo();
    await workspace.undo();
    expect([changeSet === null, (await searchProducts(workspace.read, 'rivet', 3)).total]).toEqual([false, 0]);
  });
});

describe('filters and order', () => {
  test('a price above 4900 is compared as a number: 4,901 is in, 4,900.00 and 9 are out', async () => expect(await skus({ filters: [{ field: 'price', op: 'greater', values: ['4900'] }] })).toEqual(['A-2']));
  test.each([
    [{ field: 'status', op: 'is' as const, values: ['draft'] }, ['A-2']],
    [{ field: 'hsCode', op: 'is-empty' as const, values: [] }, ['A-10', 'KB-LMP-0042', 'T-1', 'T-1-L', 'T-1-M']],
    [{ field: 'attributes.colour', op: 'is' as const, values: ['gold'] }, ['A-1']],
    [{ field: 'name.en', op: 'contains' as const, values: ['%'] }, []],
  ])('%j', async (filter, found) => expect((await skus({ filters: [filter], expanded: (await workspace.read.all<{ id: string }>(`SELECT id FROM product WHERE sku = 'T-1'`)).map((one) => one.id) }))).toEqual(found));
  test('sorting by price puts items without one last, both ways', async () => {
    expect(await skus({ sort: [{ field: 'price', direction: 'asc' }] })).toEqual(['KB-LMP-0042', 'A-1', 'A-10', 'A-2', 'T-1']);
    expect((await skus({ sort: [{ field: 'price', direction: 'desc' }] })).at(-1)).toBe('T-1');
  });
  test('a field name is never SQL', async () => {
    for (const field of ["x'; DROP TABLE product; --", 'attributes.a"b', 'doc', '']) await expect(skus({ filters: [{ field, op: 'is-empty', values: [] }] })).rejects.toMatchObject({ code: 'unknown-field' });
  });
});

test('an opened product shows its variants below it', async () => {
  const parent = await workspace.read.get<{ id: string }>(`SELECT id FROM product WHERE sku = 'T-1'`);
  expect((await skus({ expanded: [parent?.id ?? ''] })).slice(-3)).toEqual(['T-1', 'T-1-L', 'T-1-M']);
});

describe('what a row shows and what people call it', () => {
  beforeAll(() => workspace.change({ label: { id: 'add', data: {} } }, async (db) => {
    const parent = db.newId();
    const make = (sku: string, more: Partial<Product>) => db.create('product', canonicalProduct(item(sku, sku, more)(sku === 'V' ? parent : db.newId())));
    await make('V', { brand: 'Yamuna', attributes: { gender: { kind: 'choice', choice: 'Women' }, fabric_type: { kind: 'choice', choice: 'Khadi' } }, description: { en: { text: '<p>Spun by the cooperative of Sirsi</p>' }, hi: { text: 'सिरसी की सहकारी समिति में काता गया' } } });
    await make('V-own', { parent, brand: 'Other' });
    await make('V-takes', { parent });
    await make('V-none', { parent, ownOnly: ['brand'] });
    await db.create('family', { id: db.newId(), code: 'masks', name: { en: { text: 'Masks' } }, sector: '', hsPrefixes: [], labels: [], groups: [], attributes: [{ key: 'face', label: { en: { text: 'Face' } }, type: 'choice', class: 'public', group: 'g', requiredFor: [], choices: [{ value: 'R1', label: { en: { text: 'Smiling demon' }, ta: { text: 'சிரிக்கும்' } }, synonyms: ['raksha'] }] }] } as { id: string });
    await make('M', { family: 'masks', attributes: { face: { kind: 'choice', choice: 'R1' } } });
  }));
  const hits = async (query: string): Promise<string[]> => (await searchProducts(workspace.read, query, 20)).items.map((one) => one.sku).sort();

  test.each([
    ['the Hindi of an answer', 'महिलाएँ', ['V']], ['the Hindi of an answer and a word of the item', 'महिलाएँ खादी', ['V']], ['a label of more words', 'smiling demon', ['M']], ['a label in Tamil of a family of one’s own', 'சிரிக்கும்', ['M']], ['a synonym', 'Raksha', ['M']],
    ['a word of the long description', 'cooperative', ['V']], ['a Hindi word of it', 'सहकारी', ['V']], ['words of name and description together', 'V sirsi', ['V']], ['no tag of it', '<p>', []], ['no label of an answer nobody gave', 'पुरुष', []],
  ])('a search finds %s', async (_what, query, found) => expect(await hits(query)).toEqual(found));

  test.each([
    ['is', ['Yamuna'], ['V', 'V-takes']], ['is', ['Other'], ['V', 'V-own']], ['is-empty', [], ['V', 'V-none']],
  ] as const)('a filter on a variant goes by what it shows: brand %s %j', async (op, values, found) => {
    const parent = await workspace.read.get<{ id: string }>(`SELECT id FROM product WHERE sku = 'V'`);
    const shown = (await skus({ filters: [{ field: 'brand', op, values: [...values] }], expanded: op === 'is-empty' || values[0] === 'Other' ? [] : [parent?.id ?? ''] })).filter((one) => one.startsWith('V'));
    expect(shown).toEqual(op === 'is' && values[0] === 'Yamuna' ? ['V', 'V-none', 'V-own', 'V-takes'] : found);
  });

  test('a filter only a variant shows by its parent marks that variant alone', async () => {
    const { found, frame } = await foundPlaces(workspace.read, { query: '', filters: [{ field: 'brand', op: 'is', values: ['Yamuna'] }] }, { shelf: new Shelf(), state: 'x' });
    const rows = await workspace.read.all<{ id: string; sku: string }>('SELECT id, sku FROM product');
    expect(found?.map((place) => rows.find((row) => row.id === frame.ids[place])?.sku).sort()).toEqual(['V', 'V-takes']);
  });
});
