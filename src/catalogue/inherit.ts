import { stricter } from '#base';
import type { Product } from './nouns.ts';
import { mergedPacking, takenPacking } from './variants/levels.ts';
import { isEmpty, MERGED_FIELDS, OWN_FIELDS } from './variants/parts.ts';
import { mergedImages } from './variants/pictures.ts';

/** Columns whose text comes from children, and the part of the record that a variant takes over for them. */
const STANDS_FOR: Readonly<Record<string, string>> = { price: 'priceLadders', currency: 'priceLadders', leadDays: 'leadTimes', netWeight: 'packing.item.netWeight', grossWeight: 'packing.item.grossWeight', cartonCount: 'packing.carton.count', image: 'images' };

/** The key under which a field of the grid or the form is taken from the parent: price by priceLadders, highlights.hi by highlights. */
export const inheritKeyOf = (field: string): string => (Object.hasOwn(STANDS_FOR, field) ? (STANDS_FOR[field] ?? field) : field.startsWith('highlights.') ? 'highlights' : field);

/** True for a part that the variant may take: it did not say that it takes nothing there. */
const takes = ({ ownOnly }: Product, key: string): boolean => !ownOnly.includes(key) && !ownOnly.includes(key.split('.')[0] ?? key);

/** Parts of an object that is taken over key by key. */
const takenKeys = (variant: Product, key: string, value: unknown): string[] => {
  const own = (variant as Record<string, unknown>)[key] as Record<string, unknown> | undefined;
  return Object.keys(value as object).filter((inner) => isEmpty(own?.[inner]) && takes(variant, `${key}.${inner}`));
};

/**
 * The variant with everything it takes from its parent filled in. Texts, attributes, traits and label facts are taken one by one, packing level by
 * level and field by field; photos of its own stand before the parent's; quantity rates, delivery times and all other lists of its own replace the parent's whole.
 * A barcode number, status, notes and related items are never taken; nor is anything a variant keeps to itself (`ownOnly`).
 */
export function withInherited(variant: Product, parent: Product): Product {
  const filled: Record<string, unknown> = { ...variant };
  for (const [key, value] of Object.entries(parent)) {
    if (OWN_FIELDS.has(key) || isEmpty(value)) continue;
    const own = filled[key];
    if (MERGED_FIELDS.has(key)) filled[key] = { ...(own as object | undefined), ...Object.fromEntries(takenKeys(variant, key, value).map((inner) => [inner, (value as Record<string, unknown>)[inner]])) };
    else if (!takes(variant, key)) continue;
    else if (key === 'packing') filled[key] = mergedPacking(variant.packing, parent.packing);
    else if (key === 'images') filled[key] = mergedImages(variant.images, parent.images);
    else if (isEmpty(own)) filled[key] = value;
  }
  return { ...(filled as Product), classes: stricterClasses(parent.classes, variant.classes) };
}

/** Of two classes of one field the more closed one holds: a variant never opens what its parent closed. */
function stricterClasses(parent: Product['classes'], variant: Product['classes']): Product['classes'] {
  const classes = { ...parent };
  for (const [key, cls] of Object.entries(variant)) classes[key] = stricter(classes[key] ?? 'public', cls);
  return classes;
}

/** Keys (name.en, attributes.colour, hsCode, packing.carton.count…) whose value a variant takes from its parent. */
export function inheritedKeys(variant: Product, parent: Product): string[] {
  const keys: string[] = [];
  for (const [key, value] of Object.entries(parent)) {
    if (OWN_FIELDS.has(key) || isEmpty(value)) continue;
    if (MERGED_FIELDS.has(key)) keys.push(...takenKeys(variant, key, value).map((inner) => `${key}.${inner}`));
    else if (!takes(variant, key)) continue;
    else if (key === 'packing') keys.push(...takenPacking(variant.packing, parent.packing));
    else if (isEmpty((variant as Record<string, unknown>)[key])) keys.push(key);
  }
  return keys;
}
