import { textIn, today } from '#base';
import { type BuyerItem, LAYER_FIELDS, type LayerField, layerOrder, layersByIds } from '#buyers';
import { cartonPacking, inOrder, type Product, productsByIds, withInherited } from '#catalogue';
import type { ReadDb, Workspace } from '#store';
import type { LayerRow } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { layerText } from './layerCells.ts';
import { validityOf } from './validity.ts';

type Kept = { buyer: string; query: string; sequence: number; ids: Promise<string[]> };
/** The last orders of each open company: scrolling a list reads its rows by place without sorting again. */
const orders = new WeakMap<Workspace, Kept[]>();

async function orderOf(workspace: Workspace, buyer: string, query: string): Promise<{ ids: string[]; sequence: number }> {
  const { sequence } = await workspace.undoState();
  const kept = orders.get(workspace) ?? [];
  const found = kept.find((one) => one.buyer === buyer && one.query === query && one.sequence === sequence);
  if (found) return { ids: await found.ids, sequence };
  const fresh: Kept = { buyer, query, sequence, ids: layerOrder(workspace.read, buyer, query) };
  orders.set(workspace, [fresh, ...kept.filter((one) => one.sequence === sequence)].slice(0, 4));
  return { ids: await fresh.ids, sequence };
}

/** Products with what variants take from their parents. */
export async function wholeProducts(read: ReadDb, ids: readonly string[]): Promise<Map<string, Product>> {
  const products = await productsByIds(read, [...new Set(ids)]);
  const parents = new Map((await productsByIds(read, [...new Set(products.flatMap((one) => one.parent ?? []))])).map((one) => [one.id, one]));
  return new Map(products.map((one) => { const parent = one.parent ? parents.get(one.parent) : undefined; return [one.id, parent ? withInherited(one, parent) : one]; }));
}

export const coverOf = (product: Product | undefined): string | null => (product ? (inOrder(product.images).find((one) => one.blob)?.blob ?? null) : null);
export const cellsOfLayer = (one: BuyerItem): Record<LayerField, string> => Object.fromEntries(LAYER_FIELDS.map((field) => [field, layerText(one, field)])) as Record<LayerField, string>;

/** One page of a buyer's list. */
const items: UseCase<'buyers.items'> = async ({ buyer, query, from, count }, context) => {
  const workspace = await context.workspace();
  const { ids, sequence } = await orderOf(workspace, buyer, query);
  const layers = await layersByIds(workspace.read, ids.slice(from, from + count));
  const products = await wholeProducts(workspace.read, layers.map((one) => one.product));
  const day = today(context.clock);
  const rows = layers.map((one): LayerRow => {
    const product = products.get(one.product);
    return { id: one.id, product: one.product, sku: product?.sku ?? '', name: product ? textIn(product.name) : '', thumbnail: coverOf(product), gone: !product, cells: cellsOfLayer(one), validity: validityOf(one, day), ourPerCarton: product ? (cartonPacking(product)?.count ?? '') : '' };
  });
  return { total: ids.length, from, rows, sequence };
};
export default items;
