import sqlite3 from 'sqlite3';
import type { SqlValue } from './port.ts';

type Callback<T> = (error: Error | null, value?: T) => void;
type Raw = InstanceType<typeof sqlite3.Database>;

/** The five calls we make of SQLite, as promises. Work runs on a thread of its own, never on the caller's. */
export type Connection = {
  run(sql: string, values?: readonly SqlValue[]): Promise<number>;
  all<T extends object>(sql: string, values?: readonly SqlValue[]): Promise<T[]>;
  get<T extends object>(sql: string, values?: readonly SqlValue[]): Promise<T | undefined>;
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<Prepared>;
  close(): Promise<void>;
};

/** A statement kept for many runs with other values. */
export type Prepared = { run(values: readonly SqlValue[]): Promise<void>; finalize(): Promise<void> };

export type Mode = 'read' | 'write' | 'create';

const OPEN: Readonly<Record<Mode, number>> = {
  read: sqlite3.OPEN_READONLY,
  write: sqlite3.OPEN_READWRITE,
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
};

/** Prepared statements kept by text; more than any room asks for. */
const STATEMENTS_KEPT = 64;

const promised = <T>(start: (done: Callback<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => start((error, value) => (error ? reject(error) : resolve(value as T))));

function wrapPrepared(raw: ReturnType<Raw['prepare']>): Prepared {
  return {
    run: (values) => promised<void>((done) => raw.run(values as never, done as never)),
    finalize: () => promised<void>((done) => raw.finalize(done as never)),
  };
}

/** Opens a database file; `immutable` promises that nobody writes it meanwhile, and leaves no file beside it. */
export async function connect(file: string, mode: Mode, immutable = false): Promise<Connection> {
  const raw = await promised<Raw>((done) => {
    const name = immutable ? `file:${encodeURI(file).replaceAll('?', '%3f').replaceAll('#', '%23')}?immutable=1` : file;
    const opened: Raw = new sqlite3.Database(name, OPEN[mode] | (immutable ? sqlite3.OPEN_URI : 0), (error) => done(error, opened));
  });
  raw.cacheStatements(STATEMENTS_KEPT);
  // DEFENSIVE: no statement, however made, may write the schema table or shadow tables directly.
  await promised<boolean>((done) => raw.dbConfig(sqlite3.DBCONFIG_DEFENSIVE, true, done as never));
  return {
    run: (sql, values = []) => promised<number>((done) => raw.run(sql, values as never, function changed(this: { changes?: number }, error: Error | null) { done(error, this?.changes ?? 0); } as never)),
    all: (sql, values = []) => promised((done) => raw.all(sql, values as never, done as never)),
    // Through all(): a kept statement that get() left after its first row would stand in the way of COMMIT.
    get: <T extends object>(sql: string, values: readonly SqlValue[] = []) => promised<T | undefined>((done) => raw.all(sql, values as never, ((error: Error | null, rows?: T[]) => done(error, rows?.[0])) as never)),
    exec: (sql) => promised<void>((done) => raw.exec(sql, done as never)),
    prepare: (sql) => promised<Prepared>((done) => { const made = raw.prepare(sql, (error: Error | null) => done(error, wrapPrepared(made))); }),
    close: () => promised<void>((done) => raw.close(done as never)),
  };
}
