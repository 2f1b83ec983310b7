import { type Clock, type Day, type Finding, today } from '#base';
import { productsByIds, variantsOfMany } from '#catalogue';
import { packsAreLoaded } from '#rules';
import type { Workspace } from '#store';
import { activeRules } from '../rules/active.ts';
import { shipmentsChanged } from '../shipments/fresh.ts';
import { Asker } from './ask.ts';
import type { Basis } from './basis.ts';
import type { Checked } from './checking.ts';
import { groundOf, whole } from './ground.ts';
import { recheck } from './recheck.ts';
import { keepResults } from './run.ts';
import { CHECKS, forgetChecks, storedChecks, type StoredCheck } from './storage.ts';

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
  await shipmentsChanged(workspace, clock, records, packsAreLoaded());
  const products = [...new Set(records.filter((one) => one.kind === 'product').map((one) => one.id))];
  if (products.length === 0) return;
  if (products.length > ONE_BY_ONE) return workspace.derived.clear(CHECKS);
  const variants = [...(await variantsOfMany(workspace.read, products)).values()].flat().map((one) => one.id);
  const touched = [...new Set([...products, ...variants])];
  if (touched.length > AT_ONCE || !packsAreLoaded()) return forgetChecks(workspace, touched);
  const before = await storedChecks(workspace, touched);
  await forgetChecks(workspace, touched);
  await keepResults({ workspace: async () => workspace }, await askedAgain(workspace, today(clock), touched, before));
}

/** Asks these products what the change touched, and carries the rest of their results on. */
async function askedAgain({ read }: Workspace, on: Day, ids: readonly string[], before: ReadonlyMap<string, StoredCheck>): Promise<Pick<Checked, 'results' | 'on' | 'packs' | 'bases'>> {
  const ground = await groundOf(read);
  const asker = new Asker(on, ground.rules);
  const made = { on, packs: asker.packIds, results: new Map<string, Finding[]>(), bases: new Map<string, Basis>() };
  for (const product of await whole(read, await productsByIds(read, ids))) {
    const { findings, basis } = recheck(asker, product, ground, before.get(product.id));
    made.results.set(product.id, findings);
    made.bases.set(product.id, basis);
  }
  return made;
}

/**
 * Forgets what the rules said of records that change, and asks again when few did and the rules are in use.
 * Results can always be made anew, so a company that closes meanwhile only loses work. Returns how to stop.
 */
export function keepFresh(workspace: Workspace, clock: Clock): () => void {
  const stamps = { last: undefined };
  return workspace.onChange((_changeSet, records) => void changed(workspace, clock, stamps, records).catch(() => undefined));
}
