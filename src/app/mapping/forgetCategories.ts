import type { UseCase } from '../port.ts';
import { profileFor } from '../storefronts/kept.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keepCategoryList } from './kept.ts';

/** Forgets a storefront's list of categories; what was picked stays. */
const forget: UseCase<'categories.forget'> = async ({ storefront }, context) => {
  const workspace = await context.workspace();
  const profile = await profileFor(workspace.read, storefront);
  const { changeSet } = await workspace.change({ label: { id: 'categories-forgotten', data: { storefront: profile.title } } }, (db) => keepCategoryList(db, storefront, undefined));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default forget;
