import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { createWorkspace, type Workspace } from '#store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attributeKind, canonicalProduct, companyLanguages, familiesOf, familyKind, filledProduct, type Product, productKind, searchProducts, setCompanyLanguages, shippedFamilies, viewOrder } from './index.ts';

let folder: string;
let workspace: Workspace;
const texts = (all: Record<string, string>) => Object.fromEntries(Object.entries(all).map(([tag, text]) => [tag, { text }]));

const ITEMS: Partial<Product>[] = [
  { sku: 'L-1', name: texts({ en: 'Oil lamp', hi: 'पीतल का दीपक', gu: 'પિત્તળનો દીવો', ta: 'பித்தளை விளக்கு', ar: 'مصباح نحاسي' }) },
  { sku: 'L-2', name: texts({ hi: 'मिट्टी का दिया' }), shortDescription: texts({ ta: 'மண் விளக்கு' }), sourceLanguage: 'hi' },
  { sku: 'L-3', name: texts({ en: 'Carpet' }), attributes: { story: { kind: 'texts', texts: texts({ en: 'Knotted', bn: 'হাতে বোনা', ar: 'سجاد يدوي' }) }, height: { kind: 'quantity', quantity: { value: '3', unit: 'FTS' } } } },
  { sku: 'L-4', name: texts({ en: 'Kurta', mr: 'कुर्ता' }), attributes: { height: { kind: 'quantity', quantity: { value: '95', unit: 'CMS' } } } },
  { sku: 'L-5', name: { en: { text: 'Bell, large' }, hi: { text: 'घंटी', sourceRevision: '000000000000' } }, attributes: { height: { kind: 'quantity', quantity: { value: '1', unit: 'MTR' } } } },
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'niryat-languages-'));
  workspace = await createWorkspace(join(folder, 'Test.niryat'), 'Test', { clock: fixedClock(1_790_000_000_000, 1), person: 'Test', kinds: [productKind, attributeKind, familyKind, { kind: 'setting', maps: [] }] });
  await workspace.change({ label: { id: 'add', data: {} } }, async (db) => { for (const one of ITEMS) await db.create('product', canonicalProduct(filledProduct({ sku: '', ...one, id: db.newId() }))); });
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const found = async (query: string): Promise<string[]> => (await searchProducts(workspace.read, query, 20)).items.map((one) => one.sku);

describe('search finds any language', () => {
  test.each([
    ['Hindi', 'दीपक', ['L-1']], ['the beginning of a Hindi word, with its matra', 'दी', ['L-1']], ['another vowel sign is another word', 'दि', ['L-2']], ['Hindi of a product without English', 'मिट्टी', ['L-2']], ['Gujarati', 'દીવો', ['L-1']],
    ['Tamil, in name and description', 'விளக்கு', ['L-1', 'L-2']], ['Arabic', 'مصباح', ['L-1']], ['Arabic of an attribute', 'سجاد', ['L-3']], ['Bengali of an attribute', 'হাতে', ['L-3']], ['two scripts at once', 'oil दीपक', ['L-1']], ['Marathi', 'कुर्ता', ['L-4']], ['a word nobody has', 'தங்கம்', []],
  ])('%s: %s', async (_what, query, skus) => expect((await found(query)).sort()).toEqual(skus));
});

const ordered = async (view: Partial<Parameters<typeof viewOrder>[1]>): Promise<string[]> => {
  const { ids } = await viewOrder(workspace.read, { query: '', filters: [], sort: [], expanded: [], ...view });
  const rows = await workspace.read.all<{ id: string; sku: string }>('SELECT id, sku FROM product');
  return ids.map((id) => rows.find((row) => row.id === id)?.sku ?? '?');
};

describe('the grid', () => {
  test('filters by a translation that is older than its source', async () => expect(await ordered({ filters: [{ field: 'staleTexts', op: 'contains', values: ['name.hi'] }] })).toEqual(['L-5']));
  test('filters by one language of a name and of an attribute', async () => {
    expect(await ordered({ filters: [{ field: 'name.ta', op: 'not-empty', values: [] }] })).toEqual(['L-1']);
    expect(await ordered({ filters: [{ field: 'attributes.story.bn', op: 'not-empty', values: [] }] })).toEqual(['L-3']);
  });
  test('sorts amounts in different units by what they are', async () => expect((await ordered({ sort: [{ field: 'attributes.height', direction: 'asc' }] })).slice(0, 3)).toEqual(['L-3', 'L-4', 'L-5']));
});

describe('what a company works with', () => {
  test('are English and Hindi until it says otherwise; its choice is one step of undo', async () => {
    expect(await companyLanguages(workspace.read)).toEqual(['en', 'hi']);
    await workspace.change({ label: { id: 'languages', data: {} } }, (db) => setCompanyLanguages(db, ['en', 'gu', 'ar', 'gu']));
    expect(await companyLanguages(workspace.read)).toEqual(['en', 'gu', 'ar']);
    await workspace.undo();
    expect(await companyLanguages(workspace.read)).toEqual(['en', 'hi']);
  });
  test('its own family stands before the shipped one of the same code', async () => {
    const [shipped] = shippedFamilies();
    if (!shipped) throw new Error('no families');
    await workspace.change({ label: { id: 'family', data: {} } }, (db) => db.create('family', { ...shipped, id: db.newId(), name: texts({ en: 'Ours' }) }));
    const families = await familiesOf(workspace.read);
    expect(families.find((one) => one.code === shipped.code)?.name.en?.text).toBe('Ours');
    expect(families).toHaveLength(shippedFamilies().length);
    await workspace.undo();
    expect((await familiesOf(workspace.read)).find((one) => one.code === shipped.code)?.name).toEqual(shipped.name);
  });
});
