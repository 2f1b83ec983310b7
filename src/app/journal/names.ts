import { textIn, type Texts } from '#base';
import type { ReadDb } from '#store';

/** A record as a reader knows it. */
export type Named = { kind: string; record: string; title: string; name: string; there: boolean; /** What a setting sets: a view, languages, margins, a pair that is no duplicate. */ sort?: SettingSort };
export const SETTING_SORTS = ['view', 'languages', 'pricing', 'not-duplicate', 'rules', 'template', 'storefront', 'brand-words', 'listing-text', 'category-list', 'category-picks', 'attribute-map', 'sheet'] as const;
export type SettingSort = (typeof SETTING_SORTS)[number];
export type Of = { kind: string; record: string };

type Document = Record<string, unknown>;
/** Fields a record may be called by, best first. */
const TITLES = ['sku', 'number', 'legalName', 'name', 'title', 'label', 'key', 'code', 'rule', 'fair', 'fileName'] as const;

const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof (one as { text?: unknown } | null)?.text === 'string');
const said = (value: unknown, language: string): string => (typeof value === 'string' ? value : isTexts(value) ? textIn(value, language) : '');

/** Settings by the beginning of their key. */
export const sortOf = (kind: string, { key }: Document): { sort: SettingSort } | undefined => {
  const sort = kind === 'setting' && typeof key === 'string' ? SETTING_SORTS.find((one) => key === one || key.startsWith(`${one}.`) || key.startsWith(`${one} `)) : undefined;
  return sort && { sort };
};

const isDocument = (value: unknown): value is Document => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What people call a record that has no field of names: a view by the name it was saved under, a visitor by firm, person or the number on their card, a setting by none. */
function calledOtherwise(document: Document): string | undefined {
  if (isDocument(document.view) && typeof document.view.name === 'string') return document.view.name;
  if (typeof document.fair === 'string' && typeof document.number === 'number') return [document.company, document.name].find((one): one is string => typeof one === 'string' && one.trim() !== '') ?? `#${document.number}`;
  return typeof document.key === 'string' && sortOf('setting', document) ? '' : undefined;
}

export const titleOf = (document: Document, language: string): string => calledOtherwise(document) ?? TITLES.map((field) => said(document[field], language)).find((text) => text !== '') ?? '';
export const nameOf = (document: Document, language: string): string => (typeof document.sku === 'string' ? said(document.name, language) : '');

const keyOf = ({ kind, record }: Of): string => `${kind} ${record}`;
const PART = 500;

/** The newest image the journal keeps of records that are not there: as they were deleted, or as they were when their making was undone. */
async function lastImages(read: ReadDb, ids: readonly string[]): Promise<Map<string, Document>> {
  const rows = await read.all<{ kind: string; record: string; image: string | null }>(
    `SELECT kind, record, coalesce(before, after) AS image FROM journal_entry WHERE record IN (${ids.map(() => '?').join(',')}) AND change <> 'update' ORDER BY change_set, seq`, ids);
  return new Map(rows.flatMap(({ image, ...of }) => (image === null ? [] : [[keyOf(of), JSON.parse(image) as Document] as const])));
}

/** Names of records by `kind id`, those that are gone by what they were last called. */
export async function namesOf(read: ReadDb, records: readonly Of[], language: string): Promise<(of: Of) => Named> {
  const documents = new Map<string, Document>();
  const there = new Set<string>();
  const wanted = Map.groupBy(new Map(records.map((one) => [keyOf(one), one])).values(), (one) => one.kind);
  for (const [kind, all] of wanted) {
    for (let at = 0; at < all.length; at += PART) {
      const ids = all.slice(at, at + PART).map((one) => one.record);
      for (const [key, image] of await lastImages(read, ids)) documents.set(key, image);
      // Kinds come from the journal, whose entries the store wrote for tables it knows.
      for (const { id, doc } of await read.all<{ id: string; doc: string }>(`SELECT id, doc FROM "${kind.replaceAll('"', '')}" WHERE id IN (${ids.map(() => '?').join(',')})`, ids)) {
        documents.set(keyOf({ kind, record: id }), JSON.parse(doc) as Document);
        there.add(keyOf({ kind, record: id }));
      }
    }
  }
  return (of) => {
    const document = documents.get(keyOf(of)) ?? {};
    return { kind: of.kind, record: of.record, title: titleOf(document, language), name: nameOf(document, language), there: there.has(keyOf(of)), ...sortOf(of.kind, document) };
  };
}
