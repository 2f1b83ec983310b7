import type { CategoryPicks } from '#listing/nouns';
import type { UseCase } from '../port.ts';
import { profileFor } from '../storefronts/kept.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { categoryPicksOf, keepCategoryPicks, withUsed } from './kept.ts';

/** Says which category of the storefront one of the catalogue is, for every item of it. The catalogue stays as it is. */
const pick: UseCase<'categories.pick'> = async ({ storefront, category, path }, context) => {
  const workspace = await context.workspace();
  const profile = await profileFor(workspace.read, storefront);
  const { changeSet } = await workspace.change({ label: { id: path === null ? 'category-unpicked' : 'category-picked', data: { category, storefront: profile.title } } }, async (db) => {
    const { picks, used } = await categoryPicksOf(db, storefront);
    const { [category]: _before, ...others } = picks;
    const next: CategoryPicks = path === null ? { picks: others, used } : { picks: { ...others, [category]: path }, used: withUsed(used, path) };
    await keepCategoryPicks(db, storefront, next);
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default pick;
