import { type Money, moneyText } from '#base';

type Branch = Readonly<Record<string, unknown>>;
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoney = (value: Branch): value is Branch & Money => typeof value.amount === 'number' && typeof value.currency === 'string';
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/u;
/** Order among siblings and marks of storage tell a reader nothing. */
const SILENT = new Set(['position', 'kind', 'sourceRevision', 'raw']);

/** A stored value as a cell of a table: texts as they are, amounts with currency or unit, lists and records part by part. */
export function plainValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(plainValue).filter((one) => one !== '').join(' | ');
  if (!isBranch(value)) return '';
  if (isMoney(value)) return `${moneyText(value)} ${value.currency}`;
  if (typeof value.value === 'string' && typeof value.unit === 'string') return `${value.value} ${value.unit}`;
  if (typeof value.text === 'string') return value.text;
  const parts = Object.entries(value).filter(([key]) => !SILENT.has(key));
  const [only] = parts;
  if (parts.length === 1 && only && !ULID.test(only[0])) return plainValue(only[1]);
  return parts.map(([key, one]) => (ULID.test(key) ? plainValue(one) : `${key}: ${plainValue(one)}`)).filter((one) => !one.endsWith(': ')).join('; ');
}
