import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Attribute, attribute, type Family, family, type Product } from './nouns.ts';

const FOLDER = join(import.meta.dirname, 'families');
let loaded: Family[] | undefined;

/** The families Niryat ships, by code. Read once from data files beside this one. */
export function shippedFamilies(): readonly Family[] {
  loaded ??= readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')).sort().map((name) => family.parse(parse(readFileSync(join(FOLDER, name), 'utf8'))));
  return loaded;
}

/** The family of a product: the one it names, else the one whose HS prefix fits its code best. */
export function familyOf(product: Pick<Product, 'family' | 'hsCode'>, families: readonly Family[] = shippedFamilies()): Family | undefined {
  if (product.family) return families.find((one) => one.code === product.family);
  const code = product.hsCode ?? '';
  const fits = families.flatMap((one) => one.hsPrefixes.filter((prefix) => code.startsWith(prefix)).map((prefix) => ({ one, length: prefix.length })));
  return fits.sort((a, b) => b.length - a.length)[0]?.one;
}

/** Attributes of the shipped families as definitions: the words by which an import knows a column. They are records of no company; a key two families share stands once. */
export function familyAttributes(): readonly Attribute[] {
  const found = new Map<string, Attribute>();
  for (const { key, label, type, unit, class: cls } of shippedFamilies().flatMap((one) => one.attributes)) {
    if (!found.has(key)) found.set(key, attribute.parse({ id: '00000000000000000000000000', key, label, type, class: cls, ...(unit ? { unit } : {}) }));
  }
  return [...found.values()];
}
