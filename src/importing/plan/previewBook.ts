import type { ColumnMapping } from '../nouns.ts';
import { Packed } from './packed.ts';
import type { PreviewCell, PreviewPage, PreviewResult, PreviewRow, PreviewState } from './previewRow.ts';

/** Which rows of a preview are asked for: by what becomes of them, by a column that changes, by what was noticed. */
export type PreviewFilter = { show: 'all' | 'changes' | PreviewResult; column?: number; rule?: string; ruleColumn?: string };

/** A column of a preview; one that is read twice stands twice, `inFile` says where both are in the file. */
export type PreviewColumn = ColumnMapping & { inFile: number };

/** Memory that the rows of one preview may take, packed; about 600,000 rows of 25 columns. */
const KEPT_BYTES = 64 * 1024 * 1024;
const RESULTS: readonly PreviewResult[] = ['same', 'new', 'changed', 'held', 'left', 'detail'];
const STATES: readonly PreviewState[] = ['same', 'new', 'changed', 'fixed', 'held'];

/** A cell that says nothing new is its text alone; any other is its state, its text and what was there. */
type Slim = string | [state: number, text: string, before?: string];
type SlimRow = [row: number, result: number, cells: Slim[], points: string[]];

const slimCell = ({ text, before, state }: PreviewCell): Slim => (state === 'same' && before === undefined ? text : before === undefined ? [STATES.indexOf(state), text] : [STATES.indexOf(state), text, before]);
const fullCell = (cell: Slim): PreviewCell => (typeof cell === 'string' ? { text: cell, state: 'same' } : { text: cell[1], ...(cell[2] === undefined ? {} : { before: cell[2] }), state: STATES[cell[0]] ?? 'same' });
const MARK = '\n';

/** All rows of one preview, kept so that turning its pages and filtering it plans nothing again. */
export class PreviewBook {
  private readonly rows = new Packed<SlimRow>(KEPT_BYTES);
  private readonly results: number[] = [];
  /** Rows by their place in the book. */
  private readonly byColumn = new Map<number, number[]>();
  private readonly byPoint = new Map<string, number[]>();
  private readonly ordered: { number: number; at: number }[] = [];
  private inOrder = true;
  /** The last question: a person turns page after page of the same one. */
  private asked: { key: string; places: readonly number[] } | undefined;
  /** Rows that there was no room for. */
  cut = 0;
  /** What each cell of a row belongs to, in their order. */
  readonly columns: readonly PreviewColumn[];

  constructor(columns: readonly PreviewColumn[]) {
    this.columns = [...columns].sort((a, b) => a.index - b.index);
  }

  add({ row, result, cells, points }: PreviewRow): void {
    const at = this.rows.length;
    const names = points.map((one) => `${one.rule}${MARK}${one.column}`);
    if (!this.rows.add([row, RESULTS.indexOf(result), cells.map(slimCell), names])) {
      this.cut += 1;
      return;
    }
    this.results.push(RESULTS.indexOf(result));
    if (this.inOrder && row < (this.ordered.at(-1)?.number ?? 0)) this.inOrder = false;
    this.ordered.push({ number: row, at });
    for (const [index, { state }] of cells.entries()) if (state === 'changed' || state === 'fixed') this.note(this.byColumn, index, at);
    for (const key of new Set([...names, ...points.map((one) => one.rule)])) this.note(this.byPoint, key, at);
  }

  private note<K>(into: Map<K, number[]>, key: K, at: number): void {
    const found = into.get(key);
    if (found) found.push(at);
    else into.set(key, [at]);
  }

  /** How many cells of each column would be other than they are. */
  changes(): { index: number; cells: number }[] {
    return [...this.byColumn].map(([index, rows]) => ({ index, cells: rows.length })).sort((a, b) => a.index - b.index);
  }

  /** How many rows each kind of point stands at, by rule and column. */
  points(): { rule: string; column: string; rows: number }[] {
    return [...this.byPoint].filter(([key]) => key.includes(MARK)).map(([key, rows]) => ({ rule: key.split(MARK)[0] ?? '', column: key.split(MARK)[1] ?? '', rows: rows.length }));
  }

  page(filter: PreviewFilter, from: number, count: number): PreviewPage {
    if (!this.inOrder) this.sort();
    const key = JSON.stringify(filter);
    if (this.asked?.key !== key) this.asked = { key, places: this.places(filter) };
    const { places } = this.asked;
    return { total: places.length, rows: places.slice(from, from + count).map((at) => this.row(at)) };
  }

  /** Variants that waited for their product came last; in the book they stand where they stand in the file. */
  private sort(): void {
    this.ordered.sort((a, b) => a.number - b.number);
    this.inOrder = true;
  }

  private places({ show, column, rule, ruleColumn }: PreviewFilter): number[] {
    const shows = show === 'changes' ? [1, 2] : [RESULTS.indexOf(show as PreviewResult)];
    const sets = [...(column === undefined ? [] : [new Set(this.byColumn.get(column))]), ...(rule === undefined ? [] : [new Set(this.byPoint.get(ruleColumn === undefined ? rule : `${rule}${MARK}${ruleColumn}`))])];
    const wanted = (at: number): boolean => (show === 'all' || shows.includes(this.results[at] ?? -1)) && sets.every((one) => one.has(at));
    return this.ordered.flatMap(({ at }) => (wanted(at) ? [at] : []));
  }

  private row(at: number): PreviewRow {
    const [row, result, cells, points] = this.rows.at(at) ?? [0, 0, [], []];
    return { row, result: RESULTS[result] ?? 'same', cells: cells.map(fullCell), points: points.map((one) => ({ rule: one.split(MARK)[0] ?? '', column: one.split(MARK)[1] ?? '' })) };
  }
}
