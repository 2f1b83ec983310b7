import type { Finding } from '#base';
import type { Unit } from '../layouts/unit.ts';
import type { CellPoint, UnitRead } from '../readUnit.ts';
import { writtenCells } from '../transforms/laidOut.ts';
import type { Desk } from './desk.ts';
import type { Found } from './find.ts';
import type { Open } from './notices.ts';
import { badCells, pointsOfRow } from './previewRow.ts';

/** A row that did not go in, as it stands in the file, with the reasons. */
export type Reject = { row: number; cells: readonly string[]; findings: Finding[] };

/** Keeps a record out, with all its rows and the reasons: findings, and what detectors noticed. */
export function hold(desk: Desk, unit: Unit, findings: readonly Finding[], found: Found, read?: UnitRead, open: readonly Open[] = []): void {
  const { result, book } = desk;
  const reasons = [...findings, ...desk.ofOpen(open, unit.key)];
  if (unit.key && !desk.seen.has(unit.key)) desk.seen.set(unit.key, { id: null, row: unit.rows[0]?.number ?? 1 });
  result.rejectedRows += unit.rows.length;
  if (!found.existing) result.unknownHeld += unit.rows.length;
  desk.tell(open.some((one) => one.notice.quiet) ? [...findings, ...desk.ofOpen(open.filter((one) => one.notice.quiet !== true), unit.key)] : reasons);
  for (const row of unit.rows) result.rejects.add({ row: row.number, cells: writtenCells(row), findings: reasons });
  if (!book) return;
  const bad = badCells([...(read?.points ?? []), ...heldPoints(open)]);
  if (unit.refused?.index !== undefined) bad.add(unit.refused.index);
  for (const row of unit.rows) book.add(desk.shown.held(row, found.existing, bad, pointsOfRow(reasons, row.number)));
}

/** Leaves rows out because a person said so; the record itself when its first row is among them. Gives what remains of it. */
export function leaveOut(desk: Desk, unit: Unit): Unit | undefined {
  const { verdicts, result, book } = desk;
  const kept = unit.rows.map((row) => !verdicts.leavesRow(row.number));
  if (kept.every(Boolean)) return unit;
  const whole = kept[0] === false;
  for (const [at, row] of unit.rows.entries()) {
    if (!whole && kept[at]) continue;
    result.leftRows += 1;
    book?.add(desk.shown.left(row));
  }
  if (whole) return undefined;
  const some = <T>(list: readonly T[] | undefined): T[] | undefined => list?.filter((_, at) => kept[at]);
  return { ...unit, rows: unit.rows.filter((_, at) => kept[at]), ...(unit.locales ? { locales: some(unit.locales) } : {}), ...(unit.columns ? { columns: some(unit.columns) } : {}) };
}

/** Cells that a detector holds back, as the preview marks them. */
const heldPoints = (open: readonly Open[]): CellPoint[] =>
  open.flatMap(({ notice: { rule, severity, index, column = '' }, row }) => (index === undefined ? [] : [{ rule, severity, index, heading: column, row, text: '', fixed: false, held: true }]));
