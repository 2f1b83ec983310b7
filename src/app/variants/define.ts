import { applyEdit, type AttributeValue, axisKey, canonicalProduct, filledProduct, type Product, refusedFinding } from '#catalogue';
import type { Finding } from '#base';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { inside, type Shelf, shelfOf } from './shelf.ts';

/** Typed texts as values of an attribute, each once; what cannot be read is told. */
function valuesOf({ parent, attributes, families }: Shelf, axis: string, typed: readonly string[]): { values: AttributeValue[]; refused: Finding[] } {
  const blank = filledProduct({ id: parent.id, sku: parent.sku, ...(parent.family ? { family: parent.family } : {}) });
  const found = new Map<string, AttributeValue>();
  const refused: Finding[] = [];
  for (const text of typed) {
    const edited = applyEdit(blank, `attributes.${axis}`, text, { newId: () => parent.id, attributes, families, parent: undefined });
    const value = edited.ok ? edited.product.attributes[axis] : undefined;
    if (!edited.ok) refused.push(refusedFinding(parent, `attributes.${axis}`, edited));
    else if (value && !found.has(axisKey(value))) found.set(axisKey(value), value);
  }
  return { values: [...found.values()], refused };
}

/** Sets along which attributes the variants of a product differ, and which values there are. Nothing is written when a value cannot be read. */
const define: UseCase<'variants.define'> = async ({ parent: id, axes }, context) => {
  const workspace = await context.workspace();
  const { parent: named } = await shelfOf(workspace.read, id, context.language);
  const { value: refused, changeSet } = await workspace.change({ label: { id: 'axes', data: { sku: named.sku } } }, async (db) => {
    const shelf = await shelfOf(inside(db), id, context.language);
    const read = axes.map(({ key, values }) => ({ key, ...valuesOf(shelf, key, values) }));
    const bad = read.flatMap((one) => one.refused);
    if (bad.length > 0) return bad;
    const axisValues: Product['axisValues'] = Object.fromEntries(read.filter((one) => one.values.length > 0).map(({ key, values }) => [key, values]));
    await db.update('product', canonicalProduct({ ...shelf.parent, axes: [...new Set(axes.map((one) => one.key))], axisValues }));
    return [];
  });
  return { changeSet: shownOrNull(changeSet, context.language), refused: shownFindings(refused, context.language) };
};
export default define;
