import { type Family, filledProduct, shippedFamilies } from '#catalogue';
import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

/** Attributes that storefronts need and usual values of families, for a whole selection at once, shown before they are written. */
const firm = testFirm();
const { value, change, dump } = firm;

const garments = async (): Promise<string[]> => {
  const garment = structuredClone(shippedFamilies().find((one) => one.code === 'garment')) as Family;
  await value('families.save', { family: { ...garment, attributes: garment.attributes.map((one) => (one.key === 'care' ? { ...one, default: 'Machine wash cold' } : one.key === 'gsm' ? { ...one, default: '180 GSM' } : one)) } });
  return change(async (db) => {
    const [kurta = '', small = '', shirt = '', lamp = ''] = Array.from({ length: 4 }, () => db.newId());
    await db.createMany('product', [
      filledProduct({ id: kurta, sku: 'K', name: { en: { text: 'Kurta' } }, family: 'garment', attributes: { material: { kind: 'text', text: 'Cotton' } } }), filledProduct({ id: small, sku: 'K-S', parent: kurta }),
      filledProduct({ id: shirt, sku: 'S', name: { en: { text: 'Shirt' } }, family: 'garment', attributes: { care: { kind: 'text', text: 'Dry clean' } } }), filledProduct({ id: lamp, sku: 'L', name: { en: { text: 'Lamp' } }, family: 'handicraft' }),
    ]);
    return [kurta, small, shirt, lamp];
  });
};

test('what a storefront needs is counted over the selection, what variants take from their parent included', async () => {
  const ids = await garments();
  const { rows, items, storefronts } = await value('catalogue.asked', { selection: { ids: ids.slice(0, 3) }, storefront: 'alibaba' });
  expect([rows, items.map((one) => [one.field, one.empty, one.have])]).toEqual([3, expect.arrayContaining([['attributes.size', 3, 3], ['attributes.colour', 3, 3], ['attributes.material', 1, 3]])]);
  expect(storefronts.map((one) => one.id)).toContain('alibaba');
});

test('one value for each goes in where it is empty and where the family has it, as one step that was shown before', async () => {
  const ids = await garments();
  const before = await dump();
  const request = { selection: { ids }, fields: ['attributes.material', 'attributes.colour'], operation: { kind: 'fill-each' as const, values: { 'attributes.material': 'Linen', 'attributes.colour': 'White' } } };
  const plan = await value('catalogue.bulkPreview', request);
  expect(plan.items.map((one) => [one.sku, one.field, one.after])).toEqual([['K', 'attributes.colour', 'White'], ['K-S', 'attributes.colour', 'White'], ['S', 'attributes.material', 'Linen'], ['S', 'attributes.colour', 'White'], ...plan.items.filter((one) => one.sku === 'L').map((one) => [one.sku, one.field, one.after])]);
  expect(await dump()).toBe(before);
  await value('catalogue.bulkApply', { plan: plan.plan });
  await value('workspace.undo', {});
  expect(await dump()).toBe(before);
});

test('usual values of the family are offered and filled by type, never over what is there', async () => {
  const ids = await garments();
  const { items } = await value('catalogue.asked', { selection: { ids } });
  expect(items.map((one) => [one.field, one.usual, one.empty])).toEqual([['attributes.gsm', '180 GSM', 3], ['attributes.care', 'Machine wash cold', 2]]);
  const plan = await value('catalogue.bulkPreview', { selection: { ids }, fields: ['attributes.gsm', 'attributes.care'], operation: { kind: 'usual' } });
  expect([plan.changed, plan.items.some((one) => one.sku === 'S' && one.field === 'attributes.care')]).toEqual([5, false]);
  await value('catalogue.bulkApply', { plan: plan.plan });
  expect((await value('catalogue.product', { id: ids[0] ?? '' })).product.attributes.gsm).toEqual({ kind: 'quantity', quantity: { value: '180', unit: 'GSM' } });
});

test('a value that does not fit is refused item by item, with the reason', async () => {
  const ids = await garments();
  const plan = await value('catalogue.bulkPreview', { selection: { ids: ids.slice(0, 1) }, fields: ['attributes.gsm'], operation: { kind: 'fill-each', values: { 'attributes.gsm': 'heavy' } } });
  expect([plan.changed, plan.refused]).toEqual([0, 1]);
});
