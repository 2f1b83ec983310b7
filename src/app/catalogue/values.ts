import { valuesOf } from '#catalogue';
import type { UseCase } from '../port.ts';
import { readingOf } from './orders.ts';

/** What occurs in a column of a view; a filter on that column itself does not narrow its own list. */
const values: UseCase<'catalogue.values'> = async ({ field, query, filters, limit }, context) => {
  const workspace = await context.workspace();
  const found = await valuesOf(workspace.read, field, { query, filters: filters.filter((one) => one.field !== field) }, await readingOf(workspace));
  const items = [...found.counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { distinct: items.length, empty: found.empty, items: items.slice(0, limit) };
};
export default values;
