import { BATCH, type Bulk, chunks, list } from './bulk.ts';
import type { Connection } from './connection.ts';
import { tableOf } from './kinds.ts';
import type { AnyRecord, RecordKind, SqlValue } from './port.ts';

/** The search texts of one record under its row number. */
export type Indexed = { row: number; record: AnyRecord };

type Texts = (record: AnyRecord) => { sku: string; name: string; text: string };

/** The search texts of a kind; undefined when it is not searched. */
export function textsOf(kind: RecordKind): Texts | undefined {
  if (!kind.search || !tableOf(kind.kind).searched) return undefined;
  // RecordKind is written for any record; its own records are what it is given.
  return kind.search as unknown as Texts;
}

/** Puts records into the word and fragment index, replacing what stood under their rows. */
export async function indexRecords(bulk: Bulk, kind: RecordKind, records: readonly Indexed[]): Promise<void> {
  const texts = textsOf(kind);
  if (!texts) return;
  for (const part of chunks(records)) {
    const words: SqlValue[] = [];
    const fragments: SqlValue[] = [];
    for (const { row, record } of part) {
      const { sku, name, text } = texts(record);
      words.push(row, sku, name, text);
      fragments.push(row, sku, name);
    }
    await bulk.insert(`INSERT INTO ${kind.kind}_search (rowid, sku, name, text)`, 4, words);
    await bulk.insert(`INSERT INTO ${kind.kind}_fragment (rowid, sku, name)`, 3, fragments);
  }
}

/** Takes rows out of the index; `rows` is a query for their numbers with its values. */
export async function unindex(connection: Connection, kind: RecordKind, rows: string, values: readonly SqlValue[]): Promise<void> {
  if (!textsOf(kind)) return;
  for (const index of ['search', 'fragment']) await connection.run(`DELETE FROM ${kind.kind}_${index} WHERE rowid IN (${rows})`, values);
}

export const unindexRows = async (connection: Connection, kind: RecordKind, rows: readonly number[]): Promise<void> => {
  for (const part of chunks(rows)) await unindex(connection, kind, list(part.length), part);
};

/** Indexes the records under these rows from their stored documents. */
export async function reindex(connection: Connection, bulk: Bulk, kind: RecordKind, rows: string, values: readonly SqlValue[]): Promise<void> {
  if (!textsOf(kind)) return;
  let after = -1;
  for (;;) {
    const part = await connection.all<{ row: number; doc: string }>(
      `SELECT rowid AS row, doc FROM ${kind.kind} WHERE rowid > ? AND rowid IN (${rows}) ORDER BY rowid LIMIT ${BATCH}`, [after, ...values]);
    if (part.length === 0) return;
    await indexRecords(bulk, kind, part.map(({ row, doc }) => ({ row, record: JSON.parse(doc) as AnyRecord })));
    await bulk.drain();
    after = part.at(-1)?.row ?? after;
  }
}
