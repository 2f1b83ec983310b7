import { convert, Decimal, decimalText, minorDigits, type Money, type Quantity } from '#base';
import type { DocumentLine } from '../parts/line.ts';
import type { Numeral } from './wording.ts';

/** The sum of amounts in one currency; undefined when one is missing or in another currency. */
export function moneySum(all: readonly (Money | undefined)[]): Money | undefined {
  const currency = all[0]?.currency;
  if (currency === undefined || all.some((one) => one?.currency !== currency)) return undefined;
  return { amount: all.reduce((sum, one) => sum + (one?.amount ?? 0), 0), currency };
}

/** The sum in the unit of the first; undefined when one is missing or measures something else. Pieces and dozens add up in the smaller unit. */
export function quantitySum(all: readonly (Quantity | undefined)[], unit = all[0]?.unit): Quantity | undefined {
  if (unit === undefined) return undefined;
  let sum = new Decimal(0);
  for (const one of all) {
    const own = one && convert(one, unit);
    if (!own) return undefined;
    sum = sum.plus(own.value);
  }
  return { value: decimalText(sum), unit };
}

/** Quantities of lines together: in their one unit, else in pieces where all are counted. */
export const countedSum = (all: readonly (Quantity | undefined)[]): Quantity | undefined => (all.every((one) => one?.unit === all[0]?.unit) ? quantitySum(all) : quantitySum(all, 'PCS'));

export function decimalSum(all: readonly (Numeral | undefined)[]): string | undefined {
  if (all.length === 0 || all.some((one) => one === undefined)) return undefined;
  return decimalText(all.reduce<Decimal>((sum, one) => sum.plus(one ?? 0), new Decimal(0)));
}

/** Quantity times price, less the line's discount, rounded once, half up, to the minor unit. */
export function lineAmount(line: DocumentLine): Money | undefined {
  const currency = line.unitPrice?.currency;
  const price: Numeral | undefined = line.price ?? (line.unitPrice ? new Decimal(line.unitPrice.amount).div(new Decimal(10).pow(minorDigits(line.unitPrice.currency))).toFixed() : undefined);
  const counted = line.quantity && (line.pricePer ? convert(line.quantity, line.pricePer.unit) : line.quantity);
  if (!currency || price === undefined || !counted) return undefined;
  const minor = new Decimal(counted.value).div(line.pricePer?.value ?? 1).times(price).times(new Decimal(10).pow(minorDigits(currency))).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return { amount: minor.toNumber() - (line.discount?.currency === currency ? line.discount.amount : 0), currency };
}

/** So much of an amount, rounded half up: a rate of exchange into rupees, a tax in percent. */
export const timesRate = (one: Money, rate: Numeral, into = one.currency): Money => ({
  amount: new Decimal(one.amount).div(new Decimal(10).pow(minorDigits(one.currency))).times(rate).times(new Decimal(10).pow(minorDigits(into))).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), currency: into,
});

export const minus = (one: Money, ...others: readonly (Money | undefined)[]): Money => ({ ...one, amount: others.reduce((left, other) => left - (other?.currency === one.currency ? other.amount : 0), one.amount) });
