import { type Product, staleTranslations } from './nouns.ts';

/** Asks for one key instead of listing all: this runs for every field of every imported product. */
function isEmptyObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const key in value) if (Object.hasOwn(value, key)) return false;
  return true;
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === '' || isEmptyObject(value) || (Array.isArray(value) && value.length === 0);

/** Whether the fields stand in order and none of them is empty. One that is undefined is not written, and counts as not there. */
function isCanonical(product: Product): boolean {
  let last = '';
  for (const key in product) {
    const value: unknown = product[key as keyof Product];
    if (key < last || (value !== undefined && (key === 'staleTexts' || isNothing(value)))) return false;
    last = key;
  }
  return true;
}

/** The product as it is stored: without empty texts, lists and objects, so that two equal products are equal JSON, and with its fields in order, as they are written. Readers fill the defaults again. */
export function canonicalProduct(product: Product): Product {
  const stale = staleTranslations(product);
  // Nearly every row of an import is made so.
  if (stale.length === 0 && isCanonical(product)) return product;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(product).sort()) {
    const value: unknown = product[key as keyof Product];
    if (key !== 'staleTexts' && !isNothing(value)) kept[key] = value;
  }
  // Worked out here and nowhere else, so that it is always that of the texts it stands with.
  if (stale.length > 0) kept.staleTexts = stale;
  return kept as Product;
}

/** A stored product with the schema's defaults filled. Stored documents were validated when written, so this only fills, it does not parse. */
export function filledProduct(stored: Partial<Product> & Pick<Product, 'id' | 'sku'>): Product {
  return {
    name: {}, shortDescription: {}, description: {}, scene: {}, dimensionsText: {}, packagingText: {}, faq: {}, sample: {}, custom: {}, logistics: {}, highlights: {}, keywords: [], tariffCodes: {}, itc: {}, attributes: {}, axes: [], axisValues: {}, ownOnly: [], priceLadders: {}, costing: {}, ladderCosts: {}, leadTimes: {},
    packing: {}, images: {}, certificateIds: [], materials: {}, traits: {}, claims: [], markets: [], label: {}, related: [], status: 'active', classes: {}, ...stored,
  };
}
