import { type Finding, nearNumber, Refusal, textIn } from '#base';
import { axisKey, axisValuesOf, canonicalProduct, filledProduct, MOST_SKU, type Product, productsBySku, productsNear, placeKey, skuFrom, usualPattern, valueText } from '#catalogue';
import type { ReadDb } from '#store';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { inside, type Shelf, shelfOf } from './shelf.ts';

type Made = { sku: string; place: Record<string, string>; attributes: Product['attributes'] };

/** One variant for each place that has none yet. Throws Refusal('wrong-usage') for a value that no axis has. */
function madeAt({ parent, variants }: Shelf, places: readonly Readonly<Record<string, string>>[], pattern: string): Made[] {
  const values = new Map(parent.axes.map((axis) => [axis, new Map(axisValuesOf(parent, variants, axis).map((one) => [axisKey(one), one]))]));
  const taken = new Set(variants.map((one) => placeKey(one, parent.axes)));
  return places.flatMap((place): Made[] => {
    const attributes = Object.fromEntries(parent.axes.map((axis) => {
      const value = values.get(axis)?.get(place[axis] ?? '');
      if (!value) throw new Refusal('wrong-usage', `${axis} has no value “${place[axis] ?? ''}”. Add it to the axis first.`);
      return [axis, value];
    }));
    const key = placeKey({ attributes }, parent.axes);
    if (taken.has(key)) return [];
    taken.add(key);
    const texts = Object.fromEntries(Object.entries(attributes).map(([axis, value]) => [axis, valueText(value)]));
    const sku = skuFrom(pattern, parent.sku, texts);
    if (sku.length > MOST_SKU) throw new Refusal('sku-too-long', `The item no. for ${Object.values(texts).join(' / ').slice(0, 80)} would have ${sku.length} characters; an item no. has ${MOST_SKU} at most. Shorten the pattern. Nothing was made.`, { hi: `${Object.values(texts).join(' / ').slice(0, 80)} के आइटम नं. में ${sku.length} अक्षर होते; आइटम नं. में ज़्यादा से ज़्यादा ${MOST_SKU} अक्षर होते हैं। पैटर्न छोटा करें। कुछ नहीं बना।`, where: { field: 'sku' } });
    return [{ sku, place: { ...place }, attributes }];
  });
}

const placeText = ({ attributes }: Made): string => Object.values(attributes).map((one) => valueText(one)).join(' / ');

/** Numbers that are used already, or would be made twice: both places are named. */
async function clashes(read: ReadDb, made: readonly Made[], parent: Product, removed: ReadonlySet<string>): Promise<Finding[]> {
  const used = await productsBySku(read, made.map((one) => one.sku));
  const near = await productsNear(read, made.map((one) => one.sku));
  const first = new Map<string, Made>();
  const finding = (messageId: string, sku: string, data: Finding['data']): Finding => ({ rule: messageId, severity: 'error', status: 'fail', messageId, data: { value: sku, ...data }, where: { kind: 'product', record: parent.id, sku, field: 'sku' } });
  return made.flatMap((one): Finding[] => {
    const [owner, twin] = [used.get(one.sku), first.get(one.sku)];
    first.set(one.sku, twin ?? one);
    if (twin) return [finding('VAR-SKU-TWICE', one.sku, { one: placeText(twin), other: placeText(one) })];
    const close = near.get(nearNumber(one.sku))?.find((each) => each.sku !== one.sku && !removed.has(each.id));
    if (close && !owner) return [finding('VAR-SKU-NEAR', one.sku, { name: [close.sku, textIn(close.name)].filter(Boolean).join(', ') })];
    return owner && !removed.has(owner.id) ? [finding('VAR-SKU-TAKEN', one.sku, { name: textIn(owner.name) || owner.sku })] : [];
  });
}

/** Makes variants and deletes variants of one product, as one step. */
const exist: UseCase<'variants.exist'> = async ({ parent: id, create, remove, pattern: wished, dryRun }, context) => {
  const workspace = await context.workspace();
  const first = await shelfOf(workspace.read, id, context.language);
  const pattern = wished ?? usualPattern(first.parent.axes);
  const planned = madeAt(first, create, pattern);
  const findings = await clashes(workspace.read, planned, first.parent, new Set(remove));
  const shown = { pattern, made: planned.map(({ sku, place }) => ({ sku, place })), findings: shownFindings(findings, context.language) };
  const going = first.variants.filter((one) => remove.includes(one.id));
  if (dryRun || findings.length > 0) return { ...shown, removed: going.length, changeSet: null };
  const { value, changeSet } = await workspace.change({ label: { id: 'variants', data: { sku: first.parent.sku, count: planned.length + going.length } } }, async (db) => {
    const shelf = await shelfOf(inside(db), id, context.language);
    const removed = shelf.variants.filter((one) => remove.includes(one.id));
    for (const one of removed) await db.remove('product', one.id);
    const status = shelf.parent.status;
    const records = madeAt({ ...shelf, variants: shelf.variants.filter((one) => !removed.includes(one)) }, create, pattern);
    await db.createMany('product', records.map(({ sku, attributes }) => canonicalProduct(filledProduct({ id: db.newId(), sku, parent: id, attributes, status }))));
    // Values that only a deleted variant had stay with the axis: the row of the matrix does not vanish under the hand.
    if (removed.length > 0) await db.update('product', canonicalProduct({ ...shelf.parent, axisValues: Object.fromEntries(shelf.parent.axes.map((axis) => [axis, axisValuesOf(shelf.parent, shelf.variants, axis)])) }));
    return removed.length;
  });
  return { ...shown, removed: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default exist;
