import { foldText } from '#base';
import type { SqlValue } from '#store';

/** A piece of SQL with the values for its question marks. */
export type Clause = { sql: string; values: readonly SqlValue[] };

/** Shorter beginnings of a buyer's number would find half the catalogue. */
const BEGINNING = 3;

/** Items that some buyer calls so in a list of their own: by the number, whole or its beginning, and by the whole barcode. Without regard to case. */
const namedByBuyers = (typed: string): Clause[] => [
  typed.length < BEGINNING
    ? { sql: 'SELECT called.rowid FROM buyer_item AS layer JOIN product AS called ON called.id = layer.product WHERE layer.item_no = ? COLLATE NOCASE', values: [typed] }
    : { sql: 'SELECT called.rowid FROM buyer_item AS layer JOIN product AS called ON called.id = layer.product WHERE layer.item_no >= ? COLLATE NOCASE AND layer.item_no < ? COLLATE NOCASE', values: [typed, `${typed}\u{10FFFF}`] },
  { sql: `SELECT called.rowid FROM buyer_item AS layer JOIN product AS called ON called.id = layer.product WHERE layer.doc ->> '$.barcode' = ? COLLATE NOCASE`, values: [typed] },
];

/** What was typed in the search box, as a SELECT of row numbers, each once, over the word index (where HS codes stand too) and the fragment index, and the numbers buyers give our items. Undefined when nothing is asked. */
export function queryClause(query: string, words: string, fragments: string): Clause | undefined {
  const folded = foldText(query);
  if (folded === '') return undefined;
  const parts: Clause[] = [];
  if (words) parts.push({ sql: 'SELECT rowid FROM product_search WHERE product_search MATCH ?', values: [words] });
  if (fragments) {
    const holds = 'SELECT piece.rowid FROM product_fragment AS piece JOIN product AS named ON named.rowid = piece.rowid WHERE product_fragment MATCH ? AND (instr(lower(named.sku), ?) > 0 OR instr(lower(named.name_en), ?) > 0)';
    parts.push({ sql: holds, values: [fragments, folded, folded] });
  }
  parts.push(...namedByBuyers(query.trim()));
  return { sql: parts.map((one) => one.sql).join(' UNION '), values: parts.flatMap((one) => one.values) };
}
