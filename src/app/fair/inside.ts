import { linesOf } from '#buyers';
import { attributesOf, familiesOf, familyOf, type Product } from '#catalogue';
import type { ReadDb } from '#store';
import { wholeProducts } from '../buyers/items.ts';
import type { Declared } from '../disclosure/heldFields.ts';
import { knownVisit } from './known.ts';

/** What tells the class of a field of the items that papers and lists for buyers name. */
export async function insideOf(read: ReadDb): Promise<Declared> {
  const [attributes, families] = await Promise.all([attributesOf(read), familiesOf(read)]);
  return { attributes, familyOf: (product) => familyOf(product, families) };
}

/** Items that these visitors asked for. Throws Refusal('no-such-record'). */
export async function wantedProducts(read: ReadDb, visits: readonly string[]): Promise<Product[]> {
  const ids = new Set<string>();
  for (const id of visits) for (const { product } of linesOf(await knownVisit(read, id))) ids.add(product);
  return [...(await wholeProducts(read, [...ids])).values()];
}
