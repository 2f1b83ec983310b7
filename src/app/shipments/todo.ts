import { today } from '#base';
import { allPapers, allShipments, timelineOf, toDosOf } from '#documents';
import type { UseCase } from '../port.ts';
import { papersByShipment } from './list.ts';
import { loadedOf } from './loaded.ts';
import { datedOf } from './timeline.ts';

/** Days ahead that are worth a line on the first screen. */
const SOON = 10;
const SHOWN = 50;

/** What waits at open shipments: last days that are near or past, before sailing and after it; the most pressing first. */
const todo: UseCase<'shipments.todo'> = async ({ within }, context) => {
  const { read } = await context.workspace();
  const day = today(context.clock);
  const near = within ?? SOON;
  const [shipments, papers] = await Promise.all([allShipments(read), allPapers(read)]);
  const byShipment = papersByShipment(papers);
  const items = shipments.filter((one) => one.closedOn === undefined).flatMap((one) => {
    const dated = datedOf(loadedOf(one, byShipment.get(one.id) ?? []));
    const about = { shipment: one.id, number: one.number };
    const steps = timelineOf(dated, day).filter((step) => step.by !== null && step.left !== null && step.left <= near && step.key !== 'payment').map((step) => ({ ...about, what: step.key, by: step.by ?? '', left: step.left ?? 0, basis: 'limit' as const }));
    const open = toDosOf(dated, one.done, day).filter((each) => each.left !== null && each.left <= near).map((each) => ({ ...about, what: each.key, by: each.by, left: each.left ?? 0, basis: each.basis }));
    return [...steps, ...open];
  }).sort((a, b) => a.left - b.left || (a.number < b.number ? -1 : 1));
  return { today: day, total: items.length, items: items.slice(0, SHOWN) };
};
export default todo;
