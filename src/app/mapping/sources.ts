import { textIn } from '#base';
import { type Attribute, attributesOf, type AttributeValue, type Family, familiesOf, valueText } from '#catalogue';
import { countryName } from '#tradeids';
import type { ReadDb } from '#store';
import type { Output } from '../contract.ts';
import { FIELD_WORDS } from '../workspace/fieldWords.ts';

type MappingSource = Output<'attributeMap.get'>['sources'][number];
type Counted = { key: string; value: string; items: number };

/** Values of one source that are shown, and different values read in all: those met most come first. */
const [SHOWN, READ] = [40, 20_000];

const offerable = (one: Pick<Attribute, 'class'>): boolean => one.class !== 'secret' && one.class !== 'party';

/** Labels of attributes that may go to a storefront, the company's own before a family's. */
function labelsOf(attributes: readonly Attribute[], families: readonly Family[]): Map<string, string> {
  const closed = new Set(attributes.filter((one) => !offerable(one)).map((one) => one.key));
  const all = [...families.flatMap((one) => one.attributes), ...attributes].filter((one) => offerable(one) && !closed.has(one.key));
  return new Map(all.map((one) => [one.key, textIn(one.label) || one.key]));
}

/** Of items whose field is neither secret nor a buyer's, by the item itself or by what it is a variant of: `field` is SQL for its name among the classes. */
const openIn = (field: string): string => `NOT EXISTS (SELECT 1 FROM product AS held, json_each(held.doc, '$.classes') AS class WHERE held.id IN (product.id, product.parent) AND class.key = ${field} AND class.value IN ('secret', 'party'))`;

const FIELDS = { origin: 'origin', brand: 'brand', modelNumber: `doc ->> '$.modelNumber'` } as const;

/**
 * What the catalogue has for a storefront's attributes: what some item fills, with the values met most, and what is `named` by a rule though no
 * item has it yet. Counted by the database, beside other work.
 */
export async function mappingSources(read: ReadDb, language: string, named: readonly string[]): Promise<MappingSource[]> {
  const [attributes, families] = await Promise.all([attributesOf(read), familiesOf(read)]);
  const word = (key: string): string => FIELD_WORDS[key]?.[language === 'hi' ? 'hi' : 'en'] ?? key;
  const sources: MappingSource[] = [];
  const add = (from: string, label: string, values: readonly Pick<Counted, 'value' | 'items'>[]): void => {
    if (values.length > 0) sources.push({ from, label, items: values.reduce((sum, one) => sum + one.items, 0), values: [...new Set(values.slice(0, SHOWN).map((one) => one.value))] });
  };
  for (const [key, sql] of Object.entries(FIELDS)) {
    const values = await read.all<Counted>(`SELECT ${sql} AS value, count(*) AS items FROM product WHERE ${sql} <> '' AND ${openIn(`'${key}'`)} GROUP BY 1 ORDER BY 2 DESC LIMIT 200`);
    add(key, word(key), key === 'origin' ? values.map((one) => ({ ...one, value: countryName(one.value) ?? one.value })) : values);
  }
  const materials = await read.all<Counted>(`SELECT one.value ->> '$.name' AS value, count(*) AS items FROM product, json_each(product.doc, '$.materials') AS one WHERE ${openIn(`'materials'`)} GROUP BY 1 ORDER BY 2 DESC LIMIT 200`);
  add('materials', word('materials'), materials);
  const rows = await read.all<Counted>(`SELECT one.key AS key, one.value AS value, count(*) AS items FROM product, json_each(product.doc, '$.attributes') AS one WHERE ${openIn(`'attributes.' || one.key`)} GROUP BY 1, 2 ORDER BY 3 DESC LIMIT ${READ}`);
  const labels = labelsOf(attributes, families);
  for (const [key, values] of Map.groupBy(rows, (one) => one.key)) {
    const label = labels.get(key);
    if (label !== undefined) add(`attribute.${key}`, label, values.map((one) => ({ items: one.items, value: valueText(JSON.parse(one.value) as AttributeValue, 'en') })).filter((one) => one.value !== ''));
  }
  for (const from of new Set(named)) {
    const key = from.startsWith('attribute.') ? from.slice('attribute.'.length) : undefined;
    if (!sources.some((one) => one.from === from)) sources.push({ from, label: key === undefined ? word(from) : (labels.get(key) ?? key), items: 0, values: [] });
  }
  return sources.sort((a, b) => b.items - a.items || (a.label < b.label ? -1 : 1));
}
