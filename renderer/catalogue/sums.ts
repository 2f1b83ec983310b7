import { Decimal, decimalText } from '#base';

export type Sums = { count: number; average: string; least: string; most: string };

/** The number at the beginning of a cell ("60 PCS", "1,234.50"), exact; undefined when there is none. */
export function leadingNumber(text: string): Decimal | undefined {
  const found = /^-?\d[\d,]*(\.\d+)?/u.exec(text.trim())?.[0];
  return found === undefined ? undefined : new Decimal(found.replaceAll(',', ''));
}

/** Count, average, least and most of the numbers among the selected cells; null when fewer than two are numbers, or their units are not one: 5 cm and 2 in have no average of 3.5. */
export function sumsOf(texts: readonly string[]): Sums | null {
  const numbers = texts.flatMap((text) => leadingNumber(text) ?? []);
  const units = new Set(texts.flatMap((text) => /^-?\d[\d,.]*\s+(\S+)$/u.exec(text.trim())?.[1] ?? []));
  if (numbers.length < 2 || units.size > 1) return null;
  const total = numbers.reduce((sum, one) => sum.plus(one), new Decimal(0));
  return { count: numbers.length, average: decimalText(total.div(numbers.length).toDecimalPlaces(2)), least: decimalText(Decimal.min(...numbers)), most: decimalText(Decimal.max(...numbers)) };
}

/** A cell's leading number with Indian grouping, its digits and unit as they are: 5000 PCS reads 5,000 PCS. */
export const groupedText = (text: string): string =>
  text.replace(/^(-?)(\d{4,})(?=\.|\s|$)/u, (_all, sign: string, digits: string) => `${sign}${digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/gu, ',')},${digits.slice(-3)}`);
