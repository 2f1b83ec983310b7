import { foundPlaces } from '#catalogue';
import type { UseCase } from '../port.ts';
import { readingOf } from './orders.ts';

/** For a list without rows: how many there would be without the search, and without each filter. */
const whyNone: UseCase<'catalogue.whyNone'> = async ({ query, filters }, context) => {
  const workspace = await context.workspace();
  const reading = await readingOf(workspace);
  const without = async (view: { query: string; filters: typeof filters }): Promise<number> => {
    const { frame, found } = await foundPlaces(workspace.read, view, reading);
    return found === null ? frame.tops.length : found.length;
  };
  const withoutFilter: number[] = [];
  for (let at = 0; at < filters.length; at++) withoutFilter.push(await without({ query, filters: filters.filter((_one, other) => other !== at) }));
  return { withoutQuery: query.trim() === '' ? null : await without({ query: '', filters }), withoutFilter };
};
export default whyNone;
