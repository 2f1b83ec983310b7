import type { Finding } from '#base';
import { type Waiver, waiver } from '#rules';
import type { ReadDb, Workspace } from '#store';
import type { Basis } from './basis.ts';

/** Area of the rebuildable values that holds what the rules said last. */
export const CHECKS = 'checks';

/** Worst thing said of one record, for its row: failures by severity, then what could not be decided. */
export type Worst = 'error' | 'warning' | 'info' | 'unknown' | 'pass';

/** What the rules said of one record, with the packs and the day they were asked for, so that it can be repeated. */
export type StoredCheck = {
  worst: Worst;
  /** Failures and undecided rules; what a person went ahead with does not count. */
  count: number;
  findings: Finding[];
  on: string;
  packs: { id: string; version: string }[];
  /** What it stands on; without it everything is asked again after a change. */
  basis?: Basis | undefined;
};

const BATCH = 500;

/** Results by record id; records that were never checked, or changed since, are absent. */
export async function storedChecks(workspace: Pick<Workspace, 'read'>, ids: readonly string[]): Promise<Map<string, StoredCheck>> {
  const found = new Map<string, StoredCheck>();
  for (let at = 0; at < ids.length; at += BATCH) {
    const part = ids.slice(at, at + BATCH);
    const rows = await workspace.read.all<{ key: string; value: string }>(`SELECT key, value FROM derived WHERE area = ? AND key IN (${part.map(() => '?').join(',')})`, [CHECKS, ...part]);
    for (const { key, value } of rows) {
      const one = JSON.parse(value) as StoredCheck | null;
      if (one) found.set(key, one);
    }
  }
  return found;
}

/** Keeps results; all of one call in one transaction. */
export async function storeChecks(workspace: Pick<Workspace, 'derived'>, results: ReadonlyMap<string, StoredCheck>): Promise<void> {
  await Promise.all([...results].map(([id, one]) => workspace.derived.set(CHECKS, id, one)));
}

/** Forgets results of records that changed. */
export async function forgetChecks(workspace: Pick<Workspace, 'derived'>, ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => workspace.derived.set(CHECKS, id, null)));
}

/** Findings a person goes ahead with, oldest first; those past their day too, for they explain the past. */
export async function storedWaivers(read: ReadDb): Promise<Waiver[]> {
  const rows = await read.all<{ doc: string }>('SELECT doc FROM waiver ORDER BY id');
  return rows.map((row) => waiver.parse(JSON.parse(row.doc)));
}
