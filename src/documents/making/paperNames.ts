import type { DocumentKind } from '../parts/kinds.ts';

/** What papers are called on covering letters and lists of enclosures. */
const NAMES: Partial<Readonly<Record<DocumentKind, string>>> = {
  letterOfCredit: 'Letter of credit', purchaseOrder: 'Purchase order', proformaInvoice: 'Proforma invoice', commercialInvoice: 'Commercial invoice', gstInvoice: 'GST tax invoice', eInvoice: 'e-Invoice', eWayBill: 'e-Way bill', packingList: 'Packing list', shippingBill: 'Shipping bill', egm: 'Export general manifest', billOfLading: 'Bill of lading', airWaybill: 'Air waybill', vgm: 'VGM declaration',
  certificateOfOrigin: 'Certificate of origin', billOfExchange: 'Bill of exchange', insuranceCertificate: 'Insurance certificate', inspection: 'Inspection certificate', fumigation: 'Fumigation certificate', phytosanitary: 'Phytosanitary certificate', health: 'Health certificate', certificateOfAnalysis: 'Certificate of analysis', dangerousGoods: 'Dangerous goods declaration', euDeclaration: 'EU declaration of conformity', productCertificate: 'Product certificate', bankRealisation: 'Bank realisation certificate', legalTimber: 'Legal timber papers',
  seaWaybill: 'Sea waybill', letterOfUndertaking: 'Letter of undertaking', fssaiLicence: 'FSSAI licence', organicTransaction: 'Organic transaction certificate', batteryTest: 'UN 38.3 test summary', voluntaryCertificate: 'Certificate', spicesReport: 'Spices Board report',
};

/** Words for a kind; a kind that a credit names in words of its own stays as it is. */
export const nameOfPaper = (kind: string | undefined): string => {
  if (!kind) return 'Paper';
  const name = NAMES[kind as DocumentKind];
  if (name) return name;
  return /\s/.test(kind) ? kind : kind.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/^./, (first) => first.toUpperCase());
};
