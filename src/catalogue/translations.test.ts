import { textRevision } from '#base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, canonicalProduct, type EditContext, filledProduct, type Product, shippedFamilies } from './index.ts';

const id = (end: string): string => `01ARZ3NDEKTSV4RRFFQ69G5F${end}`;
let made = 0;
const context: EditContext = { newId: () => id(`B${made++ % 10}`), attributes: [], families: shippedFamilies(), parent: undefined };
const lamp = (more: Partial<Product> = {}): Product => filledProduct({ id: id('AA'), sku: 'TST-1', name: { en: { text: 'Lamp' }, hi: { text: 'दीपक' } }, ...more });
const edited = (product: Product, field: string, value: unknown): Product => {
  const result = applyEdit(product, field, value, context);
  if (!result.ok) throw new Error(`${field} was refused: ${result.messageId}`);
  return result.product;
};
const stale = (product: Product): readonly string[] => canonicalProduct(product).staleTexts ?? [];

describe('a translation knows the source it was made from', () => {
  test('an old file has no stamps and nothing is stale', () => expect(stale(lamp())).toEqual([]));
  test('a change of English makes the others stale', () => expect(stale(edited(lamp(), 'name.en', 'Oil lamp'))).toEqual(['name.hi']));
  test('English put back makes them right again', () => expect(stale(edited(edited(lamp(), 'name.en', 'Oil lamp'), 'name.en', 'Lamp'))).toEqual([]));
  test('a new Hindi text is made from the English beside it', () => {
    const translated = edited(edited(lamp(), 'name.en', 'Oil lamp'), 'name.hi', 'तेल का दीपक');
    expect(stale(translated)).toEqual([]);
    expect(translated.name.hi?.sourceRevision).toBe(textRevision('Oil lamp'));
    expect(stale(edited(translated, 'name.en', 'Brass oil lamp'))).toEqual(['name.hi']);
  });
  test('still right is said for one language', () => {
    const both = edited(lamp({ name: { en: { text: 'Lamp' }, hi: { text: 'दीपक' }, gu: { text: 'દીવો' } } }), 'name.en', 'Oil lamp');
    expect(stale(both)).toEqual(['name.gu', 'name.hi']);
    expect(stale(edited(both, 'stillRight.name.hi', true))).toEqual(['name.gu']);
  });
  test('still right is refused where there is no translation', () => expect(applyEdit(lamp(), 'stillRight.name.ta', true, context).ok).toBe(false));
  test('without a source text nothing can be older than it', () => expect(stale(edited(edited(lamp(), 'name.en', 'Oil lamp'), 'name.en', null))).toEqual([]));
  test('Hindi may be the source: then English is the translation', () => {
    const hindi = edited(lamp(), 'sourceLanguage', 'hi');
    expect(stale(edited(hindi, 'name.en', 'Lantern'))).toEqual([]);
    expect(stale(edited(edited(hindi, 'name.en', 'Lantern'), 'name.hi', 'लालटेन'))).toEqual(['name.en']);
  });
  test('another source language begins anew', () => expect(stale(edited(edited(lamp(), 'name.en', 'Oil lamp'), 'sourceLanguage', 'hi'))).toEqual([]));
  test('a word that is no language tag is no source', () => expect(applyEdit(lamp(), 'sourceLanguage', 'Hindi please', context).ok).toBe(false));
  test('attributes with several languages and highlights are followed too', () => {
    const care = lamp({ attributes: { care: { kind: 'texts', texts: { en: { text: 'Wipe dry' }, hi: { text: 'सूखा पोंछें' } } } }, highlights: { [id('HH')]: { position: 0, text: { en: { text: 'Hand made' }, hi: { text: 'हाथ से बना' } } } } });
    const changed = edited(edited(care, 'attributes.care.en', 'Wipe with a dry cloth'), 'highlights.en', 'Made by hand');
    expect(stale(changed)).toEqual(['attributes.care.hi', 'highlights.hi']);
    expect(stale(edited(edited(changed, 'stillRight.attributes.care.hi', true), 'stillRight.highlights.hi', true))).toEqual([]);
  });
});

test('fewer Hindi highlights take no English one away', () => {
  const hindi = edited(edited(edited(lamp(), 'highlights.en', 'One\nTwo\nThree'), 'highlights.hi', 'एक\nदो'), 'highlights.hi', 'एक');
  expect(Object.values(hindi.highlights).map((one) => [one.text.en?.text, one.text.hi?.text])).toEqual([['One', 'एक'], ['Two', undefined], ['Three', undefined]]);
});

test('the hash of a text differs for texts that differ', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => (a === b) === (textRevision(a) === textRevision(b))));
  expect(textRevision('Lamp')).toMatch(/^[0-9a-f]{12}$/);
});
