import { canonicalProduct, inOrder, type ImageLink, type Product, productsByIds, variantsOfMany } from '#catalogue';
import { isPlain, type PictureEdit } from '#media';
import type { ChangeSetMeta, WriteDb } from '#store';
import type { Parsed, PhotoDeed } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

type Asked = Parsed<'gallery.edit'>;
const BATCH = 500;

/** One deed on many photos as one change set; photos it does not change are left alone. Stopping before the end changes nothing. */
const edit: UseCase<'gallery.edit'> = async ({ photos, products, deed }, context) => {
  const workspace = await context.workspace();
  const chosen = chosenImages({ photos });
  const asked = [...new Set([...products, ...chosen.keys()])];
  const { value, changeSet } = await workspace.change({ label: labelOf(deed, photos.length, products.length) }, async (db) => {
    const read = { ...db, brand: 'read' as const };
    const counts = { changed: 0, products: 0 };
    const whole = new Set(products);
    const met = new Set<string>();
    for (let at = 0; at < asked.length; at += BATCH) {
      context.signal.throwIfAborted();
      context.progress(at, asked.length, 'photos');
      const part = asked.slice(at, at + BATCH);
      const found = [...await productsByIds(read, part), ...[...(await variantsOfMany(read, part.filter((id) => whole.has(id)))).values()].flat()];
      await write(db, found.filter((one) => !met.has(one.id) && met.add(one.id)), (product) => chosen.get(product.id), deed, counts);
    }
    context.signal.throwIfAborted();
    return counts;
  });
  return { ...value, changeSet: shownOrNull(changeSet, context.language) };
};
export default edit;

function chosenImages({ photos }: Pick<Asked, 'photos'>): Map<string, Set<string>> {
  const chosen = new Map<string, Set<string>>();
  for (const { product, image } of photos) chosen.set(product, (chosen.get(product) ?? new Set()).add(image));
  return chosen;
}

async function write(db: WriteDb, found: readonly Product[], chosen: (product: Product) => ReadonlySet<string> | undefined, deed: PhotoDeed, counts: { changed: number; products: number }): Promise<void> {
  const changed: Product[] = [];
  for (const product of found) {
    const only = chosen(product);
    const images = done(product.images, (id) => !only || only.has(id), deed);
    if (images.changed === 0) continue;
    counts.changed += images.changed;
    counts.products += 1;
    changed.push(canonicalProduct({ ...product, images: images.after }));
  }
  await db.updateMany('product', changed);
}

/** The photos after a deed on some of them, and how many it changed. */
function done(images: Product['images'], wanted: (id: string) => boolean, deed: PhotoDeed): { after: Product['images']; changed: number } {
  let changed = 0;
  const after = inOrder(images).flatMap(({ id, ...link }) => {
    if (!wanted(id)) return [[id, link] as const];
    const next = deed.kind === 'remove' ? undefined : applied(link, deed);
    if (JSON.stringify(next) !== JSON.stringify(link)) changed += 1;
    return next ? [[id, next] as const] : [];
  });
  return { after: Object.fromEntries(after.map(([id, link], position) => [id, deed.kind === 'remove' ? { ...link, position } : link])), changed };
}

function applied(link: ImageLink, deed: Exclude<PhotoDeed, { kind: 'remove' }>): ImageLink {
  if (deed.kind === 'role') return { ...link, role: deed.to };
  if (deed.kind === 'offer') return offered(link, deed.storefront, deed.to);
  if (!link.blob) return link;
  const { edit: before, ...rest } = link;
  if (deed.kind === 'reset') return rest;
  const plain: PictureEdit = { rotate: 0, ...before };
  const next: PictureEdit = deed.kind === 'square' ? { ...plain, square: deed.colour } : { ...plain, rotate: ((plain.rotate + deed.by) % 360) as PictureEdit['rotate'] };
  return isPlain(next) ? rest : { ...link, edit: next };
}

function offered(link: ImageLink, storefront: string, to: boolean): ImageLink {
  const { notFor = [], ...rest } = link;
  const next = to ? notFor.filter((one) => one !== storefront) : [...new Set([...notFor, storefront])];
  return next.length > 0 ? { ...rest, notFor: next } : rest;
}

const labelOf = (deed: PhotoDeed, photos: number, products: number): ChangeSetMeta['label'] =>
  products > 0 ? { id: `photos-${deed.kind}-items`, data: { count: products } } : { id: `photos-${deed.kind}`, data: { count: photos } };
