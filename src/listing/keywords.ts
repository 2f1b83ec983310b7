import { wordKey } from '#base';
import { stemOf, words } from './lint/words.ts';
import { isBarred, type TitleBasis } from './titles.ts';

/** A text of the item and how much a phrase in it weighs. */
export type WeighedText = { text: string; weight: number };

export type KeywordBasis = Pick<TitleBasis, 'brandWords' | 'ownBrand' | 'proven'> & { /** How many are wanted. */ most: number; /** Most characters of one. */ characters?: number };

/** Words that no buyer searches for by themselves, nor at an edge. */
const STOP = new Set('a an the and or of for with without in on at by to from per as is are was be been it its this that these those our your their we you all any each every very more most also can may will not no used use made make makes perfect ideal great good new piece pieces set available'.split(' '));
/** What a phrase of one, two, three words is worth: buyers search for two or three. */
const BY_LENGTH = [0, 0.6, 1.5, 1.6];

type Phrase = { text: string; stems: readonly string[]; score: number };

/**
 * Phrases of one to three words that stand in the item's own texts, heaviest first: what is said often and in heavy places (the name, the category).
 * Without stop words, brands of others, praise, or claims that nothing backs; none lies within another that was picked. Pure.
 */
export function proposeKeywords(texts: readonly WeighedText[], basis: KeywordBasis): string[] {
  const phrases = [...weighed(texts).values()].filter((one) => (basis.characters === undefined || [...one.text].length <= basis.characters) && !isBarred(one.text, basis));
  const picked: Phrase[] = [];
  for (const one of phrases.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))) {
    if (picked.length >= basis.most) break;
    if (!picked.some((other) => one.stems.every((stem) => other.stems.includes(stem)))) picked.push(one);
  }
  return picked.map((one) => one.text);
}

/** Every phrase by its stems: "oil lamps" and "oil lamp" are one, shown as it was first written. */
function weighed(texts: readonly WeighedText[]): Map<string, Phrase> {
  const found = new Map<string, Phrase>();
  for (const { text, weight } of texts) {
    for (const segment of text.normalize('NFC').split(/[^\p{L}\p{M}\p{N}\s'’-]+/u)) {
      for (const phrase of phrasesOf(segment.split(/\s+/u).map((one) => one.replace(/^['’-]+|['’-]+$/gu, '')).filter((one) => one !== ''))) {
        const key = phrase.stems.join(' ');
        const before = found.get(key);
        found.set(key, { ...(before ?? phrase), score: (before?.score ?? 0) + weight * (BY_LENGTH[phrase.stems.length] ?? 1) });
      }
    }
  }
  return found;
}

function* phrasesOf(all: readonly string[]): Generator<Phrase> {
  for (let from = 0; from < all.length; from += 1) {
    for (let length = 1; length <= 3 && from + length <= all.length; length += 1) {
      const some = all.slice(from, from + length);
      const stems = some.flatMap((one) => wordKey(one).split(' ')).map(stemOf);
      if (some.some(saysNothing) || new Set(stems).size < stems.length) break;
      yield { text: some.join(' ').toLowerCase(), stems, score: 0 };
    }
  }
}

const saysNothing = (word: string): boolean => {
  const folded = wordKey(word);
  return folded.length < 2 || STOP.has(folded) || words().fillers.includes(folded) || !/\p{L}/u.test(folded);
};
