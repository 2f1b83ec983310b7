import { z } from 'zod';
import { decimalFact, moneyFact, quantityFact, text } from '#base';

/** What a storefront would show of one product. */
export const listingFacts = z.strictObject({
  storefront: text.optional(),
  title: text.optional(),
  description: text.optional(),
  keywords: z.array(text).optional(),
  category: text.optional(),
  hs6: text.optional(),
  origin: text.optional(),
  attributes: z.array(z.strictObject({ key: text.optional(), value: text.optional() })).optional(),
  /** Lowest quantity's price. */
  price: moneyFact.optional(),
  priceUnit: text.optional(),
  currency: text.optional(),
  moq: quantityFact.optional(),
  leadTimeDays: decimalFact.optional(),
  images: z.array(z.strictObject({ width: decimalFact.optional(), height: decimalFact.optional(), bytes: decimalFact.optional(), format: text.optional() })).optional(),
  claims: z.array(text).optional(),
  /** Points of the market's own rules that failed or could not be decided, one entry for each chosen market. */
  checklist: z.array(z.strictObject({ market: text.optional(), open: decimalFact.optional() })).optional(),
  /** Fibre, ingredient and net content statements as the listing words them. */
  fibreContent: text.optional(),
  ingredients: text.optional(),
  netContent: text.optional(),
});
export type ListingFacts = z.infer<typeof listingFacts>;
