import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '#base';
import { canonicalProduct } from '#catalogue';
import { type Product, product as productSchema } from '#catalogue/nouns';
import { writeCsv } from '#tables';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownJson, ownRecords, ownTable } from '../index.ts';
import { attributes, catalogue, smallCatalogue, exported, id, importAgain } from './anyCatalogue.fixture.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-own-')); });
afterAll(() => rm(folder, { recursive: true }));

describe('our own export imported again changes nothing', () => {
  /** A thousand catalogues in all, shared out by what each format costs. */
  test.each([['csv', 400], ['xlsx', 200], ['json', 400]] as const)('as %s, for %i catalogues of any products', async (format, numRuns) => {
    await fc.assert(fc.asyncProperty(smallCatalogue, async (products) => {
      const again = await importAgain(await exported(folder, format, products), products);
      expect({ written: again.written, rejected: again.rejectedRows, findings: again.findings.filter((one) => one.severity === 'error').map((one) => [one.rule, one.data]) }).toEqual({ written: 0, rejected: 0, findings: [] });
      expect(again.products.unchanged + again.variants.unchanged).toBe(products.length);
    }), { numRuns });
  });

  test('a control: one changed cell is one changed product', async () => {
    const products = fc.sample(catalogue, { numRuns: 20, seed: 7 }).find((one) => one.length >= 3) ?? [];
    const { rows } = ownTable(products, attributes, 'self');
    const notes = rows[0]?.indexOf('Status') ?? -1;
    rows[1]?.splice(notes, 1, 'discontinued');
    const path = join(folder, 'changed.csv');
    await writeFile(path, writeCsv(rows));
    expect((await importAgain(path, products)).written).toBe(1);
  });
});

describe('our own export in an empty company', () => {
  const bySku = (products: readonly Product[]): string[] => products.map((one) => canonicalJson(canonicalProduct(one))).sort();
  test('as JSON every product is equal to what it was, ids of products and children included', async () => {
    await fc.assert(fc.asyncProperty(catalogue, async (products) => {
      const made = (await importAgain(await exported(folder, 'json', products), [])).batches.flatMap((one) => one.create);
      expect(bySku(made)).toEqual(bySku(products));
    }), { numRuns: 150 });
  });
});

describe('our own JSON edited by hand', () => {
  const lamp = productSchema.parse({ id: id(1), sku: 'A', name: { en: { text: 'Lamp' } }, moq: { value: '10', unit: 'PCS' } });
  const bell = productSchema.parse({ id: id(2), sku: 'B', name: { en: { text: 'Bell' } } });
  const edited = async (change: (records: Record<string, unknown>[]) => void) => {
    const records = JSON.parse(ownJson([lamp, bell], attributes, 'self')) as Record<string, unknown>[];
    change(records);
    const path = join(folder, 'edited.json');
    await writeFile(path, JSON.stringify(records));
    return importAgain(path, [lamp, bell]);
  };
  test.each([
    ['a text as it is written', { name: { en: { text: 'Lamp, brass' } } }], ['a text as a plain string', { name: { en: 'Lamp, brass' } }],
  ])('%s: one product changes, the other does not', async (_, change) => {
    expect((await edited((records) => Object.assign(records[0] ?? {}, change))).products).toEqual({ created: 0, updated: 1, unchanged: 1 });
  });
  test('a product added without an id is created, its variant too', async () => {
    const done = await edited((records) => records.push({ sku: 'C', name: { en: 'Diya' }, variants: [{ sku: 'C-1' }] }));
    expect([done.products, done.variants]).toEqual([{ created: 1, updated: 0, unchanged: 2 }, { created: 1, updated: 0, unchanged: 0 }]);
  });
  test('a slip is refused by name, instead of being read as the file of another program', async () => {
    await expect(edited((records) => Object.assign(records[1] ?? {}, { moq: 12 }))).rejects.toMatchObject({ code: 'damaged-file', message: expect.stringMatching(/B .*moq/) });
  });
  test('a control: records of another program are left to the columns they have', () => {
    expect(ownRecords([{ id: 7, sku: 'A', moq: 12 }])).toBeUndefined();
  });
});

describe('what leaves by class', () => {
  const secrets = { cost: { amount: 77777, currency: 'INR' }, supplier: 'CANARY-SUPPLIER', notes: 'CANARY-NOTES' };
  const products: Product[] = [productSchema.parse({
    id: id(1), sku: 'A', name: { en: { text: 'Lamp' } }, brand: 'CANARY-RAISED', classes: { brand: 'secret' }, moq: { value: '10', unit: 'PCS' }, ...secrets, attributes: { cost_note: { kind: 'text', text: 'CANARY-COST' }, colour: { kind: 'text', text: 'Red' }, unknown: { kind: 'text', text: 'CANARY-UNKNOWN' } },
    priceLadders: { [id(5)]: { position: 0, currency: 'USD', buyer: 'CANARY-BUYER', steps: { [id(6)]: { position: 0, minQuantity: '1', price: { amount: 4242, currency: 'USD' } } } }, [id(7)]: { position: 1, currency: 'USD', steps: { [id(8)]: { position: 0, minQuantity: '1', price: { amount: 999, currency: 'USD' } } } } },
  })];
  test.each(['buyer', 'public'] as const)('for %s neither table nor JSON holds anything closed', (wanted) => {
    const { rows, fields } = ownTable(products, attributes, wanted);
    const json = ownJson(products, attributes, wanted);
    for (const text of [canonicalJson(rows), json]) {
      expect(text).not.toMatch(/CANARY|777\.77|77777|42\.42|4242/);
      expect(text).toContain('Lamp');
      expect(/9\.99|999/.test(text)).toBe(wanted === 'buyer');
    }
    expect(fields.every((one) => one.class === 'public' || (wanted === 'buyer' && one.class === 'buyer'))).toBe(true);
  });
  test('a control: the copy for oneself holds all of it', () => {
    const text = canonicalJson(ownTable(products, attributes, 'self').rows);
    for (const word of ['CANARY-SUPPLIER', 'CANARY-NOTES', 'CANARY-RAISED', 'CANARY-COST', 'CANARY-UNKNOWN', 'CANARY-BUYER', '777.77', '42.42']) expect(text).toContain(word);
  });
});
