import { Refusal } from '#base';
import { chunks, list, places } from './bulk.ts';
import type { Connection } from './connection.ts';
import { isUniqueViolation } from './failure.ts';
import { tableOf } from './kinds.ts';
import type { AnyRecord } from './port.ts';

/** A document under its row. */
export type Document = { row: number; id: string; doc: string };

/** The stored documents of these ids; asked in parts, since SQLite takes so many values at once. */
export async function storedDocuments(connection: Connection, kind: string, ids: readonly string[]): Promise<Map<string, Document>> {
  const found = new Map<string, Document>();
  for (const part of chunks(ids)) {
    for (const row of await connection.all<Document>(`SELECT rowid AS row, id, doc FROM ${kind} WHERE id IN (${list(part.length)})`, part)) found.set(row.id, row);
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
  const refusal = (value: string): Refusal => new Refusal(unique.code, unique.says(value), { hi: unique.hi(value), ...(kind === 'product' ? { where: { kind: 'product', sku: value, field: 'sku' } } : {}) });
  const owners = new Map<string, string>();
  for (const record of records) {
    const value = String((record as Record<string, unknown>)[unique.field]);
    if (owners.has(value)) return refusal(value);
    owners.set(value, record.id);
  }
  const values = [...owners.keys()];
  const ids = new Set(owners.values());
  const stored = await connection.all<{ id: string; value: string }>(`SELECT id, ${unique.column} AS value FROM ${kind} WHERE ${unique.column} IN (${list(values.length)})`, values);
  const clash = stored.find(({ id }) => !ids.has(id));
  return clash ? refusal(clash.value) : error;
}
