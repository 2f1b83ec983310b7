import type { Attribute } from '#catalogue/nouns';
import { type Confidentiality, stricter, textIn, wordKey } from '#base';
import type { ColumnMapping, Mapping } from '../nouns.ts';
import type { Points } from '../points.ts';
import { readMeasure } from '../values/measure.ts';
import { readMoney } from '../values/price.ts';
import { attributeKeyOf } from './attributeKey.ts';
import { type HeadingRead, readHeading } from './heading.ts';
import { isPublicAttribute } from './headingWords.ts';
import { fixedField, isRejectHeading } from './layout.ts';
import { columnShape, isUnique } from './shape.ts';

export type Known = { headings: readonly string[]; sample: readonly string[][]; attributes: readonly Attribute[]; points: Points; delimiter: string | null };

const TEXT_FIELDS = new Set(['name', 'shortDescription', 'description', 'highlights', 'images.alt']);
const MONEY_FIELD = /^(price|cost|priceLadders\.\d+\.steps\.\d+\.price)$/;
const MEASURE_FIELD = /^packing\.\w+\.(\d+\.)?(netWeight|grossWeight|length|width|height|volume)$/;
const NUMBER_FIELD = /^(price|cost|moq|packing\.|leadTimes\.|priceLadders\.\d+\.steps)/;
/** Fields that may stand for the item number when there is no such column, best first. */
const KEY_FIELDS = ['handle', 'id', 'slug', 'modelNumber', 'gtin', 'name.'] as const;

/** Scripts by their first letters: a column of names mostly in Devanagari is Hindi unless its heading says otherwise. */
const SCRIPTS: readonly [RegExp, string][] = [[/\p{Script=Devanagari}/u, 'hi'], [/\p{Script=Gujarati}/u, 'gu'], [/\p{Script=Tamil}/u, 'ta'], [/\p{Script=Telugu}/u, 'te'], [/\p{Script=Kannada}/u, 'kn'], [/\p{Script=Malayalam}/u, 'ml'], [/\p{Script=Bengali}/u, 'bn'], [/\p{Script=Gurmukhi}/u, 'pa'], [/\p{Script=Arabic}/u, 'ar'], [/\p{Script=Han}/u, 'zh']];

function languageOfValues(values: readonly string[]): string {
  const text = values.join(' ');
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return SCRIPTS.find(([script]) => (text.match(new RegExp(script, 'gu'))?.length ?? 0) > latin)?.[1] ?? 'en';
}

const valuesOf = (known: Known, index: number): string[] => known.sample.map((row) => row[index] ?? '');

/** The currencies that the filled cells name themselves; a cell that names none counts as undefined. */
const currenciesOf = (values: readonly string[]): Set<string | undefined> => new Set(values.filter((value) => value !== '').map((value) => { const read = readMoney(value, undefined); return 'money' in read ? read.money.currency : undefined; }));

/** A column of numbers that all write their fraction with a comma, in a file of semicolons, where that is the custom. */
function decimalOf(known: Known, values: readonly string[]): ',' | undefined {
  const filled = values.filter((value) => /\d/.test(value));
  const commas = filled.filter((value) => /\d,\d{1,2}(\D|$)/.test(value)).length;
  return known.delimiter === ';' && commas > 0 && commas >= filled.length / 2 && !filled.some((value) => /\d\.\d{1,2}(\D|$)/.test(value)) ? ',' : undefined;
}

/** An attribute column: the attribute of this company with that heading, else a new one of its own key. */
export function attributeColumn(known: Known, index: number, read: HeadingRead, taken: ReadonlySet<string>, layout: Mapping['layout'] = 'flat'): ColumnMapping {
  const heading = known.headings[index] ?? '';
  const existing = known.attributes.find((one) => one.importedFrom === heading || wordKey(textIn(one.label)) === wordKey(heading) || wordKey(`${textIn(one.label)} ${read.language ?? ''}`) === wordKey(heading));
  const language = existing?.type === 'texts' ? read.language : undefined;
  if (read.field?.startsWith('attribute.')) return keyedColumn(known, index, read.field, read.class);
  const base = existing?.key ?? attributeKeyOf(heading);
  let key = base;
  for (let number = 2; taken.has(`attribute.${key}${language ? `.${language}` : ''}`); number += 1) key = `${base.slice(0, 58)}_${number}`;
  const cls = existing?.class ?? (read.secret || read.field === 'cost' || read.field === 'supplier' ? 'secret' : isPublicAttribute(wordKey(heading)) ? 'public' : layout === 'own' ? 'secret' : 'internal');
  return { index, heading, field: `attribute.${key}${language ? `.${language}` : ''}`, label: existing ? textIn(existing.label) : heading.slice(0, 200), class: cls, ...(read.unit ? { unit: read.unit } : {}), ...(read.currency ? { currency: read.currency } : {}), by: existing?.importedFrom ? 'earlier' : existing ? 'heading' : 'none' };
}

/** What only a family declares is known here, and says nothing of the company a file comes from. */
const isOwn = ({ id }: Attribute): boolean => /[1-9A-Z]/.test(id);

/** A column of our own export whose heading names the attribute's key in brackets. A class it does not say is the most closed one: it may have been cut off. */
function keyedColumn(known: Known, index: number, field: string, said: Confidentiality | undefined): ColumnMapping {
  const heading = known.headings[index] ?? '';
  const existing = known.attributes.find((one) => one.key === field.split('.')[1]);
  const label = heading.replace(/\s*\[[a-z0-9_]+(:[^\]]*)?\].*$/, '') || (field.split('.')[1] ?? heading);
  return { index, heading, field, label: existing ? textIn(existing.label) : label.slice(0, 200), class: stricter(said ?? (existing && isOwn(existing) ? 'public' : 'secret'), existing?.class ?? 'public'), by: existing ? 'earlier' : 'heading' };
}

/** The field key with its language, when the field has one per language. */
const languaged = (field: string, read: HeadingRead, values: readonly string[]): string => (TEXT_FIELDS.has(field) ? `${field}.${read.language ?? languageOfValues(values)}` : field);

type Named = { field: string; column: ColumnMapping };

/** What a heading and its values make of one column, or undefined: then it is an attribute. */
function namedColumn(known: Known, index: number, layout: Mapping['layout'], read: HeadingRead, hasCurrencyColumn: boolean): Named | undefined {
  const heading = known.headings[index] ?? '';
  const values = valuesOf(known, index);
  const fixed = fixedField(layout, heading);
  const field = fixed?.field ?? (read.field === undefined ? undefined : languaged(read.field, read, values));
  if (field === undefined || field.startsWith('attribute') || field === 'mrp' || field === 'id' || field === 'slug' || (field === 'handle' && layout !== 'shopify')) return undefined;
  const unit = fixed?.unit ?? read.unit;
  const named = MONEY_FIELD.test(field) ? currenciesOf(values) : new Set<string | undefined>();
  const currency = read.currency ?? (named.size === 1 ? [...named][0] : undefined);
  const decimal = NUMBER_FIELD.test(field) ? decimalOf(known, values) : undefined;
  if (layout !== 'own' && !currency && named.has(undefined) && !(hasCurrencyColumn && field !== 'cost')) {
    known.points.add(field === 'cost' ? 'IMP-COST-CURRENCY' : 'IMP-CURRENCY-MISSING', 'warning', { column: heading }, { column: heading });
    return undefined;
  }
  if (layout !== 'own' && MEASURE_FIELD.test(field) && !unit && !values.some((value) => 'quantity' in readMeasure(value, undefined)) && values.some((value) => value !== '')) {
    known.points.add('IMP-UNIT-MISSING', 'warning', { column: heading }, { column: heading });
    return undefined;
  }
  if (decimal) known.points.add('IMP-DECIMAL-COLUMN', 'info', { column: heading }, { column: heading });
  return { field, column: { index, heading, field, by: 'heading', ...(currency ? { currency } : {}), ...(unit ? { unit } : {}), ...(decimal ? { decimal } : {}) } };
}

/** A second column of rates is a list of its own: price-EUR and price-USD. */
function furtherRate(named: Named | undefined, taken: ReadonlySet<string>): Named | undefined {
  if (named?.field !== 'price' || !taken.has('price')) return named;
  let number = 2;
  while (taken.has(`priceLadders.${number}.steps.1.price`)) number += 1;
  const field = `priceLadders.${number}.steps.1.price`;
  return { field, column: { ...named.column, field } };
}

/** Proposes columns by their headings, in the language of the layout the file comes from. */
export function proposeByHeadings(known: Known, layout: Mapping['layout']): Mapping {
  const reads = known.headings.map((heading) => readHeading(heading));
  const hasCurrencyColumn = reads.some((one) => one.field === 'priceLadders.1.currency') || layout === 'own';
  const taken = new Set<string>();
  const columns = known.headings.map((heading, index): ColumnMapping => {
    const read = reads[index] ?? { words: '', secret: false };
    if (isRejectHeading(heading) || fixedField(layout, heading)?.field === null) return { index, heading, field: null, by: 'none' };
    if (/^Column [A-Z]+$/.test(heading) && valuesOf(known, index).every((value) => value === '')) return { index, heading, field: null, by: 'none' };
    const named = furtherRate(namedColumn(known, index, layout, read, hasCurrencyColumn), taken);
    const column = named && !taken.has(named.field) ? named.column : attributeColumn(known, index, read, taken, layout);
    if (column.field) taken.add(column.field);
    if (read.secret && column.field) known.points.add('IMP-SECRET', 'info', { column: heading }, { column: heading });
    return column;
  });
  return withKey(known, { niryat: 'mapping', version: 1, name: '', layout, sheet: null, headerRow: 1, key: 'sku', columns });
}

/** Without an item number column, the best unique column takes its place, and the finding says which. */
function withKey(known: Known, mapping: Mapping): Mapping {
  if (mapping.layout === 'shopify') {
    known.points.add('IMP-KEY', 'info', { column: mapping.columns.find((one) => one.field === 'handle')?.heading ?? 'Handle' });
    return { ...mapping, key: 'handle' };
  }
  if (mapping.columns.some((one) => one.field === 'sku')) return mapping;
  for (const wanted of KEY_FIELDS) {
    const found = mapping.columns.find((one) => (one.field?.startsWith(wanted) || readHeading(one.heading).field === wanted) && isUnique(valuesOf(known, one.index)));
    if (!found) continue;
    known.points.add('IMP-KEY', 'info', { column: found.heading }, { column: found.heading });
    if (found.field?.startsWith('name.') || found.field === 'modelNumber' || found.field === 'gtin') return { ...mapping, key: found.field };
    return { ...mapping, columns: mapping.columns.map((one) => (one === found ? { index: one.index, heading: one.heading, field: 'sku', by: 'heading' } : one)) };
  }
  const name = mapping.columns.find((one) => one.field?.startsWith('name.'));
  if (name?.field) known.points.add('IMP-KEY', 'info', { column: name.heading }, { column: name.heading });
  return name?.field ? { ...mapping, key: name.field } : mapping;
}

/** Proposes columns of a file without headings by what their values look like; none when no column can be a number of its own. */
export function proposeByValues(known: Known): Mapping {
  const shapes = known.headings.map((_, index) => ({ index, shape: columnShape(valuesOf(known, index)), unique: isUnique(valuesOf(known, index)) }));
  const fields = new Map<number, string>();
  const give = (field: string, test: (one: (typeof shapes)[number]) => boolean): void => {
    const found = shapes.find((one) => !fields.has(one.index) && test(one));
    if (found) fields.set(found.index, field);
  };
  give('sku', (one) => one.unique && (one.shape === 'code' || one.shape === 'hash'));
  give('gtin', (one) => one.shape === 'gtin');
  give('hsCode', (one) => one.shape === 'hs');
  give('images', (one) => one.shape === 'url' || one.shape === 'image');
  give('category', (one) => one.shape === 'path');
  give('description.en', (one) => one.shape === 'sentence');
  const texts = shapes.filter((one) => one.shape === 'text' && !fields.has(one.index)).sort((a, b) => distinct(known, b.index) - distinct(known, a.index) || a.index - b.index);
  if (texts[0]) fields.set(texts[0].index, `name.${languageOfValues(valuesOf(known, texts[0].index))}`);
  if (![...fields.values()].includes('sku')) give('sku', (one) => one.unique && (one.shape === 'gtin' || one.shape === 'number'));
  // Without a column of numbers that are all different, a first row of unknown headings would pass for a product.
  if (![...fields.values()].includes('sku')) fields.clear();
  const taken = new Set(fields.values());
  const columns = known.headings.map((heading, index): ColumnMapping => {
    const field = fields.get(index);
    if (field) return { index, heading, field, by: 'values' };
    const made = attributeColumn(known, index, { words: '', secret: false }, taken);
    if (made.field) taken.add(made.field);
    return made;
  });
  return withKey(known, { niryat: 'mapping', version: 1, name: '', layout: 'flat', sheet: null, headerRow: null, key: 'sku', columns });
}

const distinct = (known: Known, index: number): number => new Set(valuesOf(known, index)).size;

