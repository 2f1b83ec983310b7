import type { ReadDb } from '#store';
import { amountOf } from './amount.ts';
import { type Source, sourceOf } from './gridSource.ts';
import { type Comparing, filterDay } from './matching.ts';
import { columnTexts, productFrame, rowsOfIds, touchedSince, type Frame } from './storage.ts';

/** A column that is not a field of the product: what the checks said, when it changed, what others computed. Texts by record id; absent means empty. */
export type Computed = { kind: Comparing['kind']; /** Values in their order, where it is not that of letters. */ order?: readonly string[]; texts(read: ReadDb, values: readonly string[]): Promise<ReadonlyMap<string, string>> };

/** Texts of one column by row number of the table, with what was worked out of them. */
export type Column = { text(row: number): string; comparing: Comparing; ranks(): Int32Array };
type Full = Column & { texts: string[]; renewed(): void };

/** Most cells kept at once, over all columns: about a hundred megabytes of short texts. Beyond it the column used longest ago goes. */
const MOST_CELLS = 5_000_000;
/** Rows for which a column is read only where it is needed. */
const FEW = 2_000;
/** More records changed than this: everything is read again. */
const MANY = 5_000;
/** Texts that repeat are kept once; a column of all different ones stops looking. */
const SHARED = 4_096;

/**
 * Columns of one company's products in memory: a list is filtered and sorted here in a few milliseconds, where reading the field out of
 * every document takes a third of a second at 50,000 products. A column is read on first use and then kept in step from the journal.
 */
export class Shelf {
  private frame: Frame | undefined;
  private columns = new Map<string, Full>();
  private stateAt = 0;
  private state = '';
  private turn: Promise<unknown> = Promise.resolve();

  /** The rows as they stand at `state` (any text that differs when the data does). Calls wait for each other. */
  at(read: ReadDb, state: string): Promise<Frame> {
    return this.inTurn(() => this.catchUp(read, state));
  }

  /** A column that is being read must not miss a change that is caught up meanwhile: one thing at a time. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async catchUp(read: ReadDb, state: string): Promise<Frame> {
    if (this.frame && this.state === state) return this.frame;
    const { at, records, rowsChanged } = await touchedSince(read, this.stateAt, this.frame ? MANY : 0);
    if (!this.frame || records === null) this.columns = new Map();
    else await this.renew(read, records);
    if (!this.frame || records === null || rowsChanged) this.frame = await productFrame(read);
    this.stateAt = at;
    this.state = state;
    return this.frame;
  }

  /** Reads the changed rows of every kept column again. */
  private async renew(read: ReadDb, records: readonly string[]): Promise<void> {
    const rows = records.length === 0 || this.columns.size === 0 ? [] : await rowsOfIds(read, records);
    if (rows.length === 0) return;
    const fields = [...this.columns.keys()];
    await readInto(read, fields, this.columns, rows);
  }

  /** Columns by field. `rows` names the only rows that will be asked for, when they are few. */
  columnsOf(read: ReadDb, fields: readonly string[], rows: readonly number[] | null): Promise<Map<string, Column>> {
    return this.inTurn(() => this.loaded(read, fields, rows));
  }

  private async loaded(read: ReadDb, fields: readonly string[], rows: readonly number[] | null): Promise<Map<string, Column>> {
    const wanted = [...new Set(fields)];
    const missing = wanted.filter((one) => !this.columns.has(one));
    const few = rows !== null && rows.length <= FEW && rows.length * 4 < (this.frame?.ids.length ?? 0);
    const fresh = new Map(missing.map((field) => [field, fullColumn(sourceOf(field))]));
    if (missing.length > 0) await readInto(read, missing, fresh, few ? rows : null);
    const found = new Map<string, Column>();
    for (const field of wanted) {
      const column = this.columns.get(field) ?? fresh.get(field);
      if (!column) continue;
      found.set(field, column);
      if (fresh.has(field) && few) continue;
      // Last used stands last: the first of the map is the one to let go.
      this.columns.delete(field);
      this.columns.set(field, column);
    }
    this.makeRoom(wanted);
    return found;
  }

  /** Columns kept, for tests and benchmarks. */
  get kept(): readonly string[] {
    return [...this.columns.keys()];
  }

  private makeRoom(inUse: readonly string[]): void {
    const rows = this.frame?.ids.length ?? 0;
    for (const field of [...this.columns.keys()]) {
      if (this.columns.size * rows <= MOST_CELLS) return;
      if (!inUse.includes(field)) this.columns.delete(field);
    }
  }
}

async function readInto(read: ReadDb, fields: readonly string[], columns: ReadonlyMap<string, Full>, rows: readonly number[] | null): Promise<void> {
  const sources = fields.map(sourceOf);
  const shared = fields.map(() => new Map<string, string>());
  const changed = new Set<string>();
  await columnTexts(read, sources.map((one) => one.sql), rows, (row, raws) => {
    sources.forEach((source, at) => {
      const field = fields[at] ?? '';
      const column = columns.get(field);
      const text = sharedText(shared[at], source.text(raws[at] ?? null));
      if (!column || column.texts[row] === text) return;
      column.texts[row] = text;
      changed.add(field);
    });
  });
  // An edit of one column leaves the orders worked out for the others as they are.
  for (const field of changed) columns.get(field)?.renewed();
}

function sharedText(shared: Map<string, string> | undefined, text: string): string {
  if (!shared || text.length > 64) return text;
  const known = shared.get(text);
  if (known !== undefined) return known;
  if (shared.size < SHARED) shared.set(text, text);
  return text;
}

function fullColumn(source: Source): Full {
  const texts: string[] = [];
  let comparing: Comparing | undefined;
  let ranks: Int32Array | undefined;
  return {
    texts,
    text: (row) => texts[row] ?? '',
    get comparing() { return (comparing ??= comparingOf(source, texts)); },
    ranks: () => (ranks ??= ranksOf(texts, source.kind === 'number' || comparingOf(source, texts).kind === 'number')),
    renewed() {
      comparing = undefined;
      ranks = undefined;
    },
  };
}

/** Values looked at to tell what kind a column of free attributes is. */
const LOOKED_AT = 400;

function comparingOf({ kind }: Source, texts: readonly (string | undefined)[]): Comparing {
  const units = new Map<string, number>();
  let [seen, numbers, days] = [0, 0, 0];
  for (let row = 0; row < texts.length && seen < LOOKED_AT; row++) {
    const text = texts[row];
    if (!text) continue;
    seen++;
    const amount = amountOf(text);
    if (amount) numbers++;
    else if (isDay(text)) days++;
    if (amount?.unit) units.set(amount.unit, (units.get(amount.unit) ?? 0) + 1);
  }
  const [commonUnit = ''] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
  const told = seen === 0 ? 'text' : numbers === seen ? 'number' : days === seen ? 'day' : 'text';
  return { kind: kind === 'unknown' ? told : kind, commonUnit };
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return filterDay(text) === text;
  } catch {
    return false;
  }
};

/** Place of each row's value in the order of all values; an empty one comes after every other. Letters without regard to case. */
export function ranksOf(texts: readonly (string | undefined)[], numeric: boolean): Int32Array {
  const keys = new Map<string, number>();
  const keyed = texts.map((text) => (text ? sortKey(text, numeric) : ''));
  const distinct = [...new Set(keyed)].filter((one) => one !== '');
  const values = numeric ? distinct.sort((a, b) => Number(a) - Number(b)) : distinct.sort((a, b) => (a < b ? -1 : 1));
  values.forEach((key, rank) => keys.set(key, rank));
  return Int32Array.from(keyed, (key) => keys.get(key) ?? LAST);
}

/** Rank of an empty value. */
export const LAST = 0x7fffffff;

function sortKey(text: string, numeric: boolean): string {
  if (!numeric) return text.toLowerCase();
  const amount = amountOf(text);
  return amount ? String(amount.base) : '';
}
