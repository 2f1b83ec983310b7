import { describe, expect, test } from 'vitest';
import { compileRule } from './compile.ts';
import { isThere } from './decision.ts';
import { appliesToNobody, evaluateRule, evaluateSlowly, outcomeOf, subjectOf, traceRule } from './evaluate.ts';
import type { Facts } from './facts.ts';
import { findingsOf } from './findings.ts';
import { rule, type Rule } from './rule.ts';
import { placesOf } from './template.ts';

const ON = '2026-11-21';
const compiled = (more: Partial<Rule>) => compileRule(rule.parse({
  id: 'TST-001', title: 'A rule of the tests', why: 'Because a test asks for it.', subject: 'product', check: 'true', severity: 'error', confidence: 'A', source: { key: 'practice', title: 'Tests' }, checkedOn: ON,
  message: 'It is not so.', fix: 'Make it so.', examples: { pass: [{}], fail: [{}], unknown: [{}], notApplicable: [{}] }, ...more,
}), { id: 'test', version: '1.0.0' });
const subject = (product: Facts['product'], more: Facts = {}) => subjectOf({ ...more, product }, ON);
type Materials = NonNullable<Facts['product']>['materials'];

describe('an outcome alone', () => {
  const CASES: readonly (readonly [what: string, more: Partial<Rule>, product: Facts['product'], outcome: string])[] = [
    ['of a check that holds', { check: 'product.sku == "A"' }, { sku: 'A' }, 'pass'], ['of a check that fails', { check: 'product.sku == "A"' }, { sku: 'B' }, 'fail'], ['of a check nobody can decide', { check: 'product.sku == "A"' }, {}, 'unknown'],
    ['of a condition that is not met', { appliesWhen: 'product.sku == "A"' }, { sku: 'B' }, 'not-applicable'], ['of a condition nobody can decide', { appliesWhen: 'product.sku == "A"' }, {}, 'unknown'],
    ['of a rule that is not yet in force', { validFrom: '2026-11-22', check: 'product.sku == "A"' }, { sku: 'B' }, 'not-applicable'], ['of a rule of what is not there', { subject: 'exporter', check: 'false' }, {}, 'not-applicable'],
    ['of values that cannot be compared', { check: 'product.moq > quantity("1", "LTR")' }, { moq: { value: '1', unit: 'KGS' } }, 'unknown'],
  ];
  test.each(CASES)('%s is the one with its reasons', (_what, more, product, outcome) => {
    const one = compiled(more);
    expect([outcomeOf(one, subject(product)), evaluateRule(one, subject(product)).outcome, evaluateSlowly(one, subject(product)).outcome]).toEqual([outcome, outcome, outcome]);
  });
});

describe('what is missing is', () => {
  const CASES: readonly (readonly [what: string, more: Partial<Rule>, product: Facts['product'], paths: readonly string[]])[] = [
    ['of the element and of the rest, each by its place', { each: 'product.materials', check: 'each.percent > 1 && product.origin == "IN"' }, { materials: [{ name: 'a' }] }, ['product.materials[0].percent', 'product.origin']],
    ['of the rest alone when the element has all', { each: 'product.materials', check: 'each.percent > 1 && product.origin == "IN"' }, { materials: [{ percent: '2' }] }, ['product.origin']],
    ['not the element itself', { each: 'product.claims', check: 'each == product.sku' }, { claims: ['x'] }, ['product.sku']],
    ['of the first element that lacks something', { each: 'product.materials', check: 'each.percent > 1' }, { materials: [{ name: 'a' }, { name: 'b' }] }, ['product.materials[0].percent']],
    ['each path once', { check: 'product.sku == product.brand || product.brand == product.sku' }, {}, ['product.sku', 'product.brand']],
    ['of both sides of an and', { check: 'product.sku == "A" && product.brand == "B"' }, {}, ['product.sku', 'product.brand']],
    ['of the side of an or that could still hold', { check: 'product.sku == "A" || product.brand == "B"' }, { sku: 'B' }, ['product.brand']],
    ['of the first side when the second does not settle it', { check: 'product.sku == "A" || product.brand == "B"' }, { brand: 'C' }, ['product.sku']],
  ];
  test.each(CASES)('%s', (_what, more, product, paths) => expect(evaluateRule(compiled(more), subject(product))).toMatchObject({ outcome: 'unknown', because: { code: 'missing', paths } }));
  test('told at its point, without what has() asks for', () => {
    const [point] = evaluateRule(compiled({ check: 'has(product.brand) || product.sku == "A"' }), subject({})).points;
    expect(point).toMatchObject({ status: 'unknown', missing: ['product.sku'], absent: [] });
  });
});

describe('a part that chooses does without what it does not choose', () => {
  const choice = 'product.traits.food ? product.sku';
  const CASES: readonly (readonly [check: string, outcome: string])[] = [
    [`inGroup("DE", ${choice} : "EU27")`, 'pass'], [`like(${choice} : "a", "a")`, 'pass'],
    [`product.name.substring(0, product.traits.food ? size(product.sku) : 1) == "S"`, 'pass'], [`product.name in [product.origin, ${choice} : product.name]`, 'pass'], [`(${choice} : "a") == "a"`, 'pass'], [`product.name + (${choice} : "a") == "Scarfa"`, 'pass'], [`"a" + (${choice} : "b") == "ac"`, 'fail'],
  ];
  test.each(CASES)('%s', (check, outcome) => expect(evaluateRule(compiled({ check }), subject({ name: 'Scarf', origin: 'IN', traits: { food: false } })).outcome).toBe(outcome));
  test.each([`inGroup("DE", ${choice} : "EU27")`, `product.name in [product.origin, ${choice} : product.name]`])('but not without what it chooses: %s', (check) => expect(evaluateSlowly(compiled({ check }), subject({ name: 'Scarf', origin: 'IN', traits: { food: true } })).because).toEqual({ code: 'missing', paths: ['product.sku'] }));
  test.each([`inGroup("DE", ${choice} : "EU27")`, `product.name.substring(0, product.traits.food ? size(product.sku) : 1) == "S"`, `product.name in [product.origin, ${choice} : product.name]`])('also asked part by part: %s', (check) => expect(evaluateSlowly(compiled({ check }), subject({ name: 'Scarf', origin: 'IN', traits: { food: false } })).outcome).toBe('pass'));
});

describe('a list of a rule\'s own words and of what it reads', () => {
  const choice = 'product.origin == "IN" ? product.sku : "x"';
  // Once refused at run time, as lists of two types, although the check of the rule had taken them.
  test.each([
    ['product.name in ["a", product.sku]', 'KB', 'pass'], ['product.name in ["a", product.sku]', 'KC', 'fail'], [`product.name in ["a", ${choice}]`, 'KB', 'pass'], [`product.name in ["a", ${choice}]`, 'KC', 'fail'],
    ['product.name in ["a", product.materials[0].name]', 'silk', 'pass'], ['[product.sku, "b"].exists(x, x == product.name)', 'KB', 'pass'], ['product.leadTimeDays in [decimal("1"), product.itc.drawbackRate]', 'KB', 'pass'],
  ])('is asked: %s of %s: %s', (check, name, outcome) => {
    const one = subject({ name, sku: 'KB', origin: 'IN', materials: [{ name: 'silk' }], leadTimeDays: '20', itc: { drawbackRate: '20' } });
    expect([evaluateRule(compiled({ check }), one).outcome, evaluateSlowly(compiled({ check }), one).outcome]).toEqual([outcome, outcome]);
  });
  test('is refused when it is of two types', () => expect(() => compiled({ check: 'product.name in ["a", product.leadTimeDays]' })).toThrow('check: List elements must have the same type'));
  test.each(['product.claims[1] == "a"', 'product.claims.filter(x, x == "b")[0] == "a"'])('misses an element that it has not: %s', (check) => {
    expect(evaluateRule(compiled({ check }), subject({ claims: ['a'] }))).toMatchObject({ outcome: 'unknown', because: { code: 'missing', paths: ['product.claims[]'] } });
  });
});

describe('whether a leaf stands at', () => {
  const facts = { product: { sku: 'KB', none: null, traits: { food: false } } };
  test.each([
    [[], true], [['product'], true], [['product', 'sku'], true], [['product', 'none'], true], [['product', 'traits', 'food'], true], [['product', 'brand'], false], [['listing', 'title'], false], [['product', 'sku', 'length'], false], [['product', 'none', 'name'], false], [['product', 'toString'], false],
  ])('%j: %s', (path, there) => expect(isThere(facts, path)).toBe(there));
});

describe('a part that holds brackets in its texts or spaces in its brackets', () => {
  test.each([
    ['product.sku == "))" && (product.name == "x" || product.traits.food)', ['product.sku == "))"', 'product.name == "x"', 'product.traits.food']],
    ["product.sku == '))' && (product.name == 'x' || product.traits.food)", ["product.sku == '))'", "product.name == 'x'", 'product.traits.food']],
    ['product.sku == "((" && ( product.name ) == "x"', ['product.sku == "(("', '( product.name ) == "x"']],
    ["product.sku == '((' && 'x' == ( product.name )", ["product.sku == '(('", "'x' == ( product.name )"]],
    ['product.sku == "" && product.name == ""', ['product.sku == ""', 'product.name == ""']],
  ])('is told as it was written: %s', (check, parts) => expect(traceRule(compiled({ check }), subject({})).check.map((one) => one.expression)).toEqual(parts));
});

describe('a trace of a line rule', () => {
  const lines = compiled({ each: 'product.materials', check: 'each.percent > 50' });
  const trace = (materials: Materials) => traceRule(lines, subject({ materials })).check.map((one) => [one.verdict.value, ...one.verdict.missing]);
  test.each<[string, Materials, unknown[]]>([
    ['is of the one that fails, not of one before it that cannot be told', [{ name: 'linen' }, { name: 'silk', percent: '40' }], [false]],
    ['names what is missing of its own element alone', [{ name: 'cotton' }, { name: 'linen' }], [undefined, 'product.materials[0].percent']],
    ['is of the first when all hold', [{ name: 'cotton', percent: '60' }, { name: 'linen', percent: '70' }], [true]],
  ])('%s', (_what, materials, told) => expect(trace(materials)).toEqual([told]));
});

describe('what applies to nobody', () => {
  test.each([
    ['!(!product.traits.food)', 'DE', undefined], ['product.traits.food || destination == "US"', 'DE', undefined], ['product.traits.food || destination == "US"', 'US', undefined], ['!(product.traits.food || destination == "US")', 'US', 'condition-false'], ['!(product.traits.food && destination == "DE")', 'DE', undefined],
  ] as const)('%s to %s: %s', (appliesWhen, destination, code) => expect(appliesToNobody(compiled({ appliesWhen }), ON, destination)?.code).toBe(code));
});

describe('a finding', () => {
  const of = (more: Partial<Rule>, product: Facts['product']) => findingsOf(evaluateRule(compiled(more), subject(product)), { where: { kind: 'product' }, fieldOf: (path) => path });
  test('of a failure holds nothing that is of other outcomes', () => expect(Object.keys(of({ check: 'product.sku == "A"', message: 'It is {product.sku}.' }, { sku: 'B' })[0]?.data ?? {})).toEqual(['product.sku', 'rulePack']));
  test('of something missing points at it before the field the rule names', () => expect(of({ check: 'product.sku == "A"', field: 'product.brand' }, {})[0]?.where.field).toBe('product.sku'));
});

describe('places of texts', () => {
  test.each<[(string | undefined)[], string[]]>([[[undefined], []], [['none'], []], [['{a} and {b.c}', undefined, '{a} {d}'], ['a', 'b.c', 'd']], [['{1} {} {a b} { a }'], []]])('%j: %j', (texts, places) => expect(placesOf(...texts)).toEqual(places));
});
