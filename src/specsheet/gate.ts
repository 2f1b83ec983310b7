import type { Confidentiality, FieldUse, Finding } from '#base';
import { type AttributeFace, classOf, closedByParts, PRODUCT_FIELDS, type Product, productField } from '#catalogue/nouns';
import { type Exporter, EXPORTER_CLASSES } from '#exporter/nouns';

/** Fields that say how a product is kept, not what it is: they are never missed on a sheet. */
const HOUSEKEEPING = new Set(['parent', 'family', 'sector', 'axes', 'axisValues', 'ownOnly', 'category', 'keywords', 'status']);

/**
 * Decides field by field what a sheet may show, and remembers what it did show. Public and buyer fields may; an internal one only when it was
 * released by name (`product.notes`); party and secret ones never.
 */
export class Gate {
  readonly findings: Finding[] = [];
  readonly product: Product;
  readonly faces: ReadonlyMap<string, AttributeFace>;
  private readonly released: ReadonlySet<string>;
  private readonly uses = new Map<string, FieldUse>();
  private readonly printed = new Set<string>();
  private readonly asked = new Map<string, FieldUse>();

  constructor(product: Product, faces: ReadonlyMap<string, AttributeFace>, released: readonly string[]) {
    this.product = product;
    this.faces = faces;
    this.released = new Set(released);
  }

  private allows(cls: Confidentiality, key: string): boolean {
    return cls === 'public' || cls === 'buyer' || (cls === 'internal' && this.released.has(key));
  }

  /** May this field of this product (or of a variant of it) be shown? */
  may(key: string, of: Product = this.product): boolean {
    const cls = this.classAt(key, of);
    if (cls === 'internal' && holdsSomething(valueAt(of, key))) this.asked.set(key, { kind: 'product', field: key, label: this.labelOf(key), class: cls, records: 1 });
    return this.allows(cls, `product.${key}`);
  }

  private classAt(key: string, of: Product = this.product): Confidentiality {
    return classOf(closedByParts(of), key, this.faces);
  }

  mayExporter(key: keyof Exporter): boolean {
    return this.allows(EXPORTER_CLASSES[key] ?? 'internal', `exporter.${key}`);
  }

  /** Remembers that a field of the product stands on the sheet. */
  print(key: string, example: string, of: Product = this.product): void {
    this.printed.add(key);
    this.remember({ kind: 'product', field: key, label: this.labelOf(key), class: this.classAt(key, of), records: 1, example });
  }

  printExporter(key: keyof Exporter, label: string, example: string): void {
    this.remember({ kind: 'exporter', field: key, label, class: EXPORTER_CLASSES[key] ?? 'internal', records: 1, example });
  }

  remember(use: FieldUse): void {
    const key = `${use.kind}.${use.field}`;
    if (!this.uses.has(key)) this.uses.set(key, use);
  }

  fields(): FieldUse[] {
    return [...this.uses.values()];
  }

  /** Internal fields that a part of this sheet would show, released or not. */
  asks(): FieldUse[] {
    return [...this.asked.values()];
  }

  private labelOf(key: string): string {
    const attribute = key.startsWith('attributes.') ? this.faces.get(key.slice('attributes.'.length)) : undefined;
    return attribute ? (attribute.label.en?.text ?? attribute.key) : (productField(key)?.heading ?? key);
  }

  /** Keys of fields that a buyer may see, that hold something, and that no block showed: priceLadders, label.originMark, attributes.material. */
  notPrinted(): string[] {
    const keys = PRODUCT_FIELDS.map((one) => one.key).filter((key) => !HOUSEKEEPING.has(key) && holdsSomething((this.product as Record<string, unknown>)[key]));
    const parts = keys.flatMap((key) => (key === 'label' || key === 'tariffCodes' ? Object.keys(this.product[key]).map((part) => `${key}.${part}`) : [key]));
    const attributes = Object.keys(this.product.attributes).map((key) => `attributes.${key}`);
    return [...parts, ...attributes].filter((key) => this.allows(this.classAt(key), `product.${key}`) && !this.printed.has(key));
  }
}

const holdsSomething = (value: unknown): boolean => value !== undefined && value !== '' && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** What a product holds at a key such as `origin`, `label.care` or `attributes.moulds`. */
function valueAt(product: Product, key: string): unknown {
  const [head = '', ...rest] = key.split('.');
  const value = (product as Record<string, unknown>)[head];
  return rest.length === 0 ? value : (value as Record<string, unknown> | undefined)?.[rest.join('.')];
}
