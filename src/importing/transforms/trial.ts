import { type Attribute, choiceOf } from '#catalogue/nouns';
import type { FieldCell } from '../cells/cell.ts';
import { fieldCell } from '../cells/fieldCell.ts';
import { emptyDraft } from '../draft.ts';
import { isStructure } from '../columns/layout.ts';
import type { ColumnMapping } from '../nouns.ts';
import { type OtherCell, stepped } from './steps.ts';

/** One value of a column before and after its steps, how many cells say so, and what still keeps it out. */
export type TriedValue = { before: string; after: string; count: number; /** Rule of what is wrong; null when it fits. */ problem: string | null; data?: Readonly<Record<string, string | number>> };
export type Trial = { filled: number; misfits: number; values: TriedValue[] };

/** What stands beside a cell while it is tried: the other cells of its row. */
export type TriedCell = { text: string; other: OtherCell };

/** Why a cell does not fit its field; undefined when it does. A choice that is none of the answers is a text nobody asked for. */
function misfit(text: string, column: ColumnMapping, cell: FieldCell | undefined, attribute: Attribute | undefined): TriedValue['problem'] {
  if (!cell) return null;
  if (attribute?.type === 'choice' && attribute.choices?.length) return choiceOf(text, attribute) === undefined ? 'IMP-ANSWER' : null;
  const problem = cell.read(text, emptyDraft(), column);
  return problem && (problem.severity === 'error' || problem.rule === 'IMP-ATTRIBUTE-TYPE') ? problem.rule : null;
}

/**
 * Takes sample cells of a column through its steps and reads them as the import will. Values that do not fit come first.
 * @param limit values listed; all are counted
 */
export function tryColumn(column: ColumnMapping, cells: readonly TriedCell[], attributes: readonly Attribute[], limit: number): Trial {
  const key = column.field?.startsWith('attribute.') ? column.field.split('.')[1] : undefined;
  const attribute = attributes.find((one) => one.key === key);
  const cell = column.field && !isStructure(column.field) ? fieldCell(column.field, () => attribute?.type ?? 'text') : undefined;
  const seen = new Map<string, TriedValue>();
  let [filled, misfits] = [0, 0];
  for (const { text, other } of cells) {
    const made = stepped(text, column.transforms ?? [], other);
    if (text.trim() === '' && made.text === '') continue;
    const problem = made.failed !== undefined ? 'IMP-STEP' : made.text === '' ? null : misfit(made.text, column, cell, attribute);
    filled += 1;
    if (problem) misfits += 1;
    const id = `${text}\n${made.text}`;
    const known = seen.get(id);
    if (known) known.count += 1;
    else seen.set(id, { before: text.trim(), after: made.text, count: 1, problem, ...(made.failed === undefined ? {} : { data: { step: made.failed + 1 } }) });
  }
  const values = [...seen.values()].sort((a, b) => Number(b.problem !== null) - Number(a.problem !== null)).slice(0, limit);
  return { filled, misfits, values };
}
