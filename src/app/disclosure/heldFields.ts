import type { FieldUse } from '#base';
import { type Attribute, attributeFaces, type Product, PRODUCT_FIELDS } from '#catalogue';
import { type Audience, mayLeave } from '#disclosure';
import { wholeClassOf } from '#listing';

/** Bookkeeping of ours: nobody asks whether it goes. */
const SILENT = new Set(['parent', 'status', 'classes', 'axes', 'axisValues', 'ownOnly', 'family', 'sector', 'attributes']);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/** Fields with something in them that may not go to this reader, for the person who is asked. Without examples: a secret needs no second place to be read. */
export function heldFields(products: readonly Product[], attributes: readonly Attribute[], audience: Audience): FieldUse[] {
  const faces = attributeFaces(attributes);
  const goes = mayLeave(audience, []);
  const held = new Map<string, FieldUse>();
  const note = (product: Product, key: string, label: string): void => {
    const use = { kind: 'product', field: key, class: wholeClassOf(product, key, faces) };
    if (goes(use)) return;
    const before = held.get(`${key} ${use.class}`);
    if (before) before.records += 1;
    else held.set(`${key} ${use.class}`, { ...use, label, records: 1 });
  };
  for (const product of products) {
    for (const { key, heading } of PRODUCT_FIELDS) if (!SILENT.has(key) && !isEmpty((product as Record<string, unknown>)[key])) note(product, key, heading);
    for (const key of Object.keys(product.attributes)) note(product, `attributes.${key}`, faces.get(key)?.label.en?.text ?? key);
  }
  return [...held.values()];
}
