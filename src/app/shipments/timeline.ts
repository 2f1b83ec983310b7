import { today } from '#base';
import { creditClock, type Dated, moneyClock, timelineOf, toDosOf } from '#documents';
import type { UseCase } from '../port.ts';
import { type LoadedShipment, loadShipment } from './loaded.ts';
import { documentsOf } from './whole.ts';

export const datedOf = ({ papers, facts }: LoadedShipment): Dated => ({ papers: documentsOf(papers), facts });

/** The days of a shipment, its clocks and what has to happen after sailing. */
const timeline: UseCase<'shipments.timeline'> = async ({ id }, context) => {
  const loaded = await loadShipment((await context.workspace()).read, id);
  const dated = datedOf(loaded);
  const day = today(context.clock);
  return { today: day, steps: timelineOf(dated, day), credit: creditClock(dated) ?? null, money: moneyClock(dated) ?? null, toDos: toDosOf(dated, loaded.shipment.done, day) };
};
export default timeline;
