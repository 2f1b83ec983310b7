import { type Finding, nearNumber, Refusal, textIn } from '#base';
import { type Product, productsBySku, productsNear } from '#catalogue';
import type { ReadDb } from '#store';
import { shownFinding } from '../report/render.ts';

/** An item as a person finds it again: its number and its name. */
const placeOf = (product: Product): string => [product.sku, textIn(product.name)].filter(Boolean).join(', ');

/** Two items would carry one number: both places are named, by words and by id. */
export const skuTaken = (before: Product, sku: string, other: Product): Finding => ({
  rule: 'EDIT-SKU-TAKEN', severity: 'error', status: 'fail', messageId: 'EDIT-SKU-TAKEN',
  data: { value: sku, here: placeOf(before), other: placeOf(other), otherRecord: other.id }, where: { kind: 'product', record: before.id, sku: before.sku, field: 'sku' },
});

/** A number that differs from another one only in capitals or spaces: nobody tells the two apart on a carton or on the phone. */
export const skuNear = (before: Product, sku: string, other: Product): Finding => ({ ...skuTaken(before, sku, other), rule: 'EDIT-SKU-NEAR', messageId: 'EDIT-SKU-NEAR' });

/** Another item than this one whose number an eye takes for the same. */
export const nearOf = (near: ReadonlyMap<string, readonly Product[]>, { id, sku }: Pick<Product, 'id' | 'sku'>): Product | undefined => near.get(nearNumber(sku))?.find((one) => one.id !== id && one.sku !== sku);

/** What a finding says, whole: the limit of a text stands in its second sentence. */
export const sentence = (finding: Finding, language: string): string => {
  const { title, detail } = shownFinding(finding, language).text;
  return [title, detail].filter(Boolean).join('. ');
};

/** The number of a new item is not its own. */
const notOwn = (code: 'sku-near' | 'sku-taken', { sku }: Product, finding: Finding): Refusal => {
  const said = (language: string): string => shownFinding(finding, language).text.title;
  return new Refusal(code, said('en'), { hi: said('hi'), where: { kind: 'product', sku, field: 'sku' } });
};
export const tooNear = (one: Product, other: Product): Refusal => notOwn('sku-near', one, skuNear(one, one.sku, other));
export const taken = (one: Product, other: Product): Refusal => notOwn('sku-taken', one, skuTaken(one, one.sku, other));

export type SkuClash = { id: string; finding: Finding };

/**
 * Looks at the numbers as they would stand after all changes, so that two items may exchange theirs. Of two that would meet, the one that
 * changes gives way, or the later of two that change; it keeps its old number, which may in turn push back another.
 * `before` and `after` by id; `after` is corrected in place.
 */
export async function settleSkus(read: ReadDb, before: ReadonlyMap<string, Product>, after: Map<string, Product>): Promise<SkuClash[]> {
  const clashes: SkuClash[] = [];
  const renamed = [...after.values()].filter((one) => before.get(one.id)?.sku !== one.sku);
  if (renamed.length === 0) return clashes;
  const stored = await productsBySku(read, [...new Set(renamed.map((one) => one.sku))]);
  // A number that is only written otherwise (t1 for T1) may stand on the same item; on another one it is refused.
  const near = await productsNear(read, renamed.map((one) => one.sku));
  const fresh = new Map<string, Product>();
  for (const one of renamed) {
    const old = before.get(one.id);
    const beside = fresh.get(nearNumber(one.sku)) ?? nearOf(near, one);
    const other = beside && beside.sku !== one.sku && (after.get(beside.id) ?? beside).sku !== one.sku && nearNumber((after.get(beside.id) ?? beside).sku) === nearNumber(one.sku) ? beside : undefined;
    if (old && other) {
      clashes.push({ id: one.id, finding: skuNear(old, one.sku, other) });
      after.set(one.id, { ...one, sku: old.sku });
    } else fresh.set(nearNumber(one.sku), one);
  }
  for (let again = true; again;) {
    again = false;
    const owners = new Map<string, Product>();
    for (const one of stored.values()) if ((after.get(one.id)?.sku ?? one.sku) === one.sku) owners.set(one.sku, one);
    for (const one of [...after.values()]) {
      const old = before.get(one.id);
      if (!old || old.sku === one.sku) continue;
      const owner = owners.get(one.sku);
      if (!owner || owner.id === one.id) owners.set(one.sku, old);
      else {
        clashes.push({ id: one.id, finding: skuTaken(old, one.sku, before.get(owner.id) ?? owner) });
        after.set(one.id, { ...one, sku: old.sku });
        again = true;
      }
    }
  }
  return clashes;
}
