import { type OwnText, type OwnTexts, ownTextsByLanguage, type OwnTextsByLanguage } from '#listing/nouns';
import type { ReadDb, WriteDb } from '#store';
import { isMappingSetting } from '../mapping/kept.ts';

/** Own texts for a storefront are settings of the company, one for each product: they undo, merge and travel with it; the catalogue stays. */
const KEY = 'listing-text.';
type Kept = { id: string; key: string; value: unknown };
type Read = Pick<ReadDb, 'all'>;

const keyOf = (storefront: string, product: string): string => `${KEY}${storefront}.${product}`;
/** A shape that this Niryat does not know is left alone and not used. */
const textsOf = (value: unknown): OwnTextsByLanguage => ownTextsByLanguage.safeParse(value).data ?? {};

/** Own texts of every product that has some for a storefront, by the product's id. */
export async function ownTextsFor(read: Read, storefront: string): Promise<Map<string, OwnTextsByLanguage>> {
  const prefix = keyOf(storefront, '');
  const rows = await read.all<{ doc: string }>('SELECT doc FROM setting WHERE key >= ? AND key < ?', [prefix, `${prefix.slice(0, -1)}/`]);
  return new Map(rows.map((row) => JSON.parse(row.doc) as Kept).map((one) => [one.key.slice(prefix.length), textsOf(one.value)]));
}

export type OwnTextChange = { storefront: string; product: string; language: string; text: OwnText | 'category'; /** Absent: the catalogue's counts again. */ value: string | string[] | undefined };

/** Writes or takes back one own text in the change set that is open; a product without any has no setting. */
export async function keepOwnText(db: WriteDb, { storefront, product, language, text, value }: OwnTextChange): Promise<void> {
  const key = keyOf(storefront, product);
  const [row] = await db.all<{ doc: string }>('SELECT doc FROM setting WHERE key = ?', [key]);
  const before = row && (JSON.parse(row.doc) as Kept);
  const all = textsOf(before?.value);
  const { [text]: _old, ...others } = all[language] ?? {};
  const here: OwnTexts = value === undefined ? others : { ...others, [text]: value };
  const { [language]: _here, ...rest } = all;
  const next: OwnTextsByLanguage = Object.keys(here).length === 0 ? rest : { ...rest, [language]: here };
  if (Object.keys(next).length === 0) {
    if (before) await db.remove('setting', before.id);
    return;
  }
  const record = { id: before?.id ?? db.newId(), key, value: next };
  await (before ? db.update('setting', record) : db.create('setting', record));
}

/** Products whose own texts are among these settings. `all`: the list of brand words or what a storefront's categories and attributes are is, or a setting is gone and nobody can say whose it was. */
export async function listedAnew(read: Read, settings: readonly string[]): Promise<{ products: string[]; all: boolean }> {
  if (settings.length === 0) return { products: [], all: false };
  const rows = await read.all<{ doc: string }>('SELECT doc FROM setting WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(settings)]);
  const keys = rows.map((row) => (JSON.parse(row.doc) as Kept).key);
  return { products: keys.filter((one) => one.startsWith(KEY)).map((one) => one.slice(one.lastIndexOf('.') + 1)), all: rows.length < settings.length || keys.some((one) => one === 'brand-words' || isMappingSetting(one)) };
}
