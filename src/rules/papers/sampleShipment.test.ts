import { describe, expect, test } from 'vitest';
import { evaluateRule, subjectOf } from '../evaluate.ts';
import { facts, type Facts } from '../facts.ts';
import { bundledPacks } from '../loader.ts';
import { withPairs } from './pairs.ts';
import { AT_SEA, BL, BY_AIR, HINT, kg, pcs, PL, RIGHT, usd } from './sampleMistakes.fixture.ts';
import { airShipment, seaShipment } from './sampleShipment.fixture.ts';
import { changed } from './samples.fixture.ts';

const PACKS = ['documents', 'customs', 'transport'];
const everyRule = bundledPacks().flatMap((one) => one.rules).filter((one) => !['product', 'listing', 'exporter'].includes(one.rule.subject));
const rules = everyRule.filter((one) => PACKS.includes(one.rulePack.id));

/** Ids of the rules that fail somewhere: on the shipment as a whole, or on one of its papers. */
function failing(given: Facts, asked = rules): string[] {
  const documents = withPairs(given.documents ?? {});
  const papers = Object.entries(given.documents ?? {}).flatMap(([kind, all]) => (Array.isArray(all) ? all.map((one) => ({ ...one, kind })) : []));
  const found = [undefined, ...papers].flatMap((document) => {
    const subject = subjectOf({ ...given, documents, ...(document ? { document } : {}) } as Facts, given.on ?? '2026-11-25');
    return asked.filter((one) => (one.rule.subject === 'shipment') === (document === undefined) && evaluateRule(one, subject).outcome === 'fail').map((one) => one.rule.id);
  });
  return [...new Set(found)].sort();
}

describe('papers that agree', () => {
  test('are facts', () => {
    for (const one of [seaShipment(), airShipment()]) expect(facts.safeParse(one).error?.issues ?? []).toEqual([]);
  });

  test('draw no point, but for the hint that FCA, CPT or CIP suits a container better', () => expect([failing(seaShipment()), failing(airShipment())]).toEqual([[HINT], []]));

  test('draw none from the rules of any other pack either', () => expect([failing(seaShipment(), everyRule), failing(airShipment(), everyRule)]).toEqual([[HINT], []]));

  test('draw none either with their lines turned round, grams or tonnes for kilograms, and other ways to write the same name', () => {
    const turned = seaShipment();
    turned.documents?.packingList?.[0]?.lines?.reverse();
    turned.documents?.shippingBill?.[0]?.lines?.reverse();
    const rewritten = [[`${PL}.totals.grossWeight`, { value: '2.64', unit: 'MTS' }], [`${BL}.totals.grossWeight`, { value: '2640000', unit: 'GMS' }], [`${PL}.lines.1.quantity`, { value: '2400', unit: 'NOS' }], [`${BL}.ports.loading`, 'Port of Nhava Sheva'], [`${BL}.ports.discharge`, 'Hamburg, Germany'], [`${BL}.totals.packageKind`, 'cartons']] as const;
    expect(failing(rewritten.reduce((all, [path, value]) => changed(all, path, value), turned))).toEqual([HINT]);
  });

  test('draw none when the same is done in another right way', () =>
    expect(RIGHT.map(([what, given, edits]) => [what, failing(edits.reduce((all, [path, value]) => changed(all, path, value), given))])).toEqual(RIGHT.map(([what, , , ids]) => [what, ids])));

  test('draw none with a second invoice, packing list and B/L of the same voyage', () => {
    const { documents, ...rest } = seaShipment();
    const half = { packageCount: '100', packageKind: 'CTN', netWeight: kg('1000'), grossWeight: kg('1100') };
    const twice = { ...documents, packingList: [...(documents?.packingList ?? []), { number: 'PL/2', lines: [{ sku: 'KB-TOWEL', quantity: pcs('100'), packageCount: '100', netWeight: kg('1000'), grossWeight: kg('1100') }], totals: half }], billOfLading: [...(documents?.billOfLading ?? []), { ...documents?.billOfLading?.[0], number: 'KAVL26110458', totals: half }] };
    const more = { commercialInvoice: [...(documents?.commercialInvoice ?? []), { ...documents?.commercialInvoice?.[0], number: 'KB/26-27/0119', amountInWords: 'US Dollars One Hundred Only', lines: [{ sku: 'KB-TOWEL', description: 'Towels', hsCode: '63026090', origin: 'IN', quantity: pcs('100'), unitPrice: usd(100), amount: usd(10_000) }], totals: { ...half, amount: usd(10_000) } }] };
    const shippingBill = documents?.shippingBill?.map((one) => ({ ...one, totals: { ...one.totals, packageCount: '325', netWeight: kg('3340'), grossWeight: kg('3740') } }));
    const { certificateOfOrigin: _none, ...kept } = { ...twice, ...more, ...(shippingBill ? { shippingBill } : {}) };
    expect(failing({ ...rest, documents: kept })).toEqual([HINT]);
  });
});

describe('one mistake', () => {
  const cases = [...AT_SEA.map((one) => ['at sea', seaShipment(), ...one] as const), ...BY_AIR.map((one) => ['by air', airShipment(), ...one] as const)];

  test('is told by the rules that are named for it and by no other', () => {
    const told = cases.map(([where, given, what, path, value]) => [where, what, failing(changed(given, path, value)).filter((id) => id !== HINT)]);
    expect(told).toEqual(cases.map(([where, , what, , , ids]) => [where, what, ids]));
  });

  test('is known for every rule', () => {
    const known = new Set([HINT, ...cases.flatMap(([, , , , , ids]) => ids)]);
    expect(rules.map((one) => one.rule.id).filter((id) => !known.has(id))).toEqual([]);
    expect(cases.length).toBeGreaterThan(100);
  });
});
