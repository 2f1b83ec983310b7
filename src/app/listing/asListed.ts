import type { Product } from '#catalogue';
import { storefrontProfiles, withOwnTexts } from '#listing';
import type { ReadDb } from '#store';
import { ownTextsFor } from './ownTexts.ts';

/** A product with the texts its listing on a storefront has; as it is for a storefront that nobody knows. */
export async function asListed(read: Pick<ReadDb, 'all'>, product: Product, storefront: string): Promise<Product> {
  const language = storefrontProfiles().find((one) => one.id === storefront)?.language;
  return language === undefined ? product : withOwnTexts(product, (await ownTextsFor(read, storefront)).get(product.id)?.[language], language);
}
