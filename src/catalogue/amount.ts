import { baseAmount, Decimal, decimalText, dimensionOf } from '#base';

/** A number with its unit as a grid cell shows it ("60 PCS", "1.85 KGS", "14.20"). `base`: in the base unit of what it measures. */
export type Amount = { plain: number; unit: string; base: number };

const SHAPE = /^(-?\d+(?:\.\d+)?)(?:\s+(\S.*))?$/u;

/** Factor of each unit to its base unit, as exact text; "1" for a unit that only equals itself. */
const factors = new Map<string, string>();
function factorOf(unit: string): string {
  const known = factors.get(unit);
  if (known !== undefined) return known;
  const base = baseAmount({ value: '1', unit });
  const factor = base ? decimalText(base) : '1';
  factors.set(unit, factor);
  return factor;
}

/** What two amounts must share to be compared: the dimension, or the unit itself where it has none. */
export const measureOf = (unit: string): string => dimensionOf(unit) ?? unit;

/** The amount in a cell's text, or undefined when it is none. Conversion is exact; only the comparison is done on binary numbers, nearest to the exact value. */
export function amountOf(text: string): Amount | undefined {
  const parts = SHAPE.exec(text);
  if (!parts) return undefined;
  const [, value = '', unit = ''] = parts;
  const plain = Number(value);
  // Degrees do not begin at zero: no factor turns one scale into another.
  if (dimensionOf(unit) === 'temperature') return { plain, unit, base: baseAmount({ value, unit })?.toNumber() ?? plain };
  const factor = unit === '' ? '1' : factorOf(unit);
  return { plain, unit, base: factor === '1' ? plain : Number(decimalText(new Decimal(value).times(factor))) };
}
