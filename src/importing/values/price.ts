import { Decimal, type Money, minorDigits, moneyFromText, westernDigits } from '#base';
import { CURRENCIES } from '#tradeids';
import { LONGEST_AMOUNT, type NumberProblem, readNumber } from './number.ts';

export type MoneyRead = { money: Money } | { problem: 'no-currency'; number: string } | { problem: 'too-many-digits'; number: string } | { problem: 'other-currency'; number: string; found: string } | NumberProblem;

const CODES = new Set(CURRENCIES);
/** Signs that name one currency. `$` and `¥` name several, so they only agree with one. */
const SIGNS: Readonly<Record<string, string>> = { '₹': 'INR', rs: 'INR', 'rs.': 'INR', 're': 'INR', '€': 'EUR', '£': 'GBP', us$: 'USD', 'us $': 'USD', a$: 'AUD', c$: 'CAD', s$: 'SGD', '₨': 'INR', 'रु': 'INR', 'रु.': 'INR', '₩': 'KRW', '฿': 'THB', 'د.إ': 'AED', dhs: 'AED', 'dhs.': 'AED', dh: 'AED' };
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = { $: ['USD', 'AUD', 'CAD', 'SGD', 'HKD', 'NZD'], '¥': ['JPY', 'CNY'] };

/** The currency a text names (USD, ₹, Rs.); undefined for none. */
export function currencyIn(text: string): string | undefined {
  const word = text.trim();
  const upper = word.toUpperCase();
  return CODES.has(upper) ? upper : SIGNS[word.toLowerCase()];
}

/** Splits "USD 12.50", "12.50 €", "₹1,50,000/-" into the number and what stands around it. */
function parts(text: string): { number: string; mark: string } {
  const found = /^((?:[^\d.,\-+−०-९]|\.(?=\s))*?)\s*([-+−]?(?:[\d०-९]|\.(?=\d))[\d०-९.,\s'’]*(?:\/[-=])?(?:\s*(?:lakhs?|lacs?|crores?|cr|लाख|करोड़))?)\s*([^\d]*)$/iu.exec(westernDigits(text).replace(/[\u00a0\u202f]/g, ' ').trim());
  return found ? { number: (found[2] ?? '').trim(), mark: `${found[1] ?? ''} ${found[3] ?? ''}`.trim() } : { number: text, mark: '' };
}

const UNSIGNED = /^\d+(\.\d+)?$/;

/** Plain digits with no more decimals than the currency has, by whole numbers: nearly every cell of a price list. */
export function plainMoney(text: string, currency: string): Money | undefined {
  const point = text.indexOf('.');
  const digits = minorDigits(currency);
  const places = point < 0 ? 0 : text.length - point - 1;
  if (places > digits || text.length > 14 || !UNSIGNED.test(text)) return undefined;
  const whole = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  return { amount: Number(whole) * 10 ** (digits - places), currency };
}

/**
 * An amount of money, exact. The currency stands in the cell or is the column's; two that differ are a problem, none at all too.
 * Trailing zeros beyond the minor unit are dropped (14.0000 is 14.00), other digits are not.
 */
export function readMoney(text: string, column: string | undefined, decimal: '.' | ',' = '.'): MoneyRead {
  const plain = column && decimal === '.' ? plainMoney(text, column) : undefined;
  if (plain) return { money: plain };
  if (text.length > LONGEST_AMOUNT) return { problem: 'not-a-number' };
  const simple = readNumber(text, decimal);
  const { number, mark } = 'value' in simple || simple.problem === 'exponent' ? { number: text, mark: '' } : parts(text);
  const read = readNumber(number, decimal);
  if ('problem' in read) return read;
  const named = mark === '' ? undefined : currencyIn(mark);
  if (mark !== '' && !named && !(column && AMBIGUOUS[mark]?.includes(column))) return AMBIGUOUS[mark] ? { problem: 'no-currency', number: read.value } : { problem: 'not-a-number' };
  if (named && column && named !== column) return { problem: 'other-currency', number: read.value, found: named };
  const currency = named ?? column;
  if (!currency) return { problem: 'no-currency', number: read.value };
  const money = moneyFromText(trimmedTo(read.value, minorDigits(currency)), currency);
  return money ? { money } : { problem: 'too-many-digits', number: read.value };
}

const trimmedTo = (value: string, digits: number): string => {
  const [, fraction = ''] = value.split('.');
  return fraction.length <= digits ? value : new Decimal(value).toFixed();
};
