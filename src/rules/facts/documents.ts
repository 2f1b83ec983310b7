import { z } from 'zod';
import { dayFact, decimalFact, moneyFact, quantityFact, text, yesno } from '../leaf.ts';

const party = z.strictObject({ name: text.optional(), address: text.optional(), country: text.optional(), id: text.optional() });

export const documentLine = z.strictObject({
  sku: text.optional(), description: text.optional(), hsCode: text.optional(), origin: text.optional(), quantity: quantityFact.optional(), unitPrice: moneyFact.optional(), amount: moneyFact.optional(),
  packageCount: decimalFact.optional(), netWeight: quantityFact.optional(), grossWeight: quantityFact.optional(), volume: quantityFact.optional(), marks: text.optional(),
});

/** The part every export document shares; kinds add their own leaves as their rules need them. */
export const documentFact = z.strictObject({
  kind: text.optional(),
  number: text.optional(),
  date: dayFact.optional(),
  /** draft, filed, amended, issued. */
  state: text.optional(),
  issuer: text.optional(),
  parties: z.strictObject({ exporter: party.optional(), consignee: party.optional(), buyer: party.optional(), notify: party.optional() }).optional(),
  lines: z.array(documentLine).optional(),
  totals: z.strictObject({ amount: moneyFact.optional(), packageCount: decimalFact.optional(), netWeight: quantityFact.optional(), grossWeight: quantityFact.optional() }).optional(),
  ports: z.strictObject({ loading: text.optional(), discharge: text.optional() }).optional(),
  marks: text.optional(),
  originals: decimalFact.optional(),
  preference: text.optional(),
  commercial: yesno.optional(),
});

/** Kinds of documents by their fact name. */
export const DOCUMENT_FACTS = [
  'purchaseOrder', 'proformaInvoice', 'commercialInvoice', 'gstInvoice', 'eInvoice', 'eWayBill', 'packingList', 'shippingBill', 'egm', 'billOfLading', 'airWaybill', 'vgm', 'certificateOfOrigin',
  'letterOfCredit', 'billOfExchange', 'insuranceCertificate', 'inspection', 'fumigation', 'phytosanitary', 'health', 'certificateOfAnalysis', 'dangerousGoods',
] as const;
export type DocumentFact = (typeof DOCUMENT_FACTS)[number];

const list = z.array(documentFact).optional();
export const documents = z.strictObject(Object.fromEntries(DOCUMENT_FACTS.map((kind) => [kind, list])) as Record<DocumentFact, typeof list>);
