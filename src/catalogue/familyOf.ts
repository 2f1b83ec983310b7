import type { Family, Product } from './nouns.ts';

/** The family of a product: the one it names, else the one whose HS prefix fits its code best. */
export function familyOf(product: Pick<Product, 'family' | 'hsCode'>, families: readonly Family[]): Family | undefined {
  if (product.family) return families.find((one) => one.code === product.family);
  const code = product.hsCode ?? '';
  const fits = families.flatMap((one) => one.hsPrefixes.filter((prefix) => code.startsWith(prefix)).map((prefix) => ({ one, length: prefix.length })));
  return fits.sort((a, b) => b.length - a.length)[0]?.one;
}
