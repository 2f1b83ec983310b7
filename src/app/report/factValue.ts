import { Decimal, decimalText } from '#base';
import { countrySaid, saidIn } from '#tradeids';
import { CERTIFICATE_KINDS, DayValue, MoneyValue, QuantityValue, shownValue } from '#rules';
import { dayText, wordsOf } from './fill.ts';

/** Last keys of paths whose text is a country's two letters. */
const COUNTRY_KEYS: ReadonlySet<string> = new Set(['origin', 'destination', 'country', 'markets']);
const keyOf = (path: string): string => path.replace(/\[\d*\]/gu, '').split('.').at(-1) ?? path;

/** Lakh and crore, exactly: the digits themselves are grouped, no number is made of them. */
const grouped = (value: Decimal): string => {
  const [whole = '', rest] = decimalText(value).split('.');
  return [whole.replace(/(\d)(?=(\d{2})+\d{3}$)/gu, '$1,').replace(/(\d)(?=\d{3}$)/u, '$1,'), rest].filter((one) => one !== undefined).join('.');
};

function textValue(text: string, key: string, language: string): string {
  const kind = Object.hasOwn(CERTIFICATE_KINDS, text) ? CERTIFICATE_KINDS[text as keyof typeof CERTIFICATE_KINDS] : undefined;
  if (kind) return kind[language === 'hi' ? 'hi' : 'en'];
  const country = COUNTRY_KEYS.has(key) ? countrySaid(text) : undefined;
  return country ? `${saidIn(country, language)} (${text})` : text;
}

/** A value that a rule looked at as a person reads it: days, yes and no, kinds and countries in words, large numbers in lakh and crore. Empty when nothing is there. */
export function factValue(path: string, value: unknown, language: string): string {
  const words = wordsOf(language);
  if (value instanceof DayValue) return dayText(value.text, words.locale);
  if (value instanceof MoneyValue || value instanceof QuantityValue) return shownValue(value);
  if (value instanceof Decimal) return grouped(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((one) => factValue(path, one, language)).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, one]) => factValue(key, one, language)).filter(Boolean).join(' · ');
  return textValue(shownValue(value), keyOf(path), language);
}
