import type { Connection, Prepared } from './connection.ts';
import type { SqlValue } from './port.ts';

/** Rows in one INSERT: beyond a few hundred nothing is gained, and the caller's thread stalls while values are bound. */
export const BATCH = 500;
/** Statements under way at once, over all tables: one runs on SQLite's thread while the next one's values are bound on ours. */
const IN_FLIGHT = 4;

export const chunks = <T>(all: readonly T[], size = BATCH): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** `(?,?),(?,?)` for so many rows of so many values. */
export const places = (rows: number, columns: number): string => Array(rows).fill(`(${Array(columns).fill('?').join(',')})`).join(',');

export const list = (count: number): string => Array(count).fill('?').join(',');

/** `ordered`: batches of one table one after another; a search index fed out of order is several times slower. `any`: two overlap. */
export type Order = 'ordered' | 'any';

/**
 * Multi-row inserts that overlap, those of different tables in any order, so only for rows that do not depend on each other.
 * The first error is kept and thrown by the next call; `drain` waits for what is under way.
 */
export type Bulk = {
  /** Any statement that takes many rows at once. `done`: it was carried out, and nobody needs its values any more. */
  send(order: Order, sql: string, values: readonly SqlValue[], onError?: (error: unknown) => Promise<unknown>, done?: () => void): Promise<void>;
  /** `head` VALUES (…),(…) with the rows' values one after another. `onError` may name an error better. */
  insert(order: Order, head: string, columns: number, values: readonly SqlValue[], onError?: (error: unknown) => Promise<unknown>): Promise<void>;
  drain(): Promise<void>;
  /** Waits and lets the statements go; throws nothing. */
  finish(): Promise<void>;
};

export function bulkWriter(connection: Connection): Bulk {
  const statements = new Map<string, Promise<Prepared>>();
  const turns = new Map<string, number>();
  const lastOf = new Map<string, Promise<void>>();
  const flying = new Set<Promise<void>>();
  let failed: { error: unknown } | undefined;

  const statement = (lane: string, sql: string): Promise<Prepared> => {
    const name = `${lane} ${sql}`;
    const kept = statements.get(name) ?? connection.prepare(sql);
    statements.set(name, kept);
    return kept;
  };
  const laneOf = (order: Order, table: string): string => {
    const turn = order === 'any' ? (turns.get(table) ?? 0) ^ 1 : 0;
    turns.set(table, turn);
    return `${turn} ${table}`;
  };
  const check = (): void => { if (failed) throw failed.error; };

  async function put(lane: string, sql: string, values: readonly SqlValue[], onError?: (error: unknown) => Promise<unknown>, done?: () => void): Promise<void> {
    check();
    const work = (lastOf.get(lane) ?? Promise.resolve()).then(async () => {
      if (failed) return;
      await (await statement(lane, sql)).run(values);
      done?.();
    }).catch(async (error: unknown) => {
      const known = onError ? await onError(error) : error;
      failed ??= { error: known };
    }).finally(() => flying.delete(work));
    lastOf.set(lane, work);
    flying.add(work);
    while (flying.size > IN_FLIGHT) await Promise.race(flying);
  }

  return {
    send: (order, sql, values, onError, done) => put(laneOf(order, sql), sql, values, onError, done),
    insert: (order, head, columns, values, onError) => put(laneOf(order, head), `${head} VALUES ${places(values.length / columns, columns)}`, values, onError),
    async drain() {
      await Promise.all(flying);
      check();
    },
    async finish() {
      await Promise.all(flying);
      for (const one of statements.values()) await one.then((made) => made.finalize(), () => undefined);
      statements.clear();
      lastOf.clear();
      turns.clear();
    },
  };
}
