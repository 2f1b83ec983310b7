import { TABLE_LIMITS } from './limits.ts';
import { columnLetters, type TableNote } from './table.ts';

/** Runs of rows or columns that are named one by one. */
const NAMED = 40;

/** What a sheet hides from who looks at it: filtered rows, columns folded away. It is read all the same, and named. */
export class HiddenParts {
  private readonly rowRuns: [number, number][] = [];
  private readonly columnRuns: [number, number][] = [];
  private rows = 0;

  /** Rows come in the order of the sheet, counted from 1. */
  addRow(number: number): void {
    this.rows += 1;
    const last = this.rowRuns.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else if (this.rowRuns.length <= NAMED) this.rowRuns.push([number, number]);
  }

  /** Columns from and to, counted from 0. */
  addColumns(from: number, to: number): void {
    if (from >= 0 && from < TABLE_LIMITS.columns && this.columnRuns.length <= NAMED) this.columnRuns.push([from, Math.min(to, TABLE_LIMITS.columns)]);
  }

  /** A hidden column, or several, as a worksheet numbers them: from 1, in text. */
  addNumbered(min: string | undefined, max: string | undefined): void {
    const [from, to] = [min, max].map((one) => (/^\d{1,5}$/.test(one ?? '') ? Number(one) : 0));
    this.addColumns((from ?? 0) - 1, Math.max(from ?? 0, to ?? 0) - 1);
  }

  /** Adds what was hidden to the notes of the file. */
  tell(notes: TableNote[], sheet: string): void {
    const named = (runs: readonly [number, number][], shown: (one: number) => string): string => runs.slice(0, NAMED).map(([from, to]) => (from === to ? shown(from) : `${shown(from)}\u2013${shown(to)}`)).join(', ') + (runs.length > NAMED ? ', …' : '');
    const [firstRow] = this.rowRuns[0] ?? [];
    if (firstRow !== undefined) notes.push({ code: 'hidden-rows', sheet, row: firstRow, count: this.rows, text: named(this.rowRuns, String) });
    if (this.columnRuns.length > 0) notes.push({ code: 'hidden-columns', sheet, count: this.columnRuns.reduce((sum, [from, to]) => sum + to - from + 1, 0), text: named(this.columnRuns, columnLetters) });
  }
}
