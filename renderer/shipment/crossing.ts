import type { CrossCell, CrossMatrix, CrossPoint, Output, ShownFinding } from '#app/contract';
import { dayText } from '../ui/format.ts';
import { outcomeOf, OUTCOMES, type ShownOutcome } from '../ui/outcome.ts';

export type Crossed = Output<'shipments.matrix'>;
export type CrossRow = CrossMatrix['rows'][number];
/** What is looked at: a cell of the matrix, or a point of the list. */
export type Chosen = { fact: string; paper: string } | { point: number } | null;

/** Points behind a cell, the worst first. */
export const pointsOf = <T extends ShownFinding = CrossPoint>(cell: Pick<CrossCell, 'findings'> | undefined, findings: readonly T[]): T[] =>
  (cell?.findings ?? []).flatMap((at) => findings[at] ?? []).sort((a, b) => OUTCOMES.indexOf(outcomeOf(a)) - OUTCOMES.indexOf(outcomeOf(b)));

/** What a cell comes to: a contradiction no rule speaks of is still worth a look. */
export function cellOutcome(cell: CrossCell, findings: readonly ShownFinding[]): ShownOutcome {
  const [worst] = pointsOf(cell, findings);
  if (cell.state === 'differs') return worst && worst.status !== 'unknown' ? outcomeOf(worst) : 'warning';
  return worst && worst.status === 'fail' && (worst.others ?? []).length === 0 ? outcomeOf(worst) : 'pass';
}

/** The worst of a row; details that are missing count only when nothing differs. */
export function rowOutcome(row: CrossRow, findings: readonly ShownFinding[]): ShownOutcome {
  const found = row.cells.filter((one) => one.state !== 'none').map((one) => cellOutcome(one, findings));
  return OUTCOMES.find((one) => found.includes(one)) ?? 'pass';
}

/** A value as the screen writes it: days in Indian order, numbers grouped, the unit behind. */
export function cellText(cell: Pick<CrossCell, 'type' | 'text' | 'unit' | 'limit'>, number: (value: number, digits?: number) => string): string {
  if (cell.text === '') return '';
  const limit = cell.limit === 'most' ? '≤ ' : cell.limit === 'least' ? '≥ ' : '';
  if (cell.type === 'day') return dayText(cell.text);
  const digits = cell.text.split('.')[1]?.length ?? 0;
  const plain = cell.type !== 'text' && /^-?\d{1,15}(\.\d+)?$/.test(cell.text);
  const grouped = plain ? `${number(Number(cell.text.split('.')[0]))}${digits > 0 ? `.${cell.text.split('.')[1]}` : ''}` : cell.text;
  return `${limit}${[grouped, cell.unit].filter(Boolean).join(' ')}`;
}

/** The two cells of a contradiction: the one that stands apart, and the one it is measured against. */
export function sidesOf(row: CrossRow | undefined, paper: string): [CrossCell, CrossCell] | undefined {
  const cell = row?.cells.find((one) => one.paper === paper);
  if (!row || !cell) return undefined;
  const apart = cell.state === 'differs' ? cell : (row.cells.find((one) => one.state === 'differs' && one.against === paper) ?? cell);
  const other = row.cells.find((one) => one.paper === (apart === cell ? apart.against : paper)) ?? row.cells.find((one) => one !== apart && one.text !== '');
  return other ? [apart, other] : undefined;
}
