import type { Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import type { Mapping } from '../nouns.ts';
import type { CellPoint, ReadyColumn } from '../readUnit.ts';

export type PreviewState = 'same' | 'new' | 'changed' | 'fixed' | 'held';
export type PreviewCell = { text: string; before?: string; state: PreviewState };
export type PreviewRow = { row: number; result: 'new' | 'changed' | 'same' | 'held' | 'detail'; cells: PreviewCell[]; rules: string[] };
export type PreviewWindow = { show: 'changes' | 'held' | 'same' | 'all'; from: number; count: number };
export type PreviewPage = { total: number; rows: PreviewRow[] };

const RESULTS = { created: 'new', updated: 'changed', unchanged: 'same' } as const;

/** Keeps the rows of one page of the preview while the whole file is planned, and counts the rest. */
export class PreviewRows {
  private readonly window: PreviewWindow;
  private readonly width: number;
  /** Place of the record written whole: it is read, not looked at. */
  private readonly whole: number | undefined;
  private readonly rows: PreviewRow[] = [];
  private total = 0;

  constructor(window: PreviewWindow, mapping: Mapping) {
    this.window = window;
    this.width = mapping.columns.length;
    this.whole = mapping.columns.find((one) => one.field === 'wholeRecord')?.index;
  }

  private wants(result: PreviewRow['result']): boolean {
    const shown = this.window.show;
    if (shown !== 'all' && !(shown === 'changes' ? result === 'new' || result === 'changed' : shown === result)) return false;
    this.total += 1;
    return this.total > this.window.from && this.rows.length < this.window.count;
  }

  held(unit: Unit, columns: readonly ReadyColumn[], existing: Product | undefined, points: readonly CellPoint[]): void {
    const bad = new Set(points.filter((one) => one.held).map((one) => one.index));
    for (const row of unit.rows) {
      if (!this.wants('held')) continue;
      const cells = this.raw(row.cells);
      for (const { index, cell } of columns) {
        const shown = cells[index];
        const before = existing ? cell.text(existing) : '';
        if (shown && shown.text !== '' && before !== shown.text) cells[index] = { text: shown.text, ...(before ? { before } : {}), state: bad.has(index) || bad.size === 0 ? 'held' : 'same' };
      }
      this.rows.push({ row: row.number, result: 'held', cells, rules: points.filter((one) => one.row === row.number).map((one) => one.rule) });
    }
  }

  planned(unit: Unit, columns: readonly ReadyColumn[], outcome: keyof typeof RESULTS, existing: Product | undefined, merged: Product, points: readonly CellPoint[]): void {
    for (const [at, row] of unit.rows.entries()) {
      const result = at === 0 ? RESULTS[outcome] : 'detail';
      if (!this.wants(result)) continue;
      const cells = this.raw(row.cells);
      if (at === 0) for (const ready of columns) this.fill(cells, ready, existing, merged, points);
      this.rows.push({ row: row.number, result, cells, rules: points.filter((one) => one.row === row.number).map((one) => one.rule) });
    }
  }

  private fill(cells: PreviewCell[], { index, cell }: ReadyColumn, existing: Product | undefined, merged: Product, points: readonly CellPoint[]): void {
    const shown = cells[index];
    if (!shown || shown.text === '') return;
    if (existing && points.some((one) => one.index === index && one.rule === 'IMP-BOTH-CHANGED')) {
      cells[index] = { text: shown.text, before: cell.text(existing), state: 'held' };
      return;
    }
    const fixed = points.find((one) => one.index === index && one.fixed);
    const after = fixed?.fix?.value ?? shown.text;
    const before = existing ? cell.text(existing) : '';
    if (fixed) cells[index] = { text: after, before: shown.text, state: 'fixed' };
    else if (!existing) cells[index] = { text: after, state: 'new' };
    else if (cell.text(merged) !== before) cells[index] = { text: after, ...(before ? { before } : {}), state: 'changed' };
  }

  private raw(cells: readonly string[]): PreviewCell[] {
    return Array.from({ length: this.width }, (_, index) => ({ text: index === this.whole ? '' : (cells[index] ?? '').trim(), state: 'same' as const }));
  }

  page(): PreviewPage {
    return { total: this.total, rows: this.rows };
  }
}
