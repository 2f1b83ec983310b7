import { productsByIds, variantsOfMany } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Deletes items; the variants of a deleted product go with it. One step, one undo. */
const remove: UseCase<'catalogue.remove'> = async ({ ids }, context) => {
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'remove', data: { count: ids.length } } }, async (db) => {
    const read = { ...db, brand: 'read' as const };
    const found = (await productsByIds(read, ids)).map((one) => one.id);
    const variants = [...(await variantsOfMany(read, found)).values()].flat().map((one) => one.id);
    const all = [...new Set([...variants, ...found])];
    for (const id of all) await db.remove('product', id);
    return all.length;
  });
  return { removed: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default remove;
