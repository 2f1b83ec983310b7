import { canonicalProduct, onItsOwn, type Product } from '#catalogue';
import { certificatesOf } from '#exporter';
import type { WriteDb } from '#store';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { inside, shelfOf } from './shelf.ts';
import { onlyOf } from './ungroupPreview.ts';

/** Certificates that name the parent cover its variants too: those that leave it are named themselves from now on. */
async function keepCovered(db: WriteDb, parent: Product, leaving: readonly Product[], parentKept: boolean): Promise<void> {
  for (const one of await certificatesOf(inside(db))) {
    if (!one.covers.products.includes(parent.id)) continue;
    const others = parentKept ? one.covers.products : one.covers.products.filter((id) => id !== parent.id);
    await db.update('certificate', { ...one, covers: { ...one.covers, products: [...new Set([...others, ...leaving.map((product) => product.id)])] } });
  }
}

/** Makes variants products of their own. One step, one undo. */
const ungroup: UseCase<'variants.ungroup'> = async ({ parent: id, ids, keepParent }, context) => {
  const workspace = await context.workspace();
  const { parent: named, variants: now } = await shelfOf(workspace.read, id, context.language);
  const label = { id: 'ungroup', data: { count: ids?.length ?? now.length, sku: named.sku } };
  const { value, changeSet } = await workspace.change({ label }, async (db) => {
    const { parent, variants } = await shelfOf(inside(db), id, context.language);
    const leaving = ids ? variants.filter((one) => ids.includes(one.id)) : variants;
    const wholes = leaving.map((one) => onItsOwn(one, parent, () => db.newId()));
    const kept = leaving.length < variants.length || leaving.length === 0 || (keepParent ?? (ids !== undefined || onlyOf(parent, wholes).length > 0));
    await keepCovered(db, parent, leaving, kept);
    await db.updateMany('product', wholes.map(canonicalProduct));
    if (!kept) await db.remove('product', parent.id);
    return { products: wholes.length, parentKept: kept };
  });
  return { ...value, changeSet: shownOrNull(changeSet, context.language) };
};
export default ungroup;
