import type { GridColumn } from '#app/contract';
import type { Filter } from './view.ts';

type Column = Pick<GridColumn, 'key' | 'type' | 'numeric'>;

/** Conditions a filter on a column of this type offers, the likeliest first. */
export function opsOf({ key, type, numeric }: Column): readonly Filter['op'][] {
  if (key === '@state') return ['is-any', 'is-empty'];
  if (key === '@changed') return ['after', 'before', 'between'];
  if (numeric) return ['greater', 'less', 'between', 'is', 'is-empty', 'not-empty'];
  if (type === 'day') return ['before', 'after', 'between', 'is', 'is-empty', 'not-empty'];
  if (type === 'choice' || type === 'list' || type === 'country' || type === 'yesno') return ['is-any', 'is-not', 'contains', 'is-empty', 'not-empty'];
  return ['contains', 'begins', 'is', 'is-not', 'is-any', 'is-empty', 'not-empty'];
}

/** Conditions whose value is chosen from the values that occur. */
export const fromList = (op: Filter['op']): boolean => op === 'is-any' || op === 'is-not';
export const valueless = (op: Filter['op']): boolean => op === 'is-empty' || op === 'not-empty';
export const valuesNeeded = (op: Filter['op']): number => (valueless(op) ? 0 : op === 'between' ? 2 : 1);

const SIGNS: readonly [RegExp, Filter['op']][] = [[/^>\s*(.+)$/u, 'greater'], [/^<\s*(.+)$/u, 'less'], [/^=\s*(.+)$/u, 'is']];

/** What was typed in the filter row: >5, <500 g, 5..10, =exact, otherwise "contains" (numbers: "is"). Null when nothing is asked. */
export function typedFilter({ key, type, numeric }: Column, typed: string): Filter | null {
  const text = typed.trim();
  if (text === '') return null;
  const between = numeric || type === 'day' ? /^(.+?)\s*\.\.\s*(.+)$/u.exec(text) : null;
  if (between) return { field: key, op: 'between', values: [between[1] ?? '', between[2] ?? ''] };
  for (const [sign, op] of SIGNS) {
    const found = sign.exec(text);
    if (found) return { field: key, op: type === 'day' && op !== 'is' ? (op === 'greater' ? 'after' : 'before') : op, values: [found[1] ?? ''] };
  }
  return { field: key, op: numeric || type === 'day' ? 'is' : 'contains', values: [text] };
}

/** The text that gives this filter in the filter row; empty for a filter the row cannot say. */
export function filterText(filter: Filter | undefined): string {
  const [first = '', second = ''] = filter?.values ?? [];
  switch (filter?.op) {
    case 'contains': return first;
    case 'is': return `= ${first}`;
    case 'greater': case 'after': return `> ${first}`;
    case 'less': case 'before': return `< ${first}`;
    case 'between': return `${first}..${second}`;
    default: return '';
  }
}
