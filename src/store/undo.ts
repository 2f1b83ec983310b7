import { canonicalJson } from '#base';
import { type Bulk, bulkWriter, list, places } from './bulk.ts';
import type { Connection } from './connection.ts';
import { setField } from './fields.ts';
import { valueOf } from './journal.ts';
import type { RecordKind } from './port.ts';
import { reindex, unindex } from './searchIndex.ts';

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
  try {
    const runs = await connection.all<Run>(RUNS, [sequence]);
    for (const run of direction === 'undo' ? runs.reverse() : runs) await replayRun({ connection, bulk, sequence, kind: kindOf(run.kind) }, run, direction);
    await bulk.drain();
  } finally {
    await bulk.finish();
  }
}

type Place = { connection: Connection; bulk: Bulk; sequence: number; kind: RecordKind };

async function replayRun(place: Place, run: Run, direction: Direction): Promise<void> {
  if (run.change === 'update') return replayUpdates(place, run, direction);
  const appears = (run.change === 'create') === (direction === 'redo');
  return appears ? bringBack(place, run) : takeAway(place, run);
}

const ENTRIES = 'FROM journal_entry WHERE change_set = ? AND seq BETWEEN ? AND ?';
const rangeOf = ({ sequence }: Place, run: Run): number[] => [sequence, run.first, run.last];

/** The records of these entries come back from their images, under the rows they had. */
async function bringBack(place: Place, run: Run): Promise<void> {
  const { connection, bulk, kind } = place;
  const image = run.change === 'create' ? 'after' : 'before';
  const range = rangeOf(place, run);
  await connection.run(`INSERT INTO ${kind.kind} (rowid, id, doc) SELECT row, record, ${image} ${ENTRIES} ORDER BY row`, range);
  await reindex(connection, bulk, kind, `SELECT row ${ENTRIES}`, range);
  if (run.change === 'remove') await connection.run(`DELETE FROM tombstone WHERE kind = ? AND id IN (SELECT record ${ENTRIES})`, [kind.kind, ...range]);
  // The record is its own image again; keeping both would store every import twice.
  else await connection.run('UPDATE journal_entry SET after = NULL, row = NULL WHERE change_set = ? AND seq BETWEEN ? AND ?', range);
}

/** The records of these entries go. A created one leaves its image in its entry, so that redo finds it. */
async function takeAway(place: Place, run: Run): Promise<void> {
  const { connection, kind } = place;
  const range = rangeOf(place, run);
  if (run.change === 'create') {
    await connection.run(
      `UPDATE journal_entry SET after = stored.doc, row = stored.rowid FROM ${kind.kind} AS stored WHERE stored.id = journal_entry.record AND change_set = ? AND seq BETWEEN ? AND ?`, range);
  }
  await unindex(connection, kind, `SELECT row ${ENTRIES}`, range);
  await connection.run(`DELETE FROM ${kind.kind} WHERE rowid IN (SELECT row ${ENTRIES})`, range);
  if (run.change === 'remove') await connection.run(`INSERT INTO tombstone (kind, id, change_set) SELECT kind, record, change_set ${ENTRIES}`, range);
}

type Entry = { seq: number; record: string; field: string; before: string | null; after: string | null };

/**
 * Sets the changed leaves back (or again) page by page into a staging table, then writes all documents at once,
 * so that records which exchanged a unique value do not meet on the way.
 */
async function replayUpdates(place: Place, run: Run, direction: Direction): Promise<void> {
  const { connection, bulk, kind } = place;
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
  await unindex(connection, kind, 'SELECT row FROM temp.rewritten', []);
  await connection.run(`DELETE FROM ${kind.kind} WHERE rowid IN (SELECT row FROM temp.rewritten)`);
  await connection.run(`INSERT INTO ${kind.kind} (rowid, id, doc) SELECT row, id, doc FROM temp.rewritten ORDER BY row`);
  await reindex(connection, bulk, kind, 'SELECT row FROM temp.rewritten', []);
  await connection.exec('DELETE FROM temp.rewritten');
}

async function stage({ connection, bulk, kind }: Place, page: readonly Entry[], undo: boolean): Promise<void> {
  const ids = [...new Set(page.map(({ record }) => record))];
  const documents = new Map<string, { row: number; document: object }>();
  for (let at = 0; at < ids.length; at += 500) {
    const part = ids.slice(at, at + 500);
    const rows = await connection.all<{ row: number; id: string; doc: string }>(
      `SELECT stored.rowid AS row, stored.id AS id, coalesce(staged.doc, stored.doc) AS doc FROM ${kind.kind} AS stored LEFT JOIN temp.rewritten AS staged ON staged.row = stored.rowid WHERE stored.id IN (${list(part.length)})`, part);
    for (const { row, id, doc } of rows) documents.set(id, { row, document: JSON.parse(doc) as object });
  }
  for (const { record, field, before, after } of page) {
    const found = documents.get(record);
    if (!found) throw new Error(`the journal names ${kind.kind} ${record}, which is not there`);
    setField(found.document, field, valueOf(undo ? before : after), kind.maps);
  }
  const staged = [...documents].map(([id, { row, document }]) => [row, id, canonicalJson(document)] as const);
  for (let at = 0; at < staged.length; at += 500) {
    const part = staged.slice(at, at + 500);
    await connection.run(`INSERT OR REPLACE INTO temp.rewritten (row, id, doc) VALUES ${places(part.length, 3)}`, part.flat());
  }
  await bulk.drain();
}
