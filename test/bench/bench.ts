/**
 * `npm run bench`: figures beside those of a peer, all in one run on one machine. `--rows N` for a smaller list (100,000 is what the goals are for),
 * `--only import|search|print`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCosts, benchImport } from './importing.ts';
import { seconds, timed } from './measure.ts';
import { writePriceList } from './priceList.ts';
import { benchPrinting } from './printing.ts';
import { benchSearch } from './searching.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' }, only: { type: 'string' } } });
const rows = Number(values.rows);
const asked = (part: string): boolean => values.only === undefined || values.only === part;
const home = mkdtempSync(join(tmpdir(), 'niryat-bench-'));

console.log(`Node ${process.versions.node}, ${availableParallelism()} cores of ${cpus()[0]?.model ?? 'unknown make'}, ${home}`);
try {
  if (asked('import') || asked('search')) {
    const file = join(home, 'list.csv');
    const { ms, value } = await timed(() => writePriceList(file, rows));
    console.log(`A price list of ${rows} rows, ${(value / 1_048_576).toFixed(1)} MB, was written in ${seconds(ms)}.\n`);
    const imported = await benchImport(file, rows, home);
    if (asked('search')) {
      console.log('');
      await benchSearch(imported, rows);
    }
    await imported.close();
    if (asked('import')) {
      console.log('');
      await benchCosts(imported.folder, home);
    }
    console.log('');
  }
  if (asked('print')) await benchPrinting();
} finally {
  rmSync(home, { recursive: true, force: true });
}
