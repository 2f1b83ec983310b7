import type { UseCase } from '../port.ts';
import { shelfOf } from './shown.ts';
import { ignoredPairs } from './storage.ts';

const MOST = 500;

/** Pairs that were told not to be one and whose items are both still there. */
const ignored: UseCase<'duplicates.ignored'> = async (_input, context) => {
  const workspace = await context.workspace();
  const pairs = [...(await ignoredPairs(workspace.read)).keys()].slice(0, MOST).map((key) => key.split(' ') as [string, string]);
  const shelf = await shelfOf(workspace.read, pairs.flat(), context.language);
  return { pairs: pairs.filter((pair) => pair.every((id) => shelf.products.has(id))).map(([one, other]) => ({ one: shelf.item(one), other: shelf.item(other) })) };
};
export default ignored;
