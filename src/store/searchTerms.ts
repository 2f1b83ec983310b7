import { foldText } from '#base';

/** What the word index takes for part of a word; the same categories as its tokenizer. */
const WORD = /[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu;

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/** What may stand for a word, or for the whole of what was typed: each is looked for as it is. */
export type StandsFor = (text: string) => readonly string[];
const phrases = (texts: readonly string[]): string[] => texts.flatMap((text) => foldText(text).match(WORD)?.join(' ') ?? []).map(quoted);

/**
 * What a person typed as an FTS5 MATCH expression for <kind>_search: every word must be there, each may go on ("bras lam" finds "brass lamp"),
 * or what stands for it. Folded and quoted, so nothing typed is read as FTS syntax. Empty when there is no word in it: then do not MATCH at all.
 */
export function matchExpression(query: string, standsFor: StandsFor = () => []): string {
  const folded = foldText(query);
  const words = folded.match(WORD) ?? [];
  const either = (one: string, others: readonly string[]): string => (others.length === 0 ? one : `(${[one, ...others].join(' OR ')})`);
  const each = words.map((word) => either(`${quoted(word)}*`, phrases(standsFor(word)))).join(' AND ');
  const whole = words.length > 1 ? phrases(standsFor(folded)) : [];
  return whole.length > 0 ? either(`(${each})`, whole) : each;
}

/**
 * A MATCH expression for <kind>_fragment: rows that hold every three-letter piece of the query, wherever in SKU or name.
 * Pieces only narrow down: check hits with `instr`. Empty under three characters: search by prefix instead.
 */
export function fragmentExpression(query: string): string {
  const letters = [...foldText(query)];
  const pieces = new Set(letters.slice(0, -2).map((_, at) => letters.slice(at, at + 3).join('')));
  return [...pieces].map(quoted).join(' ');
}
