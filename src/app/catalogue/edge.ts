import { edgeOfRun } from '#base';
import { edgeText } from '#catalogue';
import type { UseCase } from '../port.ts';
import { orderOf, readingOf } from './orders.ts';

/** Where Ctrl and an arrow lead in one column of a view: by what its rows show, over all of them, read or not. */
const edge: UseCase<'catalogue.edge'> = async ({ field, from, by, ...view }, context) => {
  const workspace = await context.workspace();
  const { order } = await orderOf(workspace, view);
  const text = await edgeText(workspace.read, field, await readingOf(workspace));
  return { row: edgeOfRun((row) => text(order.ids[row] ?? '') !== '', from, by, order.ids.length - 1) };
};
export default edge;
