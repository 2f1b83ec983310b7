import type { Migration } from '../migrate.ts';

/** Fairs, and buyers' own item numbers and barcodes to be found without regard to case; frozen here. */
const GUARDS = ['INSERT', 'UPDATE', 'DELETE'].map((verb) => `
  CREATE TRIGGER fair_${verb.toLowerCase()}_in_change_set BEFORE ${verb} ON fair WHEN (SELECT change_set FROM writing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'outside a change set'); END;`).join('');

export const fairs: Migration = {
  version: 5, name: 'fairs',
  sql: `
  CREATE TABLE fair (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT GENERATED ALWAYS AS (doc ->> '$.name') VIRTUAL, doc TEXT NOT NULL) STRICT;
  CREATE INDEX buyer_item_by_item_no ON buyer_item (item_no COLLATE NOCASE) WHERE item_no IS NOT NULL;
  CREATE INDEX buyer_item_by_barcode ON buyer_item ((doc ->> '$.barcode') COLLATE NOCASE) WHERE doc ->> '$.barcode' IS NOT NULL;${GUARDS}`,
};
