/**
 * `npm run bench`: what the large cases cost on this machine, each beside a peer doing the same in the same run where there is one.
 * It prints and always ends well: speed is judged by a person who knows the machine, never by a test. `--quick` takes a tenth.
 * Names after `--` choose parts: imports, workbooks, sheets, package, rules, board, documents, catalogue. `--rows=1000000` is the largest catalogue of that part.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchBoard } from './board.ts';
import { benchCatalogue } from './catalogues.ts';
import { benchDocuments } from './documents.ts';
import { load, say } from './figures.ts';
import { benchGrowth, benchImport } from './imports.ts';
import { benchPackages } from './packages.ts';
import { benchRules } from './rules.ts';
import { benchSearch } from './searches.ts';
import { benchSheets } from './sheets.ts';
import { benchWorkbooks } from './workbooks.ts';

const quick = process.argv.includes('--quick');
const [large, half] = quick ? [10_000, 5_000] : [100_000, 50_000];
const named = process.argv.slice(2).filter((one) => !one.startsWith('--'));
/** `import` asks for imports. */
const asked = (name: string): boolean => named.length === 0 || named.some((one) => name.startsWith(one));
const most = Number(process.argv.find((one) => one.startsWith('--rows='))?.slice('--rows='.length) ?? large);
const home = mkdtempSync(join(tmpdir(), 'niryat-bench-'));

/** One part that fails is said and does not hide the others. */
async function part(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    say(`  NOT MEASURED: ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

say(`Niryat bench${quick ? ', quick: a tenth of the size, goals do not count' : ''}. Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, load ${load()}.`);
say('Columns: ours, the peer in the same run, ours divided by the peer. Goals are ratios where there is a peer; times swing with the load of the machine.');
try {
  if (asked('imports')) await part('import and search of the large list', async () => benchSearch(await benchImport(home, large, 3), large, 5));
  if (asked('imports')) await part('import and search of half of it', async () => benchSearch(await benchImport(home, half, 1), half, 5));
  if (asked('imports')) await part('growth of an import', () => benchGrowth(home, quick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]));
  if (asked('imports') || asked('workbooks')) await part('reading a workbook', () => benchWorkbooks(home, large, 3));
  if (asked('sheets')) await part('spec sheets', () => benchSheets(quick ? 10 : 200, 3));
  if (asked('package')) await part('listing packages', () => benchPackages(home, quick ? 10 : 100));
  if (asked('rules')) await part('rules', () => benchRules(large, quick ? 200 : 1_000));
  if (asked('board')) await part('the checks board', () => benchBoard(home, half));
  if (asked('documents')) await part('documents', async () => benchDocuments(quick ? [10, 100] : [100, 1_000]));
  if (asked('catalogue')) await part('the catalogue and its grid', () => benchCatalogue(home, most, half));
} finally {
  rmSync(home, { recursive: true, force: true });
}
say(`
Not measured here: Electron and its window, a cold disk cache, slow disks, Windows and macOS, photos, real customer data.`);
process.exitCode = 0;
