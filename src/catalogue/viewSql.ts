import { Decimal, foldText, Refusal } from '#base';
import type { SqlValue } from '#store';
import { attributeKey } from './nouns.ts';

/** A filter in words: field, how, value. */
export type Filter = { field: string; op: 'contains' | 'is' | 'is-any' | 'is-empty' | 'not-empty' | 'greater' | 'less'; values: readonly string[] };
export type Sort = { field: string; direction: 'asc' | 'desc' };
/** A piece of SQL with the values for its question marks. */
export type Clause = { sql: string; values: readonly SqlValue[] };

type Expression = { sql: string; numeric: boolean };

/** Currencies without and with three digits after the point; all others have two. The amount in major units, so that 12.50 USD and 13 JPY compare by number. */
const MAJOR = (amount: string, currency: string): string =>
  `(${amount} * 1.0 / CASE WHEN ${currency} IN ('JPY','KRW','VND','CLP','ISK','UGX','XAF','XOF') THEN 1 WHEN ${currency} IN ('KWD','BHD','OMR','JOD','TND','IQD') THEN 1000 ELSE 100 END)`;

const FIRST_STEP = (pick: string): string =>
  `(SELECT ${pick} FROM json_each(doc, '$.priceLadders') AS ladder, json_each(ladder.value, '$.steps') AS step WHERE ladder.value ->> '$.buyer' IS NULL ORDER BY ladder.value ->> '$.position', step.value ->> '$.position' LIMIT 1)`;
const LEVEL = (level: string, pick: string): string => `(SELECT packed.value ->> '${pick}' FROM json_each(doc, '$.packing') AS packed WHERE packed.value ->> '$.level' = '${level}' ORDER BY packed.value ->> '$.position' LIMIT 1)`;

const COLUMNS: Readonly<Record<string, Expression>> = {
  sku: { sql: 'sku', numeric: false }, family: { sql: 'family', numeric: false }, sector: { sql: 'sector', numeric: false }, hsCode: { sql: 'hs_code', numeric: false }, 'name.en': { sql: 'name_en', numeric: false },
  status: { sql: 'status', numeric: false }, origin: { sql: 'origin', numeric: false }, brand: { sql: 'brand', numeric: false }, gtin: { sql: 'gtin', numeric: false }, category: { sql: 'category', numeric: false },
  price: { sql: FIRST_STEP(MAJOR(`(step.value ->> '$.price.amount')`, `(step.value ->> '$.price.currency')`)), numeric: true },
  currency: { sql: FIRST_STEP(`step.value ->> '$.price.currency'`), numeric: false },
  cost: { sql: MAJOR(`(doc ->> '$.cost.amount')`, `(doc ->> '$.cost.currency')`), numeric: true },
  moq: { sql: `doc ->> '$.moq.value'`, numeric: true },
  leadDays: { sql: `(SELECT lead.value ->> '$.days' FROM json_each(doc, '$.leadTimes') AS lead ORDER BY lead.value ->> '$.position' LIMIT 1)`, numeric: true },
  netWeight: { sql: LEVEL('item', '$.netWeight.value'), numeric: true }, grossWeight: { sql: LEVEL('item', '$.grossWeight.value'), numeric: true }, cartonCount: { sql: LEVEL('carton', '$.count'), numeric: true },
  keywords: { sql: `doc ->> '$.keywords'`, numeric: false }, claims: { sql: `doc ->> '$.claims'`, numeric: false }, markets: { sql: `doc ->> '$.markets'`, numeric: false },
};
const PLAIN = new Set(['modelNumber', 'incoterm', 'port', 'supplier', 'notes']);

/** SQL for one field of the grid. Throws Refusal('unknown-field'): nothing typed ever becomes SQL. */
export function expressionOf(field: string): Expression {
  const known = Object.hasOwn(COLUMNS, field) ? COLUMNS[field] : undefined;
  if (known) return known;
  if (PLAIN.has(field)) return { sql: `doc ->> '$.${field}'`, numeric: false };
  const [head = '', rest = ''] = field.split(/\.(.*)/su);
  if (['name', 'shortDescription', 'description'].includes(head) && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(rest)) return { sql: `doc ->> '$.${head}."${rest}".text'`, numeric: false };
  if (head === 'attributes' && attributeKey.safeParse(rest).success) return attributeExpression(rest);
  throw new Refusal('unknown-field', `There is no column called ${field}.`, { where: { field } });
}

const attributeExpression = (key: string): Expression => {
  const at = `$.attributes.${key}`;
  const parts = ['text', 'value', 'choice', 'quantity.value', 'texts.en.text', 'day', 'choices', 'money.amount', 'yes'].map((part) => `doc ->> '${at}.${part}'`);
  return { sql: `coalesce(${parts.join(', ')})`, numeric: false };
};

/** Text that LIKE takes for itself. */
const literal = (text: string): string => text.replace(/[\\%_]/gu, '\\$&');

const number = (text: string | undefined): number => {
  const plain = (text ?? '').replaceAll(',', '').trim();
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new Refusal('wrong-usage', `"${text ?? ''}" is not a number to compare with. Type digits, such as 4900 or 12.5.`);
  return new Decimal(plain).toNumber();
};

/** One filter as SQL. Numbers compare as numbers, never as text; text without regard to case. */
export function filterClause({ field, op, values }: Filter): Clause {
  const { sql, numeric } = expressionOf(field);
  const [first = ''] = values;
  if (op === 'is-empty') return { sql: `(${sql} IS NULL OR ${sql} = '')`, values: [] };
  if (op === 'not-empty') return { sql: `(${sql} IS NOT NULL AND ${sql} <> '')`, values: [] };
  if (op === 'greater') return { sql: `CAST(${sql} AS REAL) > ?`, values: [number(first)] };
  if (op === 'less') return { sql: `CAST(${sql} AS REAL) < ?`, values: [number(first)] };
  if (op === 'contains') return { sql: `${sql} LIKE ? ESCAPE '\\'`, values: [`%${literal(first)}%`] };
  if (numeric) return { sql: `CAST(${sql} AS REAL) IN (${values.map(() => '?').join(',')})`, values: values.map(number) };
  return { sql: `${sql} COLLATE NOCASE IN (${values.map(() => '?').join(',')})`, values: [...values] };
}

/** ORDER BY for the sorts asked for, empty values last, then by item number so that the order is always whole. */
export function orderBy(sorts: readonly Sort[]): string {
  const parts = sorts.map(({ field, direction }) => {
    const { sql, numeric } = expressionOf(field);
    const key = numeric ? `CAST(${sql} AS REAL)` : `${sql} COLLATE NOCASE`;
    return `${sql} IS NULL, ${key} ${direction === 'desc' ? 'DESC' : 'ASC'}`;
  });
  return [...parts, 'sku'].join(', ');
}

/** What was typed in the search box, as SQL over the word index (where HS codes stand too) and the fragment index. Undefined when nothing is asked. */
export function queryClause(query: string, words: string, fragments: string): Clause | undefined {
  const folded = foldText(query);
  if (folded === '') return undefined;
  const parts: Clause[] = [];
  if (words) parts.push({ sql: 'SELECT rowid FROM product_search WHERE product_search MATCH ?', values: [words] });
  if (fragments) {
    const holds = 'SELECT piece.rowid FROM product_fragment AS piece JOIN product AS named ON named.rowid = piece.rowid WHERE product_fragment MATCH ? AND (instr(lower(named.sku), ?) > 0 OR instr(lower(named.name_en), ?) > 0)';
    parts.push({ sql: holds, values: [fragments, folded, folded] });
  }
  if (parts.length === 0) return { sql: '0', values: [] };
  // One list of rows, so that SQLite starts from the hits instead of looking at every product.
  return { sql: `rowid IN (${parts.map((one) => one.sql).join(' UNION ')})`, values: parts.flatMap((one) => one.values) };
}

export const all = (clauses: readonly Clause[]): Clause => ({ sql: clauses.map((one) => one.sql).join(' AND ') || '1', values: clauses.flatMap((one) => one.values) });
