import { wordKey } from '#base';
import type { ColumnMapping, Mapping } from '../nouns.ts';
import { attributeColumn } from './attributeColumn.ts';
import { claims } from './claims.ts';
import { readHeading } from './heading.ts';
import { filledValues, type Known, valuesOf } from './known.ts';
import { fixedField, isRejectHeading } from './layout.ts';
import { languageOfValues, type Named, namedColumn } from './namedColumn.ts';
import { columnShape, isUnique } from './shape.ts';
import { shapedColumn } from './shapedColumn.ts';

/** Fields that may stand for the item number when there is no such column, best first. */
const KEY_FIELDS = ['handle', 'id', 'slug', 'modelNumber', 'gtin', 'name.'] as const;
/** Several columns may each add to these. */
const ADDS_UP = new Set(['images']);

/** A second column of rates is a list of its own: price-EUR and price-USD. */
function furtherRate(named: Named | undefined, taken: ReadonlySet<string>): Named | undefined {
  if (named?.field !== 'price' || !taken.has('price')) return named;
  let number = 2;
  while (taken.has(`priceLadders.${number}.steps.1.price`)) number += 1;
  const field = `priceLadders.${number}.steps.1.price`;
  return { field, column: { ...named.column, field } };
}

/** A column that only rejected rows have, and one its program fills for itself: recognised, and nothing to be asked about. */
const isKnownToBeNothing = (heading: string, layout: Mapping['layout']): boolean => isRejectHeading(heading) || fixedField(layout, heading)?.field === null;

/** Nothing is made of it: what is known to be nothing, and an empty column without a heading. */
const isLeftOut = (known: Known, index: number, heading: string, layout: Mapping['layout']): boolean =>
  isKnownToBeNothing(heading, layout) || (/^Column [A-Z]+$/.test(heading) && valuesOf(known, index).every((value) => value === ''));

/** Words of a name, not of prose: nobody writes a paragraph into the line of an invoice. A few goods have names as long as that. */
const LONGEST_NAME = 120;
const MOST = 0.9;
const OF_GOODS = /(^| )goods( |$)|^माल का विवरण$|^માલનું વર્ણન$/u;
const isNames = (values: readonly string[]): boolean => values.length > 0 && values.filter((value) => value.length <= LONGEST_NAME && !/[\n<]/.test(value)).length >= values.length * MOST;

/** Lists of invoices and packing have no other name of an item than their "Description of goods": where nothing is called a name, short descriptions are it. */
function withName(known: Known, named: readonly (Named | undefined)[]): readonly (Named | undefined)[] {
  if (named.some((one) => one?.field.startsWith('name.'))) return named;
  const at = named.findIndex((one, index) => one?.field.startsWith('description.') && OF_GOODS.test(wordKey(one.column.heading)) && isNames(filledValues(known, index)));
  const found = named[at];
  if (!found) return named;
  const field = found.field.replace('description', 'name');
  return named.with(at, { field, column: { ...found.column, field } });
}

/** Proposes columns by their headings, in the language of the layout the file comes from. */
export function proposeByHeadings(known: Known, layout: Mapping['layout']): Mapping {
  const reads = known.headings.map((heading) => readHeading(heading));
  const hasCurrencyColumn = reads.some((one) => one.field === 'priceLadders.1.currency') || layout === 'own';
  const named = withName(known, reads.map((read, index) => (isLeftOut(known, index, known.headings[index] ?? '', layout) ? undefined : namedColumn(known, index, layout, read, hasCurrencyColumn))));
  const mayHave = claims(named, reads, (index) => fixedField(layout, known.headings[index] ?? '') !== undefined);
  const taken = new Set<string>();
  const columns = known.headings.map((heading, index): ColumnMapping => {
    const read = reads[index] ?? { words: '', secret: false };
    if (isLeftOut(known, index, heading, layout)) return { index, heading, field: null, by: isKnownToBeNothing(heading, layout) ? 'heading' : 'none' };
    const fixed = fixedField(layout, heading);
    const claimed = named[index] ?? (layout === 'own' || fixed || read.secret ? undefined : shapedColumn(known, index, named));
    const found = claimed && (ADDS_UP.has(claimed.field) || mayHave(index, claimed)) ? furtherRate(claimed, taken) : undefined;
    const free = found && (ADDS_UP.has(found.field) || !taken.has(found.field));
    const column = free ? found.column : attributeColumn(known, index, read, taken, layout);
    if (column.field) taken.add(column.field);
    if (column.field && (read.secret || column.class === 'secret')) known.points.add('IMP-SECRET', 'info', { column: heading }, { column: heading });
    return column;
  });
  return withKey(known, { niryat: 'mapping', version: 1, name: '', layout, sheet: null, headerRow: 1, key: 'sku', columns });
}

/** Each column as a detail of its own: what a person gets who wants neither a known field nor to leave it out. */
export function ownColumns(known: Known, layout: Mapping['layout']): ColumnMapping[] {
  const taken = new Set<string>();
  return known.headings.map((heading, index) => {
    const read = readHeading(heading);
    const made = attributeColumn(known, index, read.field?.startsWith('attribute.') ? { words: read.words, secret: read.secret } : read, taken, layout);
    if (made.field) taken.add(made.field);
    return made;
  });
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
