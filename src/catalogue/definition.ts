import type { Attribute, Family, FamilyAttribute, Product } from './nouns.ts';
import { familyOf } from './familyOf.ts';

/** What a value of an attribute may be, wherever that was said. */
export type Definition = Pick<FamilyAttribute, 'type' | 'unit' | 'units' | 'choices' | 'columns' | 'min' | 'max' | 'decimals'>;

/** What an attribute of this product is: as its family says, else as the company says of its own attribute, else as another family says, else plain text. */
export function definitionOf(product: Pick<Product, 'family' | 'hsCode'>, key: string, { attributes, families }: { attributes: readonly Attribute[]; families: readonly Family[] }): Definition {
  const inFamily = familyOf(product, families)?.attributes.find((one) => one.key === key);
  return inFamily ?? attributes.find((one) => one.key === key) ?? families.flatMap((one) => one.attributes).find((one) => one.key === key) ?? { type: 'text' };
}
