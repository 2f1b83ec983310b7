import { decimalText, Decimal, type Money, moneyText, type Quantity } from '#base';
import type { ExportDocument } from '../parts/document.ts';
import type { CrossFact } from './facts.ts';
import { INSTEAD } from './facts.ts';

/** One value of a fact on a paper; facts of lines have one for each line, facts of containers one for each container. */
export type Part = { /** Item number, or the place in the list. */ item: string; path: string; value: unknown };
export type CellType = 'text' | 'number' | 'money' | 'day';
export type Printed = { type: CellType; text: string; unit: string };

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function read(document: ExportDocument, path: string): Part[] {
  const [head = '', tail] = path.split('[].');
  const found = head.split('.').reduce<unknown>((at, key) => (isTree(at) ? at[key] : undefined), document);
  if (tail === undefined) return isFilled(found) ? [{ item: '', path: head, value: found }] : [];
  if (!Array.isArray(found)) return [];
  return found.flatMap((one: Tree, index) => {
    const value = tail.split('.').reduce<unknown>((at, key) => (isTree(at) ? at[key] : undefined), one);
    return isFilled(value) ? [{ item: typeof one.sku === 'string' && one.sku !== '' ? one.sku : `${index + 1}`, path: `${head}.${index}.${tail}`, value }] : [];
  });
}

const isQuantity = (value: unknown): value is Quantity => isTree(value) && typeof value.value === 'string' && typeof value.unit === 'string';

/** The total quantity where a paper has no lines of its own. */
function total(document: ExportDocument): Part[] {
  const { quantity } = document.totals ?? {};
  return quantity ? [{ item: '', path: 'totals.quantity', value: quantity }] : [];
}

/** Every value a paper has of a fact. */
export function partsOf(fact: CrossFact, document: ExportDocument): Part[] {
  const path = fact.on[document.kind as keyof typeof fact.on]?.path;
  if (path === undefined) return [];
  const parts = read(document, path);
  if (fact.comparing === 'party') return parts.filter(({ value }) => isTree(value) && (isFilled(value.name) || value.toOrder === true));
  if (parts.length > 0) return parts;
  if (fact.comparing === 'quantity') return total(document);
  const instead = INSTEAD[path];
  return instead === undefined ? [] : read(document, instead);
}

const sum = (parts: readonly Part[]): Printed | undefined => {
  const given = parts.map((one) => one.value).filter(isQuantity);
  const [first] = given;
  if (!first || given.length !== parts.length || given.some((one) => one.unit !== first.unit)) return undefined;
  return { type: 'number', text: decimalText(given.reduce((all, one) => all.plus(one.value), new Decimal(0))), unit: first.unit };
};

function one({ value }: Part, comparing: CrossFact['comparing']): Printed {
  if (isQuantity(value)) return { type: 'number', text: value.value, unit: value.unit };
  if (isTree(value) && typeof value.amount === 'number') return { type: 'money', text: moneyText(value as Money), unit: String(value.currency) };
  if (isTree(value)) return { type: 'text', text: [value.toOrder === true && !isFilled(value.name) ? 'To order' : value.name].filter(isFilled).map(String).join(''), unit: '' };
  return { type: comparing === 'day' || comparing === 'order' ? 'day' : comparing === 'packages' ? 'number' : 'text', text: String(value), unit: '' };
}

/** The value as printed: lines of one unit added up, several codes one after another. */
export function printed(fact: CrossFact, document: ExportDocument, parts: readonly Part[]): Printed {
  const [first] = parts;
  if (!first) return { type: 'text', text: '', unit: '' };
  if (fact.comparing === 'packages') return { ...one(first, 'packages'), unit: document.totals?.packageKind ?? '' };
  if (parts.length === 1) return one(first, fact.comparing);
  const whole = fact.comparing === 'quantity' ? sum(parts) : undefined;
  const texts = parts.map((part) => one(part, fact.comparing)).map(({ text, unit }) => [text, unit].filter(Boolean).join(' '));
  return whole ?? { type: 'text', text: [...new Set(texts)].join(', '), unit: '' };
}
