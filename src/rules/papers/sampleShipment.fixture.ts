import type { Money, Quantity } from '#base';
import type { Facts } from '../facts.ts';

/**
 * Two invented shipments whose papers agree with each other in every figure, date, number and name: by sea in a full container under an LC,
 * CIF, with IGST; and by air under an LUT. Whoever writes a rule about papers runs it over both: a rule that fails here gives a false alarm.
 */
const quantity = (unit: string) => (value: string): Quantity => ({ value, unit });
const kg = quantity('KGS');
const pcs = quantity('PCS');
const dozen = quantity('DOZ');
const cbm = quantity('CBM');
const cm = quantity('CMS');
const usd = (amount: number): Money => ({ amount, currency: 'USD' });
const inr = (amount: number): Money => ({ amount, currency: 'INR' });

export const EXPORTER: NonNullable<Facts['exporter']> = {
  legalName: 'Kaveri Bunai Private Limited', constitution: 'company', country: 'IN', state: '33', pan: 'ABCCX1234K', iec: 'ABCCX1234K', iecUpdatedOn: '2026-05-04', gstins: ['33ABCCX1234K1ZF'], aato: '120000000',
  luts: [{ arn: 'AD330325000777P', financialYear: '2025-26' }, { arn: 'AD330326000123X', financialYear: '2026-27' }], adCodes: ['0510123'], adCodeRegistered: true, ifsc: 'ABCD0123456', claimsRodtep: true, rodtepClaims: '1500000',
};
const SELLER = { name: 'Kaveri Bunai Pvt Ltd', address: '12 Loom Street, Karur 639001', country: 'IN', gstin: '33ABCCX1234K1ZF', iec: 'ABCCX1234K' };
const BUYER = { name: 'Nordlicht Handel GmbH', address: 'Hafenweg 3, 20457 Hamburg', country: 'DE', eori: 'DE1234567890123' };
const BANK = { name: 'Elbe Handelsbank AG', country: 'DE' };
const SCREENED = { destinationOn: '2026-09-10', embargo: false, partiesOn: '2026-09-10', result: 'clear', lists: ['UN', 'EU', 'US'] };
const MARKS = 'NLH / HAMBURG / 1-225';
const IRN = 'ce53808b35791e1f4fb0623746b31d2f3259da7fc5aa9ace489f96d14cf766f4';
const BOX = { number: 'CSQU3054383', seal: 'KB004711', tare: kg('3900'), payload: kg('28600') };
const COVERS = { sku: 'KB-CUSH-01', description: 'Handloom cotton cushion covers 45 x 45 cm', hsCode: '63049239', origin: 'IN', quantity: pcs('2400') };
const LAMPS = { sku: 'KB-LAMP-07', description: 'Brass oil lamps, polished', hsCode: '74198030', origin: 'IN', quantity: dozen('50') };
const PORTS = { loading: 'INNSA', discharge: 'DEHAM' };
const TOTALS = { packageCount: '225', packageKind: 'CTN', netWeight: kg('2340'), grossWeight: kg('2640') };
const GOODS = 'Handloom cotton cushion covers and brass oil lamps as per order NLH-2026-311';
const RATE = '85.20';

/** Sea, one full container, LC, CIF Hamburg, IGST paid and claimed back. Asked on the day the papers go to the bank. */
export const seaShipment = (): Facts => ({
  on: '2026-11-25', destination: 'DE', exporter: EXPORTER,
  shipment: {
    mode: 'sea', incoterm: 'CIF', place: 'Hamburg', portOfLoading: 'INNSA1', portOfDischarge: 'DEHAM', gatewayPort: 'INNSA1', destination: 'DE', leoOn: '2026-11-14', onBoardOn: '2026-11-20', arrivalOn: '2026-12-16', ...TOTALS, containers: [BOX],
    taxRoute: 'igst', payment: { type: 'lc', lcNumber: 'EHB26LC00417' }, currency: 'USD', value: usd(1_500_000), commercial: true, lithiumBatteries: false, toConsumer: false, valueAtDestination: { amount: 1_380_000, currency: 'EUR' },
    goods: [{ sku: COVERS.sku, hsCode: COVERS.hsCode, origin: 'IN', food: false, mains: false, radio: false }, { sku: LAMPS.sku, hsCode: LAMPS.hsCode, origin: 'IN', food: false, mains: false, radio: false }], importer: { name: BUYER.name, eori: BUYER.eori, cbamTonnes: '0' }, screening: SCREENED,
  },
  documents: {
    letterOfCredit: [{
      number: 'EHB26LC00417', date: '2026-09-28', presentedOn: '2026-11-25', state: 'issued', currency: 'USD', incoterm: 'CIF', place: 'Hamburg', ports: PORTS, parties: { applicant: BUYER, beneficiary: SELLER, issuingBank: BANK, consignee: { toOrder: true }, notify: BUYER }, totals: { amount: usd(1_500_000), quantity: pcs('3000') }, refs: { purchaseOrder: 'NLH-2026-311' },
      credit: { issuedOn: '2026-09-28', expiresOn: '2026-12-21', expiryPlace: 'Chennai', latestShipmentOn: '2026-11-30', presentationDays: '21', amount: usd(1_500_000), tolerancePlus: '0', toleranceMinus: '0', about: false, partialShipments: false, transhipment: true, countedInPieces: true, goods: GOODS, insuredPercent: '110', insuranceBySeller: true, forwarderPapersRefused: true, expiresOnHoliday: false, answeredOn: '2026-11-25', papers: [{ kind: 'billOfLading', originals: '3', copies: '3', presentedOriginals: '3', presentedCopies: '3' }, { kind: 'commercialInvoice', originals: '3', copies: '0', presentedOriginals: '3', presentedCopies: '0' }] },
    }],
    purchaseOrder: [{ number: 'NLH-2026-311', date: '2026-09-15', currency: 'USD', incoterm: 'CIF', place: 'Hamburg', shipBy: '2026-11-30', parties: { buyer: BUYER, exporter: SELLER }, lines: [{ ...COVERS, unitPrice: usd(425), amount: usd(1_020_000) }, { ...LAMPS, unitPrice: usd(9600), amount: usd(480_000) }], totals: { amount: usd(1_500_000), quantity: pcs('3000') } }],
    commercialInvoice: [{
      number: 'KB/26-27/0118', date: '2026-11-10', state: 'issued', currency: 'USD', incoterm: 'CIF', place: 'Hamburg', paymentTerm: 'LC at sight', amountInWords: 'US Dollars Fifteen Thousand Only', marks: MARKS, commercial: true, realisationMonths: '15', parties: { exporter: SELLER, consignee: BUYER, buyer: BUYER, notify: BUYER },
      lines: [{ ...COVERS, unitPrice: usd(425), amount: usd(1_020_000) }, { ...LAMPS, unitPrice: usd(9600), amount: usd(480_000) }], totals: { ...TOTALS, quantity: pcs('3000'), amount: usd(1_500_000), freight: usd(90_000), insurance: usd(4500) }, ports: PORTS, customs: { exchangeRate: RATE },
      refs: { purchaseOrder: 'NLH-2026-311', purchaseOrderDate: '2026-09-15', gstInvoiceNumber: 'GST/26-27/88', gstInvoiceDate: '2026-11-09', lcNumber: 'EHB26LC00417', eWayBill: '331234567890', irn: IRN },
    }],
    gstInvoice: [{
      number: 'GST/26-27/88', date: '2026-11-09', state: 'issued', currency: 'INR', parties: { exporter: SELLER, consignee: BUYER }, customs: { endorsement: 'igst', endorsementText: 'Supply meant for export on payment of integrated tax', placeOfSupply: '96', recipientGstin: 'URP', exchangeRate: RATE }, refs: { irn: IRN },
      lines: [{ ...COVERS, amount: inr(86_904_000), taxRate: '5', tax: inr(4_345_200) }, { ...LAMPS, amount: inr(40_896_000), taxRate: '18', tax: inr(7_361_280) }], totals: { taxable: inr(127_800_000), tax: inr(11_706_480), amount: inr(139_506_480) },
    }],
    eInvoice: [{ number: 'GST/26-27/88', date: '2026-11-09', parties: { exporter: SELLER, consignee: BUYER }, customs: { supplyType: 'EXPWP', endorsement: 'igst', irn: IRN, irnOn: '2026-11-09' }, totals: { amount: inr(139_506_480) }, refs: { gstInvoiceNumber: 'GST/26-27/88' } }],
    eWayBill: [{ number: '331234567890', date: '2026-11-11', refs: { gstInvoiceNumber: 'GST/26-27/88' } }],
    packingList: [{
      number: 'PL/26-27/0118', date: '2026-11-10', marks: MARKS, refs: { invoiceNumber: 'KB/26-27/0118', invoiceDate: '2026-11-10' }, parties: { exporter: SELLER, consignee: BUYER }, customs: { woodPacking: false },
      lines: [{ ...COVERS, packageCount: '200', packageKind: 'CTN', piecesPerPackage: pcs('12'), netWeight: kg('1440'), grossWeight: kg('1640'), volume: cbm('19.2'), length: cm('60'), width: cm('40'), height: cm('40') }, { ...LAMPS, packageCount: '25', packageKind: 'CTN', piecesPerPackage: pcs('24'), netWeight: kg('900'), grossWeight: kg('1000'), volume: cbm('2'), length: cm('50'), width: cm('40'), height: cm('40') }],
      totals: { ...TOTALS, volume: cbm('21.2') }, carriage: { mode: 'sea', containers: [{ ...BOX, grossWeight: kg('2640'), verifiedGrossMass: kg('6540') }] },
    }],
    shippingBill: [{
      number: '1234567', date: '2026-11-12', state: 'filed', currency: 'USD', incoterm: 'CIF', marks: MARKS, parties: { exporter: SELLER, consignee: BUYER }, ports: PORTS, refs: { invoiceNumber: 'KB/26-27/0118', invoiceDate: '2026-11-10', gstInvoiceNumber: 'GST/26-27/88', gstInvoiceDate: '2026-11-09' },
      lines: [
        { ...COVERS, standardQuantity: pcs('2400'), standardUnit: 'PCS', netWeight: kg('1440'), schemeCode: 'DBK+RoSCTL', rosctl: true, rodtepEligible: false, drawbackSerial: '630402B', drawbackQuantity: kg('1440'), drawbackOnOwnList: true, earlierHsCodes: ['63049239'] },
        { ...LAMPS, standardQuantity: kg('900'), standardUnit: 'KGS', netWeight: kg('900'), rodtepEligible: true, rodtep: 'Y', rodtepStatement: true, fob: inr(38_000_000), marketValue: inr(36_000_000), earlierHsCodes: ['74198030'] },
      ],
      totals: { ...TOTALS, amount: usd(1_500_000), freight: usd(90_000), insurance: usd(4500), fob: inr(119_748_600), tax: inr(11_706_480) }, carriage: { mode: 'sea', containers: [{ number: BOX.number, seal: BOX.seal }] },
      customs: {
        endorsement: 'igst', portCode: 'INNSA1', gatewayPort: 'INNSA1', filedOn: '2026-11-12', leoOn: '2026-11-14', stateOfOrigin: 'Tamil Nadu', districtOfOrigin: 'Karur', adCode: '0510123', natureOfContract: 'CIF', edi: true, egmFiledOn: '2026-11-22', igstRefund: inr(11_706_480), woodPacking: false, exchangeRate: RATE, notifiedRate: '85.2',
        table6a: [{ gstin: '33ABCCX1234K1ZF', invoiceNumber: 'GST/26-27/88', invoiceDate: '2026-11-09', portCode: 'INNSA1', shippingBill: '1234567', shippingBillDate: '2026-11-12', taxable: inr(127_800_000), tax: inr(11_706_480) }],
      },
    }],
    egm: [{ number: '0044556', date: '2026-11-22', refs: { shippingBill: '1234567' } }],
    billOfLading: [{
      number: 'KAVL26110457', date: '2026-11-20', state: 'issued', marks: MARKS, originals: '3', originalsAtHand: '3', parties: { exporter: SELLER, consignee: { toOrder: true, name: 'To order of Elbe Handelsbank AG' }, notify: BUYER }, ports: PORTS, lines: [{ description: GOODS }], totals: { ...TOTALS, volume: cbm('21.2') }, refs: { lcNumber: 'EHB26LC00417', shippingBill: '1234567' },
      carriage: { mode: 'sea', vessel: 'Kaveri Star', voyage: '044W', imo: '9074729', freight: 'prepaid', onBoardOn: '2026-11-20', signedAs: 'carrier', defectClause: false, onDeck: false, transhipment: false, containers: [{ number: BOX.number, seal: BOX.seal }] },
    }],
    vgm: [{ date: '2026-11-17', carriage: { method: '2', signatory: 'R. Iyer', weighedOn: '2026-11-17', cutOffOn: '2026-11-18', containers: [{ number: BOX.number, tare: BOX.tare, verifiedGrossMass: kg('6540') }] } }],
    certificateOfOrigin: [{ number: 'NPCOO/26/004411', date: '2026-11-13', marks: MARKS, parties: { exporter: SELLER, consignee: BUYER }, refs: { invoiceNumber: 'KB/26-27/0118', invoiceDate: '2026-11-10' }, lines: [COVERS, LAMPS], totals: { packageCount: TOTALS.packageCount, packageKind: 'Cartons' }, carriage: { vessel: 'Kaveri Star', voyage: '044W' }, origin: { issuedAs: 'electronic', qrCode: true, route: 'agency', issuerAuthorised: true } }],
    insuranceCertificate: [{ number: 'INS/26/7781', date: '2026-11-18', currency: 'USD', cover: { insured: usd(1_650_000), clauses: 'Institute Cargo Clauses (A)', effectiveFrom: '2026-11-14', claimsPlace: 'Hamburg' }, totals: { amount: usd(1_650_000) }, carriage: { vessel: 'Kaveri Star', voyage: '044W' }, ports: PORTS, parties: { exporter: SELLER } }],
    billOfExchange: [{ number: 'BE/0118', date: '2026-11-24', currency: 'USD', totals: { amount: usd(1_500_000) }, refs: { lcNumber: 'EHB26LC00417' }, parties: { drawee: BANK } }],
  },
});

const AIR_BUYER = { name: 'Hudson Drive Parts Inc', address: '88 Canal Street, New York', country: 'US' };
const AIR_IRN = 'aa53808b35791e1f4fb0623746b31d2f3259da7fc5aa9ace489f96d14cf766f4';
const SHAFTS = { sku: 'KB-SHAFT-2', description: 'Transmission shafts of forged steel', hsCode: '84831099', origin: 'IN', quantity: pcs('40') };
const AIR_TOTALS = { packageCount: '10', packageKind: 'CTN', netWeight: kg('210'), grossWeight: kg('230') };
const AIR_PORTS = { loading: 'INMAA', discharge: 'USJFK' };

/** Air, LUT, CPT New York, payment in advance. */
export const airShipment = (): Facts => ({
  on: '2026-11-25', destination: 'US', exporter: EXPORTER,
  shipment: { mode: 'air', incoterm: 'CPT', place: 'New York JFK', portOfLoading: 'INMAA4', portOfDischarge: 'USJFK', destination: 'US', leoOn: '2026-11-21', onBoardOn: '2026-11-22', arrivalOn: '2026-11-24', ...AIR_TOTALS, taxRoute: 'lut', payment: { type: 'advance' }, currency: 'USD', value: usd(130_000), commercial: true, lithiumBatteries: false, toConsumer: false, goods: [{ sku: SHAFTS.sku, hsCode: SHAFTS.hsCode, origin: 'IN', food: false, mains: false, radio: false }], deMinimis: false, dutyNote: { text: 'Extra duties: verify in the HTS on the day of shipment', on: '2026-11-20' }, screening: SCREENED },
  documents: {
    commercialInvoice: [{
      number: 'KB/26-27/0121', date: '2026-11-18', currency: 'USD', incoterm: 'CPT', place: 'New York JFK', amountInWords: 'US Dollars One Thousand Three Hundred Only', commercial: true, parties: { exporter: SELLER, consignee: AIR_BUYER, buyer: AIR_BUYER }, ports: AIR_PORTS, customs: { exchangeRate: RATE },
      lines: [{ ...SHAFTS, unitPrice: usd(3250), amount: usd(130_000) }], totals: { ...AIR_TOTALS, amount: usd(130_000), freight: usd(31_000) }, refs: { gstInvoiceNumber: 'GST/26-27/91', gstInvoiceDate: '2026-11-18', eWayBill: '331234567899', irn: AIR_IRN },
    }],
    gstInvoice: [{ number: 'GST/26-27/91', date: '2026-11-18', currency: 'INR', parties: { exporter: SELLER, consignee: AIR_BUYER }, customs: { endorsement: 'lut', endorsementText: 'Supply meant for export under letter of undertaking without payment of integrated tax', placeOfSupply: '96', recipientGstin: 'URP', exchangeRate: RATE }, refs: { irn: AIR_IRN, lutArn: 'AD330326000123X' }, lines: [{ ...SHAFTS, amount: inr(11_076_000), taxRate: '0', tax: inr(0) }], totals: { taxable: inr(11_076_000), tax: inr(0), amount: inr(11_076_000) } }],
    eInvoice: [{ number: 'GST/26-27/91', date: '2026-11-18', parties: { exporter: SELLER, consignee: AIR_BUYER }, customs: { supplyType: 'EXPWOP', endorsement: 'lut', irn: AIR_IRN, irnOn: '2026-11-18' }, totals: { amount: inr(11_076_000) } }],
    packingList: [{ number: 'PL/26-27/0121', date: '2026-11-18', refs: { invoiceNumber: 'KB/26-27/0121', invoiceDate: '2026-11-18' }, parties: { exporter: SELLER, consignee: AIR_BUYER }, customs: { woodPacking: false }, carriage: { mode: 'air' }, lines: [{ ...SHAFTS, packageCount: '10', piecesPerPackage: pcs('4'), netWeight: kg('210'), grossWeight: kg('230'), volume: cbm('0.9'), length: cm('60'), width: cm('50'), height: cm('30') }], totals: { ...AIR_TOTALS, volume: cbm('0.9') } }],
    shippingBill: [{
      number: '7654321', date: '2026-11-20', state: 'filed', currency: 'USD', incoterm: 'CPT', parties: { exporter: SELLER, consignee: AIR_BUYER }, ports: AIR_PORTS, refs: { invoiceNumber: 'KB/26-27/0121', invoiceDate: '2026-11-18', gstInvoiceNumber: 'GST/26-27/91', gstInvoiceDate: '2026-11-18' }, carriage: { mode: 'air' },
      lines: [{ ...SHAFTS, standardQuantity: kg('210'), standardUnit: 'KGS', netWeight: kg('210'), rodtepEligible: true, rodtep: 'Y', rodtepStatement: true, fob: inr(8_434_800), marketValue: inr(8_000_000), earlierHsCodes: ['84831099'] }], totals: { ...AIR_TOTALS, amount: usd(130_000), freight: usd(31_000), fob: inr(8_434_800), tax: inr(0) },
      customs: { endorsement: 'lut', portCode: 'INMAA4', filedOn: '2026-11-20', leoOn: '2026-11-21', stateOfOrigin: 'Tamil Nadu', districtOfOrigin: 'Karur', adCode: '0510123', edi: true, egmFiledOn: '2026-11-23', exchangeRate: RATE, notifiedRate: RATE },
    }],
    airWaybill: [{ number: '618-44556676', date: '2026-11-21', parties: { exporter: SELLER, consignee: AIR_BUYER }, ports: AIR_PORTS, totals: AIR_TOTALS, carriage: { mode: 'air', flight: 'KV 402', freight: 'prepaid', signedAs: 'carrier-agent' } }],
  },
});
