import type { Clock } from '#base';
import { productsByIds, variantsOfMany } from '#catalogue';
import { allShipments, paperById, shipmentById } from '#documents';
import type { Workspace } from '#store';
import { groundOf } from '../checks/ground.ts';
import { forgetChecks, storedChecks } from '../checks/storage.ts';
import { Askers, checkShipment } from './judging.ts';
import { shipmentsOfItem, shipmentsOfPaper } from './kept.ts';

/** Up to so many shipments are asked again at once; after a larger change their rows say "not checked". */
const AT_ONCE = 20;
/** Beyond this every shipment is forgotten: an import of a catalogue. */
const MANY_ITEMS = 100;
type Changed = readonly { kind: string; id: string }[];

/** Item numbers of these products and of the variants that take their HS code from them. */
async function skusOf(read: Workspace['read'], ids: readonly string[]): Promise<string[]> {
  const [own, variants] = await Promise.all([productsByIds(read, ids), variantsOfMany(read, ids)]);
  return [...own, ...[...variants.values()].flat()].map((one) => one.sku);
}

/** Shipments a change of records concerns: those changed themselves, those a changed paper belongs or belonged to, and those that hold a changed item. */
async function concerned(workspace: Pick<Workspace, 'read' | 'derived'>, records: Changed): Promise<string[]> {
  const found = new Set(records.filter((one) => one.kind === 'shipment').map((one) => one.id));
  for (const { id } of records.filter((one) => one.kind === 'paper')) {
    for (const shipment of [...((await paperById(workspace.read, id))?.shipments ?? []), ...(await shipmentsOfPaper(workspace, id))]) found.add(shipment);
  }
  const products = records.filter((one) => one.kind === 'product').map((one) => one.id);
  if (products.length > MANY_ITEMS) for (const one of await allShipments(workspace.read)) found.add(one.id);
  else if (products.length > 0) for (const sku of await skusOf(workspace.read, products)) for (const shipment of await shipmentsOfItem(workspace, sku)) found.add(shipment);
  return [...found];
}

/** Forgets results of shipments that changed, and asks those again that had one: only what the change touched. Returns how many (rule, unit) pairs that took. */
export async function shipmentsChanged(workspace: Workspace, clock: Clock, records: Changed, ready: boolean): Promise<number> {
  const ids = await concerned(workspace, records);
  if (ids.length === 0) return 0;
  const before = await storedChecks(workspace, ids);
  await forgetChecks(workspace, ids);
  if (!ready || before.size === 0 || before.size > AT_ONCE) return 0;
  const askers = new Askers(await groundOf(workspace.read));
  let asked = 0;
  for (const id of before.keys()) if (await shipmentById(workspace.read, id)) asked += (await checkShipment(workspace, clock, id, undefined, askers)).judged.asked;
  return asked;
}
