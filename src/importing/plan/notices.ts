import type { Detector, Notice, RowRead, RowSeen } from '../detectors/detector.ts';
import type { Unit } from '../layouts/unit.ts';
import type { CellPoint } from '../readUnit.ts';
import type { Desk } from './desk.ts';

/** A notice that nobody accepted, and whether what it proposes was done. */
export type Open = { notice: Notice; row: number; made: boolean };

type Stages = { raw: RowSeen; read: RowRead };
/** Every detector, as bits. */
const ALL = -1;

/** Asks detectors about one record, all or those of these bits. Nearly all rows are in order: then nothing is made. */
export function askAll<S extends keyof Stages>(desk: Desk, stage: S, seen: Stages[S], asks: number = ALL): readonly Open[] {
  // Our own export holds what a catalogue held: where this one has nothing to compare with, nothing can be wrong.
  if (desk.options.mapping.layout === 'own' && !seen.existing && !seen.base) return NOTHING;
  let open: Open[] | undefined;
  for (let nth = 0; nth < desk.detectors.length; nth += 1) {
    const one = desk.detectors[nth] as Detector;
    if ((asks & (1 << nth)) === 0) continue;
    const ask = one[stage] as ((seen: Stages[S]) => ReturnType<NonNullable<Detector['raw']>>) | undefined;
    const said = ask?.call(one, seen);
    if (said === undefined) continue;
    for (const notice of said) if (!isAccepted(desk, notice, seen.row)) (open ??= []).push({ notice: judged(desk, notice, seen.row), row: notice.row ?? seen.row, made: isMade(desk, notice, seen.row) });
    // What stands wrong as a whole row is not asked for anything else.
    if (open?.some((one) => holds(one) && one.notice.index === undefined)) break;
  }
  return open ?? NOTHING;
}
const NOTHING: readonly Open[] = [];

/** A notice that would let its row in keeps it out where a person said so. */
const judged = ({ verdicts }: Desk, notice: Notice, row: number): Notice => (!notice.holds && verdicts.refuses(notice.rule, notice.column ?? '', row) ? { ...notice, holds: true } : notice);

export const isAccepted = ({ verdicts }: Desk, { rule, column = '', coveredBy }: Notice, row: number): boolean =>
  verdicts.accepts(rule, column, row) || (coveredBy?.some((other) => verdicts.accepts(other, column, row)) ?? false);

export const isMade = ({ verdicts }: Desk, { rule, column = '', repairs, ticked }: Notice, row: number): boolean =>
  repairs !== undefined && ((ticked === true && verdicts.fixes(rule, column, row)) || verdicts.takes(rule, column, row));

export const holds = ({ notice, made }: Open): boolean => notice.holds && !made;

/** The rows of a record with the repairs in them that are made. */
export function repaired(unit: Unit, open: readonly Open[]): Unit {
  const made = open.filter((one) => one.made);
  if (made.length === 0) return unit;
  const rows = unit.rows.map((row) => {
    const repairs = made.filter((one) => one.row === row.number).flatMap((one) => one.notice.repairs ?? []);
    if (repairs.length === 0) return row;
    const cells = [...row.cells];
    for (const { index, text } of repairs) {
      while (cells.length < index) cells.push('');
      cells[index] = text;
    }
    return { ...row, cells };
  });
  return { ...unit, rows };
}

/** Repairs as points of their cells, so that the preview shows them where they are made. */
export const repairPoints = (desk: Desk, unit: Unit, open: readonly Open[]): CellPoint[] =>
  open.filter((one) => one.made).flatMap(({ notice, row }) => (notice.repairs ?? []).map(({ index, text }): CellPoint => ({
    rule: notice.rule, severity: 'warning', fix: { value: text, apply: () => {} }, index, heading: desk.options.mapping.columns.find((one) => one.index === index)?.heading ?? '', row,
    text: unit.rows.find((one) => one.number === row)?.cells[index] ?? '', fixed: true, held: false,
  })));
