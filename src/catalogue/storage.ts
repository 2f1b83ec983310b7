import type { ReadDb, RecordKind } from '#store';
import { foldText } from '#base';
import { ATTRIBUTE_MAPS, type Attribute, PRODUCT_MAPS, type Product } from './nouns.ts';
import { filledProduct } from './canonical.ts';
import { searchTexts } from './searchTexts.ts';

type Doc = { doc: string };
/** How many records one look-up by list or one page of a full walk holds. */
const BATCH = 500;

export const productKind: RecordKind = { kind: 'product', maps: PRODUCT_MAPS, search: searchTexts as RecordKind['search'] };
export const attributeKind: RecordKind = { kind: 'attribute', maps: ATTRIBUTE_MAPS };

const parse = (row: Doc): Product => filledProduct(JSON.parse(row.doc) as Product);

async function byList(read: ReadDb, column: 'id' | 'sku' | 'parent', values: readonly string[]): Promise<Product[]> {
  const found: Product[] = [];
  for (let at = 0; at < values.length; at += BATCH) {
    const part = values.slice(at, at + BATCH);
    const rows = await read.all<Doc>(`SELECT doc FROM product WHERE ${column} IN (${part.map(() => '?').join(',')})`, part);
    found.push(...rows.map(parse));
  }
  return found;
}

export async function productById(read: Pick<ReadDb, 'record'>, id: string): Promise<Product | undefined> {
  const stored = await read.record<Product>('product', id);
  return stored && filledProduct(stored);
}

/** The products with these ids, in the order asked; ids that are not there are left out. */
export async function productsByIds(read: ReadDb, ids: readonly string[]): Promise<Product[]> {
  const found = new Map((await byList(read, 'id', ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Products and variants by SKU, letter for letter. */
export async function productsBySku(read: ReadDb, skus: readonly string[]): Promise<Map<string, Product>> {
  return new Map((await byList(read, 'sku', skus)).map((one) => [one.sku, one]));
}

export const productBySku = async (read: ReadDb, sku: string): Promise<Product | undefined> => (await productsBySku(read, [sku])).get(sku);

const bySku = (a: Product, b: Product): number => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0);

/** Variants of one product, by SKU. */
export const variantsOf = async (read: ReadDb, parent: string): Promise<Product[]> => (await byList(read, 'parent', [parent])).sort(bySku);

/** Variants of several products, keyed by the parent's id, each by SKU. */
export async function variantsOfMany(read: ReadDb, parents: readonly string[]): Promise<Map<string, Product[]>> {
  const found = new Map<string, Product[]>();
  for (const one of (await byList(read, 'parent', parents)).sort(bySku)) {
    const list = found.get(one.parent ?? '') ?? [];
    list.push(one);
    found.set(one.parent ?? '', list);
  }
  return found;
}

/** Every product and variant in SKU order, a batch at a time; keyset paging, so memory stays flat. */
export async function* allProducts(read: ReadDb): AsyncGenerator<Product[]> {
  let after: string | undefined;
  for (;;) {
    const rows: Doc[] = after === undefined
      ? await read.all<Doc>(`SELECT doc FROM product ORDER BY sku LIMIT ${BATCH}`)
      : await read.all<Doc>(`SELECT doc FROM product WHERE sku > ? ORDER BY sku LIMIT ${BATCH}`, [after]);
    if (rows.length === 0) return;
    const products = rows.map(parse);
    yield products;
    after = products[products.length - 1]?.sku;
  }
}

/** Attribute definitions of this company, by key. */
export async function attributesOf(read: ReadDb): Promise<Attribute[]> {
  const rows = await read.all<Doc>('SELECT doc FROM attribute ORDER BY id');
  return rows.map((row) => JSON.parse(row.doc) as Attribute);
}

/** How many products and variants there are. */
export async function countProducts(read: ReadDb): Promise<{ products: number; variants: number }> {
  const row = await read.get<{ products: number; variants: number }>('SELECT count(*) FILTER (WHERE parent IS NULL) AS products, count(*) FILTER (WHERE parent IS NOT NULL) AS variants FROM product');
  return row ?? { products: 0, variants: 0 };
}

/** True when the folded query is a fragment worth a trigram look-up: three characters or more. */
export const isFragment = (query: string): boolean => [...foldText(query)].length >= 3;
