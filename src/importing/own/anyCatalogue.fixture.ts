import { join } from 'node:path';
import { storedText } from '#base';
import { type Attribute, type AttributeValue, type Product, product as productSchema } from '#catalogue/nouns';
import { openTable, type TableRow, writeCsv, writeXlsx } from '#tables';
import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { type Catalogue, type Decisions, ownJson, ownRecords, ownTable, type PlannedBatch, planImport, type PlanResult, recognise } from '../index.ts';

/** Catalogues of any content for tests of our own exports, and how such a file is written and imported. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const id = (number: number): string => [...String(number).padStart(26, '0')].map((digit) => ALPHABET[Number(digit)]).join('');
const ulid = fc.nat(1_000_000_000).map(id);

export const line = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.constantFrom('=1+1', '-5', "'quoted", 'a | b', 'C:\\x', 'दीपक, "पीतल"', ' spaced ', '12,50', '007', 'TRUE', '<b>x</b>')).map(storedText).filter((text) => text !== '' && text.trim() !== '');
const decimal = fc.tuple(fc.nat(99_999), fc.nat(999)).map(([whole, part]) => (part === 0 ? String(whole) : `${whole}.${part}`));
const quantity = fc.record({ value: decimal, unit: fc.constantFrom('KGS', 'GMS', 'PCS', 'MTR', 'CMS', 'SET', 'CBM') });
const money = fc.record({ amount: fc.integer({ min: 0, max: 1e9 }), currency: fc.constantFrom('USD', 'INR', 'JPY', 'KWD') });
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 2 });
const texts = fc.dictionary(fc.constantFrom('en', 'hi', 'gu', 'zh-Hans'), fc.record({ text: line, sourceRevision: maybe(fc.constantFrom('0a1b2c3d4e5f', 'ffeeddccbbaa')) }), { maxKeys: 3 });
const children = <T>(child: fc.Arbitrary<T>, max = 3): fc.Arbitrary<Record<string, T & { position: number }>> =>
  fc.tuple(fc.array(child, { maxLength: max }), fc.nat(1_000_000)).map(([list, seed]) => Object.fromEntries(list.map((one, position) => [id(seed * 10 + position), { ...one, position }])));
const value: fc.Arbitrary<AttributeValue> = fc.oneof(
  line.map((text) => ({ kind: 'text' as const, text })), decimal.map((one) => ({ kind: 'number' as const, value: one })), quantity.map((one) => ({ kind: 'quantity' as const, quantity: one })), money.map((one) => ({ kind: 'money' as const, money: one })),
  line.map((choice) => ({ kind: 'choice' as const, choice })), fc.array(line, { minLength: 1, maxLength: 3 }).map((choices) => ({ kind: 'choices' as const, choices })), fc.boolean().map((yes) => ({ kind: 'yesno' as const, yes })), texts.filter((one) => Object.keys(one).length > 0).map((one) => ({ kind: 'texts' as const, texts: one })),
  fc.constant({ kind: 'day' as const, day: '2026-03-31' }), fc.array(fc.array(line, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows) => ({ kind: 'table' as const, rows })),
);
const ladder = money.chain((one) => fc.record({
  currency: fc.constant(one.currency), incoterm: maybe(fc.constantFrom('FOB', 'CIF')), place: maybe(line), validFrom: maybe(fc.constant('2026-04-01')), validTo: maybe(fc.constant('2027-03-31')), kept: maybe(fc.constant(['PRICE-RISES 10 12.50'])), buyer: maybe(line), unit: maybe(fc.constantFrom('PCS', 'SET')),
  steps: children(fc.record({ minQuantity: decimal, price: fc.nat(1e6).map((amount) => ({ amount, currency: one.currency })) })),
}));
const level = fc.record({ level: fc.constantFrom('item' as const, 'inner' as const, 'carton' as const, 'pallet' as const), count: maybe(decimal), name: maybe(line), part: maybe(fc.integer({ min: 1, max: 99 })), perLayer: maybe(fc.integer({ min: 1, max: 99 })), layers: maybe(fc.integer({ min: 1, max: 9 })), upright: maybe(fc.boolean()), stack: maybe(fc.integer({ min: 1, max: 9 })), netWeight: maybe(quantity), grossWeight: maybe(quantity), length: maybe(quantity), volume: maybe(quantity), kind: maybe(line), contents: maybe(fc.array(fc.record({ sku: fc.constantFrom('A-1', 'B=2', 'C|3'), count: decimal }), { minLength: 1, maxLength: 2 })) });
const KEYS = ['colour', 'price', 'size_2', 'cost_note', 'weight'] as const;

export const anyProduct: fc.Arbitrary<Product> = fc.record({
  id: ulid, sku: fc.constant(''), name: texts, shortDescription: texts, description: texts, highlights: children(texts.map((text) => ({ text }))), keywords: fc.array(line, { maxLength: 3 }), category: maybe(line), brand: maybe(line), gtin: maybe(fc.constantFrom('8901234567894', '123')), hsCode: maybe(fc.constantFrom('091030', '91030', '8306.10', 'odd')), origin: maybe(fc.constantFrom('IN', 'NP')),
  tariffCodes: fc.dictionary(fc.constantFrom('US', 'DE'), fc.constantFrom('0910.30', '9103000'), { maxKeys: 2 }), itc: fc.record({ drawbackRate: maybe(decimal), drawbackCap: maybe(money), sqcUnit: maybe(fc.constant('KGS')) }),
  attributes: fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 4 }), priceLadders: children(ladder), cost: maybe(money), supplier: maybe(line), moq: maybe(quantity), leadTimes: children(fc.record({ days: fc.nat(999), maxQuantity: maybe(decimal), kept: maybe(fc.constant(['LEAD-FALLS 10'])) })), supplyAbility: maybe(fc.record({ quantity, period: fc.constantFrom('day' as const, 'month' as const) })),
  scene: texts, dimensionsText: texts, packagingText: texts, faq: texts, sample: fc.record({ price: maybe(money), most: maybe(quantity), days: maybe(fc.nat(99)) }), custom: fc.record({ logoMoq: maybe(quantity), logoPrice: maybe(money), graphicPrice: maybe(money) }), logistics: fc.record({ property: maybe(line), template: maybe(line) }),
  incoterm: maybe(fc.constant('FOB')), port: maybe(line), packing: children(level, 4), images: children(fc.record({ fileName: line, url: maybe(fc.constant('https://example.com/a,b.jpg?x=1')), blob: maybe(fc.constant('a'.repeat(64))), alt: maybe(texts), edit: maybe(fc.constant({ rotate: 90 as const, crop: { left: 1, top: 2, width: 30, height: 40 }, square: '#ffffff' })), role: maybe(fc.constant('drawing' as const)), notFor: maybe(fc.constant(['alibaba'])), orderFor: maybe(fc.constant({ alibaba: 0 })) })), materials: children(fc.record({ name: fc.constantFrom('Cotton', 'Silk; mulberry', 'A|B'), percent: maybe(fc.constant('60')), animal: maybe(fc.boolean()), species: maybe(line) })),
  traits: fc.record({ ageGroup: maybe(fc.constant('adult' as const)), skinContact: maybe(fc.boolean()), voltage: maybe(quantity), batteryWattHours: maybe(decimal) }), claims: fc.array(line, { maxLength: 2 }), markets: fc.constantFrom(['US', 'DE'], []), label: fc.dictionary(fc.constantFrom('care', 'fssai'), line, { maxKeys: 2 }), related: fc.array(line, { maxLength: 2 }),
  sourceLanguage: maybe(fc.constantFrom('hi', 'zh-Hans')), costing: fc.dictionary(fc.constantFrom('brass', 'polish'), fc.record({ value: decimal, unit: maybe(fc.constantFrom('KGS', 'SQM')) }), { maxKeys: 2 }), axisValues: fc.dictionary(fc.constantFrom('colour'), fc.array(line.map((choice) => ({ kind: 'choice' as const, choice })), { minLength: 1, maxLength: 2 }), { maxKeys: 1 }), ownOnly: fc.constantFrom(['brand', 'name.hi'], []),
  ladderCosts: fc.dictionary(fc.constantFrom(id(0), id(1)), fc.constant({ freight: { perUnit: { amount: 120, currency: 'USD' } }, agent: { off: true } }), { maxKeys: 1 }),
  notes: maybe(line), status: fc.constantFrom('active' as const, 'draft' as const), classes: fc.dictionary(fc.constantFrom('brand', 'origin'), fc.constantFrom('internal' as const, 'secret' as const), { maxKeys: 1 }),
}).map((one) => productSchema.parse(JSON.parse(JSON.stringify({ ...one, sku: 'x' }))));

/** A catalogue of products, every second one a variant of the one before it, with item numbers of any kind. */
const catalogueUpTo = (maxLength: number): fc.Arbitrary<Product[]> => fc.array(fc.tuple(anyProduct, line), { minLength: 1, maxLength }).map((list) => {
  const products = list.map(([one, sku], at): Product => ({ ...one, id: id(at + 1), sku: `${sku.trim()}-${at}` }));
  return products.map((one, at) => (at % 2 === 1 ? { ...one, parent: products[at - 1]?.id } : one));
});
export const catalogue = catalogueUpTo(6);
/** For many of them in little time. */
export const smallCatalogue = catalogueUpTo(2);
export const attributes: Attribute[] = KEYS.map((key, at) => ({ id: id(900 + at), key, label: { en: { text: { colour: 'Colour', price: 'Price', size_2: 'Size (cm)', cost_note: 'Cost note', weight: 'Net weight' }[key] } }, type: 'text', class: key === 'cost_note' ? 'secret' : 'public' }));

export type Format = 'csv' | 'xlsx' | 'json';

/** Writes the export of these products for oneself. */
export async function exported(folder: string, format: Format, products: readonly Product[], asOf?: string): Promise<string> {
  const path = join(folder, `own.${format}`);
  const { rows } = ownTable(products, attributes, 'self', { asOf });
  await writeFile(path, format === 'csv' ? writeCsv(rows) : format === 'xlsx' ? await writeXlsx([{ name: 'Products', rows }]) : ownJson(products, attributes, 'self', { asOf }));
  return path;
}

export type Imported = PlanResult & { written: number; batches: PlannedBatch[] };

/** Imports a file of ours over these products. */
export async function importAgain(path: string, products: readonly Product[], more: { asOf?: Catalogue['asOf']; decisions?: Decisions } = {}): Promise<Imported> {
  const table = await openTable(path, 'own', { knownRecords: ownRecords });
  const rows: TableRow[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  const found = recognise({ ...table, sheets: [{ name: table.sheets[0]?.name ?? '', hidden: false, rows }] }, { file: 'own', attributes });
  let next = 5000;
  const batches: PlannedBatch[] = [];
  const result = await planImport({
    file: 'own', sheet: null, mapping: found.mapping, sample: found.sample, newId: () => id(++next), notes: table.notes, decisions: more.decisions, preview: true,
    rows: (async function* () { yield rows; })(),
    catalogue: { attributes, bySku: async (skus) => new Map(products.filter((one) => skus.includes(one.sku)).map((one) => [one.sku, one])), byIds: async (ids) => new Map(products.filter((one) => ids.includes(one.id)).map((one) => [one.id, one])), ...(more.asOf ? { asOf: more.asOf } : {}) },
  }, async (batch) => { batches.push(batch); });
  await table.close();
  return { ...result, batches, written: batches.reduce((sum, one) => sum + one.create.length + one.update.length + one.attributes.length, 0) };
}
