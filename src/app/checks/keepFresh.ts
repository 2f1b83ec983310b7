import { type Clock, today } from '#base';
import { variantsOfMany } from '#catalogue';
import { packsAreLoaded } from '#rules';
import type { Workspace } from '#store';
import { activeRules } from '../rules/active.ts';
import { check } from './checking.ts';
import { keepResults } from './run.ts';
import { CHECKS, forgetChecks } from './storage.ts';

/** Records whose change touches what every product is told. */
export const TOUCHES_ALL: ReadonlySet<string> = new Set(['exporter', 'certificate', 'waiver', 'attribute', 'family']);
/** Up to so many products are asked again at once; after a larger change rows say "not checked" until the next run. */
const AT_ONCE = 100;
/** Beyond this, forgetting everything is quicker than forgetting one by one: an import of a whole catalogue. */
const ONE_BY_ONE = 1_000;

/** True when a setting that changed put other rules into force. */
async function otherRules({ read }: Workspace, stamps: { last: string | undefined }, records: readonly { kind: string }[]): Promise<boolean> {
  if (!packsAreLoaded() || !records.some((one) => one.kind === 'setting')) return false;
  const { stamp } = await activeRules(read);
  const before = stamps.last;
  stamps.last = stamp;
  return before !== stamp;
}

async function changed(workspace: Workspace, clock: Clock, stamps: { last: string | undefined }, records: readonly { kind: string; id: string }[]): Promise<void> {
  if (await otherRules(workspace, stamps, records)) return workspace.derived.clear(CHECKS);
  if (records.some((one) => TOUCHES_ALL.has(one.kind))) return workspace.derived.clear(CHECKS);
  const products = [...new Set(records.filter((one) => one.kind === 'product').map((one) => one.id))];
  if (products.length === 0) return;
  if (products.length > ONE_BY_ONE) return workspace.derived.clear(CHECKS);
  const variants = [...(await variantsOfMany(workspace.read, products)).values()].flat().map((one) => one.id);
  const touched = [...new Set([...products, ...variants])];
  await forgetChecks(workspace, touched);
  if (touched.length > AT_ONCE || !packsAreLoaded()) return;
  await keepResults({ workspace: async () => workspace }, await check(workspace.read, { on: today(clock), ids: touched }));
}

/**
 * Forgets what the rules said of records that change, and asks again when few did and the rules are in use.
 * Results can always be made anew, so a company that closes meanwhile only loses work. Returns how to stop.
 */
export function keepFresh(workspace: Workspace, clock: Clock): () => void {
  const stamps = { last: undefined };
  return workspace.onChange((_changeSet, records) => void changed(workspace, clock, stamps, records).catch(() => undefined));
}
