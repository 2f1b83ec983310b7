import type { JournalEntry, Workspace } from '#store';
import type { JournalEntryShown } from '../contract.ts';
import type { Context } from '../port.ts';
import { shownChangeSet } from '../workspace/labels.ts';
import { fileRows } from './fileRows.ts';
import { namesOf } from './names.ts';
import { writtenCells } from './writtenCells.ts';
import { sightOf } from './outOfSight.ts';

/**
 * Journal entries as a reader gets them. Every entry that leaves the core comes through here, and only here:
 * what must stay out of sight is taken out in this one place.
 */
export async function entriesShown(workspace: Workspace, all: readonly JournalEntry[], context: Pick<Context, 'curtain' | 'language'>): Promise<JournalEntryShown[]> {
  const { language } = context;
  const entries = (await sightOf(workspace.read, context)).without(all);
  const sequences = [...new Set(entries.map((one) => one.sequence))];
  const [named, sets, rowOf] = await Promise.all([namesOf(workspace.read, entries, language), workspace.history({ sequences, limit: sequences.length }), fileRows(workspace, entries)]);
  const writtenOf = await writtenCells(workspace, entries, rowOf);
  const steps = new Map(sets.map((one) => [one.sequence, shownChangeSet(one, language)]));
  return entries.map((one) => {
    const step = steps.get(one.sequence);
    return {
      ...named(one), sequence: one.sequence, seq: one.seq, changeSet: one.changeSet, stepTitle: step?.title ?? '', ...(step?.quietTitle === undefined ? {} : { quietTitle: step.quietTitle }), state: one.state, at: one.at, person: one.person,
      file: step?.source?.name ?? null, row: rowOf(one), written: writtenOf(one), change: one.change, field: one.field, before: one.before ?? null, after: one.after ?? null,
    };
  });
}
