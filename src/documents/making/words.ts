import { Decimal, minorDigits, type Money } from '#base';
import { currencyName } from './currencyNames.ts';

/** lakh and crore, as at home; or million and billion, as everywhere else. */
export type Scale = 'indian' | 'international';

const SMALL = ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen'];
const TENS = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];
/** Steps of each scale from large to small. Above the largest the count is itself written out: Twelve Lakh Crore. */
const STEPS: Readonly<Record<Scale, readonly (readonly [number, string])[]>> = {
  indian: [[10_000_000, 'Crore'], [100_000, 'Lakh'], [1_000, 'Thousand'], [100, 'Hundred']],
  international: [[1_000_000_000_000, 'Trillion'], [1_000_000_000, 'Billion'], [1_000_000, 'Million'], [1_000, 'Thousand'], [100, 'Hundred']],
};

/** Nobody says crore crore: from here on numbers are counted in trillions on both scales. */
const CRORE_OF_CRORES = 100_000_000_000_000;

/** A whole number from 0 to 9,007,199,254,740,991 in English words. Throws RangeError for any other. */
export function numberInWords(value: number, scale: Scale): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number that can be written out`);
  return words(value, value < CRORE_OF_CRORES ? scale : 'international').join(' ');
}

function words(value: number, scale: Scale): string[] {
  if (value < 20) return [SMALL[value] ?? ''];
  if (value < 100) return [[TENS[Math.floor(value / 10)] ?? '', value % 10 > 0 ? SMALL[value % 10] : undefined].filter(Boolean).join('-')];
  const [size, name] = STEPS[scale].find(([step]) => value >= step) ?? [100, 'Hundred'];
  const rest = value % size;
  return [...words(Math.floor(value / size), scale), name, ...(rest > 0 ? words(rest, scale) : [])];
}

/** Rupees are counted in lakh and crore, every other currency in thousands and millions, unless somebody asks otherwise. */
export const scaleOf = (currency: string): Scale => (currency === 'INR' ? 'indian' : 'international');

/**
 * An amount as invoices and drafts write it out: "US Dollars Twelve Thousand Three Hundred Forty-Five and Cents Fifty Only",
 * "Rupees One Crore Twenty Lakh Only". Undefined for an amount below zero, which no paper writes out.
 */
export function amountInWords({ amount, currency }: Money, scale: Scale = scaleOf(currency)): string | undefined {
  if (amount < 0) return undefined;
  const unit = new Decimal(10).pow(minorDigits(currency)).toNumber();
  const [major, minor] = [Math.floor(amount / unit), amount % unit];
  const name = currencyName(currency);
  const money = name ? (major === 1 ? name.one : name.many) : currency;
  const whole = `${money} ${numberInWords(major, scale)}`;
  if (minor === 0) return `${whole} Only`;
  // A currency whose smaller unit has no name here still tells it exactly, as banks write it: and 50/100.
  const part = name?.minor ? `${minor === 1 ? name.minorOne : name.minor} ${numberInWords(minor, scale)}` : `${String(minor).padStart(minorDigits(currency), '0')}/${unit}`;
  return `${whole} and ${part} Only`;
}
