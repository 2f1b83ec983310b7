import type { Product } from '#catalogue/nouns';
import type { Mapping } from '../nouns.ts';
import type { RowSeen, Sheet } from './detector.ts';

/** What a column holds, as far as damage goes: money, other amounts, calendar days, codes of digits and letters, words. */
export type Kind = 'money' | 'amount' | 'count' | 'day' | 'code' | 'text' | 'other';

/** A column as detectors look at it. `sku` is one of them, though no cell of a product is read from it. */
export type Watched = { index: number; heading: string; field: string; kind: Kind; /** What the product has there, as a cell. */ held(product: Product): string };

const KINDS: readonly [RegExp, Kind][] = [
  [/^(price|cost)$|\.price$|^custom\.\w+Price$/, 'money'],
  [/^packing\..*(netWeight|grossWeight|length|width|height|volume)$/, 'amount'],
  [/^moq$|minQuantity$|maxQuantity$|\.count$|^leadTimes\..*days$|^sample\.(most|days)$|^custom\.\w+Moq$/, 'count'],
  [/valid(From|To)$/, 'day'],
  [/^(sku|gtin|hsCode|modelNumber)$|^tariffCodes\./, 'code'],
  [/^(name|shortDescription|description|scene|dimensionsText|packagingText|faq|highlights|logistics)\.|^(category|brand|supplier|notes|keywords|materials|port|claims|family|sector)$|\.(place|kind|name)$|^label\./, 'text'],
];
const ATTRIBUTES: Readonly<Record<string, Kind>> = { number: 'amount', quantity: 'amount', money: 'money', day: 'day', text: 'text', texts: 'text', choice: 'text', choices: 'text' };

const kindOf = (field: string, type: string | undefined): Kind => (type === undefined ? (KINDS.find(([form]) => form.test(field))?.[1] ?? 'other') : (ATTRIBUTES[type] ?? 'other'));

const NUMBER = /^\d+(?:\.\d+)?$/;

/** An attribute whose cells are numbers but for a few. Numbers without a point of which most have one length are codes. */
function isOfNumbers(values: readonly string[]): boolean {
  const numbers = values.filter((text) => NUMBER.test(text));
  return numbers.length >= 8 && numbers.length >= values.length * 0.85 && (numbers.some((text) => text.includes('.')) || mostOf(numbers.map((text) => text.length)) < numbers.length * 0.7);
}

const mostOf = (values: readonly number[]): number => Math.max(...[...Map.groupBy(values, (one) => one).values()].map((same) => same.length));

const keyColumn = (mapping: Mapping): Watched[] =>
  mapping.columns.filter((one) => one.field === 'sku').slice(0, 1).map(({ index, heading }) => ({ index, heading, field: 'sku', kind: 'code', held: (product) => product.sku }));

/** Whether a cell says what the catalogue has, or had when our own export was made: then nothing happened to it on its way. */
export const isKnown = (column: Watched, text: string, { existing, base }: Pick<RowSeen, 'existing' | 'base'>): boolean =>
  (existing !== undefined && column.held(existing) === text) || (base !== undefined && column.held(base) === text);

const made = new WeakMap<Sheet, readonly Watched[]>();

/** The columns of a sheet that become something, in the order of the file. */
export function watchedColumns(sheet: Sheet): readonly Watched[] {
  const known = made.get(sheet);
  if (known) return known;
  const read = sheet.columns.map(({ index, column, field, cell, type }): Watched => ({ index, heading: column.heading, field, kind: type === 'text' && isOfNumbers(sampleOf(sheet, index)) ? 'amount' : kindOf(field, type), held: (product) => cell.text(product) }));
  const all = [...keyColumn(sheet.mapping), ...read].sort((a, b) => a.index - b.index);
  made.set(sheet, all);
  return all;
}

/** Filled cells of a column among the first rows. */
export const sampleOf = (sheet: Sheet, index: number): string[] => sheet.sample.map((row) => row[index] ?? '').filter((text) => text !== '');
