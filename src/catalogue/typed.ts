import { type Money, moneyFromText, parseDecimal, decimalText, type Quantity, typedNumber, westernDigits } from '#base';
import { unitCode } from '#tradeids';

/** Number, or whole and fraction as rulers have them (2 1/2, 3/4), then what stands for the unit: letters, m2, m³, ", %, °C. */
const AMOUNT = /^([-−–]?[\d.,]*\d(?:\s+\d+\/\d+|\/\d+)?)\s*([^\d\s.,/][^\d]*[23]?)?$/u;
const FRACTION = /^(-?)(?:(\d+)\s+)?(\d+)\/(2|4|8|16|32|64)$/;

function amountOf(text: string): string | undefined {
  const fraction = FRACTION.exec(text);
  if (!fraction) return typedNumber(text);
  const part = parseDecimal(fraction[3] ?? '')?.div(fraction[4] ?? 1).plus(fraction[2] ?? 0);
  return part && decimalText(fraction[1] === '-' ? part.neg() : part);
}

/** What is typed as an amount, taken apart: its number and its unit as written. Undefined when there is no number in front. */
export function typedAmount(typed: string): { value: string; unit: string } | undefined {
  const parts = AMOUNT.exec(westernDigits(typed.trim()));
  const value = parts ? amountOf(parts[1] ?? '') : undefined;
  return value === undefined ? undefined : { value, unit: parts?.[2]?.trim() ?? '' };
}

/** "60 pcs", "1.85kg", "2 1/2 in", "60": a quantity; `unit` is used when none is typed. */
export function typedQuantity(typed: string, unit: string | undefined): Quantity | undefined {
  const amount = typedAmount(typed);
  const code = amount && (amount.unit === '' ? unit : unitCode(amount.unit));
  return amount && code ? { value: amount.value, unit: code } : undefined;
}

const SYMBOLS: Readonly<Record<string, string>> = { $: 'USD', 'US$': 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', 'Rs': 'INR', 'Rs.': 'INR', '¥': 'JPY' };

/** "14.20", "14.20 USD", "$14.20": money; `currency` is used when none is typed. Undefined too when there are more digits than the currency has. */
export function typedMoney(typed: string, currency: string | undefined): Money | undefined {
  const parts = /^([A-Za-z$€£₹¥.]*)\s*([^A-Za-z$€£₹¥]+?)\s*([A-Za-z$€£₹¥.]*)$/u.exec(typed.trim());
  const value = parts ? typedNumber(parts[2] ?? '') : undefined;
  if (!parts || value === undefined) return undefined;
  const named = parts[1] || parts[3];
  const code = named ? (SYMBOLS[named] ?? named.toUpperCase()) : currency;
  // A unit is no currency, 5 CMS is nothing that is paid with; where one word is both (KGS), only what is in som already takes it.
  if (named && code !== currency && code && unitCode(code) !== undefined) return undefined;
  return code && /^[A-Z]{3}$/.test(code) ? moneyFromText(value, code) : undefined;
}
