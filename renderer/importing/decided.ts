import type { Input } from '#app/contract';

/** What a person decided in the preview, every list present. */
export type Decisions = Required<NonNullable<Input<'importing.preview'>['decisions']>>;
type Keys = 'skipFixes' | 'takeFixes' | 'accept' | 'refuse';

export const NOTHING_DECIDED: Decisions = { makeFixes: true, skipFixes: [], takeFixes: [], accept: [], refuse: [], leaveColumns: [], leaveRows: [] };

const toggled = <T>(list: readonly T[], one: T): T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

/** How a point is named: all of a rule, of one column, or at one row. */
export const pointKey = (rule: string, column?: string, row?: number): string => [rule, ...(column === undefined ? [] : [column]), ...(row === undefined ? [] : [String(row)])].join(':');

/** Decides so about a point, or takes it back. What was accepted is no longer refused, and the other way round. */
export function decide(now: Decisions, list: Keys, key: string): Decisions {
  const other = list === 'accept' ? 'refuse' : list === 'refuse' ? 'accept' : undefined;
  return { ...now, [list]: toggled(now[list], key), ...(other ? { [other]: now[other].filter((one) => one !== key) } : {}) };
}

export const leaveColumn = (now: Decisions, index: number): Decisions => ({ ...now, leaveColumns: toggled(now.leaveColumns, index) });

export const leavesRow = ({ leaveRows }: Decisions, row: number): boolean => leaveRows.some(([from, to]) => row >= from && row <= to);

/** Leaves a row out, or takes it in again. Runs stay apart from each other. */
export function leaveRow(now: Decisions, row: number): Decisions {
  const runs = now.leaveRows.filter(([from, to]) => row < from || row > to);
  const cut = now.leaveRows.find(([from, to]) => row >= from && row <= to);
  if (!cut) return { ...now, leaveRows: [...runs, [row, row]] };
  const [from, to] = cut;
  return { ...now, leaveRows: [...runs, ...(from < row ? [[from, row - 1] as [number, number]] : []), ...(row < to ? [[row + 1, to] as [number, number]] : [])] };
}
