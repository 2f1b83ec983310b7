/** Program that imports a file with more and more of the work switched on, and prints how long each took as one line of JSON. Arguments: folder, file. */
import { closeSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type PackedRecords, packRecords, wallClock } from '#base';
import { attributeKind, canonicalProduct, productKind } from '#catalogue';
import { planImport, recognise, SURVEY_ROWS } from '#importing';
import { type AnyRecord, createWorkspace, type RecordKind, type Workspace } from '#store';
import { openTable, type TableRow } from '#tables';
import sqlite3 from 'sqlite3';
import { timed } from './figures.ts';
import { intoPlainTable } from './plainTable.ts';
import type { Cost } from './processorTime.ts';

const [home = '', file = ''] = process.argv.slice(2);
const NAME = 'list.csv';

async function* rowsOf(): AsyncGenerator<TableRow[]> {
  const table = await openTable(file, NAME);
  yield* table.rows();
  await table.close();
}

async function read(): Promise<void> {
  let rows = 0;
  for await (const batch of rowsOf()) rows += batch.length;
  if (rows === 0) throw new Error('the price list is empty');
}

const COLUMNS = 25;

type Write = Parameters<typeof planImport>[1];

/** Reads and plans, as the app does; `write` is what is done with each batch. */
async function plan(newId: () => string, write: Write): Promise<void> {
  const first: TableRow[] = [];
  for await (const batch of rowsOf()) { first.push(...batch.slice(0, SURVEY_ROWS)); break; }
  const survey = { format: 'csv' as const, encoding: 'UTF-8', delimiter: ',', sheets: [{ name: '', hidden: false, rows: first }] };
  const found = recognise(survey, { file: NAME, attributes: [], sheet: '' });
  const catalogue = { attributes: [], bySku: async () => new Map(), byIds: async () => new Map() };
  await planImport({ file: NAME, sheet: null, mapping: found.mapping, rows: rowsOf(), catalogue, newId, sample: found.sample }, write);
}

let passing = 0;
const passingId = (): string => `PLAN${String(++passing).padStart(22, '0')}`;

async function stored(name: string, kinds: readonly RecordKind[]): Promise<{ ms: number; folder: string }> {
  const workspace: Workspace = await createWorkspace(join(home, `${name}.niryat`), name, { clock: wallClock, person: 'Bench', kinds });
  const ms = await timed(() => workspace.change({ label: { id: 'import', data: {} } }, async (db) => {
    await plan(() => db.newId(), async (batch) => {
      if (batch.attributes.length > 0) await db.createMany('attribute', batch.attributes);
      await db.createMany('product', batch.create.map(canonicalProduct));
    });
  }));
  await workspace.close();
  return { ms, folder: workspace.folder };
}

/** All records packed beforehand, into table, indexes and journal: what SQLite takes for them, whoever reads and plans. */
async function written(): Promise<Cost> {
  const [attributes, packs]: [AnyRecord[], PackedRecords[]] = [[], []];
  await plan(passingId, async (batch) => {
    attributes.push(...batch.attributes);
    packs.push(packRecords(batch.create.map(canonicalProduct), productKind.search as Parameters<typeof packRecords<AnyRecord>>[1]));
  });
  const workspace = await createWorkspace(join(home, 'Written.niryat'), 'Written', { clock: wallClock, person: 'Bench', kinds: [productKind, attributeKind] });
  const spent = await cost(() => workspace.change({ label: { id: 'import', data: {} } }, async (db) => {
    await db.createMany('attribute', attributes);
    for (const one of packs) await db.createPacked('product', one);
  }));
  await workspace.close();
  return spent;
}

/** The journal of the import written once more, by the statement the store uses for created records; rolled back. */
async function journal(database: string): Promise<number> {
  const opened = new sqlite3.Database(database);
  const exec = (sql: string): Promise<void> => new Promise((resolve, reject) => opened.exec(sql, (error: Error | null) => (error ? reject(error) : resolve())));
  await exec(`PRAGMA cache_size=-32768; BEGIN; UPDATE writing SET change_set = 1; DELETE FROM journal_entry WHERE kind = 'product'`);
  const ms = await timed(() => exec(`INSERT INTO journal_entry (change_set, seq, kind, record, change) SELECT 1, rowid + 1000000, 'product', id, 'create' FROM product ORDER BY rowid`));
  await exec('ROLLBACK');
  await new Promise((resolve) => opened.close(resolve));
  return ms;
}

/** What synchronous=FULL waits for at COMMIT: a log as large as the company's file reaching the disk. */
async function flush(bytes: number): Promise<number> {
  const log = openSync(join(home, 'log'), 'w');
  const piece = Buffer.alloc(1_048_576, 7);
  for (let at = 0; at < bytes; at += piece.length) writeSync(log, piece);
  const ms = await timed(async () => fsyncSync(log));
  closeSync(log);
  return ms;
}

async function cost(work: () => Promise<unknown>): Promise<Cost> {
  const before = process.cpuUsage();
  const ms = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000 };
}

const reading = await cost(read);
let closePlain = async (): Promise<void> => {};
const intoPlain = await cost(async () => {
  const { rows, close } = await intoPlainTable(file, NAME, join(home, 'plain.sqlite'), COLUMNS);
  if (rows === 0) throw new Error('the price list is empty');
  closePlain = close;
});
await closePlain();
const planning = await timed(() => plan(passingId, async () => {}));
const unsearched = await stored('Unsearched', [{ kind: 'product', maps: productKind.maps }, attributeKind]);
const searched = await stored('Searched', [productKind, attributeKind]);
const alone = await written();
const database = join(searched.folder, 'workspace.sqlite');
const megabytes = statSync(database).size / 1e6;
console.info(JSON.stringify({ reading, plain: intoPlain, planning, unsearched: unsearched.ms, searched: searched.ms, written: alone, journal: await journal(database), flush: await flush(statSync(database).size), megabytes }));
