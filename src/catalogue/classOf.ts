import { type Confidentiality, stricter } from '#base';
import type { Attribute, Family } from './attribute.ts';
import { productField } from './fields.ts';
import type { Product } from './product.ts';

/** What is known of an attribute wherever it was declared: by the company itself or by a family. */
export type AttributeFace = Pick<Attribute, 'key' | 'label' | 'type' | 'unit' | 'choices' | 'columns' | 'class' | 'group'>;

/**
 * Every attribute's face by key, in the order a reader expects: those of the product's family first. What values may be is the family's word;
 * the label is the company's own where it has one, and of two classes the more closed one holds.
 */
export function attributeFaces(own: readonly Attribute[], family?: Family): Map<string, AttributeFace> {
  const faces = new Map<string, AttributeFace>();
  for (const one of family?.attributes ?? []) faces.set(one.key, one);
  for (const one of own) {
    const declared = faces.get(one.key);
    faces.set(one.key, declared ? { ...one, ...declared, label: { ...declared.label, ...one.label }, class: stricter(declared.class, one.class) } : one);
  }
  return faces;
}

/**
 * Class of one field of one product: as declared, or more closed where the user raised it for the field or for the part of it
 * (`attributes.colour`, `name.hi`). An attribute that nobody declared is internal, and so is a field that nobody knows.
 */
export function classOf(product: Pick<Product, 'classes'>, key: string, faces: ReadonlyMap<string, AttributeFace>): Confidentiality {
  const [head = '', ...rest] = key.split('.');
  const declared = head === 'attributes' ? (faces.get(rest.join('.'))?.class ?? 'internal') : (productField(head)?.class ?? 'internal');
  return [head, key].reduce<Confidentiality>((strict, one) => stricter(strict, product.classes[one] ?? 'public'), declared);
}

/**
 * The product with each field as closed as the most closed of its parts: for readers that ask about whole fields (a sheet's packing table),
 * where a person may have raised one part (`description.en`, `packing.item.netWeight`). Attributes are asked about one by one and stay as they are.
 */
export function closedByParts<P extends Pick<Product, 'classes'>>(product: P): P {
  const raised = Object.entries(product.classes).filter(([key]) => key.includes('.') && !key.startsWith('attributes.'));
  if (raised.length === 0) return product;
  const classes: Record<string, Confidentiality> = { ...product.classes };
  for (const [key, cls] of raised) {
    const [head = key] = key.split('.');
    classes[head] = stricter(classes[head] ?? 'public', cls);
  }
  return { ...product, classes };
}
