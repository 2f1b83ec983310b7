import type { AttributeValue, ImageLink, Material, PackingLevel, PriceLadder, Product, ProductText } from '#catalogue/nouns';
import type { Money } from '#base';

/** Quantity rates as a file gives them: the n-th list, its parts, its steps in order. */
export type DraftLadder = Partial<Omit<PriceLadder, 'position' | 'steps'>> & { steps: Map<number, { minQuantity?: string; price?: Money }> };
export type DraftImage = Partial<ImageLink> & { fileName: string };
export type DraftMaterial = Omit<Material, 'position'>;

/** Fields of a product that a cell sets as a whole. */
export type DraftFields = Partial<Pick<Product,
  'keywords' | 'category' | 'family' | 'sector' | 'brand' | 'modelNumber' | 'gtin' | 'hsCode' | 'origin' | 'cost' | 'supplier' | 'moq' | 'supplyAbility' | 'incoterm' | 'port' | 'certificateIds'
  | 'claims' | 'markets' | 'sourceLanguage' | 'related' | 'axes' | 'ownOnly' | 'notes' | 'status'>>;

/**
 * What the rows of one record say, before it meets the catalogue. Only what the file states is in it: an empty cell is absent,
 * and absent never erases. Children have no ids yet; they are told apart by their order in the file.
 */
export type Draft = {
  fields: DraftFields;
  texts: Partial<Record<ProductText, Record<string, string>>>;
  highlights: Record<string, string[]>;
  attributes: Record<string, AttributeValue>;
  ladders: Map<number, DraftLadder>;
  leadTimes: Map<number, { maxQuantity?: string; days?: number }>;
  packing: Map<string, Partial<Omit<PackingLevel, 'position'>> & Pick<PackingLevel, 'level'>>;
  images: DraftImage[] | undefined;
  /** Alternative texts in the order of the images, by language. */
  imageAlts: Record<string, string[]>;
  /** True when the list of images is the whole list (our own export), not one more source of pictures. */
  imagesAreAll: boolean;
  materials: DraftMaterial[] | undefined;
  maps: Partial<Record<'traits' | 'label' | 'itc' | 'tariffCodes' | 'classes' | 'costing' | 'sample' | 'custom' | 'logistics', Record<string, unknown>>>;
};

export const emptyDraft = (): Draft => ({ fields: {}, texts: {}, highlights: {}, attributes: {}, ladders: new Map(), leadTimes: new Map(), packing: new Map(), images: undefined, imageAlts: {}, imagesAreAll: false, materials: undefined, maps: {} });

/** The n-th list of quantity rates of a draft, made when first named. */
export function ladderOf(draft: Draft, number: number): DraftLadder {
  const found = draft.ladders.get(number) ?? { steps: new Map() };
  draft.ladders.set(number, found);
  return found;
}

/** Whether a draft holds nothing at all: merged into a product it would leave it as it is. */
export function saysNothing({ fields, texts, highlights, attributes, ladders, leadTimes, packing, images, imageAlts, imagesAreAll, materials, maps }: Draft): boolean {
  if (ladders.size + leadTimes.size + packing.size > 0 || images || imagesAreAll || materials) return false;
  for (const part of [fields, texts, highlights, attributes, imageAlts, maps]) for (const _key in part) return false;
  return true;
}
