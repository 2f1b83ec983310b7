import type { SqlValue } from './port.ts';
import type { Bulk } from './bulk.ts';
import type { Connection } from './connection.ts';
import type { ChangeSet, JournalEntry } from './port.ts';

/** A change set as its row holds it. */
export type ChangeSetRow = {
  sequence: number; id: string; at: number; counter: number; copy: string; person: string; label: string; source: string | null;
  schema_version: number; entries: number; state: ChangeSet['state']; state_at: number;
};

export const shownChangeSet = (row: ChangeSetRow): ChangeSet => ({
  id: row.id, sequence: row.sequence, at: row.at, person: row.person, copy: row.copy,
  label: JSON.parse(row.label) as ChangeSet['label'], ...(row.source === null ? {} : { source: JSON.parse(row.source) as NonNullable<ChangeSet['source']> }),
  state: row.state, entries: row.entries,
});

/** What is written of one change. `before` and `after` are JSON, null where there was nothing. `row` is the record's row, kept to bring it back in its place. */
export type Written = { kind: string; record: string; change: JournalEntry['change']; field?: string; before?: string | null; after?: string | null; row?: number | null };

/** JSON of a value, or null for one that is absent. */
export const imageOf = (value: unknown, text: (value: unknown) => string): string | null => (value === undefined ? null : text(value));
export const valueOf = (image: string | null): unknown => (image === null ? undefined : JSON.parse(image));

/**
 * Created records journaled by one statement. A table with a guard gets nothing straight from a SELECT: SQLite puts the whole answer together in
 * memory first, 120 bytes a row, which were 120 MB at the end of an import of a million.
 */
const CREATED_AT_ONCE = 10_000;

/** Writes the entries of one change set, numbered in the order they happened. Created records come as ranges of rows, a few statements for a whole import. */
export function journalWriter(connection: Connection, bulk: Bulk, sequence: number) {
  let seq = 0;
  let created: { kind: string; from: number; to: number; seq: number } | undefined;

  async function flushCreated(): Promise<void> {
    if (!created) return;
    const { kind, from, to, seq: first } = created;
    created = undefined;
    for (let at = from; at <= to; at += CREATED_AT_ONCE) {
      await connection.run(
        `INSERT INTO journal_entry (change_set, seq, kind, record, change) SELECT ?, rowid + ?, ?, id, 'create' FROM ${kind} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`,
        [sequence, first - from, kind, at, Math.min(to, at + CREATED_AT_ONCE - 1)]);
    }
  }
  return {
    get entries() { return seq; },
    /** Rows `from`..`to` of a kind were created, in this order. Written at the next flush. */
    async rowsCreated(kind: string, from: number, to: number): Promise<void> {
      if (created?.kind === kind && created.to + 1 === from) created.to = to;
      else {
        await bulk.drain();
        await flushCreated();
        created = { kind, from, to, seq };
      }
      seq += to - from + 1;
    },
    async write(entries: readonly Written[]): Promise<void> {
      const values: SqlValue[] = [];
      for (const one of entries) values.push(sequence, seq++, one.kind, one.record, one.change, one.field ?? '', one.before ?? null, one.after ?? null, one.row ?? null);
      if (values.length > 0) await bulk.insert('any', 'INSERT INTO journal_entry (change_set, seq, kind, record, change, field, before, after, row)', 9, values);
    },
    /** Everything so far is in the file. */
    async flush(): Promise<void> {
      await bulk.drain();
      await flushCreated();
    },
  };
}
export type JournalWriter = ReturnType<typeof journalWriter>;
