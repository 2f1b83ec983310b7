import type { DuplicateFacts } from './facts.ts';

/** Whether two values are there and equal. `unknown`: one of them is missing. */
export type Agreement = 'same' | 'differs' | 'unknown';

/** What two items have in common and what not: the reasons of the score. */
export type Evidence = {
  /** How alike the names are, 0 to 100. */
  name: number;
  /** Numbers that stand in one name only: 15 and 20 of "bowl 15 cm", "bowl 20 cm". */
  numbers: readonly string[];
  /** Words that stand in one name only, where both have such: bowl and bedspread. A misspelt word is no other word. */
  words: readonly string[];
  attributes: { equal: number; of: number; different: readonly string[] };
  photos: number;
  gtin: Agreement; model: Agreement;
  /** Equal but for case, spaces, signs and leading zeros. */
  sku: 'alike' | 'other';
  /** Equal, within a tenth, further apart, or not comparable. */
  price: 'same' | 'near' | 'differs' | 'unknown';
};

/** From this score on two items are shown as likely duplicates. */
export const LIKELY = 62;
/** Names with less in common stay unalike however their letters fall. */
const HOPELESS = 0.3;

/** How much a word tells: rare words more than common ones. */
export type Weights = (word: string) => number;
export const weightsOf = (counts: ReadonlyMap<string, number>, items: number): Weights => (word) => Math.log(1 + items / (counts.get(word) ?? 1));

const agreement = (one: string, other: string): Agreement => (one === '' || other === '' ? 'unknown' : one === other ? 'same' : 'differs');

/** Words of an item as a set; kept as long as the item's facts are. */
const wordSets = new WeakMap<DuplicateFacts, ReadonlySet<string>>();
function wordSet(facts: DuplicateFacts): ReadonlySet<string> {
  const known = wordSets.get(facts) ?? new Set(facts.words);
  wordSets.set(facts, known);
  return known;
}

/** Share of the weight of all words of both names that both have (Dice, weighted), 0 to 1. */
function wordsAlike(one: DuplicateFacts, other: DuplicateFacts, weight: Weights): number {
  const own = wordSet(one);
  let [both, all] = [0, 0];
  for (const word of one.words) all += weight(word);
  for (const word of other.words) {
    all += weight(word);
    if (own.has(word)) both += weight(word);
  }
  return all === 0 ? 0 : (2 * both) / all;
}

/** Letter triples of an item's words with how often each comes; kept as long as the item's facts are. */
const shingled = new WeakMap<DuplicateFacts, Map<string, number>>();
function shingles(facts: DuplicateFacts): Map<string, number> {
  const known = shingled.get(facts);
  if (known) return known;
  const counts = new Map<string, number>();
  const padded = `  ${facts.words.join(' ')} `;
  for (let at = 0; at + 3 <= padded.length; at++) {
    const shingle = padded.slice(at, at + 3);
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  shingled.set(facts, counts);
  return counts;
}

/** Share of letter triples that both names have: sees through misspelt words, 0 to 1. */
function lettersAlike(one: DuplicateFacts, other: DuplicateFacts): number {
  const [own, theirs] = [shingles(one), shingles(other)];
  let [both, all] = [0, 0];
  for (const count of own.values()) all += count;
  for (const [shingle, count] of theirs) {
    all += count;
    both += Math.min(count, own.get(shingle) ?? 0);
  }
  return all === 0 ? 0 : (2 * both) / all;
}

const NUMBER = /^\d+$/u;

/** Numbers in one of the two names only, when both have some. */
function differingNumbers(one: DuplicateFacts, other: DuplicateFacts): string[] {
  const [own, theirs] = [one.words.filter((word) => NUMBER.test(word)), other.words.filter((word) => NUMBER.test(word))];
  if (own.length === 0 || theirs.length === 0) return [];
  return [...own.filter((word) => !theirs.includes(word)), ...theirs.filter((word) => !own.includes(word))];
}

/** Share of letter pairs that two words have in common, 0 to 1. */
function spelt(one: string, other: string): number {
  const pairs = (word: string): string[] => Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  const left = pairs(other);
  const own = pairs(one);
  const all = own.length + left.length;
  let both = 0;
  for (const pair of own) {
    const at = left.indexOf(pair);
    if (at >= 0) { both++; left.splice(at, 1); }
  }
  return all === 0 ? 0 : (2 * both) / all;
}
/** From this share on two words are one word spelt in two ways. */
const SPELT_ALIKE = 0.6;

/** Words of each name that the other has neither so nor spelt alike, when both have some. */
function differingWords(one: DuplicateFacts, other: DuplicateFacts): string[] {
  const only = (from: DuplicateFacts, to: DuplicateFacts): string[] => from.words.filter((word) => !NUMBER.test(word) && !wordSet(to).has(word) && !to.words.some((their) => spelt(word, their) >= SPELT_ALIKE));
  const own = only(one, other);
  const theirs = own.length === 0 ? [] : only(other, one);
  return theirs.length === 0 ? [] : [...own, ...theirs];
}

function priceOf(one: DuplicateFacts, other: DuplicateFacts): Evidence['price'] {
  if (!one.price || !other.price || one.price.currency !== other.price.currency) return 'unknown';
  if (one.price.amount === other.price.amount) return 'same';
  const [low, high] = one.price.amount < other.price.amount ? [one.price.amount, other.price.amount] : [other.price.amount, one.price.amount];
  return high * 10 <= low * 11 ? 'near' : 'differs';
}

export function evidenceOf(one: DuplicateFacts, other: DuplicateFacts, weight: Weights): Evidence {
  const words = wordsAlike(one, other, weight);
  const common = [...one.attributes.keys()].filter((key) => other.attributes.has(key));
  const different = common.filter((key) => one.attributes.get(key) !== other.attributes.get(key));
  const theirs = new Set(other.photos);
  const evidence: Evidence = {
    // Letters cost more to compare: only where the words leave a chance.
    name: Math.round(words < HOPELESS ? 100 * words : 50 * (words + lettersAlike(one, other))), numbers: differingNumbers(one, other), words: [],
    attributes: { equal: common.length - different.length, of: common.length, different },
    photos: one.photos.filter((photo) => theirs.has(photo)).length,
    gtin: agreement(one.gtin, other.gtin), model: agreement(one.model, other.model), sku: one.plainSku === other.plainSku ? 'alike' : 'other', price: priceOf(one, other),
  };
  // Looking for misspelt words costs most: only where it can still change the answer.
  return scoreOf(evidence) < LIKELY ? evidence : { ...evidence, words: differingWords(one, other) };
}

/**
 * How likely two items are one and the same, 0 to 100. Names carry most; attributes, photos, codes and the price speak for or against.
 * A number or word that differs between the names (a size, a pattern, another thing) and codes that differ weigh against: sizes and
 * patterns of one design are no duplicates.
 */
export function scoreOf({ name, numbers, words, attributes, photos, gtin, model, sku, price }: Evidence): number {
  const share = attributes.of === 0 ? 0.5 : attributes.equal / attributes.of;
  let score = name * 0.6 + share * 20 - Math.min(attributes.different.length, 3) * 11;
  score += Math.min(photos, 2) * 10 + (gtin === 'same' ? 25 : gtin === 'differs' ? -15 : 0) + (model === 'same' ? 8 : model === 'differs' ? -6 : 0);
  score += (sku === 'alike' ? 25 : 0) + (price === 'same' ? 4 : price === 'near' ? 2 : price === 'differs' ? -3 : 0);
  if (numbers.length > 0) score -= 22;
  if (words.length > 0) score -= 12;
  return Math.max(0, Math.min(100, Math.round(score)));
}
