import { layersOf, visitsOfBuyer } from '#buyers';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownBuyer } from './known.ts';

/** Removes a buyer with their whole list. Visits stay: they happened; they only no longer say which buyer it was. */
const remove: UseCase<'buyers.remove'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { name } = await knownBuyer(workspace.read, id);
  const { value, changeSet } = await workspace.change({ label: { id: 'buyer-remove', data: { name } } }, async (db) => {
    await knownBuyer(db, id);
    const layers = await layersOf(db, id);
    for (const one of layers) await db.remove('buyer_item', one.id);
    await db.updateMany('visit', (await visitsOfBuyer(db, id)).map(({ buyer: _buyer, ...rest }) => rest));
    await db.remove('buyer', id);
    return layers.length;
  });
  return { items: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default remove;
