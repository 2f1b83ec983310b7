import type { Migration } from '../migrate.ts';

/** Shipments and their papers; frozen here. `more` is set on the few papers that belong to several shipments. */
const guards = (table: string): string => ['INSERT', 'UPDATE', 'DELETE'].map((verb) => `
  CREATE TRIGGER ${table}_${verb.toLowerCase()}_in_change_set BEFORE ${verb} ON ${table} WHEN (SELECT change_set FROM writing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'outside a change set'); END;`).join('');

export const shipments: Migration = {
  version: 8, name: 'shipments',
  sql: `
  CREATE TABLE shipment (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT GENERATED ALWAYS AS (doc ->> '$.number') VIRTUAL, doc TEXT NOT NULL) STRICT;
  CREATE UNIQUE INDEX shipment_by_number ON shipment (number);
  CREATE TABLE paper (
    rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT GENERATED ALWAYS AS (doc ->> '$.kind') VIRTUAL, number TEXT GENERATED ALWAYS AS (doc ->> '$.document.number') VIRTUAL,
    shipment TEXT GENERATED ALWAYS AS (doc ->> '$.shipments[0]') VIRTUAL, more TEXT GENERATED ALWAYS AS (doc ->> '$.shipments[1]') VIRTUAL,
    valid_to TEXT GENERATED ALWAYS AS (doc ->> '$.document.validTo') VIRTUAL, doc TEXT NOT NULL) STRICT;
  CREATE INDEX paper_by_shipment ON paper (shipment);
  CREATE INDEX paper_by_more ON paper (more) WHERE more IS NOT NULL;
  CREATE INDEX paper_by_number ON paper (kind, number);
  CREATE INDEX paper_by_valid_to ON paper (valid_to) WHERE valid_to IS NOT NULL;${guards('shipment')}${guards('paper')}`,
};
