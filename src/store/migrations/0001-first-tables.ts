import type { Migration } from '../migrate.ts';

/** Kinds as they were in version 1; frozen here, since a migration never changes once it was released. */
const KINDS: Readonly<Record<string, { columns: Readonly<Record<string, string>>; indexed: readonly string[]; stored?: true; indexes?: readonly string[]; unique?: string }>> = {
  attribute: { columns: { key: '$.key' }, indexed: [], unique: 'key' },
  certificate: { columns: { kind: '$.kind', number: '$.number', valid_to: '$.validTo' }, indexed: ['kind'] },
  exporter: { columns: {}, indexed: [] },
  family: { columns: { code: '$.code' }, indexed: [], unique: 'code' },
  mapping: { columns: { name: '$.name' }, indexed: [] },
  product: {
    columns: {
      sku: '$.sku', parent: '$.parent', family: '$.family', sector: '$.sector', hs_code: '$.hsCode', name_en: '$.name.en.text',
      status: '$.status', origin: '$.origin', brand: '$.brand', gtin: '$.gtin', category: '$.category',
    },
    indexed: [],
    stored: true,
    indexes: [
      // A grid of all products is read, sorted and filtered from here alone, without touching a document.
      'CREATE INDEX product_by_grid ON product (sku, id, name_en, category, hs_code, family, sector, status, brand, origin, gtin) WHERE parent IS NULL;',
      'CREATE INDEX product_by_parent ON product (parent, sku, id) WHERE parent IS NOT NULL;',
    ],
    unique: 'sku',
  },
  setting: { columns: { key: '$.key' }, indexed: [], unique: 'key' },
  waiver: { columns: { rule: '$.rule', subject: '$.subject' }, indexed: ['rule'] },
};

/** No change of user data unless a change set is open: `writing` names it, inside its transaction only. */
const guards = (table: string): string => ['INSERT', 'UPDATE', 'DELETE'].map((verb) => `
  CREATE TRIGGER ${table}_${verb.toLowerCase()}_in_change_set BEFORE ${verb} ON ${table} WHEN (SELECT change_set FROM writing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'outside a change set'); END;`).join('');

/**
 * Columns are read out of the document by SQLite itself. Those of products are stored, and stand before the document, so that a list of
 * many hits is filtered without parsing each: a tenth of the row, and no slower to write, since each index would read the document again.
 */
const kindTable = (kind: string): string => {
  const { columns, indexed, indexes = [], stored, unique } = KINDS[kind] ?? { columns: {}, indexed: [] };
  const shown = Object.entries(columns).map(([column, path]) => `${column} TEXT GENERATED ALWAYS AS (doc ->> '${path}') ${stored ? 'STORED' : 'VIRTUAL'}, `).join('');
  return `
  CREATE TABLE ${kind} (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ${shown}doc TEXT NOT NULL) STRICT;
  ${unique ? `CREATE UNIQUE INDEX ${kind}_by_${unique} ON ${kind} (${unique});` : ''}
  ${indexed.map((column) => `CREATE INDEX ${kind}_by_${column} ON ${kind} (${column}) WHERE ${column} IS NOT NULL;`).join('\n')}
  ${indexes.join('\n')}
  ${guards(kind)}`;
};

const ledger = (table: string): string => `
  CREATE TABLE ${table} (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, entry TEXT NOT NULL) STRICT;
  ${['UPDATE', 'DELETE'].map((verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'append only'); END;`).join('\n')}`;

/** Folded text in; vowel signs of Indian scripts (Mn, Mc) are letters here: without them की would find का. */
const WORDS = `tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"`;

export const firstTables: Migration = {
  version: 1,
  name: 'first-tables',
  sql: `
  CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE change_set (
    sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, counter INTEGER NOT NULL, copy TEXT NOT NULL, person TEXT NOT NULL,
    label TEXT NOT NULL, source TEXT, schema_version INTEGER NOT NULL, entries INTEGER NOT NULL, state_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded'))) STRICT;
  CREATE INDEX change_set_by_state ON change_set (state, sequence);

  CREATE TABLE writing (one INTEGER PRIMARY KEY CHECK (one = 1), change_set INTEGER REFERENCES change_set (sequence)) STRICT;
  INSERT INTO writing (one, change_set) VALUES (1, NULL);

  CREATE TABLE journal_entry (
    change_set INTEGER NOT NULL REFERENCES change_set (sequence), seq INTEGER NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('create', 'update', 'remove')), field TEXT NOT NULL DEFAULT '', before TEXT, after TEXT, row INTEGER,
    PRIMARY KEY (change_set, seq)) STRICT, WITHOUT ROWID;
  CREATE INDEX journal_entry_by_record ON journal_entry (record, change_set);
  ${guards('journal_entry')}

  CREATE TABLE tombstone (kind TEXT NOT NULL, id TEXT NOT NULL, change_set INTEGER NOT NULL REFERENCES change_set (sequence), PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;
  ${guards('tombstone')}

  ${Object.keys(KINDS).map(kindTable).join('')}
  ${['egress', 'files_seen', 'drafts'].map(ledger).join('')}

  CREATE TABLE derived (area TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (area, key)) STRICT, WITHOUT ROWID;

  CREATE VIRTUAL TABLE product_search USING fts5 (sku, name, text, content='', contentless_delete=1, ${WORDS});
  CREATE VIRTUAL TABLE product_fragment USING fts5 (sku, name, content='', contentless_delete=1, detail=none, tokenize='trigram');
  INSERT INTO product_search (product_search, rank) VALUES ('hashsize', 8388608);
  INSERT INTO product_fragment (product_fragment, rank) VALUES ('hashsize', 8388608);
  `,
};
