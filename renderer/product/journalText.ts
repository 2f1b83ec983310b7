import { type Money, moneyText } from '#base';

/** The words a value needs around it, in the reader's language. */
export type Words = {
  /** On-screen name of a part, such as currency or grossWeight. */
  named: (key: string) => string;
  said: (yes: boolean) => string;
  /** "from 60: 4.00 USD", "up to 500: 25 days", "25 days". */
  fromQuantity: (quantity: string, price: string) => string;
  upTo: (quantity: string, days: string) => string;
  days: (days: string) => string;
  /** A number with its digits grouped. */
  number: (text: string) => string;
  /** A unit's name for its code. */
  unit: (code: string) => string;
};

type Branch = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoney = (value: Branch): value is Money => typeof value.amount === 'number' && typeof value.currency === 'string' && Object.keys(value).length === 2;
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/u;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
/** Order among siblings and the tag of a value's type tell a reader nothing. */
const SILENT = new Set(['position', 'kind', 'blob', 'sourceRevision', 'raw', 'edit']);

/** A value that one line of typed text can hold, as that text; undefined for lists and records. */
export function plainText(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (!isObject(value)) return undefined;
  if (typeof value.text === 'string') return value.text;
  if (typeof value.value === 'string' && typeof value.unit === 'string') return `${value.value} ${value.unit}`;
  if (isMoney(value)) return `${moneyText(value)} ${value.currency}`;
  return undefined;
}

const isRecordOfChildren = (value: Branch): boolean => Object.keys(value).length > 0 && Object.keys(value).every((key) => ULID.test(key));
const isTexts = (value: Branch): boolean => Object.keys(value).length > 0 && Object.entries(value).every(([key, one]) => /^[a-z]{2,3}(-\w+)*$/u.test(key) && isObject(one) && typeof one.text === 'string');
const inOrder = (value: Branch): unknown[] => Object.values(value).sort((a, b) => Number(isObject(a) && a.position) - Number(isObject(b) && b.position));

/** Amounts and days as people write them. */
function scalar(value: unknown, words: Words): string | undefined {
  if (typeof value === 'boolean') return words.said(value);
  if (typeof value === 'number') return words.number(String(value));
  if (typeof value === 'string') return value.replace(DAY, '$3-$2-$1');
  if (!isObject(value)) return value === null || value === undefined ? '' : undefined;
  if (isMoney(value)) return `${words.number(moneyText(value))} ${value.currency}`;
  if (typeof value.value === 'string' && typeof value.unit === 'string') return `${words.number(value.value)} ${words.unit(value.unit)}`;
  return undefined;
}

/** Children and typed values that have a way of being said. */
function known(value: Branch, words: Words): string | undefined {
  const text = (one: unknown): string => journalText(one, words);
  if (typeof value.text === 'string') return value.text;
  if (typeof value.fileName === 'string') return [value.fileName, isObject(value.alt) ? text(value.alt) : ''].filter(Boolean).join(': ');
  if (isObject(value.price) && typeof value.minQuantity === 'string') return words.fromQuantity(words.number(value.minQuantity), text(value.price));
  if (typeof value.days === 'number') return typeof value.maxQuantity === 'string' ? words.upTo(words.number(value.maxQuantity), String(value.days)) : words.days(String(value.days));
  if (typeof value.sku === 'string' && typeof value.count === 'string') return `${words.number(value.count)} × ${value.sku}`;
  if (typeof value.name === 'string' && typeof value.percent === 'string') return `${value.name} ${value.percent} %`;
  if (isObject(value.quantity) && typeof value.period === 'string') return `${text(value.quantity)} / ${words.named(`period-${value.period}`)}`;
  if (typeof value.kind !== 'string') return undefined;
  const held = ['texts', 'quantity', 'money', 'choice', 'choices', 'yes', 'day', 'rows', 'certificateId', 'value'].find((part) => value[part] !== undefined);
  return held === undefined ? undefined : text(value[held]);
}

/** Any journal value in the reader's words: amounts, days, texts by language, lists, rates, packing, pictures by file name; names of parts with what they hold, never an id. */
export function journalText(value: unknown, words: Words): string {
  const one = scalar(value, words);
  if (one !== undefined) return one;
  if (Array.isArray(value)) return value.map((item) => journalText(item, words)).filter(Boolean).join(value.some(Array.isArray) ? '; ' : ', ');
  if (!isObject(value)) return String(value);
  if (isRecordOfChildren(value)) return inOrder(value).map((item) => journalText(item, words)).filter(Boolean).join('; ');
  if (isTexts(value)) {
    const texts = Object.entries(value).map(([language, text]): [string, string] => [language, journalText(text, words)]);
    return texts.length === 1 ? (texts[0]?.[1] ?? '') : texts.map(([language, text]) => `${text} (${language})`).join(', ');
  }
  return known(value, words) ?? parts(value, words);
}

const parts = (value: Branch, words: Words): string =>
  Object.entries(value)
    .filter(([key]) => !SILENT.has(key))
    .map(([key, part]) => {
      const text = key === 'level' && typeof part === 'string' ? words.named(part) : journalText(part, words);
      return text === '' || key === 'level' ? text : isObject(part) && isRecordOfChildren(part) ? text : `${words.named(key)} ${text}`;
    })
    .filter(Boolean)
    .join(', ');
