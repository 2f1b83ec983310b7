import { type Money, moneyText } from '#base';

type Named = (key: string) => string;
type Said = (yes: boolean) => string;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoney = (value: Readonly<Record<string, unknown>>): value is Money => typeof value.amount === 'number' && typeof value.currency === 'string' && Object.keys(value).length === 2;
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/u;
/** Order among siblings and the tag of a value's type tell a reader nothing. */
const SILENT = new Set(['position', 'kind', 'blob', 'sourceRevision', 'raw']);

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

/** Any journal value in words: names of its parts with what they hold, without ids. */
export function journalText(value: unknown, named: Named, said: Said): string {
  const plain = plainText(value);
  if (plain !== undefined) return plain;
  if (Array.isArray(value)) return value.map((one) => journalText(one, named, said)).filter(Boolean).join(', ');
  if (typeof value === 'boolean') return said(value);
  if (!isObject(value)) return String(value);
  return Object.entries(value)
    .filter(([key]) => !SILENT.has(key))
    .map(([key, one]) => {
      const text = journalText(one, named, said);
      return ULID.test(key) || key.length === 2 || text === '' ? text : `${named(key)} ${text}`;
    })
    .filter(Boolean)
    .join(isRecordOfChildren(value) ? '; ' : ', ');
}

const isRecordOfChildren = (value: Readonly<Record<string, unknown>>): boolean => Object.keys(value).every((key) => ULID.test(key));
