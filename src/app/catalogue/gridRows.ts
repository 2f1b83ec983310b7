import { type Cell, coverOf, inheritedKeys, inheritKeyOf, judgePrices, type Product, withInherited } from '#catalogue';
import type { GridRow, ShownFinding } from '../contract.ts';

export type Checked = { worst: GridRow['worst']; count: number; findings?: readonly ShownFinding[] };
export type Around = { parents: ReadonlyMap<string, Product>; variants: ReadonlyMap<string, number>; checked: ReadonlyMap<string, Checked>; /** Texts of computed columns, by column and record. */ computed?: ReadonlyMap<string, ReadonlyMap<string, string>> };

/** Until the checks are asked, rates that cannot be are told by their judge alone. */
function judged(whole: Product): Checked | undefined {
  const points = judgePrices(whole).filter((one) => one.status === 'fail');
  return points.length === 0 ? undefined : { worst: points.some((one) => one.severity === 'error') ? 'error' : 'warning', count: points.length };
}

/** The column on screen that a point's field stands in: the field itself, its English text, or the first column that stands for it. */
function columnOf(field: string, keys: readonly string[]): string | undefined {
  const head = field.split('.')[0] ?? '';
  return keys.find((key) => key === field) ?? keys.find((key) => key === `${field}.en`) ?? keys.find((key) => key !== inheritKeyOf(key) && inheritKeyOf(key) === head);
}

const WORST_FIRST: readonly GridRow['marks'][number]['outcome'][] = ['error', 'warning', 'info', 'unknown'];

/** Points at the cells they belong to; what was gone ahead with, and what passed, marks nothing. */
function marksOf(findings: readonly ShownFinding[], keys: readonly string[]): GridRow['marks'] {
  const marks = findings.flatMap(({ status, severity, where, text }) => {
    const column = where.field === undefined || (status !== 'fail' && status !== 'unknown') ? undefined : columnOf(where.field, keys);
    const outcome = WORST_FIRST.find((one) => one === (status === 'unknown' ? 'unknown' : severity));
    return column && outcome ? [{ column, outcome, text: text.title }] : [];
  });
  return marks.sort((a, b) => WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome));
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
    thumbnail: coverOf(whole), worst: check?.worst ?? 'unchecked', findings: check?.count ?? 0, marks: marksOf(check?.findings ?? [], cells.map((one) => one.key)),
  };
}
