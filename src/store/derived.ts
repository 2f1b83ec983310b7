import { places } from './bulk.ts';
import type { Connection } from './connection.ts';
import type { Workspace } from './port.ts';

type Waiting = { area: string; key: string; value: string };

/**
 * Rebuildable values by area and key. Values set in the same moment are written in one transaction, since each COMMIT waits for the disk.
 * `write` gives the writing connection in turn; `read` sees what was committed.
 */
export function derivedValues(read: Connection, write: <T>(work: (connection: Connection) => Promise<T>) => Promise<T>): Workspace['derived'] {
  let waiting: Map<string, Waiting> | undefined;
  let flushing: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => write(async (connection) => {
    const values = [...(waiting?.values() ?? [])];
    waiting = undefined;
    await connection.exec('BEGIN IMMEDIATE');
    try {
      for (let at = 0; at < values.length; at += 500) {
        const part = values.slice(at, at + 500);
        await connection.run(`INSERT OR REPLACE INTO derived (area, key, value) VALUES ${places(part.length, 3)}`, part.flatMap(({ area, key, value }) => [area, key, value]));
      }
      await connection.exec('COMMIT');
    } catch (error) {
      await connection.exec('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });
  return {
    async get<T>(area: string, key: string) {
      const row = await read.get<{ value: string }>('SELECT value FROM derived WHERE area = ? AND key = ?', [area, key]);
      return row && (JSON.parse(row.value) as T);
    },
    set(area, key, value) {
      if (!waiting) {
        waiting = new Map();
        flushing = flush();
      }
      waiting.set(JSON.stringify([area, key]), { area, key, value: JSON.stringify(value) ?? 'null' });
      return flushing;
    },
    clear: (area) => write(async (connection) => { await connection.run(`DELETE FROM derived WHERE area = ?`, [area]); }),
  };
}
