import { today } from '#base';
import { composePaper, papersOf } from '#documents';
import { theExporter } from '#exporter';
import type { UseCase } from '../port.ts';
import { numberFor } from './composing.ts';
import { knownShipment } from './known.ts';
import { documentsOf } from './whole.ts';

/** A paper as the shipment gives it. */
const compose: UseCase<'shipments.compose'> = async ({ shipment: id, kind, number, on }, context) => {
  const { read } = await context.workspace();
  const shipment = await knownShipment(read, id);
  const papers = documentsOf(await papersOf(read, id));
  const { document, differs } = composePaper(kind, { shipment, papers, exporter: await theExporter(read), number: number ?? (await numberFor(read, kind, shipment)), date: on ?? today(context.clock) });
  return { document, differs };
};
export default compose;
