import { money, quantity } from '#base';
import { country, ulid } from '#catalogue/nouns';
import { z } from 'zod';

/** Pure schemas of the buyers' room: types, limits, defaults. No store, no node. */

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

/** What one buyer calls one product, and what was agreed with them for it. `key` is `<buyer> <product>`: a pair has one layer. */
export const buyerItem = z.object({
  id: ulid,
  key: z.string().max(60),
  buyer: ulid,
  product: ulid,
  itemNo: z.string().max(120).optional(),
  barcode: z.string().max(60).optional(),
  description: z.string().max(2_000).optional(),
  price: money.optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  /** Packing agreed with this buyer where it differs from the product's. */
  perInner: quantity.shape.value.optional(),
  perCarton: quantity.shape.value.optional(),
  packingNote: z.string().max(400).optional(),
});
export type BuyerItem = z.infer<typeof buyerItem>;
