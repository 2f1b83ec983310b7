import { stricter } from '#base';
import type { Product } from './nouns.ts';

/** Fields that a variant never takes from its parent. */
const OWN = new Set(['id', 'sku', 'parent', 'axes', 'gtin', 'status', 'classes', 'related', 'notes', 'staleTexts']);
/** Objects that are merged key by key: the variant's keys win, the parent's fill the rest. */
const MERGED = new Set(['name', 'shortDescription', 'description', 'attributes', 'tariffCodes', 'itc', 'traits', 'label', 'costing', 'ladderCosts']);

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);

/** The variant with everything it takes from its parent filled in. A variant's own quantity rates or packing replace the parent's whole. */
export function withInherited(variant: Product, parent: Product): Product {
  const filled: Record<string, unknown> = { ...variant };
  for (const [key, value] of Object.entries(parent)) {
    if (OWN.has(key)) continue;
    const own = filled[key];
    if (MERGED.has(key)) filled[key] = { ...(value as object), ...(own as object | undefined) };
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

/** Keys (name.en, attributes.colour, hsCode…) whose value a variant takes from its parent. */
export function inheritedKeys(variant: Product, parent: Product): string[] {
  const keys: string[] = [];
  for (const [key, value] of Object.entries(parent)) {
    if (OWN.has(key) || isEmpty(value)) continue;
    const own = (variant as Record<string, unknown>)[key];
    if (!MERGED.has(key)) {
      if (isEmpty(own)) keys.push(key);
      continue;
    }
    for (const inner of Object.keys(value as object)) if (isEmpty((own as Record<string, unknown> | undefined)?.[inner])) keys.push(`${key}.${inner}`);
  }
  return keys;
}
