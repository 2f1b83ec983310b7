import { Decimal, type Day, decimalText, type Money, moneyText, type Quantity, convert } from '#base';
import type { SheetWords } from './nouns.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a language writes dates and numbers. */
export type Format = NonNullable<SheetWords['format']>;
type Formatted = Pick<Vocabulary, 'format'>;

const ENGLISH: Formatted = { format: { months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'], day: '{day} {month} {year}', group: ',', decimal: '.' } };

/** A day as buyers read it without doubt, the month in letters: 21 Nov 2026, 21. Nov. 2026, 2026年11月21日. */
export const dayText = (one: Day, { format } = ENGLISH): string =>
  format.day.replace('{day}', String(Number(one.slice(8)))).replace('{month}', format.months[Number(one.slice(5, 7)) - 1] ?? '').replace('{year}', one.slice(0, 4));

/** Western grouping, as on all papers for buyers: 1,234,567.50, or with the signs of their language 1.234.567,50. */
export const grouped = (plain: string, { format } = ENGLISH): string => {
  const [whole = '', part] = plain.split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, format.group);
  return part === undefined ? text : `${text}${format.decimal}${part}`;
};

export const quantityText = (one: Quantity, words: Vocabulary): string => `${grouped(one.value, words)} ${words.units(one.unit)}`;

export const priceText = (one: Money, words: Formatted = ENGLISH): string => grouped(moneyText(one), words);

/** 94055000 as 9405.50.00 and 940550 as 9405.50, the way customs lists write it; anything else as it was typed. */
export const hsText = (code: string): string => (/^\d{6}(\d{2})?$/.test(code) ? [code.slice(0, 4), code.slice(4, 6), code.slice(6)].filter(Boolean).join('.') : code);

/** Cubic metres of a box, to three digits; undefined when a side is missing or is no length. */
export function volumeOf(sides: readonly (Quantity | undefined)[]): string | undefined {
  const metres = sides.map((one) => one && convert(one, 'MTR'));
  if (metres.length !== 3 || metres.some((one) => !one)) return undefined;
  const cubic = metres.reduce((product, one) => product.times(one?.value ?? 0), new Decimal(1));
  return decimalText(cubic.toDecimalPlaces(3, Decimal.ROUND_HALF_UP));
}
