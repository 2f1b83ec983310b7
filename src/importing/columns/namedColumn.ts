import { wordKey } from '#base';
import { PRODUCT_TEXTS } from '#catalogue/nouns';
import { emptyDraft } from '../draft.ts';
import { fieldCell } from '../cells/fieldCell.ts';
import type { ColumnMapping, Mapping, Transform } from '../nouns.ts';
import { readMeasure } from '../values/measure.ts';
import { readMoney } from '../values/price.ts';
import type { HeadingRead } from './heading.ts';
import { filledValues, type Known, valuesOf } from './known.ts';
import { currencyOfLayout, fixedField } from './layout.ts';
import type { Fixed } from './programs.ts';

const TEXT_FIELDS = new Set<string>([...PRODUCT_TEXTS, 'highlights', 'images.alt']);
const MONEY_FIELD = /^(price|cost|sample\.price|custom\.\w+Price|priceLadders\.\d+\.steps\.\d+\.price)$/;
const MEASURE_FIELD = /^packing\.\w+\.(\d+\.)?(netWeight|grossWeight|length|width|height|volume)$/;
const NUMBER_FIELD = /^(price|cost|moq|packing\.|leadTimes\.|priceLadders\.\d+\.steps)/;
/** Fields whose headings other files use for something else: values that cannot be meant so say it. */
const CHECKED_FIELD = /^(gtin|origin|incoterm|status|packing\.\w+\.size|markets)$/;
const STRANGE = new Set(['IMP-CHOICE', 'IMP-COUNTRY', 'IMP-GTIN-FORM', 'IMP-SIZE']);

/** Scripts by their first letters: a column of names mostly in Devanagari is Hindi unless its heading says otherwise. */
const SCRIPTS: readonly [RegExp, string][] = [[/\p{Script=Devanagari}/u, 'hi'], [/\p{Script=Gujarati}/u, 'gu'], [/\p{Script=Tamil}/u, 'ta'], [/\p{Script=Telugu}/u, 'te'], [/\p{Script=Kannada}/u, 'kn'], [/\p{Script=Malayalam}/u, 'ml'], [/\p{Script=Bengali}/u, 'bn'], [/\p{Script=Gurmukhi}/u, 'pa'], [/\p{Script=Arabic}/u, 'ar'], [/\p{Script=Han}/u, 'zh']];

export function languageOfValues(values: readonly string[]): string {
  const text = values.join(' ');
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return SCRIPTS.find(([script]) => (text.match(new RegExp(script, 'gu'))?.length ?? 0) > latin)?.[1] ?? 'en';
}

/** The currencies that the filled cells name themselves; a cell that names none counts as undefined. */
const currenciesOf = (values: readonly string[]): Set<string | undefined> => new Set(values.filter((value) => value !== '').map((value) => { const read = readMoney(value, undefined); return 'money' in read ? read.money.currency : undefined; }));

/** A column of numbers that all write their fraction with a comma, in a file of semicolons, where that is the custom. */
function decimalOf(known: Known, values: readonly string[]): ',' | undefined {
  const filled = values.filter((value) => /\d/.test(value));
  const commas = filled.filter((value) => /\d,\d{1,2}(\D|$)/.test(value)).length;
  return known.delimiter === ';' && commas > 0 && commas >= filled.length / 2 && !filled.some((value) => /\d\.\d{1,2}(\D|$)/.test(value)) ? ',' : undefined;
}

/** The field key with its language, when the field has one per language. */
const languaged = (field: string, read: HeadingRead, values: readonly string[]): string => (TEXT_FIELDS.has(field) ? `${field}.${read.language ?? languageOfValues(values)}` : field);

/** Headings that some give to the number of an item and some to its name. */
const EITHER_WAY = new Set(['article', 'आर्टिकल']);
/** Two words of letters in most cells: no number of an item looks like that. */
const areNames = (values: readonly string[]): boolean => values.length > 0 && values.filter((value) => /\p{L}{3,}\P{L}+(?:\S+ )*\p{L}{2,}/u.test(value)).length >= values.length * 0.7;

export type Named = { field: string; column: ColumnMapping };

/** True when at least five cells are filled and four of five cannot be what the heading says. */
function cannotBe(field: string, column: ColumnMapping, values: readonly string[]): boolean {
  if (!CHECKED_FIELD.test(field) || values.length < 5) return false;
  const cell = fieldCell(field, () => 'text');
  return values.filter((value) => STRANGE.has(cell?.read(value, emptyDraft(), column)?.rule ?? '')).length >= values.length * 0.8;
}

/** Columns of the file that these headings name; those that are not there fall away. */
const present = (known: Known, words: readonly string[]): string[] => words.flatMap((word) => known.headings.find((heading) => wordKey(heading) === word) ?? []);

/** The column that holds the unit of this one: "Weight" and "Weight unit", "item_weight" and "item_weight_unit_of_measure". */
const unitColumn = (known: Known, index: number): string[] => {
  const words = wordKey(known.headings[index] ?? '');
  return present(known, [`${words} unit of measure`, `${words} unit`, `${words} uom`, `unit of ${words}`]).slice(0, 1);
};

function joinStep(known: Known, index: number, field: string, fixed: Fixed | undefined): Transform[] {
  if (fixed?.join) {
    const columns = present(known, fixed.join.columns);
    return columns.length === 0 ? [] : [{ kind: 'join', columns: fixed.join.separator === ' ' ? columns.slice(0, 1) : columns, separator: fixed.join.separator }];
  }
  const columns = MEASURE_FIELD.test(field) ? unitColumn(known, index) : [];
  return columns.length === 0 ? [] : [{ kind: 'join', columns, separator: ' ' }];
}

const isDetail = (field: string, layout: Mapping['layout']): boolean => field.startsWith('attribute') || field === 'mrp' || field === 'id' || field === 'slug' || (field === 'handle' && layout !== 'shopify');

/** The currency of a column of money: its heading's, the only one its cells name, or the only one its program knows. */
function currencyOf(known: Known, index: number, layout: Mapping['layout'], read: HeadingRead, named: ReadonlySet<string | undefined>): string | undefined {
  if (read.currency) return read.currency;
  if (named.size === 1 && !named.has(undefined)) return [...named][0];
  const usual = named.has(undefined) && named.size === 1 ? currencyOfLayout(layout) : undefined;
  const column = known.headings[index] ?? '';
  if (usual) known.points.add('IMP-CURRENCY-LAYOUT', 'info', { column, currency: usual }, { column });
  return usual;
}

/** What a heading and its values make of one column, or undefined: then it is an attribute. */
export function namedColumn(known: Known, index: number, layout: Mapping['layout'], read: HeadingRead, hasCurrencyColumn: boolean): Named | undefined {
  const heading = known.headings[index] ?? '';
  const values = valuesOf(known, index);
  const fixed = fixedField(layout, heading);
  const meant = read.field === 'sku' && EITHER_WAY.has(read.words) && areNames(filledValues(known, index)) ? 'name' : read.field;
  const field = fixed?.field ?? (meant === undefined ? undefined : languaged(meant, read, values));
  if (field === undefined || isDetail(field, layout)) return undefined;
  const unit = fixed?.unit ?? read.unit;
  const named = MONEY_FIELD.test(field) ? currenciesOf(values) : new Set<string | undefined>();
  const currency = MONEY_FIELD.test(field) ? currencyOf(known, index, layout, read, named) : read.currency;
  const decimal = NUMBER_FIELD.test(field) ? decimalOf(known, values) : undefined;
  const transforms = joinStep(known, index, field, fixed);
  if (layout !== 'own' && !currency && named.has(undefined) && !(hasCurrencyColumn && field !== 'cost')) {
    known.points.add(field === 'cost' ? 'IMP-COST-CURRENCY' : 'IMP-CURRENCY-MISSING', 'warning', { column: heading }, { column: heading });
    return undefined;
  }
  if (layout !== 'own' && MEASURE_FIELD.test(field) && !unit && transforms.length === 0 && !values.some((value) => 'quantity' in readMeasure(value, undefined)) && values.some((value) => value !== '')) {
    known.points.add('IMP-UNIT-MISSING', 'warning', { column: heading }, { column: heading });
    return undefined;
  }
  const column: ColumnMapping = { index, heading, field, by: 'heading', ...(currency ? { currency } : {}), ...(unit ? { unit } : {}), ...(decimal ? { decimal } : {}), ...(transforms.length > 0 ? { transforms } : {}) };
  if (layout !== 'own' && cannotBe(field, column, filledValues(known, index))) return undefined;
  if (decimal) known.points.add('IMP-DECIMAL-COLUMN', 'info', { column: heading }, { column: heading });
  return { field, column };
}
