/**
 * Kinds of documents by their fact name, in the order papers come about: the first of a pair is the one that stands first here.
 * The first block has forms and rules of its own; the second is registered with number, issuer, validity and file.
 */
export const DOCUMENT_KINDS = [
  'letterOfCredit', 'purchaseOrder', 'proformaInvoice', 'commercialInvoice', 'gstInvoice', 'eInvoice', 'eWayBill', 'packingList', 'shippingBill', 'egm', 'billOfLading', 'airWaybill', 'vgm', 'certificateOfOrigin',
  'billOfExchange', 'insuranceCertificate', 'inspection', 'fumigation', 'phytosanitary', 'health', 'certificateOfAnalysis', 'dangerousGoods', 'euDeclaration', 'productCertificate', 'bankRealisation', 'legalTimber',
  'letterOfUndertaking', 'exportBond', 'seaWaybill', 'gatePass', 'woodPackingMark', 'apedaContract', 'spicesReport', 'boardRegistration', 'fssaiLicence', 'organicTransaction', 'drugLicence', 'goodManufacturing', 'exportNoc', 'writtenConfirmation', 'drugSerials', 'scomet', 'batteryTest', 'gstReturn', 'responsiblePerson', 'substanceDeclaration', 'foodFacility', 'radioDeclaration', 'dueDiligence', 'emissionsData', 'africaConformity', 'gulfConformity', 'voluntaryCertificate',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const isDocumentKind = (kind: string): kind is DocumentKind => (DOCUMENT_KINDS as readonly string[]).includes(kind);
