import type { ReadDb } from '#store';

/** Steps up to this one cannot be undone: a newer version of the file gave up their shape. */
export async function undoFloor(read: ReadDb): Promise<number> {
  return Number((await read.get<{ value: string }>(`SELECT value FROM about WHERE key = 'undoFloor'`))?.value ?? 0);
}

export type Facets = { steps: number; people: string[]; deeds: { deed: string; label: string; count: number }[]; files: string[] };

/** Everything steps can be filtered by; files the latest first, no more than people read. */
export async function facetsOf(read: ReadDb): Promise<Facets> {
  const [people, deeds, files] = await Promise.all([
    read.all<{ person: string }>('SELECT DISTINCT person FROM change_set ORDER BY person LIMIT 200'),
    read.all<{ deed: string; label: string; count: number }>(`SELECT label ->> '$.id' AS deed, max(label) AS label, count(*) AS count FROM change_set GROUP BY deed ORDER BY count DESC`),
    read.all<{ file: string }>(`SELECT source ->> '$.name' AS file FROM change_set WHERE source IS NOT NULL GROUP BY file ORDER BY max(sequence) DESC LIMIT 200`),
  ]);
  return { steps: deeds.reduce((sum, one) => sum + one.count, 0), people: people.map((one) => one.person), deeds, files: files.map((one) => one.file) };
}

/** The id of the item with this number, now or when it was deleted. */
export async function itemByNumber(read: ReadDb, sku: string): Promise<string | undefined> {
  const now = await read.get<{ id: string }>('SELECT id FROM product WHERE sku = ?', [sku]);
  const gone = now ?? (await read.get<{ id: string }>(`SELECT record AS id FROM journal_entry WHERE kind = 'product' AND change = 'remove' AND before ->> '$.sku' = ? ORDER BY change_set DESC LIMIT 1`, [sku]));
  return gone?.id;
}

export type Counted = { kind: string; change: 'create' | 'update' | 'remove'; records: number; entries: number };

export const countsOf = (read: ReadDb, sequence: number): Promise<Counted[]> =>
  read.all<Counted>('SELECT kind, change, count(DISTINCT record) AS records, count(*) AS entries FROM journal_entry WHERE change_set = ? GROUP BY kind, change ORDER BY kind, change', [sequence]);

export type Removed = { record: string; sku: string; parent: string | null; doc: string; sequence: number; seq: number; at: number; person: string; changeSet: string; label: string };

/** Products that were removed and are not there now, the latest removal of each, latest first. `after` is the last one of the page before. */
export function removedProducts(read: ReadDb, asked: { query: string; after?: { sequence: number; seq: number }; limit: number; records?: readonly string[] }): Promise<Removed[]> {
  const { query, after, limit, records } = asked;
  const like = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  return read.all<Removed>(
    `SELECT record, before ->> '$.sku' AS sku, before ->> '$.parent' AS parent, before AS doc, entry.change_set AS sequence, seq, at, person, change_set.id AS changeSet, label
     FROM journal_entry AS entry JOIN change_set ON sequence = entry.change_set
     WHERE entry.kind = 'product' AND change = 'remove' AND state = 'done' AND NOT EXISTS (SELECT 1 FROM product WHERE product.id = entry.record)
       AND NOT EXISTS (SELECT 1 FROM journal_entry AS later JOIN change_set AS step ON step.sequence = later.change_set AND step.state = 'done' WHERE later.record = entry.record AND later.change = 'remove' AND later.change_set > entry.change_set)
       ${query === '' ? '' : `AND (before ->> '$.sku' LIKE ? ESCAPE '\\' OR before ->> '$.name' LIKE ? ESCAPE '\\')`}
       ${after ? 'AND (entry.change_set, seq) < (?, ?)' : ''}
       ${records ? `AND record IN (${records.map(() => '?').join(',')})` : ''}
     ORDER BY entry.change_set DESC, seq DESC LIMIT ?`,
    [...(query === '' ? [] : [like, like]), ...(after ? [after.sequence, after.seq] : []), ...(records ?? []), limit]);
}

/** Variants that went in the same step as their product. */
export async function removedVariants(read: ReadDb, parent: string, sequence: number): Promise<string[]> {
  const rows = await read.all<{ record: string }>(
    `SELECT record FROM journal_entry WHERE change_set = ? AND kind = 'product' AND change = 'remove' AND before ->> '$.parent' = ?`, [sequence, parent]);
  return rows.map((one) => one.record);
}
