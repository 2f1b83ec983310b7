import type { Connection, Prepared } from './connection.ts';
import type { SqlValue } from './port.ts';

/** Rows in one INSERT: beyond a few hundred nothing is gained, and the caller's thread stalls while values are bound. */
export const BATCH = 500;
/** One statement runs on SQLite's thread while the next one's values are bound on ours. */
const IN_FLIGHT = 2;

export const chunks = <T>(all: readonly T[], size = BATCH): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** `(?,?),(?,?)` for so many rows of so many values. */
export const places = (rows: number, columns: number): string => Array(rows).fill(`(${Array(columns).fill('?').join(',')})`).join(',');

export const list = (count: number): string => Array(count).fill('?').join(',');

/**
 * Multi-row statements, two in flight, so their order is not promised: only for rows that do not depend on each other.
 * The first error is kept and thrown by the next call; `drain` waits for what is under way.
 */
export type Bulk = {
  /** `head` VALUES (…),(…) with the rows' values one after another. */
  insert(head: string, columns: number, values: readonly SqlValue[], onError?: (error: unknown) => Promise<unknown>): Promise<void>;
  drain(): Promise<void>;
  finish(): Promise<void>;
};

type Lane = { statements: Promise<Prepared>[]; turn: number };

export function bulkWriter(connection: Connection): Bulk {
  const lanes = new Map<string, Lane>();
  const flying = new Set<Promise<void>>();
  let failed: { error: unknown } | undefined;

  const laneOf = (sql: string): Lane => {
    const lane = lanes.get(sql) ?? { statements: [], turn: 0 };
    lanes.set(sql, lane);
    return lane;
  };
  const statement = (sql: string): Promise<Prepared> => {
    const lane = laneOf(sql);
    const turn = lane.turn++ % IN_FLIGHT;
    return (lane.statements[turn] ??= connection.prepare(sql));
  };
  const check = (): void => { if (failed) throw failed.error; };

  async function drain(): Promise<void> {
    await Promise.all(flying);
    check();
  }
  return {
    async insert(head, columns, values, onError) {
      check();
      const sql = `${head} VALUES ${places(values.length / columns, columns)}`;
      const work = statement(sql).then((one) => one.run(values)).catch(async (error: unknown) => {
        const known = onError ? await onError(error) : error;
        failed ??= { error: known };
      }).finally(() => flying.delete(work));
      flying.add(work);
      while (flying.size >= IN_FLIGHT + 1) await Promise.race(flying);
    },
    drain,
    async finish() {
      await Promise.all(flying);
      await Promise.all([...lanes.values()].flatMap((lane) => lane.statements.map((one) => one.then((made) => made.finalize(), () => undefined))));
      lanes.clear();
    },
  };
}
