import type { Connection } from './connection.ts';

/** How every connection works: [name, text to set, value read back]. FULL: a commit that was reported survives a power cut. */
const WRITER: readonly (readonly [string, string, string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  // Pages are moved from the log into the file between transactions, not inside a commit somebody waits for.
  ['wal_autocheckpoint', '0', 0],
  ['cache_size', '-8192', -8_192],
];
const READER: typeof WRITER = [
  ...WRITER.filter(([name]) => !['journal_mode', 'synchronous', 'wal_autocheckpoint', 'cache_size'].includes(name)),
  // A search of a large catalogue looks at some five thousand rows, each in a page of its own: they fit, and are there for the next letter typed.
  ['cache_size', '-65536', -65_536],
];

/** Sets the pragmas and reads each back. Throws when SQLite did not take one: a bug or a foreign build, never a user's fault. */
export async function setPragmas(connection: Connection, role: 'writer' | 'reader'): Promise<void> {
  for (const [name, text, expected] of role === 'writer' ? WRITER : READER) {
    await connection.all(`PRAGMA ${name}=${text}`);
    const row = await connection.get<Record<string, unknown>>(`PRAGMA ${name}`);
    const value = Object.values(row ?? {})[0];
    if (value !== expected) throw new Error(`pragma ${name} is ${String(value)}, not ${expected}`);
  }
}
