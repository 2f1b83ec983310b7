import type { Migration } from '../migrate.ts';

/** Photos that were brought in and wait for their item; frozen here. Journaled: what was assigned or left out comes back with one undo. */
export const photosWaiting: Migration = {
  version: 4,
  name: 'photos-waiting',
  sql: `
  CREATE TABLE photo (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, blob TEXT GENERATED ALWAYS AS (doc ->> '$.blob') VIRTUAL, doc TEXT NOT NULL) STRICT;
  CREATE INDEX photo_by_blob ON photo (blob) WHERE blob IS NOT NULL;
  ${['INSERT', 'UPDATE', 'DELETE'].map((verb) => `
  CREATE TRIGGER photo_${verb.toLowerCase()}_in_change_set BEFORE ${verb} ON photo WHEN (SELECT change_set FROM writing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'outside a change set'); END;`).join('')}`,
};
