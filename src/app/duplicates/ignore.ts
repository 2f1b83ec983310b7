import { productsByIds } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { ignoredKey, ignoredPairs, pairKey } from './storage.ts';

/** Remembers that two items are two, or forgets it; journaled like any other deed, so it can be undone and is merged with another copy's. */
const ignore: UseCase<'duplicates.ignore'> = async ({ kept, other, not }, context) => {
  const workspace = await context.workspace();
  const items = await productsByIds(workspace.read, [kept, other]);
  const skus = items.map((one) => one.sku).join(', ');
  const { changeSet } = await workspace.change({ label: { id: not ? 'not-duplicate' : 'maybe-duplicate', data: { skus } } }, async (db) => {
    const known = (await ignoredPairs(db)).get(pairKey(kept, other));
    if (not && !known) await db.create('setting', { id: db.newId(), key: ignoredKey(kept, other), value: true } as { id: string });
    if (!not && known) await db.remove('setting', known.id);
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default ignore;
