import { describe, expect, test } from 'vitest';
import { compileRule } from '../compile.ts';
import { evaluateRule, subjectOf } from '../evaluate.ts';
import type { Facts } from '../facts.ts';
import { withPairs } from './pairs.ts';
import { rule, type Rule } from '../rule.ts';

const ON = '2026-11-21';
const kg = (value: string) => ({ value, unit: 'KGS' });
const nothing = { pass: [{ facts: {} }], fail: [{ facts: {} }], unknown: { never: 'not asked in this test' }, notApplicable: [{ facts: {} }] };
const says = (more: Partial<Rule>, facts: Facts) => {
  const parsed = rule.parse({ id: 'TST-001', title: 'A rule of the tests', why: 'Because a test asks for it.', subject: 'shipment', check: 'true', severity: 'error', confidence: 'A', source: { key: 'practice', title: 'Tests' }, checkedOn: ON, message: 'It is not so.', fix: 'Make it so.', examples: nothing, ...more });
  return evaluateRule(compileRule(parsed, { id: 'test', version: '1.0.0' }), subjectOf(facts, ON));
};

const papers: Facts['documents'] = {
  packingList: [{ number: 'PL-1', totals: { grossWeight: kg('120') }, lines: [{ sku: 'A', quantity: { value: '4', unit: 'PCS' } }, { sku: 'A', quantity: { value: '6', unit: 'PCS' } }] }],
  commercialInvoice: [{ number: 'CI-1', totals: { grossWeight: kg('120.0') }, lines: [{ sku: 'A', quantity: { value: '10', unit: 'PCS' } }, { sku: 'B', quantity: { value: '1', unit: 'PCS' } }] }],
  billOfLading: [{ number: 'BL-1', totals: { grossWeight: kg('118') } }],
};

describe('papers of a shipment make pairs', () => {
  test('the paper that comes about first stands first, and each knows its kind', () =>
    expect(withPairs(papers ?? {}).pairs?.map((one) => [one.a?.kind, one.b?.kind, one.single, one.whole])).toEqual([['commercialInvoice', 'packingList', true, true], ['commercialInvoice', 'billOfLading', true, true], ['packingList', 'billOfLading', true, true]]));

  test('several of a kind are paired by themselves, and together with their totals added', () => {
    const two = withPairs({ packingList: [{ number: 'PL-1', totals: { grossWeight: kg('70') } }, { number: 'PL-2', totals: { grossWeight: { value: '0.05', unit: 'MTS' } } }], billOfLading: [{ number: 'BL-1' }] }).pairs ?? [];
    expect(two.map((one) => [one.a?.number, one.single, one.whole])).toEqual([['PL-1', true, false], ['PL-2', true, false], ['PL-1, PL-2', false, true]]);
    expect(two[2]?.a?.totals?.grossWeight).toEqual(kg('120'));
  });

  test('a total that one paper of the kind does not give is absent, not less', () => {
    const two = withPairs({ packingList: [{ totals: { grossWeight: kg('70') } }, {}], billOfLading: [{}] }).pairs ?? [];
    expect(two.at(-1)?.a?.totals?.grossWeight).toBeUndefined();
  });

  test('lines with one item number are added up; an item on one paper only has an empty side', () =>
    expect(withPairs(papers ?? {}).linePairs?.map((one) => [one.sku, one.a?.quantity?.value, one.b?.quantity?.value])).toEqual([['A', '10', '10'], ['B', '1', undefined]]));
});

describe('a rule over papers', () => {
  const weights: Partial<Rule> = { each: 'documents.pairs', appliesWhen: 'each.whole', check: 'sameQuantity(each.a.totals.grossWeight, each.b.totals.grossWeight)' };
  test('is asked of each pair and names the pairs that fail', () => expect(says(weights, { documents: papers }).points.map((one) => one.place)).toEqual(['documents.pairs[1]', 'documents.pairs[2]']));
  test('is undecided where a paper is silent', () => expect(says(weights, { documents: { packingList: [{}], billOfLading: [{ totals: { grossWeight: kg('1') } }] } })).toMatchObject({ outcome: 'unknown', because: { code: 'missing', paths: ['documents.pairs[0].a.totals.grossWeight'] } }));
  test('of one kind speaks of the paper under judgement', () => {
    const lines: Partial<Rule> = { subject: 'packingList', each: 'document.lines', check: 'each.quantity > quantity("5", "PCS")' };
    expect(says(lines, { document: { kind: 'packingList', ...papers?.packingList?.[0] } }).points.map((one) => one.place)).toEqual(['document.lines[0]']);
    expect(says(lines, { document: { kind: 'commercialInvoice' } })).toMatchObject({ outcome: 'not-applicable', because: { code: 'no-subject' } });
  });
});
