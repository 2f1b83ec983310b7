import type { ReadDb } from '#store';
import { type Column, emptyColumn, type FilledColumn } from './column.ts';
import { ColumnReader } from './columnReader.ts';
import { sourceOf } from './gridSource.ts';
import type { Comparing } from './matching.ts';
import { type Frame, productFrame, rowsOfIds, touchedSince } from './storage.ts';

/** A column that is not a field of the product: what the checks said, when it changed, what others computed. Texts by record id; absent means empty. */
export type Computed = { kind: Comparing['kind']; /** Values in their order, where it is not that of letters. */ order?: readonly string[]; texts(read: ReadDb, values: readonly string[]): Promise<ReadonlyMap<string, string>> };

/** Most cells kept at once, over all columns: about a hundred megabytes of short texts. Beyond it the column used longest ago goes. */
const MOST_CELLS = 5_000_000;
/** Rows for which a column is read only where it is needed. */
const FEW = 2_000;
/** More records changed than this: everything is read again. */
const MANY = 5_000;
/** Rows of a slice that is read ahead: a few milliseconds, then everybody else is served. */
const SLICE = 400;

/** Columns that are being read ahead, slice by slice. */
type Coming = { columns: Map<string, FilledColumn>; reader: ColumnReader; after: number };

/**
 * Columns of one company's products in memory: a list is filtered and sorted here in a few milliseconds, where reading the field out of
 * every document takes a third of a second at 50,000 products. A column is read on first use and then kept in step from the journal.
 */
export class Shelf {
  private frame: Frame | undefined;
  private columns = new Map<string, FilledColumn>();
  private coming: Coming | undefined;
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
    if (!this.frame || records === null) this.letGo();
    else await this.renew(read, records);
    if (!this.frame || records === null || rowsChanged) this.frame = await productFrame(read);
    this.stateAt = at;
    this.state = state;
    return this.frame;
  }

  private letGo(): void {
    this.columns = new Map();
    this.coming = undefined;
  }

  /** Reads the changed rows of every kept column again, and of those that are being read ahead. */
  private async renew(read: ReadDb, records: readonly string[]): Promise<void> {
    const all = new Map([...this.columns, ...(this.coming?.columns ?? [])]);
    const rows = records.length === 0 || all.size === 0 ? [] : await rowsOfIds(read, records);
    if (rows.length > 0) await new ColumnReader(all).read(read, rows);
  }

  /**
   * Reads columns before anybody needs them, all of them in one pass and a few hundred rows at a time; `turn` is waited for before each
   * slice. Only as many as there is room for without letting go of others. A pass that was overtaken by a mass change ends.
   */
  async readAhead(read: ReadDb, fields: readonly string[], turn: () => Promise<void>, slice = SLICE): Promise<void> {
    const rows = this.frame?.ids.length ?? 0;
    const room = Math.floor(MOST_CELLS / Math.max(1, rows)) - this.columns.size;
    const wanted = fields.filter((one) => !this.columns.has(one)).slice(0, Math.max(0, room));
    if (wanted.length === 0) return;
    const columns = new Map(wanted.map((field) => [field, emptyColumn(sourceOf(field))]));
    const mine: Coming = { columns, reader: new ColumnReader(columns), after: 0 };
    this.coming = mine;
    do await turn();
    while (!(await this.inTurn(() => this.slice(read, mine, slice))));
  }

  /** One slice; true when the pass has ended. */
  private async slice(read: ReadDb, coming: Coming, count: number): Promise<boolean> {
    if (this.coming !== coming) return true;
    const last = await coming.reader.readAfter(read, coming.after, count);
    if (last !== null) {
      coming.after = last;
      return false;
    }
    // Somebody who could not wait has read a column himself meanwhile.
    for (const [field, column] of coming.columns) if (!this.columns.has(field)) this.columns.set(field, column);
    this.coming = undefined;
    return true;
  }

  /** Columns by field. `rows` names the only rows that will be asked for, when they are few. */
  columnsOf(read: ReadDb, fields: readonly string[], rows: readonly number[] | null): Promise<Map<string, Column>> {
    return this.inTurn(() => this.loaded(read, fields, rows));
  }

  private async loaded(read: ReadDb, fields: readonly string[], rows: readonly number[] | null): Promise<Map<string, Column>> {
    const wanted = [...new Set(fields)];
    const missing = wanted.filter((one) => !this.columns.has(one));
    const few = rows !== null && rows.length <= FEW && rows.length * 4 < (this.frame?.ids.length ?? 0);
    const fresh = new Map(missing.map((field) => [field, emptyColumn(sourceOf(field))]));
    if (missing.length > 0) await new ColumnReader(fresh).read(read, few ? rows : null);
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
