import type { ReadDb } from '#store';
import type { FilledColumn } from './column.ts';
import { type Source, sourceOf } from './gridSource.ts';
import { columnTexts, columnTextsAfter, type TakeRow } from './storage.ts';

/** Texts that repeat are kept once; a column of all different ones stops looking. */
const SHARED = 4_096;
/** Longest raw value whose text is remembered: a short attribute as JSON. */
const REMEMBERED = 160;
const MOST_SHARED = 64;

/** Reads some columns into texts, and remembers what it met: a value that repeats is parsed and kept once. Good for one reading of one set of columns. */
export class ColumnReader {
  private readonly columns: readonly { field: string; source: Source; column: FilledColumn; known: Map<string, string> }[];

  constructor(columns: ReadonlyMap<string, FilledColumn>) {
    this.columns = [...columns].map(([field, column]) => ({ field, column, source: sourceOf(field), known: new Map<string, string>() }));
  }

  /** Reads all rows, or the rows named. An edit of one column leaves the orders worked out for the others as they are. */
  async read(read: ReadDb, rows: readonly number[] | null): Promise<void> {
    const changed = new Set<FilledColumn>();
    await columnTexts(read, this.expressions, rows, this.taking(changed));
    for (const column of changed) column.renewed();
  }

  /** Reads the next so many rows; answers the last row number, or null when there are no more. */
  async readAfter(read: ReadDb, after: number, count: number): Promise<number | null> {
    const changed = new Set<FilledColumn>();
    const last = await columnTextsAfter(read, this.expressions, after, count, this.taking(changed));
    for (const column of changed) column.renewed();
    return last;
  }

  private get expressions(): string[] {
    return this.columns.map((one) => one.source.sql);
  }

  private taking(changed: Set<FilledColumn>): TakeRow {
    return (row, raws) => this.columns.forEach(({ source, column, known }, at) => {
      const text = textOf(source, raws[at] ?? null, known);
      if (column.texts[row] === text) return;
      column.texts[row] = text;
      changed.add(column);
    });
  }
}

function textOf(source: Source, raw: string | null, known: Map<string, string>): string {
  if (raw === null || raw.length > REMEMBERED) return source.text(raw);
  const before = known.get(raw);
  if (before !== undefined) return before;
  const text = source.text(raw);
  if (known.size < SHARED && text.length <= MOST_SHARED) known.set(raw, text);
  return text;
}
