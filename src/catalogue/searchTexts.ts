import { foldText } from '#base';
import { type Product, valueText } from './nouns.ts';

const languages = (texts: Record<string, { text: string }> | undefined): string => (texts ? Object.values(texts).map((one) => one.text).join(' ') : '');

/** What a product can be found by, folded: its number, its names, and the rest of its public words. Private words (cost, supplier, notes) are not searched. */
export function searchTexts(product: Product): { sku: string; name: string; text: string } {
  const words = [product.brand, product.modelNumber, product.gtin, product.hsCode, product.category, product.keywords?.join(' '), languages(product.shortDescription)];
  for (const value of Object.values(product.attributes ?? {})) words.push(value.kind === 'texts' ? languages(value.texts) : valueText(value));
  for (const line of Object.values(product.highlights ?? {})) words.push(languages(line.text));
  return { sku: foldText(product.sku), name: foldText(languages(product.name)), text: foldText(words.filter(Boolean).join(' ')) };
}
