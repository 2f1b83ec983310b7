import type { Day } from '#base';
import type { DocumentKind, ExportDocument } from '#documents';
import type { Facts } from '#rules';

type Shipment = NonNullable<Facts['shipment']>;
type Papers = readonly ExportDocument[];

const of = (papers: Papers, ...kinds: DocumentKind[]): Papers => kinds.flatMap((kind) => papers.filter((one) => one.kind === kind));
const first = <T>(papers: Papers, read: (one: ExportDocument) => T | undefined): T | undefined => papers.map(read).find((one) => one !== undefined);

function modeOf(papers: Papers): string | undefined {
  const said = first(papers, (one) => one.carriage?.mode);
  return said ?? (of(papers, 'billOfLading', 'seaWaybill').length > 0 ? 'sea' : of(papers, 'airWaybill').length > 0 ? 'air' : undefined);
}

const invoices = (papers: Papers): Papers => of(papers, 'commercialInvoice', 'gstInvoice', 'proformaInvoice', 'purchaseOrder');

/** What the papers of one shipment say of it as a whole; what was typed or given about the shipment stands above. Nothing is made up: a leaf no paper shows is absent. */
export function shipmentFacts(papers: Papers, given: Facts['shipment']): Shipment {
  const transport = of(papers, 'billOfLading', 'airWaybill', 'seaWaybill');
  const customs = of(papers, 'shippingBill');
  const credit = of(papers, 'letterOfCredit')[0];
  const seen: Shipment = {
    mode: modeOf(papers), incoterm: first(invoices(papers), (one) => one.incoterm), place: first(invoices(papers), (one) => one.place), currency: first(invoices(papers), (one) => one.currency),
    destination: first([...customs, ...invoices(papers)], (one) => one.ports?.finalDestination) ?? first(invoices(papers), (one) => one.parties?.consignee?.country ?? one.parties?.buyer?.country),
    portOfLoading: first([...transport, ...customs], (one) => one.ports?.loading), portOfDischarge: first([...transport, ...customs], (one) => one.ports?.discharge), gatewayPort: first(customs, (one) => one.customs?.gatewayPort),
    leoOn: first(customs, (one) => one.customs?.leoOn), onBoardOn: first(transport, (one) => one.carriage?.onBoardOn), containers: first(transport, (one) => one.carriage?.containers),
    taxRoute: first(of(papers, 'gstInvoice', 'eInvoice', 'shippingBill'), (one) => one.customs?.endorsement), value: first(of(papers, 'commercialInvoice'), (one) => one.totals?.amount),
    packageCount: first(of(papers, 'packingList'), (one) => one.totals?.packageCount), netWeight: first(of(papers, 'packingList'), (one) => one.totals?.netWeight), grossWeight: first(of(papers, 'packingList'), (one) => one.totals?.grossWeight),
    preference: first(of(papers, 'certificateOfOrigin'), (one) => one.origin?.agreement), ...(credit ? { payment: { type: 'lc', lcNumber: credit.number } } : {}),
  };
  return { ...(Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined)) as Shipment), ...given };
}

/** The day rules are asked for: the shipment's own, else its invoice's; undefined when the papers tell none. */
export const dayOfShipment = (shipment: Shipment, papers: Papers): Day | undefined => shipment.leoOn ?? shipment.onBoardOn ?? first(invoices(papers), (one) => one.date) ?? first(papers, (one) => one.date);
