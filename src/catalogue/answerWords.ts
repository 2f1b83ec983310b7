import { foldText } from '#base';
import { shippedFamilies } from './families.ts';
import type { Attribute, Family } from './nouns.ts';

/** Stored answers by what people call them: labels in every language, and synonyms. */
type AnswerWords = ReadonlyMap<string, readonly string[]>;

type Answering = Pick<Attribute | Family['attributes'][number], 'choices'>;
let shipped: AnswerWords | undefined;

function wordsOf(attributes: readonly Answering[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { value, label, synonyms = [] } of attributes.flatMap((one) => one.choices ?? [])) {
    for (const said of [...Object.values(label).map((one) => one.text), ...synonyms]) {
      const word = foldText(said);
      const known = words.get(word) ?? [];
      if (word !== '' && word !== foldText(value) && !known.includes(value)) words.set(word, [...known, value]);
    }
  }
  return words;
}

/**
 * What answers of choices are stored for a word that is searched: products hold `Women`, a person types महिलाएँ. Those of shipped families are
 * read once; a company's own, changed or added, with every question, so that a new label is found at once.
 */
export function answerWords(families: readonly Family[], attributes: readonly Attribute[]): (word: string) => readonly string[] {
  shipped ??= wordsOf(shippedFamilies().flatMap((one) => one.attributes));
  const own = wordsOf([...families.flatMap((one) => one.attributes), ...attributes]);
  return (word) => [...new Set([...(shipped?.get(word) ?? []), ...(own.get(word) ?? [])])];
}
