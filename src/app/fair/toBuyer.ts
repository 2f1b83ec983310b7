import { Refusal } from '#base';
import { buyer as buyerSchema, linesOf, pairKey, visitorName } from '#buyers';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownVisit } from './known.ts';

/** Makes a buyer of a visitor; what they asked for is the beginning of their list. */
const toBuyer: UseCase<'fair.toBuyer'> = async ({ visit: id }, context) => {
  const workspace = await context.workspace();
  const before = await knownVisit(workspace.read, id);
  if (before.buyer) return { buyer: before.buyer, changeSet: null };
  if (!before.company?.trim() && !before.name?.trim()) throw new Refusal('wrong-usage', 'The visitor has neither a company nor a name yet. Write one, then make them a buyer.');
  const { value, changeSet } = await workspace.change({ label: { id: 'visit-to-buyer', data: { name: visitorName(before) } } }, async (db) => {
    const now = await knownVisit(db, id);
    const buyer = db.newId();
    await db.create('buyer', buyerSchema.parse({ id: buyer, name: visitorName(now), contact: now.name, country: now.country, currency: now.currency, email: now.email, phone: now.phone }));
    const layers = linesOf(now).map((one) => ({ id: db.newId(), key: pairKey(buyer, one.product), buyer, product: one.product, ...(one.price ? { price: one.price } : {}) }));
    if (layers.length > 0) await db.createMany('buyer_item', layers);
    await db.update('visit', { ...now, buyer });
    return buyer;
  });
  return { buyer: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default toBuyer;
