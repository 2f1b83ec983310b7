import { inOrder, type Product } from '../product.ts';

/** The item numbers that a product is made up of, by its packing. Its own number is no part of it: a mixed carton names it too. */
export const partsOf = ({ sku, packing }: Pick<Product, 'sku' | 'packing'>): string[] =>
  [...new Set(inOrder(packing).flatMap((level) => (level.level === 'item' ? (level.contents ?? []).map((one) => one.sku) : [])))].filter((one) => one !== sku);

/** A set that holds its own number. */
const holdsItself = ({ sku, packing }: Pick<Product, 'sku' | 'packing'>): boolean => Object.values(packing).some((level) => level.level === 'item' && level.contents?.some((one) => one.sku === sku));

/** More levels of sets in sets than any trade has. */
const DEEPEST = 20;

/**
 * The way on which a set comes back to itself, or undefined when it does not: ["A", "B", "A"].
 * `find` gives the products with these numbers; what it does not know holds nothing.
 */
export async function setCycle(product: Pick<Product, 'sku' | 'packing'>, find: (skus: string[]) => Promise<Map<string, Pick<Product, 'sku' | 'packing'>>>): Promise<string[] | undefined> {
  if (holdsItself(product)) return [product.sku, product.sku];
  let ways = partsOf(product).map((sku) => [product.sku, sku]);
  const seen = new Set<string>();
  for (let depth = 0; ways.length > 0 && depth < DEEPEST; depth++) {
    const back = ways.find((way) => way.at(-1) === product.sku);
    if (back) return back;
    const next = ways.filter((way) => !seen.has(way.at(-1) ?? ''));
    for (const way of next) seen.add(way.at(-1) ?? '');
    const found = await find(next.map((way) => way.at(-1) ?? ''));
    ways = next.flatMap((way) => { const inside = found.get(way.at(-1) ?? ''); return inside ? partsOf(inside).map((sku) => [...way, sku]) : []; });
  }
  return undefined;
}
