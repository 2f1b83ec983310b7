import { z } from 'zod';
import { Decimal, decimalText, PLAIN_DECIMAL } from './decimal.ts';

/** An exact decimal with a unit code: {value: "1.850", unit: "KGS"}. The text is kept as it was given; compare with sameQuantity. */
export const quantity = z.object({ value: z.string().regex(PLAIN_DECIMAL), unit: z.string().min(1).max(16) });
export type Quantity = z.infer<typeof quantity>;

type Unit = { dimension: string; factor: string };

/** Exact factors to each dimension's base unit. Codes are GST unit quantity codes where one exists; inch, foot, pound are exact by the 1959 agreement. */
const UNITS: Readonly<Record<string, Unit>> = {
  KGS: { dimension: 'mass', factor: '1' }, GMS: { dimension: 'mass', factor: '0.001' }, MGS: { dimension: 'mass', factor: '0.000001' },
  QTL: { dimension: 'mass', factor: '100' }, MTS: { dimension: 'mass', factor: '1000' }, TON: { dimension: 'mass', factor: '1000' },
  LBS: { dimension: 'mass', factor: '0.45359237' }, OZS: { dimension: 'mass', factor: '0.028349523125' },
  MTR: { dimension: 'length', factor: '1' }, CMS: { dimension: 'length', factor: '0.01' }, MMS: { dimension: 'length', factor: '0.001' },
  KME: { dimension: 'length', factor: '1000' }, INC: { dimension: 'length', factor: '0.0254' }, FTS: { dimension: 'length', factor: '0.3048' }, YDS: { dimension: 'length', factor: '0.9144' },
  SQM: { dimension: 'area', factor: '1' }, SQF: { dimension: 'area', factor: '0.09290304' }, SQY: { dimension: 'area', factor: '0.83612736' },
  CBM: { dimension: 'volume', factor: '1' }, CCM: { dimension: 'volume', factor: '0.000001' }, LTR: { dimension: 'volume', factor: '0.001' }, MLT: { dimension: 'volume', factor: '0.000001' }, KLR: { dimension: 'volume', factor: '1' },
  NOS: { dimension: 'count', factor: '1' }, PCS: { dimension: 'count', factor: '1' }, UNT: { dimension: 'count', factor: '1' }, DOZ: { dimension: 'count', factor: '12' }, GRS: { dimension: 'count', factor: '144' },
  GGK: { dimension: 'count', factor: '1728' }, TGM: { dimension: 'count', factor: '1440' }, THD: { dimension: 'count', factor: '1000' },
  DAY: { dimension: 'time', factor: '1' }, WEEK: { dimension: 'time', factor: '7' },
};

/** The dimension a unit measures, or undefined for a unit that only equals itself (SET, PRS, BOX…). */
export const dimensionOf = (unit: string): string | undefined => UNITS[unit]?.dimension;

export const KNOWN_UNITS: readonly string[] = Object.keys(UNITS);

/** The quantity in another unit, exact; undefined when the two units do not measure the same thing. */
export function convert(one: Quantity, unit: string): Quantity | undefined {
  if (one.unit === unit) return one;
  const from = UNITS[one.unit];
  const to = UNITS[unit];
  if (!from || !to || from.dimension !== to.dimension) return undefined;
  return { value: decimalText(new Decimal(one.value).times(from.factor).div(to.factor)), unit };
}

/** True when two quantities are the same amount: 25 KGS, 25000 GMS and 0.025 MTS are. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const converted = convert(b, a.unit);
  return converted !== undefined && new Decimal(a.value).eq(converted.value);
}
