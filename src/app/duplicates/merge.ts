import { asVariantOf, canonicalProduct, filledProduct, mergedProduct, onItsOwn, type Product } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { twoItems } from './ground.ts';
import { sameAsSeen } from '../workspace/seen.ts';
import { mergeSeen, turnedPointers, written } from './pointers.ts';

/** A variant of the item that goes, under the merged one: it shows what it showed, whatever the two parents said otherwise. */
const movedVariant = (variant: Product, gone: Product, merged: Product, newId: () => string): Product =>
  canonicalProduct(asVariantOf(onItsOwn({ ...variant, parent: gone.id }, gone, newId), merged));

/** Two items become one in a single change set: the other is deleted, and whatever pointed at it points at the kept one. */
const merge: UseCase<'duplicates.merge'> = async ({ kept: keptId, other: otherId, sides, seen }, context) => {
  const workspace = await context.workspace();
  const named = await twoItems(workspace.read, keptId, otherId);
  const { changeSet } = await workspace.change({ label: { id: 'merge', data: { kept: named.kept.sku, other: named.other.sku } } }, async (db) => {
    const read = { ...db, brand: 'read' as const };
    const { kept, other, shown } = await twoItems(read, keptId, otherId);
    const before = seen === undefined ? undefined : await turnedPointers(read, kept, other, kept.sku);
    sameAsSeen(seen, () => (before ? mergeSeen(kept, other, before) : []));
    const merged = mergedProduct(kept, shown.other, sides, shown.kept);
    const pointers = await turnedPointers(read, kept, other, merged.sku);
    // The other goes first: the kept one may take its item number.
    const parent = filledProduct(merged);
    await db.updateMany('product', pointers.variants.map((one) => movedVariant(one, other, parent, () => db.newId())));
    await db.remove('product', otherId);
    await db.update('product', merged);
    await db.updateMany('product', written(pointers.mentions));
    for (const one of pointers.dropped) await db.remove('buyer_item', one.id);
    await db.updateMany('buyer_item', pointers.buyerItems);
    await db.updateMany('certificate', pointers.certificates);
    await db.updateMany('waiver', pointers.waivers);
    await db.updateMany('visit', pointers.visits);
  });
  return { id: keptId, changeSet: shownOrNull(changeSet, context.language) };
};
export default merge;
