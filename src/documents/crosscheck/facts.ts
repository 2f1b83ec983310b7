import type { DocumentKind } from '../parts/kinds.ts';

/** How two papers' values of one fact are compared. */
export type Comparing = 'party' | 'marks' | 'packages' | 'weight' | 'volume' | 'quantity' | 'hs' | 'money' | 'code' | 'incoterm' | 'port' | 'vessel' | 'each' | 'number' | 'day' | 'order';
/** `limit`: the value is the most (a credit) or the least (an insurance) that the others may be. */
export type OnKind = { path: string; limit?: 'most' | 'least' };
export type CrossFact = { key: string; comparing: Comparing; /** Only on this tax route. */ route?: 'igst' | 'lut'; on: { readonly [kind in DocumentKind]?: OnKind } };

const at = (path: string, ...kinds: DocumentKind[]): CrossFact['on'] => Object.fromEntries(kinds.map((kind) => [kind, { path }]));
const PRICED = ['purchaseOrder', 'proformaInvoice', 'commercialInvoice'] as const;
const TRANSPORT = ['billOfLading', 'seaWaybill', 'airWaybill'] as const;
const CERTIFIED = ['inspection', 'fumigation', 'phytosanitary', 'health'] as const;
const INVOICE = ['packingList', 'shippingBill', 'certificateOfOrigin', 'insuranceCertificate', 'billOfExchange', 'inspection', 'certificateOfAnalysis', 'health', 'bankRealisation'] as const;

/**
 * What is compared across the papers of a shipment, in the order of the matrix, and where each kind has it. A kind that is not named does not carry the fact.
 * The commercial invoice and the GST invoice are papers of their own: customs match the shipping bill with the GST one on the IGST route (error code SB005).
 */
export const CROSS_FACTS: readonly CrossFact[] = [
  { key: 'consignee', comparing: 'party', on: { letterOfCredit: { path: 'parties.applicant' }, purchaseOrder: { path: 'parties.buyer' }, ...at('parties.consignee', 'proformaInvoice', 'commercialInvoice', 'gstInvoice', 'eInvoice', 'packingList', 'shippingBill', ...TRANSPORT, 'certificateOfOrigin', 'phytosanitary', 'health') } },
  { key: 'invoiceNumber', comparing: 'number', on: { commercialInvoice: { path: 'number' }, ...at('refs.invoiceNumber', ...INVOICE) } },
  { key: 'invoiceDate', comparing: 'day', on: { commercialInvoice: { path: 'date' }, ...at('refs.invoiceDate', 'packingList', 'shippingBill', 'certificateOfOrigin') } },
  { key: 'gstInvoiceNumber', comparing: 'number', route: 'igst', on: { gstInvoice: { path: 'number' }, eInvoice: { path: 'number' }, ...at('refs.gstInvoiceNumber', 'commercialInvoice', 'shippingBill', 'eWayBill') } },
  { key: 'gstInvoiceDate', comparing: 'day', route: 'igst', on: { gstInvoice: { path: 'date' }, eInvoice: { path: 'date' }, ...at('refs.gstInvoiceDate', 'commercialInvoice', 'shippingBill') } },
  { key: 'value', comparing: 'money', on: { letterOfCredit: { path: 'credit.amount', limit: 'most' }, ...at('totals.amount', ...PRICED, 'shippingBill', 'billOfExchange', 'bankRealisation'), insuranceCertificate: { path: 'cover.insured', limit: 'least' } } },
  { key: 'currency', comparing: 'code', on: at('currency', 'letterOfCredit', ...PRICED, 'shippingBill', 'billOfExchange', 'insuranceCertificate') },
  { key: 'incoterm', comparing: 'incoterm', on: at('incoterm', 'letterOfCredit', ...PRICED, 'shippingBill', 'insuranceCertificate') },
  { key: 'gstValue', comparing: 'money', on: at('totals.amount', 'gstInvoice', 'eInvoice') },
  { key: 'tax', comparing: 'money', route: 'igst', on: at('totals.tax', 'gstInvoice', 'shippingBill') },
  { key: 'taxRoute', comparing: 'code', on: at('customs.endorsement', 'gstInvoice', 'eInvoice', 'shippingBill') },
  { key: 'hsCode', comparing: 'hs', on: at('lines[].hsCode', 'proformaInvoice', 'commercialInvoice', 'gstInvoice', 'packingList', 'shippingBill', 'certificateOfOrigin', 'phytosanitary') },
  { key: 'quantity', comparing: 'quantity', on: at('lines[].quantity', ...PRICED, 'packingList', 'shippingBill', 'certificateOfOrigin') },
  { key: 'packages', comparing: 'packages', on: at('totals.packageCount', 'commercialInvoice', 'packingList', 'shippingBill', ...TRANSPORT, 'certificateOfOrigin', ...CERTIFIED) },
  { key: 'netWeight', comparing: 'weight', on: at('totals.netWeight', 'commercialInvoice', 'packingList', 'shippingBill', 'phytosanitary', 'health') },
  { key: 'grossWeight', comparing: 'weight', on: at('totals.grossWeight', 'commercialInvoice', 'packingList', 'shippingBill', ...TRANSPORT, 'certificateOfOrigin') },
  { key: 'volume', comparing: 'volume', on: at('totals.volume', 'packingList', ...TRANSPORT) },
  { key: 'marks', comparing: 'marks', on: at('marks', 'commercialInvoice', 'packingList', 'shippingBill', ...TRANSPORT, 'certificateOfOrigin', 'phytosanitary', 'health') },
  { key: 'container', comparing: 'each', on: at('carriage.containers[].number', 'packingList', 'shippingBill', 'billOfLading', 'seaWaybill', 'vgm', 'fumigation') },
  { key: 'seal', comparing: 'each', on: at('carriage.containers[].seal', 'packingList', 'shippingBill', 'billOfLading', 'seaWaybill') },
  { key: 'batch', comparing: 'each', on: at('lines[].batch', 'commercialInvoice', 'packingList', 'certificateOfAnalysis', 'health') },
  { key: 'portOfLoading', comparing: 'port', on: at('ports.loading', 'letterOfCredit', ...PRICED, 'shippingBill', ...TRANSPORT, 'insuranceCertificate') },
  { key: 'portOfDischarge', comparing: 'port', on: at('ports.discharge', 'letterOfCredit', ...PRICED, 'shippingBill', ...TRANSPORT, 'insuranceCertificate') },
  { key: 'vessel', comparing: 'vessel', on: at('carriage.vessel', ...TRANSPORT, 'certificateOfOrigin', 'insuranceCertificate') },
  { key: 'voyage', comparing: 'number', on: at('carriage.voyage', ...TRANSPORT, 'certificateOfOrigin', 'insuranceCertificate') },
  { key: 'creditNumber', comparing: 'number', on: { letterOfCredit: { path: 'number' }, ...at('refs.lcNumber', 'commercialInvoice', ...TRANSPORT, 'billOfExchange', 'insuranceCertificate') } },
  { key: 'orderNumber', comparing: 'number', on: { purchaseOrder: { path: 'number' }, ...at('refs.purchaseOrder', 'letterOfCredit', 'proformaInvoice', 'commercialInvoice') } },
  { key: 'dates', comparing: 'order', on: { ...at('date', 'purchaseOrder', 'commercialInvoice', 'insuranceCertificate', 'billOfExchange', 'bankRealisation'), shippingBill: { path: 'customs.filedOn' }, ...at('carriage.onBoardOn', ...TRANSPORT), letterOfCredit: { path: 'credit.latestShipmentOn' } } },
];

/** Where a paper's fact is read when its own place is empty. */
export const INSTEAD: Readonly<Record<string, string>> = { 'customs.filedOn': 'date', 'carriage.onBoardOn': 'date' };

/** The day a kind stands at in the order of days; days of one step are not compared, a day of a later step is not before one of an earlier. */
export const STEPS: { readonly [kind in DocumentKind]?: number } = { purchaseOrder: 1, commercialInvoice: 2, shippingBill: 3, billOfLading: 4, seaWaybill: 4, airWaybill: 4, letterOfCredit: 5, bankRealisation: 6 };

/** The fact whose place this field of this kind is: `lines.2.hsCode` of an invoice is its HS code. */
export function factOfField(kind: DocumentKind, field: string): CrossFact | undefined {
  const plain = field.replace(/\.\d+(?=\.|$)/g, '[]');
  const loose = plain.replaceAll('[]', '');
  return CROSS_FACTS.find(({ on }) => {
    const path = on[kind]?.path;
    return path !== undefined && [path, INSTEAD[path]].some((one) => one !== undefined && (one === plain || one.replaceAll('[]', '') === loose || loose.startsWith(`${one.replaceAll('[]', '')}.`)));
  });
}
