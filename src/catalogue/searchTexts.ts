import { foldText } from '#base';
import { type AttributeValue, type Product, valueText } from './nouns.ts';

/** The texts in every language, one behind the other. */
function languages(texts: Record<string, { text: string }> | undefined): string {
  let all = '';
  for (const language in texts) all = joined(all, texts[language]?.text);
  return all;
}

/** One more word behind the others; nothing for nothing. */
const joined = (all: string, word: string | undefined): string => (word ? (all === '' ? word : `${all} ${word}`) : all);

/** Of a long description so much is looked at, and so many different words are kept: an index of all of it would be larger than the catalogue. */
const READ_LETTERS = 4_000;
const KEPT_WORDS = 200;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Looked for in texts of Latin letters without accents, several times faster; every import asks it of every row. */
const PLAIN = /^[\x20-\x7e]*$/;
const PLAIN_WORD = /[a-z0-9]+/g;

/** Words of the descriptions in every language, each once: they are looked for one by one. */
function wordsOf(texts: Product['description'] | undefined): string {
  if (!texts) return '';
  const words = new Set<string>();
  for (const language in texts) {
    const text = texts[language]?.text.slice(0, READ_LETTERS) ?? '';
    const folded = foldText(text.includes('<') ? text.replace(/<[^>]*>/gu, ' ') : text);
    for (const word of folded.match(PLAIN.test(folded) ? PLAIN_WORD : WORD) ?? []) {
      if (words.size >= KEPT_WORDS) break;
      words.add(word);
    }
  }
  let all = '';
  for (const word of words) all = joined(all, word);
  return all;
}

/** The fields that are looked at for it: one that is missing here would not be found after an undo. */
export const SEARCHED_FIELDS = ['sku', 'name', 'brand', 'modelNumber', 'gtin', 'hsCode', 'category', 'keywords', 'shortDescription', 'description', 'attributes', 'highlights'] as const satisfies readonly (keyof Product)[];

const attributeWords = (value: AttributeValue | undefined): string => (value === undefined ? '' : value.kind === 'texts' ? languages(value.texts) : valueText(value));

/** What a product can be found by, folded: its number, its names, and the rest of its public words. Private words (cost, supplier, notes) are not searched. */
export function searchTexts(product: Product): { sku: string; name: string; text: string } {
  let words = joined(joined(joined(joined(product.brand ?? '', product.modelNumber), product.gtin), product.hsCode), product.category);
  words = joined(joined(words, product.keywords?.join(' ')), languages(product.shortDescription));
  for (const key in product.attributes) words = joined(words, attributeWords(product.attributes[key]));
  for (const id in product.highlights) words = joined(words, languages(product.highlights[id]?.text));
  return { sku: foldText(product.sku), name: foldText(languages(product.name)), text: joined(foldText(words), wordsOf(product.description)) };
}
