import { describe, expect, test } from 'vitest';
import { applyEdit, closedByParts, type EditContext, filledProduct, inheritedKeys, type Product, shippedFamilies, withInherited } from './index.ts';

const id = (end: string): string => `01ARZ3NDEKTSV4RRFFQ69G5F${end}`;
const lamp = (more: Partial<Product> = {}): Product => filledProduct({ id: id('AA'), sku: 'TST-1', name: { en: { text: 'Lamp' } }, ...more });

function context(): EditContext {
  let at = 0;
  return { newId: () => id(`${'BCDEFGHJ'[at++] ?? 'Z'}0`), attributes: [], families: shippedFamilies(), parent: undefined };
}

/** The product after one edit that must be taken. */
const edited = (product: Product, field: string, value: unknown): Product => {
  const result = applyEdit(product, field, value, context());
  if (!result.ok) throw new Error(`${field} was refused: ${result.messageId}`);
  return result.product;
};

describe('edits of single fields', () => {
  test('a price makes the first list of rates, a second edit changes the same step', () => {
    const first = edited(lamp({ moq: { value: '60', unit: 'PCS' } }), 'price', '14.20');
    const [ladder] = Object.values(first.priceLadders);
    expect(ladder).toMatchObject({ currency: 'USD' });
    expect(Object.values(ladder?.steps ?? {})).toEqual([{ position: 0, minQuantity: '60', price: { amount: 1420, currency: 'USD' } }]);
    const second = edited(first, 'price', '13.90');
    expect(Object.keys(second.priceLadders)).toEqual(Object.keys(first.priceLadders));
    expect(Object.values(Object.values(second.priceLadders)[0]?.steps ?? {})[0]?.price.amount).toBe(1390);
    expect(edited(second, 'price', null).priceLadders).toEqual({});
  });

  test.each([['price', '-14.20', 'EDIT-MONEY'], ['cost', '-3', 'EDIT-MONEY'], ['moq', '-10', 'EDIT-QUANTITY'], ['netWeight', '-1', 'EDIT-QUANTITY']])('%s below zero is refused', (field, typed, messageId) => {
    expect(applyEdit(lamp(), field, typed, context())).toMatchObject({ ok: false, messageId });
  });

  test('another currency than the list has is refused: nothing is converted', () => {
    expect(applyEdit(edited(lamp(), 'price', '14.20'), 'price', '12 EUR', context())).toMatchObject({ ok: false, messageId: 'EDIT-CURRENCY' });
    expect(applyEdit(edited(lamp(), 'price', '14.20'), 'currency', 'EUR', context())).toMatchObject({ ok: false, messageId: 'EDIT-CURRENCY' });
  });

  test.each([
    ['name.hi', 'दीपक', { name: { en: { text: 'Lamp' }, hi: { text: 'दीपक' } } }],
    ['name.en', null, { name: {} }],
    ['hsCode', '9405.50 00', { hsCode: '94055000' }],
    ['hsCode', '091030', { hsCode: '091030' }],
    ['origin', 'india', { origin: 'IN' }],
    ['moq', '60 sets', { moq: { value: '60', unit: 'SET' } }],
    ['keywords', 'brass lamp | diya', { keywords: ['brass lamp', 'diya'] }],
    ['traits.skinContact', true, { traits: { skinContact: true } }],
    ['attributes.height', '24 cm', { attributes: { height: { kind: 'quantity', quantity: { value: '24', unit: 'CMS' } } } }],
    ['attributes.rohs', 'yes', { attributes: { rohs: { kind: 'yesno', yes: true } } }],
    ['attributes.anything_new', 'as typed', { attributes: { anything_new: { kind: 'text', text: 'as typed' } } }],
  ])('%s takes %j', (field, value, after) => expect(edited(lamp(), field, value)).toMatchObject(after));

  test.each([
    ['sku', ''], ['origin', 'Atlantis'], ['moq', 'many'], ['leadDays', '12.5'], ['leadDays', '-1'], ['netWeight', 'heavy'], ['netWeight', '2 cm'], ['grossWeight', '40 pcs'], ['netWeight', '-2 kg'], ['attributes.rohs', 'perhaps'],
    ['attributes.Bad Key', 'x'], ['attributes.__proto__', 'x'], ['constructor', 'x'], ['__proto__', 'x'], ['id', id('ZZ')], ['traits.skinContact', 'maybe'], ['priceLadders', { x: 1 }], ['name.en', 'x'.repeat(20_001)],
  ])('%s refuses %j', (field, value) => expect(applyEdit(lamp(), field, value, context()).ok).toBe(false));
});

describe('variants take from their parent what they do not have', () => {
  const parent = lamp({ hsCode: '940550', brand: 'Marudhar', attributes: { material: { kind: 'text', text: 'Brass' }, size: { kind: 'text', text: 'all' } }, gtin: '2000000000015' });
  const variant = filledProduct({ id: id('CC'), sku: 'TST-1-S', parent: parent.id, attributes: { size: { kind: 'text', text: 'S' } } });
  test('own values win, the rest is inherited and named', () => {
    const whole = withInherited(variant, parent);
    expect(whole).toMatchObject({ sku: 'TST-1-S', hsCode: '940550', brand: 'Marudhar', attributes: { material: { text: 'Brass' }, size: { text: 'S' } } });
    expect(inheritedKeys(variant, parent)).toEqual(expect.arrayContaining(['hsCode', 'brand', 'attributes.material', 'name.en']));
    expect(inheritedKeys(variant, parent)).not.toContain('attributes.size');
  });
  test('a barcode number is never inherited', () => expect(withInherited(variant, parent).gtin).toBeUndefined());
  test('a class raised on the parent holds for the variant', () => expect(withInherited(variant, { ...parent, classes: { hsCode: 'internal' } }).classes).toEqual({ hsCode: 'internal' }));
  test('a variant cannot open what its parent closed', () => expect(withInherited({ ...variant, classes: { hsCode: 'public' } }, { ...parent, classes: { hsCode: 'internal' } }).classes).toEqual({ hsCode: 'internal' }));
  test('one raised part closes its whole field for readers of whole fields', () => expect(closedByParts({ classes: { 'description.en': 'internal', 'attributes.colour': 'secret' } }).classes).toEqual({ 'description.en': 'internal', 'attributes.colour': 'secret', description: 'internal' }));
});

describe('what cannot be is refused, not stored', () => {
  const level = { position: 0, level: 'carton' as const };
  test.each<[string, unknown, unknown]>([
    ['a weight below zero', 'packing', { [id('P1')]: { ...level, netWeight: { value: '-1', unit: 'KGS' } } }],
    ['a size below zero', 'packing', { [id('P1')]: { ...level, width: { value: '-0.5', unit: 'CMS' } } }],
    ['a carton of nothing', 'packing', { [id('P1')]: { ...level, count: '0' } }],
    ['a set of fewer than nothing', 'packing', { [id('P1')]: { ...level, contents: [{ sku: 'A', count: '-2' }] } }],
    ['an item number nobody sees', 'sku', '\u200f\u2060'],
  ])('%s', (_what, field, value) => expect(applyEdit(lamp(), String(field), value, context())).toMatchObject({ ok: false }));
  test('a whole carton is taken', () => expect(applyEdit(lamp(), 'packing', { [id('P1')]: { ...level, count: '12', netWeight: { value: '0', unit: 'KGS' } } }, context())).toMatchObject({ ok: true }));
});

describe('packing and photos of a variant', () => {
  const kilo = (value: string) => ({ value, unit: 'KGS' });
  const parent = lamp({
    packing: { [id('P1')]: { position: 0, level: 'item', netWeight: kilo('1.8'), grossWeight: kilo('2.1'), volume: { value: '0.02', unit: 'CBM' } }, [id('P2')]: { position: 2, level: 'carton', count: '12' } },
    images: { [id('M1')]: { position: 0, blob: 'a'.repeat(64), fileName: 'all.jpg' } },
  });
  const variant = (more: Partial<Product>): Product => filledProduct({ id: id('CC'), sku: 'TST-1-S', parent: parent.id, ...more });

  test('a weight of its own leaves the parent\'s carton and gross weight in place', () => {
    const own = edited(variant({}), 'netWeight', '1.2 kg');
    const levels = Object.values(withInherited(own, parent).packing);
    expect(levels).toEqual([{ position: 0, level: 'item', netWeight: kilo('1.2'), grossWeight: kilo('2.1'), volume: { value: '0.02', unit: 'CBM' } }, { position: 2, level: 'carton', count: '12' }]);
    expect(inheritedKeys(own, parent)).toEqual(expect.arrayContaining(['packing.item.grossWeight', 'packing.carton.count']));
    expect(inheritedKeys(own, parent)).not.toContain('packing.item.netWeight');
  });
  test('a declared volume is not taken for sides of its own', () => {
    const own = variant({ packing: { [id('V1')]: { position: 0, level: 'item', length: { value: '20', unit: 'CMS' } } } });
    expect(Object.values(withInherited(own, parent).packing)[0]?.volume).toBeUndefined();
  });
  test('several cartons of its own replace the parent\'s one, and nothing else', () => {
    const own = variant({ packing: { [id('V1')]: { position: 2, level: 'carton', count: '6' }, [id('V2')]: { position: 3, level: 'carton', count: '24' } } });
    expect(Object.values(withInherited(own, parent).packing).map((one) => [one.level, one.count])).toEqual([['carton', '6'], ['carton', '24'], ['item', undefined]]);
  });
  test('its own cover stands first, the parent\'s photos follow', () => {
    const own = variant({ images: { [id('V1')]: { position: 0, blob: 'b'.repeat(64), fileName: 'red.jpg' } } });
    expect(Object.values(withInherited(own, parent).images).map((one) => one.fileName)).toEqual(['red.jpg', 'all.jpg']);
  });
  test('what a variant keeps to itself is not taken, and emptying the field takes it again', () => {
    const own = variant({ ownOnly: ['name.en', 'packing', 'images'] });
    expect(withInherited(own, parent)).toMatchObject({ name: {}, packing: {}, images: {} });
    expect(inheritedKeys(own, parent)).toEqual([]);
    expect(edited(own, 'name.en', null).ownOnly).toEqual(['packing', 'images']);
    expect(edited(own, 'netWeight', '2').ownOnly).toEqual(['name.en', 'packing', 'images']);
    expect(edited(own, 'packing', null).ownOnly).toEqual(['name.en', 'images']);
  });
});

test('shipped families are whole: unique keys, labels in English and Hindi', () => {
  for (const family of shippedFamilies()) {
    expect(new Set(family.attributes.map((one) => one.key)).size).toBe(family.attributes.length);
    for (const attribute of family.attributes) expect([attribute.label.en?.text, attribute.label.hi?.text].every(Boolean)).toBe(true);
  }
  expect(shippedFamilies().map((one) => one.code)).toEqual(['auto', 'chemicals', 'cosmetics', 'electronics', 'garment', 'handicraft', 'jewellery', 'leather', 'pharma', 'pharma_api', 'spice', 'textile', 'toys']);
});
