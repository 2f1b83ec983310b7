import type { Product } from '#catalogue/nouns';
import type { TableRow } from '#tables';
import type { CellPoint, ReadyColumn } from '../readUnit.ts';

export type PreviewState = 'same' | 'new' | 'changed' | 'fixed' | 'held';
/** `before` of a cell that stays the same: the cell is empty in the file, and what the item has there stays. */
export type PreviewCell = { text: string; before?: string; state: PreviewState };
/** `detail`: a further row of the record above. `left`: somebody said to leave it out. */
export type PreviewResult = 'new' | 'changed' | 'same' | 'held' | 'left' | 'detail';
export type PreviewRow = { row: number; result: PreviewResult; cells: PreviewCell[]; /** Rules of what was noticed about it, each with its column. */ points: { rule: string; column: string }[] };
export type PreviewPage = { total: number; rows: PreviewRow[] };

type Points = PreviewRow['points'];
/** Longest text of one cell that is looked at; the import takes all of it. */
const SHOWN = 400;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Makes the rows of a preview: what each cell was and would be. */
export class RowWriter {
  private readonly width: number;
  /** Place of the record written whole: it is read, not looked at. */
  private readonly whole: number | undefined;
  private readonly columns: readonly ReadyColumn[];

  constructor(width: number, whole: number | undefined, columns: readonly ReadyColumn[]) {
    this.width = width;
    this.whole = whole;
    this.columns = columns;
  }

  left(row: TableRow): PreviewRow {
    return { row: row.number, result: 'left', cells: this.raw(row.cells), points: [] };
  }

  held(row: TableRow, existing: Product | undefined, bad: ReadonlySet<number>, points: Points): PreviewRow {
    const cells = this.raw(row.cells);
    // What tells how rows belong together is no field; it may hold the row back all the same.
    for (const index of bad) {
      const shown = cells[index];
      if (shown && !this.columns.some((one) => one.index === index)) cells[index] = { ...shown, state: 'held' };
    }
    for (const { index, cell } of this.columns) {
      const shown = cells[index];
      const before = existing ? short(cell.text(existing)) : '';
      // What is right in the row is not crossed out for what is wrong.
      if (shown && shown.text !== '' && before !== shown.text && (bad.has(index) || bad.size === 0)) cells[index] = { text: shown.text, ...(before ? { before } : {}), state: 'held' };
    }
    return { row: row.number, result: 'held', cells, points };
  }

  detail(row: TableRow, points: Points): PreviewRow {
    return { row: row.number, result: 'detail', cells: this.raw(row.cells), points };
  }

  planned(row: TableRow, result: PreviewResult, existing: Product | undefined, merged: Product, read: readonly CellPoint[], points: Points): PreviewRow {
    const cells = this.raw(row.cells);
    for (const ready of this.columns) this.fill(cells, ready, existing, merged, read);
    return { row: row.number, result, cells, points };
  }

  private fill(cells: PreviewCell[], { index, cell, column }: ReadyColumn, existing: Product | undefined, merged: Product, points: readonly CellPoint[]): void {
    const shown = cells[index];
    if (!shown) return;
    if (shown.text === '') {
      // An empty cell erases nothing: what stays is shown, not an empty place.
      const stays = existing ? short(cell.text(existing)) : '';
      if (stays !== '' && cell.text(merged) === cell.text(existing ?? merged)) cells[index] = { text: '', before: stays, state: 'same' };
      return;
    }
    if (existing && points.some((one) => one.index === index && one.rule === 'IMP-BOTH-CHANGED')) {
      cells[index] = { text: shown.text, before: short(cell.text(existing)), state: 'held' };
      return;
    }
    const fixed = points.find((one) => one.index === index && one.fixed);
    const before = existing ? short(cell.text(existing)) : '';
    const after = fixed?.fix?.value ?? shown.text;
    if (fixed) cells[index] = { text: after, before: shown.text, state: 'fixed' };
    else if (!existing) cells[index] = { text: after, state: 'new' };
    else {
      const now = short(cell.text(merged));
      // With a policy of its own a column may end as something else than the cell says.
      if (now !== before) cells[index] = { text: column.policy === 'append' ? now : after, ...(before ? { before } : {}), state: 'changed' };
    }
  }

  private raw(cells: readonly string[]): PreviewCell[] {
    return Array.from({ length: this.width }, (_, index) => ({ text: index === this.whole ? '' : short((cells[index] ?? '').trim()), state: 'same' as const }));
  }
}

/** What was noticed about one row, for its preview. */
export const pointsOfRow = (findings: readonly { rule: string; where: { row?: number; column?: string } }[], row: number): Points =>
  findings.filter((one) => one.where.row === undefined || one.where.row === row).map(({ rule, where }) => ({ rule, column: where.column ?? '' }));

export const badCells = (points: readonly CellPoint[]): Set<number> => new Set(points.filter((one) => one.held).map((one) => one.index));
