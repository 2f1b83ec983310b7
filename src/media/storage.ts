import type { ReadDb, RecordKind } from '#store';
import type { BlobHash, WaitingPhoto } from './nouns.ts';

export const waitingPhotoKind: RecordKind = { kind: 'photo', maps: [] };

type Doc = { doc: string };
/** Ids in one look-up. */
const BATCH = 500;
const parse = (row: Doc): WaitingPhoto => JSON.parse(row.doc) as WaitingPhoto;

/** Every photo that was brought in and not cleared away. */
export const waitingPhotos = async (read: Pick<ReadDb, 'all'>): Promise<WaitingPhoto[]> => (await read.all<Doc>('SELECT doc FROM photo ORDER BY id')).map(parse);

/** Those with these ids; ids that are gone are left out. */
export async function waitingPhotosById(read: Pick<ReadDb, 'all'>, ids: readonly string[]): Promise<Map<string, WaitingPhoto>> {
  const found = new Map<string, WaitingPhoto>();
  for (let from = 0; from < ids.length; from += BATCH) {
    const part = ids.slice(from, from + BATCH);
    for (const row of await read.all<Doc>(`SELECT doc FROM photo WHERE id IN (${part.map(() => '?').join(',')})`, part)) {
      const photo = parse(row);
      found.set(photo.id, photo);
    }
  }
  return found;
}

/** Records that may name a blob, and the journal's own images of them. Pages are walked by row, so that memory stays flat. */
const RECORDS = ['product', 'photo', 'exporter', 'certificate', 'buyer', 'visit'] as const;
const HASH = /[0-9a-f]{64}/g;
const PAGE = 2_000;

/** Of these blobs, the ones that some record or some step of the journal names: they must stay, undo may want them back. */
export async function namedBlobs(read: Pick<ReadDb, 'all'>, hashes: ReadonlySet<BlobHash>): Promise<Set<BlobHash>> {
  const named = new Set<BlobHash>();
  const look = (text: string | null): void => {
    for (const [hash] of text?.matchAll(HASH) ?? []) if (hashes.has(hash)) named.add(hash);
  };
  for (const kind of RECORDS) {
    for (let after = 0; ; ) {
      const rows = await read.all<{ row: number; doc: string }>(`SELECT rowid AS row, doc FROM ${kind} WHERE rowid > ? ORDER BY rowid LIMIT ${PAGE}`, [after]);
      for (const { doc } of rows) look(doc);
      if (rows.length < PAGE) break;
      after = rows.at(-1)?.row ?? after;
    }
  }
  for (let [set, seq] = [0, -1]; ; ) {
    const rows = await read.all<{ change_set: number; seq: number; before: string | null; after: string | null }>(
      `SELECT change_set, seq, before, after FROM journal_entry WHERE (change_set, seq) > (?, ?) AND (length(before) >= 64 OR length(after) >= 64) ORDER BY change_set, seq LIMIT ${PAGE}`, [set, seq]);
    for (const { before, after } of rows) { look(before); look(after); }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return named;
    [set, seq] = [last.change_set, last.seq];
  }
}
