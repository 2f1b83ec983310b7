import type { BuyerItem } from '#buyers';
import type { Certificate } from '#exporter';
import { canonicalProduct, filledProduct, type Product, variantsOf } from '#catalogue';
import type { Waiver } from '#rules';
import type { ReadDb } from '#store';

type Visit = { id: string };
/** Records that point at the item that goes, as they are afterwards; `dropped` are layers of buyers that the kept item had already. */
export type Pointers = { variants: Product[]; certificates: Certificate[]; buyerItems: BuyerItem[]; dropped: BuyerItem[]; waivers: Waiver[]; visits: Visit[]; mentions: Product[] };

/** What a preview of a merge rests on, for `seenAs`: both items whole, and how much points at the one that goes. */
export const mergeSeen = (kept: Product, other: Product, moves: Pointers): unknown[] => [canonicalProduct(kept), canonicalProduct(other), [moves.variants, moves.certificates, moves.buyerItems, moves.dropped, moves.visits, moves.mentions].map((one) => one.length)];

const docs = async <T>(read: Pick<ReadDb, 'all'>, sql: string, values: readonly string[]): Promise<T[]> => (await read.all<{ doc: string }>(sql, values)).map((row) => JSON.parse(row.doc) as T);
const containing = (text: string): string => `%${text.replace(/[\\%_]/gu, '\\$&')}%`;

/** Everything that names the item `gone`, turned to `kept`; item numbers in `oldSkus` become `sku` where other items name them. */
export async function turnedPointers(read: ReadDb, kept: Product, gone: Product, sku: string): Promise<Pointers> {
  const turn = <T>(record: T): T => JSON.parse(JSON.stringify(record).replaceAll(`"${gone.id}"`, `"${kept.id}"`)) as T;
  const certificates = (await docs<Certificate>(read, `SELECT doc FROM certificate WHERE doc LIKE ?`, [containing(gone.id)])).map(turn).map((one) => ({ ...one, covers: { ...one.covers, products: [...new Set(one.covers?.products ?? [])] } }));
  const visits = (await docs<Visit>(read, `SELECT doc FROM visit WHERE doc LIKE ?`, [containing(gone.id)])).map(turn);
  const variants = (await variantsOf(read, gone.id)).map((one) => ({ ...one, parent: kept.id }));
  const oldSkus = [kept.sku, gone.sku].filter((one) => one !== sku);
  const mentions = await mentioned(read, oldSkus, sku, new Set([kept.id, gone.id, ...variants.map((one) => one.id)]));
  return { variants: variants.map((one) => renamed(one, oldSkus, sku) ?? one), certificates, visits, mentions, ...await buyerLayers(read, kept.id, gone.id), waivers: await openWaivers(read, kept.id, gone.id) };
}

/** Waivers of the item that goes; where the kept one has one for the same rule already, that stays and the other lapses with its item. */
async function openWaivers(read: ReadDb, kept: string, gone: string): Promise<Waiver[]> {
  const all = await docs<Waiver>(read, `SELECT doc FROM waiver WHERE subject IN (?, ?)`, [kept, gone]);
  const own = new Set(all.filter((one) => one.subject === kept).map((one) => `${one.rule} ${one.destination ?? ''} ${one.storefront ?? ''}`));
  return all.filter((one) => one.subject === gone && !own.has(`${one.rule} ${one.destination ?? ''} ${one.storefront ?? ''}`)).map((one) => ({ ...one, subject: kept }));
}

/** What each buyer calls the item and pays for it. A buyer who has a layer on both keeps that of the kept item, filled from the other. */
async function buyerLayers(read: ReadDb, kept: string, gone: string): Promise<Pick<Pointers, 'buyerItems' | 'dropped'>> {
  const all = await docs<BuyerItem>(read, `SELECT doc FROM buyer_item WHERE product IN (?, ?)`, [kept, gone]);
  const own = new Map(all.filter((one) => one.product === kept).map((one) => [one.buyer, one]));
  const theirs = all.filter((one) => one.product === gone);
  const moved = theirs.map((one) => {
    const layer = own.get(one.buyer);
    return layer ? { ...one, ...layer } : { ...one, product: kept, key: `${one.buyer} ${kept}` };
  });
  return { buyerItems: moved, dropped: theirs.filter((one) => own.has(one.buyer)) };
}

/** Items that name one of these numbers as related or as contents of a pack, with the number that stays. */
async function mentioned(read: ReadDb, oldSkus: readonly string[], sku: string, apart: ReadonlySet<string>): Promise<Product[]> {
  const found = new Map<string, Product>();
  for (const old of oldSkus) {
    for (const one of await docs<Product>(read, `SELECT doc FROM product WHERE doc LIKE ? ESCAPE '\\'`, [containing(JSON.stringify(old))])) {
      const next = apart.has(one.id) ? undefined : renamed(filledProduct(found.get(one.id) ?? one), oldSkus, sku);
      if (next) found.set(one.id, next);
    }
  }
  return [...found.values()];
}

/** The item with the numbers exchanged where it names others; undefined when it names none of them. */
export function renamed(product: Product, oldSkus: readonly string[], sku: string): Product | undefined {
  const old = new Set(oldSkus);
  const related = [...new Set(product.related.map((one) => (old.has(one) ? sku : one)))].filter((one) => one !== product.sku);
  const packing = Object.fromEntries(Object.entries(product.packing).map(([id, level]) => [id, level.contents ? { ...level, contents: level.contents.map((one) => (old.has(one.sku) ? { ...one, sku } : one)) } : level]));
  const next = { ...product, related, packing };
  return JSON.stringify([next.related, next.packing]) === JSON.stringify([product.related, product.packing]) ? undefined : next;
}

/** How records are written: products without what is empty. */
export const written = (products: readonly Product[]): Product[] => products.map(canonicalProduct);
