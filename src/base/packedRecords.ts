import { canonicalJson } from './canonical.ts';
import { type PackedTexts, TextPacker, type TextPart } from './packedTexts.ts';

/** Journaled records made ready for the store, in any process: id and document of each; and its search texts (number, name, the rest), when it is searched. */
export type PackedRecords = { count: number; documents: PackedTexts; texts: PackedTexts | null };
export type SearchTexts = { sku: string; name: string; text: string };
/** The same, each text in parts that follow each other. */
export type SearchParts = { [key in keyof SearchTexts]: readonly TextPart[] };

export const TEXTS_OF_DOCUMENT = 2;
export const TEXTS_OF_SEARCH = 3;

const [documents, texts] = [new TextPacker(), new TextPacker()];

/** Packs records as they are stored. */
export function packRecords<T extends { id: string }>(records: readonly T[], searchTexts: ((record: T) => SearchTexts) | undefined): PackedRecords {
  for (const record of records) {
    documents.add(record.id);
    documents.add(canonicalJson(record));
  }
  return { count: records.length, documents: documents.take(), texts: packSearchTexts(records, searchTexts) };
}

/**
 * Packs the new records of one process as they come, each while it is new; `take` gives those since the last time. Nothing else may pack meanwhile.
 * `document`: the record as it is stored, in canonical JSON, in parts that follow each other.
 */
export function recordPacker(): { add(id: string, document: readonly TextPart[], search: SearchParts): void; take(): PackedRecords; readonly count: number } {
  let count = 0;
  return {
    add(id, document, search) {
      documents.add(id);
      documents.addParts(document);
      texts.addParts(search.sku);
      texts.addParts(search.name);
      texts.addParts(search.text);
      count += 1;
    },
    take() {
      const packed = { count, documents: documents.take(), texts: texts.take() };
      count = 0;
      return packed;
    },
    get count() { return count; },
  };
}

/** What one record is found by, as it is packed. */
export const searchParts = ({ sku, name, text }: SearchTexts): SearchParts => ({ sku: [sku], name: [name], text: [text] });

/** Packs only what records are found by; null for a kind that is not searched. */
export function packSearchTexts<T>(records: readonly T[], searchTexts: ((record: T) => SearchTexts) | undefined): PackedTexts | null {
  if (!searchTexts) return null;
  for (const record of records) addTexts(searchTexts(record));
  return texts.take();
}

function addTexts({ sku, name, text }: SearchTexts): void {
  texts.add(sku);
  texts.add(name);
  texts.add(text);
}
