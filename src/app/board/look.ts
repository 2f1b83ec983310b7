import type { BoardFilter } from '../contract.ts';
import { curtainOf } from '../curtain/hides.ts';
import type { Context } from '../port.ts';
import type { Board } from './board.ts';
import { boardOf, type Question } from './boards.ts';
import { type Filtering, filtering } from './filtering.ts';

/** What judges a product's rates speaks of prices agreed with others: not while a buyer is in the room. */
const OF_RATES = /^(?:LADDER|LEAD)-/;

/** A board with a filter, ready to be read. `name` tells it apart from other filters of the same board. */
export type Look = { board: Board; filter: Filtering; name: string };

export async function lookAt(context: Context, question: Question, filter: BoardFilter): Promise<Look> {
  const board = await boardOf(context, question);
  const { closed } = curtainOf(context);
  return { board, filter: filtering(board, filter, (rule) => closed && OF_RATES.test(rule)), name: JSON.stringify({ filter, closed }) };
}
