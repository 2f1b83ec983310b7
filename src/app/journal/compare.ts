import { foldText } from '#base';
import type { Workspace } from '#store';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { type Sight, sightOf } from './outOfSight.ts';
import { allDiffering, type Change, type Differing } from './comparing.ts';

type Kept = { key: string; found: Promise<Differing[]> };
/** The last comparison of each open company: its pages are read without working it out again. */
const kept = new WeakMap<Workspace, Kept>();

function countsOf(found: readonly Differing[]): Pick<Output<'journal.compare'>, 'counts' | 'fields'> {
  const counts = new Map<string, Record<Change, number>>();
  const fields = new Map<string, { kind: string; field: string; records: number }>();
  for (const one of found) {
    const count = counts.get(one.kind) ?? { created: 0, removed: 0, changed: 0 };
    count[one.change] += 1;
    counts.set(one.kind, count);
    for (const field of one.fields) {
      const key = `${one.kind} ${field}`;
      fields.set(key, { kind: one.kind, field, records: (fields.get(key)?.records ?? 0) + 1 });
    }
  }
  return { counts: [...counts].map(([kind, count]) => ({ kind, ...count })), fields: [...fields.values()].sort((a, b) => b.records - a.records) };
}

/** What is left of a difference that somebody may see now. */
function seen(one: Differing, sight: Sight): Differing[] {
  const fields = one.fields.filter((field) => !sight.hides(one.kind, field));
  return sight.hides(one.kind, '') || (one.change === 'changed' && fields.length === 0) ? [] : [{ ...one, fields }];
}

/** What differs between two points for the whole company. Nothing is written. */
const compare: UseCase<'journal.compare'> = async ({ from, to, query, offset, limit }, context) => {
  const workspace = await context.workspace();
  const { sequence, undo, redo } = await workspace.undoState();
  const key = JSON.stringify([from, to, context.language, sequence, undo?.id, redo?.id]);
  const known = kept.get(workspace);
  const found = known?.key === key ? known.found : allDiffering(workspace, { from, to, language: context.language }, { signal: context.signal, progress: (done, total) => context.progress(done, total, '') });
  kept.set(workspace, { key, found });
  found.catch(() => kept.delete(workspace));
  const sight = await sightOf(workspace.read, context);
  const all = (await found).flatMap((one) => seen(one, sight));
  const words = foldText(query.trim());
  const asked = words === '' ? all : all.filter((one) => foldText(`${one.title} ${one.name}`).includes(words));
  return { ...countsOf(all), total: asked.length, items: asked.slice(offset, offset + limit) };
};
export default compare;
