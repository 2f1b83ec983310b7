import { type Money, moneyText } from '#base';
import { type AttributeValue, inOrder, type Product, valueText } from '../nouns.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoney = (value: Record<string, unknown>): boolean => typeof value.amount === 'number' && typeof value.currency === 'string';

/** A list of rates in one line: currency and its steps. */
const laddersText = (ladders: Product['priceLadders']): string =>
  inOrder(ladders).map((one) => `${one.currency}${one.incoterm ? ` ${one.incoterm}` : ''} ${inOrder(one.steps).map((step) => `${step.minQuantity}: ${moneyText(step.price)}`).join(', ')}`).join(' | ');

/** A value of a field as one line for comparing two products side by side. */
export function rowText(field: string, value: unknown, language = 'en'): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (field === 'priceLadders') return laddersText(value as Product['priceLadders']);
  if (field.startsWith('attributes.')) return valueText(value as AttributeValue, language);
  return partText(value);
}

function partText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(partText).join(', ');
  if (!isObject(value)) return String(value);
  if (isMoney(value)) return `${moneyText(value as unknown as Money)} ${String(value.currency)}`;
  if (typeof value.value === 'string' && typeof value.unit === 'string') return `${value.value} ${value.unit}`;
  if (typeof value.text === 'string') return value.text;
  const parts = Object.entries(value).filter(([key]) => key !== 'position').map(([key, one]) => (/^[0-9A-HJKMNP-TV-Z]{26}$/.test(key) || key === 'text' || isObject(one) ? partText(one) : `${key} ${partText(one)}`));
  return parts.filter(Boolean).join('; ');
}
