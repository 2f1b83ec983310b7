import type { ProductRecord } from './useProduct.ts';

const FIELDS = ['name', 'shortDescription', 'description', 'scene', 'dimensionsText', 'packagingText', 'faq'] as const;
export type LanguageState = { language: string; filled: number; of: number; stale: number };

type Parted = Pick<ProductRecord, (typeof FIELDS)[number] | 'highlights' | 'attributes' | 'staleTexts'>;

/** Every text of a product that some language has, as its places: which of them each language fills, and which are older than their source. */
export function languageStates(product: Parted, source: string, languages: readonly string[]): LanguageState[] {
  const texts = [
    ...FIELDS.map((field) => product[field]), ...Object.values(product.highlights).map((one) => one.text),
    ...Object.values(product.attributes).flatMap((one) => (one.kind === 'texts' ? [one.texts] : [])),
  ].filter((one) => Boolean(one[source]?.text));
  return languages.map((language) => ({
    language, of: texts.length, filled: texts.filter((one) => Boolean(one[language]?.text)).length,
    stale: (product.staleTexts ?? []).filter((path) => path.endsWith(`.${language}`)).length,
  }));
}

/** Languages to show: those of the company, then those the product has besides. */
export function shownLanguages(product: Parted, company: readonly string[]): string[] {
  const own = [...FIELDS.flatMap((field) => Object.keys(product[field])), ...Object.values(product.highlights).flatMap((one) => Object.keys(one.text))];
  return [...new Set([...company, ...own])];
}
