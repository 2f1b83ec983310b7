import { papersOf } from '#documents';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownShipment } from './known.ts';

/** Papers that serve other shipments too stay with those. */
const remove: UseCase<'shipments.remove'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { number } = await knownShipment(workspace.read, id);
  const { value, changeSet } = await workspace.change({ label: { id: 'shipment-remove', data: { number } } }, async (db) => {
    await knownShipment(db, id);
    const papers = await papersOf(db, id);
    const own = papers.filter((one) => one.shipments.length === 1);
    for (const one of own) await db.remove('paper', one.id);
    await db.updateMany('paper', papers.filter((one) => one.shipments.length > 1).map((one) => ({ ...one, shipments: one.shipments.filter((each) => each !== id) })));
    await db.remove('shipment', id);
    return own.length;
  });
  return { papers: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default remove;
