import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { correctionsOf, keepCorrections } from './kept.ts';

/** Takes a correction back: the limit is again as the profile has it. */
const uncorrect: UseCase<'storefronts.uncorrect'> = async ({ storefront, limit }, context) => {
  const workspace = await context.workspace();
  const { changeSet } = await workspace.change({ label: { id: 'limit-uncorrected', data: { limit, storefront } } }, async (db) => {
    await keepCorrections(db, storefront, (await correctionsOf(db, storefront)).filter((one) => one.limit !== limit));
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default uncorrect;
