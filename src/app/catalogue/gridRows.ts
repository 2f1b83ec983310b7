import { type Cell, coverOf, inheritedKeys, inheritKeyOf, type Product, withInherited } from '#catalogue';
import type { GridRow } from '../contract.ts';

export type Checked = { worst: GridRow['worst']; count: number };
export type Around = { parents: ReadonlyMap<string, Product>; variants: ReadonlyMap<string, number>; checked: ReadonlyMap<string, Checked>; /** Texts of computed columns, by column and record. */ computed?: ReadonlyMap<string, ReadonlyMap<string, string>> };

/** One product or variant as a row of plain texts; what a variant takes from its parent is marked as inherited. */
export function gridRow(product: Product, cells: readonly Cell[], { parents, variants, checked, computed = new Map() }: Around): GridRow {
  const parent = product.parent ? parents.get(product.parent) : undefined;
  const whole = parent ? withInherited(product, parent) : product;
  const taken = new Set(parent ? inheritedKeys(product, parent) : []);
  const check = checked.get(product.id);
  return {
    id: product.id, sku: product.sku, kind: product.parent ? 'variant' : 'product', parent: product.parent ?? null, variants: variants.get(product.id) ?? 0,
    cells: { ...Object.fromEntries(cells.map((cell) => [cell.key, cell.read(whole)])), ...Object.fromEntries([...computed].map(([key, texts]) => [key, texts.get(product.id) ?? ''])) },
    inherited: cells.filter((cell) => taken.has(inheritKeyOf(cell.key))).map((cell) => cell.key),
    thumbnail: coverOf(whole), worst: check?.worst ?? 'unchecked', findings: check?.count ?? 0,
  };
}
