import { textIn } from '#base';
import { attributeFaces, attributesOf, coverOf, type Evidence, familiesOf, familyOf, type Product, productsByIds, variantCounts, withInherited } from '#catalogue';
import type { ReadDb } from '#store';
import type { DuplicateEvidence, DuplicateShown } from '../contract.ts';

export type ShownItem = DuplicateShown['one'];
export type Shelf = { products: ReadonlyMap<string, Product>; item(id: string): ShownItem; evidence(of: Evidence, id: string): DuplicateEvidence };

/** How items and reasons are shown, for these items. Ids that are gone have no item. */
export async function shelfOf(read: ReadDb, ids: readonly string[], language: string): Promise<Shelf> {
  const wanted = [...new Set(ids)];
  const [found, variants, attributes, families] = await Promise.all([productsByIds(read, wanted), variantCounts(read, wanted), attributesOf(read), familiesOf(read)]);
  const parents = new Map((await productsByIds(read, [...new Set(found.flatMap((one) => one.parent ?? []))])).map((one) => [one.id, one]));
  const products = new Map(found.map((one) => {
    const parent = one.parent ? parents.get(one.parent) : undefined;
    return [one.id, parent ? withInherited(one, parent) : one] as const;
  }));
  return {
    products,
    item(id) {
      const product = products.get(id);
      const parent = product?.parent ? parents.get(product.parent) : undefined;
      return { id, sku: product?.sku ?? '', name: product ? textIn(product.name, language) : '', cover: product ? coverOf(product) : null, parent: parent?.sku ?? null, variants: variants.get(id) ?? 0 };
    },
    evidence(of, id) {
      const product = products.get(id);
      const faces = attributeFaces(attributes, product && familyOf(product, families));
      return { ...of, numbers: [...of.numbers], words: [...of.words], attributes: { ...of.attributes, different: of.attributes.different.map((key) => textIn(faces.get(key)?.label, language) || key) } };
    },
  };
}
