import { type Money, moneyFromText, parseDecimal, decimalText, type Quantity } from '#base';
import { unitCode } from '#tradeids';

/** Digits of the Indian scripts that people type, in the order of Unicode blocks: Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Malayalam. */
const ZEROS = [0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66];
const GROUPED = /^-?\d{1,3}(,\d{2,3})*(\.\d+)?$|^-?\d+(\.\d+)?$|^-?\.\d+$/;

const westernDigits = (text: string): string =>
  [...text].map((char) => {
    const code = char.codePointAt(0) ?? 0;
    const zero = ZEROS.find((one) => code >= one && code <= one + 9);
    return zero === undefined ? char : String(code - zero);
  }).join('');

/**
 * A number as people here type it: 12.50, 1,50,000, 1,500, १२.५०, 1.5 lakh. Canonical decimal text, or undefined.
 * A comma is only ever a group separator: 12,50 is refused, not read as 1250 or 12.5.
 */
export function typedNumber(typed: string): string | undefined {
  const text = westernDigits(typed.trim());
  const lakh = /^(\S+)\s*(lakh|lac|crore|लाख|करोड़)$/iu.exec(text);
  if (lakh) {
    const base = typedNumber(lakh[1] ?? '');
    const value = base === undefined ? undefined : parseDecimal(base);
    return value && decimalText(value.times(/^(crore|करोड़)$/iu.test(lakh[2] ?? '') ? 10_000_000 : 100_000));
  }
  if (!GROUPED.test(text) || !groupsAreWhole(text)) return undefined;
  const plain = text.replaceAll(',', '').replace(/^(-?)\./, '$10.');
  const value = parseDecimal(plain);
  return value && decimalText(value);
}

/** The last group has three digits, the ones before two or three: 1,50,000 and 1,500,000, never 12,50. */
const groupsAreWhole = (text: string): boolean => {
  const groups = (text.split('.')[0] ?? '').split(',');
  return groups.length === 1 || groups[groups.length - 1]?.length === 3;
};

/** "60 pcs", "1.85kg", "60": a quantity; `unit` is used when none is typed. */
export function typedQuantity(typed: string, unit: string | undefined): Quantity | undefined {
  const parts = /^(.*?[\d\u0966-\u0d6f])\s*([^\d\s.,][^\d]*)?$/u.exec(typed.trim());
  const value = parts ? typedNumber(parts[1] ?? '') : undefined;
  if (!parts || value === undefined) return undefined;
  const code = parts[2] ? unitCode(parts[2].trim()) : unit;
  return code ? { value, unit: code } : undefined;
}

const SYMBOLS: Readonly<Record<string, string>> = { $: 'USD', 'US$': 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', 'Rs': 'INR', 'Rs.': 'INR', '¥': 'JPY' };

/** "14.20", "14.20 USD", "$14.20": money; `currency` is used when none is typed. Undefined too when there are more digits than the currency has. */
export function typedMoney(typed: string, currency: string | undefined): Money | undefined {
  const parts = /^([A-Za-z$€£₹¥.]*)\s*([^A-Za-z$€£₹¥]+?)\s*([A-Za-z$€£₹¥.]*)$/u.exec(typed.trim());
  const value = parts ? typedNumber(parts[2] ?? '') : undefined;
  if (!parts || value === undefined) return undefined;
  const named = parts[1] || parts[3];
  const code = named ? (SYMBOLS[named] ?? named.toUpperCase()) : currency;
  return code && /^[A-Z]{3}$/.test(code) ? moneyFromText(value, code) : undefined;
}
