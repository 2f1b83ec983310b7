import type { Migration } from '../migrate.ts';

/** Tariff files that a company brought in: one record for each chapter and first day; frozen here. */
const GUARDS = ['INSERT', 'UPDATE', 'DELETE'].map((verb) => `
  CREATE TRIGGER tariff_${verb.toLowerCase()}_in_change_set BEFORE ${verb} ON tariff WHEN (SELECT change_set FROM writing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'outside a change set'); END;`).join('');

export const tariff: Migration = {
  version: 7, name: 'tariff',
  sql: `
  CREATE TABLE tariff (
    rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT GENERATED ALWAYS AS (doc ->> '$.key') VIRTUAL, from_day TEXT GENERATED ALWAYS AS (doc ->> '$.from') VIRTUAL,
    chapter TEXT GENERATED ALWAYS AS (doc ->> '$.chapter') VIRTUAL, doc TEXT NOT NULL) STRICT;
  CREATE UNIQUE INDEX tariff_by_key ON tariff (key);
  CREATE INDEX tariff_by_from_day ON tariff (from_day);${GUARDS}`,
};
