import { DOCUMENT_KINDS, type DocumentKind } from '../parts/kinds.ts';
import { allowances, type Block, buyer, carriage, consignee, containers, customs, exporter, fields, GOODS, head, lines, PACKED, party, ports, PRICED, refs, SUM_OF_PACKAGES, taxes, totals, TRACED } from './blocks.ts';

/** A form as data: the parts it shows, and the fields without which the paper is none. */
export type FormOfKind = { blocks: readonly Block[]; needs: readonly string[] };

const LOADING = ['loading', 'discharge', 'finalDestination'] as const;
const TO_SEA = ['receipt', 'loading', 'discharge', 'delivery', 'finalDestination'] as const;
const certificate = (...proof: string[]): Block[] => [head('issuer', 'validFrom', 'validTo'), refs('invoiceNumber', 'invoiceDate', 'lcNumber'), exporter, consignee, fields('proof', ...proof), lines(...GOODS, 'packageCount', 'netWeight', ...TRACED, 'botanicalName', 'species'), totals(...SUM_OF_PACKAGES), fields('wording', 'marks', 'goods')];
const offer = (...refKeys: string[]): Block[] => [
  head('currency', 'validTo', 'shipBy'), refs(...refKeys), exporter, buyer, consignee, fields('terms', 'incoterm', 'place', 'paymentTerm'), ports(...LOADING), carriage('mode', 'transhipment'),
  lines(...GOODS, 'origin', ...PRICED, 'packageCount', 'netWeight', 'grossWeight'), totals('lines', 'discount', 'charges', 'freight', 'insurance', 'amount', 'quantity'), fields('wording', 'goods', 'amountInWords', 'statements'),
];

const FORMS: Partial<Record<DocumentKind, FormOfKind>> = {
  purchaseOrder: { blocks: offer('proforma'), needs: ['number', 'date', 'parties.buyer.name', 'lines'] },
  proformaInvoice: { blocks: offer('purchaseOrder', 'purchaseOrderDate'), needs: ['number', 'date', 'currency', 'parties.exporter.name', 'parties.buyer.name', 'incoterm', 'lines', 'totals.amount'] },
  commercialInvoice: {
    blocks: [
      head('currency'), refs('purchaseOrder', 'purchaseOrderDate', 'proforma', 'gstInvoiceNumber', 'gstInvoiceDate', 'lcNumber', 'eWayBill', 'irn', 'lutArn', 'acid', 'cargoTrackingNote', 'formM'), exporter, consignee, buyer, party('notify'), party('thirdParty'),
      fields('terms', 'incoterm', 'place', 'paymentTerm', 'realisationMonths', 'commercial', 'customs.exchangeRate'), ports(...LOADING), carriage('mode', 'vessel', 'voyage', 'flight', 'onBoardOn'), containers('number', 'seal'),
      lines('purchaseOrder', ...GOODS, 'origin', ...PRICED, ...PACKED, 'model', 'unitMeaning', 'catalogueHs', ...TRACED), allowances, taxes,
      totals('lines', 'discount', 'charges', 'freight', 'insurance', 'commission', 'taxable', 'tax', 'withTax', 'prepaid', 'rounding', 'payable', 'fob', 'amount', 'quantity', ...SUM_OF_PACKAGES), fields('wording', 'amountInWords', 'marks', 'goods', 'statements', 'sameNumberAs'),
    ],
    needs: ['number', 'date', 'currency', 'parties.exporter.name', 'parties.exporter.address', 'parties.exporter.country', 'parties.consignee.name', 'incoterm', 'place', 'lines', 'totals.amount'],
  },
  gstInvoice: {
    blocks: [
      head('currency'), refs('irn', 'lutArn', 'purchaseOrder', 'shippingBill', 'portCode'), exporter, consignee, customs('endorsement', 'endorsementText', 'placeOfSupply', 'recipientGstin', 'sezUnit', 'supplyType', 'irn', 'exchangeRate'), ports('finalDestination'),
      lines(...GOODS, ...PRICED, 'taxRate', 'tax', 'nilRated'), taxes, totals('taxable', 'tax', 'amount', 'discount', 'charges'), fields('wording', 'amountInWords', 'statements'),
    ],
    needs: ['number', 'date', 'parties.exporter.name', 'parties.exporter.gstin', 'customs.endorsement', 'customs.endorsementText', 'customs.placeOfSupply', 'lines', 'totals.amount'],
  },
  eInvoice: { blocks: [head('currency'), refs('gstInvoiceNumber', 'gstInvoiceDate'), exporter, consignee, customs('irn', 'irnOn', 'ackNo', 'signedQr', 'supplyType', 'endorsement'), lines(...GOODS, 'unitPrice', 'amount', 'taxRate', 'tax'), totals('taxable', 'tax', 'amount')], needs: ['number', 'date', 'customs.irn', 'customs.irnOn'] },
  eWayBill: { blocks: [head('validTo'), refs('gstInvoiceNumber', 'gstInvoiceDate'), exporter, consignee, carriage('vehicle', 'mode'), totals('amount')], needs: ['number', 'date'] },
  packingList: {
    blocks: [
      head(), refs('invoiceNumber', 'invoiceDate', 'purchaseOrder', 'lcNumber'), exporter, consignee, buyer, ports(...LOADING), carriage('mode', 'chargeableWeight'), containers('number', 'seal', 'tare', 'payload', 'grossWeight', 'verifiedGrossMass'),
      lines(...GOODS, ...PACKED, 'piecesPerPackage', 'volume', 'length', 'width', 'height', 'marks', ...TRACED), totals('quantity', ...SUM_OF_PACKAGES, 'volume'), fields('wording', 'marks', 'goods', 'customs.woodPacking', 'proof.ispm15Mark'),
    ],
    needs: ['number', 'date', 'lines', 'totals.packageCount', 'totals.netWeight', 'totals.grossWeight'],
  },
  shippingBill: {
    blocks: [
      head('currency'), refs('invoiceNumber', 'invoiceDate', 'gstInvoiceNumber', 'gstInvoiceDate', 'lutArn'), exporter, consignee, buyer, fields('terms', 'incoterm', 'commercial'), ports(...LOADING), carriage('mode', 'vessel', 'voyage', 'flight'), containers('number', 'seal'),
      customs('portCode', 'gatewayPort', 'filedOn', 'leoOn', 'endorsement', 'stateOfOrigin', 'districtOfOrigin', 'adCode', 'natureOfContract', 'agreementCode', 'exchangeRate', 'notifiedRate', 'edi', 'edfFiled', 'courierForm', 'egmFiledOn', 'igstRefund', 'woodPacking'),
      lines(...GOODS, ...PRICED, 'fob', 'netWeight', 'standardQuantity', 'standardUnit', 'schemeCode', 'rodtep', 'rodtepEligible', 'rodtepStatement', 'drawbackClaimed', 'drawbackSerial', 'drawbackQuantity', 'drawbackOnOwnList', 'marketValue', 'rosctl', 'earlierHsCodes', 'unitMeaning', 'tax', 'taxRate'),
      { id: 'table6a', list: 'customs.table6a', columns: ['gstin', 'invoiceNumber', 'invoiceDate', 'portCode', 'shippingBill', 'shippingBillDate', 'taxable', 'tax'] }, totals('amount', 'fob', 'freight', 'insurance', 'discount', 'commission', 'tax', 'quantity', ...SUM_OF_PACKAGES), fields('wording', 'marks', 'statements'),
    ],
    needs: ['state', 'parties.exporter.name', 'parties.exporter.iec', 'refs.invoiceNumber', 'customs.portCode', 'customs.stateOfOrigin', 'customs.districtOfOrigin', 'customs.adCode', 'lines', 'totals.amount'],
  },
  egm: { blocks: [head(), refs('shippingBill', 'portCode'), carriage('vessel', 'voyage')], needs: ['number', 'date', 'refs.shippingBill'] },
  billOfLading: {
    blocks: [
      head('issuer'), refs('invoiceNumber', 'lcNumber', 'shippingBill', 'acid', 'cargoTrackingNote'), exporter, consignee, party('notify'), ports(...TO_SEA), carriage('mode', 'vessel', 'voyage', 'imo', 'onBoardOn', 'freight', 'signedAs', 'transhipment', 'onDeck', 'defectClause'), containers('number', 'seal', 'kind', 'grossWeight'),
      lines('description', 'hsCode', 'quantity', ...PACKED, 'volume', 'marks'), totals(...SUM_OF_PACKAGES, 'volume', 'quantity'), fields('wording', 'marks', 'goods', 'originals', 'originalsAtHand', 'copies', 'presentedOn'),
    ],
    needs: ['state', 'parties.exporter.name', 'parties.consignee.name', 'parties.notify.name', 'ports.loading', 'ports.discharge', 'carriage.vessel', 'carriage.voyage', 'totals.packageCount', 'totals.grossWeight'],
  },
  seaWaybill: { blocks: [head('issuer'), refs('invoiceNumber', 'lcNumber', 'shippingBill'), exporter, consignee, party('notify'), ports(...TO_SEA), carriage('mode', 'vessel', 'voyage', 'onBoardOn', 'freight', 'signedAs', 'transhipment'), containers('number', 'seal'), lines('description', 'hsCode', ...PACKED), totals(...SUM_OF_PACKAGES, 'volume'), fields('wording', 'marks', 'goods')], needs: ['number', 'date', 'ports.loading', 'ports.discharge'] },
  airWaybill: {
    blocks: [head('issuer'), refs('invoiceNumber', 'lcNumber', 'shippingBill', 'cargoTrackingNote'), exporter, consignee, party('notify'), ports(...LOADING), carriage('mode', 'flight', 'onBoardOn', 'freight', 'signedAs', 'chargeableWeight', 'transhipment'), lines('description', 'hsCode', 'quantity', ...PACKED), totals(...SUM_OF_PACKAGES, 'volume'), fields('wording', 'marks', 'goods')],
    needs: ['number', 'parties.exporter.name', 'parties.consignee.name', 'ports.loading', 'ports.discharge', 'totals.packageCount', 'totals.grossWeight'],
  },
  vgm: { blocks: [head('issuer'), exporter, refs('invoiceNumber', 'shippingBill'), carriage('method', 'weighedOn', 'cutOffOn', 'signatory', 'vessel', 'voyage'), containers('number', 'seal', 'tare', 'payload', 'grossWeight', 'verifiedGrossMass')], needs: ['date', 'carriage.method', 'carriage.signatory', 'carriage.weighedOn', 'carriage.containers'] },
  certificateOfOrigin: {
    blocks: [
      head('issuer', 'validTo'), refs('invoiceNumber', 'invoiceDate', 'lcNumber'), exporter, consignee, party('producer'), party('thirdParty'), ports(...LOADING), carriage('vessel', 'voyage'),
      fields('origin', 'origin.agreement', 'origin.form', 'origin.criterion', 'origin.issuedAs', 'origin.qrCode', 'origin.route', 'origin.issuerAuthorised', 'origin.retrospective', 'origin.ordinaryDays', 'origin.imports', 'origin.valueContent', 'origin.valueContentNeeded', 'origin.lineExcluded', 'origin.thirdCountryInvoice', 'origin.claimedOn', 'origin.presentedOn', 'origin.recordsKeptUntil'),
      lines(...GOODS, 'origin', 'originCriterion', 'packageCount', 'grossWeight', 'netWeight', 'marks'), totals(...SUM_OF_PACKAGES), fields('wording', 'marks', 'goods'),
    ],
    needs: ['number', 'date', 'issuer', 'parties.exporter.name', 'parties.consignee.name', 'refs.invoiceNumber', 'origin.issuedAs', 'lines'],
  },
  letterOfCredit: {
    blocks: [
      head('currency', 'presentedOn'), refs('purchaseOrder', 'proforma'), party('applicant'), party('beneficiary'), party('issuingBank'), consignee, party('notify'), fields('terms', 'incoterm', 'place', 'paymentTerm'), ports(...TO_SEA),
      fields('credit', ...['issuedOn', 'expiresOn', 'expiryPlace', 'latestShipmentOn', 'presentationDays', 'amount', 'tolerancePlus', 'toleranceMinus', 'about', 'partialShipments', 'transhipment', 'countedInPieces', 'insuredPercent', 'insuranceBySeller', 'forwarderPapersRefused', 'expiresOnHoliday', 'answeredOn', 'goods'].map((key) => `credit.${key}`)),
      { id: 'papers', list: 'credit.papers', columns: ['kind', 'originals', 'copies', 'issuedBy', 'presentedOriginals', 'presentedCopies'] }, { id: 'instalments', list: 'credit.instalments', columns: ['from', 'to', 'amount', 'shippedOn'] },
      lines('sku', 'description', 'quantity', 'unitPrice', 'amount'), totals('amount', 'quantity'),
    ],
    needs: ['number', 'date', 'currency', 'parties.applicant.name', 'parties.beneficiary.name', 'credit.expiresOn', 'credit.latestShipmentOn', 'credit.amount', 'credit.goods', 'credit.partialShipments', 'credit.transhipment'],
  },
  billOfExchange: { blocks: [head('currency'), refs('lcNumber', 'invoiceNumber'), party('drawee'), exporter, fields('terms', 'paymentTerm'), totals('amount'), fields('wording', 'amountInWords', 'originals')], needs: ['number', 'date', 'parties.drawee.name', 'totals.amount'] },
  insuranceCertificate: { blocks: [head('issuer', 'currency'), refs('invoiceNumber', 'lcNumber'), exporter, party('beneficiary'), fields('cover', 'cover.insured', 'cover.clauses', 'cover.effectiveFrom', 'cover.claimsPlace'), ports(...LOADING), carriage('mode', 'vessel', 'voyage', 'flight'), totals('amount', 'packageCount', 'packageKind'), fields('wording', 'goods', 'marks', 'originals')], needs: ['number', 'date', 'issuer', 'cover.insured', 'cover.clauses', 'cover.effectiveFrom'] },
  inspection: { blocks: certificate('proof.result', 'proof.issuedAfterShipmentAllowed', 'proof.sampledOn', 'proof.testedAt'), needs: ['number', 'date', 'issuer'] },
  fumigation: { blocks: certificate('proof.treatment', 'proof.treatedOn', 'proof.ispm15Mark', 'proof.issuedAfterShipmentAllowed'), needs: ['number', 'date', 'issuer', 'proof.treatment', 'proof.treatedOn'] },
  phytosanitary: { blocks: certificate('proof.treatment', 'proof.treatedOn', 'proof.issuedAfterShipmentAllowed'), needs: ['number', 'date', 'issuer', 'lines'] },
  health: { blocks: certificate('proof.result', 'proof.laboratory', 'proof.issuedAfterShipmentAllowed'), needs: ['number', 'date', 'issuer', 'lines'] },
  certificateOfAnalysis: { blocks: certificate('proof.result', 'proof.laboratory', 'proof.sampledOn', 'proof.testedOn', 'proof.issuedAfterShipmentAllowed'), needs: ['number', 'date', 'issuer', 'proof.laboratory', 'lines'] },
  dangerousGoods: { blocks: certificate('proof.unNumber', 'proof.hazardClass', 'proof.packingGroup', 'proof.emergencyContact', 'proof.packagingCertificate', 'proof.packagingCertificateValidTo', 'proof.stateOfCharge'), needs: ['date', 'proof.unNumber', 'proof.hazardClass', 'proof.emergencyContact'] },
  euDeclaration: { blocks: [head('issuer'), exporter, party('producer'), fields('proof', 'proof.models', 'proof.rulesCited', 'proof.laboratory'), lines('sku', 'model', 'description')], needs: ['number', 'date', 'issuer', 'proof.models', 'proof.rulesCited'] },
  productCertificate: { blocks: [head('issuer'), exporter, party('producer'), fields('proof', ...['models', 'rulesCited', 'recordKeeper', 'madeOn', 'madeAt', 'testedOn', 'testedAt', 'laboratory'].map((key) => `proof.${key}`)), lines('sku', 'model', 'description', 'batch')], needs: ['date', 'issuer', 'lines', 'proof.rulesCited', 'proof.recordKeeper', 'proof.madeOn', 'proof.madeAt', 'proof.testedOn', 'proof.testedAt'] },
  bankRealisation: { blocks: [head('issuer', 'currency'), refs('shippingBill', 'invoiceNumber', 'portCode'), party('payer'), totals('amount', 'freight', 'insurance', 'commission', 'fob')], needs: ['number', 'date', 'refs.shippingBill', 'totals.amount'] },
  legalTimber: { blocks: certificate('proof.result'), needs: ['number', 'date', 'issuer', 'lines'] },
  gstReturn: { blocks: [head(), exporter, { id: 'table6a', list: 'customs.table6a', columns: ['gstin', 'invoiceNumber', 'invoiceDate', 'portCode', 'shippingBill', 'shippingBillDate', 'taxable', 'tax'] }], needs: ['number', 'customs.table6a'] },
};

/** Papers that are registered: what it is, who gave it, how long it holds; the rest is in the attached file. */
const REGISTERED: FormOfKind = { blocks: [head('issuer', 'validFrom', 'validTo'), refs('invoiceNumber', 'shippingBill'), fields('wording', 'goods', 'statements')], needs: ['number', 'issuer'] };

export const formOfKind = (kind: DocumentKind): FormOfKind => FORMS[kind] ?? REGISTERED;
/** Kinds with a form of their own. */
export const FORMED_KINDS: readonly DocumentKind[] = DOCUMENT_KINDS.filter((kind) => FORMS[kind] !== undefined);
