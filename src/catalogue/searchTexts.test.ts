import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Product, SEARCHED_FIELDS, searchTexts } from './index.ts';

const text = fc.string({ minLength: 1, maxLength: 12 });
const texts = fc.dictionary(fc.constantFrom('en', 'hi', 'gu'), fc.record({ text }), { maxKeys: 3 });
/** Every field that anybody may come to search holds a text of its own. */
const product = fc.record({
  sku: text, name: texts, shortDescription: texts, description: texts, brand: text, modelNumber: text, gtin: text, hsCode: text, category: text, keywords: fc.array(text, { maxLength: 3 }),
  attributes: fc.dictionary(fc.constantFrom('colour', 'care'), fc.oneof(fc.record({ kind: fc.constant('text'), text }), fc.record({ kind: fc.constant('texts'), texts })), { maxKeys: 2 }),
  highlights: fc.dictionary(fc.constantFrom('A', 'B'), fc.record({ position: fc.nat(3), text: texts }), { maxKeys: 2 }),
  supplier: text, notes: text, port: text, family: text, origin: text, claims: fc.array(text, { maxLength: 2 }),
}, { requiredKeys: ['sku'] });

test('the named fields alone, empty where a product has none, say all a product is found by', () => {
  fc.assert(fc.property(product, (one) => {
    const part = Object.fromEntries(SEARCHED_FIELDS.map((field) => [field, (one as Record<string, unknown>)[field] ?? null]));
    expect(searchTexts(part as unknown as Product)).toEqual(searchTexts(one as unknown as Product));
  }), { numRuns: 300 });
});

test.each(SEARCHED_FIELDS.filter((field) => field !== 'sku'))('without %s something would not be found', (left) => {
  const one = { sku: 'S1', name: { en: { text: 'lamp' } }, shortDescription: { en: { text: 'short' } }, description: { en: { text: 'long' } }, brand: 'Kesar', modelNumber: 'M1', gtin: '890', hsCode: '8306', category: 'Decor', keywords: ['key'], attributes: { colour: { kind: 'text', text: 'red' } }, highlights: { A: { position: 0, text: { en: { text: 'high' } } } } };
  expect(searchTexts({ ...one, [left]: undefined } as unknown as Product)).not.toEqual(searchTexts(one as unknown as Product));
});
