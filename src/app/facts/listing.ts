import { type Day, type Money, type Quantity, textIn } from '#base';
import { inOrder, type Product, valueText } from '#catalogue';
import type { Facts } from '#rules';
import { hs6Of } from '#tradeids';
import { allClaims } from './claims.ts';
import { openLadder } from './product.ts';

type ListingFacts = NonNullable<Facts['listing']>;

/** What a listing says, as values: from the listing room's content, or from the product when there is none yet. */
export type ListingValues = {
  storefront?: string;
  title?: string;
  description?: string;
  keywords?: readonly string[];
  highlights?: readonly string[];
  category?: string;
  hsCode?: string;
  /** ISO 3166-1 alpha-2 or a name. */
  origin?: string;
  attributes?: readonly { key: string; value: string }[];
  price?: Money;
  priceUnit?: string;
  currency?: string;
  moq?: Quantity;
  leadTimeDays?: number;
  images?: readonly { width?: number; height?: number; bytes?: number; format?: string }[];
  claims?: readonly string[];
};

const attribute = (values: ListingValues, ...keys: readonly string[]): string | undefined => values.attributes?.find((one) => keys.includes(one.key))?.value;
const count = (value: number | undefined): string | undefined => value?.toString();

/** A listing as rules see it. Claims are those declared and those its texts make. Pure. */
export function listingFacts(values: ListingValues): ListingFacts {
  return {
    storefront: values.storefront, title: values.title, description: values.description, keywords: [...(values.keywords ?? [])], category: values.category, hs6: hs6Of(values.hsCode), origin: values.origin,
    attributes: values.attributes?.map(({ key, value }) => ({ key, value })), price: values.price, priceUnit: values.priceUnit, currency: values.currency, moq: values.moq, leadTimeDays: count(values.leadTimeDays),
    images: values.images?.map((one) => ({ width: count(one.width), height: count(one.height), bytes: count(one.bytes), format: one.format })),
    claims: allClaims(values.claims ?? [], values.title, values.description, ...(values.keywords ?? []), ...(values.highlights ?? [])),
    fibreContent: attribute(values, 'fibre_content', 'composition'), ingredients: attribute(values, 'ingredients'), netContent: attribute(values, 'net_content', 'net_quantity'),
  };
}

/** What a product would list, in English, when no storefront was asked for. */
export function valuesOfProduct(product: Product, on: Day): ListingValues {
  const ladder = openLadder(product, on);
  return {
    title: textIn(product.name), description: textIn(product.description), keywords: product.keywords, highlights: inOrder(product.highlights).map((one) => textIn(one.text)), category: product.category, hsCode: product.hsCode, origin: product.origin,
    attributes: Object.entries(product.attributes).map(([key, value]) => ({ key, value: valueText(value) })),
    price: ladder && inOrder(ladder.steps)[0]?.price, priceUnit: ladder && (ladder.unit ?? product.moq?.unit), currency: ladder?.currency, moq: product.moq, leadTimeDays: inOrder(product.leadTimes)[0]?.days, claims: product.claims,
    // That there are photos is known here; how large they become is decided when a storefront's package is made.
    images: inOrder(product.images).filter((one) => one.blob).map(() => ({})),
  };
}
