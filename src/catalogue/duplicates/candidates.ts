import type { DuplicateFacts } from './facts.ts';

/** More items than this behind one key: the key tells nothing, and comparing all of them would take the square of it. */
const LARGEST_BLOCK = 40;
/** A word that fewer items than this have is rare enough to stand alone. */
const RARE = 25;
/** Of so many of a name's rarest words, every two together are a key; where two are still shared by too many, every three. */
const COMBINED = 5;
/** How many items may be expected behind two words before a third is asked for. */
const EXPECTED = 3;
/** Items between two rests. */
const REST = 500;

/** How many items have each word. */
export function wordCounts(facts: readonly DuplicateFacts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of facts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Keys under which an item is filed: two items that share none are never compared. */
function keysOf({ words, gtin, model, plainSku, photos }: DuplicateFacts, counts: ReadonlyMap<string, number>, items: number): string[] {
  const keys = [`s ${plainSku}`, ...photos.map((one) => `p ${one}`)];
  if (words.length > 0) keys.push(`n ${words.join(' ')}`);
  if (gtin !== '') keys.push(`g ${gtin}`);
  if (model.length >= 3) keys.push(`m ${model}`);
  const count = (word: string): number => counts.get(word) ?? 0;
  const rarest = [...words].sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1));
  for (const word of rarest) if (count(word) <= RARE) keys.push(`w ${word}`);
  const few = rarest.slice(0, COMBINED).sort();
  for (const [at, one] of few.entries()) {
    for (const [behind, other] of few.slice(at + 1).entries()) {
      if ((count(one) * count(other)) / items <= EXPECTED) keys.push(`2 ${one} ${other}`);
      else for (const third of few.slice(at + behind + 2)) keys.push(`3 ${one} ${other} ${third}`);
    }
  }
  return keys;
}

/**
 * Pairs worth a comparison, by places in the list, each once, the smaller first: items that share a rare word, two of their rarest words,
 * all words, a photo, a GTIN, a model number or the plain item number. Work grows with the number of items, not with its square: a key that
 * many share is left out. Gives undefined now and then, so that the caller can let others have their turn.
 */
export function* candidatePairs(facts: readonly DuplicateFacts[]): Generator<readonly [number, number] | undefined> {
  const counts = wordCounts(facts);
  const blocks = new Map<string, number[]>();
  const filed: number[][][] = [];
  for (const [at, one] of facts.entries()) {
    if (at % REST === 0) yield undefined;
    filed.push(keysOf(one, counts, facts.length).map((key) => {
      const block = blocks.get(key) ?? [];
      if (block.length === 0) blocks.set(key, block);
      if (block.length <= LARGEST_BLOCK) block.push(at);
      return block;
    }));
  }
  blocks.clear();
  for (const [at, own] of filed.entries()) {
    if (at % REST === 0) yield undefined;
    const met = new Set<number>();
    for (const block of own) if (block.length <= LARGEST_BLOCK) for (const other of block) if (other < at) met.add(other);
    for (const other of met) yield [other, at];
  }
}
