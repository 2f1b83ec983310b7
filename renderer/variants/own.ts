import type { Product } from '#catalogue/nouns';

const COLUMNS: Readonly<Record<string, string>> = { price: 'priceLadders', currency: 'priceLadders', leadDays: 'leadTimes' };

/** The part of the record under which a field is taken over; the same table as in the catalogue room (`inheritKeyOf`). */
const partOf = (field: string): string => COLUMNS[field] ?? (field.startsWith('highlights.') ? 'highlights' : field);

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** True when the variant says something of its own here, or takes nothing from its parent. */
export function hasOwn(variant: Product, field: string): boolean {
  const part = partOf(field);
  const [head = '', ...rest] = part.split('.');
  if (variant.ownOnly.includes(part) || variant.ownOnly.includes(head)) return true;
  const value = (variant as Record<string, unknown>)[head];
  return !isEmpty(rest.length === 0 ? value : (value as Record<string, unknown> | undefined)?.[rest.join('.')]);
}

/** True when the variant keeps the field empty although its parent has something. */
export const keepsEmpty = (variant: Product, field: string): boolean => variant.ownOnly.includes(partOf(field));

/** The list of what the variant keeps to itself, with this field in it. */
export const keptEmpty = (variant: Product, field: string): string[] => [...new Set([...variant.ownOnly, partOf(field)])];

/** Fields that a variant never takes, so a change of the parent reaches nobody. */
const NEVER = new Set(['sku', 'gtin', 'status', 'notes', 'related', 'axes']);

/** How many variants a change of this field reaches, and how many there are; null when it reaches all of them or none takes it, which is how fields mostly are. */
export function reachOf(variants: readonly Product[], field: string): { reached: number; all: number } | null {
  if (variants.length === 0 || NEVER.has(field)) return null;
  const reached = variants.filter((one) => !hasOwn(one, field)).length;
  return reached === variants.length ? null : { reached, all: variants.length };
}
