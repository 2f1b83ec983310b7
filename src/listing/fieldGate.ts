import { type Confidentiality, type FieldUse, stricter } from '#base';
import { type AttributeFace, classOf, type Product, productField } from '#catalogue/nouns';

/** Asked for every field a listing would take; the answer is the disclosure room's. */
export type MayLeave = (use: Pick<FieldUse, 'kind' | 'field' | 'class'>) => boolean;

/** A field as it is offered: whose it is, what it is called, how closed it is. */
export type Offered = Pick<FieldUse, 'kind' | 'field' | 'label' | 'class'>;

/**
 * Every value of a listing passes here once: it is noted with its class, and comes back only when it may leave.
 * So the list of what leaves cannot differ from what leaves.
 */
export class FieldGate {
  private readonly noted = new Map<string, FieldUse>();
  private readonly mayLeave: MayLeave;

  constructor(mayLeave: MayLeave) {
    this.mayLeave = mayLeave;
  }

  /** The value when it may leave, else undefined. An empty value is not noted: nothing of it leaves. */
  take<T>(offered: Offered, value: T, example: string): T | undefined {
    if (value === undefined || value === null || example === '') return undefined;
    const key = `${offered.kind}\n${offered.field}\n${offered.class}`;
    const before = this.noted.get(key);
    if (before) before.records += 1;
    else this.noted.set(key, { ...offered, records: 1, example: example.slice(0, 200) });
    return this.mayLeave(offered) ? value : undefined;
  }

  /** Everything that was offered, in the order it was first met. */
  offered(): FieldUse[] {
    return [...this.noted.values()].map((use) => ({ ...use }));
  }

  /** What of it went into the listing. */
  gone(): FieldUse[] {
    return this.offered().filter((use) => this.mayLeave(use));
  }
}

/**
 * Class of a product's field for what leaves whole: the declared one, or the most closed one that the user raised for the field
 * or for any part of it (`packing.carton.netWeight` closes packing).
 */
export function wholeClassOf(product: Pick<Product, 'classes'>, key: string, faces: ReadonlyMap<string, AttributeFace>): Confidentiality {
  const raised = Object.entries(product.classes).filter(([part]) => part.startsWith(`${key}.`)).map(([, one]) => one);
  return raised.reduce(stricter, classOf(product, key, faces));
}

/** A product field as it is offered; `key` may name a language (`name.en`), the list shows the field. */
export function offeredField(product: Pick<Product, 'classes'>, key: string, faces: ReadonlyMap<string, AttributeFace>): Offered {
  const [head = key] = key.split('.');
  return { kind: 'product', field: head, label: productField(head)?.heading ?? head, class: wholeClassOf(product, key, faces) };
}
