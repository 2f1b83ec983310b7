import type { Finding } from '#base';
import type { Unit } from '../layouts/unit.ts';
import type { UnitRead } from '../readUnit.ts';
import { writtenCells } from '../transforms/laidOut.ts';
import type { Desk } from './desk.ts';
import type { Found } from './find.ts';

/** Rejected rows that are kept for the rejects file. */
const KEPT_REJECTS = 100_000;

/** Keeps a record out, with all its rows and the reasons. */
export function hold(desk: Desk, unit: Unit, findings: readonly Finding[], found: Found, read?: UnitRead): void {
  const { result } = desk;
  if (unit.key && !desk.seen.has(unit.key)) desk.seen.set(unit.key, { id: null, row: unit.rows[0]?.number ?? 1 });
  result.rejectedRows += unit.rows.length;
  desk.tell(findings);
  for (const row of unit.rows) if (result.rejects.length < KEPT_REJECTS) result.rejects.push({ row: row.number, cells: writtenCells(row), findings: [...findings] });
  desk.preview?.held(unit, desk.columns, found.existing, read?.points ?? []);
}
