import { wordKey } from '#base';
import type { ColumnMapping, Transform } from '../nouns.ts';
import { dayText, inUnit, pointed } from './amounts.ts';
import { cased, partOf, replaced, trimmed } from './text.ts';

/** A cell after the steps of its column; `failed` is the place of the step that could not be done on it, and the text is then that before the step. */
export type Stepped = { text: string; failed?: number };
/** The text of another cell of the row by its heading; undefined when the file has no such column. */
export type OtherCell = (heading: string) => string | undefined;

const choices = new WeakMap<object, ReadonlyMap<string, string>>();
const keyOf = (text: string): string => wordKey(text) || text.trim().toLowerCase();

/** The table of a step, made once. */
function tableOf(step: Extract<Transform, { kind: 'choices' }>): ReadonlyMap<string, string> {
  const known = choices.get(step) ?? new Map(step.map.map(({ from, to }) => [keyOf(from), to]));
  choices.set(step, known);
  return known;
}

function joined(text: string, step: Extract<Transform, { kind: 'join' }>, other: OtherCell): string {
  return [text, ...step.columns.map((heading) => other(heading)?.trim() ?? '')].filter((one) => one !== '').join(step.separator);
}

/** One step on one text; undefined when it cannot be done. An empty text stays empty, except that cells of other columns may be joined to it. */
function done(text: string, step: Transform, other: OtherCell): string | undefined {
  if (step.kind === 'join') return joined(text, step, other);
  if (text === '') return '';
  switch (step.kind) {
    case 'trim': return trimmed(text, step);
    case 'case': return cased(text, step);
    case 'split': return partOf(text, step);
    case 'replace': return replaced(text, step);
    case 'decimal': return pointed(text, step);
    case 'day': return dayText(text, step);
    case 'unit': return inUnit(text, step);
    case 'choices': return tableOf(step).get(keyOf(text)) ?? text;
  }
}

/**
 * A cell taken through the steps of its column. The live preview, the dry run, the import and the command line all call this one function.
 * Throws Refusal bad-pattern.
 */
export function stepped(text: string, steps: readonly Transform[], other: OtherCell): Stepped {
  let now = text.trim();
  for (const [at, step] of steps.entries()) {
    const next = done(now, step, other);
    if (next === undefined) return { text: now, failed: at };
    now = next;
  }
  return { text: now };
}

export const hasSteps = (column: Pick<ColumnMapping, 'transforms'>): boolean => (column.transforms?.length ?? 0) > 0;
