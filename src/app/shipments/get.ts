import { buyerById } from '#buyers';
import { papersOf } from '#documents';
import type { UseCase } from '../port.ts';
import { knownShipment } from './known.ts';

const get: UseCase<'shipments.get'> = async ({ id }, context) => {
  const { read } = await context.workspace();
  const found = await knownShipment(read, id);
  const [papers, buyer] = await Promise.all([papersOf(read, id), found.buyer ? buyerById(read, found.buyer) : undefined]);
  return { shipment: found, papers, buyerName: buyer?.name ?? '' };
};
export default get;
