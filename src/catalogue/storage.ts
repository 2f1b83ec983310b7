import { fragmentExpression, matchExpression, type ReadDb, type RecordKind } from '#store';
import { shippedFamilies } from './families.ts';
import { ATTRIBUTE_MAPS, type Attribute, type Family, FAMILY_MAPS, type OwnFamily, PRODUCT_MAPS, type Product } from './nouns.ts';
import { filledProduct } from './canonical.ts';
import { searchTexts } from './searchTexts.ts';
import { all, type Clause, type Filter, filterClause, orderBy, queryClause, type Sort } from './viewSql.ts';

type Doc = { doc: string };
/** How many records one look-up by list or one page of a full walk holds. */
const BATCH = 500;

export const productKind: RecordKind = { kind: 'product', maps: PRODUCT_MAPS, search: searchTexts as RecordKind['search'] };
export const attributeKind: RecordKind = { kind: 'attribute', maps: ATTRIBUTE_MAPS };
export const familyKind: RecordKind = { kind: 'family', maps: FAMILY_MAPS };

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

/** Families the company made or changed itself, by code. */
export async function ownFamiliesOf(read: Pick<ReadDb, 'all'>): Promise<OwnFamily[]> {
  const rows = await read.all<Doc>('SELECT doc FROM family ORDER BY code');
  return rows.map((row) => JSON.parse(row.doc) as OwnFamily);
}

/** Every family of this company by code: the shipped ones, each replaced by the company's own of the same code, and those it added. */
export async function familiesOf(read: Pick<ReadDb, 'all'>): Promise<Family[]> {
  const byCode = new Map<string, Family>(shippedFamilies().map((one) => [one.code, one]));
  for (const own of await ownFamiliesOf(read)) byCode.set(own.code, own);
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** How many products are counted to each family code; those that name none stand under ''. */
export async function familyCounts(read: Pick<ReadDb, 'all'>): Promise<Map<string, number>> {
  const rows = await read.all<{ family: string | null; count: number }>('SELECT family, count(*) AS count FROM product GROUP BY family');
  return new Map(rows.map((one) => [one.family ?? '', one.count]));
}

/** How many products and variants there are. */
export async function countProducts(read: ReadDb): Promise<{ products: number; variants: number }> {
  const row = await read.get<{ products: number; variants: number }>('SELECT count(*) FILTER (WHERE parent IS NULL) AS products, count(*) FILTER (WHERE parent IS NOT NULL) AS variants FROM product');
  return row ?? { products: 0, variants: 0 };
}

export type View = { query: string; filters: readonly Filter[]; sort: readonly Sort[]; expanded: readonly string[] };
/** The rows of a view in order: ids of products, each followed by those of its variants that are shown. */
export type ViewOrder = { ids: string[]; products: number };

type Hit = { id: string; hit: number };
type Child = { id: string; parent: string };

const matchOf = ({ query, filters }: Pick<View, 'query' | 'filters'>): Clause => {
  const typed = queryClause(query, matchExpression(query), fragmentExpression(query));
  return all([...(typed ? [typed] : []), ...filters.map(filterClause)]);
};

async function shownVariants(read: ReadDb, view: View, match: Clause, tops: readonly Hit[]): Promise<Map<string, string[]>> {
  const expanded = new Set(view.expanded);
  const missed = new Set(tops.filter((one) => !one.hit).map((one) => one.id));
  const children = missed.size > 0 ? await read.all<Child>(`SELECT id, parent FROM product WHERE parent IS NOT NULL AND ${match.sql} ORDER BY sku`, match.values) : [];
  const open = await variantIds(read, view.expanded);
  const shown = new Map<string, string[]>();
  for (const { id, parent } of [...open, ...children.filter((one) => missed.has(one.parent) && !expanded.has(one.parent))]) shown.set(parent, [...(shown.get(parent) ?? []), id]);
  return shown;
}

async function variantIds(read: ReadDb, parents: readonly string[]): Promise<Child[]> {
  const found: Child[] = [];
  for (let at = 0; at < parents.length; at += BATCH) {
    const part = parents.slice(at, at + BATCH);
    found.push(...await read.all<Child>(`SELECT id, parent FROM product WHERE parent IN (${part.map(() => '?').join(',')}) ORDER BY sku`, part));
  }
  return found;
}

/** Products that are found (hit 1) or have a variant that is (hit 0), in order. The hits are gathered first: of the rest of the catalogue nothing is read. */
async function shownTops(read: ReadDb, view: View, match: Clause): Promise<Hit[]> {
  const order = orderBy(view.sort);
  if (match.sql === '1') return read.all<Hit>(`SELECT id, 1 AS hit FROM product WHERE parent IS NULL ORDER BY ${order}`);
  const found = (where: string): string => `SELECT rowid AS row, parent FROM product WHERE ${where} AND ${match.sql}`;
  // Words are looked up once for all; filters alone run faster over the index of products and that of variants.
  const [all, values] = view.query.trim() === '' ? [`${found('parent IS NULL')} UNION ALL ${found('parent IS NOT NULL')}`, [...match.values, ...match.values]] : [found('1'), match.values];
  return read.all<Hit>(`
    WITH found AS MATERIALIZED (${all}), above AS (SELECT rowid AS row FROM product WHERE id IN (SELECT parent FROM found WHERE parent IS NOT NULL))
    SELECT id, rowid IN (SELECT row FROM found) AS hit FROM product WHERE rowid IN (SELECT row FROM found WHERE parent IS NULL UNION SELECT row FROM above) ORDER BY ${order}`, values);
}

/** Which rows a view has, in order. A product is shown when it, or one of its variants, is found. */
export async function viewOrder(read: ReadDb, view: View): Promise<ViewOrder> {
  const match = matchOf(view);
  const tops = await shownTops(read, view, match);
  const variants = await shownVariants(read, view, match, tops);
  return { ids: tops.flatMap(({ id }) => [id, ...(variants.get(id) ?? [])]), products: tops.length };
}

/** How many variants each of these products has. */
export async function variantCounts(read: ReadDb, parents: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { parent } of await variantIds(read, parents)) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return counts;
}

export type Found = { id: string; sku: string; name: string | null; parent: string | null; parentSku: string | null };

/** Plain search in item-number order, products and variants alike; the number found is exact. */
export async function searchProducts(read: ReadDb, query: string, limit: number): Promise<{ total: number; items: Found[] }> {
  const { sql, values } = matchOf({ query, filters: [] });
  const total = await read.get<{ total: number }>(`SELECT count(*) AS total FROM product WHERE ${sql}`, values);
  const items = await read.all<Found>(`SELECT id, sku, name_en AS name, parent, (SELECT up.sku FROM product AS up WHERE up.id = product.parent) AS parentSku FROM product WHERE ${sql} ORDER BY sku LIMIT ?`, [...values, limit]);
  return { total: total?.total ?? 0, items };
}
