import { wordKey } from '#base';
import type { Product } from '#catalogue/nouns';
import type { Mapping } from '../nouns.ts';
import type { RowSeen, Sheet } from './detector.ts';

/** What a column holds, as far as damage goes: money, other amounts, calendar days, codes of digits and letters, words. */
export type Kind = 'money' | 'amount' | 'count' | 'day' | 'code' | 'text' | 'other';

/** A column as detectors look at it. `sku` is one of them, though no cell of a product is read from it. */
export type Watched = { index: number; heading: string; field: string; kind: Kind; /** Amounts that are kept as text, with this mark before their fraction. */ decimal?: '.' | ','; /** What the product has there, as a cell. */ held(product: Product): string };

const KINDS: readonly [RegExp, Kind][] = [
  [/^(price|cost)$|\.price$|^custom\.\w+Price$/, 'money'],
  [/^packing\..*(netWeight|grossWeight|length|width|height|volume)$/, 'amount'],
  [/^moq$|minQuantity$|maxQuantity$|\.count$|^leadTimes\..*days$|^sample\.(most|days)$|^custom\.\w+Moq$/, 'count'],
  [/valid(From|To)$/, 'day'],
  [/^(sku|gtin|hsCode|modelNumber)$|^tariffCodes\./, 'code'],
  [/^(name|shortDescription|description|scene|dimensionsText|packagingText|faq|highlights|logistics)\.|^(category|brand|supplier|notes|keywords|materials|port|claims|family|sector)$|\.(place|kind|name)$|^label\./, 'text'],
];
const ATTRIBUTES: Readonly<Record<string, Kind>> = { number: 'amount', quantity: 'amount', money: 'money', day: 'day', text: 'text', texts: 'text', choice: 'text', choices: 'text' };

/** @param type type of the attribute, for a column that is one */
export const kindOf = (field: string, type: string | undefined): Kind => (type === undefined ? (KINDS.find(([form]) => form.test(field))?.[1] ?? 'other') : (ATTRIBUTES[type] ?? 'other'));

/** Plain numbers and those in groups, by the mark before their fraction. No group begins with a zero: 0,278 is a fraction. */
const NUMBER = { '.': /^\d+(?:\.\d+)?$|^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/, ',': /^\d+(?:,\d+)?$|^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/ } as const;
type Mark = keyof typeof NUMBER;
const MOST_NUMBERS = 0.85;

/** The number of a cell without what stands around it to name a currency. */
const bareNumber = (text: string): string => text.replace(/^[^\d-]{1,5}(?=\d)|(?<=\d)(?:\/-)?\s*[^\d.,]{0,4}$/gu, '');

/** An attribute whose cells are numbers but for a few: what it holds, and the mark before their fraction. Numbers without a fraction of which most have one length are codes. */
function amountsIn(values: readonly string[], isMoney: boolean): Pick<Watched, 'kind' | 'decimal'> | undefined {
  const texts = isMoney ? values.map(bareNumber) : values;
  const numbersOf = (mark: Mark): string[] => texts.filter((text) => NUMBER[mark].test(text));
  const [pointed, commaed] = [numbersOf('.'), numbersOf(',')];
  const [decimal, numbers]: [Mark, string[]] = commaed.length > pointed.length ? [',', commaed] : ['.', pointed];
  if (numbers.length < 8 || numbers.length < values.length * MOST_NUMBERS) return undefined;
  const areAmounts = isMoney || numbers.some((text) => text.includes(decimal)) || mostOf(numbers.map((text) => text.length)) < numbers.length * 0.7;
  return areAmounts ? { kind: isMoney ? 'money' : 'amount', decimal } : undefined;
}

/** What is in stock, and where a row stands, is another number every time: nothing of it is usual. */
const COMES_AND_GOES = /(^| )(stock|inventory|balance|quantity|qty|on hand|available|reorder|sold|orders?|views|rank|position|sort|serial|sl|sr|s) ?(no|number|order)?( |$)|मात्रा|स्टॉक|क्रम|જથ્થો|સ્ટોક|ક્રમ/u;
const isCounted = (field: string, heading: string): boolean => field.startsWith('attribute.') && COMES_AND_GOES.test(wordKey(heading));

const mostOf = (values: readonly number[]): number => Math.max(...[...Map.groupBy(values, (one) => one).values()].map((same) => same.length));

const keyColumn = (mapping: Mapping): Watched[] =>
  mapping.columns.filter((one) => one.field === 'sku').slice(0, 1).map(({ index, heading }) => ({ index, heading, field: 'sku', kind: 'code', held: (product) => product.sku }));
/** Units of sale are read with other cells; as cells of their own they only show whether a row moved. */
const unitColumn = (mapping: Mapping): Watched[] => mapping.columns.filter((one) => one.field === 'unit').slice(0, 1).map(({ index, heading }) => ({ index, heading, field: 'unit', kind: 'other', held: () => '' }));

/** Whether a cell says what the catalogue has, or had when our own export was made: then nothing happened to it on its way. */
export const isKnown = (column: Watched, text: string, { existing, base }: Pick<RowSeen, 'existing' | 'base'>): boolean =>
  (existing !== undefined && column.held(existing) === text) || (base !== undefined && column.held(base) === text);

const made = new WeakMap<Sheet, readonly Watched[]>();

/** The columns of a sheet that become something, in the order of the file. */
export function watchedColumns(sheet: Sheet): readonly Watched[] {
  const known = made.get(sheet);
  if (known) return known;
  const read = sheet.columns.map(({ index, column, field, cell, type }): Watched => {
    const kind = kindOf(field, type);
    const amounts = type === 'text' ? amountsIn(sampleOf(sheet, index), column.currency !== undefined) : undefined;
    const what = isCounted(field, column.heading) && (amounts || kind === 'amount') ? { kind: 'other' as const } : (amounts ?? { kind });
    return { index, heading: column.heading, field, ...what, held: (product) => cell.text(product) };
  });
  const all = [...keyColumn(sheet.mapping), ...unitColumn(sheet.mapping), ...read].sort((a, b) => a.index - b.index);
  made.set(sheet, all);
  return all;
}

/** Filled cells of a column among the first rows. */
export const sampleOf = (sheet: Sheet, index: number): string[] => sheet.sample.map((row) => row[index] ?? '').filter((text) => text !== '');
