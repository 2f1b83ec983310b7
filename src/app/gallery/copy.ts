import { Refusal } from '#base';
import { canonicalProduct, inOrder, type Product, productById, productsBySku, variantsOf } from '#catalogue';
import type { WriteDb } from '#store';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Photos of one product behind those of its variants or of other items, with their edit and alt texts; in one step. */
const copy: UseCase<'gallery.copy'> = async ({ product, images, to }, context) => {
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'photos-copy', data: { count: images.length } } }, async (db) => {
    const read = { ...db, brand: 'read' as const };
    const from = await productById(db, product);
    if (!from) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। शायद किसी दूसरी विंडो में हटा दिया गया या वापस लिया गया।' });
    const named = await productsBySku(read, to.skus);
    const targets = [...(to.variants ? await variantsOf(read, product) : []), ...named.values()].filter((one) => one.id !== product);
    const added = await copyTo(db, from, new Set(images), targets);
    return { added, products: targets.length, unknown: to.skus.filter((sku) => !named.has(sku)) };
  });
  return { ...value, changeSet: shownOrNull(changeSet, context.language) };
};
export default copy;

async function copyTo(db: WriteDb, from: Product, wanted: ReadonlySet<string>, targets: readonly Product[]): Promise<number> {
  const links = inOrder(from.images).filter((one) => wanted.has(one.id) && one.blob);
  let added = 0;
  for (const target of targets) {
    const own = inOrder(target.images);
    const known = new Set(own.map((one) => one.blob));
    const fresh = links.filter((one) => !known.has(one.blob));
    const last = own.at(-1)?.position ?? -1;
    const images = { ...target.images, ...Object.fromEntries(fresh.map(({ id: _id, ...link }, at) => [db.newId(), { ...link, position: last + 1 + at }])) };
    if (fresh.length > 0) await db.update('product', canonicalProduct({ ...target, images }));
    added += fresh.length;
  }
  return added;
}
