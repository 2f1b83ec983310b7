import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '#documents/nouns';
import { DayValue, MoneyValue, QuantityValue } from '../values.ts';
import { MATCHING_FUNCTIONS } from './functions.ts';
import { goodsAlone, unmetWords } from './goods.ts';
import { paperName } from '#documents/nouns';
import { paper } from './paperNames.ts';
import { portFits, viaGateway } from './ports.ts';
import { freightFits, incotermCode, sameContract, sameHs, sameMarks, samePackageKind, sameVessel } from './terms.ts';

const called = (signature: string) => {
  const found = MATCHING_FUNCTIONS.find((one) => one.signature.startsWith(signature));
  if (!found) throw new Error(`no function ${signature}`);
  return found.does as (...args: unknown[]) => unknown;
};

test.each([
  ['Hamburg', 'HAMBURG, GERMANY', true], ['Nhava Sheva', 'JNPT', true], ['INNSA1', 'Nhava Sheva, India', true], ['INNSA', 'INNSA1', true], ['INMAA1', 'INMAA4', false], ['Chennai', 'Mundra', false], ['Hamburg', 'Rotterdam', false], ['Port of Hamburg', 'Hamburg Port', true],
  ['ANY INDIAN PORT', 'Mundra', true], ['Any port in India', 'DEHAM', false], ['Any European port', 'Hamburg', true], ['INDIAN SEAPORTS', 'Mundra', true], ['Nhava Sheva or Mundra', 'Mundra', true], ['Nhava Sheva/Mundra', 'Chennai', false],
  ['DEHAM', 'Hamburg', true], ['NLRTM', 'Hamburg', false], ['MYPKG', 'Port Klang', true], ['DEHAM', 'NLRTM', false], ['Singapore', 'SGSIN', true], ['Jebel Ali, UAE', 'JEBEL ALI', true], ['Jebel Ali Port, Dubai, U.A.E.', 'Jebel Ali', true], ['Cochin (INCOK1)', 'KOCHI', true],
])('port %s and port %s: %s', (a, b, fits) => expect([portFits(a, b), portFits(b, a)]).toEqual([fits, fits]));

test.each([['ICD Tughlakabad', 'Mundra', 'INMUN1', true], ['INMUN1', 'INTKD6', 'Mundra', true], ['Chennai', 'Mundra', 'Mundra', false], ['INTKD6', 'Nhava Sheva', 'Mundra', false]])('from %s by %s with gateway %s: %s', (a, b, gateway, fits) => expect(viaGateway(a, b, gateway)).toBe(fits));

test.each([['CIF Hamburg, Incoterms 2020', 'CIF'], ['C&F Dubai', 'CFR'], ['fob', 'FOB'], ['Incoterms 2020', ''], ['DAT Basel', 'DPU'], ['CNF', 'CFR']])('%s is the term %s', (text, code) => expect(incotermCode(text)).toBe(code));
test.each([['FCA', 'FOB', true], ['CPT', 'C&F', true], ['CIP', 'CIF', true], ['CIF', 'FOB', false], ['DAP', 'CIF', true], ['FOB', 'CIF', false]])('%s may stand as %s on a shipping bill: %s', (term, bill, fits) => expect(sameContract(term, bill)).toBe(fits));
test.each([['CIF', 'FREIGHT PREPAID', true], ['CIF', 'Freight to collect', false], ['FOB', 'freight collect', true], ['FOB', 'FREIGHT PREPAID', false], ['DDP', 'as arranged', true], ['nothing', 'prepaid', true]])('%s with %s: %s', (term, clause, fits) => expect(freightFits(term, clause)).toBe(fits));
test.each([['C/NO. 1-120', 'c/no 1 - 120', true], ['MSKU 123456-5', 'MSKU1234565', true], ['1-120', '1-12', false]])('signs %s and %s: %s', (a, b, same) => expect(sameMarks(a, b)).toBe(same));
test.each([['CTN', 'Cartons', true], ['boxes', 'CTNS', true], ['packages', 'drums', true], ['bales', 'bags', false], ['bags', 'BAG', true], ['jars of glass', 'Jars of Glass', true]])('packages %s and %s: %s', (a, b, same) => expect([samePackageKind(a, b), samePackageKind(b, a)]).toEqual([same, same]));
test.each([['MV Ganga', 'GANGA', true], ['M.V. GANGA V.12', 'MV Ganga', true], ['Ganga', 'Yamuna', false], ['as per B/L', 'Ganga', true]])('ships %s and %s: %s', (a, b, same) => expect(sameVessel(a, b)).toBe(same));
test.each([['9405.21', '94052100', 6, true], ['940521', '94052900', 6, false], ['94052100', '94052190', 8, false], ['94052100', '9405.21', 8, true], ['94', '94', 6, false]] as const)('HS %s and %s in %i digits: %s', (a, b, digits, same) => expect(sameHs(a, b, digits)).toBe(same));

describe('the invoice corresponds with the credit', () => {
  const invoice = (description: string, more: object = {}) => ({ lines: [{ description }], ...more });
  test.each([
    ['Brass table lamps', 'BRASS TABLE LAMP, antique finish', true], ['1,000 PCS cotton towels 450 GSM', 'Cotton towel 450gsm, 1000 pcs', true], ['White cotton towels', 'White and blue cotton towels', false], ['Cotton towels 450 GSM', 'Cotton towels 400 GSM', false],
    ['Cotton towels 450 GSM', 'Cotton towels 450 GSM and 400 GSM', false], ['Grade A mica', 'Grade A mica sheets', true], ['Grade A mica', 'Mica, grade B, packed by A Ltd', false], ['Sewing machines', 'Used sewing machines', false], ['Used sewing machines', 'Used sewing machines', true],
    ['Basmati rice 1121 in 25 kg bags', 'Basmati rice 1121, bags of 25 kg, 400 bags, 10000 kg', true], ['GLASSES AND DISHES OF BRASS', 'Brass dish, brass glass', true],
  ])('%s / %s: %s', (credit, given, fits) => {
    const { unmet, extra } = unmetWords(invoice(given), credit);
    expect({ fits: unmet.length + extra.length === 0, unmet, extra }).toMatchObject({ fits });
  });

  test('a credit is read without its references, days and delivery term when it is held against an order', () =>
    expect(goodsAlone('BRASS LAMPS AS PER PROFORMA INVOICE PI/9 DATED 05.09.2026, CIF HAMBURG INCOTERMS 2020').split(/[ ,]+/).filter(Boolean)).toEqual(['BRASS', 'LAMPS']));

  test.each(['LAMPS AS PER PI-9 DATED 05.09.2026', 'LAMPS AS PER PI-9 DTD 5 SEPT 2026', 'LAMPS, PI-9 OF SEP 05, 2026', '15 MT LAMPS (HS CODE 9405) PI-9 INCOTERMS 2020'])('days, weights and headings are no goods: %s', (credit) => expect(unmetWords(invoice('Lamps 9405', { refs: { proforma: 'PI-9' } }), credit).unmet.filter((word) => !['dtd', 'of'].includes(word))).toEqual([]));

  test('words may stand anywhere on the invoice: term, place, reference, quantity and price', () =>
    expect(unmetWords(invoice('Brass lamps', { incoterm: 'CIF', place: 'Hamburg', refs: { proforma: 'PI/9' }, totals: { quantity: new QuantityValue({ value: '1000', unit: 'PCS' }), amount: new MoneyValue({ amount: 5_000_000, currency: 'USD' }) }, date: new DayValue('2026-11-01') }), '1000 PCS BRASS LAMPS AT USD 50000 CIF HAMBURG AS PER PROFORMA PI/9')).toEqual({ unmet: [], extra: [] }));
});

test('banking days leave out Saturday and Sunday', () => {
  const bankingDay = called('bankingDay');
  const from = (day: string, days: number) => (bankingDay(new DayValue(day), BigInt(days)) as DayValue).text;
  expect([from('2026-11-18', 5), from('2026-11-21', 0), from('2026-11-20', 0), from('2026-11-21', 1), from('2026-11-20', 1)]).toEqual(['2026-11-25', '2026-11-23', '2026-11-20', '2026-11-23', '2026-11-23']);
});

test('a Sunday is told from a Saturday', () => expect(['2026-11-21', '2026-11-22', '2026-11-23'].map((day) => called('isSunday')(new DayValue(day)))).toEqual([false, true, false]));

test('percentages are exact, also after conversion', () => {
  expect(String(called('percentOf(Money')(new MoneyValue({ amount: 5_500_000, currency: 'USD' }), new MoneyValue({ amount: 5_000_000, currency: 'USD' })))).toBe('110');
  expect(() => called('percentOf(Money')(new MoneyValue({ amount: 1, currency: 'EUR' }), new MoneyValue({ amount: 1, currency: 'USD' }))).toThrow('cannot be compared');
  expect(String(called('percentOf(Quantity')(new QuantityValue({ value: '19000', unit: 'KGS' }), new QuantityValue({ value: '20', unit: 'MTS' })))).toBe('95');
});

test('every kind of paper has a name in both languages, and a paper is called by name and number', () => {
  for (const kind of DOCUMENT_KINDS) {
    expect(paperName(kind, 'en')).not.toBe(kind);
    expect(paperName(kind, 'hi')).toMatch(/[\u0900-\u097F]|LUT/);
  }
  expect([paper({ kind: 'packingList', number: 'PL-7' }, 'en'), paper({ kind: 'packingList' }, 'hi'), paperName('Beneficiary certificate', 'en')]).toEqual(['Packing list PL-7', 'पैकिंग लिस्ट', 'Beneficiary certificate']);
});

test('a paper of the credit that has no form of ours is not asked for', () => {
  const hasPaper = called('hasPaper');
  expect([hasPaper({ packingList: [{}] }, 'packingList'), hasPaper({}, 'packingList'), hasPaper({}, 'Beneficiary certificate')]).toEqual([true, false, true]);
});
