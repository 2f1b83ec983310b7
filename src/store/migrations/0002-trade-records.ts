import type { Migration } from '../migrate.ts';

/** Kinds that join in version 2; frozen here. Rates and cost sheets price goods; buyers, their own item numbers and visits at fairs say who asks for them. */
const KINDS: Readonly<Record<string, { columns: Readonly<Record<string, string>>; unique?: string; indexed?: readonly string[] }>> = {
  buyer: { columns: { name: '$.name' } },
  // One buyer has one layer over one product: the pair is its key.
  buyer_item: { columns: { key: '$.key', buyer: '$.buyer', product: '$.product', item_no: '$.itemNo' }, unique: 'key', indexed: ['buyer', 'product'] },
  cost_sheet: { columns: { family: '$.family' }, indexed: ['family'] },
  rate: { columns: { key: '$.key' }, unique: 'key' },
  visit: { columns: { fair: '$.fair', day: '$.day' }, indexed: ['fair'] },
};

const kindTable = ([kind, { columns, unique, indexed = [] }]: [string, (typeof KINDS)[string]]): string => `
  CREATE TABLE ${kind} (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ${Object.entries(columns).map(([column, path]) => `${column} TEXT GENERATED ALWAYS AS (doc ->> '${path}') VIRTUAL, `).join('')}doc TEXT NOT NULL) STRICT;
  ${unique ? `CREATE UNIQUE INDEX ${kind}_by_${unique} ON ${kind} (${unique});` : ''}
  ${indexed.map((column) => `CREATE INDEX ${kind}_by_${column} ON ${kind} (${column}) WHERE ${column} IS NOT NULL;`).join('\n')}
  ${['INSERT', 'UPDATE', 'DELETE'].map((verb) => `
  CREATE TRIGGER ${kind}_${verb.toLowerCase()}_in_change_set BEFORE ${verb} ON ${kind} WHEN (SELECT change_set FROM writing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'outside a change set'); END;`).join('')}`;

export const tradeRecords: Migration = { version: 2, name: 'trade-records', sql: Object.entries(KINDS).map(kindTable).join('') };
