import type { ExportDocument } from '#documents/nouns';
import { describe, expect, test } from 'vitest';
import { evaluateRule, subjectOf } from './evaluate.ts';
import { facts, type Facts } from './facts.ts';
import { bundledPacks } from './loader.ts';
import { BL, CI, COO, EBRC, HEALTH, INS, kgs, LC, MISTAKES, PL, PO, SB, usd } from './papers/spiceMistakes.fixture.ts';
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
