import { canonicalJson } from '#base';
import { type Product, PRODUCT_TEXTS, ulid } from '../nouns.ts';
import { withoutIds } from '../revision.ts';

/** Fields that a variant never takes from its parent, and that never move up into one. */
export const OWN_FIELDS: ReadonlySet<string> = new Set(['id', 'sku', 'parent', 'axes', 'axisValues', 'ownOnly', 'gtin', 'status', 'classes', 'related', 'notes', 'staleTexts']);
/** Objects that are taken over key by key: the variant's keys win, the parent's fill the rest. */
export const MERGED_FIELDS: ReadonlySet<string> = new Set<string>([...PRODUCT_TEXTS, 'sample', 'custom', 'logistics', 'attributes', 'tariffCodes', 'itc', 'traits', 'label', 'costing', 'ladderCosts']);

export const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);

/** What a product says, part by part, as it is taken over or overridden: name.en, attributes.colour, brand, packing, priceLadders… Empty parts are absent. */
export function shownParts(product: Product): Map<string, unknown> {
  const parts = new Map<string, unknown>();
  for (const [key, value] of Object.entries(product)) {
    if (OWN_FIELDS.has(key) || isEmpty(value)) continue;
    if (!MERGED_FIELDS.has(key)) parts.set(key, value);
    else for (const [inner, one] of Object.entries(value as object)) if (!isEmpty(one)) parts.set(`${key}.${inner}`, one);
  }
  return parts;
}

/** The product with exactly these parts; what is its own (number, status, notes…) stays. */
export function withParts(product: Product, parts: ReadonlyMap<string, unknown>): Product {
  const made: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(product)) if (OWN_FIELDS.has(key)) made[key] = value;
  for (const [part, value] of parts) {
    const [head = '', inner] = split(part);
    made[head] = inner === undefined ? value : { ...(made[head] as object | undefined), [inner]: value };
  }
  return made as Product;
}

const split = (part: string): [head: string, inner?: string] => {
  const at = part.indexOf('.');
  const head = at < 0 ? part : part.slice(0, at);
  return at >= 0 && MERGED_FIELDS.has(head) ? [head, part.slice(at + 1)] : [part];
};

/** One value as text for comparing: what children are called inside the database, and the numbers of their places, say nothing about the goods. */
export const contentText = (value: unknown): string => canonicalJson(withoutIds(value));

/** Everything a product shows, as one text: equal texts mean that nobody who looks at the goods sees a difference. A variant is given with what it takes filled in. */
export function shownContent({ id: _id, parent: _parent, axes: _axes, axisValues: _values, ownOnly: _only, staleTexts: _stale, ladderCosts, ...rest }: Product): string {
  // What a list of rates costs is kept beside it under its id: here it stands in it.
  const priceLadders = Object.fromEntries(Object.entries(rest.priceLadders).map(([id, ladder]) => [id, { ...ladder, costs: ladderCosts[id] }]));
  return contentText({ ...rest, priceLadders });
}

const isChildren = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => ulid.safeParse(key).success);

/** Ids of all children inside a value. */
export function childIds(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if (isChildren(value)) for (const id of Object.keys(value)) found.add(id);
  for (const one of Object.values(value)) childIds(one, found);
  return found;
}

/** A copy whose children have ids of their own: two records never share a child. `nameOf` gives the new id of each; the same one for an id it has seen. */
export function copied<T>(value: T, nameOf: (id: string) => string): T {
  if (Array.isArray(value)) return value.map((one) => copied(one, nameOf)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const renamed = isChildren(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [renamed ? nameOf(key) : key, copied(one, nameOf)])) as T;
}
