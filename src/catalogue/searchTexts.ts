import { foldText } from '#base';
import { type Product, valueText } from './nouns.ts';

const languages = (texts: Record<string, { text: string }> | undefined): string => (texts ? Object.values(texts).map((one) => one.text).join(' ') : '');

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
  for (const { text } of Object.values(texts)) {
    const folded = foldText(text.slice(0, READ_LETTERS).replace(/<[^>]*>/gu, ' '));
    for (const word of folded.match(PLAIN.test(folded) ? PLAIN_WORD : WORD) ?? []) {
      if (words.size >= KEPT_WORDS) break;
      words.add(word);
    }
  }
  return [...words].join(' ');
}

/** The fields that are looked at for it: one that is missing here would not be found after an undo. */
export const SEARCHED_FIELDS = ['sku', 'name', 'brand', 'modelNumber', 'gtin', 'hsCode', 'category', 'keywords', 'shortDescription', 'description', 'attributes', 'highlights'] as const satisfies readonly (keyof Product)[];

/** What a product can be found by, folded: its number, its names, and the rest of its public words. Private words (cost, supplier, notes) are not searched. */
export function searchTexts(product: Product): { sku: string; name: string; text: string } {
  const words = [product.brand, product.modelNumber, product.gtin, product.hsCode, product.category, product.keywords?.join(' '), languages(product.shortDescription)];
  for (const value of Object.values(product.attributes ?? {})) words.push(value.kind === 'texts' ? languages(value.texts) : valueText(value));
  for (const line of Object.values(product.highlights ?? {})) words.push(languages(line.text));
  return { sku: foldText(product.sku), name: foldText(languages(product.name)), text: `${foldText(words.filter(Boolean).join(' '))} ${wordsOf(product.description)}`.trim() };
}
