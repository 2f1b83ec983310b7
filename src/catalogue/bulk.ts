import { familyOf } from './families.ts';
import { type BulkOperation, type FamilyAttribute, inOrder, type Product } from './nouns.ts';
import { Decimal, decimalText, minorDigits, type Money, moneyText, moneyValue } from '#base';
import { amountTyped } from '#tradeids';
import { type Cell, firstLadder } from './cells.ts';
import { definitionOf } from './definition.ts';
import { applyEdit, type EditContext, type Edited } from './edit.ts';

/** What a bulk edit makes of one cell: `same` when it is so already or there is nothing to work on. Texts as the grid shows them. */
export type BulkOutcome =
  | { kind: 'changed'; product: Product; before: string; after: string }
  | { kind: 'same' }
  | { kind: 'refused'; before: string; typed: string; messageId: string; data: Record<string, string> };

const SAME: BulkOutcome = { kind: 'same' };

/** What goes into a field: text as typed, null to empty it, or a value of the schema's own shape. */
type Wanted = { value: unknown; typed: string } | undefined | { refused: string; data: Record<string, string>; typed: string };

const HALF_UP = Decimal.ROUND_HALF_UP;

/** The exact result of a sum on a number, rounded as the operation says. */
function reckoned(value: Decimal, operation: Extract<BulkOperation, { kind: 'multiply' | 'add' }>, digits: number | undefined): Decimal {
  const exact = operation.kind === 'multiply' ? value.times(operation.by) : value.plus(operation.by);
  const places = digits ?? operation.digits;
  return places === undefined ? exact.toDecimalPlaces(12, HALF_UP) : exact.toDecimalPlaces(places, HALF_UP);
}

const WHOLE_NUMBERS: ReadonlySet<string> = new Set(['leadDays', 'cartonCount']);
const AMOUNT = /^(-?\d+(?:\.\d+)?)(?:\s+(\S.*))?$/u;

function sum(field: string, before: string, operation: Extract<BulkOperation, { kind: 'multiply' | 'add' }>): Wanted {
  const parts = AMOUNT.exec(before);
  if (!parts) return { refused: 'EDIT-NUMBER', data: { value: before }, typed: before };
  const [, number = '0', unit = ''] = parts;
  const digits = WHOLE_NUMBERS.has(field) ? 0 : /^[A-Z]{3}$/.test(unit) && before.includes('.') && isMoney(field) ? minorDigits(unit) : undefined;
  const typed = `${decimalText(reckoned(new Decimal(number), operation, digits))}${unit ? ` ${unit}` : ''}`;
  return { value: typed, typed };
}

const isMoney = (field: string): boolean => field === 'cost';

/** Every step of the rates everybody sees moves together, each rounded to the currency's minor unit: a ladder keeps its shape. */
function sumOfRates(product: Product, operation: Extract<BulkOperation, { kind: 'multiply' | 'add' }>): Wanted {
  const ladder = firstLadder(product);
  if (!ladder) return undefined;
  const steps = Object.fromEntries(inOrder(ladder.steps).map(({ id, ...step }) => [id, { ...step, price: movedMoney(step.price, operation) }]));
  const lowest = Object.values(steps).find((one) => one.price.amount < 0);
  if (lowest) return { refused: 'EDIT-MONEY', data: { value: moneyText(lowest.price) }, typed: moneyText(lowest.price) };
  const { id, ...rest } = ladder;
  return { value: { ...product.priceLadders, [id]: { ...rest, steps } }, typed: '' };
}

function movedMoney(money: Money, operation: Extract<BulkOperation, { kind: 'multiply' | 'add' }>): Money {
  const digits = minorDigits(money.currency);
  const value = reckoned(moneyValue(money), operation, digits);
  return { amount: value.times(new Decimal(10).pow(digits)).toNumber(), currency: money.currency };
}

const listOf = (before: string): string[] => before.split(/ \| |, |\n/u).map((one) => one.trim()).filter(Boolean);

/** The values of a list cell: of an attribute as it holds them, else as the grid writes them. */
function listValues(product: Product, field: string, before: string): string[] {
  const attribute = field.startsWith('attributes.') ? product.attributes[field.slice('attributes.'.length)] : undefined;
  return attribute?.kind === 'choices' ? [...attribute.choices] : listOf(before);
}

function list(product: Product, field: string, before: string, operation: Extract<BulkOperation, { kind: 'add-value' | 'remove-value' }>): Wanted {
  const value = operation.value.trim();
  const values = listValues(product, field, before);
  const has = values.some((one) => one.toLowerCase() === value.toLowerCase());
  if (has === (operation.kind === 'add-value')) return undefined;
  const next = operation.kind === 'add-value' ? [...values, value] : values.filter((one) => one.toLowerCase() !== value.toLowerCase());
  if (field.startsWith('attributes.')) return { value: next.length === 0 ? null : { kind: 'choices', choices: next }, typed: value };
  return { value: field.startsWith('highlights') ? next.join('\n') : next, typed: value };
}

/** Replaces every occurrence; without match of case the text around an occurrence stays letter for letter. */
export function replaced(text: string, { find, with: by, matchCase, wholeCell }: Extract<BulkOperation, { kind: 'replace' }>): string {
  const fold = (one: string): string => (matchCase ? one : one.toLowerCase());
  if (wholeCell) return fold(text) === fold(find) ? by : text;
  const pattern = new RegExp(find.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), matchCase ? 'gu' : 'giu');
  return text.replace(pattern, () => by);
}

/** Of the ways a cell is written (as the person sees it, as it is stored) the first in which the text occurs is worked on. */
function replacement(seen: readonly string[], operation: Extract<BulkOperation, { kind: 'replace' }>): Wanted {
  for (const text of seen) {
    const after = replaced(text, operation);
    if (after !== text) return { value: after === '' ? null : after, typed: after };
  }
  return undefined;
}

/** A value for a cell that shows nothing. */
const offered = (value: string | undefined, shown: string): Wanted => (value === undefined || shown !== '' ? undefined : { value, typed: value });

type Around = { before: string; shown: string; seen: readonly string[]; /** The attribute as the item's family has it. */ definedIn: FamilyAttribute | undefined };

function wantedFor(product: Product, field: string, { before, shown, seen, definedIn }: Around, operation: BulkOperation): Wanted {
  switch (operation.kind) {
    case 'set': return { value: operation.value, typed: operation.value };
    case 'fill': return shown === '' ? { value: operation.value, typed: operation.value } : undefined;
    case 'usual': return offered(definedIn?.default, shown);
    case 'fill-each': return offered(definedIn && Object.hasOwn(operation.values, field) ? operation.values[field] : undefined, shown);
    case 'empty': return before === '' ? undefined : { value: null, typed: '' };
    case 'add-value':
    case 'remove-value': return list(product, field, before, operation);
    case 'replace': return before === '' ? undefined : replacement(seen, operation);
    case 'affix': return before === '' ? undefined : { value: `${operation.before}${before}${operation.after}`, typed: `${operation.before}${before}${operation.after}` };
    default:
      if (before === '') return undefined;
      return field === 'price' ? sumOfRates(product, operation) : sum(field, before, operation);
  }
}

/** The attribute as the family of an item has it; undefined for other fields and for items of other families. */
const inFamily = (whole: Product, field: string, { families }: Pick<EditContext, 'families'>): FamilyAttribute | undefined =>
  field.startsWith('attributes.') ? familyOf(whole, families)?.attributes.find((one) => one.key === field.slice('attributes.'.length)) : undefined;

/** An answer of a choice as the reader's language calls it. */
function answerShown(product: Product, field: string, stored: string, context: EditContext, language: string): string[] {
  const value = field.startsWith('attributes.') ? product.attributes[field.slice('attributes.'.length)] : undefined;
  if (value?.kind !== 'choice') return [];
  const label = definitionOf(product, field.slice('attributes.'.length), context).choices?.find((one) => one.value === stored)?.label[language]?.text;
  return label ? [label] : [];
}

/**
 * One cell of a bulk edit. Works on the record's own value: what a variant takes from its parent is never copied into it,
 * except that `fill` leaves a cell alone that shows its parent's value.
 */
export function bulkCell(product: Product, cell: Pick<Cell, 'key' | 'read' | 'numeric'>, operation: BulkOperation, context: EditContext, { whole = product, language = 'en' }: { whole?: Product; language?: string } = {}): BulkOutcome {
  const before = cell.read(product);
  const seen = [...new Set([...(cell.numeric ? [amountTyped(before, language)] : answerShown(product, cell.key, before, context, language)), before])];
  const wanted = wantedFor(product, cell.key, { before, shown: cell.read(whole), seen, definedIn: inFamily(whole, cell.key, context) }, operation);
  if (!wanted) return SAME;
  if ('refused' in wanted) return { kind: 'refused', before, typed: wanted.typed, messageId: wanted.refused, data: wanted.data };
  const sums = operation.kind === 'multiply' || operation.kind === 'add';
  const edited: Edited = applyEdit(product, cell.key === 'price' && sums ? 'priceLadders' : cell.key, wanted.value, context);
  if (!edited.ok) return { kind: 'refused', before, typed: wanted.typed, messageId: edited.messageId, data: edited.data };
  const after = cell.read(edited.product);
  const ladderMoved = cell.key === 'price' && sums && JSON.stringify(edited.product.priceLadders) !== JSON.stringify(product.priceLadders);
  return after === before && !ladderMoved ? SAME : { kind: 'changed', product: edited.product, before, after };
}
