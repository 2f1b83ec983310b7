import { z } from 'zod';
import { Decimal, decimalText, PLAIN_DECIMAL } from './decimal.ts';
import { UNITS } from './units.ts';

/** An exact decimal with a unit code: {value: "1.850", unit: "KGS"}. The text is kept as it was given; compare with sameQuantity. */
export const quantity = z.object({ value: z.string().regex(PLAIN_DECIMAL), unit: z.string().min(1).max(16) });
export type Quantity = z.infer<typeof quantity>;

/** A quotient: what a unit's size is, and what stays exact where a decimal would run on for ever. 200 digits hold any product of sizes. */
const Long = Decimal.clone({ precision: 200 });
type Ratio = { over: Decimal; under: Decimal };

const ratio = (text: string): Ratio => {
  const [over = '0', under = '1'] = text.split('/');
  return { over: new Long(over), under: new Long(under) };
};
/** To 40 digits, as every decimal of ours. */
const shortened = ({ over, under }: Ratio): Decimal => new Decimal(over.div(under).toSignificantDigits(40));

const knownUnit = (code: string) => (Object.hasOwn(UNITS, code) ? UNITS[code] : undefined);

/** The dimension a unit measures, or undefined for a unit that only equals itself (SET, BOX…). */
export const dimensionOf = (unit: string): string | undefined => knownUnit(unit)?.dimension;

export const KNOWN_UNITS: readonly string[] = Object.keys(UNITS);

/** Units that measure the same thing as this one, itself among them; only itself when nothing converts to it. */
export const unitsLike = (unit: string): readonly string[] => {
  const dimension = dimensionOf(unit);
  return dimension === undefined ? [unit] : KNOWN_UNITS.filter((one) => dimensionOf(one) === dimension);
};

/** The amount in its dimension's base unit, as an exact quotient. */
function inBase({ value, unit }: Quantity): Ratio | undefined {
  const known = knownUnit(unit);
  if (!known) return undefined;
  const { over, under } = ratio(known.size);
  return { over: new Long(value).plus(known.from ?? 0).times(over), under };
}

/** The amount in another unit as an exact quotient; undefined when the two do not measure the same thing. */
function inUnit(one: Quantity, unit: string): Ratio | undefined {
  if (one.unit === unit) return { over: new Long(one.value), under: new Long(1) };
  const [base, to] = [inBase(one), knownUnit(unit)];
  if (!base || !to || to.dimension !== dimensionOf(one.unit)) return undefined;
  const { over, under } = ratio(to.size);
  // value = base ÷ size − from, over one common denominator.
  const below = base.under.times(over);
  return { over: base.over.times(under).minus(below.times(to.from ?? 0)), under: below };
}

/**
 * The quantity in another unit; undefined when the two units do not measure the same thing. Exact where the result has an end;
 * where it has none (1 cm in inches) to 40 digits: compare with `sameQuantity`, store only what `convertExactly` gives.
 */
export function convert(one: Quantity, unit: string): Quantity | undefined {
  if (one.unit === unit) return one;
  const found = inUnit(one, unit);
  return found && { value: decimalText(shortened(found)), unit };
}

/** The quantity in another unit when that has an end within 12 digits after the point, as a stored quantity must; else undefined. */
export function convertExactly(one: Quantity, unit: string): Quantity | undefined {
  if (one.unit === unit) return one;
  const found = inUnit(one, unit);
  if (!found) return undefined;
  const value = found.over.div(found.under).toDecimalPlaces(12);
  const text = decimalText(value);
  return value.times(found.under).eq(found.over) && PLAIN_DECIMAL.test(text) ? { value: text, unit } : undefined;
}

/** Below zero, zero, above zero as `a` is less than, equal to or more than `b`; undefined when they do not measure the same thing. Exact. */
export function compareQuantities(a: Quantity, b: Quantity): number | undefined {
  const converted = inUnit(b, a.unit);
  if (!converted) return undefined;
  // Every size is positive, so the denominators are.
  return new Long(a.value).times(converted.under).cmp(converted.over);
}

/** True when two quantities are the same amount: 25 KGS, 25000 GMS and 0.025 MTS are. */
export const sameQuantity = (a: Quantity, b: Quantity): boolean => compareQuantities(a, b) === 0;

/**
 * What amounts in different units are sorted and filtered by: the value in its dimension's base unit, to 40 digits.
 * Undefined for a unit that only equals itself; then amounts compare only where their units are the same.
 */
export function baseAmount(one: Quantity): Decimal | undefined {
  const base = inBase(one);
  return base && shortened(base);
}
