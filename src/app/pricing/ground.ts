import type { Day } from '#base';
import { type CostSheet, costSheetsOf, type Family, familiesOf, familyOf, type MarginGround, pricingSettingsOf, type Product, productsByIds, RateBook, ratesOf, sheetFor, withInherited } from '#catalogue';
import type { ReadDb } from '#store';

/** What prices and costs of a firm are reckoned with on one day. */
export type PricingGround = MarginGround & { sheets: readonly CostSheet[]; families: readonly Family[] };

export async function pricingGround(read: ReadDb, on: Day): Promise<PricingGround> {
  const [rates, sheets, { settings }, families] = await Promise.all([ratesOf(read), costSheetsOf(read), pricingSettingsOf(read), familiesOf(read)]);
  return { book: new RateBook(rates), sheets, settings, families, on };
}

/** The sheet that costs this product (given with what it inherits). */
export const sheetOf = (product: Product, { sheets, families }: PricingGround): CostSheet | undefined => sheetFor(product.family ?? familyOf(product, families)?.code, sheets);

/** Each product with what it takes from its parent, beside its parent. */
export async function withParents(read: ReadDb, products: readonly Product[]): Promise<{ own: Product; whole: Product; parent: Product | undefined }[]> {
  const known = new Map(products.map((one) => [one.id, one]));
  const missing = [...new Set(products.flatMap((one) => (one.parent && !known.has(one.parent) ? [one.parent] : [])))];
  for (const one of await productsByIds(read, missing)) known.set(one.id, one);
  return products.map((own) => {
    const parent = own.parent ? known.get(own.parent) : undefined;
    return { own, parent, whole: parent ? withInherited(own, parent) : own };
  });
}
