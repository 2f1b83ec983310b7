import { type Attribute, choiceOf } from '#catalogue/nouns';
import { foldText, wordKey } from '#base';

/** Least likeness at which an answer is proposed for a word; below it a person chooses without a proposal. */
const LEAST = 0.62;

/** Letters that must be put in, taken out, changed or swapped with their neighbour to turn one word into the other. */
function edits(a: string, b: string): number {
  const [one, other] = [[...a], [...b]];
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

/** A short form: the first letter and then letters of the word in their order, mostly consonants: "blk", "grn", "nvy". */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0] || /[aeiou]/.test(short.slice(1))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** How alike two words are, 0 to 1: whole words shared, short forms without vowels, or few letters apart. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordKey(a), wordKey(b)];
  if (one === '' || other === '') return foldText(a) === foldText(b) ? 1 : 0;
  if (one === other) return 1;
  const [words, others] = [one.split(' '), other.split(' ')];
  const shared = words.filter((word) => others.includes(word)).length;
  const short = one.length <= other.length ? one : other;
  const long = short === one ? other : one;
  const abbreviated = isShortFor(short, long) || (short.length >= 3 && long.startsWith(short)) ? 0.8 : 0;
  return Math.max(abbreviated, shared === 0 ? 0 : 0.5 + (0.4 * shared) / Math.max(words.length, others.length), 1 - edits(one, other) / Math.max([...one].length, [...other].length));
}

/** For each value that is no answer of the attribute: the answer most like it, or none. Values that are answers already are left out. */
export function proposedChoices(values: readonly string[], attribute: Pick<Attribute, 'choices' | 'type'>): { from: string; to: string | null }[] {
  const answers = attribute.choices ?? [];
  return [...new Set(values.map((one) => one.trim()))].filter((one) => one !== '' && choiceOf(one, attribute) === undefined).map((from) => {
    const scored = answers.map((one) => ({ to: one.value, score: Math.max(...[one.value, ...Object.values(one.label).map((label) => label.text), ...(one.synonyms ?? [])].map((word) => likeness(from, word))) })).sort((a, b) => b.score - a.score);
    const [best, next] = scored;
    // Two answers equally like it: nobody can tell which is meant.
    return { from, to: best && best.score >= LEAST && best.score > (next?.score ?? 0) ? best.to : null };
  });
}
