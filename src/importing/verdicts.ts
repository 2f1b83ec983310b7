import type { Decisions, Mapping } from './nouns.ts';
import { isStructure } from './columns/layout.ts';

/** The ways a decision may name a point: by rule, by rule and column, by rule, column and row, or by rule and row. */
export const decisionKeys = (rule: string, column: string, row: number): string[] => [rule, `${rule}:${column}`, `${rule}:${column}:${row}`, `${rule}:${row}`];

/** Runs of row numbers, asked for every row of a file. */
class Runs {
  private readonly runs: [from: number, to: number][] = [];

  constructor(runs: readonly (readonly [number, number])[]) {
    for (const [from, to] of [...runs].sort((a, b) => a[0] - b[0])) {
      const last = this.runs.at(-1);
      if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
      else this.runs.push([from, to]);
    }
  }

  has(row: number): boolean {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.[1] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return (this.runs[low]?.[0] ?? Number.POSITIVE_INFINITY) <= row;
  }
}

/** What a person decided, ready to be asked for every cell. */
export class Verdicts {
  private readonly makesFixes: boolean;
  private readonly skipped: ReadonlySet<string>;
  private readonly accepted: ReadonlySet<string>;
  private readonly refused: ReadonlySet<string>;
  private readonly taken: ReadonlySet<string>;
  private readonly columns: ReadonlySet<number>;
  private readonly rows: Runs;

  constructor(decisions: Decisions | undefined) {
    this.makesFixes = decisions !== undefined && decisions.makeFixes !== false;
    this.skipped = new Set(decisions?.skipFixes);
    this.accepted = new Set(decisions?.accept);
    this.refused = new Set(decisions?.refuse);
    this.taken = new Set(decisions?.takeFixes);
    this.columns = new Set(decisions?.leaveColumns);
    this.rows = new Runs(decisions?.leaveRows ?? []);
  }

  accepts(rule: string, column: string, row: number): boolean {
    return this.accepted.size > 0 && decisionKeys(rule, column, row).some((key) => this.accepted.has(key));
  }

  refuses(rule: string, column: string, row: number): boolean {
    return this.refused.size > 0 && decisionKeys(rule, column, row).some((key) => this.refused.has(key));
  }

  /** Whether somebody asked for a correction that is not made by itself. */
  takes(rule: string, column: string, row: number): boolean {
    return this.taken.size > 0 && decisionKeys(rule, column, row).some((key) => this.taken.has(key));
  }

  fixes(rule: string, column: string, row: number): boolean {
    return this.makesFixes && !(this.skipped.size > 0 && decisionKeys(rule, column, row).some((key) => this.skipped.has(key)));
  }

  leavesRow(row: number): boolean {
    return this.rows.has(row);
  }

  /** The mapping of this one import: columns that are left alone count as not there. How rows belong together stays. */
  mappingOf(mapping: Mapping): Mapping {
    if (this.columns.size === 0) return mapping;
    return { ...mapping, columns: mapping.columns.map((one) => (this.columns.has(one.index) && one.field !== null && !isStructure(one.field) ? { ...one, field: null } : one)) };
  }
}
