import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type App, createApp, createWorkerPort, forkWorker } from '#app';
import { wallClock } from '#base';
import sqlite3 from 'sqlite3';
import { goalLine, seconds, timed } from './measure.ts';

const GOAL = 3;

export type Imported = { app: App; company: string; folder: string; close(): Promise<void> };

/** The peer: what SQLite's own shell takes to put the same file into a table without looking at it; undefined where there is no shell. */
function shellImport(file: string, home: string, synchronous: 'FULL' | 'OFF'): number | undefined {
  const database = join(home, `shell-${synchronous}.sqlite`);
  const from = performance.now();
  const { status, error } = spawnSync('sqlite3', [database, '-cmd', `PRAGMA journal_mode=WAL; PRAGMA synchronous=${synchronous};`, '-cmd', '.mode csv', `.import "${file}" goods`], { stdio: 'ignore' });
  const ms = performance.now() - from;
  rmSync(database, { force: true });
  return error || status !== 0 ? undefined : ms;
}

/** Imports the file as the window and the command line do: worker, mapping, validation, journal, search index, synchronous=FULL. */
export async function benchImport(file: string, rows: number, home: string): Promise<Imported> {
  const worker = createWorkerPort(forkWorker());
  const app = createApp({ clock: wallClock, stateFolder: join(home, 'state'), person: 'bench', worker });
  const company = await app.companies.create(join(home, 'Bench.niryat'), 'Bench');
  const commit = (dryRun: boolean) => app.call('importing.commit', { files: [app.files.grant(file)], dryRun }, { company: company.id });
  const dry = await timed(() => commit(true));
  const real = await timed(() => commit(false));
  if (!real.value.ok) throw new Error(`the import was refused: ${real.value.problem.message}`);
  const [one] = real.value.value.files;
  console.log(`Import of ${rows} rows × 25 columns (${one?.products.created} products created, ${one?.rejectedRows} rows held back)`);
  console.log(`  niryat, synchronous=FULL, with validation, journal and search index: ${seconds(real.ms)}`);
  console.log(`  of that reading, mapping and validation, as a dry run shows: ${seconds(dry.ms)}`);
  const shell = shellImport(file, home, 'FULL');
  if (shell === undefined) console.log('  the sqlite3 shell is not installed here: nothing to compare with');
  else {
    console.log(`  sqlite3 shell, .import into one table, synchronous=FULL: ${seconds(shell)} (OFF: ${seconds(shellImport(file, home, 'OFF') ?? Number.NaN)})`);
    console.log(goalLine('niryat against the shell', real.ms / shell, 'x', GOAL));
  }
  return { app, company: company.id, folder: company.folder, close: async () => { await app.close(); worker.close(); } };
}

type Doc = { id: string; doc: string };
type Raw = InstanceType<typeof sqlite3.Database>;
const open = (file: string): Promise<Raw> => new Promise((resolve, reject) => { const db: Raw = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(db))); });
const exec = (db: Raw, sql: string): Promise<void> => new Promise((resolve, reject) => db.exec(sql, (error) => (error ? reject(error) : resolve())));
const run = (db: Raw, sql: string, values: unknown[]): Promise<void> => new Promise((resolve, reject) => db.run(sql, values as string[], (error) => (error ? reject(error) : resolve())));
const all = <T>(db: Raw, sql: string): Promise<T[]> => new Promise((resolve, reject) => db.all(sql, (error: Error | null, rows: T[]) => (error ? reject(error) : resolve(rows))));
const close = (db: Raw): Promise<void> => new Promise((resolve, reject) => db.close((error) => (error ? reject(error) : resolve())));

const BATCH = 500;
/** Multi-row inserts, as the store makes them. */
async function fill(db: Raw, table: string, columns: number, rows: readonly string[][]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await run(db, `INSERT INTO ${table} VALUES ${batch.map(() => `(${Array(columns).fill('?').join(',')})`).join(',')}`, batch.flat());
  }
}

type Parts = { journal: boolean; index: boolean; full: boolean };
const words = (doc: string): string => [...doc.matchAll(/"(?:text|sku|brand|category)":"([^"]*)"/g)].map(([, text]) => text).join(' ');

/** Writes the same documents with some of the parts that make them safe and searchable. */
async function write(file: string, docs: readonly Doc[], { journal, index, full }: Parts): Promise<number> {
  const db = await open(file);
  await exec(db, `PRAGMA journal_mode=WAL; PRAGMA synchronous=${full ? 'FULL' : 'OFF'}; PRAGMA cache_size=-32768;
    CREATE TABLE product (id TEXT PRIMARY KEY, doc TEXT NOT NULL); CREATE TABLE journal (change_set INTEGER, seq INTEGER, kind TEXT, record TEXT, change TEXT, PRIMARY KEY (change_set, seq)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(text, tokenize="unicode61 categories 'L* N* Co Mn Mc'");`);
  const { ms } = await timed(async () => {
    await exec(db, 'BEGIN IMMEDIATE');
    await fill(db, 'product', 2, docs.map((one) => [one.id, one.doc]));
    if (journal) await fill(db, 'journal', 5, docs.map((one, seq) => ['1', String(seq), 'product', one.id, 'create']));
    if (index) await fill(db, 'words', 1, docs.map((one) => [words(one.doc)]));
    await exec(db, 'COMMIT');
  });
  await close(db);
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  return ms;
}

/** What journal, search index and FULL cost, each left out in turn: the same documents, the same statements, one transaction. */
export async function benchCosts(folder: string, home: string): Promise<void> {
  const db = await open(join(folder, 'workspace.sqlite'));
  const docs = await all<Doc>(db, 'SELECT id, doc FROM product');
  await close(db);
  const file = join(home, 'costs.sqlite');
  const best = async (parts: Parts): Promise<number> => Math.min(await write(file, docs, parts), await write(file, docs, parts));
  const whole = await best({ journal: true, index: true, full: true });
  console.log(`What writing ${docs.length} products costs, one part left out at a time`);
  console.log(`  documents, journal, search index, FULL: ${seconds(whole)}`);
  console.log(`  the journal: ${seconds(whole - (await best({ journal: false, index: true, full: true })))}`);
  console.log(`  the search index: ${seconds(whole - (await best({ journal: true, index: false, full: true })))}`);
  console.log(`  synchronous=FULL: ${seconds(whole - (await best({ journal: true, index: true, full: false })))}`);
}
