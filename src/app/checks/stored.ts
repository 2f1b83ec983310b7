import type { Finding } from '#base';
import type { Workspace } from '#store';
import { storedChecks, type StoredCheck, type Worst } from './storage.ts';

export type { StoredCheck, Worst };

/** What the rules said last of these records, findings included. */
export const storedFindings = (workspace: Pick<Workspace, 'read'>, ids: readonly string[]): Promise<Map<string, StoredCheck>> => storedChecks(workspace, ids);

/** The same for rows of a list: the worst and how many. */
export async function checkedRows(workspace: Pick<Workspace, 'read'>, ids: readonly string[]): Promise<Map<string, { worst: Worst; count: number }>> {
  return new Map([...await storedChecks(workspace, ids)].map(([id, { worst, count }]) => [id, { worst, count }]));
}

const RANK: readonly Worst[] = ['error', 'warning', 'info', 'unknown', 'pass'];

/** The worst of some findings: what failed counts by its severity, what could not be decided after it, what was waived not at all. */
export function worstOf(findings: readonly Finding[]): Worst {
  const kinds = new Set(findings.flatMap((one): Worst[] => (one.status === 'waived' ? [] : [one.status === 'unknown' ? 'unknown' : one.severity])));
  return RANK.find((one) => kinds.has(one)) ?? 'pass';
}
