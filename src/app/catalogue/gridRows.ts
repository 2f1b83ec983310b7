import { type Cell, coverOf, inheritedKeys, inheritKeyOf, judgePrices, type Product, withInherited } from '#catalogue';
import type { GridRow } from '../contract.ts';

export type Checked = { worst: GridRow['worst']; count: number };
export type Around = { parents: ReadonlyMap<string, Product>; variants: ReadonlyMap<string, number>; checked: ReadonlyMap<string, Checked>; /** Texts of computed columns, by column and record. */ computed?: ReadonlyMap<string, ReadonlyMap<string, string>> };

/** Until the checks are asked, rates that cannot be are told by their judge alone. */
function judged(whole: Product): Checked | undefined {
  const points = judgePrices(whole).filter((one) => one.status === 'fail');
  return points.length === 0 ? undefined : { worst: points.some((one) => one.severity === 'error') ? 'error' : 'warning', count: points.length };
}

/** One product or variant as a row of plain texts; what a variant takes from its parent is marked as inherited. */
export function gridRow(product: Product, cells: readonly Cell[], { parents, variants, checked, computed = new Map() }: Around): GridRow {
  const parent = product.parent ? parents.get(product.parent) : undefined;
  const whole = parent ? withInherited(product, parent) : product;
  const taken = new Set(parent ? inheritedKeys(product, parent) : []);
  const check = checked.get(product.id) ?? judged(whole);
  return {
    id: product.id, sku: product.sku, kind: product.parent ? 'variant' : 'product', parent: product.parent ?? null, variants: variants.get(product.id) ?? 0,
    cells: { ...Object.fromEntries(cells.map((cell) => [cell.key, cell.read(whole)])), ...Object.fromEntries([...computed].map(([key, texts]) => [key, texts.get(product.id) ?? ''])) },
    inherited: cells.filter((cell) => taken.has(inheritKeyOf(cell.key))).map((cell) => cell.key),
    thumbnail: coverOf(whole), worst: check?.worst ?? 'unchecked', findings: check?.count ?? 0,
  };
}
