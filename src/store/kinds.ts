/** A journaled kind's table: the fields that lists sort and filter by, read out of the document by SQLite itself. */
export type KindTable = {
  /** Column and the JSON path it shows. SQLite itself keeps them in step with the document. */
  columns: Readonly<Record<string, string>>;
  /** What there is an index for besides the unique column: a column, or a use. */
  indexed: readonly string[];
  /** The field no two records may share, with the code of the refusal. */
  unique?: { column: string; field: string; code: string; says: (value: string) => string; hi: (value: string) => string };
  /** Has a search index: <kind>_search (words) and <kind>_fragment (pieces of SKU and name). */
  searched?: true;
};

const keyTaken = (column: 'key' | 'code'): KindTable['unique'] => ({ column, field: column, code: 'key-taken', says: (value) => `There is already a record with the ${column} ${value}. Choose another.`, hi: (value) => `${column === 'key' ? 'कुंजी' : 'कोड'} ${value} का रिकॉर्ड पहले से है। दूसरा चुनें।` });

/** Every kind of journaled record. A kind that is not here has no table; adding one is a migration. */
export const KIND_TABLES: Readonly<Record<string, KindTable>> = {
  product: {
    columns: {
      sku: '$.sku', parent: '$.parent', family: '$.family', sector: '$.sector', hs_code: '$.hsCode', name_en: '$.name.en.text',
      status: '$.status', origin: '$.origin', brand: '$.brand', gtin: '$.gtin', category: '$.category',
    },
    indexed: ['grid', 'parent'],
    unique: { column: 'sku', field: 'sku', code: 'sku-taken', says: (value) => `SKU ${value} is already used by another product. Nothing was changed. Choose another SKU.`, hi: (value) => `आइटम नं. ${value} पहले से दूसरे आइटम का है। कुछ नहीं बदला। दूसरा आइटम नं. चुनें।` },
    searched: true,
  },
  attribute: { columns: { key: '$.key' }, indexed: [], unique: keyTaken('key') },
  family: { columns: { code: '$.code' }, indexed: [], unique: keyTaken('code') },
  exporter: { columns: {}, indexed: [] },
  certificate: { columns: { kind: '$.kind', number: '$.number', valid_to: '$.validTo' }, indexed: ['kind'] },
  mapping: { columns: { name: '$.name' }, indexed: [] },
  waiver: { columns: { rule: '$.rule', subject: '$.subject' }, indexed: ['rule'] },
  buyer: { columns: { name: '$.name' }, indexed: [] },
  buyer_item: { columns: { key: '$.key', buyer: '$.buyer', product: '$.product', item_no: '$.itemNo' }, indexed: ['buyer', 'product', 'item_no', 'barcode'], unique: keyTaken('key') },
  cost_sheet: { columns: { family: '$.family' }, indexed: ['family'] },
  rate: { columns: { key: '$.key' }, indexed: [], unique: keyTaken('key') },
  fair: { columns: { name: '$.name' }, indexed: [] },
  visit: { columns: { fair: '$.fair', day: '$.day' }, indexed: ['fair'] },
  tariff: { columns: { key: '$.key', from_day: '$.from', chapter: '$.chapter' }, indexed: ['from_day'], unique: keyTaken('key') },
  shipment: { columns: { number: '$.number' }, indexed: [], unique: { column: 'number', field: 'number', code: 'key-taken', says: (value) => `There is already a shipment with the number ${value}. Nothing was changed. Choose another number.`, hi: (value) => `नंबर ${value} की शिपमेंट पहले से है। कुछ नहीं बदला। दूसरा नंबर चुनें।` } },
  paper: { columns: { kind: '$.kind', number: '$.document.number', shipment: '$.shipments[0]', more: '$.shipments[1]', valid_to: '$.document.validTo' }, indexed: ['shipment', 'more', 'number', 'valid_to'] },
  photo: { columns: { blob: '$.blob' }, indexed: ['blob'] },
  setting: { columns: { key: '$.key' }, indexed: [], unique: keyTaken('key') },
};

/** The table of a kind. Names reach SQL text only through here. Throws for a kind nobody made a table for. */
export function tableOf(kind: string): KindTable {
  const table = Object.hasOwn(KIND_TABLES, kind) ? KIND_TABLES[kind] : undefined;
  if (!table) throw new Error(`no table for records of kind ${kind}`);
  return table;
}

export const KIND_NAMES: readonly string[] = Object.keys(KIND_TABLES).sort();

/** Append-only tables, by the name callers use. */
export const LEDGERS: Readonly<Record<string, string>> = { egress: 'egress', filesSeen: 'files_seen', drafts: 'drafts' };
