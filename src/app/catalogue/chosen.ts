import { stricter } from '#base';
import { allProducts, type Product, productsByIds, variantsOfMany } from '#catalogue';
import type { ReadDb } from '#store';

/** Products read before the bar moves and a stop is heard. */
const PART = 500;
type Work = { signal: AbortSignal; progress(done: number): void };

/** What is exported, and the numbers of products that stand in the file only as what a variant belongs to. */
export type Chosen = { products: Product[]; parents: ReadonlyMap<string, string>; /** What tells the family of a product by its id; parents that are not in the file are there too. */ kinds: ReadonlyMap<string, Pick<Product, 'family' | 'hsCode' | 'classes'>> };

/** Everything, or the chosen ones, with their variants when they are wanted. */
export async function chosenProducts(read: ReadDb, { ids, variants }: { ids: readonly string[] | undefined; variants: boolean }, work: Work): Promise<Chosen> {
  const products: Product[] = [];
  const add = (some: readonly Product[]): void => {
    work.signal.throwIfAborted();
    products.push(...some);
    work.progress(products.length);
  };
  if (ids === undefined) for await (const batch of allProducts(read)) add(variants ? batch : batch.filter((one) => one.parent === undefined));
  else for (let at = 0; at < ids.length; at += PART) add(await withVariants(read, ids.slice(at, at + PART), variants));
  const unique = [...new Map(products.map((one) => [one.id, one])).values()];
  const here = new Set(unique.map((one) => one.id));
  const parents = await productsByIds(read, [...new Set(unique.flatMap((one) => (one.parent && !here.has(one.parent) ? [one.parent] : [])))]);
  return { products: unique, parents: new Map(parents.map((one) => [one.id, one.sku])), kinds: new Map([...unique, ...parents].map((one) => [one.id, one])) };
}

async function withVariants(read: ReadDb, ids: readonly string[], variants: boolean): Promise<Product[]> {
  const found = await productsByIds(read, ids);
  return variants ? [...found, ...[...(await variantsOfMany(read, found.filter((one) => one.parent === undefined).map((one) => one.id))).values()].flat()] : found;
}

/** The same for others to read: what a person closed on a product is as closed on its variants, which stand in a file by themselves. */
export function forOthers(chosen: Chosen): Chosen {
  const closed = (one: Product): Product => {
    const above = one.parent === undefined ? undefined : chosen.kinds.get(one.parent)?.classes;
    if (!above || Object.keys(above).length === 0) return one;
    const classes = { ...one.classes };
    for (const [field, cls] of Object.entries(above)) classes[field] = stricter(cls, classes[field] ?? 'public');
    return { ...one, classes };
  };
  return { ...chosen, products: chosen.products.map(closed) };
}
