import { Refusal } from '#base';
import { canonicalProduct, productById, productsBySku, setCycle } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Writes an item's packing, looked at inside the transaction: two windows cannot make a circle of sets between them. */
const save: UseCase<'packing.save'> = async ({ id, packing }, context) => {
  const workspace = await context.workspace();
  const named = await productById(workspace.read, id);
  const { changeSet } = await workspace.change({ label: { id: 'edit', data: { field: 'packing', sku: named?.sku ?? '' } } }, async (db) => {
    const product = await productById(db, id);
    if (!product) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
    const changed = { ...product, packing };
    const way = await setCycle(changed, (skus) => productsBySku({ ...db, brand: 'read' as const }, skus));
    if (way) throw new Refusal('packing-cycle', `This set would hold itself: ${way.join(' → ')}. Take it out of one of them.`, { hi: `यह सेट ख़ुद को रखता: ${way.join(' → ')}। किसी एक में से निकालें।`, where: { kind: 'product', record: id, sku: product.sku, field: 'packing.item.contents' } });
    await db.update('product', canonicalProduct(changed));
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default save;
