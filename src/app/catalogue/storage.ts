import type { ReadDb } from '#store';

const BATCH = 500;

/** What the checks said last of every record, from the rebuildable values of their area. */
export async function worstByRecord(read: ReadDb, area: string): Promise<Map<string, string>> {
  const rows = await read.all<{ key: string; worst: string | null }>(`SELECT key, value ->> '$.worst' AS worst FROM derived WHERE area = ?`, [area]);
  return new Map(rows.flatMap(({ key, worst }) => (worst === null ? [] : [[key, worst] as const])));
}

/** When each product was last changed, for those changed from an instant on (milliseconds). What was undone does not count. */
export async function changedSince(read: ReadDb, from: number): Promise<Map<string, number>> {
  const rows = await read.all<{ record: string; at: number }>(
    `SELECT record, max(at) AS at FROM journal_entry JOIN change_set ON change_set.sequence = journal_entry.change_set
     WHERE journal_entry.kind = 'product' AND change_set.state = 'done' AND change_set.at >= ? GROUP BY record`, [from]);
  return new Map(rows.map(({ record, at }) => [record, at]));
}

/** The same for some records. */
export async function lastChanges(read: ReadDb, ids: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const part = ids.slice(from, from + BATCH);
    const rows = await read.all<{ record: string; at: number }>(
      `SELECT record, max(at) AS at FROM journal_entry JOIN change_set ON change_set.sequence = journal_entry.change_set
       WHERE record IN (${part.map(() => '?').join(',')}) AND change_set.state = 'done' GROUP BY record`, part);
    for (const { record, at } of rows) found.set(record, at);
  }
  return found;
}
