import type { JournalEntry } from '#store';
import type { UseCase } from '../port.ts';
import { entriesShown } from './entriesShown.ts';
import { isAbout, type Kept, keptAs } from './formFields.ts';

/** The value below a path; undefined where there is none. */
const below = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((now, key) => (typeof now === 'object' && now !== null && Object.hasOwn(now, key) ? (now as Record<string, unknown>)[key] : undefined), value);

/** An entry about what holds the field (all names came at once), told as one about the field; undefined when the field stayed as it was. */
function narrowed(entry: JournalEntry, { field }: Kept): JournalEntry | undefined {
  if (entry.change !== 'update' || entry.field === field || !field.startsWith(`${entry.field}.`)) return entry;
  const path = field.slice(entry.field.length + 1).split('.');
  const [before, after] = [below(entry.before, path), below(entry.after, path)];
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : { ...entry, field, before, after };
}

/** What happened to a record, newest first. Steps that were undone are told as such; those given up are left out: they never happened. */
const record: UseCase<'journal.record'> = async ({ kind, record: id, field, after, limit }, context) => {
  const workspace = await context.workspace();
  const kept = field === undefined ? undefined : keptAs(field);
  const found = await workspace.entries({ record: id, limit: limit + 1, states: ['done', 'undone'], ...(after ? { after } : {}), ...(kept ? { field: kept.field, wholes: true } : {}) });
  const page = found.slice(0, limit).filter((one) => one.kind === kind && (!kept || one.change !== 'update' || isAbout(kept, one.field)));
  const told = kept ? page.flatMap((one) => narrowed(one, kept) ?? []) : page;
  return { items: await entriesShown(workspace, told, context), more: found.length > limit };
};
export default record;
