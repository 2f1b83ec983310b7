import { createHash } from 'node:crypto';
import { list } from './bulk.ts';
import type { Connection } from './connection.ts';
import { KIND_NAMES } from './kinds.ts';

const PAGE = 1_000;

/** All journaled records as canonical JSON lines, by kind and id. Equal dumps mean equal data. The caller holds the file still. */
export async function* dumpLines(connection: Connection): AsyncGenerator<string> {
  // A file of an older version may lack a kind.
  const tables = await connection.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN (${list(KIND_NAMES.length)}) ORDER BY name`, KIND_NAMES);
  for (const { name: kind } of tables) {
    let after = '';
    for (;;) {
      const rows = await connection.all<{ id: string; doc: string }>(`SELECT id, doc FROM ${kind} WHERE id > ? ORDER BY id LIMIT ${PAGE}`, [after]);
      // Documents are stored in canonical form, so their text is the line.
      for (const { id, doc } of rows) {
        yield `{"kind":${JSON.stringify(kind)},"record":${doc}}`;
        after = id;
      }
      if (rows.length < PAGE) break;
    }
  }
}

/** SHA-256 over the lines of a dump. */
export async function dumpHash(connection: Connection): Promise<string> {
  const hash = createHash('sha256');
  for await (const line of dumpLines(connection)) hash.update(line).update('\n');
  return hash.digest('hex');
}
