import { findCategories, nearestCategory, parentsOf } from '#listing';
import type { UseCase } from '../port.ts';
import { categoryListOf, categoryPicksOf } from './kept.ts';

/** Matches that are shown; typing more finds the rest. */
const SHOWN = 60;
/** Categories of a catalogue; more are no list a person maps. */
const MOST_OWN = 2_000;

/** A storefront's categories that answer what was typed, and those of the catalogue with what they are there. */
const get: UseCase<'categories.get'> = async ({ storefront, query }, context) => {
  const { read } = await context.workspace();
  const [list, { picks, used }] = await Promise.all([categoryListOf(read, storefront), categoryPicksOf(read, storefront)]);
  const items = list?.items ?? [];
  const parents = parentsOf(items);
  const known = new Set(items.map((one) => one.path));
  const own = await read.all<{ category: string; items: number }>(`SELECT category, count(*) AS items FROM product WHERE category <> '' AND parent IS NULL AND coalesce(status, 'active') = 'active' GROUP BY category ORDER BY category LIMIT ?`, [MOST_OWN]);
  return {
    list: list ? { count: items.length, file: list.file, on: list.on } : null,
    matches: findCategories(items, query, used, SHOWN).map(({ path, code }) => ({ path, code: code ?? null, used: used.includes(path), leaf: !parents.has(path) })),
    own: own.map((one) => {
      const pick = picks[one.category] ?? null;
      const fits = known.has(one.category) && !parents.has(one.category);
      return { ...one, pick, known: fits, nearest: pick === null && !fits && items.length > 0 ? (nearestCategory(items, one.category) ?? null) : null };
    }),
  };
};
export default get;
