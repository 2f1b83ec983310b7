import type { FieldUse } from '#base';
import { type Attribute, type AttributeFace, attributeFaces, type Family, type Product, PRODUCT_FIELDS } from '#catalogue';
import { type Audience, mayLeave, review, type ReviewLine } from '#disclosure';
import { wholeClassOf } from '#listing';
import { plainValue } from '../journal/plainValue.ts';

/** Bookkeeping of ours: nobody asks whether it goes. */
const SILENT = new Set(['parent', 'status', 'classes', 'axes', 'axisValues', 'ownOnly', 'family', 'sector', 'attributes', 'sourceLanguage']);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/** What tells the class of a field: attributes of the company, and the family of each product. */
export type Declared = { attributes: readonly Attribute[]; familyOf: (product: Product) => Family | undefined };

/** Notes the fields of products that may not go to a reader, one product after the other. */
class HeldFields {
  private readonly held = new Map<string, FieldUse>();
  private readonly faces = new Map<Family | undefined, ReadonlyMap<string, AttributeFace>>();
  private readonly declared: Declared;
  private readonly audience: Audience;
  private readonly goes: ReturnType<typeof mayLeave>;

  constructor(declared: Declared, audience: Audience) {
    this.declared = declared;
    this.audience = audience;
    this.goes = mayLeave(audience, []);
  }

  add(product: Product): void {
    for (const { key, heading } of PRODUCT_FIELDS) if (!SILENT.has(key)) this.note(product, key, heading, (product as Record<string, unknown>)[key]);
    const faces = this.facesOf(product);
    for (const [key, value] of Object.entries(product.attributes)) this.note(product, `attributes.${key}`, faces.get(key)?.label.en?.text ?? key, value);
  }

  all(): FieldUse[] {
    return [...this.held.values()];
  }

  private note(product: Product, key: string, label: string, value: unknown): void {
    if (isEmpty(value)) return;
    const use = { kind: 'product', field: key, class: wholeClassOf(product, key, this.facesOf(product)) };
    if (this.goes(use)) return;
    const before = this.held.get(`${key} ${use.class}`);
    if (before) before.records += 1;
    else this.held.set(`${key} ${use.class}`, { ...use, label, records: 1, ...this.exampleOf(use, value) });
  }

  /** What a person may release is shown to them; a secret needs no second place to be read, and rates may be one buyer's. */
  private exampleOf(use: Omit<FieldUse, 'label' | 'records'>, value: unknown): { example?: string } {
    const [line] = review([{ ...use, label: '', records: 1 }], this.audience, []);
    const example = line?.decision === 'ask' && use.field !== 'priceLadders' ? plainValue(value).slice(0, 120) : '';
    return example === '' ? {} : { example };
  }

  private facesOf(product: Product): ReadonlyMap<string, AttributeFace> {
    const family = this.declared.familyOf(product);
    const known = this.faces.get(family) ?? attributeFaces(this.declared.attributes, family);
    this.faces.set(family, known);
    return known;
  }
}

/** Fields with something in them that may not go to this reader, for the person who is asked; rests after every product, for a caller that has others to serve. */
export function* heldSteps(products: readonly Product[], declared: Declared, audience: Audience): Generator<void, FieldUse[]> {
  const held = new HeldFields(declared, audience);
  for (const product of products) {
    held.add(product);
    yield;
  }
  return held.all();
}

/** What of it stays when a person released some. */
export function stillHeld(held: readonly FieldUse[], audience: Audience, released: readonly string[]): FieldUse[] {
  const goes = mayLeave(audience, released);
  return held.filter((use) => !goes(use));
}

/** Of held fields those that a person may release for one file, as lines that ask. */
export const askedOf = (held: readonly FieldUse[], audience: Audience): ReviewLine[] => review(held, audience, []).filter((one) => one.decision === 'ask');
