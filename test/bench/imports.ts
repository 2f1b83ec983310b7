import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CORE_ENGINE, CORE_ENVIRONMENT } from '../../main/engine.ts';
import { heading, load, median, print, say } from './figures.ts';
import { writePriceList } from './priceList.ts';
import { type Cost, costOfProgram } from './processorTime.ts';
import { shipped } from './shipped.ts';

const run = promisify(execFile);

/** `cpu` of the core, `workerCpu` of the process that reads and plans; `stall` by the clock, `stallCpu` by the processor time of the core's own thread. */
type Imported = { ms: number; cpu: number; workerCpu: number; peak: number; workerPeak: number; stall: number; stallCpu: number; rows: number; rejectedRows: number; undo: number | null; redo: number | null; folder: string };
type Stages = { reading: Cost; plain: Cost; planning: number; unsearched: number; searched: number; written: Cost; journal: number; flush: number; megabytes: number };

/** A program of this folder, as it would be shipped, in a process of its own, the core with its flags; its last line is JSON. */
async function program<T>(name: string, ...args: string[]): Promise<T> {
  const folder = await shipped();
  const { stdout } = await run(process.execPath, [...(name === 'oneImport' ? CORE_ENGINE : []), join(folder, `${name}.js`), ...args], { maxBuffer: 1 << 26, env: { ...process.env, ...(name === 'oneImport' ? CORE_ENVIRONMENT : {}) } });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
}

/** The shell that comes with SQLite (Debian package sqlite3); undefined when this machine has none. */
const shellVersion = (): string | undefined => {
  const found = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split(' ')[0] : undefined;
};

async function shellImport(home: string, file: string): Promise<Cost> {
  const database = join(home, 'peer.sqlite');
  rmSync(database, { force: true });
  return costOfProgram('sqlite3', [database, '.mode csv', `.import ${file} product`]);
}

/** Imports the price list as often as asked, each time with the peer next to it. Gives the folder of the last company and the file. */
export async function benchImport(home: string, rows: number, times: number): Promise<string> {
  const file = join(home, `price-list-${rows}.csv`);
  const bytes = await writePriceList(file, rows);
  const version = shellVersion();
  heading(`Import of ${rows.toLocaleString('en-GB')} rows x 25 columns, ${Math.round(bytes / rows)} bytes a row: read, checked, journaled, indexed for search, synchronous=FULL; median of ${times}`);
  if (!version) say('  NOT MEASURED: the sqlite3 shell is not on this machine (Debian: apt-get install sqlite3); no ratio');
  const runs: { ours: Imported; peer: Cost }[] = [];
  for (let at = 0; at < times; at += 1) {
    const state = join(home, `state-${rows}`);
    rmSync(state, { recursive: true, force: true });
    mkdirSync(state);
    const peer = version ? await shellImport(home, file) : { ms: Number.NaN, cpu: Number.NaN };
    const ours = await program<Imported>('oneImport', state, file, at === times - 1 ? 'undo' : '');
    if (ours.rows !== rows || ours.rejectedRows > 0) throw new Error(`imported ${ours.rows} rows, ${ours.rejectedRows} rejected, of ${rows}`);
    runs.push({ ours, peer });
    say(`  run ${at + 1}: ours ${Math.round(ours.ms)} ms (processor: core ${Math.round(ours.cpu)}, reader ${Math.round(ours.workerCpu)} ms), shell ${version ? `${Math.round(peer.ms)} ms (processor ${Math.round(peer.cpu)} ms)` : '-'}, load ${load()}`);
  }
  printRuns(runs, version);
  if (times > 1) await printStages(home, file);
  return runs.at(-1)?.ours.folder ?? '';
}

function printRuns(runs: readonly { ours: Imported; peer: Cost }[], version: string | undefined): void {
  const of = (pick: (one: Imported) => number): number => median(runs.map((one) => pick(one.ours)));
  const ratio = median(runs.map((one) => one.ours.ms / one.peer.ms));
  const rows = runs[0]?.ours.rows ?? 0;
  const counts = rows >= 100_000 && version ? { goal: '<= 3.0x', met: ratio <= 3 } : {};
  print({ what: 'importing.commit', ours: of((one) => one.ms), ...(version ? { peer: { name: `sqlite3 ${version} .import`, value: median(runs.map((one) => one.peer.ms)) }, ratio } : {}), ...counts });
  const cpu = of((one) => one.cpu + one.workerCpu);
  print({ what: 'the same in processor time: core and reading process together', ours: cpu, ...(version ? { peer: { name: 'shell, processor', value: median(runs.map((one) => one.peer.cpu)) }, ratio: median(runs.map((one) => (one.ours.cpu + one.ours.workerCpu) / one.peer.cpu)) } : {}) });
  print({ what: '  of it the core', ours: of((one) => one.cpu) });
  const last = runs.at(-1)?.ours;
  if (last?.undo && last.redo) {
    print({ what: 'undo of the import (1 run)', ours: last.undo });
    print({ what: 'redo of the import (1 run)', ours: last.redo });
  }
  const peak = of((one) => one.peak);
  print({ what: 'peak memory of the core', ours: peak, unit: 'MiB', goal: '<= 200 MiB', met: peak <= 200 });
  print({ what: 'peak memory of the process that reads and plans', ours: of((one) => one.workerPeak), unit: 'MiB' });
  const stall = of((one) => one.stall);
  print({ what: 'longest time the core answered nobody', ours: stall, goal: '<= 50 ms', met: stall <= 50 });
  const stallCpu = of((one) => one.stallCpu);
  print({ what: 'the same in processor time of its own thread', ours: stallCpu, goal: '<= 50 ms', met: stallCpu <= 50 });
}

/** One import of each size beside the shell's: a time per row and a peak of memory that stay where they are. */
export async function benchGrowth(home: string, sizes: readonly number[]): Promise<void> {
  heading('Growth of an import, 1 run each');
  const version = shellVersion();
  for (const rows of sizes) {
    const file = join(home, 'growth.csv');
    const state = join(home, 'growth');
    rmSync(state, { recursive: true, force: true });
    mkdirSync(state);
    await writePriceList(file, rows);
    const peer = version ? await shellImport(home, file) : undefined;
    const { ms, peak, workerPeak, stall, stallCpu, ...ours } = await program<Imported>('oneImport', state, file, '');
    if (ours.rows !== rows) throw new Error(`imported ${ours.rows} rows of ${rows}`);
    print({ what: `${rows.toLocaleString('en-GB')} rows`, ours: ms, ...(peer === undefined ? {} : { peer: { name: `sqlite3 ${version} .import`, value: peer.ms } }) });
    say(`    ${((ms * 1_000) / rows).toFixed(1)} µs a row (processor: core ${((ours.cpu * 1_000) / rows).toFixed(1)}, reader ${((ours.workerCpu * 1_000) / rows).toFixed(1)}${peer ? `, shell ${((peer.cpu * 1_000) / rows).toFixed(1)}` : ''}); peak ${Math.round(peak)} MiB in the core, ${Math.round(workerPeak)} MiB in the process that reads; longest stall ${Math.round(stall)} ms, ${Math.round(stallCpu)} of processor`);
  }
  for (const left of ['growth', 'growth.csv', 'peer.sqlite']) rmSync(join(home, left), { recursive: true, force: true });
}

/** What each stage costs by itself. The store writes on a thread of its own while the next rows are planned, so the parts add up to more than the whole. */
async function printStages(home: string, file: string): Promise<void> {
  const folder = join(home, 'stages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const stages = await program<Stages>('stages', folder, file);
  say('  Stage by stage in one process (1 run):');
  print({ what: '  read and split the file', ours: stages.reading.ms });
  const shell = shellVersion() ? await shellImport(home, file) : undefined;
  const beside = (what: string, ours: Cost, goal?: number): void => {
    for (const [key, name, said] of [['ms', 'sqlite3 .import', what], ['cpu', 'shell, processor', '  the same in processor time']] as const) {
      print({ what: said, ours: ours[key], ...(shell ? { peer: { name, value: shell[key] }, ...(goal ? { goal: `<= ${goal}x`, met: ours[key] <= goal * shell[key] } : {}) } : {}) });
    }
  };
  beside('  … and put its cells into a plain table, FULL', stages.plain, 1.7);
  print({ what: '  read, map columns, check values, make records', ours: stages.planning });
  print({ what: '  … and store with journal and FULL, no search index', ours: stages.unsearched });
  print({ what: '  … and with the search index', ours: stages.searched });
  beside('  SQLite alone: the same records, packed beforehand, into table, indexes and journal', stages.written);
  print({ what: '  of it the journal: one statement for all records', ours: stages.journal });
  print({ what: `  of it FULL: ${Math.round(stages.megabytes)} MB of log reach the disk once`, ours: stages.flush });
  rmSync(folder, { recursive: true, force: true });
}
