import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readFamily } from './familyFile.ts';
import { type Attribute, attribute, type Family } from './nouns.ts';

export { familyOf } from './familyOf.ts';

const FOLDER = join(import.meta.dirname, 'families');
let loaded: Family[] | undefined;

/** The families Niryat ships, by code. Read once from data files beside this one. A company's own come from `familiesOf`. */
export function shippedFamilies(): readonly Family[] {
  loaded ??= readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')).sort().map((name) => readFamily(parse(readFileSync(join(FOLDER, name), 'utf8')), name, 'public'));
  return loaded;
}

/** Attributes of the families as definitions: the words by which an import knows a column. They are records of no company; a key two families share stands once. */
export function familyAttributes(families: readonly Family[]): readonly Attribute[] {
  const found = new Map<string, Attribute>();
  for (const { key, label, type, unit, class: cls } of families.flatMap((one) => one.attributes)) {
    if (!found.has(key)) found.set(key, attribute.parse({ id: '00000000000000000000000000', key, label, type, class: cls, ...(unit ? { unit } : {}) }));
  }
  return [...found.values()];
}
