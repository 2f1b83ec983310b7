import { z } from 'zod';
import { Decimal, decimalText, parseDecimal } from './decimal.ts';

/** An amount in integer minor units (paise, cents) of an ISO 4217 currency. Never a float. */
export const money = z.object({ amount: z.number().int().safe(), currency: z.string().regex(/^[A-Z]{3}$/) });
export type Money = z.infer<typeof money>;

/** Currencies whose minor unit is not a hundredth (ISO 4217 list one). */
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4,
};

/** How many digits stand after the point in this currency. */
export const minorDigits = (currency: string): number => DIGITS[currency] ?? 2;

/** Money from plain decimal text. Undefined when the text is no plain decimal or has more digits than the currency's minor unit. */
export function moneyFromText(text: string, currency: string): Money | undefined {
  const value = parseDecimal(text);
  if (!value) return undefined;
  const minor = value.times(new Decimal(10).pow(minorDigits(currency)));
  if (!minor.isInteger() || minor.abs().gt(Number.MAX_SAFE_INTEGER)) return undefined;
  return { amount: minor.toNumber() || 0, currency };
}

/** The amount in the currency's major unit, exact. */
export const moneyValue = (one: Money): Decimal => new Decimal(one.amount).div(new Decimal(10).pow(minorDigits(one.currency)));

/** Plain text with all digits of the minor unit: 12.50 for {1250, USD}. */
export const moneyText = (one: Money): string => moneyValue(one).toFixed(minorDigits(one.currency));

/** Canonical text without trailing zeros. */
export const moneyShortText = (one: Money): string => decimalText(moneyValue(one));
