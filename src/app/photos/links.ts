import { canonicalProduct, inOrder, type Product, productsByIds } from '#catalogue';
import { type WaitingPhoto, waitingPhotosById } from '#media';
import type { WriteDb } from '#store';

/** More photos of one item are refused: no storefront shows a twentieth of them, and its form would crawl. */
export const MOST_PHOTOS = 500;

type Products = Map<string, Product>;
/** Photos of the list and the items they are, were, or will be on, as one change set sees and changes them. */
export type Table = { photos: Map<string, WaitingPhoto>; products: Products; changed: { photos: Set<string>; products: Set<string> } };

/** Lays out the photos with these ids and all items concerned. */
export async function layOut(db: WriteDb, photoIds: readonly string[], productIds: readonly string[]): Promise<Table> {
  const photos = await waitingPhotosById(db, [...new Set(photoIds)]);
  const held = [...photos.values()].flatMap((one) => one.item?.product ?? []);
  // WriteDb reads inside the transaction: what another window wrote a moment ago is seen.
  const read = { ...db, brand: 'read' as const };
  const products = new Map((await productsByIds(read, [...new Set([...held, ...productIds])])).map((one) => [one.id, one]));
  return { photos, products, changed: { photos: new Set(), products: new Set() } };
}

/** Takes a photo off the item it was given to. A link that somebody removed meanwhile is no matter. */
export function unlink(table: Table, photo: WaitingPhoto): void {
  if (!photo.item) return;
  const { item, ...rest } = photo;
  const product = table.products.get(item.product);
  if (product && Object.hasOwn(product.images, item.image)) {
    const { [item.image]: _gone, ...images } = product.images;
    table.products.set(product.id, { ...product, images });
    table.changed.products.add(product.id);
  }
  table.photos.set(photo.id, rest);
  table.changed.photos.add(photo.id);
}

export type Linked = 'linked' | 'already' | 'gone' | 'full';

/** Puts a photo behind those an item has. `already`: the item shows these very bytes. */
export function link(table: Table, photoId: string, productId: string, newId: () => string): Linked {
  const photo = table.photos.get(photoId);
  if (!photo || !table.products.has(productId)) return 'gone';
  if (photo.item?.product !== productId) unlink(table, photo);
  const product = table.products.get(productId) as Product;
  const links = inOrder(product.images);
  if (links.some((one) => one.blob === photo.blob)) return 'already';
  if (links.length >= MOST_PHOTOS) return 'full';
  const image = newId();
  table.products.set(productId, { ...product, images: { ...product.images, [image]: { position: (links.at(-1)?.position ?? -1) + 1, blob: photo.blob, fileName: photo.fileName } } });
  table.photos.set(photoId, { ...(table.photos.get(photoId) as WaitingPhoto), item: { product: productId, image } });
  table.changed.products.add(productId);
  table.changed.photos.add(photoId);
  return 'linked';
}

/** Writes what was changed on the table. */
export async function write(db: WriteDb, { photos, products, changed }: Table): Promise<void> {
  await db.updateMany('product', [...changed.products].flatMap((id) => products.get(id) ?? []).map(canonicalProduct));
  await db.updateMany('photo', [...changed.photos].flatMap((id) => photos.get(id) ?? []));
}
