import { CONFIDENTIALITY, type Confidentiality, stricter } from '#base';
import type { Attribute, Family, Product } from '#catalogue/nouns';

/** The family of a product, that of its parent where it has none itself. */
export type FamilyOf = (product: Product) => Family | undefined;

const looser = (a: Confidentiality, b: Confidentiality): Confidentiality => (CONFIDENTIALITY.indexOf(a) <= CONFIDENTIALITY.indexOf(b) ? a : b);

/**
 * Classes of the attributes of products: of what the company and the product's family say the more closed one. Undefined: nobody declared it;
 * that is internal for what leaves, and says nothing of what it was elsewhere.
 */
export class AttributeClasses {
  private readonly own: ReadonlyMap<string, Confidentiality>;
  private readonly familyOf: FamilyOf | undefined;
  private readonly families = new Map<Family, ReadonlyMap<string, Confidentiality>>();

  constructor(attributes: readonly Attribute[], familyOf: FamilyOf | undefined) {
    this.own = new Map(attributes.map((one) => [one.key, one.class]));
    this.familyOf = familyOf;
  }

  /** As declared for this product. */
  of(product: Product, key: string): Confidentiality | undefined {
    const family = this.familyOf?.(product);
    if (family && !this.families.has(family)) this.families.set(family, new Map(family.attributes.map((one) => [one.key, one.class])));
    const [own, declared] = [this.own.get(key), family && this.families.get(family)?.get(key)];
    return own && declared ? stricter(own, declared) : (own ?? declared);
  }

  /** Of all these products: the most closed, which a file says of the column; and the most open, by which the column may leave at all. */
  range(products: readonly Product[], key: string): { closed: Confidentiality | undefined; open: Confidentiality } {
    const found = products.flatMap((one) => (one.attributes?.[key] ? [this.of(one, key)] : []));
    return {
      closed: found.reduce<Confidentiality | undefined>((closed, one) => (closed && one ? stricter(closed, one) : (closed ?? one)), undefined),
      open: found.reduce<Confidentiality>((open, one) => looser(open, one ?? 'internal'), found.length === 0 ? 'internal' : 'secret'),
    };
  }
}
