import type { ExportDocument } from '#documents/nouns';
import { describe, expect, test } from 'vitest';
import { evaluateRule, subjectOf } from './evaluate.ts';
import { facts, type Facts } from './facts.ts';
import { bundledPacks } from './loader.ts';
import { airShipment, seaShipment } from './papers/sampleShipment.fixture.ts';
import { spiceShipment } from './papers/spiceShipment.fixture.ts';

const ON = '2026-11-21';
const PACKS = ['lc-insurance', 'origin', 'cross-document', 'money-clocks'];
const rules = bundledPacks().filter((one) => PACKS.includes(one.rulePack.id)).flatMap((one) => one.rules).filter((one) => one.rule.subject !== 'product');

const outcomesOf = (given: Facts, on = ON) => {
  const subject = subjectOf(facts.parse({ ...given, destination: given.destination ?? 'AE' }), on);
  return rules.map((one) => ({ id: one.rule.id, found: evaluateRule(one, subject) }));
};
const failing = (given: Facts): string[] => outcomesOf(given).filter((one) => one.found.outcome === 'fail').map((one) => one.id).sort();

/** The sample, every part of it a copy of its own, with the value at one place changed; undefined takes it away. */
function changed(place: string, value: unknown): Facts {
  const copy = JSON.parse(JSON.stringify(spiceShipment)) as Facts;
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  let at: unknown = copy;
  for (const step of steps) at = (at as Record<string, unknown>)[step];
  if (value === undefined) delete (at as Record<string, unknown>)[last];
  else (at as Record<string, unknown>)[last] = value;
  return copy;
}

const kgs = (value: string) => ({ value, unit: 'KGS' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });
const [LC, PO, PI, CI, GST, EINV, PL, SB, BL, COO] = ['letterOfCredit', 'purchaseOrder', 'proformaInvoice', 'commercialInvoice', 'gstInvoice', 'eInvoice', 'packingList', 'shippingBill', 'billOfLading', 'certificateOfOrigin'].map((kind) => `documents.${kind}.0`);
const [BOE, INS, INSP, FUMI, PHYTO, HEALTH, COA, EBRC] = ['billOfExchange', 'insuranceCertificate', 'inspection', 'fumigation', 'phytosanitary', 'health', 'certificateOfAnalysis', 'bankRealisation'].map((kind) => `documents.${kind}.0`);

/** One mistake a person makes, where, and every rule that must speak of it. */
const MISTAKES: readonly (readonly [what: string, place: string, value: unknown, fails: readonly string[]])[] = [
  ['shipped a day after the latest date', `${BL}.carriage.onBoardOn`, '2026-11-06', ['LC-001', 'OWN-LC-001']],
  ['papers presented on the 22nd day', `${LC}.presentedOn`, '2026-11-20', ['LC-002', 'OWN-LC-002']],
  ['presented after expiry', `${LC}.credit.expiresOn`, '2026-11-06', ['LC-002', 'XDC-013', 'LC-020']],
  ['invoice over the credit and its five percent', `${LC}.credit.amount`, usd(7_000_000), ['LC-003', 'OWN-LC-003', 'OWN-LCI-002']],
  ['draft larger than the credit', `${BOE}.totals.amount`, usd(7_770_001), ['LC-003', 'OWN-LC-003']],
  ['more kilograms than the credit and its five percent', `${LC}.totals.quantity`, kgs('14000'), ['LC-004', 'OWN-LCI-007']],
  ['a part where parts are forbidden', `${LC}.totals.quantity`, kgs('16000'), ['LC-004', 'LC-014', 'OWN-LC-008', 'OWN-LCI-007']],
  ['invoice made out to the agent', `${CI}.parties.buyer.name`, 'Gulf Agents FZE', ['LC-006', 'OWN-LC-005', 'FIN-005']],
  ['invoice of another firm of the family', `${CI}.parties.exporter.name`, 'Kaveri Exports', ['LC-006', 'OWN-LC-005']],
  ['credit in euro', `${LC}.credit.amount`, eur(7_400_000), ['LC-006', 'LC-011', 'OWN-LC-005', 'OWN-LCI-002']],
  ['a word of the credit missing on the invoice', `${LC}.credit.goods`, 'SUN-DRIED BLACK PEPPER AND TURMERIC', ['LC-007', 'OWN-LC-006', 'OWN-LCI-003']],
  ['goods said to be rejected', `${CI}.lines.1.description`, 'Indian turmeric fingers, polished, seconds', ['LC-007', 'OWN-LC-006']],
  ['draft cites another credit', `${BOE}.refs.lcNumber`, 'LCDXB2600971', ['LC-008']],
  ['insurance cites another invoice', `${INS}.refs.invoiceNumber`, 'EXP/26-27/013', ['LC-008']],
  ['inspection saw fewer bags', `${INSP}.totals.packageCount`, 398, ['LC-008']],
  ['insured a cent short of the credit\'s 110 percent', `${INS}.cover.insured`, usd(8_139_999), ['OWN-LC-007']],
  ['insured for less than the invoice', `${INS}.cover.insured`, usd(7_399_999), ['OWN-LC-007', 'XDC-007']],
  ['insured in euro', `${INS}.cover.insured`, eur(8_140_000), ['LC-011']],
  ['total loss cover only', `${INS}.cover.clauses`, 'Total loss only', ['LC-013']],
  ['insurance from the day after shipment', `${INS}.cover.effectiveFrom`, '2026-10-30', []],
  ['a paper short of an original', `${LC}.credit.papers.1.presentedOriginals`, 2, ['LC-016', 'OWN-LC-009']],
  ['a listed paper is not there', 'documents.inspection', [], ['LC-016', 'OWN-LC-009']],
  ['house bill of a forwarder', `${BL}.carriage.signedAs`, 'forwarder', ['LC-018']],
  ['credit on FOB asks insurance of the seller', `${LC}.incoterm`, 'FOB', ['LC-019', 'OWN-LC-012', 'OWN-LCI-005', 'XDC-008']],
  ['twenty days between shipment and expiry', `${LC}.credit.expiresOn`, '2026-11-25', ['LC-020']],
  ['the bank has not answered', `${LC}.credit.answeredOn`, undefined, ['LC-021']],
  ['credit for another port', `${LC}.ports.discharge`, 'Dammam', ['OWN-LC-010', 'OWN-LCI-005', 'XDC-010']],
  ['credit from a port the goods do not leave by', `${LC}.ports.loading`, 'Tuticorin', ['OWN-LC-010', 'OWN-LCI-005', 'XDC-010']],
  ['a bill of lading asked for goods by air', 'shipment.mode', 'air', ['OWN-LCI-008']],
  ['beneficiary misspelt in the credit', `${LC}.parties.beneficiary.name`, 'Kaveri Spice Private Limited', ['LC-006', 'OWN-LC-005', 'OWN-LCI-001']],
  ['inspection to be signed by the buyer', `${LC}.credit.papers.5.issuedBy`, 'Al Noor Foodstuff Trading LLC, Dubai', ['OWN-LCI-006']],
  ['a bag more on the packing list', `${PL}.totals.packageCount`, 401, ['XDC-001', 'LC-008']],
  ['cartons on the bill of lading', `${BL}.totals.packageKind`, 'cartons', ['XDC-001']],
  ['gross weight of the bill of lading', `${BL}.totals.grossWeight`, kgs('15400'), ['XDC-002', 'LC-008']],
  ['gross weight of the shipping bill in tonnes, a digit wrong', `${SB}.totals.grossWeight`, { value: '15.13', unit: 'MTS' }, ['XDC-002']],
  ['net weight of the shipping bill', `${SB}.totals.netWeight`, kgs('14900'), ['XDC-003']],
  ['one line of the packing list', `${PL}.lines.0.quantity`, kgs('9950'), ['XDC-004']],
  ['quantity in quintals, a nought too many', `${SB}.lines.1.quantity`, { value: '500', unit: 'QTL' }, ['XDC-004']],
  ['an item not on the certificate of origin', `${COO}.lines`, [{ sku: 'PEP-550', hsCode: '09041120', quantity: kgs('10000') }], ['XDC-004']],
  ['consignee of the certificate of origin', `${COO}.parties.consignee.name`, 'Al Nour Foodstuff LLC', ['XDC-005']],
  ['to order, somebody else notified', `${BL}.parties.notify.name`, 'Jebel Clearing FZE', ['XDC-005']],
  ['a dash in the invoice number of the shipping bill', `${SB}.refs.invoiceNumber`, 'EXP-26-27-014', ['XDC-006']],
  ['invoice date of the shipping bill', `${SB}.refs.invoiceDate`, '2026-10-21', ['XDC-006']],
  ['a cent more on the shipping bill', `${SB}.totals.amount`, usd(7_400_001), ['XDC-007']],
  ['FOB on the shipping bill', `${SB}.incoterm`, 'FOB', ['XDC-008']],
  ['freight collect under CIF', `${BL}.carriage.freight`, 'collect', ['XDC-008']],
  ['HS code of the certificate of origin', `${COO}.lines.1.hsCode`, '091099', ['XDC-009']],
  ['eighth digit on the shipping bill', `${SB}.lines.0.hsCode`, '09041130', ['XDC-009']],
  ['catalogue has another heading', `${CI}.lines.0.catalogueHs`, '090412', ['XDC-009']],
  ['bill of lading to another port', `${BL}.ports.discharge`, 'Sohar', ['OWN-LC-010', 'OWN-XDC-010', 'XDC-010']],
  ['invoice from another port', `${CI}.ports.loading`, 'Tuticorin', ['OWN-XDC-010', 'XDC-010']],
  ['marks of the bill of lading', `${BL}.marks`, 'AL NOOR / JEBEL ALI / BAGS 1-401', ['XDC-011']],
  ['seal of the bill of lading', `${BL}.carriage.containers.0.seal`, 'IN448821', ['XDC-012']],
  ['container of the shipping bill', `${SB}.carriage.containers.0.number`, 'MSKU1234656', ['XDC-012']],
  ['invoice before the order', `${PO}.date`, '2026-10-21', ['XDC-013']],
  ['let export order after sailing', `${SB}.customs.leoOn`, '2026-10-30', ['XDC-013']],
  ['shipping bill before the invoice', `${SB}.customs.filedOn`, '2026-10-19', ['XDC-013']],
  ['inspection after shipment', `${INSP}.date`, '2026-10-30', ['XDC-014']],
  ['fumigated after shipment', `${FUMI}.proof.treatedOn`, '2026-10-30', []],
  ['certificate of origin cites the proforma', `${COO}.refs.invoiceNumber`, 'PI/26-27/031', ['XDC-015']],
  ['plant certificate for another species', `${PHYTO}.lines.0.botanicalName`, 'Piper longum', ['XDC-016']],
  ['weight of the health certificate', `${HEALTH}.totals.netWeight`, kgs('14000'), ['XDC-016']],
  ['vessel of the insurance', `${INS}.carriage.vessel`, 'MV MALABAR SUN', ['XDC-017']],
  ['voyage of the certificate of origin', `${COO}.carriage.voyage`, '043W', ['XDC-017']],
  ['batch without analysis', `${COA}.lines.0.batch`, 'P-2601', ['XDC-018']],
  ['expiry on the packing list', `${PL}.lines.1.expiresOn`, '2028-11-05', ['XDC-018']],
  ['price of the invoice against the order', `${CI}.lines.0.unitPrice`, usd(655), ['XDC-019']],
  ['payment term of the order', `${PO}.paymentTerm`, '30 days DA', ['XDC-019']],
  ['GST value at another rate', `${GST}.totals.taxable`, { amount: 625_000_000, currency: 'INR' }, ['XDC-020']],
  ['GST invoice changed after the IRN', `${GST}.totals.amount`, { amount: 652_700_000, currency: 'INR' }, ['XDC-021']],
  ['number of the e-invoice', `${EINV}.number`, 'EXP/26-27/013', ['XDC-021']],
  ['health certificate ends before arrival', `${HEALTH}.validTo`, '2026-11-05', ['XDC-024']],
  ['agreement of another country', `${COO}.origin.agreement`, 'Mauritius CECPA', ['ORG-001']],
  ['export before the agreement', 'shipment.onBoardOn', '2022-04-30', ['FIN-001', 'FIN-004', 'ORG-001']],
  ['line excluded from the agreement', `${COO}.origin.lineExcluded`, true, ['ORG-002']],
  ['certificate of origin by hand', `${COO}.origin.issuedAs`, 'manual', ['ORG-003']],
  ['certificate of origin used again', `${COO}.origin.imports`, 2, ['ORG-005']],
  ['value content below the rule', `${COO}.origin.valueContentNeeded`, 40, []],
  ['third party invoices, box not ticked', `${CI}.parties.thirdParty`, { name: 'Lagoon Trading Pte Ltd' }, ['ORG-009']],
  ['certificate of origin five days after sailing, no mark', `${COO}.date`, '2026-11-03', ['ORG-010']],
  ['cost records thrown away early', `${COO}.origin.recordsKeptUntil`, '2030-10-28', ['ORG-012']],
  ['transhipped without proof', `${BL}.carriage.transhipment`, true, ['ORG-013']],
  ['paid after fifteen months', `${EBRC}.date`, '2028-01-30', ['FIN-001']],
  ['refund claimed after two years', 'shipment.igstRefundOn', '2028-10-30', ['FIN-004']],
  ['somebody else paid', `${EBRC}.parties.payer`, { name: 'Lagoon Trading Pte Ltd', country: 'SG' }, ['FIN-005']],
  ['paid short', `${EBRC}.totals.amount`, usd(7_385_000), ['FIN-006']],
  ['a proforma for more than the credit', `${PI}.totals.amount`, usd(7_800_000), ['OWN-LCI-002']],
  ['inland transit cover only', `${INS}.cover.clauses`, 'Inland Transit Clauses (A)', ['LC-013']],
  ['the proforma sells FOB', `${PI}.incoterm`, 'FOB Cochin', ['OWN-LCI-005', 'XDC-019']],
];

/** What papers write differently and mean the same: nobody may be alarmed. */
const HARMLESS: readonly (readonly [what: string, place: string, value: unknown])[] = [
  ['marks by reference', `${BL}.marks`, 'AS PER INVOICE'], ['two invoices cited at once', `${INS}.refs.invoiceNumber`, 'EXP/26-27/014 & EXP/26-27/014'], ['a frame order for more', `${PO}.totals`, { amount: usd(30_000_000), quantity: kgs('60000') }], ['Indian seaport', `${LC}.ports.loading`, 'INDIAN SEA PORT'],
  ['L.L.C. for LLC', `${BL}.parties.notify.name`, 'AL NOOR FOODSTUFF TRADING L.L.C.'], ['(P) Ltd for Private Limited', `${CI}.parties.exporter.name`, 'KAVERI SPICES (P) LTD'], ['a consignee in capitals', `${COO}.parties.consignee.name`, 'AL NOOR FOODSTUFF TRADING LLC'],
  ['an address in other words', `${COO}.parties.consignee.address`, 'P.O. Box 4411, Dubai'], ['a port with town and country', `${BL}.ports.discharge`, 'JEBEL ALI PORT, DUBAI, U.A.E.'], ['a port by its code', `${SB}.ports.discharge`, 'AEJEA'], ['Kochi for Cochin', `${BL}.ports.loading`, 'KOCHI, INDIA'],
  ['a name with its code', `${CI}.ports.loading`, 'Cochin Sea (INCOK1)'], ['only the customs code', `${SB}.ports`, { discharge: 'Jebel Ali' }], ['a credit that names two ports', `${LC}.ports.loading`, 'COCHIN OR TUTICORIN, INDIA'],
  ['packages for bags', `${SB}.totals.packageKind`, 'PKG'], ['bag types', `${BL}.totals.packageKind`, '400 PP BAGS'], ['gross weight in tonnes', `${BL}.totals.grossWeight`, { value: '15.300', unit: 'MTS' }], ['half a percent of weight', `${BL}.totals.grossWeight`, kgs('15376.5')], ['quintals', `${SB}.lines.1.quantity`, { value: '50', unit: 'QTL' }],
  ['marks on other lines', `${BL}.marks`, 'Al Noor\nJebel Ali\nBags 1 - 400'], ['a container with spaces', `${BL}.carriage.containers.0.number`, 'MSKU 123456-5'], ['M/V before the ship', `${INS}.carriage.vessel`, 'M/V Malabar Star'], ['the insurance goes by the bill of lading', `${INS}.carriage.vessel`, 'as per B/L'],
  ['term with place and edition', `${CI}.incoterm`, 'CIF JEBEL ALI, INCOTERMS 2020'], ['C&I for CIF on the shipping bill', `${SB}.incoterm`, 'C&I'], ['freight prepaid in capitals', `${BL}.carriage.freight`, 'FREIGHT PREPAID AS ARRANGED'], ['L/C at sight', `${PO}.paymentTerm`, 'L/C at sight'], ['an HS code with points', `${COO}.lines.0.hsCode`, '0904.11'],
  ['more words of the goods', `${CI}.lines.0.description`, 'INDIAN BLACK PEPPER whole, 550 g/l, machine cleaned, crop 2026'], ['a credit that dates its proforma', `${LC}.credit.goods`, '15 MT INDIAN BLACK PEPPER AND TURMERIC FINGERS (HS CODE 09041120) AS PER PROFORMA INVOICE NO. PI/26-27/031 DATED 05.09.2026, CIF JEBEL ALI INCOTERMS 2020'], ['a price in the credit', `${LC}.credit.goods`, 'Black pepper at USD 6.5/kg and turmeric at USD 1.80/kg'],
  ['shipped on the last day', `${LC}.credit.latestShipmentOn`, '2026-10-29'], ['presented on the expiry day', `${LC}.presentedOn`, '2026-11-19'], ['five percent less than the credit', `${LC}.totals.quantity`, kgs('15750')], ['insured for more', `${INS}.cover.insured`, usd(8_500_000)], ['an original too many', `${LC}.credit.papers.0.presentedOriginals`, 4],
  ['the invoice consigned to order like the bill of lading', `${CI}.parties.consignee`, { name: 'TO THE ORDER OF GULF MERIDIAN BANK' }], ['certificate of origin on the last ordinary day', `${COO}.date`, '2026-11-01'], ['health certificate to the day of arrival', `${HEALTH}.validTo`, '2026-11-06'], ['a recorded amendment of the price', `${PO}`, { ...spiceShipment.documents?.purchaseOrder?.[0], statements: ['amendment-recorded'], lines: [{ sku: 'PEP-550', unitPrice: usd(600) }] }],
  ['certificate of origin by the GST number', `${COO}.refs`, { invoiceNumber: 'EXP/26-27/014', invoiceDate: '2026-10-20' }], ['charges of the bank', `${EBRC}.totals`, { amount: usd(7_390_000), charges: usd(10_000) }], ['no voyage on the certificate of origin', `${COO}.carriage.voyage`, undefined], ['lines of the packing list by batch', `${PL}.lines`, [{ sku: 'PEP-550', quantity: kgs('4000'), batch: 'P-2610' }, { sku: 'PEP-550', quantity: kgs('6000'), batch: 'P-2610' }, { sku: 'TUR-F', quantity: kgs('5000'), batch: 'T-2611' }]],
];

describe('a whole shipment in which every paper agrees', () => {
  test('fails no rule, and every rule that applies is decided', () => {
    const all = outcomesOf(spiceShipment);
    expect(all.filter((one) => one.found.outcome === 'fail').map((one) => one.id)).toEqual([]);
    expect(all.filter((one) => one.found.outcome === 'unknown').map((one) => one.id)).toEqual([]);
    expect(all.filter((one) => one.found.outcome === 'pass').length).toBeGreaterThan(60);
  });

  test.each([['by sea to Germany under a letter of credit', seaShipment()], ['by air to the United States under LUT', airShipment()]])('nor does another consistent shipment, %s', (_, given) => {
    const all = outcomesOf(given, given.on);
    expect(all.filter((one) => one.found.outcome === 'fail' || one.found.because.code === 'fault').map((one) => [one.id, one.found.points.map((point) => point.data)])).toEqual([]);
  });

  test(`${HARMLESS.length} other ways to write the same alarm nobody`, () => {
    const said = HARMLESS.map(([what, place, value]) => ({ what, fails: failing(changed(place, value)) }));
    expect(said.filter((one) => one.fails.length > 0)).toEqual([]);
  });

  test('two invoices and two packing lists under one shipping bill and one bill of lading agree as well', () => {
    const whole = JSON.parse(JSON.stringify(spiceShipment)) as Facts;
    const half = (one: ExportDocument, line: number, number: string, totals: NonNullable<ExportDocument['totals']>): ExportDocument => ({ ...one, number, lines: one.lines?.slice(line, line + 1), totals: { ...one.totals, ...totals } });
    const [invoice, list, bill] = [whole.documents?.commercialInvoice?.[0], whole.documents?.packingList?.[0], whole.documents?.shippingBill?.[0]];
    if (!invoice || !list || !bill || !whole.documents) throw new Error('the sample has lost a paper');
    const [pepper, turmeric] = [{ packageCount: 200, netWeight: kgs('10000'), grossWeight: kgs('10200'), quantity: kgs('10000') }, { packageCount: 200, netWeight: kgs('5000'), grossWeight: kgs('5100'), quantity: kgs('5000') }];
    const values = (amount: number, freight: number, insurance: number) => ({ amount: usd(amount), lines: usd(amount), freight: usd(freight), insurance: usd(insurance), fob: usd(amount - freight - insurance) });
    whole.documents.commercialInvoice = [half(invoice, 0, 'EXP/26-27/014', { ...pepper, ...values(6_500_000, 100_000, 20_000) }), half(invoice, 1, 'EXP/26-27/015', { ...turmeric, ...values(900_000, 20_000, 10_000) })];
    whole.documents.packingList = [half(list, 0, 'PL/26-27/014', pepper), half(list, 1, 'PL/26-27/015', turmeric)];
    whole.documents.shippingBill = [{ ...bill, refs: { ...bill.refs, invoiceNumber: 'EXP/26-27/014, EXP/26-27/015' } }];
    expect(failing(whole)).toEqual([]);
  });

  test(`one mistake at a time: ${MISTAKES.length} mistakes, each found by its rules and by no other`, () => {
    const said = MISTAKES.map(([what, place, value]) => ({ what, fails: failing(changed(place, value)) }));
    expect(said).toEqual(MISTAKES.map(([what, , , fails]) => ({ what, fails: [...fails].sort() })));
  });
});
