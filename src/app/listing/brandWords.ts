import type { ReadDb, WriteDb } from '#store';

const KEY = 'brand-words';
type Stored = { id: string; key: string; value: string[] };

const stored = (read: Pick<ReadDb, 'all'>): Promise<{ doc: string }[]> => read.all<{ doc: string }>('SELECT doc FROM setting WHERE key = ?', [KEY]);

/** Brands of other firms that this company wants to be told about when they stand in a listing. */
export async function brandWordsOf(read: Pick<ReadDb, 'all'>): Promise<string[]> {
  const [row] = await stored(read);
  return row ? (JSON.parse(row.doc) as Stored).value : [];
}

/** Each word once, without empty ones, in the order given. */
export const cleanWords = (words: readonly string[]): string[] => [...new Map(words.map((one) => one.normalize('NFC').trim()).filter((one) => one !== '').map((one) => [one.toLowerCase(), one])).values()];

export async function setBrandWords(db: WriteDb, words: readonly string[]): Promise<void> {
  const [row] = await stored(db);
  if (row) await db.update<Stored>('setting', { ...(JSON.parse(row.doc) as Stored), value: cleanWords(words) });
  else await db.create<Stored>('setting', { id: db.newId(), key: KEY, value: cleanWords(words) });
}
