import { type Confidentiality, type FieldUse, stricter } from '#base';
import { type AttributeFace, type Product, PRODUCT_FIELDS } from '#catalogue/nouns';
import { wholeClassOf } from './fieldGate.ts';

/** Bookkeeping of ours: neither sent nor worth a line. */
const SILENT = new Set(['sku', 'parent', 'status', 'classes', 'axes', 'axisValues', 'ownOnly', 'family', 'sector']);
/** Fields that a listing takes; they pass the field gate. */
const TAKEN = new Set([
  'name', 'shortDescription', 'description', 'scene', 'dimensionsText', 'packagingText', 'faq', 'sample', 'custom', 'logistics', 'highlights', 'keywords', 'category', 'brand', 'modelNumber', 'gtin', 'hsCode', 'origin', 'priceLadders', 'moq', 'leadTimes', 'supplyAbility', 'incoterm', 'port', 'packing', 'images', 'certificateIds', 'materials', 'claims',
]);

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * Fields with something in them that no listing asks for, so that the review can say that they stay. Without examples: a secret
 * needs no second place to be read. Rates of single buyers are among them.
 */
export function heldBack(products: readonly Product[], faces: ReadonlyMap<string, AttributeFace>): FieldUse[] {
  const held = new Map<string, FieldUse>();
  const note = (field: string, label: string, cls: Confidentiality): void => {
    const key = `${field}\n${cls}`;
    const before = held.get(key);
    if (before) before.records += 1;
    else held.set(key, { kind: 'product', field, label, class: cls, records: 1 });
  };
  for (const product of products) {
    for (const { key, heading } of PRODUCT_FIELDS) {
      if (!SILENT.has(key) && !TAKEN.has(key) && !isEmpty((product as Record<string, unknown>)[key])) note(key, heading, wholeClassOf(product, key, faces));
    }
    if (Object.values(product.priceLadders).some((one) => one.buyer)) note('priceLadders.buyer', 'Rates of single buyers', stricter('party', wholeClassOf(product, 'priceLadders', faces)));
  }
  return [...held.values()];
}
