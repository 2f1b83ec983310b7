import { CONFIDENTIALITY, type Confidentiality, type FieldUse, stricter } from '#base';
import { type Attribute, classOf, inOrder, type Product } from '#catalogue/nouns';
import { AttributeClasses, type FamilyOf } from './attributeClasses.ts';
import { type OwnColumn, ownColumnsSteps } from './ownColumns.ts';

export type ExportFor = 'self' | 'buyer' | 'public';
/** A catalogue as a table: header row first, and what it carries for the disclosure room. */
export type OwnTable = { rows: string[][]; hidden: number[]; fields: FieldUse[]; products: number; variants: number };

/** `asOf`: id of the newest step when the file is made. `parents`: numbers of products that are not in the file, by id, for the variants that are. */
export type OwnExtra = { asOf?: string | undefined; parents?: ReadonlyMap<string, string>; /** What families declare counts beside what the company itself does. */ familyOf?: FamilyOf; /** Nothing is known of classes, so headings say none. */ unmarked?: boolean; /** The gate's answer for a file for others, with what a person released; without it the classes alone decide. */ mayGo?: MayGo };

/** Asked for every field that a file for others would carry; the answer is the disclosure room's. */
export type MayGo = (use: Pick<FieldUse, 'kind' | 'field' | 'class'>) => boolean;

export const ROW_ID = 'Row id';
/** The step of the history the file was made at. It is in every row, so that rows of two exports may stand in one file. */
const AS_OF = 'As of';
const byClass = (wanted: ExportFor): MayGo => ({ class: cls }) => wanted === 'self' || CONFIDENTIALITY.indexOf(cls) <= CONFIDENTIALITY.indexOf(wanted);

/** How the gate names a column: an attribute as the product has it, photos as one field. */
const fieldOf = (key: string): string => key.replace(/^images\.all$/, 'images').replace(/^attribute\./, 'attributes.');

/** The class of one field in one product: what the user raised counts. */
const classIn = (product: Product, column: OwnColumn): Confidentiality => {
  const field = column.key.split('.')[0] ?? '';
  return [product.classes?.[column.key], product.classes?.[field], product.classes?.[column.key.split('.').slice(0, 2).join('.')]].reduce<Confidentiality>((cls, raised) => (raised ? stricter(cls, raised) : cls), column.classIn?.(product) ?? column.class);
};

/** Products in order of their numbers, each followed by its variants. */
export function inFileOrder(products: readonly Product[]): Product[] {
  const bySku = (a: Product, b: Product): number => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0);
  const variants = new Map<string, Product[]>();
  const ids = new Set(products.map((one) => one.id));
  for (const one of products) if (one.parent && ids.has(one.parent)) variants.set(one.parent, [...(variants.get(one.parent) ?? []), one]);
  return products.filter((one) => !one.parent || !ids.has(one.parent)).sort(bySku).flatMap((one) => [one, ...(variants.get(one.id) ?? []).sort(bySku)]);
}

/** A product without the rates that were made for one buyer: those leave only in a copy for oneself. */
const withoutBuyersRates = (product: Product): Product => ({ ...product, priceLadders: Object.fromEntries(Object.entries(product.priceLadders ?? {}).filter(([, ladder]) => ladder.buyer === undefined)) });

/** Work in steps, done without a rest. */
function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The cells that leave, and a count of them. */
class Uses {
  private readonly byKey = new Map<string, FieldUse>();
  add(column: Pick<OwnColumn, 'key' | 'heading'>, cls: Confidentiality, example: string): void {
    const use = this.byKey.get(column.key);
    if (use) Object.assign(use, { records: use.records + 1, class: stricter(use.class, cls) });
    else this.byKey.set(column.key, { kind: 'product', field: fieldOf(column.key), label: column.heading, class: cls, records: 1, example: example.slice(0, 120) });
  }
  all(): FieldUse[] {
    return [...this.byKey.values()];
  }
}

/**
 * The catalogue as one table: everything for oneself, else only fields of that class. Importing the table for oneself again changes nothing;
 * with `asOf` (id of the newest step) cells that nobody edited never overwrite what was changed in the catalogue since.
 */
export const ownTable = (...given: Parameters<typeof ownTableSteps>): OwnTable => atOnce(ownTableSteps(...given));

/** `ownTable`, resting after every item: a caller that has others to serve goes on when it likes. */
export function* ownTableSteps(all: readonly Product[], attributes: readonly Attribute[], wanted: ExportFor, { asOf, parents, familyOf, unmarked = false, mayGo = byClass(wanted) }: OwnExtra = {}): Generator<void, OwnTable> {
  const may = (key: string, cls: Confidentiality): boolean => wanted === 'self' || mayGo({ kind: 'product', field: fieldOf(key), class: cls });
  const products = inFileOrder(wanted === 'self' ? all : all.map(withoutBuyersRates));
  const columns = (yield* ownColumnsSteps(products, attributes, new AttributeClasses(attributes, familyOf), wanted === 'self' && !unmarked)).filter((one) => may(one.key, one.class));
  const skus = new Map(products.map((one) => [one.id, one.sku]));
  const uses = new Uses();
  const own = (id: string, point: string | undefined): string[] => (wanted === 'self' ? [id, ...(point ? [point] : [])] : []);
  const rows: string[][] = [];
  for (const product of products) {
    yield;
    uses.add({ key: 'sku', heading: 'SKU' }, 'public', product.sku);
    const cells = columns.map((column) => {
      const cls = classIn(product, column);
      const text = may(column.key, cls) ? column.cell.text(product) : '';
      if (text !== '') uses.add(column, cls, text);
      return text;
    });
    rows.push([product.sku, skus.get(product.parent ?? '') ?? parents?.get(product.parent ?? '') ?? '', ...cells, ...own(product.id, asOf)]);
  }
  const header = ['SKU', 'Parent SKU', ...columns.map((one) => one.heading), ...own(ROW_ID, asOf && AS_OF)];
  const variants = products.filter((one) => one.parent !== undefined).length;
  return { rows: [header, ...rows], hidden: wanted === 'self' ? own('', asOf).map((_, at) => header.length - 1 - at) : [], fields: uses.all(), products: products.length - variants, variants };
}

/** Fields of a document that stand for structure, not for content. */
const STRUCTURE = new Set(['id', 'sku', 'parent', 'classes']);

/** Records are stored without their empty parts, and stand so in the file. */
const saysNothing = (value: unknown): boolean => value === undefined || value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** One product as it stands in exported JSON: only the fields that may go, children in their order. */
function jsonOf(product: Product, classes: AttributeClasses, wanted: ExportFor, mayGo: MayGo): Record<string, unknown> {
  if (wanted === 'self') return Object.fromEntries(Object.entries(product).filter(([, value]) => !saysNothing(value)));
  const kept: Record<string, unknown> = { sku: product.sku };
  for (const [field, value] of Object.entries(product)) {
    if (STRUCTURE.has(field)) continue;
    if (field === 'attributes') Object.assign(kept, { attributes: openAttributes(product, classes, mayGo) });
    else if (mayGo({ kind: 'product', field, class: classOf(product, field, NO_FACES) })) kept[field] = openParts(product, field, field === 'images' ? inOrder(product.images).map(({ fileName, url, alt }) => ({ fileName, url, alt })) : value, mayGo);
  }
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => !saysNothing(value)));
}

const NO_FACES: Parameters<typeof classOf>[2] = new Map();

/** A field without the parts that a person closed (`name.hi`); a part that cannot be taken out by its key keeps the whole field back. */
function openParts(product: Product, field: string, value: unknown, mayGo: MayGo): unknown {
  const closed = Object.entries(product.classes ?? {}).filter(([key, cls]) => key.startsWith(`${field}.`) && !mayGo({ kind: 'product', field: key, class: cls })).map(([key]) => key.slice(field.length + 1));
  if (closed.length === 0) return value;
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap && closed.every((part) => part in value) ? Object.fromEntries(Object.entries(value).filter(([part]) => !closed.includes(part))) : undefined;
}

const openAttributes = (product: Product, classes: AttributeClasses, mayGo: MayGo): Record<string, unknown> =>
  Object.fromEntries(Object.entries(product.attributes ?? {}).filter(([key]) => mayGo({ kind: 'product', field: `attributes.${key}`, class: [product.classes?.[`attributes.${key}`], product.classes?.attributes].reduce<Confidentiality>((cls, raised) => stricter(cls, raised ?? 'public'), classes.of(product, key) ?? 'internal') })));

/** The catalogue as JSON: an array of products, each with its variants. */
export const ownJson = (...given: Parameters<typeof ownJsonSteps>): string => atOnce(ownJsonSteps(...given));

/** `ownJson`, resting after every item. */
export function* ownJsonSteps(all: readonly Product[], attributes: readonly Attribute[], wanted: ExportFor, { asOf, parents, familyOf, mayGo = byClass(wanted) }: OwnExtra = {}): Generator<void, string> {
  const products = inFileOrder(wanted === 'self' ? all : all.map(withoutBuyersRates));
  const classes = new AttributeClasses(attributes, familyOf);
  const made: Record<string, unknown>[] = [];
  const byId = new Map<string, Record<string, unknown>[]>();
  for (const product of products) {
    yield;
    const entry = { ...jsonOf(product, classes, wanted, mayGo), ...(product.parent && parents?.has(product.parent) ? { parentSku: parents.get(product.parent) } : {}), ...(wanted === 'self' && asOf ? { asOf } : {}) } as Record<string, unknown>;
    const siblings = product.parent ? byId.get(product.parent) : undefined;
    if (siblings) siblings.push(entry);
    else {
      const variants: Record<string, unknown>[] = [];
      byId.set(product.id, variants);
      entry.variants = variants;
      made.push(entry);
    }
  }
  // A product a line: indented, a large catalogue would be too large to be read again.
  const lines: string[] = [];
  for (const one of made) {
    yield;
    lines.push(JSON.stringify(one));
  }
  return `[\n${lines.join(',\n')}\n]\n`;
}
