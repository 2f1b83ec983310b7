import { Refusal, storedText } from '#base';
import { buyerById } from '#buyers';
import { type Shipment, shipment } from '#documents';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { knownShipment } from './known.ts';

/** What a new shipment takes over from an earlier one: who, where and on which terms; never dates, papers, containers or quantities. */
function takenOver({ common, buyer, facts }: Shipment): Pick<Shipment, 'common' | 'facts'> & { buyer?: string | undefined } {
  const { parties, ports, incoterm, place, currency, paymentTerm, carriage, marks } = common;
  const { taxRoute, preference } = facts;
  return { buyer, common: { parties, ports, incoterm, place, currency, paymentTerm, marks, carriage: carriage?.mode ? { mode: carriage.mode } : undefined }, facts: Object.fromEntries(Object.entries({ taxRoute, preference }).filter(([, value]) => value !== undefined)) };
}

const add: UseCase<'shipments.add'> = async ({ number: typed, buyer, copyOf }, context) => {
  const number = storedText(typed).trim();
  if (number === '') throw new Refusal('wrong-usage', 'The shipment has no number. Write one.');
  const workspace = await context.workspace();
  const { value, changeSet } = await workspace.change({ label: { id: 'shipment-add', data: { number } } }, async (db) => {
    const model = copyOf ? takenOver(await knownShipment(db, copyOf)) : { common: {}, facts: {} };
    const known = buyer ? await buyerById(db, buyer) : undefined;
    if (buyer && !known) throw new Refusal('no-such-record', 'This buyer is no longer there. Choose another.', { hi: 'यह बायर अब यहाँ नहीं है। दूसरा चुनें।' });
    const party = known && { name: known.name, ...(known.country ? { country: known.country } : {}) };
    const common = party && buyer !== copyOf ? { ...model.common, parties: { ...model.common.parties, ...(model.common.parties?.buyer?.name === party.name ? {} : { buyer: party, consignee: party }) }, currency: model.common.currency ?? known?.currency } : model.common;
    const made = shipment.parse({ ...model, common, buyer: buyer ?? ('buyer' in model ? model.buyer : undefined), id: db.newId(), number });
    await db.create('shipment', made);
    return made.id;
  });
  return { id: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default add;
