import { execFile, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import { processFlags } from '../../src/app/worker/processFlags.ts';
import { heading, load, median, print, say, timed } from './figures.ts';
import { shipped } from './shipped.ts';

const run = promisify(execFile);

/** `cpu`: milliseconds of processor from opening to the last row, on all threads; `start`: until then. */
export type SheetRead = { ms: number; cpu: number; start: number; peakMiB: number; cells: number };

/** A price list as Excel saves it: texts shared, numbers as numbers, dates by their style. */
async function writeWorkbook(path: string, rows: number): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true, useStyles: true });
  const page = book.addWorksheet('Rates');
  const columns = 25;
  page.addRow(Array.from({ length: columns }, (_, at) => `Heading ${at + 1}`)).commit();
  for (let row = 1; row <= rows; row += 1) {
    const cells: (string | number | Date)[] = [`KB-${String(row).padStart(6, '0')}`, `Brass oil lamp no. ${row}, seven wicks, polished by hand`, 940550, row / 4];
    for (let at = cells.length; at < columns; at += 1) cells.push(at % 3 === 0 ? row * at : at % 3 === 1 ? `Text ${row % 997} of column ${at}` : `Word ${at}`);
    page.addRow(cells).commit();
  }
  page.commit();
  await book.commit();
  await writeFile(`${path}.done`, '');
}

/** One reading in a process of its own, so that its memory is its own: the program as it is shipped, started as the process that reads is. */
async function read(who: 'ours' | 'exceljs', path: string): Promise<SheetRead> {
  const { v8, env } = processFlags('read-table');
  const { stdout } = await run(process.execPath, [...v8, join(await shipped(), 'oneWorkbook.js'), who, path], { maxBuffer: 1 << 20, env: { ...process.env, ...env } });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as SheetRead;
}

/** How often unzip runs for one figure: the shell tells processor time in hundredths of a second. */
const UNPACKED = 5;

/** Unpacks everything in the archive to nowhere, the least that any reader has to do: milliseconds on the clock and of the processor. */
async function unzip(path: string): Promise<{ ms: number; cpu: number }> {
  let told = '';
  const ms = await timed(async () => {
    told = (await run('sh', ['-c', `for i in ${Array.from({ length: UNPACKED }, (_, at) => at).join(' ')}; do unzip -p "$1" > /dev/null; done; times`, 'sh', path])).stdout;
  });
  // The second line is what programs took that the shell started: user, system.
  const spent = [...(told.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000, 0);
  return { ms: ms / UNPACKED, cpu: spent / UNPACKED };
}

type Runs = { ours: SheetRead; exceljs: SheetRead; unzip: { ms: number; cpu: number } }[];

/** Reading a workbook beside `unzip -p` and beside exceljs as it streams. Judged by processor time: a busy machine adds to the clock alone. */
export async function benchWorkbooks(home: string, rows: number, times: number): Promise<void> {
  const path = join(home, `price-list-${rows}.xlsx`);
  await writeWorkbook(path, rows);
  heading(`Reading a workbook of ${rows.toLocaleString('en-GB')} rows x 25 columns, ${(statSync(path).size / 1_048_576).toFixed(1)} MiB packed: open, unpack, every cell as text; median of ${times}`);
  const packer = spawnSync('unzip', ['-v'], { encoding: 'utf8' }).status === 0;
  if (!packer) say('  NOT MEASURED: unzip is not on this machine (Debian: apt-get install unzip); no ratio to it');
  const runs: Runs = [];
  for (let at = 0; at < times; at += 1) {
    const one = { unzip: packer ? await unzip(path) : { ms: Number.NaN, cpu: Number.NaN }, ours: await read('ours', path), exceljs: await read('exceljs', path) };
    if (one.ours.cells !== one.exceljs.cells) throw new Error(`we read ${one.ours.cells} cells, exceljs ${one.exceljs.cells}`);
    runs.push(one);
    const shown = ({ ms, cpu }: { ms: number; cpu: number }): string => `${Math.round(cpu)} ms of processor in ${Math.round(ms)} ms`;
    say(`  run ${at + 1}: ours ${shown(one.ours)}, unzip ${shown(one.unzip)}, exceljs ${shown(one.exceljs)}, load ${load()}`);
  }
  printRuns(runs, rows >= 50_000, packer);
}

function printRuns(runs: Runs, large: boolean, packer: boolean): void {
  const beside = (what: string, name: string, ours: (one: Runs[number]) => number, theirs: (one: Runs[number]) => number, limit?: number): void => {
    const ratio = median(runs.map((one) => ours(one) / theirs(one)));
    print({ what, ours: median(runs.map(ours)), peer: { name, value: median(runs.map(theirs)) }, ratio, ...(large && limit !== undefined ? { goal: `<= ${limit}x`, met: ratio <= limit } : {}) });
  };
  if (packer) {
    beside('read a workbook, processor time', 'unzip -p', (one) => one.ours.cpu, (one) => one.unzip.cpu, 2.5);
    beside('the same with the start of the process', 'unzip -p', (one) => one.ours.cpu + one.ours.start, (one) => one.unzip.cpu);
    beside('read a workbook, on the clock', 'unzip -p', (one) => one.ours.ms, (one) => one.unzip.ms);
  }
  beside('read a workbook, processor time', 'exceljs streaming', (one) => one.ours.cpu, (one) => one.exceljs.cpu, 0.25);
  beside('read a workbook, on the clock', 'exceljs streaming', (one) => one.ours.ms, (one) => one.exceljs.ms);
  const peak = median(runs.map((one) => one.ours.peakMiB));
  print({ what: 'peak memory of the process that reads it', ours: peak, unit: 'MiB', peer: { name: 'exceljs', value: median(runs.map((one) => one.exceljs.peakMiB)) }, goal: '<= 250 MiB', met: peak <= 250 });
}
