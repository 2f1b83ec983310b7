import { languageTag } from '#base';
import type { Product, ProductText } from '#catalogue/nouns';
import { z } from 'zod';

/** Texts of a listing that a company may write anew for one storefront. */
export const OWN_TEXTS = ['title', 'keywords', 'highlights', 'shortDescription', 'description', 'scene', 'dimensionsText', 'packagingText', 'faq'] as const;
export type OwnText = (typeof OWN_TEXTS)[number];

const text = z.string().max(20_000);
const lines = z.array(text).max(200);
/** Own texts of one product for one storefront in one language. What is absent is the catalogue's; an empty one says nothing on purpose. */
export const ownTexts = z.strictObject({ title: text.optional(), keywords: lines.optional(), highlights: lines.optional(), shortDescription: text.optional(), description: text.optional(), scene: text.optional(), dimensionsText: text.optional(), packagingText: text.optional(), faq: text.optional(), /** Path of the storefront's category this one item stands in there, whatever its category in the catalogue is. */ category: z.string().min(1).max(400).optional() });
export type OwnTexts = z.infer<typeof ownTexts>;

export const ownTextsByLanguage = z.record(languageTag, ownTexts);
export type OwnTextsByLanguage = z.infer<typeof ownTextsByLanguage>;

/** The catalogue's field whose place a text takes; keywords have no language there. */
export const ownField = (one: OwnText, language: string): string => (one === 'keywords' ? one : `${one === 'title' ? 'name' : one}.${language}`);

/** Fields of the catalogue that give way to own texts. */
export const ownFields = (own: OwnTexts | undefined, language: string): string[] => [...OWN_TEXTS.filter((one) => own?.[one] !== undefined).map((one) => ownField(one, language)), ...(own?.category === undefined ? [] : ['category'])];

/**
 * The product as its listing says it: own texts in the place of the catalogue's, in one language. Classes stay those of the fields,
 * so that what may not leave the catalogue does not leave as an own text either. The product itself is not changed.
 */
export function withOwnTexts(product: Product, own: OwnTexts | undefined, language: string): Product {
  if (!own) return product;
  const said = (key: ProductText, value: string | undefined): Partial<Product> =>
    value === undefined ? {} : { [key]: { ...product[key], [language]: { text: value } } };
  return {
    ...product, ...said('name', own.title), ...said('shortDescription', own.shortDescription), ...said('description', own.description),
    ...said('scene', own.scene), ...said('dimensionsText', own.dimensionsText), ...said('packagingText', own.packagingText), ...said('faq', own.faq),
    ...(own.category === undefined ? {} : { category: own.category }),
    ...(own.keywords === undefined ? {} : { keywords: own.keywords }),
    ...(own.highlights === undefined ? {} : { highlights: Object.fromEntries(own.highlights.map((line, position) => [`own${position}`, { position, text: { [language]: { text: line } } }])) }),
  };
}
