import { type Product, product as productSchema } from '#catalogue/nouns';
import { ownTable } from './ownTable.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const OWN_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/**
 * Our own exported JSON as the rows of our own exported table, so that both are read one way.
 * Undefined when the records are somebody else's, or not whole.
 */
export function ownRecords(records: readonly unknown[]): Record<string, string>[] | undefined {
  const products: Product[] = [];
  for (const record of records) {
    if (!isRecord(record) || typeof record.id !== 'string' || !OWN_ID.test(record.id) || typeof record.sku !== 'string') return undefined;
    const { variants, ...own } = record;
    for (const one of [own, ...(Array.isArray(variants) ? variants : [])]) {
      const parsed = productSchema.safeParse(one);
      if (!parsed.success) return undefined;
      products.push(parsed.data);
    }
  }
  if (products.length === 0) return undefined;
  const [header = [], ...rows] = ownTable(products, [], 'self').rows;
  return rows.map((cells) => Object.fromEntries(header.map((heading, column) => [heading, cells[column] ?? ''])));
}
