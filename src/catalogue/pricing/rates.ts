import { Decimal, decimalText, type Day, type Money, minorDigits, moneyValue } from '#base';
import type { Rate } from './nouns.ts';

/** The rate that was used, with the day it holds from: it stands beside every converted amount. */
export type RateUsed = { kind: Rate['kind']; name: string; label?: string; value: string; unit?: string; from: Day };

/** All rates of a firm, asked by name and day. The newest that has begun counts; one that begins later does not, and there is never a guess. */
export class RateBook {
  private readonly byName = new Map<string, Rate[]>();

  constructor(rates: readonly Rate[]) {
    for (const one of rates) {
      const name = `${one.kind}.${one.name}`;
      this.byName.set(name, [...(this.byName.get(name) ?? []), one]);
    }
    for (const list of this.byName.values()) list.sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
  }

  on(kind: Rate['kind'], name: string, day: Day): RateUsed | undefined {
    const found = this.byName.get(`${kind}.${name}`)?.find((one) => one.from <= day);
    return found && { kind, name, value: found.value, from: found.from, ...(found.label ? { label: found.label } : {}), ...(found.unit ? { unit: found.unit } : {}) };
  }
}

export type InRupees = { ok: true; value: Decimal; rate?: RateUsed } | { ok: false; missing: string };

/** An amount in rupees, exact. Without a rate for its currency on the day: `missing` is `currency.USD`, and nothing is taken to be 1:1. */
export function inRupees(amount: Money, book: RateBook, on: Day): InRupees {
  if (amount.currency === 'INR') return { ok: true, value: moneyValue(amount) };
  const rate = book.on('currency', amount.currency, on);
  return rate ? { ok: true, value: moneyValue(amount).times(rate.value), rate } : { ok: false, missing: `currency.${amount.currency}` };
}

/**
 * The one place where an amount is rounded: half away from zero at the currency's minor unit, after everything was reckoned exactly.
 * Undefined beyond what an amount of money can hold exactly (about 90 lakh crore): a slip somewhere in the figures.
 */
export function rounded(value: Decimal, currency: string): Money | undefined {
  const amount = value.times(new Decimal(10).pow(minorDigits(currency))).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() || 0;
  return Number.isSafeInteger(amount) ? { amount, currency } : undefined;
}

/** Exact text of an amount for explanations. More than twelve places after the point (a division) are cut for the eye only. */
export const exactText = (value: Decimal): string => decimalText(value.toDecimalPlaces(12, Decimal.ROUND_HALF_UP));
