import { execFile, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import exceljs from 'exceljs';
import { heading, load, median, print, say, timed } from './figures.ts';

const run = promisify(execFile);

export type SheetRead = { ms: number; peakMiB: number; cells: number };

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

/** One reading in a process of its own, so that its memory is its own. */
async function read(who: 'ours' | 'exceljs', path: string): Promise<SheetRead> {
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'oneWorkbook.ts'), who, path], { maxBuffer: 1 << 20 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as SheetRead;
}

/** Unpacks everything in the archive to nowhere: the least that any reader has to do. */
async function unzip(path: string): Promise<number> {
  return timed(() => run('sh', ['-c', 'unzip -p "$1" > /dev/null', 'sh', path]));
}

/** Reading a workbook beside `unzip -p` and beside exceljs as it streams. */
export async function benchWorkbooks(home: string, rows: number, times: number): Promise<void> {
  const path = join(home, `price-list-${rows}.xlsx`);
  await writeWorkbook(path, rows);
  heading(`Reading a workbook of ${rows.toLocaleString('en-GB')} rows x 25 columns, ${(statSync(path).size / 1_048_576).toFixed(1)} MiB packed: open, unpack, every cell as text; median of ${times}`);
  const packer = spawnSync('unzip', ['-v'], { encoding: 'utf8' }).status === 0;
  if (!packer) say('  NOT MEASURED: unzip is not on this machine (Debian: apt-get install unzip); no ratio to it');
  const runs: { ours: SheetRead; exceljs: SheetRead; unzip: number }[] = [];
  for (let at = 0; at < times; at += 1) {
    const one = { unzip: packer ? await unzip(path) : Number.NaN, ours: await read('ours', path), exceljs: await read('exceljs', path) };
    if (one.ours.cells !== one.exceljs.cells) throw new Error(`we read ${one.ours.cells} cells, exceljs ${one.exceljs.cells}`);
    runs.push(one);
    say(`  run ${at + 1}: ours ${Math.round(one.ours.ms)} ms, unzip ${Math.round(one.unzip)} ms, exceljs ${Math.round(one.exceljs.ms)} ms, load ${load()}`);
  }
  const ours = median(runs.map((one) => one.ours.ms));
  const large = rows >= 50_000;
  const against = (name: string, of: (one: (typeof runs)[number]) => number, limit: number): void => {
    const ratio = median(runs.map((one) => one.ours.ms / of(one)));
    print({ what: `read a workbook, beside ${name}`, ours, peer: { name, value: median(runs.map(of)) }, ratio, ...(large ? { goal: `<= ${limit}x`, met: ratio <= limit } : {}) });
  };
  if (packer) against('unzip -p', (one) => one.unzip, 2.5);
  against('exceljs streaming', (one) => one.exceljs.ms, 0.25);
  const peak = median(runs.map((one) => one.ours.peakMiB));
  print({ what: 'peak memory of the process that reads it', ours: peak, unit: 'MiB', peer: { name: 'exceljs', value: median(runs.map((one) => one.exceljs.peakMiB)) }, goal: '<= 250 MiB', met: peak <= 250 });
}
