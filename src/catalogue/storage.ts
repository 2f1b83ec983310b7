import { nearNumber } from '#base';
import { fragmentExpression, matchExpression, type ReadDb, type RecordKind } from '#store';
import { answerWords } from './answerWords.ts';
import { familyOf, shippedFamilies } from './families.ts';
import { ATTRIBUTE_MAPS, type Attribute, type Family, FAMILY_MAPS, type OwnFamily, PRODUCT_MAPS, type Product } from './nouns.ts';
import { filledProduct } from './canonical.ts';
import { SEARCHED_FIELDS, searchTexts } from './searchTexts.ts';
import { type Clause, queryClause } from './queryClause.ts';

type Doc = { doc: string };
/** How many records one look-up by list or one page of a full walk holds. */
const BATCH = 500;

export const productKind: RecordKind = { kind: 'product', maps: PRODUCT_MAPS, search: searchTexts as RecordKind['search'], searchFields: SEARCHED_FIELDS };
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

/**
 * Items whose number differs from one of these only in capitals or spaces, by the number as an eye takes it. SQLite reads its index of numbers once;
 * it folds Latin letters, so that another script's capitals are not found.
 */
export async function productsNear(read: ReadDb, skus: readonly string[]): Promise<Map<string, Product[]>> {
  const bare = [...new Set(skus.map((one) => one.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll(' ', '')))];
  const rows = bare.length === 0 ? [] : await read.all<{ sku: string }>(`SELECT sku FROM product INDEXED BY product_by_sku WHERE replace(lower(sku), ' ', '') IN (SELECT value FROM json_each(?))`, [JSON.stringify(bare)]);
  const asked = new Set(skus);
  const others = [...(await productsBySku(read, rows.map((one) => one.sku))).values()];
  return Map.groupBy(others.filter((one) => !asked.has(one.sku) || skus.some((sku) => sku !== one.sku && nearNumber(sku) === nearNumber(one.sku))), (one) => nearNumber(one.sku));
}

/** Every item number there is, in parts: for readers that look for something in all of them. */
export async function* allNumbers(read: ReadDb): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const rows = await read.all<{ sku: string }>('SELECT sku FROM product WHERE sku > ? ORDER BY sku LIMIT 20000', [after]);
    if (rows.length === 0) return;
    yield rows.map((one) => one.sku);
    after = rows.at(-1)?.sku ?? after;
  }
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

type Member = Doc & { id: string; up_family: string | null; up_hs: string | null };

/** Products and variants of one family, in batches by id: those that name it, and those that name none and whose HS code falls to it; variants go with their parent. */
export async function* productsInFamily(read: Pick<ReadDb, 'all'>, code: string, families: readonly Family[]): AsyncGenerator<Product[]> {
  let after = '';
  for (;;) {
    const rows = await read.all<Member>(`
      SELECT p.id, p.doc, up.family AS up_family, up.hs_code AS up_hs FROM product AS p LEFT JOIN product AS up ON up.id = p.parent
      WHERE p.id > ? AND (coalesce(p.family, up.family) = ? OR coalesce(p.family, up.family) IS NULL) ORDER BY p.id LIMIT ${BATCH}`, [after, code]);
    if (rows.length === 0) return;
    yield rows.flatMap((row) => {
      const product = parse(row);
      const family = product.family ?? row.up_family ?? undefined;
      const hsCode = product.hsCode ?? row.up_hs ?? undefined;
      return familyOf({ ...(family ? { family } : {}), ...(hsCode ? { hsCode } : {}) }, families)?.code === code ? [product] : [];
    });
    after = rows[rows.length - 1]?.id ?? '';
  }
}

/** How many products are counted to each family code; those that name none stand under ''. */
export async function familyCounts(read: Pick<ReadDb, 'all'>): Promise<Map<string, number>> {
  const rows = await read.all<{ family: string | null; count: number }>('SELECT family, count(*) AS count FROM product GROUP BY family');
  return new Map(rows.map((one) => [one.family ?? '', one.count]));
}

/** How many products and variants there are. Counted in indexes: looking at each row for its parent takes a tenth of a second at 50,000. */
export async function countProducts(read: ReadDb): Promise<{ products: number; variants: number }> {
  const row = await read.get<{ items: number; variants: number }>('SELECT (SELECT count(*) FROM product) AS items, (SELECT count(*) FROM product WHERE parent IS NOT NULL) AS variants');
  return { products: (row?.items ?? 0) - (row?.variants ?? 0), variants: row?.variants ?? 0 };
}

type Child = { id: string; parent: string };

/** All products and variants by place, in order of item number. */
export type Frame = {
  ids: string[];
  /** Row number in the table, by place. */
  rows: Int32Array;
  /** Place of the parent, -1 for a product. */
  parents: Int32Array;
  /** Places of products. */
  tops: Int32Array;
  /** Places of a product's variants, in order of item number. */
  variants: Map<number, number[]>;
  /** Place by row number; -1 where there is none. */
  placeOfRow: Int32Array;
};

/** The frame as it stands. Read from an index alone, without touching a document. */
export async function productFrame(read: ReadDb): Promise<Frame> {
  const found = await read.all<{ row: number; id: string; parent: string | null }>('SELECT rowid AS row, id, parent FROM product ORDER BY sku');
  const placeOfRow = new Int32Array(found.reduce((most, { row }) => Math.max(most, row), 0) + 1).fill(-1);
  const places = new Map<string, number>();
  found.forEach(({ row, id }, place) => {
    placeOfRow[row] = place;
    places.set(id, place);
  });
  const parents = Int32Array.from(found, ({ parent }) => (parent === null ? -1 : (places.get(parent) ?? -1)));
  const variants = new Map<number, number[]>();
  parents.forEach((parent, place) => {
    if (parent >= 0) variants.set(parent, [...(variants.get(parent) ?? []), place]);
  });
  return { ids: found.map(({ id }) => id), rows: Int32Array.from(found, ({ row }) => row), parents, tops: Int32Array.from(found.keys()).filter((place) => parents[place] === -1), variants, placeOfRow };
}

/** Rows read in one statement: others are served in between, by the reading connection and by the core. */
const COLUMN_BATCH = 1_000;

/** Told the row number and the raw value of each expression. */
export type TakeRow = (row: number, raws: readonly (string | null)[]) => void;
type RawRow = Readonly<Record<string, string | number | null>>;

const selected = (expressions: readonly string[]): string => expressions.map((sql, at) => `${sql} AS c${at}`).join(', ');
const handOver = (found: readonly RawRow[], expressions: readonly string[], take: TakeRow): void => {
  const names = expressions.map((_sql, at) => `c${at}`);
  for (const one of found) take(Number(one.row), names.map((name) => { const raw = one[name]; return raw === null || raw === undefined ? null : String(raw); }));
};

/** Gives the raw values of some expressions over the next so many rows of the table. Answers the last row number, or null when there are no more rows. */
export async function columnTextsAfter(read: ReadDb, expressions: readonly string[], after: number, count: number, take: TakeRow): Promise<number | null> {
  const found = await read.all<RawRow>(`SELECT rowid AS row, ${selected(expressions)} FROM product WHERE rowid > ? ORDER BY rowid LIMIT ${count}`, [after]);
  handOver(found, expressions, take);
  return found.length < count ? null : Number(found.at(-1)?.row);
}

/** Gives the raw values of some expressions over all rows, or over the rows named. */
export async function columnTexts(read: ReadDb, expressions: readonly string[], rows: readonly number[] | null, take: TakeRow): Promise<void> {
  if (!rows) {
    for (let after: number | null = 0; after !== null;) after = await columnTextsAfter(read, expressions, after, COLUMN_BATCH, take);
    return;
  }
  for (let at = 0; at < rows.length; at += BATCH) {
    const part = rows.slice(at, at + BATCH);
    handOver(await read.all<RawRow>(`SELECT rowid AS row, ${selected(expressions)} FROM product WHERE rowid IN (${part.map(() => '?').join(',')})`, part), expressions, take);
  }
}

export async function rowsOfIds(read: ReadDb, ids: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const part = ids.slice(at, at + BATCH);
    found.push(...(await read.all<{ row: number }>(`SELECT rowid AS row FROM product WHERE id IN (${part.map(() => '?').join(',')})`, part)).map((one) => one.row));
  }
  return found;
}

const searched = async (read: ReadDb, query: string): Promise<Clause | undefined> =>
  query.trim() === '' ? undefined : queryClause(query, matchExpression(query, answerWords(await ownFamiliesOf(read), await attributesOf(read))), fragmentExpression(query));

/** Row numbers a search finds; null when nothing is asked. */
export async function rowsFound(read: ReadDb, query: string): Promise<number[] | null> {
  const clause = await searched(read, query);
  // The indexes hold row numbers: looking up the products themselves would cost five times as much as finding them.
  return clause ? (await read.all<{ rowid: number }>(clause.sql, clause.values)).map((one) => one.rowid) : null;
}

/** Fields whose change moves or adds rows of a list. */
const FRAME_FIELDS = new Set(['sku', 'parent']);

/** Products that changed, were undone or redone since a stamp; `records` null when they are more than `most`. `at` is the newest stamp there is. */
export async function touchedSince(read: ReadDb, since: number, most: number): Promise<{ at: number; records: string[] | null; rowsChanged: boolean }> {
  const newest = await read.get<{ at: number | null }>('SELECT max(state_at) AS at FROM change_set');
  const at = newest?.at ?? 0;
  if (most === 0) return { at, records: null, rowsChanged: true };
  // The last stamp itself is asked again: two change sets may share a millisecond.
  const rows = await read.all<{ record: string; change: string; field: string }>(
    `SELECT DISTINCT record, change, field FROM journal_entry WHERE kind = 'product' AND change_set IN (SELECT sequence FROM change_set WHERE state_at >= ?) LIMIT ${most * 4}`, [since]);
  const records = [...new Set(rows.map((one) => one.record))];
  const rowsChanged = rows.some(({ change, field }) => change !== 'update' || FRAME_FIELDS.has(field));
  return { at, records: records.length > most || rows.length === most * 4 ? null : records, rowsChanged };
}

async function variantIds(read: ReadDb, parents: readonly string[]): Promise<Child[]> {
  const found: Child[] = [];
  for (let at = 0; at < parents.length; at += BATCH) {
    const part = parents.slice(at, at + BATCH);
    found.push(...await read.all<Child>(`SELECT id, parent FROM product WHERE parent IN (${part.map(() => '?').join(',')}) ORDER BY sku`, part));
  }
  return found;
}

/** How many variants each of these products has. */
export async function variantCounts(read: ReadDb, parents: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { parent } of await variantIds(read, parents)) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return counts;
}

export type Found = { id: string; sku: string; name: string | null; parent: string | null; parentSku: string | null };

/** So many hits are met sooner by walking over all item numbers in their order than by looking each of them up. */
const MANY_FOUND = 500;

/** Plain search in item-number order, products and variants alike; the number found is exact. */
export async function searchProducts(read: ReadDb, query: string, limit: number): Promise<{ total: number; items: Found[] }> {
  const clause = await searched(read, query);
  const values = clause?.values ?? [];
  const total = (await read.get<{ total: number }>(`SELECT count(*) AS total FROM ${clause ? `(${clause.sql})` : 'product'}`, values))?.total ?? 0;
  const found = clause ? `${total > MANY_FOUND ? 'INDEXED BY product_by_sku ' : ''}WHERE rowid IN (${clause.sql})` : '';
  const items = await read.all<Found>(`SELECT id, sku, name_en AS name, parent, (SELECT up.sku FROM product AS up WHERE up.id = product.parent) AS parentSku FROM product ${found} ORDER BY sku LIMIT ?`, [...values, limit]);
  return { total, items };
}

export type Numbered = { id: string; sku: string; name: string; parent: string | null };

/** Number and name of every product and variant, by number. Fifty thousand are a few megabytes. */
export const itemNumbers = (read: Pick<ReadDb, 'all'>): Promise<Numbered[]> => read.all<Numbered>("SELECT id, sku, coalesce(name_en, '') AS name, parent FROM product ORDER BY sku");

/** Ids of products, not variants, that have no photo, by number. SQLite reads the documents on its own thread. */
export const withoutPhotos = async (read: Pick<ReadDb, 'all'>): Promise<string[]> =>
  (await read.all<{ id: string }>("SELECT id FROM product WHERE parent IS NULL AND doc -> '$.images' IS NULL ORDER BY sku")).map((one) => one.id);

/** Items with this GTIN as it is printed: 12, 13 and 14 digits of one number are one. */
export async function productsByGtin(read: ReadDb, gtin: string): Promise<Product[]> {
  const digits = gtin.replace(/^0+/, '');
  if (!/^\d{7,14}$/.test(digits)) return [];
  return (await read.all<Doc>("SELECT doc FROM product WHERE gtin IS NOT NULL AND ltrim(gtin, '0') = ? LIMIT 20", [digits])).map(parse);
}
