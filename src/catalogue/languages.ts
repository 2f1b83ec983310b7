import { languageTag } from '#base';
import type { ReadDb, WriteDb } from '#store';

const KEY = 'languages';
type Stored = { id: string; key: string; value: string[] };

/** Languages texts can be kept in without asking; any other BCP 47 tag is taken too. Indian ones first, then those of large markets. */
export const OFFERED_LANGUAGES = ['en', 'hi', 'gu', 'mr', 'ta', 'te', 'kn', 'ml', 'bn', 'pa', 'or', 'as', 'ur', 'ar', 'fa', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'tr', 'ja', 'ko', 'zh-Hans', 'zh-Hant', 'th', 'vi', 'id', 'sw'] as const;
/** What a company starts with. */
export const FIRST_LANGUAGES: readonly string[] = ['en', 'hi'];

async function stored(read: Pick<ReadDb, 'get'>): Promise<Stored | undefined> {
  const row = await read.get<{ doc: string }>('SELECT doc FROM setting WHERE key = ?', [KEY]);
  return row && (JSON.parse(row.doc) as Stored);
}

/** The languages this company keeps texts in, in its order; English and Hindi until it says otherwise. */
export async function companyLanguages(read: Pick<ReadDb, 'get'>): Promise<string[]> {
  const value = (await stored(read))?.value.filter((one) => languageTag.safeParse(one).success) ?? [];
  return value.length > 0 ? value : [...FIRST_LANGUAGES];
}

/** Writes the list. Texts in a language that is taken off stay on the products. */
export async function setCompanyLanguages(db: WriteDb, languages: readonly string[]): Promise<void> {
  const before = await stored(db);
  const value = [...new Set(languages)];
  if (before) await db.update<Stored>('setting', { ...before, value });
  else await db.create<Stored>('setting', { id: db.newId(), key: KEY, value });
}
