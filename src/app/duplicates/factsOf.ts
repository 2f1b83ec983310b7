import { allProducts, duplicateFacts, type DuplicateFacts, inOrder, type Product, productsByIds, shownAs, variantsOfMany, withInherited } from '#catalogue';
import type { Workspace } from '#store';
import { looksOf } from '../gallery/looks.ts';
import { photoIndexOf } from '../gallery/photoIndex.ts';
import { twinsOf } from '../gallery/twins.ts';

type Known = { facts: DuplicateFacts; refs: readonly string[] };
type Kept = { known: Map<string, Known>; whole: boolean; stale: Set<string> };

const kept = new WeakMap<Workspace, Kept>();

/** Facts of every product and variant, with photos named by their group of those that look the same. Only what changed since the last time is read again. */
export async function factsOf(workspace: Workspace, progress: (done: number) => void): Promise<DuplicateFacts[]> {
  const own = kept.get(workspace) ?? begin(workspace);
  if (!own.whole) await readAll(workspace, own, progress);
  else await readStale(workspace, own);
  const [index, looks] = await Promise.all([photoIndexOf(workspace), looksOf(workspace)]);
  const twins = await twinsOf(index, looks);
  return [...own.known.values()].map(({ facts, refs }) => ({ ...facts, photos: [...new Set(refs.map((ref) => String(twins.groupOf(ref) ?? ref)))] })).sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

function begin(workspace: Workspace): Kept {
  const made: Kept = { known: new Map(), whole: false, stale: new Set() };
  workspace.onChange((_changeSet, records) => { for (const one of records) if (one.kind === 'product') made.stale.add(one.id); });
  kept.set(workspace, made);
  return made;
}

const known = (product: Product, parent: Product | undefined): Known => {
  const whole = parent ? withInherited(product, parent) : product;
  return { facts: duplicateFacts(whole, []), refs: inOrder(product.images).flatMap((one) => shownAs(one) ?? []) };
};

async function put(workspace: Workspace, own: Kept, products: readonly Product[]): Promise<void> {
  const parents = new Map((await productsByIds(workspace.read, [...new Set(products.flatMap((one) => one.parent ?? []))])).map((one) => [one.id, one]));
  for (const one of products) own.known.set(one.id, known(one, one.parent ? parents.get(one.parent) : undefined));
}

async function readAll(workspace: Workspace, own: Kept, progress: (done: number) => void): Promise<void> {
  own.stale.clear();
  own.known.clear();
  for await (const batch of allProducts(workspace.read)) {
    progress(own.known.size);
    await put(workspace, own, batch);
  }
  own.whole = true;
}

/** A variant takes over what its product says: with a product its variants are read again. */
async function readStale(workspace: Workspace, own: Kept): Promise<void> {
  const ids = [...own.stale];
  own.stale.clear();
  const found = await productsByIds(workspace.read, ids);
  for (const id of ids) own.known.delete(id);
  await put(workspace, own, [...found, ...[...(await variantsOfMany(workspace.read, ids)).values()].flat()]);
}
