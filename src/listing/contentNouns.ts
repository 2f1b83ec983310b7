import { day, money, quantity } from '#base';
import { CUSTOM_KINDS, logisticsTerms, sampleTerms } from '#catalogue/nouns';
import { z } from 'zod';

const line = z.string();
const amount = quantity.shape.value;

export const contentPrice = z.object({
  currency: line, incoterm: line.optional(), place: line.optional(), unit: line.optional(), validFrom: day.optional(),
  steps: z.array(z.object({ minQuantity: amount, price: money })),
});
export type ContentPrice = z.infer<typeof contentPrice>;

export const contentPacking = z.object({
  level: z.enum(['item', 'inner', 'carton', 'pallet']), kind: line.optional(), count: amount.optional(),
  netWeight: quantity.optional(), grossWeight: quantity.optional(), length: quantity.optional(), width: quantity.optional(), height: quantity.optional(), volume: quantity.optional(),
});
export type ContentPacking = z.infer<typeof contentPacking>;

/** A picture as the catalogue has it. `blob` names the original with what was done to it; width and height are those of the picture as it goes, bytes those of the original; absent when it is not here. */
export const contentImage = z.object({ id: line, blob: line.optional(), fileName: line, width: z.number().int().optional(), height: z.number().int().optional(), bytes: z.number().int().optional(), format: line.optional() });
export type ContentImage = z.infer<typeof contentImage>;

export const contentCertificate = z.object({ id: line, kind: line, title: line.optional(), number: line, issuer: line.optional(), validFrom: day.optional(), validTo: day.optional() });
export type ContentCertificate = z.infer<typeof contentCertificate>;

/** One text of the listing with the catalogue field it stands in, so that a finding can lead back to it. */
export const contentText = z.object({ field: line, text: line });
export type ContentText = z.infer<typeof contentText>;

export const contentAttribute = z.object({ key: line, label: line, value: line });
export type ContentAttribute = z.infer<typeof contentAttribute>;

/** One question of a buyer with its answer. */
export const contentFaq = z.object({ question: line, answer: line });

/** One kind of work to the buyer's wish: from how many on, and what it costs for each. */
export const contentCustom = z.object({ kind: z.enum(CUSTOM_KINDS), moq: quantity.optional(), price: money.optional() });
export type ContentCustom = z.infer<typeof contentCustom>;

/** What a variant says for itself. */
export const contentVariant = z.object({ id: line, sku: line, options: z.array(contentAttribute), price: contentPrice.optional(), moq: quantity.optional(), gtin: line.optional() });
export type ContentVariant = z.infer<typeof contentVariant>;

/** Everything one product would put on a storefront, from fields that may leave and nothing else. */
export const listingContent = z.object({
  id: line, sku: line, title: line, keywords: z.array(line), category: line.optional(), attributes: z.array(contentAttribute), highlights: z.array(line), shortDescription: line, description: line,
  scene: line, dimensionsText: line, packagingText: line, faq: z.array(contentFaq), sample: sampleTerms.optional(), custom: z.array(contentCustom), logistics: logisticsTerms.optional(),
  brand: line.optional(), model: line.optional(), gtin: line.optional(), origin: line.optional(), hsCode: line.optional(),
  materials: z.array(z.object({ name: line, percent: amount.optional() })), claims: z.array(line),
  prices: z.array(contentPrice), moq: quantity.optional(), leadTimes: z.array(z.object({ maxQuantity: amount.optional(), days: z.number().int() })),
  supplyAbility: z.object({ quantity, period: line }).optional(), incoterm: line.optional(), port: line.optional(), packing: z.array(contentPacking),
  images: z.array(contentImage), certificates: z.array(contentCertificate), variants: z.array(contentVariant),
  company: z.object({ name: line, about: line }),
});
export type ListingContent = z.infer<typeof listingContent>;
