import type { JournalEntry, Workspace } from '#store';

/** What an import notes of a file in the ledger of files: which rows made records and which changed some, as runs in the order of the journal. */
export type RowRuns = readonly (readonly [first: number, count: number])[];
export type ImportedRows = { changeSet: string; name: string; created: RowRuns; updated: RowRuns };

/** Runs kept of one file: a file whose rows come in more pieces than this is not told row by row. */
const RUNS_KEPT = 5_000;

/** Rows as runs of consecutive numbers, gathered as they come: a million of them are mostly one. */
export class RowsGathered {
  /** Undefined once they are too scattered to keep. */
  runs: [first: number, count: number][] | undefined = [];

  add(rows: readonly number[]): void {
    for (const row of rows) {
      const last = this.runs?.at(-1);
      if (last && last[0] + last[1] === row) last[1] += 1;
      else if (this.runs?.length === RUNS_KEPT) this.runs = undefined;
      else this.runs?.push([row, 1]);
    }
  }
}

/** What an import adds to its line in the ledger of files, so that History can name rows. */
export function rowsNoted({ create: { runs: created }, update: { runs: updated } }: { create: RowsGathered; update: RowsGathered }, changeSet: string): Omit<ImportedRows, 'name'> | undefined {
  return created && updated ? { changeSet, created, updated } : undefined;
}

/** The n-th row of runs that follow one another. */
function nth(all: readonly RowRuns[], index: number): number | null {
  let left = index;
  for (const runs of all) {
    for (const [first, count] of runs) {
      if (left < count) return first + left;
      left -= count;
    }
  }
  return null;
}

type Ledger = Partial<ImportedRows> & { changeSet?: string };
const LEDGER_LOOKED_AT = 5_000;

/** The row of the file behind each entry of an import, where the import noted it. */
export async function fileRows(workspace: Workspace, entries: readonly JournalEntry[]): Promise<(entry: JournalEntry) => number | null> {
  const wanted = entries.filter((one) => one.kind === 'product' && one.change !== 'remove');
  if (wanted.length === 0) return () => null;
  const sets = new Set(wanted.map((one) => one.changeSet));
  const noted = (await workspace.ledger<Ledger>('filesSeen', { limit: LEDGER_LOOKED_AT })).filter((one) => one.changeSet !== undefined && sets.has(one.changeSet) && one.created && one.updated).reverse();
  const rows = new Map<string, number | null>();
  for (const [, same] of Map.groupBy(wanted, (one) => `${one.sequence} ${one.change}`)) {
    const [{ changeSet, sequence, change }] = same as [JournalEntry];
    const files = noted.filter((file) => file.changeSet === changeSet);
    if (files.length === 0) continue;
    const runs = files.map((file) => (change === 'create' ? file.created : file.updated) ?? []);
    for (const [record, place] of await places(workspace, sequence, change, [...new Set(same.map((one) => one.record))])) rows.set(`${sequence} ${change} ${record}`, nth(runs, place));
  }
  return (one) => rows.get(`${one.sequence} ${one.change} ${one.record}`) ?? null;
}

/** The how-manieth record of that kind of change each of these was: entries are in the order of the file. */
async function places({ read }: Workspace, sequence: number, change: JournalEntry['change'], records: readonly string[]): Promise<Map<string, number>> {
  const found = await read.all<{ record: string; place: number }>(
    `SELECT record, place FROM (
       SELECT record, row_number() OVER (ORDER BY first) - 1 AS place FROM (
         SELECT record, min(seq) AS first FROM journal_entry WHERE change_set = ? AND kind = 'product' AND change = ? GROUP BY record))
     WHERE record IN (SELECT value FROM json_each(?))`, [sequence, change, JSON.stringify(records)]);
  return new Map(found.map((one) => [one.record, one.place]));
}
