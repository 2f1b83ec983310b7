import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { type BoardItem, outcomeOfPoint, placeOfPoint, POINT_OUTCOMES } from './board.ts';
import { walk } from './lines.ts';
import { type Look, lookAt } from './look.ts';

type Cell = Output<'checks.matrix'>['rows'][number]['cells'][number];
type Line = { item: BoardItem; points: readonly number[] };

/** Items that have something to show, worst first or by number, and the places any of them was asked about. */
function gathered({ board, filter, name }: Look, sort: 'worst' | 'sku'): { lines: Line[]; places: number[] } {
  return board.derived(`matrix by ${sort} ${name}`, () => {
    const lines: Line[] = [];
    const places = new Set<number>();
    walk(board, filter, (item, points) => {
      if (filter.narrows && points.length === 0) return;
      lines.push({ item, points });
      for (const one of item.asked) places.add(one);
    });
    if (sort === 'worst') lines.sort((a, b) => worstOf(a.points) - worstOf(b.points) || b.points.length - a.points.length);
    const code = (place: number): string => board.places[place] ?? '';
    return { lines, places: [...places].sort((a, b) => (code(a) < code(b) ? -1 : 1)) };
  });
}

/** Points come worst first. */
const worstOf = ([first]: readonly number[]): number => (first === undefined ? POINT_OUTCOMES.length : outcomeOfPoint(first));

function cellOf({ item, points }: Line, place: number): Cell {
  if (!item.asked.includes(place)) return null;
  const here = points.filter((one) => placeOfPoint(one) === place);
  return { worst: here.length === 0 ? null : (POINT_OUTCOMES[worstOf(here)] ?? null), points: here.length };
}

/** One page of items by destinations. */
const matrix: UseCase<'checks.matrix'> = async ({ filter, sort, from, count, ...question }, context) => {
  const look = await lookAt(context, question, filter);
  const { lines, places } = gathered(look, sort);
  return {
    total: lines.length, places: places.map((one) => look.board.places[one] ?? ''),
    rows: lines.slice(from, from + count).map((line) => ({ record: line.item.id, sku: line.item.sku, name: line.item.name, subject: line.item.sku === null ? 'exporter' : 'product', cells: places.map((place) => cellOf(line, place)) })),
  };
};
export default matrix;
