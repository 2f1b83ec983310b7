import { day, money, quantity } from '#base';
import { country, ulid } from '#catalogue/nouns';
import { z } from 'zod';

/** A firm that buys, or may. Class party: leaves only in papers made for it. */
export const buyer = z.object({
  id: ulid,
  name: z.string().min(1).max(200),
  country: country.optional(),
  currency: z.string().regex(/^[A-Z]{3}$/).optional(),
  contact: z.string().max(200).optional(),
  email: z.string().max(200).optional(),
  phone: z.string().max(60).optional(),
  notes: z.string().max(20_000).optional(),
});
export type Buyer = z.infer<typeof buyer>;
export const BUYER_FIELDS = ['name', 'country', 'currency', 'contact', 'email', 'phone', 'notes'] as const;
export type BuyerField = (typeof BUYER_FIELDS)[number];

/**
 * What one buyer calls one product, and what was agreed with them for it. `key` is `<buyer> <product>`: a pair has one layer.
 * Towards everybody but this buyer all of it is secret; towards this buyer it is of class party.
 */
export const buyerItem = z.object({
  id: ulid,
  key: z.string().max(60),
  buyer: ulid,
  product: ulid,
  itemNo: z.string().max(120).optional(),
  barcode: z.string().max(60).optional(),
  description: z.string().max(2_000).optional(),
  price: money.optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
  /** Packing agreed with this buyer where it differs from the product's. */
  perInner: quantity.shape.value.optional(),
  perCarton: quantity.shape.value.optional(),
  packingNote: z.string().max(400).optional(),
});
export type BuyerItem = z.infer<typeof buyerItem>;

export const pairKey = (buyerId: string, productId: string): string => `${buyerId} ${productId}`;

/** What a layer's columns are, in their order on screen and in files. */
export const LAYER_FIELDS = ['itemNo', 'barcode', 'description', 'price', 'currency', 'validFrom', 'validTo', 'perInner', 'perCarton', 'packingNote'] as const;
export const layerField = z.enum(LAYER_FIELDS);
export type LayerField = z.infer<typeof layerField>;
