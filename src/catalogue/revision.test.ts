import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeFaces, classOf, product, type Product, productRevision, shippedFamilies } from './index.ts';

const id = (last: string): string => `01JD0000000000000000000${last.padStart(3, '0')}`;
const attribute = (key: string, cls: 'public' | 'buyer' | 'internal' | 'secret') => ({ id: id('A'), key, label: {}, type: 'text' as const, class: cls });
const own = [attribute('weave', 'public'), attribute('loom_cost', 'secret')];
const cloth = (more: object = {}): Product => product.parse({
  id: id('1'), sku: 'DM-1', name: { en: { text: 'Bedspread' } }, hsCode: '630411', moq: { value: '50', unit: 'PCS' },
  attributes: { weave: { kind: 'text', text: 'Plain' }, loom_cost: { kind: 'text', text: '310' }, untold: { kind: 'text', text: 'x' } },
  packing: { [id('B')]: { position: 1, level: 'carton', count: '20' }, [id('C')]: { position: 0, level: 'item' } }, ...more,
});
const base = productRevision(cloth(), own, shippedFamilies());

describe('the revision of a product', () => {
  test('is twelve hex digits', () => expect(base).toMatch(/^[0-9a-f]{12}$/));

  test.each([
    ['its name', { name: { en: { text: 'Bed spread' } } }],
    ['the MOQ, which buyers see', { moq: { value: '60', unit: 'PCS' } }],
    ['a public attribute', { attributes: { weave: { kind: 'text', text: 'Twill' } } }],
    ['a picture', { images: { [id('D')]: { position: 0, fileName: 'a.jpg', blob: 'a'.repeat(64) } } }],
  ])('changes with %s', (_what, more) => expect(productRevision(cloth(more), own, shippedFamilies())).not.toBe(base));

  test.each([
    ['cost', { cost: { amount: 31000, currency: 'INR' } }], ['supplier', { supplier: 'Somebody' }], ['notes', { notes: 'ask again' }], ['markets', { markets: ['DE'] }],
    ['a secret attribute', { attributes: { weave: { kind: 'text', text: 'Plain' }, loom_cost: { kind: 'text', text: '999' } } }],
    ["one buyer's own rates", { priceLadders: { [id('E')]: { position: 0, currency: 'USD', buyer: 'Harbour Linen', steps: {} } } }],
    ['its record id', { id: id('9') }],
    ['ids of its children', { packing: { [id('F')]: { position: 0, level: 'item' }, [id('G')]: { position: 1, level: 'carton', count: '20' } } }],
  ])('does not change with %s', (_what, more) => expect(productRevision(cloth(more), own, shippedFamilies())).toBe(base));

  test('leaves a field out when the user raised its class', () => {
    const raised = { classes: { hsCode: 'internal', 'attributes.weave': 'internal' } };
    expect(productRevision(cloth(raised), own, shippedFamilies())).not.toBe(base);
    expect(productRevision(cloth(raised), own, shippedFamilies())).toBe(productRevision(cloth({ ...raised, hsCode: '520100', attributes: { weave: { kind: 'text', text: 'Twill' } } }), own, shippedFamilies()));
  });

  test('does not depend on the order in which fields were written', () => {
    fc.assert(fc.property(fc.shuffledSubarray(Object.entries(cloth()), { minLength: Object.keys(cloth()).length }), (entries) => productRevision(Object.fromEntries(entries) as Product, own, shippedFamilies()) === base));
  });
});

describe('the class of a field', () => {
  const faces = attributeFaces(own);
  test.each([['name', 'public'], ['cost', 'secret'], ['moq', 'buyer'], ['attributes.weave', 'public'], ['attributes.loom_cost', 'secret'], ['attributes.untold', 'internal'], ['nonsense', 'internal']])('%s is %s', (key, cls) => expect(classOf({ classes: {} }, key, faces)).toBe(cls));
  test('is raised by the user for a field or a part, and never lowered', () => {
    expect(classOf({ classes: { name: 'buyer' } }, 'name.hi', faces)).toBe('buyer');
    expect(classOf({ classes: { 'name.hi': 'internal' } }, 'name.hi', faces)).toBe('internal');
    expect(classOf({ classes: { cost: 'public' } }, 'cost', faces)).toBe('secret');
  });
});
