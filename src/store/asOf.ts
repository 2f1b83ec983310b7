import { chunks, list } from './bulk.ts';
import { setField } from './fields.ts';
import { valueOf } from './journal.ts';
import { tableOf } from './kinds.ts';
import type { AnyRecord, JournalEntry, Point, ReadDb, RecordKind } from './port.ts';

type Reading = Pick<ReadDb, 'all' | 'get'>;

/** How to come from the data now to a point: take back what was done after `since`, then do `again` what stood there and was undone later. */
export type Route = { since: number; again: number[] };

/** Records worked out at a time. */
const PART = 500;

const UP = `
  WITH RECURSIVE up (sequence, parent, state) AS (
    SELECT sequence, parent, state FROM change_set WHERE id = ?
    UNION ALL SELECT below.sequence, below.parent, below.state FROM change_set AS below JOIN up ON below.sequence = up.parent WHERE up.state <> 'done')
  SELECT sequence, state FROM up`;

/**
 * The way to a point. Change sets that are done form one line; one that was undone hangs on the line by those it was made on.
 * Undefined: this company has no such change set, or it lies before a migration that gave up the journal's old shape.
 */
export async function routeTo(read: Reading, point: Point): Promise<Route | undefined> {
  const floor = (await read.get<{ value: string }>(`SELECT value FROM about WHERE key = 'undoFloor'`))?.value ?? '0';
  if (point === 'start') return floor === '0' ? { since: 0, again: [] } : undefined;
  if (point === 'now') return { since: Number.MAX_SAFE_INTEGER, again: [] };
  const up = await read.all<{ sequence: number; state: string }>(UP, [point]);
  const [first] = up;
  if (!first || first.sequence < Number(floor)) return undefined;
  const base = up.find((one) => one.state === 'done')?.sequence ?? 0;
  return { since: base, again: up.filter((one) => one.state !== 'done').map((one) => one.sequence).reverse() };
}

type Entry = { record: string; change: JournalEntry['change']; field: string; before: string | null; after: string | null };
const COLUMNS = 'entry.record AS record, entry.change AS change, entry.field AS field, entry.before AS before, entry.after AS after';

/** The documents of these records as they stood at the end of the route; those that were not there are absent. */
export async function recordsAt<T>(read: Reading, kind: RecordKind, ids: readonly string[], route: Route): Promise<Map<string, T>> {
  tableOf(kind.kind);
  const found = new Map<string, T>();
  for (const part of chunks(ids, PART)) {
    const documents = new Map((await read.all<{ id: string; doc: string }>(`SELECT id, doc FROM ${kind.kind} WHERE id IN (${list(part.length)})`, part)).map(({ id, doc }) => [id, JSON.parse(doc) as AnyRecord]));
    await takeBack(read, kind, part, route, documents);
    await doAgain(read, kind, part, route, documents);
    for (const id of part) if (documents.has(id)) found.set(id, documents.get(id) as T);
  }
  return found;
}

async function takeBack(read: Reading, kind: RecordKind, ids: readonly string[], { since }: Route, documents: Map<string, AnyRecord>): Promise<void> {
  const entries = await read.all<Entry>(
    `SELECT ${COLUMNS} FROM journal_entry AS entry JOIN change_set ON change_set.sequence = entry.change_set
     WHERE entry.record IN (${list(ids.length)}) AND entry.change_set > ? AND entry.kind = ? AND change_set.state = 'done' ORDER BY entry.change_set DESC, entry.seq DESC`, [...ids, since, kind.kind]);
  for (const { record, change, field, before } of entries) {
    if (change === 'create') documents.delete(record);
    else if (change === 'remove') documents.set(record, JSON.parse(before ?? 'null') as AnyRecord);
    else setField(standing(documents, record), field, valueOf(before), kind.maps);
  }
}

async function doAgain(read: Reading, kind: RecordKind, ids: readonly string[], { again }: Route, documents: Map<string, AnyRecord>): Promise<void> {
  if (again.length === 0) return;
  const entries = await read.all<Entry>(
    `SELECT ${COLUMNS} FROM journal_entry AS entry WHERE entry.record IN (${list(ids.length)}) AND entry.kind = ? AND entry.change_set IN (SELECT value FROM json_each(?))
     ORDER BY entry.change_set, entry.seq`, [...ids, kind.kind, JSON.stringify(again)]);
  for (const { record, change, field, after } of entries) {
    if (change === 'remove') documents.delete(record);
    // What was undone kept the image of each record it had made.
    else if (change === 'create') documents.set(record, JSON.parse(after ?? 'null') as AnyRecord);
    else setField(standing(documents, record), field, valueOf(after), kind.maps);
  }
}

function standing(documents: ReadonlyMap<string, AnyRecord>, id: string): AnyRecord {
  const found = documents.get(id);
  if (!found) throw new Error(`the journal changes ${id} at a time when it was not there`);
  return found;
}

/** Every record that a change set between two points touched, by kind and id: all that can differ between them. */
export async function touchedBetween(read: Reading, from: Route, to: Route): Promise<{ kind: string; id: string }[]> {
  const [low, high] = [Math.min(from.since, to.since), Math.max(from.since, to.since)];
  const again = [...from.again.filter((one) => !to.again.includes(one)), ...to.again.filter((one) => !from.again.includes(one))];
  return read.all(
    `SELECT DISTINCT kind, record AS id FROM journal_entry WHERE change_set IN (
       SELECT sequence FROM change_set WHERE state = 'done' AND sequence > ? AND sequence <= ? UNION ALL SELECT value FROM json_each(?)) ORDER BY kind, record`,
    [low, high, JSON.stringify(again)]);
}

/** All records of a kind as they stood, in order of id, a part at a time. */
export async function* kindAt<T>(read: Reading, kind: RecordKind, route: Route): AsyncGenerator<T[]> {
  tableOf(kind.kind);
  const now = await read.all<{ id: string }>(`SELECT id FROM ${kind.kind}`);
  const touched = await touchedBetween(read, { since: Number.MAX_SAFE_INTEGER, again: [] }, route);
  const ids = [...new Set([...now, ...touched.filter((one) => one.kind === kind.kind)].map((one) => one.id))].sort();
  for (const part of chunks(ids, PART)) {
    const found = await recordsAt<T>(read, kind, part, route);
    yield part.flatMap((id) => found.get(id) ?? []);
  }
}
