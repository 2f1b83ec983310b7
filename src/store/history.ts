import { list } from './bulk.ts';
import type { Connection } from './connection.ts';
import { type ChangeSetRow, shownChangeSet, valueOf } from './journal.ts';
import type { ChangeSet, EntryFilter, HistoryFilter, JournalEntry, Workspace } from './port.ts';

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

type Clauses = { conditions: string[]; values: (string | number)[] };
const where = ({ conditions }: Clauses): string => (conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '');
const oneOf = (column: string, wanted: readonly string[]): string => `${column} IN (${list(wanted.length)})`;

export async function historyOf(connection: Connection, asked: HistoryFilter = {}): Promise<ChangeSet[]> {
  const { ids, sequences, record, limit = 100, before, person, deeds, file, from, to, states } = asked;
  const found: Clauses = { conditions: [], values: [] };
  const add = (condition: string, ...values: (string | number)[]): void => { found.conditions.push(condition); found.values.push(...values); };
  if (ids !== undefined) add(oneOf('id', ids), ...ids);
  if (sequences !== undefined) add('sequence IN (SELECT value FROM json_each(?))', JSON.stringify(sequences));
  if (record !== undefined) add('sequence IN (SELECT change_set FROM journal_entry WHERE record = ?)', record);
  if (before !== undefined) add('sequence < ?', before);
  if (person !== undefined) add('person = ?', person);
  if (deeds !== undefined) add(oneOf(`label ->> '$.id'`, deeds), ...deeds);
  if (file !== undefined) add(`source ->> '$.name' = ?`, file);
  if (from !== undefined) add('at >= ?', from);
  if (to !== undefined) add('at <= ?', to);
  if (states !== undefined) add(oneOf('state', states), ...states);
  const rows = await connection.all<ChangeSetRow>(`SELECT * FROM change_set ${where(found)} ORDER BY sequence DESC LIMIT ?`, [...found.values, limit]);
  return rows.map(shownChangeSet);
}

type EntryRow = { id: string; sequence: number; seq: number; state: JournalEntry['state']; at: number; person: string; kind: string; record: string; change: JournalEntry['change']; field: string; before: string | null; after: string | null };

/** Asked for a field, those below it come too: `name` brings `name.en.text`. */
export async function entriesOf(connection: Connection, asked: EntryFilter): Promise<JournalEntry[]> {
  const { changeSet, record, field, limit = 200, after, oldestFirst = false, states, wholes = false } = asked;
  const found: Clauses = { conditions: [], values: [] };
  const add = (condition: string, ...values: (string | number)[]): void => { found.conditions.push(condition); found.values.push(...values); };
  // The number first, then the entries of that number alone: a page of a large import is read from where it begins.
  if (changeSet !== undefined) add('journal_entry.change_set = (SELECT sequence FROM change_set WHERE id = ?)', changeSet);
  if (record !== undefined) add('journal_entry.record = ?', record);
  if (field !== undefined) {
    const above = wholes ? field.split('.').slice(0, -1).map((_, at, parts) => parts.slice(0, at + 1).join('.')) : [];
    add(`(${oneOf('journal_entry.field', [field, ...above])} OR substr(journal_entry.field, 1, ?) = ?${wholes ? ` OR change <> 'update'` : ''})`, field, ...above, field.length + 1, `${field}.`);
  }
  if (after !== undefined) add(`(journal_entry.change_set, seq) ${oldestFirst ? '>' : '<'} (?, ?)`, after.sequence, after.seq);
  if (states !== undefined) add(oneOf('change_set.state', states), ...states);
  const order = oldestFirst ? 'ASC' : 'DESC';
  const rows = await connection.all<EntryRow>(
    `SELECT change_set.id AS id, sequence, seq, state, at, person, kind, record, change, field, before, after
     FROM journal_entry CROSS JOIN change_set ON change_set.sequence = journal_entry.change_set
     ${where(found)} ORDER BY journal_entry.change_set ${order}, seq ${order} LIMIT ?`, [...found.values, limit]);
  return rows.map(({ id, before, after: became, ...row }) => ({ changeSet: id, ...row, before: valueOf(before), after: valueOf(became) }));
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
