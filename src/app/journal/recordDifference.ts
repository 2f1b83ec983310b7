import type { Workspace } from '#store';
import type { Output } from '../contract.ts';
import { differencesOf } from './comparing.ts';
import type { Context } from '../port.ts';
import { namesOf } from './names.ts';
import { sightOf } from './outOfSight.ts';

type Document = Record<string, unknown>;
type Sides = { kind: string; record: string; before: Document | undefined; after: Document | undefined };

/** Two states of one record side by side. A record that came or went differs in every field it has. Like entries, this is where values leave the core. */
export async function recordDifference(workspace: Workspace, { kind, record, before, after }: Sides, context: Pick<Context, 'curtain' | 'language'>): Promise<Omit<Output<'journal.compareRecord'>, 'refusal'>> {
  const named = (await namesOf(workspace.read, [{ kind, record }], context.language))({ kind, record });
  const change = before && after ? ('changed' as const) : before ? ('removed' as const) : after ? ('created' as const) : null;
  const { id: _before, ...old } = before ?? {};
  const { id: _after, ...now } = after ?? {};
  const all = differencesOf(kind, old, now).map((one) => ({ kind, field: one.field, before: one.before ?? null, after: one.after ?? null }));
  const differences = (await sightOf(workspace.read, context)).without(all).map(({ kind: _kind, ...one }) => one);
  return { ...named, change: differences.length === 0 ? null : change, differences };
}
