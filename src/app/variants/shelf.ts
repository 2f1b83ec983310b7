import { Refusal } from '#base';
import { type Attribute, attributesOf, type Cell, cellsOf, type Family, familiesOf, type Product, productById, productsByIds, variantsOf } from '#catalogue';
import type { ReadDb, WriteDb } from '#store';

/** A product with its variants and what is known of attributes, read at one moment. */
export type Shelf = { parent: Product; variants: Product[]; attributes: Attribute[]; families: Family[]; cells: Map<string, Cell> };

const gone = (): Refusal => new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });

/** Reads inside a change set: what another window wrote a moment ago is seen. */
export const inside = (db: WriteDb): ReadDb => ({ ...db, brand: 'read' });

/** Throws Refusal('no-such-record') when the product is gone, Refusal('wrong-usage') when it is itself a variant. */
export async function shelfOf(read: ReadDb, id: string, language: string): Promise<Shelf> {
  const parent = await productById(read, id);
  if (!parent) throw gone();
  if (parent.parent) throw new Refusal('wrong-usage', `${parent.sku} is a variant itself. Variants have no variants of their own.`);
  const [variants, attributes, families] = await Promise.all([variantsOf(read, id), attributesOf(read), familiesOf(read)]);
  return { parent, variants, attributes, families: [...families], cells: new Map(cellsOf(attributes, families, language).map((one) => [one.key, one])) };
}

/** What an attribute is called; its key when nobody named it. */
export const labelOf = (cells: ReadonlyMap<string, Cell>, axis: string): string => cells.get(`attributes.${axis}`)?.heading ?? axis.replaceAll('_', ' ');

/** The products with these ids, with the parents of those that are variants. Throws Refusal('no-such-record') when one is gone. */
export async function itemsOf(read: ReadDb, ids: readonly string[]): Promise<{ items: Product[]; parents: Map<string, Product> }> {
  const items = await productsByIds(read, [...new Set(ids)]);
  if (items.length < new Set(ids).size) throw gone();
  const parents = await productsByIds(read, [...new Set(items.flatMap((one) => one.parent ?? []))]);
  return { items, parents: new Map(parents.map((one) => [one.id, one])) };
}
