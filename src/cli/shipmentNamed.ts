import { Refusal } from '#base';
import type { Session } from './command.ts';

/** The id of a shipment by its number or its id, open or put away. Throws Refusal('no-such-record'). */
export async function shipmentNamed(session: Session, company: string, name: string): Promise<string> {
  for (const closed of [false, true]) {
    const { items } = await session.call('shipments.list', { closed }, company);
    const found = items.find((one) => one.number === name.trim() || one.id === name.trim());
    if (found) return found.id;
  }
  throw new Refusal('no-such-record', `No shipment has the number ${name.slice(0, 60)}. Nothing was changed.`);
}
