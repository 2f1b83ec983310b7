import { Decimal, decimalText, type Money } from '#base';
import type { LinePacking } from './quoteNouns.ts';

/** Price times quantity in minor units; a part of the smallest coin is rounded half up, once for the line. Papers add up line by line. */
export const amountOf = (price: Money, quantity: string): Money => ({ amount: new Decimal(price.amount).times(quantity).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), currency: price.currency });

/** The sum of amounts in one currency. */
export const sumOf = (amounts: readonly Money[], currency: string): Money => ({ amount: amounts.reduce((sum, one) => sum + one.amount, 0), currency });

/** Cartons, kilograms and cubic metres together. Each line is rounded as it would stand on paper, to three digits, so that the column adds up. */
export function packingOf(lines: readonly (LinePacking | undefined)[]): { cartons: number; gross: string; volume: string; without: number } | undefined {
  const known = lines.filter((one): one is LinePacking => one?.gross !== undefined && one.volume !== undefined);
  if (known.length === 0) return undefined;
  const sum = (key: 'gross' | 'volume'): string => decimalText(known.reduce((all, one) => all.plus(new Decimal(one[key] ?? 0).toDecimalPlaces(3, Decimal.ROUND_HALF_UP)), new Decimal(0)));
  return { cartons: known.reduce((all, one) => all + one.cartons, 0), gross: sum('gross'), volume: sum('volume'), without: lines.length - known.length };
}
