import { canonicalJson } from '#base';
import type { Certificate } from '#exporter/nouns';
import { type Conversion, convertValue } from './convertValue.ts';
import { type Definition, definitionOf } from './definition.ts';
import type { Attribute, Family, FamilyAttribute, Product } from './nouns.ts';
import { sourceOfTexts } from './nouns.ts';

/** One attribute of which a family says something else than before. `to` absent: it was taken out, its values stay. */
export type AttributeChange = { key: string; what: 'added' | 'removed' | 'type' | 'unit' | 'choices' | 'columns'; to?: FamilyAttribute };

const differs = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) !== canonicalJson(b ?? null);

/** What a change of a family means to values: labels, order and help are not in it. */
export function familyChanges(before: Family | undefined, after: Family): AttributeChange[] {
  const old = new Map((before?.attributes ?? []).map((one) => [one.key, one]));
  const changes: AttributeChange[] = [];
  for (const to of after.attributes) {
    const was = old.get(to.key);
    old.delete(to.key);
    if (!was) changes.push({ key: to.key, what: 'added', to });
    else if (was.type !== to.type) changes.push({ key: to.key, what: 'type', to });
    else if (was.unit !== to.unit) changes.push({ key: to.key, what: 'unit', to });
    else if (differs(was.choices?.map((one) => one.value), to.choices?.map((one) => one.value))) changes.push({ key: to.key, what: 'choices', to });
    else if (differs(was.columns?.map((one) => one.key), to.columns?.map((one) => one.key))) changes.push({ key: to.key, what: 'columns', to });
  }
  return [...changes, ...[...old.keys()].map((key): AttributeChange => ({ key, what: 'removed' }))];
}

/** What the values of a product were read by until now. */
export type Known = { attributes: readonly Attribute[]; families: readonly Family[]; certificates: readonly Pick<Certificate, 'id' | 'number'>[] };

export type ValueChange = Conversion & { key: string; before: Product['attributes'][string] };

/** What happens to each value of one product that a change of its family touches. */
export function valueChanges(product: Product, changes: readonly AttributeChange[], known: Known): ValueChange[] {
  return changes.flatMap(({ key, to }) => {
    const before = product.attributes[key];
    if (!before) return [];
    if (!to) return [{ key, before, value: before, outcome: 'same' as const }];
    const from: Definition = definitionOf(product, key, known);
    return [{ key, before, ...convertValue(before, from, to, { language: sourceOfTexts(product), certificates: known.certificates }) }];
  });
}

/** The product with its values turned; undefined when nothing of it changes. */
export function withValueChanges(product: Product, changes: readonly ValueChange[]): Product | undefined {
  const turned = changes.filter((one) => one.outcome === 'converted' || one.outcome === 'raw');
  return turned.length === 0 ? undefined : { ...product, attributes: { ...product.attributes, ...Object.fromEntries(turned.map((one) => [one.key, one.value])) } };
}
