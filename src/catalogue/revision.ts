import { createHash } from 'node:crypto';
import { canonicalJson } from '#base';
import { attributeFaces, classOf } from './classOf.ts';
import { familyOf } from './families.ts';
import { type Attribute, type Family, PRODUCT_FIELDS, PRODUCT_TEXTS, type Product, ulid } from './nouns.ts';

const OPEN = new Set(['public', 'buyer']);
/** Fields whose parts have classes of their own. */
const IN_PARTS = new Set<string>([...PRODUCT_TEXTS, 'attributes', 'tariffCodes', 'traits', 'label']);

/**
 * Revision of a product: the first 12 hex digits of the SHA-256 of the canonical JSON of its public and buyer fields. It changes when
 * something a buyer may see changes, and only then: record ids, empty fields and one buyer's own rates do not enter it.
 * A variant is given with what it inherits filled in.
 */
export function productRevision(product: Product, attributes: readonly Attribute[], families: readonly Family[]): string {
  const faces = attributeFaces(attributes, familyOf(product, families));
  const open = (key: string): boolean => OPEN.has(classOf(product, key, faces));
  const seen: Record<string, unknown> = {};
  for (const { key } of PRODUCT_FIELDS) {
    const value = (product as Record<string, unknown>)[key];
    if (key === 'parent' || value === undefined || !open(key)) continue;
    const kept = withoutIds(IN_PARTS.has(key) ? partsOf(key, value, open) : key === 'priceLadders' ? forEverybody(product) : value);
    if (!isEmpty(kept)) seen[key] = kept;
  }
  const own = withoutIds(partsOf('attributes', product.attributes, open));
  if (!isEmpty(own)) seen.attributes = own;
  return createHash('sha256').update(canonicalJson(seen)).digest('hex').slice(0, 12);
}

const partsOf = (key: string, value: unknown, open: (key: string) => boolean): unknown =>
  Object.fromEntries(Object.entries(value as object).filter(([part]) => open(`${key}.${part}`)));

const forEverybody = (product: Product): unknown => Object.fromEntries(Object.entries(product.priceLadders).filter(([, ladder]) => !ladder.buyer));

const isEmpty = (value: unknown): boolean => value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Children as a list in their order: what they are called inside the database says nothing about the goods. */
export function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => ulid.safeParse(key).success)) return entries.map(([id, child]) => ({ id, child: child as { position?: number } })).sort((a, b) => (a.child.position ?? 0) - (b.child.position ?? 0) || (a.id < b.id ? -1 : 1)).map(({ child }) => withoutIds(withoutPosition(child)));
  // From which source a translation was made is our own book-keeping.
  return Object.fromEntries(entries.map(([key, one]) => [key, withoutIds(one)] as const).filter(([key]) => key !== 'sourceRevision').filter(([, one]) => one !== undefined && !isEmpty(one)));
}

const withoutPosition = (child: { position?: number }): object => Object.fromEntries(Object.entries(child).filter(([key]) => key !== 'position'));
