import { CONFIDENTIALITY, type Confidentiality, foldText } from '#base';

/** What a line of the question is sorted and found by; `label` as the reader calls the field. */
export type Shown = { label: string; class: Confidentiality; isNew: boolean; released: boolean; decision: 'goes' | 'held' | 'ask'; example?: string | undefined };
export type GateGroup<T extends Shown> = { id: 'released' | 'new' | Confidentiality; rows: T[] };

/** Fields that go out, what asks for attention first: released by this person, new since the last file, then the most closed class. Each stands in one group. */
export function gateGroups<T extends Shown>(lines: readonly T[]): GateGroup<T>[] {
  const goes = lines.filter((one) => one.decision === 'goes');
  const idOf = (one: T): GateGroup<T>['id'] => (one.released ? 'released' : one.isNew ? 'new' : one.class);
  const order: GateGroup<T>['id'][] = ['released', 'new', ...CONFIDENTIALITY.toReversed()];
  return order.map((id) => ({ id, rows: goes.filter((one) => idOf(one) === id) })).filter((one) => one.rows.length > 0);
}

/** Lines whose name or example holds every word that was typed. */
export function foundLines<T extends Shown>(lines: readonly T[], query: string): readonly T[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return lines;
  return lines.filter((one) => {
    const text = foldText(`${one.label} ${one.example ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}
