import type { ExportDocument } from '#documents/nouns';
import { describe, expect, test } from 'vitest';
import { evaluateRule, subjectOf } from './evaluate.ts';
import { facts, type Facts } from './facts.ts';
import { bundledPacks } from './loader.ts';
import { changed } from './papers/samples.fixture.ts';
import { HARMLESS, kgs, MISTAKES, usd } from './papers/spiceMistakes.fixture.ts';
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
    const said = HARMLESS.map(([what, place, value]) => ({ what, fails: failing(changed(spiceShipment, place, value)) }));
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
    const said = MISTAKES.map(([what, place, value]) => ({ what, fails: failing(changed(spiceShipment, place, value)) }));
    expect(said).toEqual(MISTAKES.map(([what, , , fails]) => ({ what, fails: [...fails].sort() })));
  });
});
