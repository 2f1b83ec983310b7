/**
 * Program that reads broken files of one kind until its processor time is used up, and says as one line of JSON what became of them.
 * Arguments: kind, seconds, seed, folder. The file being read lies in the folder, so that one which hangs or kills is there afterwards.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, textOfParts } from '#base';
import { type NewId, ownRecords, type Pack, planImport, recognise, SURVEY_ROWS } from '#importing';
import { openTable, type TableRow } from '#tables';
import { Chance } from '../../src/importing/seeded/chance.fixture.ts';
import { peakMemory } from '../peakMemory.ts';
import { mutated, mutatedPart, partsOf, tokensOf } from './mutate.ts';
import { type Kind, KINDS, seedsOf } from './seeds.ts';

export type FuzzReport = { kind: string; cases: number; read: number; refused: Record<string, number>; slowest: { ms: number; case: number }; peakMiB: number; uncaught: { case: number; error: string }[] };

const [kindAsked = 'csv', seconds = '5', seed = '1', folder = '.'] = process.argv.slice(2);
const kind: Kind = KINDS.find((one) => one === kindAsked) ?? 'csv';
const path = join(folder, `case.${kind}`);

/** Takes records as the store would: each must be JSON that holds its own id. */
const pack: Pack = {
  childIds: () => { let marks = 0; return Object.assign<() => string, Pick<NewId, 'comeAgain'>>(() => `mark ${marks++}`, { comeAgain: true }); },
  add(id, document) {
    if ((JSON.parse(textOfParts(document)) as { id?: string }).id !== id) throw new Error(`a record without its id ${id}`);
  },
};

/** The whole way of a file: opened, looked at, every sheet read, recognised, planned against an empty catalogue; to be shown, or to be written. */
async function readAll(shown: boolean): Promise<void> {
  const table = await openTable(path, `case.${kind}`, { knownRecords: ownRecords });
  try {
    const sheets = [];
    for (const sheet of table.sheets.slice(0, 4)) {
      const rows: TableRow[] = [];
      for await (const batch of table.rows(sheet.name)) if (rows.length < SURVEY_ROWS) rows.push(...batch);
      sheets.push({ ...sheet, rows: rows.slice(0, SURVEY_ROWS), merged: table.merged(sheet.name) });
    }
    const found = recognise({ ...table, sheets }, { file: 'case', attributes: [] });
    let ids = 0;
    await planImport({
      file: 'case', sheet: null, mapping: found.mapping, rows: table.rows(found.sheet), sample: found.sample, notes: table.notes, newId: () => String(ids++).padStart(26, '0'), decisions: { skipFixes: [], accept: [] },
      catalogue: { attributes: [], bySku: async () => new Map(), byIds: async () => new Map() }, ...(shown ? { preview: true } : { pack }),
    }, async () => {});
  } finally {
    await table.close();
  }
}

const seeds = await seedsOf(kind);
const packages = kind === 'xlsx' || kind === 'ods' ? await Promise.all(seeds.map(partsOf)) : [];
const report: FuzzReport = { kind, cases: 0, read: 0, refused: {}, slowest: { ms: 0, case: 0 }, peakMiB: 0, uncaught: [] };
const used = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const until = used() + Number(seconds) * 1000;

for (let number = 0; used() < until; number += 1) {
  const chance = new Chance(Number(seed) * 1_000_003 + number);
  await writeFile(path, packages.length > 0 && chance.below(5) > 0 ? await mutatedPart(chance.of(packages), chance) : mutated(chance.of(seeds), chance, tokensOf(kind)));
  const from = used();
  try {
    await readAll(number % 2 === 0);
    report.read += 1;
  } catch (error) {
    if (error instanceof Refusal) report.refused[error.code] = (report.refused[error.code] ?? 0) + 1;
    else report.uncaught.push({ case: number, error: error instanceof Error ? (error.stack ?? error.message).slice(0, 800) : String(error) });
  }
  const ms = used() - from;
  report.cases += 1;
  if (ms > report.slowest.ms) report.slowest = { ms: Math.round(ms), case: number };
  if (report.uncaught.length >= 5) break;
}
report.peakMiB = Math.round(peakMemory());
console.info(JSON.stringify(report));
