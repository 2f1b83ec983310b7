import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, storedText } from '#base';
import { type Attribute, type AttributeValue, type Product, product as productSchema } from '#catalogue/nouns';
import { openTable, type TableRow, writeCsv, writeXlsx } from '#tables';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownJson, ownRecords, ownTable, planImport, type PlanResult, recognise } from '../index.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-own-')); });
afterAll(() => rm(folder, { recursive: true }));

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const id = (number: number): string => [...String(number).padStart(26, '0')].map((digit) => ALPHABET[Number(digit)]).join('');
const ulid = fc.nat(1_000_000_000).map(id);

const line = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.constantFrom('=1+1', '-5', "'quoted", 'a | b', 'C:\\x', 'दीपक, "पीतल"', ' spaced ', '12,50', '007', 'TRUE', '<b>x</b>')).map(storedText).filter((text) => text !== '' && text.trim() !== '');
const decimal = fc.tuple(fc.nat(99_999), fc.nat(999)).map(([whole, part]) => (part === 0 ? String(whole) : `${whole}.${part}`));
const quantity = fc.record({ value: decimal, unit: fc.constantFrom('KGS', 'GMS', 'PCS', 'MTR', 'CMS', 'SET', 'CBM') });
const money = fc.record({ amount: fc.integer({ min: 0, max: 1e9 }), currency: fc.constantFrom('USD', 'INR', 'JPY', 'KWD') });
const texts = fc.dictionary(fc.constantFrom('en', 'hi', 'gu', 'zh-Hans'), line.map((text) => ({ text })), { maxKeys: 3 });
const children = <T>(child: fc.Arbitrary<T>, max = 3): fc.Arbitrary<Record<string, T & { position: number }>> =>
  fc.tuple(fc.array(child, { maxLength: max }), fc.nat(1_000_000)).map(([list, seed]) => Object.fromEntries(list.map((one, position) => [id(seed * 10 + position), { ...one, position }])));
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 2 });
const value: fc.Arbitrary<AttributeValue> = fc.oneof(
  line.map((text) => ({ kind: 'text' as const, text })), decimal.map((one) => ({ kind: 'number' as const, value: one })), quantity.map((one) => ({ kind: 'quantity' as const, quantity: one })), money.map((one) => ({ kind: 'money' as const, money: one })),
  line.map((choice) => ({ kind: 'choice' as const, choice })), fc.array(line, { minLength: 1, maxLength: 3 }).map((choices) => ({ kind: 'choices' as const, choices })), fc.boolean().map((yes) => ({ kind: 'yesno' as const, yes })), texts.filter((one) => Object.keys(one).length > 0).map((one) => ({ kind: 'texts' as const, texts: one })),
  fc.constant({ kind: 'day' as const, day: '2026-03-31' }), fc.array(fc.array(line, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows) => ({ kind: 'table' as const, rows })),
);
const ladder = money.chain((one) => fc.record({
  currency: fc.constant(one.currency), incoterm: maybe(fc.constantFrom('FOB', 'CIF')), place: maybe(line), validFrom: maybe(fc.constant('2026-04-01')), validTo: maybe(fc.constant('2027-03-31')), buyer: maybe(line), unit: maybe(fc.constantFrom('PCS', 'SET')),
  steps: children(fc.record({ minQuantity: decimal, price: fc.nat(1e6).map((amount) => ({ amount, currency: one.currency })) })),
}));
const level = fc.record({ level: fc.constantFrom('item' as const, 'inner' as const, 'carton' as const, 'pallet' as const), count: maybe(decimal), name: maybe(line), part: maybe(fc.integer({ min: 1, max: 99 })), perLayer: maybe(fc.integer({ min: 1, max: 99 })), layers: maybe(fc.integer({ min: 1, max: 9 })), upright: maybe(fc.boolean()), stack: maybe(fc.integer({ min: 1, max: 9 })), netWeight: maybe(quantity), grossWeight: maybe(quantity), length: maybe(quantity), volume: maybe(quantity), kind: maybe(line), contents: maybe(fc.array(fc.record({ sku: fc.constantFrom('A-1', 'B=2', 'C|3'), count: decimal }), { minLength: 1, maxLength: 2 })) });
const KEYS = ['colour', 'price', 'size_2', 'cost_note', 'weight'] as const;

const anyProduct: fc.Arbitrary<Product> = fc.record({
  id: ulid, sku: fc.constant(''), name: texts, shortDescription: texts, description: texts, highlights: children(texts.map((text) => ({ text }))), keywords: fc.array(line, { maxLength: 3 }), category: maybe(line), brand: maybe(line), gtin: maybe(fc.constantFrom('8901234567894', '123')), hsCode: maybe(fc.constantFrom('091030', '91030', '8306.10', 'odd')), origin: maybe(fc.constantFrom('IN', 'NP')),
  tariffCodes: fc.dictionary(fc.constantFrom('US', 'DE'), fc.constantFrom('0910.30', '9103000'), { maxKeys: 2 }), itc: fc.record({ drawbackRate: maybe(decimal), drawbackCap: maybe(money), sqcUnit: maybe(fc.constant('KGS')) }),
  attributes: fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 4 }), priceLadders: children(ladder), cost: maybe(money), supplier: maybe(line), moq: maybe(quantity), leadTimes: children(fc.record({ days: fc.nat(999), maxQuantity: maybe(decimal) })), supplyAbility: maybe(fc.record({ quantity, period: fc.constantFrom('day' as const, 'month' as const) })),
  incoterm: maybe(fc.constant('FOB')), port: maybe(line), packing: children(level, 4), images: children(fc.record({ fileName: line, url: maybe(fc.constant('https://example.com/a,b.jpg?x=1')), blob: maybe(fc.constant('a'.repeat(64))), alt: maybe(texts) })), materials: children(fc.record({ name: fc.constantFrom('Cotton', 'Silk; mulberry', 'A|B'), percent: maybe(fc.constant('60')), animal: maybe(fc.boolean()), species: maybe(line) })),
  traits: fc.record({ ageGroup: maybe(fc.constant('adult' as const)), skinContact: maybe(fc.boolean()), voltage: maybe(quantity), batteryWattHours: maybe(decimal) }), claims: fc.array(line, { maxLength: 2 }), markets: fc.constantFrom(['US', 'DE'], []), label: fc.dictionary(fc.constantFrom('care', 'fssai'), line, { maxKeys: 2 }), related: fc.array(line, { maxLength: 2 }),
  notes: maybe(line), status: fc.constantFrom('active' as const, 'draft' as const), classes: fc.dictionary(fc.constantFrom('brand', 'origin'), fc.constantFrom('internal' as const, 'secret' as const), { maxKeys: 1 }),
}).map((one) => productSchema.parse(JSON.parse(JSON.stringify({ ...one, sku: 'x' }))));

/** A catalogue of products, every second one a variant of the one before it, with item numbers of any kind. */
const catalogue = fc.array(fc.tuple(anyProduct, line), { minLength: 1, maxLength: 6 }).map((list) => {
  const products = list.map(([one, sku], at): Product => ({ ...one, id: id(at + 1), sku: `${sku.trim()}-${at}` }));
  return products.map((one, at) => (at % 2 === 1 ? { ...one, parent: products[at - 1]?.id } : one));
});
const attributes: Attribute[] = KEYS.map((key, at) => ({ id: id(900 + at), key, label: { en: { text: { colour: 'Colour', price: 'Price', size_2: 'Size (cm)', cost_note: 'Cost note', weight: 'Net weight' }[key] } }, type: 'text', class: key === 'cost_note' ? 'secret' : 'public' }));

async function importAgain(path: string, products: readonly Product[]): Promise<PlanResult & { written: number }> {
  const table = await openTable(path, 'own', { knownRecords: ownRecords });
  const rows: TableRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  const found = recognise({ ...table, sheets: [{ name: table.sheets[0]?.name ?? '', hidden: false, rows }] }, { file: 'own', attributes });
  let next = 5000;
  let written = 0;
  const result = await planImport({
    file: 'own', sheet: null, mapping: found.mapping, sample: found.sample, newId: () => id(++next), notes: table.notes,
    rows: (async function* () { yield rows; })(),
    catalogue: { attributes, bySku: async (skus) => new Map(products.filter((one) => skus.includes(one.sku)).map((one) => [one.sku, one])), byIds: async (ids) => new Map(products.filter((one) => ids.includes(one.id)).map((one) => [one.id, one])) },
  }, async (batch) => { written += batch.create.length + batch.update.length + batch.attributes.length; });
  await table.close();
  return { ...result, written };
}

describe('our own export imported again changes nothing', () => {
  test.each(['csv', 'xlsx', 'json'] as const)('as %s, for any products', async (format) => {
    await fc.assert(fc.asyncProperty(catalogue, async (products) => {
      const path = join(folder, `own.${format}`);
      const { rows } = ownTable(products, attributes, 'self');
      await writeFile(path, format === 'csv' ? writeCsv(rows) : format === 'xlsx' ? await writeXlsx([{ name: 'Products', rows }]) : ownJson(products, attributes, 'self'));
      const again = await importAgain(path, products);
      expect({ written: again.written, rejected: again.rejectedRows, findings: again.findings.filter((one) => one.severity === 'error').map((one) => [one.rule, one.data]) }).toEqual({ written: 0, rejected: 0, findings: [] });
      expect(again.products.unchanged + again.variants.unchanged).toBe(products.length);
    }), { numRuns: format === 'xlsx' ? 40 : 150 });
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
