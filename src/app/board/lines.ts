import type { BoardGroup, PointCounts } from '../contract.ts';
import { type Board, type BoardItem, outcomeOfPoint, packPoint, placeOfPoint, POINT_OUTCOMES, ruleOfPoint } from './board.ts';
import type { Filtering } from './filtering.ts';
import type { Look } from './look.ts';

/** Points that are looked at together. */
type Gathered = { packed: number; points: number; items: number; skus: string[]; last: number };
/** A row of the list before it is worded. */
export type Row =
  | { type: 'head'; name: string; points: number; lines: number }
  | { type: 'line'; gathered: Gathered; withPlace: boolean }
  | { type: 'item'; item: BoardItem; worst: number; counts: PointCounts; points: number };
/** `heads` are the places of the headings among the rows. */
export type Lines = { rows: Row[]; heads: number[]; points: number; counts: PointCounts };

const SUBJECT_ORDER = ['exporter', 'product', 'listing', 'certificate', 'shipment'];
const rankOf = (subject: string): number => (SUBJECT_ORDER.indexOf(subject) + SUBJECT_ORDER.length + 1) % (SUBJECT_ORDER.length + 1);

export const noCounts = (): PointCounts => ({ error: 0, warning: 0, info: 0, unknown: 0, waived: 0 });
const count = (counts: PointCounts, packed: number): void => {
  const outcome = POINT_OUTCOMES[outcomeOfPoint(packed)];
  if (outcome) counts[outcome] += 1;
};

/** Goes over every point that is looked at. */
export function walk(board: Board, filter: Filtering, at: (item: BoardItem, points: readonly number[], index: number) => void): void {
  for (const [index, item] of board.items.entries()) if (filter.item(item, index)) at(item, filter.points(item, index), index);
}

/** Points of one rule and outcome together; with `places`, of one country too. */
function gather(board: Board, filter: Filtering, places: boolean, counts: PointCounts): Gathered[] {
  const found = new Map<number, Gathered>();
  walk(board, filter, (item, points, index) => {
    for (const packed of points) {
      count(counts, packed);
      const key = places ? packed : packPoint(ruleOfPoint(packed), 0, outcomeOfPoint(packed));
      const one = found.get(key) ?? { packed: key, points: 0, items: 0, skus: [], last: -1 };
      if (one.points === 0) found.set(key, one);
      one.points += 1;
      if (one.last === index) continue;
      one.last = index;
      one.items += 1;
      if (item.sku !== null && one.skus.length < 3) one.skus.push(item.sku);
    }
  });
  return [...found.values()];
}

/** Worst first, then by rule, so that lists stand still between two runs. */
const byWeight = (board: Board) => (a: Gathered, b: Gathered): number => {
  const [ruleA = '', ruleB = ''] = [board.rules[ruleOfPoint(a.packed)]?.id, board.rules[ruleOfPoint(b.packed)]?.id];
  return outcomeOfPoint(a.packed) - outcomeOfPoint(b.packed) || (ruleA < ruleB ? -1 : ruleA > ruleB ? 1 : a.packed - b.packed);
};

/** Place of a row among the lines, from 1: headings before it are not counted. */
export const nthOf = ({ heads }: Pick<Lines, 'heads'>, at: number): number => at + 1 - heads.filter((head) => head <= at).length;

/** The gravest outcome of a group; a lower number is worse. */
const worstOf = (lines: readonly Gathered[]): number => Math.min(...lines.map((one) => outcomeOfPoint(one.packed)));

function headed(groups: ReadonlyMap<string, Gathered[]>, order: (a: string, b: string) => number, withPlace: boolean, board: Board): Row[] {
  return [...groups].sort(([a], [b]) => order(a, b)).flatMap(([name, lines]): Row[] => [
    { type: 'head', name, points: lines.reduce((sum, one) => sum + one.points, 0), lines: lines.length },
    ...lines.sort(byWeight(board)).map((gathered): Row => ({ type: 'line', gathered, withPlace })),
  ]);
}

const alphabetical = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Countries by their code; rules that ask of no country last. */
const byPlace = (a: string, b: string): number => Number(a === '') - Number(b === '') || alphabetical(a, b);

function itemRows(board: Board, filter: Filtering, counts: PointCounts): Row[] {
  const rows: Extract<Row, { type: 'item' }>[] = [];
  walk(board, filter, (item, points) => {
    const [first] = points;
    if (first === undefined) return;
    const own = noCounts();
    for (const packed of points) {
      count(counts, packed);
      count(own, packed);
    }
    rows.push({ type: 'item', item, worst: outcomeOfPoint(first), counts: own, points: points.length });
  });
  return rows.sort((a, b) => a.worst - b.worst || b.counts.error - a.counts.error || b.counts.warning - a.counts.warning || alphabetical(a.item.sku ?? '', b.item.sku ?? ''));
}

/** The whole list for one grouping and filter; kept with the board, since every page of it is asked for by itself. */
export function linesOf({ board, filter, name }: Look, group: BoardGroup): Lines {
  return board.derived(`lines by ${group} ${name}`, () => {
    const counts = noCounts();
    const rows = group === 'product' ? itemRows(board, filter, counts) : grouped(board, group, filter, counts);
    const heads = rows.flatMap((row, at) => (row.type === 'head' ? [at] : []));
    return { rows, heads, counts, points: Object.values(counts).reduce((sum, one) => sum + one, 0) };
  });
}

function grouped(board: Board, group: Exclude<BoardGroup, 'product'>, filter: Filtering, counts: PointCounts): Row[] {
  const places = group === 'destination';
  const groups = new Map<string, Gathered[]>();
  for (const one of gather(board, filter, places, counts)) {
    const rule = board.rules[ruleOfPoint(one.packed)];
    const name = places ? (board.places[placeOfPoint(one.packed)] ?? '') : ((group === 'pack' ? rule?.pack : rule?.subject) ?? '');
    const lines = groups.get(name) ?? [];
    if (lines.length === 0) groups.set(name, lines);
    lines.push(one);
  }
  const worst = new Map([...groups].map(([name, lines]) => [name, worstOf(lines)] as const));
  // What holds goods up stands first, whoever it is about.
  const bySubject = (a: string, b: string): number => (worst.get(a) ?? 0) - (worst.get(b) ?? 0) || rankOf(a) - rankOf(b) || alphabetical(a, b);
  return headed(groups, places ? byPlace : group === 'pack' ? alphabetical : bySubject, places, board);
}
