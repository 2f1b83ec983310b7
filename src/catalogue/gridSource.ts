import { Refusal } from '#base';
import { type Cell, languageCells, PRODUCT_CELLS, TERM_CELLS, valueCellText } from './cells.ts';
import { filledProduct } from './canonical.ts';
import { type AttributeValue, attributeKey, type Product, PRODUCT_TEXTS } from './nouns.ts';

/** Where a column's texts come from: a piece of SQL over one row of `product`, and how its answer reads. */
export type Source = {
  sql: string;
  text(raw: string | null): string;
  /** Known kind; `unknown` where only the values tell. */
  kind: 'text' | 'number' | 'list' | 'day' | 'unknown';
};

const plain = (raw: string | null): string => raw ?? '';

/** A product that says nothing of it is active, as one read out of a file is. */
const STATUS = `coalesce(status, 'active')`;

/** Columns SQLite keeps beside the document. */
const STORED: Readonly<Record<string, string>> = {
  sku: 'sku', family: 'family', sector: 'sector', hsCode: 'hs_code', 'name.en': 'name_en', status: STATUS, origin: 'origin', brand: 'brand', gtin: 'gtin', category: 'category',
};

/** The part of a product a cell is read from. A cell that is not named here is read from the whole document: right, but slow. */
const READS: Readonly<Record<string, keyof Product>> = {
  ...Object.fromEntries(TERM_CELLS.map((one) => [one.key, one.key.split('.')[0] as keyof Product])),
  price: 'priceLadders', currency: 'priceLadders', cost: 'cost', moq: 'moq', leadDays: 'leadTimes', netWeight: 'packing', grossWeight: 'packing', cartonCount: 'packing',
  staleTexts: 'staleTexts', sourceLanguage: 'sourceLanguage', keywords: 'keywords', claims: 'claims', markets: 'markets', modelNumber: 'modelNumber', incoterm: 'incoterm', port: 'port', supplier: 'supplier', notes: 'notes',
};
const PER_LANGUAGE = new Set<string>([...PRODUCT_TEXTS, 'highlights']);
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const kindOf = (cell: Cell | undefined): Source['kind'] => (cell === undefined ? 'text' : cell.numeric ? 'number' : cell.type === 'list' ? 'list' : cell.type === 'day' ? 'day' : 'text');
const cellOf = (field: string): Cell | undefined => PRODUCT_CELLS.find((one) => one.key === field) ?? (/^highlights\.[a-z]/.test(field) ? languageCells([field.slice('highlights.'.length)]).find((one) => one.key === field) : undefined);

/** Reads a cell out of one part of a product; the rest of it is empty. */
const partRead = (cell: Cell, part: keyof Product) => (raw: string | null): string =>
  raw === null ? '' : cell.read(filledProduct({ id: '', sku: '', [part]: JSON.parse(raw) as never }));

const wholeRead = (cell: Cell) => (raw: string | null): string => (raw === null ? '' : cell.read(filledProduct(JSON.parse(raw) as Product)));

const attributeSource = (key: string): Source => ({
  sql: `doc -> '$.attributes.${key}'`, kind: 'unknown', text: (raw) => (raw === null ? '' : valueCellText(JSON.parse(raw) as AttributeValue)),
});

/** The source of one field. Throws Refusal('unknown-field'): nothing typed ever becomes SQL. */
export function sourceOf(field: string): Source {
  const cell = cellOf(field);
  const stored = Object.hasOwn(STORED, field) ? STORED[field] : undefined;
  if (stored) return { sql: stored, kind: kindOf(cell), text: plain };
  const [head = '', rest = ''] = field.split(/\.(.*)/su);
  if (head === 'attributes' && attributeKey.safeParse(rest).success) return attributeSource(rest);
  const [key = '', language = ''] = rest.split('.');
  if (head === 'attributes' && attributeKey.safeParse(key).success && LANGUAGE.test(language)) return { sql: `doc ->> '$.attributes.${key}.texts."${language}".text'`, kind: 'text', text: plain };
  if (PER_LANGUAGE.has(head) && LANGUAGE.test(rest) && head !== 'highlights') return { sql: `doc ->> '$.${head}."${rest}".text'`, kind: 'text', text: plain };
  // What a variant keeps to itself, for readers that fill in what it takes.
  if (field === 'ownOnly') return { sql: `doc -> '$.ownOnly'`, kind: 'list', text: (raw) => (raw === null ? '' : (JSON.parse(raw) as string[]).join(' | ')) };
  const part = Object.hasOwn(READS, field) ? READS[field] : head === 'highlights' ? 'highlights' : undefined;
  if (!cell) throw new Refusal('unknown-field', `There is no column called ${field}.`, { hi: `${field} नाम का कोई कॉलम नहीं है।`, where: { field } });
  return part ? { sql: `doc -> '$.${part}'`, kind: kindOf(cell), text: partRead(cell, part) } : { sql: 'doc', kind: kindOf(cell), text: wholeRead(cell) };
}
