import { attributesOf, companyLanguages, familyAttributes, PRODUCT_FIELDS, TERM_CELLS } from '#catalogue';
import type { Attribute } from '#catalogue/nouns';
import { Refusal, textIn } from '#base';
import { importMessages, type Recognised, tryColumn } from '#importing';
import type { ColumnMapping } from '#importing/nouns';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { familyRules } from './familyRules.ts';
import { keptMappings, mappingFrom } from './mappings.ts';
import { recogniseFile } from './planFile.ts';
import { openFile } from './readFile.ts';

/** Cells of the sample that go to the window: all surveyed rows of a usual file, a hundred of one with two hundred columns. */
const SHOWN_CELLS = 20_000;
/** The top of the sheet as it stands: as far down as headings are looked for. */
const TOP_ROWS = 30;
const TOP_COLUMNS = 30;
const TOP_CHARACTERS = 80;
const NOT_IN_A_COLUMN = new Set(['parent', 'priceLadders', 'leadTimes', 'packing', 'tariffCodes', 'itc', 'traits', 'label', 'classes', 'axisValues', 'ownOnly', 'costing', 'ladderCosts', 'sample', 'custom', 'logistics']);
/** Children of a product that a column can be, with the heading people know. */
const CHILDREN: readonly [key: string, heading: string, of: string][] = [
  ['parent', 'Parent SKU', 'sku'], ['price', 'Price', 'priceLadders'], ['priceLadders.1.currency', 'Price currency', 'priceLadders'], ['priceLadders.1.steps.1.minQuantity', 'Qty 1', 'priceLadders'], ['priceLadders.1.steps.1.price', 'Price 1', 'priceLadders'], ['priceLadders.1.steps.2.minQuantity', 'Qty 2', 'priceLadders'], ['priceLadders.1.steps.2.price', 'Price 2', 'priceLadders'],
  ['priceLadders.1.steps.3.minQuantity', 'Qty 3', 'priceLadders'], ['priceLadders.1.steps.3.price', 'Price 3', 'priceLadders'], ['leadTimes.1.days', 'Delivery days', 'leadTimes'], ['unit', 'Unit of sale', 'moq'], ...TERM_CELLS.map((one): [string, string, string] => [one.key, one.heading, one.key.split('.')[0] ?? '']),
  ...(['item', 'inner', 'carton'] as const).flatMap((level) => (['netWeight', 'grossWeight', 'length', 'width', 'height', 'size', 'count', 'volume'] as const).map((part): [string, string, string] => [`packing.${level}.${part}`, `${level === 'item' ? 'Item' : level === 'inner' ? 'Inner' : 'Carton'} ${part.replace(/[A-Z]/, (letter) => ` ${letter.toLowerCase()}`)}`, 'packing'])),
];

/** Fields that the mapping screen offers for a column. */
function offered(attributes: readonly { key: string; label: Parameters<typeof textIn>[0]; class: string }[], languages: readonly string[]): Output<'importing.inspect'>['fields'] {
  const classOf = (key: string): string => PRODUCT_FIELDS.find((one) => one.key === key)?.class ?? 'internal';
  const own = PRODUCT_FIELDS.filter((one) => !NOT_IN_A_COLUMN.has(one.key)).flatMap((one) => (one.perLanguage ? languages.map((language) => ({ key: `${one.key}.${language}`, heading: `${one.heading} (${language})`, class: one.class })) : [{ key: one.key, heading: one.heading, class: one.class }]));
  return [...own, ...CHILDREN.map(([key, heading, of]) => ({ key, heading, class: classOf(of) })), ...attributes.map((one) => ({ key: `attribute.${one.key}`, heading: textIn(one.label), class: one.class }))];
}

/** A rate whose currency stands in another column of its row is tried with the one the sample names. */
function besideCurrency(column: ColumnMapping, columns: readonly ColumnMapping[], sample: Recognised['sample']): ColumnMapping {
  if (column.currency !== undefined || !/^(price|priceLadders\.1\.steps\.\d+\.price)$/.test(column.field ?? '')) return column;
  const at = columns.find((one) => one.field === 'priceLadders.1.currency')?.index ?? -1;
  const currency = sample.map((row) => (row[at] ?? '').trim().toUpperCase()).find((one) => one.length === 3);
  return currency === undefined ? column : { ...column, currency };
}

/** How many cells of each column fit what it becomes. */
function fitsOf({ mapping, headings, sample }: Recognised, attributes: readonly Attribute[]): Output<'importing.inspect'>['fits'] {
  const places = new Map(headings.map((heading, index) => [heading, index]));
  return mapping.columns.map((column) => {
    if (column.field === null) return { filled: 0, misfits: 0 };
    const { filled, misfits } = tryColumn(besideCurrency(column, mapping.columns, sample), sample.map((row) => ({ text: row[column.index] ?? '', other: (heading) => row[places.get(heading) ?? -1] })), attributes, 0);
    return { filled, misfits };
  });
}

const ofOtherColumns = (mapping: string, file: string): Refusal => new Refusal('other-columns', `This mapping${mapping ? ` (${mapping})` : ''} is of another kind of file: none of its columns is in ${file}. Nothing was changed. Choose another mapping, or go on with the columns as they are.`, { hi: `यह मैपिंग${mapping ? ` (${mapping})` : ''} दूसरी तरह की फ़ाइल की है: उसका कोई कॉलम ${file} में नहीं है। कुछ नहीं बदला। दूसरी मैपिंग चुनें, या कॉलम जैसे हैं वैसे ही आगे बढ़ें।` });

/** Looks at a file and proposes what its columns are. Nothing is written. */
const inspect: UseCase<'importing.inspect'> = async ({ file, sheet, mapping, saved, reading, header }, context) => {
  const workspace = await context.workspace();
  const given = mapping ? await mappingFrom(context.files.path(mapping), context.files.name(mapping)) : saved === undefined ? undefined : (await keptMappings(workspace.read)).flatMap((one) => (one.id === saved ? [{ ...one.mapping, sheet: null }] : []))[0];
  const how = reading ?? given?.reading;
  const opened = await openFile(context, file, sheet ?? given?.sheet ?? null, false, { reading: how });
  await opened.close();
  const attributes = await attributesOf(workspace.read);
  const families = await familyRules(workspace.read, []);
  const found = await recogniseFile(workspace, opened, { attributes, families }, given, true, header);
  // Every column left out would look as if the file had nothing in it; and what was chosen before would be gone.
  if (given && given.columns.some((one) => one.field !== null) && found.mapping.columns.every((one) => one.field === null)) throw ofOtherColumns(given.name, opened.name);
  const { survey } = opened;
  const chosen = survey.sheets.find((one) => one.name === opened.sheet);
  const sample = found.sample.slice(0, Math.max(20, Math.floor(SHOWN_CELLS / Math.max(1, found.headings.length))));
  return {
    file: opened.name, format: survey.format, encoding: survey.encoding, delimiter: survey.delimiter,
    sheets: survey.sheets.map((one) => ({ name: one.name, rows: null, hidden: one.hidden })), sheet: opened.sheet || null,
    header: { row: found.headerRow, rows: found.mapping.headerRows ?? 1, headings: found.headings }, sample, fits: fitsOf(found, [...attributes, ...familyAttributes(families.all)]), own: found.own, mapping: { ...found.mapping, ...(how ? { reading: how } : {}) },
    encodings: survey.encodings?.map((one) => ({ ...one })) ?? [], hiddenRows: chosen?.hiddenRows ?? 0,
    top: (chosen?.rows ?? []).slice(0, TOP_ROWS).map((one) => ({ row: one.number, cells: one.cells.slice(0, TOP_COLUMNS).map((cell) => cell.slice(0, TOP_CHARACTERS)) })),
    knownLayout: found.mapping.columns.some((one) => one.by === 'earlier' && !one.field?.startsWith('attribute.')) ? found.mapping.name || null : found.mapping.layout === 'flat' ? null : found.mapping.layout,
    fields: offered(attributes, await companyLanguages(workspace.read)), findings: shownFindings(found.findings, context.language, importMessages),
  };
};
export default inspect;
