import type { Workspace } from '#store';
import { storeChecks } from '../checks/storage.ts';
import { worstOf } from '../checks/stored.ts';
import type { Kept } from './judge.ts';
import type { Point } from './points.ts';

/** Area of the rebuildable values with what each shipment's result stands on. */
const CROSSCHECK = 'crosscheck';
/** Area with the shipments each paper was checked in, so that a paper that went away is missed by them. */
const CHECKED_PAPERS = 'crosscheck-papers';

/** Area with the shipments each item was checked in. */
const CHECKED_ITEMS = 'crosscheck-items';

type Derived = Pick<Workspace, 'derived'>;

/** What a shipment's last result stands on; undefined when it was never checked, or by an older Niryat. */
export async function keptOf({ derived }: Derived, id: string): Promise<Kept | undefined> {
  const kept = await derived.get<Kept | null>(CROSSCHECK, id);
  return kept?.units ? kept : undefined;
}

export const shipmentsOfPaper = async ({ derived }: Derived, paper: string): Promise<readonly string[]> => (await derived.get<string[] | null>(CHECKED_PAPERS, paper)) ?? [];

export const shipmentsOfItem = async ({ derived }: Derived, sku: string): Promise<readonly string[]> => (await derived.get<string[] | null>(CHECKED_ITEMS, sku)) ?? [];

/** Keeps a result for the list and the page, and what it stands on for the next edit. */
export async function keepShipment(workspace: Derived, id: string, kept: Kept, points: readonly Point[], packs: { id: string; version: string }[], items: readonly string[]): Promise<void> {
  const findings = points.map((one) => one.finding);
  await storeChecks(workspace, new Map([[id, { worst: worstOf(findings), count: findings.filter((one) => one.status !== 'waived').length, findings, on: kept.on, packs }]]));
  await workspace.derived.set(CROSSCHECK, id, kept);
  for (const paper of Object.keys(kept.papers)) {
    const before = await shipmentsOfPaper(workspace, paper);
    if (!before.includes(id)) await workspace.derived.set(CHECKED_PAPERS, paper, [...before, id]);
  }
  for (const sku of items) {
    const before = await shipmentsOfItem(workspace, sku);
    if (!before.includes(id)) await workspace.derived.set(CHECKED_ITEMS, sku, [...before, id]);
  }
}
