import { Decimal as DecimalJs } from 'decimal.js';

/** Exact decimals: weights, quantities, rates. 40 digits are more than any trade figure needs; exponents are never printed. */
export const Decimal = DecimalJs.clone({ precision: 40, toExpNeg: -40, toExpPos: 40 });
export type Decimal = DecimalJs;

/** A decimal in our own written form: optional minus, digits, point, digits. Not `1e3`, not `1,000`. */
export const PLAIN_DECIMAL = /^-?\d{1,24}(\.\d{1,12})?$/;

/** The exact value of a plain decimal, or undefined when the text is anything else. */
export const parseDecimal = (text: string): Decimal | undefined => (PLAIN_DECIMAL.test(text) ? new Decimal(text) : undefined);

/** Canonical text: no exponent, no trailing zeros, no `-0`. */
export const decimalText = (value: Decimal): string => {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
};
