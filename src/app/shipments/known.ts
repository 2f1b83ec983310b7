import { Refusal } from '#base';
import { type DocumentReads, type Paper, paperById, type Shipment, shipmentById } from '#documents';

/** The shipment, or a refusal that it is no longer there. */
export async function knownShipment(read: DocumentReads, id: string): Promise<Shipment> {
  const found = await shipmentById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This shipment is no longer there. It may have been deleted in another window. Undo brings it back.');
  return found;
}

/** The paper, or a refusal that it is no longer there. */
export async function knownPaper(read: DocumentReads, id: string): Promise<Paper> {
  const found = await paperById(read, id);
  if (!found) throw new Refusal('no-such-record', 'This paper is no longer there. It may have been deleted in another window. Undo brings it back.');
  return found;
}
