import type { Product } from './nouns.ts';

const isEmptyObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

/** The product as it is stored: without empty texts, lists and objects, so that two equal products are equal JSON. Readers fill the defaults again. */
export function canonicalProduct(product: Product): Product {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(product)) {
    if (value === undefined || value === null || value === '' || isEmptyObject(value) || (Array.isArray(value) && value.length === 0)) continue;
    kept[key] = value;
  }
  return kept as Product;
}

/** A stored product with the schema's defaults filled. Stored documents were validated when written, so this only fills, it does not parse. */
export function filledProduct(stored: Partial<Product> & Pick<Product, 'id' | 'sku'>): Product {
  return {
    name: {}, shortDescription: {}, description: {}, highlights: {}, keywords: [], tariffCodes: {}, itc: {}, attributes: {}, axes: [], priceLadders: {}, leadTimes: {},
    packing: {}, images: {}, certificateIds: [], materials: {}, traits: {}, claims: [], markets: [], label: {}, related: [], status: 'active', classes: {}, ...stored,
  };
}
