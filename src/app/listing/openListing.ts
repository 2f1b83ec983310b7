import { type Day, moneyText } from '#base';
import { type ContentPrice, type ListingContent, materialsText, type StorefrontProfile } from '#listing';
import type { Gathered, Listed } from './gather.ts';
import type { PlannedPart } from './partNames.ts';

/** What listing.json says of one product: the content without ids, hashes and file names of ours, pictures by their place in the package. */
export type OpenListing = Record<string, unknown>;

const openPrice = ({ currency, incoterm, place, unit, validFrom, steps }: ContentPrice): object =>
  ({ currency, incoterm, place, unit, validFrom, steps: steps.map((step) => ({ minQuantity: step.minQuantity, price: moneyText(step.price) })) });

function openContent(content: ListingContent, keywords: number): OpenListing {
  const { id: _id, images: _images, company: _company, prices, certificates, variants, keywords: all, scene, dimensionsText, packagingText, faq, sample, custom, ...rest } = content;
  return {
    ...rest,
    keywords: all.slice(0, keywords), material: materialsText(content) || undefined,
    details: { scene, dimensions: dimensionsText, packaging: packagingText, faq },
    sample: sample && { ...sample, price: sample.price && `${moneyText(sample.price)} ${sample.price.currency}` },
    custom: custom.map((one) => ({ ...one, price: one.price && `${moneyText(one.price)} ${one.price.currency}` })),
    prices: prices.map(openPrice),
    certificates: certificates.map(({ kind, title, number, issuer, validFrom, validTo }) => ({ kind, title, number, issuer, validFrom, validTo })),
    variants: variants.map(({ sku, options, price, moq, gtin }) => ({ sku, options, price: price && openPrice(price), moq, gtin })),
  };
}

export const openListing = ({ content, revision }: Listed, planned: PlannedPart, profile: StorefrontProfile): OpenListing =>
  ({ ...openContent(content, profile.takes.keywords), revision, images: planned.images.map((one) => one.name), sheet: planned.sheet });

/** The whole of listing.json: everything a form or a connector would ask for, with the day and the profile it was made for. */
export const listingJson = (gathered: Gathered, planned: readonly PlannedPart[], on: Day): object => ({
  format: 'niryat-listing', formatVersion: 1, on,
  storefront: { id: gathered.profile.id, title: gathered.profile.title, version: gathered.profile.version },
  language: gathered.profile.language,
  company: gathered.listed[0]?.content.company ?? {},
  products: planned.map((one) => openListing(one.listed, one, gathered.profile)),
});
