import type { ShownFinding } from '#app/contract';
import { OUTCOMES, outcomeOf } from '../ui/outcome.ts';

/** All findings of one rule in this file, as one thing to look at. */
export type Point = { rule: string; sample: ShownFinding; count: number; rows: number[]; columns: string[]; fixable: boolean; blocking: boolean };

/** Points whose cells may be right all the same. */
const RIGHT = /^IMP-(SHIFT|PRICE-JUMP|AMOUNT-JUMP|CODE-AS-DAY|COLUMNS-SWAPPED|CUT|DAY-ORDER|DAY-SWAP|DIGITS-LOST|LETTERS-LOST|MIXED|SERIAL-DAY|SLIP|ZERO|MASS|RECORD-BOTH|RECORD-DELETED|OTHER-FIRM)/;
export const mayBeRight = (rule: string): boolean => RIGHT.test(rule);

/** Rows held back by one cell may go in without it; a row without a number or a second one of the same cannot. */
export const acceptable = (rule: string, column: string | undefined): boolean => mayBeRight(rule) || column !== undefined;

/** How many cells or rows one finding speaks of: findings over a column count them. */
const spokenOf = ({ data, where }: ShownFinding): number => (where.row === undefined && typeof data.count === 'number' ? data.count : 1);

/** Findings gathered by rule, worst first, then as they came. Those beyond the listed ones are counted with their kind. */
export function pointsOf(findings: readonly ShownFinding[]): Point[] {
  const points = new Map<string, Point>();
  for (const finding of findings) {
    const rest = finding.rule === 'IMP-MORE' ? points.get(String(finding.data.rule)) : undefined;
    if (rest) {
      rest.count += Number(finding.data.count);
      continue;
    }
    const found = points.get(finding.rule);
    const point = found ?? { rule: finding.rule, sample: finding, count: 0, rows: [], columns: [], fixable: false, blocking: false };
    point.count += spokenOf(finding);
    if (finding.where.row !== undefined) point.rows.push(finding.where.row);
    if (finding.where.column !== undefined && !point.columns.includes(finding.where.column)) point.columns.push(finding.where.column);
    point.fixable ||= finding.fix !== undefined;
    point.blocking ||= finding.severity === 'error';
    // What needs a person is the example, not one of the same kind that is put right already.
    if (outcomeOf(finding) === 'error' && outcomeOf(point.sample) !== 'error') point.sample = finding;
    points.set(finding.rule, point);
  }
  return [...points.values()].sort((a, b) => OUTCOMES.indexOf(outcomeOf(a.sample)) - OUTCOMES.indexOf(outcomeOf(b.sample)));
}

/** Row numbers as people write them: 117, 204, 118–131. At most `limit` parts, then …. */
export function rowsText(rows: readonly number[], limit = 4): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const parts = runs.slice(0, limit).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return [...parts, ...(runs.length > limit ? ['…'] : [])].join(', ');
}
