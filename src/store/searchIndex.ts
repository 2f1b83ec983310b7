import { packSearchTexts, type SearchTexts } from '#base';
import { type Bulk, chunks, list } from './bulk.ts';
import type { Connection } from './connection.ts';
import { type IndexTexts, indexTexts } from './indexTexts.ts';
import { tableOf } from './kinds.ts';
import type { AnyRecord, RecordKind } from './port.ts';

type Texts = (record: AnyRecord) => SearchTexts;

/** The search texts of a kind; undefined when it is not searched. */
export function textsOf(kind: RecordKind): Texts | undefined {
  if (!kind.search || !tableOf(kind.kind).searched) return undefined;
  // RecordKind is written for any record; its own records are what it is given.
  return kind.search as unknown as Texts;
}

/** Takes rows out of the index. */
export async function unindexRows(connection: Connection, kind: RecordKind, rows: readonly number[]): Promise<void> {
  if (!textsOf(kind) || rows.length === 0) return;
  for (const part of chunks(rows)) {
    for (const index of ['search', 'fragment']) await connection.run(`DELETE FROM ${kind.kind}_${index} WHERE rowid IN (${list(part.length)})`, part);
  }
}

/** What SQLite takes out of a document for the search texts: it finds a few fields faster than the whole of it is parsed here. */
const searchedPart = ({ searchFields }: RecordKind): string => (searchFields ? `json_object(${searchFields.map((field) => `'${field}', doc -> '$.${field}'`).join(', ')})` : 'doc');

/** Indexes records from their stored documents, in order of row. The next ones are read while these are worked out. */
export async function indexRows(connection: Connection, texts: IndexTexts, kind: RecordKind, rows: readonly number[]): Promise<void> {
  if (!textsOf(kind)) return;
  const parts = chunks(rows);
  const read = (part: readonly number[] = []): Promise<{ row: number; doc: string }[]> =>
    connection.all(`SELECT rowid AS row, ${searchedPart(kind)} AS doc FROM ${kind.kind} WHERE rowid IN (${list(part.length)}) ORDER BY rowid`, part);
  let next = read(parts[0]);
  for (const at of parts.keys()) {
    const stored = await next;
    next = read(parts[at + 1]);
    // Heard of when its turn comes; until then its failure is nobody's.
    next.catch(() => undefined);
    await texts.put(kind, stored.map(({ row }) => row), packSearchTexts(stored.map(({ doc }) => JSON.parse(doc) as AnyRecord), textsOf(kind)));
  }
  await next;
}

/** Whether the search texts of a record are others than before. */
export function textsDiffer(kind: RecordKind, before: AnyRecord, after: AnyRecord): boolean {
  const texts = textsOf(kind);
  if (!texts) return false;
  const [old, now] = [texts(before), texts(after)];
  return old.sku !== now.sku || old.name !== now.name || old.text !== now.text;
}

/**
 * Rows whose index entries wait to be renewed: all at once and in order of row, since the index is fed best that way.
 * Renewed before anybody looks and at the end of a change.
 */
export function staleIndex(connection: Connection, bulk: Bulk) {
  const texts = indexTexts(bulk);
  const stale = new Map<string, { kind: RecordKind; gone: Set<number>; come: Set<number> }>();
  const of = (kind: RecordKind) => {
    const known = stale.get(kind.kind) ?? { kind, gone: new Set<number>(), come: new Set<number>() };
    stale.set(kind.kind, known);
    return known;
  };
  return {
    /** This row's entry is no longer true; with `stays` a new one comes from its document. */
    mark(kind: RecordKind, row: number, stays: boolean): void {
      if (!textsOf(kind)) return;
      const { gone, come } = of(kind);
      gone.add(row);
      if (stays) come.add(row); else come.delete(row);
    },
    /** This row has no entry yet. */
    add(kind: RecordKind, row: number): void {
      if (textsOf(kind)) of(kind).come.add(row);
    },
    /** Entries of records that are new. */
    put: texts.put,
    async renew(): Promise<void> {
      await texts.flush();
      if (stale.size === 0) return;
      for (const { kind, gone, come } of stale.values()) {
        await removeEntries(connection, kind, gone);
        await indexRows(connection, texts, kind, inOrder(come));
      }
      await texts.flush();
      stale.clear();
    },
  };
}
export type StaleIndex = ReturnType<typeof staleIndex>;

const inOrder = (rows: Set<number>): number[] => [...rows].sort((a, b) => a - b);

async function removeEntries(connection: Connection, kind: RecordKind, rows: Set<number>): Promise<void> {
  if (rows.size === 0) return;
  const left = await connection.get<{ any: number }>(`SELECT EXISTS (SELECT 1 FROM ${kind.kind}) AS any`);
  if (left?.any === 1) return unindexRows(connection, kind, inOrder(rows));
  // Nothing is left to find: emptying the index is one step however large it was.
  for (const index of ['search', 'fragment']) await connection.run(`INSERT INTO ${kind.kind}_${index} (${kind.kind}_${index}) VALUES ('delete-all')`);
}
