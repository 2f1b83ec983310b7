import { layersByKeys, pairKey } from '#buyers';
import { productsBySku } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownBuyer } from './known.ts';

const addItems: UseCase<'buyers.addItems'> = async ({ buyer, skus }, context) => {
  const workspace = await context.workspace();
  const { name } = await knownBuyer(workspace.read, buyer);
  const wanted = [...new Set(skus.map((one) => one.trim()).filter(Boolean))];
  const { value, changeSet } = await workspace.change({ label: { id: 'buyer-items', data: { name, count: wanted.length } } }, async (db) => {
    await knownBuyer(db, buyer);
    const products = await productsBySku({ ...db, brand: 'read' as const }, wanted);
    const layers = await layersByKeys(db, [...products.values()].map((one) => pairKey(buyer, one.id)));
    const fresh = [...products.values()].filter((one) => !layers.has(pairKey(buyer, one.id)));
    if (fresh.length > 0) await db.createMany('buyer_item', fresh.map((one) => ({ id: db.newId(), key: pairKey(buyer, one.id), buyer, product: one.id })));
    return { added: fresh.length, already: products.size - fresh.length, unknown: wanted.filter((one) => !products.has(one)) };
  });
  return { ...value, changeSet: shownOrNull(changeSet, context.language) };
};
export default addItems;
