import type { Facts } from '../facts.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const inr = (amount: number) => ({ amount, currency: 'INR' });
const kgs = (value: string) => ({ value, unit: 'KGS' });

const exporter = { name: 'Kaveri Spices Private Limited', address: '14 Market Road, Kochi 682002', country: 'IN', gstin: '32AABCK4821M1ZM', iec: 'AABCK4821M' };
const buyer = { name: 'Al Noor Foodstuff Trading LLC', address: 'Deira, Dubai', country: 'AE' };
const marks = 'AL NOOR / JEBEL ALI / BAGS 1-400';
const containers = [{ number: 'MSKU1234565', seal: 'IN448812', kind: '22G1', tare: kgs('2200'), payload: kgs('28280'), grossWeight: kgs('15300'), verifiedGrossMass: kgs('17500') }];
const ports = { receipt: 'Cochin', loading: 'Cochin', discharge: 'Jebel Ali', finalDestination: 'Dubai' };
const invoice = { invoiceNumber: 'EXP/26-27/014', invoiceDate: '2026-10-20' };
const carriage = { mode: 'sea', vessel: 'MV MALABAR STAR', voyage: '042W' };
const packed = { packageCount: 400, packageKind: 'bags', netWeight: kgs('15000'), grossWeight: kgs('15300') };

const pepper = { sku: 'PEP-550', description: 'Indian black pepper, whole, 550 g/l', botanicalName: 'Piper nigrum', hsCode: '09041120', origin: 'IN', quantity: kgs('10000'), packageCount: 200, packageKind: 'bags', netWeight: kgs('10000'), grossWeight: kgs('10200') };
const turmeric = { sku: 'TUR-F', description: 'Indian turmeric fingers, polished', botanicalName: 'Curcuma longa', hsCode: '09103020', origin: 'IN', quantity: kgs('5000'), packageCount: 200, packageKind: 'bags', netWeight: kgs('5000'), grossWeight: kgs('5100') };
const pepperBatch = { batch: 'P-2610', manufacturedOn: '2026-10-05', expiresOn: '2028-10-04' };
const turmericBatch = { batch: 'T-2611', manufacturedOn: '2026-10-06', expiresOn: '2028-10-05' };
const priced = [{ ...pepper, catalogueHs: '090411', unitPrice: usd(650), amount: usd(6_500_000) }, { ...turmeric, catalogueHs: '091030', unitPrice: usd(180), amount: usd(900_000) }];

/**
 * A whole shipment of invented firms in which every paper agrees: spices by sea in one container from Cochin to Jebel Ali,
 * CIF, under a letter of credit, IGST paid and refunded, lower duty claimed under the UAE CEPA.
 * Tests change one value at a time and see which rule speaks.
 */
export const spiceShipment: Facts = {
  exporter: { legalName: 'Kaveri Spices Private Limited', country: 'IN', pan: 'AABCK4821M', iec: 'AABCK4821M', gstins: ['32AABCK4821M1ZM'], adCodes: ['6390005'], taxRoute: 'igst', claimsRodtep: true, sectors: ['food'], markets: ['AE'] },
  shipment: {
    mode: 'sea', incoterm: 'CIF', place: 'Jebel Ali', portOfLoading: 'Cochin', portOfDischarge: 'Jebel Ali', destination: 'AE', leoOn: '2026-10-25', onBoardOn: '2026-10-29', arrivalOn: '2026-11-06', ...packed,
    containers: [{ number: 'MSKU1234565', seal: 'IN448812' }], preference: 'UAE CEPA', taxRoute: 'igst', igstRefundOn: '2026-11-12', payment: { type: 'lc', lcNumber: 'LCDXB2600917', asOf: '2026-11-21' }, currency: 'USD', value: usd(7_400_000), commercial: true, toConsumer: false,
  },
  documents: {
    letterOfCredit: [{
      number: 'LCDXB2600917', date: '2026-09-15', state: 'issued', presentedOn: '2026-11-09', incoterm: 'CIF', place: 'Jebel Ali', currency: 'USD', ports: { loading: 'ANY INDIAN PORT', discharge: 'Jebel Ali, UAE' }, parties: { applicant: buyer, beneficiary: exporter }, totals: { quantity: kgs('15000') },
      credit: {
        issuedOn: '2026-09-15', expiresOn: '2026-11-30', expiryPlace: 'India', latestShipmentOn: '2026-11-05', presentationDays: 21, amount: usd(7_400_000), tolerancePlus: 5, toleranceMinus: 5, about: false, partialShipments: false, transhipment: false, countedInPieces: false,
        goods: '15,000 KGS INDIAN BLACK PEPPER AND TURMERIC FINGERS AS PER PROFORMA INVOICE PI/26-27/031, CIF JEBEL ALI', insuredPercent: 110, insuranceBySeller: true, forwarderPapersRefused: true, expiresOnHoliday: false, answeredOn: '2026-11-13',
        papers: [
          { kind: 'commercialInvoice', originals: 3, copies: 3, presentedOriginals: 3, presentedCopies: 3 }, { kind: 'packingList', originals: 3, copies: 3, presentedOriginals: 3, presentedCopies: 3 }, { kind: 'billOfLading', originals: 3, copies: 3, presentedOriginals: 3, presentedCopies: 3 },
          { kind: 'certificateOfOrigin', originals: 1, presentedOriginals: 1 }, { kind: 'insuranceCertificate', originals: 2, presentedOriginals: 2 }, { kind: 'inspection', originals: 1, presentedOriginals: 1, issuedBy: 'Nilgiri Inspection Services' },
        ],
      },
    }],
    purchaseOrder: [{ number: 'ANF-7781', date: '2026-09-01', currency: 'USD', incoterm: 'CIF', place: 'Jebel Ali', paymentTerm: 'LC at sight', shipBy: '2026-11-05', parties: { buyer, exporter }, ports: { discharge: 'Jebel Ali' }, lines: priced, totals: { amount: usd(7_400_000), quantity: kgs('15000') } }],
    proformaInvoice: [{ number: 'PI/26-27/031', date: '2026-09-05', currency: 'USD', incoterm: 'CIF', place: 'Jebel Ali', paymentTerm: 'LC at sight', validTo: '2026-12-31', shipBy: '2026-11-05', parties: { exporter, buyer }, ports: { loading: 'Cochin', discharge: 'Jebel Ali' }, refs: { purchaseOrder: 'ANF-7781' }, lines: priced, totals: { amount: usd(7_400_000), quantity: kgs('15000') } }],
    commercialInvoice: [{
      number: 'EXP/26-27/014', date: '2026-10-20', state: 'issued', currency: 'USD', incoterm: 'CIF', place: 'Jebel Ali', paymentTerm: 'LC at sight', marks, parties: { exporter, consignee: buyer, buyer, notify: buyer }, ports, carriage: { mode: 'sea', vessel: 'MV MALABAR STAR', voyage: '042W' },
      refs: { purchaseOrder: 'ANF-7781', purchaseOrderDate: '2026-09-01', proforma: 'PI/26-27/031', lcNumber: 'LCDXB2600917' }, customs: { exchangeRate: '84' },
      lines: [{ ...priced[0], ...pepperBatch }, { ...priced[1], ...turmericBatch }], totals: { ...packed, amount: usd(7_400_000), lines: usd(7_400_000), freight: usd(120_000), insurance: usd(30_000), fob: usd(7_250_000), quantity: kgs('15000') }, amountInWords: 'US dollars seventy-four thousand only',
    }],
    gstInvoice: [{ number: 'EXP/26-27/014', date: '2026-10-20', state: 'issued', currency: 'INR', parties: { exporter, consignee: buyer, buyer }, customs: { endorsement: 'igst', placeOfSupply: '96', recipientGstin: 'URP', exchangeRate: '84', irn: '3f9a' }, lines: [{ ...pepper, taxRate: 5, tax: inr(27_300_000), amount: inr(546_000_000) }, { ...turmeric, taxRate: 5, tax: inr(3_780_000), amount: inr(75_600_000) }], totals: { taxable: inr(621_600_000), tax: inr(31_080_000), amount: inr(652_680_000) } }],
    eInvoice: [{ number: 'EXP/26-27/014', date: '2026-10-20', customs: { supplyType: 'EXPWP', irn: '3f9a', irnOn: '2026-10-20', placeOfSupply: '96', recipientGstin: 'URP' }, totals: { taxable: inr(621_600_000), tax: inr(31_080_000), amount: inr(652_680_000) } }],
    eWayBill: [{ number: '331009876543', date: '2026-10-21', validTo: '2026-10-23', refs: { gstInvoiceNumber: 'EXP/26-27/014' }, carriage: { vehicle: 'KL07AB1234' } }],
    packingList: [{ number: 'PL/26-27/014', date: '2026-10-20', marks, parties: { exporter, consignee: buyer }, refs: invoice, carriage: { ...carriage, containers }, lines: [{ ...pepper, ...pepperBatch }, { ...turmeric, ...turmericBatch }], totals: { ...packed, quantity: kgs('15000') } }],
    shippingBill: [{ number: '4481207', date: '2026-10-23', state: 'filed', incoterm: 'CIF', currency: 'USD', parties: { exporter, consignee: buyer }, refs: { ...invoice, gstInvoiceNumber: 'EXP/26-27/014', gstInvoiceDate: '2026-10-20' }, ports: { loading: 'INCOK1', discharge: 'Jebel Ali' }, carriage: { containers }, customs: { portCode: 'INCOK1', filedOn: '2026-10-23', leoOn: '2026-10-25', natureOfContract: 'CIF', endorsement: 'igst', adCode: '6390005', stateOfOrigin: 'Kerala', districtOfOrigin: 'Ernakulam', agreementCode: 'UAE CEPA', edi: true, edfFiled: true, exchangeRate: '84', egmFiledOn: '2026-10-30' }, lines: [{ ...pepper, rodtep: 'Y', rodtepStatement: true, standardQuantity: kgs('10000') }, { ...turmeric, rodtep: 'Y', rodtepStatement: true, standardQuantity: kgs('5000') }], totals: { ...packed, amount: usd(7_400_000), freight: usd(120_000), insurance: usd(30_000), fob: usd(7_250_000), tax: inr(31_080_000) } }],
    egm: [{ number: 'EGM-99120', date: '2026-10-30', refs: { shippingBill: '4481207' }, carriage: { containers } }],
    billOfLading: [{ number: 'MALU042W0817', date: '2026-10-29', state: 'issued', originals: 3, originalsAtHand: 3, marks, parties: { exporter, consignee: { name: 'TO ORDER OF GULF MERIDIAN BANK', toOrder: true }, notify: buyer }, ports, refs: { lcNumber: 'LCDXB2600917' }, carriage: { ...carriage, freight: 'prepaid', onBoardOn: '2026-10-29', signedAs: 'carrier-agent', defectClause: false, onDeck: false, transhipment: false, containers }, totals: packed, goods: '400 bags black pepper and turmeric' }],
    vgm: [{ number: 'VGM-0817', date: '2026-10-24', carriage: { containers, method: '1', weighedOn: '2026-10-24', cutOffOn: '2026-10-26', signatory: 'R. Menon' } }],
    certificateOfOrigin: [{ number: 'COO-AE-26-55120', date: '2026-10-28', issuer: 'Export Inspection Agency Kochi', marks, parties: { exporter, consignee: buyer, producer: exporter }, refs: invoice, carriage, lines: [{ ...pepper, originCriterion: 'WO' }, { ...turmeric, originCriterion: 'WO' }], totals: { ...packed, fob: usd(7_250_000) }, origin: { agreement: 'UAE CEPA', form: 'Annexure-E', criterion: 'WO', issuedAs: 'electronic', qrCode: true, route: 'agency', issuerAuthorised: true, imports: 1, thirdCountryInvoice: false, lineExcluded: false, ordinaryDays: 3, recordsKeptUntil: '2031-12-31' } }],
    billOfExchange: [{ number: 'BE-014', date: '2026-11-05', currency: 'USD', parties: { drawee: { name: 'Gulf Meridian Bank' } }, refs: { lcNumber: 'LCDXB2600917' }, totals: { amount: usd(7_400_000) } }],
    insuranceCertificate: [{ number: 'MAR-33871', date: '2026-10-27', issuer: 'Malabar General Insurance', refs: { lcNumber: 'LCDXB2600917', invoiceNumber: 'EXP/26-27/014' }, carriage, cover: { insured: usd(8_140_000), clauses: 'Institute Cargo Clauses (A), War and SRCC', effectiveFrom: '2026-10-24', claimsPlace: 'Dubai' } }],
    inspection: [{ number: 'NIS-2210', date: '2026-10-22', issuer: 'Nilgiri Inspection Services', refs: { invoiceNumber: 'EXP/26-27/014' }, totals: { packageCount: 400, grossWeight: kgs('15300') }, proof: { result: 'passed' } }],
    fumigation: [{ number: 'FUM-771', date: '2026-10-26', carriage: { containers }, proof: { treatment: 'methyl bromide', treatedOn: '2026-10-24' } }],
    phytosanitary: [{ number: 'PSC-KL-88123', date: '2026-10-27', marks, parties: { exporter, consignee: buyer }, lines: [{ botanicalName: 'Piper nigrum', quantity: kgs('10000') }, { botanicalName: 'Curcuma longa', quantity: kgs('5000') }], totals: { netWeight: kgs('15000') } }],
    health: [{ number: 'HC-5520', date: '2026-10-27', validTo: '2026-12-26', marks, parties: { exporter, consignee: buyer }, totals: { netWeight: kgs('15000') } }],
    certificateOfAnalysis: [{ number: 'COA-P-2610', date: '2026-10-19', lines: [{ sku: 'PEP-550', ...pepperBatch }] }, { number: 'COA-T-2611', date: '2026-10-19', lines: [{ sku: 'TUR-F', ...turmericBatch }] }],
    bankRealisation: [{ number: 'EBRC-26-1180', date: '2026-11-18', parties: { payer: buyer }, totals: { amount: usd(7_395_000), charges: usd(5_000) } }],
  },
};
