import { canonicalJson, type PackedRecords, type PackedTexts, packRecords, Refusal, TEXTS_OF_DOCUMENT, unpackTexts } from '#base';
import { type Bulk, bulkWriter, chunks } from './bulk.ts';
import type { Connection } from './connection.ts';
import { isReadOnly } from './failure.ts';
import { differences } from './fields.ts';
import { imageOf, type JournalWriter, journalWriter, type Written } from './journal.ts';
import { ledgerRow } from './ledger.ts';
import { packedInsert, packedValues } from './packedRows.ts';
import type { AnyRecord, RecordKind, Row, SqlValue, WriteDb } from './port.ts';
import { inTurn } from './queue.ts';
import { oneRecord } from './reading.ts';
import { type Document, rewrite, storedDocuments, taken } from './rewrite.ts';
import { type StaleIndex, staleIndex, textsDiffer, textsOf } from './searchIndex.ts';

/** What a change set is written with. */
export type Hand = {
  connection: Connection;
  sequence: number;
  changeSet: string;
  person: string;
  at: number;
  kind(name: string): RecordKind;
  newId(): string;
};

type Pen = Hand & { bulk: Bulk; journal: JournalWriter; index: StaleIndex; nextRow: Map<string, number>; open: boolean };

/** One change set being written: what the caller's work may do, and how to end it. */
export function openHand(hand: Hand): { db: WriteDb; finish(): Promise<number>; abandon(): Promise<void> } {
  const bulk = bulkWriter(hand.connection);
  const pen: Pen = { ...hand, bulk, journal: journalWriter(hand.connection, bulk, hand.sequence), index: staleIndex(hand.connection, bulk), nextRow: new Map(), open: true };
  // Calls of one change set wait for each other, also when the caller does not.
  const turn = inTurn();
  const settle = async (): Promise<void> => {
    await settled(pen);
    await pen.index.renew();
  };
  return {
    db: writeDb(pen, turn),
    /** Everything is in the file, not yet committed; gives the number of journal entries. */
    async finish() {
      await turn(settle);
      pen.open = false;
      await bulk.finish();
      return pen.journal.entries;
    },
    async abandon() {
      pen.open = false;
      await turn(() => bulk.finish());
    },
  };
}

function writeDb(pen: Pen, turn: ReturnType<typeof inTurn>): WriteDb {
  const { connection } = pen;
  return {
    brand: 'write',
    changeSet: pen.changeSet,
    newId: pen.newId,
    all: <T extends object = Row>(sql: string, values?: readonly SqlValue[]) => turn(() => reading(pen, () => connection.all<T>(sql, values))),
    get: <T extends object = Row>(sql: string, values?: readonly SqlValue[]) => turn(() => reading(pen, () => connection.get<T>(sql, values))),
    record: <T>(kind: string, id: string) => turn(async () => {
      await settled(pen);
      return oneRecord<T>(connection, kind, id);
    }),
    create: (kind, record) => turn(async () => {
      await createMany(pen, kind, [record]);
      await settled(pen);
    }),
    createMany: (kind, records) => turn(() => createMany(pen, kind, records)),
    createPacked: (kind, records) => turn(() => createPacked(pen, kind, records)),
    update: (kind, record) => turn(() => updateMany(pen, kind, [record])),
    updateMany: (kind, records) => turn(() => updateMany(pen, kind, records)),
    remove: (kind, id) => turn(() => remove(pen, kind, id)),
    append: (ledger, entry) => turn(async () => {
      await settled(pen);
      await ledgerRow(connection, ledger, { at: pen.at, person: pen.person, entry });
    }),
  };
}

/** All writes so far are in the file. Throws what went wrong with them. */
async function settled(pen: Pen): Promise<void> {
  if (!pen.open) throw new Error('this change set has ended; its db cannot be used any more');
  await pen.journal.flush();
}

/** Reads see this change set's own writes, but cannot write: SQLite itself refuses while query_only is on. */
async function reading<T>(pen: Pen, work: () => Promise<T>): Promise<T> {
  await settled(pen);
  await pen.index.renew();
  await pen.connection.exec('PRAGMA query_only=ON');
  try {
    return await work();
  } catch (error) {
    throw isReadOnly(error) ? new Error('a change reads by SQL, but writes by its own calls only', { cause: error }) : error;
  } finally {
    await pen.connection.exec('PRAGMA query_only=OFF');
  }
}

/** Rows are numbered by us, so that batches may overlap and the index knows them beforehand. */
async function takeRows(pen: Pen, kind: string, count: number): Promise<number> {
  const known = pen.nextRow.get(kind);
  const first = known ?? ((await pen.connection.get<{ row: number | null }>(`SELECT max(rowid) AS row FROM ${kind}`))?.row ?? 0) + 1;
  pen.nextRow.set(kind, first + count);
  return first;
}

/** Returns while the last batches are still being written; an error of theirs comes with the next call, or with the end of the change. */
async function createMany(pen: Pen, name: string, records: readonly AnyRecord[]): Promise<void> {
  const texts = textsOf(pen.kind(name));
  for (const part of chunks(records)) await createPacked(pen, name, packRecords(part, texts));
}

async function createPacked(pen: Pen, name: string, { count, documents, texts }: PackedRecords): Promise<void> {
  const kind = pen.kind(name);
  if (!pen.open) await settled(pen);
  if (count === 0) return;
  const first = await takeRows(pen, name, count);
  const rows = Array.from({ length: count }, (_, at) => first + at);
  await pen.journal.rowsCreated(name, first, first + count - 1);
  await pen.bulk.send('any', packedInsert(name, ['id', 'doc']), packedValues({ rows, packed: documents }, TEXTS_OF_DOCUMENT), (error) => taken(pen.connection, name, recordsIn(documents), error));
  await pen.index.put(kind, rows, texts);
}

const recordsIn = (documents: PackedTexts): AnyRecord[] => unpackTexts(documents).flatMap((text, at) => (at % TEXTS_OF_DOCUMENT === 1 ? [JSON.parse(text) as AnyRecord] : []));

async function updateMany(pen: Pen, name: string, records: readonly AnyRecord[]): Promise<number> {
  const kind = pen.kind(name);
  let fields = 0;
  for (const part of chunks(records)) fields += await updatePart(pen, kind, part);
  return fields;
}

async function updatePart(pen: Pen, kind: RecordKind, records: readonly AnyRecord[]): Promise<number> {
  await settled(pen);
  const stored = await storedDocuments(pen.connection, kind.kind, records.map(({ id }) => id));
  const changed = new Map<number, Document>();
  const entries: Written[] = [];
  for (const record of records) {
    const before = stored.get(record.id);
    if (!before) throw gone(kind.kind);
    const after = { ...before, doc: canonicalJson(record) };
    if (after.doc === before.doc) continue;
    entries.push(...leavesChanged(pen, kind, before, after));
    stored.set(record.id, after);
    changed.set(after.row, after);
  }
  await rewrite(pen.connection, kind.kind, [...changed.values()]);
  await pen.journal.write(entries);
  return entries.length;
}

function leavesChanged(pen: Pen, kind: RecordKind, before: Document, after: Document): Written[] {
  const [old, now] = [JSON.parse(before.doc) as AnyRecord, JSON.parse(after.doc) as AnyRecord];
  if (textsDiffer(kind, old, now)) pen.index.mark(kind, before.row, true);
  return differences(old, now, kind.maps).map(({ field, before: was, after: is }) => ({
    kind: kind.kind, record: before.id, change: 'update', field, before: imageOf(was, canonicalJson), after: imageOf(is, canonicalJson),
  }));
}

async function remove(pen: Pen, name: string, id: string): Promise<void> {
  const kind = pen.kind(name);
  await settled(pen);
  const stored = (await storedDocuments(pen.connection, name, [id])).get(id);
  if (!stored) throw gone(name);
  await pen.journal.write([{ kind: name, record: id, change: 'remove', before: stored.doc, row: stored.row }]);
  pen.index.mark(kind, stored.row, false);
  await pen.connection.run(`DELETE FROM ${name} WHERE rowid = ?`, [stored.row]);
  await pen.connection.run('INSERT OR REPLACE INTO tombstone (kind, id, change_set) VALUES (?, ?, ?)', [name, id, pen.sequence]);
}

const gone = (kind: string): Refusal => new Refusal('no-such-record', `This ${kind} is no longer there; it may have been removed in another window. Nothing was changed.`, { hi: 'यह रिकॉर्ड अब नहीं है; दूसरी विंडो में हटाया गया होगा। कुछ नहीं बदला।' });
