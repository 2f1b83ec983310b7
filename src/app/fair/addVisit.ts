import { today } from '#base';
import { buyerById, visit as visitSchema, visitsOf } from '#buyers';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownFair } from './known.ts';

/** A new visitor with the next number of this fair; empty, to be filled while they stand there. A known buyer brings what is known of them. */
const addVisit: UseCase<'fair.addVisit'> = async ({ fair, buyer }, context) => {
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'visit-add', data: {} } }, async (db) => {
    await knownFair(db, fair);
    const known = buyer ? await buyerById(db, buyer) : undefined;
    const number = (await visitsOf(db, fair)).reduce((most, one) => Math.max(most, one.number), 0) + 1;
    const id = db.newId();
    await db.create('visit', visitSchema.parse({ id, fair, day: today(context.clock), number, ...(known ? { buyer: known.id, company: known.name, name: known.contact, country: known.country, email: known.email, phone: known.phone } : {}) }));
    return id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default addVisit;
