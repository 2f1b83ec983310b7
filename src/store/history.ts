import type { Connection } from './connection.ts';
import { type ChangeSetRow, shownChangeSet, valueOf } from './journal.ts';
import type { ChangeSet, JournalEntry, Workspace } from './port.ts';

/** Record ids told to listeners; a change of more is told as an empty list, which means many. */
const RECORDS_TOLD = 5_000;

/** Change sets before this one were journaled in a shape that a migration gave up. */
const UNDO_FLOOR = `coalesce((SELECT CAST(value AS INTEGER) FROM about WHERE key = 'undoFloor'), 0)`;

const NEXT_STEP = {
  undo: `SELECT * FROM change_set WHERE state = 'done' AND sequence > ${UNDO_FLOOR} ORDER BY sequence DESC LIMIT 1`,
  redo: `SELECT * FROM change_set WHERE state = 'undone' AND sequence > ${UNDO_FLOOR} ORDER BY sequence ASC LIMIT 1`,
} as const;

/** The change set that undo or redo would take next. */
export const newestInState = (connection: Connection, direction: 'undo' | 'redo'): Promise<ChangeSetRow | undefined> => connection.get<ChangeSetRow>(NEXT_STEP[direction]);

export async function historyOf(connection: Connection, asked: Parameters<Workspace['history']>[0] = {}): Promise<ChangeSet[]> {
  const { record, limit = 100, before } = asked;
  const conditions = [
    ...(record === undefined ? [] : ['sequence IN (SELECT change_set FROM journal_entry WHERE record = ?)']),
    ...(before === undefined ? [] : ['sequence < ?']),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const values = [record, before].filter((one) => one !== undefined);
  const rows = await connection.all<ChangeSetRow>(`SELECT * FROM change_set ${where} ORDER BY sequence DESC LIMIT ?`, [...values, limit]);
  return rows.map(shownChangeSet);
}

type EntryRow = { id: string; at: number; person: string; kind: string; record: string; change: JournalEntry['change']; field: string; before: string | null; after: string | null };

/** Entries newest first. Asked for a field, those below it come too: `name` brings `name.en.text`. */
export async function entriesOf(connection: Connection, asked: Parameters<Workspace['entries']>[0]): Promise<JournalEntry[]> {
  const { changeSet, record, field, limit = 200 } = asked;
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  if (changeSet !== undefined) { conditions.push('change_set.id = ?'); values.push(changeSet); }
  if (record !== undefined) { conditions.push('journal_entry.record = ?'); values.push(record); }
  if (field !== undefined) { conditions.push(`(journal_entry.field = ? OR substr(journal_entry.field, 1, ?) = ?)`); values.push(field, field.length + 1, `${field}.`); }
  const rows = await connection.all<EntryRow>(
    `SELECT change_set.id AS id, at, person, kind, record, change, field, before, after
     FROM journal_entry JOIN change_set ON change_set.sequence = journal_entry.change_set
     ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY journal_entry.change_set DESC, seq DESC LIMIT ?`, [...values, limit]);
  return rows.map(({ id, before, after, ...row }) => ({ changeSet: id, ...row, before: valueOf(before), after: valueOf(after) }));
}

/** Where the undo line stands. `sequence` is that of the newest change in force: it tells one state of the data from every other. */
export async function undoStateOf(connection: Connection): Promise<Awaited<ReturnType<Workspace['undoState']>>> {
  const [undo, redo, saved, newest] = await Promise.all([
    newestInState(connection, 'undo'),
    newestInState(connection, 'redo'),
    connection.get<{ at: number | null }>('SELECT max(state_at) AS at FROM change_set'),
    connection.get<{ sequence: number | null }>(`SELECT max(sequence) AS sequence FROM change_set WHERE state = 'done'`),
  ]);
  return { undo: undo ? shownChangeSet(undo) : null, redo: redo ? shownChangeSet(redo) : null, lastSavedAt: saved?.at ?? null, sequence: newest?.sequence ?? 0 };
}

/** The records a change set touched; empty when there are too many to name. */
export async function recordsOf(connection: Connection, sequence: number): Promise<{ kind: string; id: string }[]> {
  const rows = await connection.all<{ kind: string; id: string }>(`SELECT DISTINCT kind, record AS id FROM journal_entry WHERE change_set = ? LIMIT ${RECORDS_TOLD + 1}`, [sequence]);
  return rows.length > RECORDS_TOLD ? [] : rows;
}
