import type { DuplicatePair } from '#catalogue';
import type { ReadDb, Workspace } from '#store';

const AREA = 'duplicates';
const RESULT = 'result';
/** Key of the setting that says that two items are not one, before their ids. */
const NOT_ONE = 'not-duplicate ';

/** What a search found, and of which state of the company. */
export type FoundDuplicates = { at: number; items: number; variants: boolean; state: string; pairs: DuplicatePair[] };

/** Names a state of the company: undo and redo make another one. */
export async function stateOf(workspace: Workspace): Promise<string> {
  const { sequence, undo, redo } = await workspace.undoState();
  return `${sequence} ${undo?.id ?? ''} ${redo?.id ?? ''}`;
}

export const storedDuplicates = (workspace: Workspace): Promise<FoundDuplicates | undefined> => workspace.derived.get<FoundDuplicates>(AREA, RESULT);
export const storeDuplicates = (workspace: Workspace, found: FoundDuplicates): Promise<void> => workspace.derived.set(AREA, RESULT, found);

/** The same two items have the same key, whichever is named first. */
export const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');
export const ignoredKey = (one: string, other: string): string => NOT_ONE + pairKey(one, other);

export type IgnoredPair = { id: string; key: string; value: true };

/** Pairs that were told not to be one, by their key. */
export async function ignoredPairs(read: Pick<ReadDb, 'all'>): Promise<Map<string, IgnoredPair>> {
  const rows = await read.all<{ doc: string }>(`SELECT doc FROM setting WHERE key >= ? AND key < ?`, [NOT_ONE, `${NOT_ONE}~`]);
  return new Map(rows.map((row) => JSON.parse(row.doc) as IgnoredPair).map((one) => [one.key.slice(NOT_ONE.length), one]));
}
