import { decimalText, parseDecimal } from './decimal.ts';
import { westernDigits } from './digits.ts';

const GROUPED = /^-?\d{1,3}(,\d{2,3})*(\.\d+)?$|^-?\d+(\.\d+)?$|^-?\.\d+$/;

/**
 * A number as people here type it: 12.50, 1,50,000, 1,500, १२.५०, 1.5 lakh. Canonical decimal text, or undefined.
 * A comma is only ever a group separator: 12,50 is refused, not read as 1250 or 12.5.
 */
export function typedNumber(typed: string): string | undefined {
  const text = westernDigits(typed.trim()).replace(/^[−–]/u, '-');
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
