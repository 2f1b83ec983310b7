import type { JournalEntry, Workspace } from '#store';

/** What an import notes of a file in the ledger of files: which rows made records and which changed some, as runs in the order of the journal. */
export type RowRuns = readonly (readonly [first: number, count: number])[];
export type ImportedRows = { changeSet: string; name: string; created: RowRuns; updated: RowRuns };

/** Runs kept of one file: a file whose rows come in more pieces than this is not told row by row. */
const RUNS_KEPT = 5_000;

/** Rows as runs of consecutive numbers; undefined when they are too scattered to keep. */
function runsOf(rows: readonly number[]): [number, number][] | undefined {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === row) last[1] += 1;
    else if (runs.length === RUNS_KEPT) return undefined;
    else runs.push([row, 1]);
  }
  return runs;
}

/** What an import adds to its line in the ledger of files, so that History can name rows. */
export function rowsNoted(rows: { create: readonly number[]; update: readonly number[] }, changeSet: string): Omit<ImportedRows, 'name'> | undefined {
  const [created, updated] = [runsOf(rows.create), runsOf(rows.update)];
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
  for (const one of wanted) {
    const files = noted.filter((file) => file.changeSet === one.changeSet);
    const key = `${one.sequence} ${one.change} ${one.record}`;
    if (files.length === 0 || rows.has(key)) continue;
    rows.set(key, nth(files.map((file) => (one.change === 'create' ? file.created : file.updated) ?? []), await ordinal(workspace, one)));
  }
  return (one) => rows.get(`${one.sequence} ${one.change} ${one.record}`) ?? null;
}

/** How many records of the same kind and change the import had touched before this one: entries are in the order of the file. */
async function ordinal({ read }: Workspace, { sequence, change, record }: JournalEntry): Promise<number> {
  const found = await read.get<{ n: number }>(
    `SELECT count(DISTINCT record) AS n FROM journal_entry WHERE change_set = ? AND kind = 'product' AND change = ?
       AND seq < (SELECT min(seq) FROM journal_entry WHERE change_set = ? AND kind = 'product' AND change = ? AND record = ?)`, [sequence, change, sequence, change, record]);
  return found?.n ?? 0;
}
