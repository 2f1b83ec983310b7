import type { UseCase } from '../port.ts';
import { linesOf, nthOf } from './lines.ts';
import { lookAt } from './look.ts';
import { packTitles, shownRow } from './words.ts';

/** One page of the board as a list. */
const rows: UseCase<'checks.rows'> = async ({ filter, group, from, count, ...question }, context) => {
  const look = await lookAt(context, question, filter);
  const lines = linesOf(look, group);
  const { rows: all, heads, points, counts } = lines;
  const titles = group === 'pack' ? await packTitles((await context.workspace()).read, context.language) : undefined;
  return { total: all.length, lines: all.length - heads.length, points, counts, rows: all.slice(from, from + count).map((one, index) => shownRow(look.board, one, nthOf(lines, from + index), context.language, titles)) };
};
export default rows;
