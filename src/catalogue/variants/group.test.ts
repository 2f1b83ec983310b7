import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asVariantOf, axisValuesOf, canonicalProduct, filledProduct, nameStem, onItsOwn, parentOf, placeFindings, type Product, product as productSchema, productRevision, proposeAxes, shippedFamilies, shownContent, skuFrom, skuStem, withInherited } from '../index.ts';

let made = 0;
const newId = (): string => String(++made).padStart(26, '0');
const item = (sku: string, more: Record<string, unknown> = {}): Product => productSchema.parse({ id: newId(), sku, ...more });

const said = fc.dictionary(fc.constantFrom('en', 'hi', 'gu'), fc.constantFrom('Brass lamp', 'Brass lamp, 15 cm', 'दीपक', 'x').map((text) => ({ text })), { maxKeys: 3 });
const kilo = fc.record({ value: fc.constantFrom('1', '1.0', '2.5'), unit: fc.constantFrom('KGS', 'GMS') });
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });
const children = <T extends object>(one: fc.Arbitrary<T>, max = 3): fc.Arbitrary<Record<string, T & { position: number }>> => fc.array(one, { maxLength: max }).map((list) => Object.fromEntries(list.map((child, position) => [newId(), { ...child, position }])));
const value = fc.constantFrom({ kind: 'text', text: 'Red' }, { kind: 'text', text: 'Blue' }, { kind: 'choice', choice: 'L' }, { kind: 'number', value: '5' }, { kind: 'quantity', quantity: { value: '15', unit: 'CMS' } }, { kind: 'yesno', yes: true });
const price = fc.nat(3).map((amount) => ({ minQuantity: '1', price: { amount: 100 + amount, currency: 'USD' } }));
/** Few different values, so that items often agree and often do not. */
const goods = fc.record({
  name: said, description: said, brand: maybe(fc.constantFrom('Kiran', 'Marudhar')), hsCode: maybe(fc.constantFrom('940550', '741980')), gtin: maybe(fc.constantFrom('2000000000015', '2000000000022')), notes: maybe(fc.constantFrom('own', 'other')),
  keywords: fc.array(fc.constantFrom('lamp', 'diya'), { maxLength: 2 }), related: fc.array(fc.constantFrom('X-1', 'X-2'), { maxLength: 2 }), attributes: fc.dictionary(fc.constantFrom('colour', 'size', 'finish'), value, { maxKeys: 3 }),
  priceLadders: children(fc.record({ currency: fc.constant('USD'), buyer: maybe(fc.constant('Acme')), steps: children(price) })), moq: maybe(kilo), cost: maybe(fc.constant({ amount: 5, currency: 'INR' })),
  packing: children(fc.record({ level: fc.constantFrom('item' as const, 'inner' as const, 'carton' as const), count: maybe(fc.constantFrom('6', '12')), netWeight: maybe(kilo), length: maybe(kilo), volume: maybe(kilo) })),
  images: children(fc.record({ blob: maybe(fc.constantFrom('a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64))), fileName: fc.constantFrom('1.jpg', '2.jpg') })), certificateIds: fc.array(fc.constantFrom('0'.repeat(26), '1'.repeat(26)), { maxLength: 2 }),
  highlights: children(said.map((text) => ({ text }))), materials: children(fc.record({ name: fc.constantFrom('Brass', 'Iron') })), traits: fc.record({ handmade: maybe(fc.boolean()) }), label: fc.dictionary(fc.constantFrom('care', 'maker'), fc.constant('wipe'), { maxKeys: 2 }),
  status: fc.constantFrom('active', 'draft', 'discontinued'), classes: fc.dictionary(fc.constantFrom('brand', 'name', 'name.en', 'packing.item.netWeight', 'attributes.colour'), fc.constantFrom('internal', 'secret'), { maxKeys: 2 }),
});
/** Costs of its first list of rates, which are kept under that list's id. */
const costed = (one: Record<string, unknown>): Record<string, unknown> => {
  const [id] = Object.keys((one.priceLadders ?? {}) as object);
  return one.moq && id ? { ...one, ladderCosts: { [id]: { freight: { percent: '2' } } } } : one;
};
const shelf = fc.array(goods, { minLength: 1, maxLength: 12 }).map((list) => list.map((one, at) => item(`KB-${at}`, costed(JSON.parse(JSON.stringify(one)) as Record<string, unknown>))));
const stored = (one: Product): Product => filledProduct(JSON.parse(JSON.stringify(canonicalProduct(one))) as Product);
const group = (items: readonly Product[], axes: readonly string[], fillFrom?: string): Product => stored(parentOf(items, { id: newId(), sku: 'KB', axes, fillFrom }, filledProduct({ id: newId(), sku: 'KB' }), newId));

describe('grouping and ungrouping', () => {
  test('whatever the items are, each variant shows what its item showed, letter for letter, and ungrouping gives it back', () => {
    fc.assert(fc.property(shelf, fc.boolean(), (items, fill) => {
      const { axes } = proposeAxes(items);
      const parent = group(items, axes, fill ? items.at(-1)?.id : undefined);
      for (const one of items) {
        const variant = stored(asVariantOf(one, parent));
        const whole = withInherited(variant, parent);
        expect(shownContent(whole)).toBe(shownContent(one));
        expect(productRevision(whole, [], shippedFamilies())).toBe(productRevision(one, [], shippedFamilies()));
        expect(shownContent(stored(onItsOwn(variant, parent, newId)))).toBe(shownContent(one));
      }
    }), { numRuns: 120 });
  });

  test('under any parent there is, an item shows what it showed; only classes can close further', () => {
    fc.assert(fc.property(goods, goods, (one, other) => {
      const [before, parent] = [one, other].map((fields, at) => item(`KB-${at}`, costed(JSON.parse(JSON.stringify(fields)) as Record<string, unknown>))) as [Product, Product];
      const whole = withInherited(stored(asVariantOf(before, parent)), parent);
      expect(shownContent({ ...whole, classes: {} })).toBe(shownContent({ ...before, classes: {} }));
    }), { numRuns: 120 });
  });

  test('a parent that opens what an item closed would be caught', () => {
    const items = [item('A', { brand: 'Kiran', classes: { brand: 'internal' } }), item('B', { brand: 'Kiran' })];
    expect(group(items, []).brand).toBeUndefined();
    expect(group([items[1] as Product, item('C', { brand: 'Kiran' })], []).brand).toBe('Kiran');
  });

  test('two records never share a child', () => {
    const items = ['A', 'B'].map((sku) => item(sku, { packing: { [newId()]: { position: 0, level: 'item', count: '1' } } }));
    const parent = group(items, []);
    const back = items.map((one) => onItsOwn(stored(asVariantOf(one, parent)), parent, newId));
    const ids = [...items, parent, ...back].flatMap((one) => Object.keys(one.packing));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('what items have in common moves up, what differs stays, the parent shows a cover of each', () => {
    const blob = (letter: string) => ({ [newId()]: { position: 0, blob: letter.repeat(64), fileName: `${letter}.jpg` } });
    const items = [item('KB-R', { brand: 'Kiran', name: { en: { text: 'Lamp, red' } }, attributes: { colour: { kind: 'text', text: 'Red' } }, images: blob('a') }), item('KB-B', { brand: 'Kiran', name: { en: { text: 'Lamp, blue' } }, attributes: { colour: { kind: 'text', text: 'Blue' } }, images: blob('b') })];
    const parent = group(items, ['colour']);
    expect(parent).toMatchObject({ brand: 'Kiran', name: { en: { text: 'Lamp' } }, axes: ['colour'], attributes: {} });
    expect(Object.values(parent.images).map((one) => one.fileName)).toEqual(['a.jpg', 'b.jpg']);
    expect(canonicalProduct(asVariantOf(items[0] as Product, parent))).toMatchObject({ sku: 'KB-R', name: { en: { text: 'Lamp, red' } }, ownOnly: ['images'] });
    expect(asVariantOf(items[0] as Product, parent).brand).toBeUndefined();
  });
});

describe('axes', () => {
  const of = (colour: string, size: string, more: object = {}) => item(`${colour}-${size}`, { attributes: { colour: { kind: 'text', text: colour }, size: { kind: 'text', text: size }, finish: { kind: 'text', text: 'Matt' }, ...more } });
  test('the fewest attributes that tell all items apart are proposed, the usual ones first', () => {
    expect(proposeAxes([of('Red', 'S'), of('Red', 'M'), of('Blue', 'S'), of('Blue', 'M')])).toEqual({ axes: ['colour', 'size'], candidates: ['colour', 'size'] });
    expect(proposeAxes([of('Red', 'S'), of('Blue', 'M')]).axes).toEqual(['colour']);
  });
  test('letter sizes stand as people know them, amounts by size, whatever their unit', () => {
    const sizes = ['XL', 'S', 'M', 'XXL', 'L'].map((one) => of('Red', one));
    expect(axisValuesOf(item('P'), sizes, 'size').map((one) => (one.kind === 'text' ? one.text : ''))).toEqual(['S', 'M', 'L', 'XL', 'XXL']);
    const lengths = [['2', 'MTR'], ['50', 'CMS'], ['500', 'MMS']].map(([amount, unit], at) => item(`L-${at}`, { attributes: { length: { kind: 'quantity', quantity: { value: amount, unit } } } }));
    expect(axisValuesOf(item('P'), lengths, 'length').map((one) => (one.kind === 'quantity' ? one.quantity.unit : ''))).toEqual(['MMS', 'MTR']);
  });
  test('two variants in one place are a point at the second one, and so is one without a place', () => {
    expect(placeFindings([of('Red', 'S'), of('red ', 'S'), item('X', { attributes: { colour: { kind: 'text', text: 'Red' } } })], ['colour', 'size'])).toMatchObject([
      { messageId: 'VAR-SAME-PLACE', data: { other: 'Red-S' }, where: { sku: 'red -S', field: 'attributes.colour' } }, { messageId: 'VAR-NO-VALUE', status: 'unknown', where: { sku: 'X', field: 'attributes.size' } },
    ]);
    expect(placeFindings([of('Red', 'S'), of('Red', 'M')], ['colour', 'size'])).toEqual([]);
  });
});

describe('names and numbers', () => {
  test.each([[['Brass oil lamp, 15 cm', 'Brass oil lamp, 20 cm'], 'Brass oil lamp'], [['Lamp in red', 'Lamp in blue'], 'Lamp'], [['Lamp', 'Bell'], ''], [['Lamp', ''], ''], [['पीतल दीपक, छोटा', 'पीतल दीपक, बड़ा'], 'पीतल दीपक']])('%j begin with "%s"', (names, stem) => expect(nameStem(names)).toBe(stem));
  test.each([[['KB-LMP-15', 'KB-LMP-20'], 'KB-LMP'], [['KB-LMP-15', 'KB-LMP-150'], 'KB-LMP'], [['KB-LMP', 'KB-LMP-R'], 'KB-LMP'], [['A1', 'B1'], '']])('%j begin with "%s"', (skus, stem) => expect(skuStem(skus)).toBe(stem));
  test.each([['{parent}-{colour}-{size}', 'KB-1-ANTIQUEBRASS-15CM'], ['{parent}/{colour:3}', 'KB-1/ANT'], ['{colour:2}{size}', 'AN15CM']])('%s makes %s', (pattern, sku) => expect(skuFrom(pattern, 'KB-1', { colour: 'Antique brass', size: '15 cm' })).toBe(sku));
  test.each(['{parent}-{shade}', '{parent', '{parent}-{Colour}'])('%s is refused', (pattern) => expect(() => skuFrom(pattern, 'KB-1', { colour: 'Red' })).toThrow(/pattern/));
});
