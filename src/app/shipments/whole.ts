import type { ExportDocument, Paper, Shipment } from '#documents';
import type { Facts } from '#rules';
import { shipmentFacts } from '../documents/shipmentFacts.ts';

type Facing = NonNullable<Facts['shipment']>;

/** A draft says what will be printed, and is checked like a final one; what is written in `common` counts as a paper that stands before all others. */
export const documentsOf = (papers: readonly Paper[]): ExportDocument[] => papers.map((one) => ({ ...one.document, kind: one.kind }));

/** A shipment as rules see it: what was typed about it first, then what its papers say. A leaf that neither knows is absent. */
export function factsOfShipment(one: Shipment, papers: readonly Paper[]): Facing {
  const { common } = one;
  const typed: Facing = {
    mode: common.carriage?.mode, incoterm: common.incoterm, place: common.place, currency: common.currency, portOfLoading: common.ports?.loading, portOfDischarge: common.ports?.discharge,
    destination: common.ports?.finalDestination ?? common.parties?.consignee?.country ?? common.parties?.buyer?.country, containers: common.carriage?.containers?.map(({ number, seal, tare, payload }) => ({ number, seal, tare, payload })),
    packageCount: common.totals?.packageCount, packageKind: common.totals?.packageKind, netWeight: common.totals?.netWeight, grossWeight: common.totals?.grossWeight, value: common.totals?.amount, onBoardOn: common.carriage?.onBoardOn,
  };
  const known = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as Facing;
  return shipmentFacts(documentsOf(papers), { ...known, ...(one.facts as Facing) });
}
