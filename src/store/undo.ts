import { canonicalJson } from '#base';
import { bulkWriter, chunks, list, places } from './bulk.ts';
import type { Connection } from './connection.ts';
import { setField } from './fields.ts';
import { valueOf } from './journal.ts';
import type { AnyRecord, RecordKind } from './port.ts';
import { type StaleIndex, staleIndex, textsDiffer } from './searchIndex.ts';

/** Entries of one kind and one sort of change that stand together in the journal. Reverted or repeated as a set. */
type Run = { kind: string; change: 'create' | 'update' | 'remove'; first: number; last: number };
type Direction = 'undo' | 'redo';

const RUNS = `
  SELECT kind, change, min(seq) AS first, max(seq) AS last FROM (
    SELECT seq, kind, change, seq - row_number() OVER (PARTITION BY kind, change ORDER BY seq) AS island FROM journal_entry WHERE change_set = ?)
  GROUP BY kind, change, island ORDER BY first`;

/** How many journal entries are worked on at a time. */
const PAGE = 2_000;

/** Takes a change set back, or does it again. Runs inside a transaction with the change set open. */
export async function replay(connection: Connection, sequence: number, direction: Direction, kindOf: (name: string) => RecordKind): Promise<void> {
  const bulk = bulkWriter(connection);
  const index = staleIndex(connection, bulk);
  try {
    const runs = await connection.all<Run>(RUNS, [sequence]);
    for (const run of direction === 'undo' ? runs.reverse() : runs) await replayRun({ connection, index, sequence, kind: kindOf(run.kind) }, run, direction);
    await index.renew();
  } finally {
    await bulk.finish();
  }
}

type Place = { connection: Connection; index: StaleIndex; sequence: number; kind: RecordKind };

async function replayRun(place: Place, run: Run, direction: Direction): Promise<void> {
  if (run.change === 'update') return replayUpdates(place, run, direction);
  const appears = (run.change === 'create') === (direction === 'redo');
  return appears ? bringBack(place, run) : takeAway(place, run);
}

const rowsOf = async (connection: Connection, sql: string, values: readonly number[] = []): Promise<number[]> =>
  (await connection.all<{ row: number }>(sql, values)).map(({ row }) => row);

const ENTRIES = 'FROM journal_entry WHERE change_set = ? AND seq BETWEEN ? AND ?';
const rangeOf = ({ sequence }: Place, run: Run): number[] => [sequence, run.first, run.last];

/** The records of these entries come back from their images, under the rows they had. */
async function bringBack(place: Place, run: Run): Promise<void> {
  const { connection, index, kind } = place;
  const image = run.change === 'create' ? 'after' : 'before';
  const range = rangeOf(place, run);
  await connection.run(`INSERT INTO ${kind.kind} (rowid, id, doc) SELECT row, record, ${image} ${ENTRIES} ORDER BY row`, range);
  for (const row of await rowsOf(connection, `SELECT row ${ENTRIES}`, range)) index.add(kind, row);
  if (run.change === 'remove') await connection.run(`DELETE FROM tombstone WHERE kind = ? AND id IN (SELECT record ${ENTRIES})`, [kind.kind, ...range]);
  // The record is its own image again; keeping both would store every import twice.
  else await connection.run('UPDATE journal_entry SET after = NULL, row = NULL WHERE change_set = ? AND seq BETWEEN ? AND ?', range);
}

/** The records of these entries go. A created one leaves its image in its entry, so that redo finds it. */
async function takeAway(place: Place, run: Run): Promise<void> {
  const { connection, index, kind } = place;
  const range = rangeOf(place, run);
  if (run.change === 'create') {
    await connection.run(
      `UPDATE journal_entry SET after = stored.doc, row = stored.rowid FROM ${kind.kind} AS stored WHERE stored.id = journal_entry.record AND change_set = ? AND seq BETWEEN ? AND ?`, range);
  }
  for (const row of await rowsOf(connection, `SELECT row ${ENTRIES}`, range)) index.mark(kind, row, false);
  await connection.run(`DELETE FROM ${kind.kind} WHERE rowid IN (SELECT row ${ENTRIES})`, range);
  if (run.change === 'remove') await connection.run(`INSERT OR REPLACE INTO tombstone (kind, id, change_set) SELECT kind, record, change_set ${ENTRIES}`, range);
  else await markRemovedBefore(place, run);
}

/** A record that was restored under its old id and is taken back was removed before: it is so again. */
async function markRemovedBefore({ connection, kind, sequence }: Place, run: Run): Promise<void> {
  const removed = await connection.get<{ found: number }>(`SELECT EXISTS (SELECT 1 FROM journal_entry WHERE kind = ? AND change = 'remove' AND change_set < ?) AS found`, [kind.kind, sequence]);
  if (removed?.found !== 1) return;
  await connection.run(
    `INSERT OR REPLACE INTO tombstone (kind, id, change_set)
     SELECT older.kind, older.record, max(older.change_set) FROM journal_entry AS made
     JOIN journal_entry AS older ON older.record = made.record AND older.kind = made.kind AND older.change_set < made.change_set AND older.change = 'remove'
     JOIN change_set ON change_set.sequence = older.change_set AND change_set.state = 'done'
     WHERE made.change_set = ? AND made.seq BETWEEN ? AND ? GROUP BY older.kind, older.record`, [sequence, run.first, run.last]);
}

type Entry = { seq: number; record: string; field: string; before: string | null; after: string | null };

/**
 * Sets the changed leaves back (or again) page by page into a staging table, then writes all documents at once,
 * so that records which exchanged a unique value do not meet on the way.
 */
async function replayUpdates(place: Place, run: Run, direction: Direction): Promise<void> {
  const { connection, kind } = place;
  await connection.exec('CREATE TEMP TABLE IF NOT EXISTS rewritten (row INTEGER PRIMARY KEY, id TEXT, doc TEXT); DELETE FROM temp.rewritten');
  const undo = direction === 'undo';
  let from = undo ? run.last : run.first;
  while (from >= run.first && from <= run.last) {
    const page = await connection.all<Entry>(
      `SELECT seq, record, field, before, after ${ENTRIES} ORDER BY seq ${undo ? 'DESC' : 'ASC'} LIMIT ${PAGE}`,
      undo ? [place.sequence, run.first, from] : [place.sequence, from, run.last]);
    await stage(place, page, undo);
    from = (page.at(-1)?.seq ?? from) + (undo ? -1 : 1);
  }
  await connection.run(`DELETE FROM ${kind.kind} WHERE rowid IN (SELECT row FROM temp.rewritten)`);
  await connection.run(`INSERT INTO ${kind.kind} (rowid, id, doc) SELECT row, id, doc FROM temp.rewritten ORDER BY row`);
  await connection.exec('DELETE FROM temp.rewritten');
}

type Staged = { row: number; before: AnyRecord; now: AnyRecord };

/** The documents of these records as they stand now, staged or stored. */
async function standing({ connection, kind }: Place, ids: readonly string[]): Promise<Map<string, Staged>> {
  const found = new Map<string, Staged>();
  for (const part of chunks(ids)) {
    const rows = await connection.all<{ row: number; id: string; doc: string }>(
      `SELECT stored.rowid AS row, stored.id AS id, coalesce(staged.doc, stored.doc) AS doc FROM ${kind.kind} AS stored LEFT JOIN temp.rewritten AS staged ON staged.row = stored.rowid WHERE stored.id IN (${list(part.length)})`, part);
    for (const { row, id, doc } of rows) found.set(id, { row, before: JSON.parse(doc) as AnyRecord, now: JSON.parse(doc) as AnyRecord });
  }
  return found;
}

async function stage(place: Place, page: readonly Entry[], undo: boolean): Promise<void> {
  const { connection, index, kind } = place;
  const documents = await standing(place, [...new Set(page.map(({ record }) => record))]);
  for (const { record, field, before, after } of page) {
    const found = documents.get(record);
    if (!found) throw new Error(`the journal names ${kind.kind} ${record}, which is not there`);
    setField(found.now, field, valueOf(undo ? before : after), kind.maps);
  }
  for (const { row, before, now } of documents.values()) if (textsDiffer(kind, before, now)) index.mark(kind, row, true);
  for (const part of chunks([...documents])) {
    const values = part.flatMap(([id, { row, now }]) => [row, id, canonicalJson(now)]);
    await connection.run(`INSERT OR REPLACE INTO temp.rewritten (row, id, doc) VALUES ${places(part.length, 3)}`, values);
  }
}
