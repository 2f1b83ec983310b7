import type { BoardPoint, Parsed } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { type BoardItem, outcomeOfPoint, placeOfPoint, POINT_OUTCOMES, ruleOfPoint } from './board.ts';
import { walk } from './lines.ts';
import { type Look, lookAt } from './look.ts';
import { lineTitle } from './titles.ts';

type Line = Parsed<'checks.points'>['line'];
type Found = { item: BoardItem; packed: number };

/** Every point of a line, each pair of item and rule once for each country. */
export function pointsOf(look: Look, line: Line): Found[] {
  const { board, filter, name } = look;
  const outcome = line.outcome === undefined ? undefined : POINT_OUTCOMES.indexOf(line.outcome);
  const place = line.place === undefined ? undefined : board.places.indexOf(line.place);
  const wanted = (packed: number): boolean => (line.rule === undefined || board.rules[ruleOfPoint(packed)]?.id === line.rule) && (outcome === undefined || outcomeOfPoint(packed) === outcome) && (place === undefined || placeOfPoint(packed) === place);
  return board.derived(`points of ${JSON.stringify(line)} ${name}`, () => {
    const found: Found[] = [];
    walk(board, filter, (item, points) => {
      if (line.record !== undefined && item.id !== line.record) return;
      for (const packed of new Set(points)) if (wanted(packed)) found.push({ item, packed });
    });
    return found;
  });
}

export function shownPoint({ board }: Pick<Look, 'board'>, { item, packed }: Found, language: string): BoardPoint {
  const rule = board.rules[ruleOfPoint(packed)];
  const outcome = outcomeOfPoint(packed);
  const place = board.places[placeOfPoint(packed)];
  return { rule: rule?.id ?? '', title: rule ? lineTitle(rule, outcome, language) : '', outcome: POINT_OUTCOMES[outcome] ?? 'info', confidence: rule?.confidence ?? null, record: item.id, sku: item.sku, name: item.name, place: place === undefined || place === '' ? null : place, subject: rule?.subject ?? 'product' };
}

/** One page of the points of a line. */
const points: UseCase<'checks.points'> = async ({ filter, line, from, count, ...question }, context) => {
  const look = await lookAt(context, question, filter);
  const all = pointsOf(look, line);
  return { total: all.length, points: all.slice(from, from + count).map((one) => shownPoint(look, one, context.language)) };
};
export default points;
