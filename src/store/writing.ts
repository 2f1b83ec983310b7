import { canonicalJson, Refusal } from '#base';
import { bulkWriter, chunks, list, places } from './bulk.ts';
import { inTurn } from './queue.ts';
import type { Connection } from './connection.ts';
import { isReadOnly, isUniqueViolation } from './failure.ts';
import { differences } from './fields.ts';
import { imageOf, journalWriter, type Written } from './journal.ts';
import { tableOf } from './kinds.ts';
import { ledgerRow } from './ledger.ts';
import type { AnyRecord, RecordKind, Row, SqlValue, WriteDb } from './port.ts';
import { oneRecord } from './reading.ts';
import { indexRecords, staleIndex, textsDiffer } from './searchIndex.ts';

export type Hand = {
  connection: Connection;
  sequence: number;
  changeSet: string;
  person: string;
  at: number;
  kind(name: string): RecordKind;
  newId(): string;
};

const gone = (kind: string): Refusal => new Refusal('no-such-record', `This ${kind} is no longer there; it may have been removed in another window. Nothing was changed.`);

type Stored = { row: number; id: string; doc: string };
/** A document under its row. */
export type Document = { row: number; id: string; doc: string };

/** One change set being written: what the caller's work may do, and how to end it. */
export function openHand(hand: Hand): { db: WriteDb; finish(): Promise<{ entries: number; appended: number }>; abandon(): Promise<void> } {
  const { connection, sequence } = hand;
  const bulk = bulkWriter(connection);
  const journal = journalWriter(connection, bulk, sequence);
  const index = staleIndex(connection, bulk);
  const nextRow = new Map<string, number>();
  // Calls of one change set wait for each other, also when the caller does not.
  const turn = inTurn();
  let appended = 0;
  let open = true;

  const settled = async (): Promise<void> => {
    if (!open) throw new Error('this change set has ended; its db cannot be used any more');
    await journal.flush();
  };
  async function freeRow(kind: string): Promise<number> {
    const known = nextRow.get(kind);
    if (known !== undefined) return known;
    const last = await connection.get<{ row: number | null }>(`SELECT max(rowid) AS row FROM ${kind}`);
    return (last?.row ?? 0) + 1;
  }
  /** Reads may see this change set's own writes, but cannot write: SQLite itself refuses while query_only is on. */
  async function reading<T>(work: () => Promise<T>): Promise<T> {
    await settled();
    await index.renew();
    await connection.exec('PRAGMA query_only=ON');
    try {
      return await work();
    } catch (error) {
      throw isReadOnly(error) ? new Error('a change reads by SQL, but writes by its own calls only', { cause: error }) : error;
    } finally {
      await connection.exec('PRAGMA query_only=OFF');
    }
  }
  async function createMany(name: string, records: readonly AnyRecord[]): Promise<void> {
    if (!open) await settled();
    const kind = hand.kind(name);
    for (const part of chunks(records)) {
      const first = await freeRow(name);
      nextRow.set(name, first + part.length);
      const values = part.flatMap((record, at) => [first + at, record.id, canonicalJson(record)]);
      await journal.rowsCreated(name, first, first + part.length - 1);
      await bulk.insert('any', `INSERT INTO ${name} (rowid, id, doc)`, 3, values, (error) => taken(connection, name, part, error));
      await indexRecords(bulk, kind, part.map((record, at) => ({ row: first + at, record })));
    }
  }
  async function updatePart(kind: RecordKind, records: readonly AnyRecord[]): Promise<number> {
    await settled();
    const stored = await storedDocuments(connection, kind.kind, records.map((one) => one.id));
    const changed = new Map<number, Document>();
    const entries: Written[] = [];
    for (const record of records) {
      const before = stored.get(record.id);
      if (!before) throw gone(kind.kind);
      const doc = canonicalJson(record);
      if (doc === before.doc) continue;
      const [old, now] = [JSON.parse(before.doc) as AnyRecord, JSON.parse(doc) as AnyRecord];
      if (textsDiffer(kind, old, now)) index.mark(kind, before.row, true);
      for (const { field, before: was, after } of differences(old, now, kind.maps)) {
        entries.push({ kind: kind.kind, record: record.id, change: 'update', field, before: imageOf(was, canonicalJson), after: imageOf(after, canonicalJson) });
      }
      stored.set(record.id, { ...before, doc });
      changed.set(before.row, { row: before.row, id: record.id, doc });
    }
    await rewrite(connection, kind.kind, [...changed.values()]);
    await journal.write(entries);
    return entries.length;
  }
  async function remove(name: string, id: string): Promise<void> {
    await settled();
    const stored = (await storedDocuments(connection, name, [id])).get(id);
    if (!stored) throw gone(name);
    await journal.write([{ kind: name, record: id, change: 'remove', before: stored.doc, row: stored.row }]);
    index.mark(hand.kind(name), stored.row, false);
    await connection.run(`DELETE FROM ${name} WHERE rowid = ?`, [stored.row]);
    await connection.run('INSERT OR REPLACE INTO tombstone (kind, id, change_set) VALUES (?, ?, ?)', [name, id, sequence]);
  }
  async function updateMany(name: string, records: readonly AnyRecord[]): Promise<number> {
    let fields = 0;
    for (const part of chunks(records)) fields += await updatePart(hand.kind(name), part);
    return fields;
  }
  async function append(ledger: string, entry: object): Promise<void> {
    await settled();
    appended += 1;
    await ledgerRow(connection, ledger, { at: hand.at, person: hand.person, entry });
  }
  const db: WriteDb = {
    brand: 'write',
    changeSet: hand.changeSet,
    newId: hand.newId,
    all: <T extends object = Row>(sql: string, values?: readonly SqlValue[]) => turn(() => reading(() => connection.all<T>(sql, values))),
    get: <T extends object = Row>(sql: string, values?: readonly SqlValue[]) => turn(() => reading(() => connection.get<T>(sql, values))),
    record: <T>(kind: string, id: string) => turn(async () => {
      await settled();
      return oneRecord<T>(connection, kind, id);
    }),
    create: (kind, record) => turn(async () => {
      await createMany(kind, [record]);
      await settled();
    }),
    createMany: (kind, records) => turn(() => createMany(kind, records)),
    update: (kind, record) => turn(() => updateMany(kind, [record])),
    updateMany: (kind, records) => turn(() => updateMany(kind, records)),
    remove: (kind, id) => turn(() => remove(kind, id)),
    append: (ledger, entry) => turn(() => append(ledger, entry)),
  };
  return {
    db,
    async finish() {
      await turn(settled);
      await index.renew();
      open = false;
      await bulk.finish();
      return { entries: journal.entries, appended };
    },
    async abandon() {
      open = false;
      await turn(() => bulk.finish());
    },
  };
}

/** The stored documents of these ids; asked in parts, since SQLite takes so many values at once. */
export async function storedDocuments(connection: Connection, kind: string, ids: readonly string[]): Promise<Map<string, Stored>> {
  const found = new Map<string, Stored>();
  for (const part of chunks(ids)) {
    for (const row of await connection.all<Stored>(`SELECT rowid AS row, id, doc FROM ${kind} WHERE id IN (${list(part.length)})`, part)) found.set(row.id, row);
  }
  return found;
}

/** Writes changed documents back. Two records may have exchanged a unique value: then all are taken out first and put back. */
export async function rewrite(connection: Connection, kind: string, documents: readonly Document[]): Promise<void> {
  for (const part of chunks(documents)) {
    const values = part.flatMap(({ row, doc }) => [row, doc]);
    try {
      await connection.run(`UPDATE ${kind} SET doc = changed.column2 FROM (VALUES ${places(part.length, 2)}) AS changed WHERE ${kind}.rowid = changed.column1`, values);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      await exchange(connection, kind, part, error);
    }
  }
}

async function exchange(connection: Connection, kind: string, documents: readonly Document[], first: unknown): Promise<void> {
  const records = documents.map(({ doc }) => JSON.parse(doc) as AnyRecord);
  if (documents.length === 1) throw await taken(connection, kind, records, first);
  await connection.exec('SAVEPOINT exchange');
  try {
    await connection.run(`DELETE FROM ${kind} WHERE rowid IN (${list(documents.length)})`, documents.map(({ row }) => row));
    await connection.run(`INSERT INTO ${kind} (rowid, id, doc) VALUES ${places(documents.length, 3)}`, documents.flatMap(({ row, id, doc }) => [row, id, doc]));
  } catch (error) {
    await connection.exec('ROLLBACK TO exchange');
    throw await taken(connection, kind, records, error);
  } finally {
    await connection.exec('RELEASE exchange');
  }
}

/** Names the value that two records would share. Any other error comes back as it is. */
export async function taken(connection: Connection, kind: string, records: readonly AnyRecord[], error: unknown): Promise<unknown> {
  const unique = tableOf(kind).unique;
  if (!unique || !isUniqueViolation(error)) return error;
  const owners = new Map<string, string>();
  const valueIn = (record: AnyRecord): string => String((record as Record<string, unknown>)[unique.field]);
  const refusal = (value: string): Refusal => new Refusal(unique.code, unique.says(value), unique.field === 'sku' ? { where: { kind: 'product', sku: value, field: 'sku' } } : {});
  for (const record of records) {
    const value = valueIn(record);
    if (owners.has(value)) return refusal(value);
    owners.set(value, record.id);
  }
  const values = [...owners.keys()];
  const stored = await connection.all<{ id: string; value: string }>(`SELECT id, ${unique.column} AS value FROM ${kind} WHERE ${unique.column} IN (${list(values.length)})`, values);
  const ids = new Set(owners.values());
  const clash = stored.find(({ id }) => !ids.has(id));
  return clash ? refusal(clash.value) : error;
}
