import { type Confidentiality, confidentiality, Refusal, stricter } from '#base';
import { type Product, product as productSchema, PRODUCT_TEXTS } from '#catalogue/nouns';
import { ownTable, ROW_ID } from './ownTable.ts';
import { WHOLE_RECORD } from './wholeRecord.ts';

type Fields = Record<string, unknown>;
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const OWN_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const isOwn = (record: unknown): record is Fields => isRecord(record) && typeof record.sku === 'string' && typeof record.id === 'string' && OWN_ID.test(record.id);

const asText = (said: unknown): unknown => (typeof said === 'string' ? { text: said } : said);

/** Texts may be written by hand as plain strings: {"en": "Lamp"}. */
function withTexts(record: Fields): Fields {
  const texts = PRODUCT_TEXTS.flatMap((field) => { const said = record[field]; return isRecord(said) ? [[field, Object.fromEntries(Object.entries(said).map(([language, text]) => [language, asText(text)]))]] : []; });
  return { ...record, ...Object.fromEntries(texts) };
}

/** One record, or a refusal that names it: read as a foreign file, a slip in one of our own would rewrite every product. */
function productOf(record: unknown, id: string, parent: string | undefined): Product {
  const parsed = productSchema.safeParse(isRecord(record) ? withTexts({ ...record, id: record.id ?? id, ...(parent ? { parent } : {}) }) : record);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const sku = isRecord(record) && typeof record.sku === 'string' ? record.sku : undefined;
  const [place, said] = [issue?.path.join('.'), issue?.message ?? ''];
  throw new Refusal('damaged-file', `In this copy of the catalogue, ${sku ?? 'a record without an item number'} is not as it was written: ${place || 'the record'}: ${said}. Put that right, or export the catalogue again.`, { hi: `कैटलॉग की इस कॉपी में ${sku ?? 'बिना आइटम नं. का एक रिकॉर्ड'} वैसा नहीं है जैसा लिखा गया था: ${place || 'रिकॉर्ड'}: ${said}। उसे ठीक करें, या कैटलॉग फिर से एक्सपोर्ट करें।` });
}

/** The classes that the object around the records says of their attributes: as declared, or as the list of attributes has them. */
function classesIn(whole: unknown): Map<string, Confidentiality> {
  const found = new Map<string, Confidentiality>();
  const say = (key: unknown, cls: unknown): void => void (typeof key === 'string' && found.set(key, stricter(found.get(key) ?? 'public', confidentiality.safeParse(cls).data ?? 'secret')));
  if (!isRecord(whole)) return found;
  if (Array.isArray(whole.attribute)) for (const one of whole.attribute) if (isRecord(one)) say(one.key, one.class);
  if (isRecord(whole.attributeClasses)) for (const [key, cls] of Object.entries(whole.attributeClasses)) say(key, cls);
  return found;
}

/**
 * Our own exported JSON as the rows of our own exported table, so that both are read one way. Records added by hand have no id.
 * Undefined when the records are somebody else's. Throws Refusal('damaged-file') for our own that cannot be read any more.
 */
export function ownRecords(records: readonly unknown[], whole?: unknown): Record<string, string>[] | undefined {
  // A copy of a company without items is one of ours all the same.
  if (records.length === 0 && isRecord(whole) && typeof whole.niryat === 'string') return [{ SKU: '', [ROW_ID]: '' }];
  if (!records.some(isOwn)) return undefined;
  const added = new Set<string>();
  const points = new Map<string, string>();
  const parents = new Map<string, string>();
  const products: Product[] = [];
  const add = (record: unknown, parent?: string): string => {
    const made = productOf(record, String(added.size).padStart(26, '0'), parent);
    if (isRecord(record) && record.id === undefined) added.add(made.id);
    if (isRecord(record) && typeof record.asOf === 'string') points.set(made.id, record.asOf);
    if (isRecord(record) && typeof record.parentSku === 'string' && made.parent) parents.set(made.parent, record.parentSku);
    products.push(made);
    return made.id;
  };
  for (const record of records) {
    const { variants = [], ...own } = isRecord(record) ? record : { record };
    const id = add(own);
    for (const one of Array.isArray(variants) ? variants : []) add(one, id);
  }
  const classes = classesIn(whole);
  const [plain = [], ...rows] = ownTable(products, [], 'self', { parents, unmarked: true }).rows;
  const header = plain.map((heading) => heading.replace(/^\[([a-z0-9_]+)\]/, (same, key: string) => (classes.has(key) ? `[${key}: ${classes.get(key)}]` : same)));
  const texts = new Map(products.map((one) => [one.id, JSON.stringify(one)]));
  return rows.map((cells) => {
    const id = cells[header.length - 1] ?? '';
    return { ...Object.fromEntries(header.map((heading, column) => [heading, column === header.length - 1 && added.has(id) ? '' : (cells[column] ?? '')])), [WHOLE_RECORD]: texts.get(id) ?? '', ...(points.size > 0 ? { 'As of': points.get(id) ?? '' } : {}) };
  });
}
