import { confidentiality, day, languageTag, money, quantity, texts } from '#base';
import { pictureEdit, pictureRef, type PictureRef } from '#media/nouns';
import { z } from 'zod';
import { attributeKey, attributeValue } from './value.ts';

/** A ULID: 26 characters, sortable by time. Every record and every child of a record has one. */
export const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
/** ISO 3166-1 alpha-2; membership is checked by tradeids. */
export const country = z.string().regex(/^[A-Z]{2}$/);
export const incoterm = z.string().regex(/^[A-Z]{3}$/);

/** Characters of an item number. */
export const MOST_SKU = 120;

/** From this quantity on, one unit costs this much (currency of the ladder). */
export const priceStep = z.object({ position: z.number().int(), minQuantity: quantity.shape.value, price: money });

/** Points of the ladder's judge that a person saw and keeps all the same. A mark names the figures it is about: other figures are looked at anew. */
const keptMarks = z.array(z.string().max(160)).max(40);

/** One list of quantity rates. Many per product, told apart by currency, Incoterm, place, first day and buyer (none: everybody). */
export const priceLadder = z.object({
  position: z.number().int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  incoterm: incoterm.optional(),
  place: z.string().max(120).optional(),
  validFrom: day.optional(),
  /** Last day on which these rates hold; without one until newer ones. */
  validTo: day.optional(),
  buyer: z.string().max(200).optional(),
  unit: z.string().max(16).optional(),
  kept: keptMarks.optional(),
  steps: z.record(ulid, priceStep),
});

/** Up to this quantity, delivered within so many days. */
export const leadTimeStep = z.object({ position: z.number().int(), maxQuantity: quantity.shape.value.optional(), days: z.number().int().min(0).max(999), kept: keptMarks.optional() });

/** One figure of a product that its cost sheet asks for: 1.35 KGS of brass, 0.8 SQM of lacquer, 4 pieces. */
export const costingInput = z.object({ value: quantity.shape.value, unit: z.string().min(1).max(16).optional() });

/** What one margin line is for one list of rates, where it differs from the firm's: a percentage, an amount per unit or per shipment, or none at all. */
export const marginOverride = z.object({ percent: quantity.shape.value.optional(), perUnit: money.optional(), perShipment: money.optional(), off: z.boolean().optional() });

/** One level of packing: the item itself, an inner pack, a carton, a pallet. Weights and sizes are those of this level, not of its contents. */
export const packingLevel = z.object({
  position: z.number().int(),
  level: z.enum(['item', 'inner', 'carton', 'pallet']),
  /** What is inside, in words: "Table top". Told on cartons that share one item between them. */
  name: z.string().max(120).optional(),
  /** Carton 1, 2, 3 of the several that together hold one item. Absent: a carton that holds whole items. */
  part: z.number().int().min(1).max(99).optional(),
  /** Pallet: cartons in one layer, and layers. */
  perLayer: z.number().int().min(1).max(9_999).optional(),
  layers: z.number().int().min(1).max(999).optional(),
  /** This side up: may be turned on the floor, never tipped over. */
  upright: z.boolean().optional(),
  /** How many of these may stand on each other. */
  stack: z.number().int().min(1).max(99).optional(),
  /** How many of the next smaller level are inside; for set contents and mixed cartons see `contents`. */
  count: quantity.shape.value.optional(),
  netWeight: quantity.optional(),
  grossWeight: quantity.optional(),
  length: quantity.optional(),
  width: quantity.optional(),
  height: quantity.optional(),
  /** Cubic metres as declared; what the sizes give is computed, never stored. */
  volume: quantity.optional(),
  kind: z.string().max(60).optional(),
  /** Mixed carton or set: SKU and how many. */
  contents: z.array(z.object({ sku: z.string(), count: quantity.shape.value })).max(100).optional(),
});

/** A picture of the product: the original's hash in the media store, in order; position 0 is the cover. */
export const imageLink = z.object({
  position: z.number().int(),
  blob: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  fileName: z.string().max(400),
  /** Where the file said the picture is, when it is not here yet. Never fetched. */
  url: z.string().max(2_000).optional(),
  alt: texts.optional(),
  /** What is done to it wherever it is shown or leaves; the original stays as it came. */
  edit: pictureEdit.optional(),
  /** What it is, where its name does not tell: a drawing stands with the drawings of a sheet. */
  role: z.enum(['photo', 'drawing']).optional(),
  /** Storefronts that do not get this photo. */
  notFor: z.array(z.string().max(40)).max(50).optional(),
  /** Its place on a storefront that has an order of its own. */
  orderFor: z.record(z.string().max(40), z.number().int()).optional(),
});

export const material = z.object({
  position: z.number().int(),
  name: z.string().max(120),
  percent: quantity.shape.value.optional(),
  animal: z.boolean().optional(),
  species: z.string().max(120).optional(),
});

/** What a sample costs, the most that is sent of it, and in how many days. A price of zero is a free sample; what is absent was never said. */
export const sampleTerms = z.object({ price: money.optional(), most: quantity.optional(), days: z.number().int().min(0).max(999).optional() });

/** Kinds of work to the buyer's wish: a logo on the goods, packaging of its own, a graphic. */
export const CUSTOM_KINDS = ['logo', 'packaging', 'graphic'] as const;
/** From how many pieces on each kind of work to the buyer's wish is done, and what it costs for each. */
export const customTerms = z.object({
  logoMoq: quantity.optional(), logoPrice: money.optional(), packagingMoq: quantity.optional(), packagingPrice: money.optional(), graphicMoq: quantity.optional(), graphicPrice: money.optional(),
});

/** What a storefront asks about shipping, in the storefront's own words: the sort of cargo, and the name of the seller's shipping template there. */
export const logisticsTerms = z.object({ property: z.string().max(120).optional(), template: z.string().max(120).optional() });

/** Facts about the goods that rules ask for. A missing one means unknown, never no. */
export const traits = z.object({
  ageGroup: z.enum(['0-3', '3-14', 'under-12', 'adult', 'all']).optional(),
  skinContact: z.boolean().optional(),
  foodContact: z.boolean().optional(),
  electrical: z.boolean().optional(),
  mains: z.boolean().optional(),
  voltage: quantity.optional(),
  radio: z.boolean().optional(),
  battery: z.enum(['none', 'lithium', 'other']).optional(),
  batteryWattHours: quantity.shape.value.optional(),
  food: z.boolean().optional(),
  organic: z.boolean().optional(),
  dangerousGoods: z.boolean().optional(),
  unNumber: z.string().max(10).optional(),
  wood: z.boolean().optional(),
  jewellery: z.boolean().optional(),
  toy: z.boolean().optional(),
  cosmetic: z.boolean().optional(),
  medicine: z.boolean().optional(),
  azoDyes: z.boolean().optional(),
  handmade: z.boolean().optional(),
  /** Holds a digital circuit or software, with or without a transmitter. */
  digital: z.boolean().optional(),
  /** Low-acid or acidified food in a hermetically sealed can, jar or pouch. */
  canned: z.boolean().optional(),
  /** Holds parts of wild animals or plants, or of a species listed by CITES. */
  wildlife: z.boolean().optional(),
  /** On India's list of dual-use goods (SCOMET, Appendix 3), as the firm answered after looking it up. */
  dualUse: z.boolean().optional(),
  /** Export policy of the 8-digit line in Schedule 2 of ITC(HS), as the firm looked it up. `ste`: only through a state trading enterprise. */
  exportPolicy: z.enum(['free', 'restricted', 'prohibited', 'ste']).optional(),
  /** A drug that India has not approved, or approved as new. */
  newDrug: z.boolean().optional(),
  /** A narcotic or psychotropic substance under the NDPS Act. */
  narcotic: z.boolean().optional(),
  /** Holds magnets, or button or coin cells, that a child could swallow. */
  magnets: z.boolean().optional(),
  buttonCells: z.boolean().optional(),
  /** The battery comes out without special tools. */
  batteryRemovable: z.boolean().optional(),
  /** On Australia's list of risk foods, as the firm looked it up. */
  riskFood: z.boolean().optional(),
});

/** India's 8-digit line details that customs papers need. */
export const itcDetails = z.object({
  drawbackSerial: z.string().max(20).optional(),
  drawbackRate: quantity.shape.value.optional(),
  drawbackCap: money.optional(),
  /** RoDTEP in percent of the FOB value and its cap per unit, as the firm looked them up; `ratesSource` says where and when. */
  rodtepRate: quantity.shape.value.optional(),
  rodtepCap: money.optional(),
  ratesSource: z.string().max(200).optional(),
  /** Day on which the rates were looked up. */
  ratesOn: day.optional(),
  rosctlRate: quantity.shape.value.optional(),
  /** Export scheme the goods are made under, and its code on the shipping bill. */
  scheme: z.enum(['none', 'advance-authorisation', 'epcg', 'eou', 'sez']).optional(),
  schemeCode: z.string().max(20).optional(),
  sqcUnit: z.string().max(16).optional(),
});

/** A thing that is sold, or one variant of it. A variant has `parent` and holds only what differs from it. */
export const product = z.object({
  id: ulid,
  sku: z.string().min(1).max(MOST_SKU),
  parent: ulid.optional(),
  family: z.string().max(64).optional(),
  sector: z.string().max(64).optional(),
  /** Language the texts are written in first; the others are translations of it. English when not said. */
  sourceLanguage: languageTag.optional(),
  name: texts.default({}),
  shortDescription: texts.default({}),
  description: texts.default({}),
  /** Where and how the goods are used; how large they are and how they are packed, in words. Figures stay in `packing`. */
  scene: texts.default({}),
  dimensionsText: texts.default({}),
  packagingText: texts.default({}),
  /** Questions and answers, see faq.ts for their form. */
  faq: texts.default({}),
  highlights: z.record(ulid, z.object({ position: z.number().int(), text: texts })).default({}),
  keywords: z.array(z.string().max(200)).max(100).default([]),
  brand: z.string().max(120).optional(),
  modelNumber: z.string().max(120).optional(),
  gtin: z.string().max(14).optional(),
  /** 6 or 8 digits as text; leading zeros are part of it. What was typed is kept even when it is wrong. */
  hsCode: z.string().max(20).optional(),
  tariffCodes: z.record(country, z.string().max(20)).default({}),
  itc: itcDetails.default({}),
  origin: country.optional(),
  attributes: z.record(attributeKey, attributeValue).default({}),
  /** Attribute keys along which the variants of this product differ. */
  axes: z.array(attributeKey).max(10).default([]),
  /** Values of each axis in the order they are shown, those included that no variant has yet. */
  axisValues: z.record(attributeKey, z.array(attributeValue).max(200)).default({}),
  /** Parts (brand, name.hi, packing…) in which this variant takes nothing from its parent, even where it is empty itself. */
  ownOnly: z.array(z.string().max(120)).max(400).default([]),
  priceLadders: z.record(ulid, priceLadder).default({}),
  cost: money.optional(),
  supplier: z.string().max(200).optional(),
  /** What the family's cost sheet needs to know of this product, by the sheet's input key. */
  costing: z.record(attributeKey, costingInput).default({}),
  /** Margin lines of its own, by ladder and line (freight, commission…). */
  ladderCosts: z.record(ulid, z.record(z.string().max(40), marginOverride)).default({}),
  moq: quantity.optional(),
  leadTimes: z.record(ulid, leadTimeStep).default({}),
  supplyAbility: z.object({ quantity, period: z.enum(['day', 'week', 'month', 'year']) }).optional(),
  sample: sampleTerms.default({}),
  custom: customTerms.default({}),
  logistics: logisticsTerms.default({}),
  incoterm: incoterm.optional(),
  port: z.string().max(120).optional(),
  packing: z.record(ulid, packingLevel).default({}),
  images: z.record(ulid, imageLink).default({}),
  certificateIds: z.array(ulid).max(200).default([]),
  materials: z.record(ulid, material).default({}),
  traits: traits.default({}),
  claims: z.array(z.string().max(120)).max(50).default([]),
  markets: z.array(country).max(250).default([]),
  /** Label facts per destination need, keyed by fact. */
  label: z.record(z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), z.string().max(2_000)).default({}),
  related: z.array(z.string().max(120)).max(500).default([]),
  category: z.string().max(400).optional(),
  notes: z.string().max(20_000).optional(),
  status: z.enum(['active', 'draft', 'discontinued']).default('active'),
  /** Translations whose source changed after them (name.hi, attributes.care.gu); made anew whenever the product is written. */
  staleTexts: z.array(z.string().max(120)).max(2_000).optional(),
  /** Fields whose class the user raised, by field key. */
  classes: z.record(z.string(), confidentiality).default({}),
});
export type Product = z.infer<typeof product>;
export type PriceLadder = z.infer<typeof priceLadder>;
export type PriceStep = z.infer<typeof priceStep>;
export type LeadTimeStep = z.infer<typeof leadTimeStep>;
export type CostingInput = z.infer<typeof costingInput>;
export type MarginOverride = z.infer<typeof marginOverride>;
export type PackingLevel = z.infer<typeof packingLevel>;
export type ImageLink = z.infer<typeof imageLink>;
export type Material = z.infer<typeof material>;

/** Fields with one text for each language. */
export const PRODUCT_TEXTS = ['name', 'shortDescription', 'description', 'scene', 'dimensionsText', 'packagingText', 'faq'] as const satisfies readonly (keyof Product)[];
export type ProductText = (typeof PRODUCT_TEXTS)[number];
export const isProductText = (field: string): field is ProductText => (PRODUCT_TEXTS as readonly string[]).includes(field);

/** Objects of a product whose keys are fields of their own: the journal records changes below them one by one. */
export const PRODUCT_MAPS: readonly string[] = [
  ...PRODUCT_TEXTS.flatMap((one) => [one, `${one}.*`]), 'sample', 'custom', 'logistics', 'highlights', 'highlights.*', 'highlights.*.text',
  'tariffCodes', 'itc', 'attributes', 'priceLadders', 'priceLadders.*', 'priceLadders.*.steps', 'priceLadders.*.steps.*', 'costing', 'ladderCosts', 'ladderCosts.*', 'leadTimes', 'leadTimes.*',
  'packing', 'packing.*', 'images', 'images.*', 'images.*.alt', 'materials', 'materials.*', 'traits', 'label', 'classes', 'axisValues',
];

/** Children in their order. */
export function inOrder<T extends { position: number }>(children: Record<string, T> | undefined): (T & { id: string })[] {
  const found: (T & { id: string })[] = [];
  for (const id in children) if (Object.hasOwn(children, id)) found.push({ ...(children[id] as T), id });
  return found.length < 2 ? found : found.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** The photos that go to a storefront, in the order they have there. */
export const imagesFor = (images: Product['images'], storefront: string): (ImageLink & { id: string })[] =>
  inOrder(images).filter((one) => !one.notFor?.includes(storefront))
    .map((one, at) => ({ one, at })).sort((a, b) => (a.one.orderFor?.[storefront] ?? a.at) - (b.one.orderFor?.[storefront] ?? b.at) || a.at - b.at).map(({ one }) => one);

/** The product as one storefront gets it: its photos there, in their order there. */
export const forStorefront = (product: Product, storefront: string): Product =>
  ({ ...product, images: Object.fromEntries(imagesFor(product.images, storefront).map(({ id, ...link }, position) => [id, { ...link, position }])) });

/** What a photo is called where it is shown: its original with the edit; undefined when its file is not here. */
export const shownAs = (link: Pick<ImageLink, 'blob' | 'edit'>): PictureRef | undefined => link.blob && pictureRef(link.blob, link.edit);

/** The first photo that is here, as it is shown. */
export const coverOf = (product: Pick<Product, 'images'>): PictureRef | null => inOrder(product.images).map(shownAs).find((one) => one !== undefined) ?? null;
