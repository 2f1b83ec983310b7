import { foldText } from '#base';
import type { SqlValue } from '#store';

/** A piece of SQL with the values for its question marks. */
export type Clause = { sql: string; values: readonly SqlValue[] };

/** What was typed in the search box, as SQL over the word index (where HS codes stand too) and the fragment index. Undefined when nothing is asked. */
export function queryClause(query: string, words: string, fragments: string): Clause | undefined {
  const folded = foldText(query);
  if (folded === '') return undefined;
  const parts: Clause[] = [];
  if (words) parts.push({ sql: 'SELECT rowid FROM product_search WHERE product_search MATCH ?', values: [words] });
  if (fragments) {
    const holds = 'SELECT piece.rowid FROM product_fragment AS piece JOIN product AS named ON named.rowid = piece.rowid WHERE product_fragment MATCH ? AND (instr(lower(named.sku), ?) > 0 OR instr(lower(named.name_en), ?) > 0)';
    parts.push({ sql: holds, values: [fragments, folded, folded] });
  }
  if (parts.length === 0) return { sql: '0', values: [] };
  // One list of rows, so that SQLite starts from the hits instead of looking at every product.
  return { sql: `rowid IN (${parts.map((one) => one.sql).join(' UNION ')})`, values: parts.flatMap((one) => one.values) };
}
