import { Refusal } from '#base';
import { productsByIds } from '#catalogue';
import { parentsOf } from '#listing';
import { categoryListOf, categoryPicksOf, keepCategoryPicks, withUsed } from '../mapping/kept.ts';
import type { UseCase } from '../port.ts';
import { profileFor } from '../storefronts/kept.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keepOwnText } from './ownTexts.ts';

/** Puts chosen items into one category of the storefront, or back to what their category of the catalogue is there. The catalogue is not changed. */
const setCategory: UseCase<'listing.setCategory'> = async ({ storefront, ids, path }, context) => {
  const workspace = await context.workspace();
  const { read } = workspace;
  const profile = await profileFor(read, storefront);
  const products = (await productsByIds(read, [...new Set(ids)])).filter((one) => one.parent === undefined);
  if (products.length === 0) throw new Refusal('no-such-product', 'None of these items is there to list. They may have been deleted meanwhile.', { hi: 'इनमें से कोई आइटम लिस्टिंग के लिए नहीं है। शायद इस बीच हटा दिए गए।' });
  const items = (await categoryListOf(read, storefront))?.items ?? [];
  if (path !== null && !items.some((one) => one.path === path)) throw new Refusal('wrong-usage', `${path.slice(0, 120)} is not among the categories of ${profile.title} that this company has. Read its list again, or choose another one.`);
  if (path !== null && parentsOf(items).has(path)) throw new Refusal('wrong-usage', `${path.slice(0, 120)} has categories below it. Choose the last level.`);
  const { changeSet } = await workspace.change({ label: { id: path === null ? 'category-items-back' : 'category-items', data: { count: products.length, storefront: profile.title } } }, async (db) => {
    for (const { id } of products) await keepOwnText(db, { storefront, product: id, language: profile.language, text: 'category', value: path ?? undefined });
    if (path === null) return;
    const kept = await categoryPicksOf(db, storefront);
    await keepCategoryPicks(db, storefront, { ...kept, used: withUsed(kept.used, path) });
  });
  return { changeSet: shownOrNull(changeSet, context.language), items: products.length };
};
export default setCategory;
