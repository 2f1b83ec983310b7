import { foldText } from '#base';

/** What the word index takes for part of a word; the same categories as its tokenizer. */
const WORD = /[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu;

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/**
 * What a person typed as an FTS5 MATCH expression for <kind>_search: every word must be there, each may go on ("bras lam" finds "brass lamp").
 * Folded and quoted, so nothing typed is read as FTS syntax. Empty when there is no word in it: then do not MATCH at all.
 */
export const matchExpression = (query: string): string => (foldText(query).match(WORD) ?? []).map((word) => `${quoted(word)}*`).join(' ');

/**
 * A MATCH expression for <kind>_fragment: rows that hold every three-letter piece of the query, wherever in SKU or name.
 * Pieces only narrow down: check hits with `instr`. Empty under three characters: search by prefix instead.
 */
export function fragmentExpression(query: string): string {
  const letters = [...foldText(query)];
  const pieces = new Set(letters.slice(0, -2).map((_, at) => letters.slice(at, at + 3).join('')));
  return [...pieces].map(quoted).join(' ');
}
