import type { UseCase } from '../port.ts';
import { linesOf } from './lines.ts';
import { lookAt } from './look.ts';
import { packTitles, shownRow } from './words.ts';

/** One page of the board as a list. */
const rows: UseCase<'checks.rows'> = async ({ filter, group, from, count, ...question }, context) => {
  const look = await lookAt(context, question, filter);
  const { rows: all, points, counts } = linesOf(look, group);
  const titles = group === 'pack' ? await packTitles((await context.workspace()).read, context.language) : undefined;
  return { total: all.length, points, counts, rows: all.slice(from, from + count).map((one) => shownRow(look.board, one, context.language, titles)) };
};
export default rows;
