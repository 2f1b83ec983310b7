import { convert, convertExactly, Decimal, decimalText, minorDigits, type Money, moneyValue, type Quantity } from '#base';
import type { DocumentLine } from '../parts/line.ts';

/** The sum in the unit of the first; counted goods in several units (dozens and pieces) add up in pieces. Undefined when one is missing or measures something else. */
export function sumOfQuantities(all: readonly (Quantity | undefined)[]): Quantity | undefined {
  const first = all[0]?.unit;
  if (first === undefined) return undefined;
  const unit = all.every((one) => one?.unit === first) ? first : all.every((one) => one && convertExactly(one, 'PCS') !== undefined) ? 'PCS' : first;
  const each = all.map((one) => one && convertExactly(one, unit));
  if (each.some((one) => one === undefined)) return undefined;
  return { value: decimalText(each.reduce((sum, one) => sum.plus(one?.value ?? 0), new Decimal(0))), unit };
}

/** An amount of major units in the minor units of a currency, rounded once, half up; undefined beyond what is exact. */
export function moneyOf(major: Decimal, currency: string): Money | undefined {
  const minor = major.times(new Decimal(10).pow(minorDigits(currency))).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return minor.abs().gt(Number.MAX_SAFE_INTEGER) ? undefined : { amount: minor.toNumber() || 0, currency };
}

/** Quantity × rate ÷ what the rate is for, less the discount of the line. */
export function amountOfLine(line: DocumentLine): Money | undefined {
  const currency = line.unitPrice?.currency ?? line.amount?.currency;
  const price = line.price !== undefined ? new Decimal(line.price) : line.unitPrice && moneyValue(line.unitPrice);
  const counted = line.quantity && (line.pricePer ? convert(line.quantity, line.pricePer.unit) : line.quantity);
  const per = new Decimal(line.pricePer?.value ?? 1);
  if (!currency || !price || !counted || per.isZero()) return undefined;
  const gross = moneyOf(price.times(counted.value).div(per), currency);
  return gross && { amount: gross.amount - (line.discount?.currency === currency ? line.discount.amount : 0), currency };
}

/** Length × width × height × packages, cubic metres to the cubic centimetre. */
export function volumeOfLine({ length, width, height, packageCount }: DocumentLine): Quantity | undefined {
  const sides = [length, width, height].map((one) => one && convert(one, 'MTR'));
  if (packageCount === undefined || sides.some((one) => one === undefined)) return undefined;
  return { value: decimalText(sides.reduce((product, one) => product.times(one?.value ?? 0), new Decimal(packageCount)).toDecimalPlaces(6, Decimal.ROUND_HALF_UP)), unit: 'CBM' };
}
