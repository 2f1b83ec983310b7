import { layersByIds } from '#buyers';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownBuyer } from './known.ts';

const removeItems: UseCase<'buyers.removeItems'> = async ({ buyer, ids }, context) => {
  const workspace = await context.workspace();
  const { name } = await knownBuyer(workspace.read, buyer);
  const { value, changeSet } = await workspace.change({ label: { id: 'buyer-items-removed', data: { name, count: ids.length } } }, async (db) => {
    const own = (await layersByIds(db, ids)).filter((one) => one.buyer === buyer);
    for (const one of own) await db.remove('buyer_item', one.id);
    return own.length;
  });
  return { removed: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default removeItems;
