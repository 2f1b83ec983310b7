import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedClock } from '#base';
import { BudgetedRules } from './budget.ts';
import { compileRule, effectiveSeverity } from './compile.ts';
import { appliesToNobody, evaluateRule, subjectOf, traceRule } from './evaluate.ts';
import { type Facts, factsJsonSchema } from './facts.ts';
import { findingsOf } from './findings.ts';
import { runtime } from './language.ts';
import { rule, type Rule } from './rule.ts';
import { seenFacts } from './shape.ts';
import { coveringWaiver, inputsHash, withWaiver } from './waiver.ts';
import type { Waiver } from './waiverShape.ts';
import { foldFirm, hsStarts, mentionsAny } from './words.ts';

const ON = '2026-11-21';
const PACK = { id: 'test', version: '1.0.0' };
const nothing = { pass: [{ facts: {} }], fail: [{ facts: {} }], unknown: { never: 'not asked in this test' }, notApplicable: [{ facts: {} }] };

/** A rule with just the expressions a test is about. */
const made = (more: Partial<Rule>): Rule => rule.parse({
  id: 'TST-001', title: 'A rule of the tests', why: 'Because a test asks for it.', subject: 'product', check: 'true', severity: 'error', confidence: 'A',
  source: { key: 'practice', title: 'Tests' }, checkedOn: ON, message: 'It is not so. Found {product.sku}.', fix: 'Make it so.', examples: nothing, ...more,
});
const compiled = (more: Partial<Rule>) => compileRule(made(more), PACK);
const says = (more: Partial<Rule>, facts: Facts, on = ON) => evaluateRule(compiled(more), subjectOf(facts, on));
const check = (expression: string, product: Facts['product'], rest: Facts = {}) => {
  const { outcome, because } = says({ check: expression }, { ...rest, product });
  return because.code === 'missing' ? [outcome, ...because.paths] : [outcome];
};

describe('an absent leaf', () => {
  const CASES: readonly (readonly [string, Facts['product'], readonly string[]])[] = [
    ['product.origin == "IN"', { sku: 'A' }, ['unknown', 'product.origin']],
    ['product.origin == "IN"', { origin: '' }, ['unknown', 'product.origin']],
    ['product.traits.food && product.traits.organic', { traits: { food: false } }, ['fail']],
    ['product.traits.organic && product.traits.food', { traits: { food: false } }, ['fail']],
    ['product.traits.organic && product.traits.food', { traits: { food: true } }, ['unknown', 'product.traits.organic']],
    ['product.traits.organic || product.traits.food', { traits: { food: true } }, ['pass']],
    ['product.traits.organic || product.traits.food', { traits: { food: false } }, ['unknown', 'product.traits.organic']],
    ['product.traits.organic || product.traits.food', {}, ['unknown', 'product.traits.organic', 'product.traits.food']],
    ['!product.traits.organic', {}, ['unknown', 'product.traits.organic']],
    ['(product.traits.organic && product.traits.food) || product.traits.wood', { traits: { food: false } }, ['unknown', 'product.traits.wood']],
    ['product.traits.food ? product.traits.organic : true', { traits: { food: false } }, ['pass']],
    ['product.traits.food ? product.traits.organic : true', { traits: { food: true } }, ['unknown', 'product.traits.organic']],
    ['product.traits.food ? product.traits.organic : true', {}, ['unknown', 'product.traits.food']],
    ['has(product.origin)', {}, ['fail']],
    ['has(product.origin) && product.origin == "IN"', {}, ['fail']],
    ['has(product.claims)', { claims: [] }, ['fail']],
    ['size(product.claims) > 0', { claims: [] }, ['unknown', 'product.claims']],
    ['product.materials.all(m, m.percent > 0)', { materials: [{ name: 'cotton', percent: '60' }, { name: 'linen' }] }, ['unknown', 'product.materials[1].percent']],
    ['product.materials.all(m, m.percent > 50)', { materials: [{ name: 'cotton', percent: '40' }, { name: 'linen' }] }, ['fail']],
    ['product.materials.exists(m, m.percent > 50)', { materials: [{ name: 'linen' }, { name: 'cotton', percent: '60' }] }, ['pass']],
    ['product.materials.exists(m, m.percent > 50)', { materials: [{ name: 'linen' }, { name: 'cotton', percent: '40' }] }, ['unknown', 'product.materials[0].percent']],
  ];
  test.each(CASES)('%s of %j', (expression, product, expected) => expect(check(expression, product)).toEqual(expected));

  test('parents are always there, only leaves can be absent', () => expect(check('has(product.traits.food) || true', {})).toEqual(['pass']));
});

describe('numbers, money, quantities and days are exact', () => {
  test.each([
    ['product.materials[0].percent + decimal("0.2") == decimal("0.3")', { materials: [{ percent: '0.1' }] }, 'pass'],
    ['product.materials[0].percent == 60', { materials: [{ percent: '60.0' }] }, 'pass'],
    ['product.materials[0].percent >= 60', { materials: [{ percent: '59.999999999999' }] }, 'fail'],
    ['total(product.materials.map(m, m.percent)) == 100', { materials: [{ percent: '33.3' }, { percent: '33.3' }, { percent: '33.4' }] }, 'pass'],
    ['sameQuantity(product.moq, quantity("0.025", "MTS"))', { moq: { value: '25', unit: 'KGS' } }, 'pass'],
    ['product.moq > quantity("24999", "GMS")', { moq: { value: '25', unit: 'KGS' } }, 'pass'],
    ['product.pricing.steps[0].price > money("12.49", "USD")', { pricing: { steps: [{ price: { amount: 1250, currency: 'USD' } }] } }, 'pass'],
    ['near(product.materials[0].percent, decimal("100"), decimal("1"), decimal("0.005"))', { materials: [{ percent: '99' }] }, 'pass'],
    ['near(product.materials[0].percent, decimal("100"), decimal("0.5"), decimal("0.005"))', { materials: [{ percent: '99' }] }, 'fail'],
    ['daysBetween(day("2026-11-01"), on) == 20', {}, 'pass'],
    ['addMonths(day("2026-01-31"), 1) == day("2026-02-28") && addMonths(day("2025-12-15"), 12) == day("2026-12-15") && addMonths(day("2024-01-30"), 1) == day("2024-02-29")', {}, 'pass'],
    ['(has(product.origin) ? product.origin : product.name) == (product.name == ")" ? "(" : "IN")', { origin: 'IN', name: 'Scarf' }, 'pass'],
    ['financialYear(day("2026-03-31")) == "2025-26" && financialYearStart(on) == day("2026-04-01") && financialYearEnd(day("2026-03-31")) == day("2026-03-31")', {}, 'pass'],
  ] as const)('%s', (expression, product, outcome) => expect(check(expression, product as Facts['product'])[0]).toBe(outcome));

  test('what cannot be compared is no pass and says why', () => {
    const { outcome, because } = says({ check: 'product.moq > quantity("1", "LTR")' }, { product: { moq: { value: '25', unit: 'KGS' } } });
    expect([outcome, because.code]).toEqual(['unknown', 'fault']);
    expect(JSON.stringify(because)).toContain('do not measure the same thing');
  });
});

describe('a rule is refused when it', () => {
  test.each([
    ['uses matches, which backtracks', { check: 'product.sku.matches("(a+)+$")' }, 'use like'],
    ['calls an unknown function', { check: 'fetch(product.sku)' }, 'fetch'],
    ['calls a type conversion', { check: 'double(product.sku) > 1' }, 'double'],
    ['holds a floating-point number', { check: '1.5 < 2.5' }, 'decimal("1.5")'],
    ['names a fact that does not exist', { check: 'product.colour == "red"' }, 'product.colour'],
    ['names a root that does not exist', { check: 'buyer == "x"' }, 'buyer'],
    ['names a leaf of an element that does not exist', { check: 'product.materials.all(m, m.share > 0)' }, 'product.materials[].share'],
    ['compares a text with a day', { check: 'product.sku > on' }, 'no such overload'],
    ['is no yes-or-no question', { check: 'product.sku' }, 'not yes or no'],
    ['asks for a kind of certificate nobody keeps', { check: 'certified(product.certificates, ["gotz"], on)' }, 'gotz'],
    ['asks for a country group that is none', { check: 'inGroup(destination, "EU28")' }, 'EU28'],
    ['asks for a kind of identifier that is none', { check: 'checkDigit("gstn", product.sku)' }, 'gstn'],
    ['builds a map', { check: '{"a": 1}.size() == 1' }, 'MapEntries'],
    ['has a text with a place for nothing', { message: 'It is {product.colour} here.' }, 'product.colour'],
    ['is asked of each of something that is no list', { each: 'product.sku' }, 'no list'],
    ['is a program', { check: Array.from({ length: 300 }, () => 'has(product.sku)').join(' && ') }, ''],
    ['is nested without end', { check: `${'!('.repeat(60)}true${')'.repeat(60)}` }, ''],
  ] as const)('%s', (_what, more, named) => expect(() => compiled(more as Partial<Rule>)).toThrow(named));

  test('and is taken when it does none of this', () => expect(() => compiled({ check: 'product.sku.startsWith("KB") && like(product.sku, "KB-[0-9]+")' })).not.toThrow());
});

describe('severity', () => {
  test.each([['A', undefined, 'error'], ['C', undefined, 'error'], ['C2', undefined, 'warning'], ['C2', { by: 'R. Iyer', on: ON, note: 'read' }, 'error'], ['K', undefined, 'warning'], ['K', { by: 'R. Iyer', on: ON, note: 'read' }, 'warning'], ['N', undefined, 'warning']] as const)('error with confidence %s, reviewed %j, is %s', (confidence, reviewed, severity) =>
    expect(effectiveSeverity({ severity: 'error', confidence, reviewed })).toBe(severity));
  test('a cap lowers errors only and the finding tells it', () => {
    expect(effectiveSeverity({ severity: 'info', confidence: 'N', reviewed: undefined })).toBe('info');
    const [finding] = findingsOf(says({ confidence: 'K', check: 'false' }, { product: { sku: 'A' } }), { where: { kind: 'product', sku: 'A' }, fieldOf: () => undefined });
    expect(finding).toMatchObject({ severity: 'warning', cappedFrom: 'error', confidence: 'K', status: 'fail', data: { 'product.sku': 'A' } });
  });
});

describe('a rule does not apply', () => {
  test.each([
    ['before its first day', { validFrom: '2026-11-22' }, { product: {} }, 'not-yet'],
    ['after its last day', { validTo: '2026-11-20' }, { product: {} }, 'no-longer'],
    ['to a subject that is not there', {}, { exporter: {} }, 'no-subject'],
    ['while no destination is chosen', { check: 'destination == "US"' }, { product: {} }, 'no-destination'],
    ['to an empty list', { each: 'product.materials', check: 'each.percent > 0' }, { product: {} }, 'nothing-in-list'],
    ['when its condition is false', { appliesWhen: 'product.traits.food' }, { product: { traits: { food: false } } }, 'condition-false'],
  ] as const)('%s', (_what, more, facts, code) => expect(says(more as Partial<Rule>, facts as Facts)).toMatchObject({ outcome: 'not-applicable', because: { code } }));

  test.each([['first day', { validFrom: ON }], ['last day', { validTo: ON }]])('but it does on its %s', (_what, more) => expect(says(more, { product: {} }).outcome).toBe('pass'));

  test('and what holds for nobody is known without asking anybody', () => {
    const us = compiled({ appliesWhen: 'destination == "US" && product.traits.food', check: 'true' });
    expect([appliesToNobody(us, ON, 'DE')?.code, appliesToNobody(us, ON, undefined)?.code, appliesToNobody(us, ON, 'US')]).toEqual(['condition-false', 'no-destination', undefined]);
  });
});

describe('a line rule', () => {
  const each = { each: 'product.materials', check: 'each.percent > 0', message: 'No share. {each.name} has {each.percent}.' };
  test('fails over unknown over pass, and points at each element', () => {
    const { outcome, points } = says(each, { product: { materials: [{ name: 'cotton', percent: '60' }, { name: 'linen' }, { name: 'silk', percent: '0' }] } });
    expect(outcome).toBe('fail');
    expect(points.map(({ place, status, missing, data }) => [place, status, missing, data['each.name']])).toEqual([['product.materials[1]', 'unknown', ['product.materials[1].percent'], 'linen'], ['product.materials[2]', 'fail', [], 'silk']]);
  });
});

describe('a trace', () => {
  test('lists every part and marks those the outcome hung on', () => {
    const { check: steps } = traceRule(compiled({ check: 'product.traits.organic && product.traits.food' }), subjectOf({ product: { traits: { food: false } } }, ON));
    expect(steps.map(({ expression, verdict, decided }) => [expression, verdict.value, decided])).toEqual([['product.traits.organic', undefined, false], ['product.traits.food', false, true]]);
  });
});

describe('a waiver', () => {
  const failing = compiled({ check: 'product.origin == "IN"' });
  const given: Facts = { product: { sku: 'A', origin: 'CN' } };
  const waiver = (more: Partial<Waiver> = {}): Waiver => ({ id: 'W', rule: 'TST-001', subject: 'P', reason: 'agreed', by: 'Asha', until: ON, inputsHash: inputsHash(failing, given), ...more });
  const outcome = (facts: Facts, on: string, ...waivers: Waiver[]) => withWaiver(evaluateRule(failing, subjectOf(facts, on)), facts, on, waivers).outcome;

  test('counts on its last day and not on the next', () => expect([outcome(given, ON, waiver()), outcome(given, '2026-11-22', waiver())]).toEqual(['waived', 'fail']));
  test('ends when what the rule read changes, not when something else does', () => {
    expect(outcome({ product: { sku: 'A', origin: 'VN' } }, ON, waiver())).toBe('fail');
    expect(outcome({ product: { sku: 'B', origin: 'CN' } }, ON, waiver())).toBe('waived');
  });
  test('is for its rule, its destination and its storefront', () => {
    expect(coveringWaiver(failing, given, ON, [waiver({ rule: 'TST-002' })])).toBeUndefined();
    expect(coveringWaiver(failing, { ...given, destination: 'DE' }, ON, [waiver({ destination: 'US' })])).toBeUndefined();
    expect(coveringWaiver(failing, { ...given, destination: 'US' }, ON, [waiver({ destination: 'US' })])).toBeDefined();
    expect(coveringWaiver(failing, given, ON, [waiver({ storefront: 'alibaba' })])).toBeUndefined();
  });
  test('never turns a pass into something else', () => expect(outcome({ product: { origin: 'IN' } }, ON, waiver())).toBe('pass'));
  test('covers a rule that lacks details, until they come', () => {
    const lacking = { product: { sku: 'A' } };
    const covered = waiver({ inputsHash: inputsHash(failing, lacking) });
    expect([outcome(lacking, ON, covered), outcome(given, ON, covered)]).toEqual(['waived', 'fail']);
  });
});

describe('a budget', () => {
  test('lets a rule within it go on, and switches off and names one that overran', () => {
    const subject = subjectOf({ product: { sku: 'A' } }, ON);
    const quick = new BudgetedRules(fixedClock(0, 50));
    const slow = new BudgetedRules(fixedClock(0, 51));
    const one = compiled({});
    expect([quick.ask(one, subject).outcome, quick.ask(one, subject).outcome, [...quick.overran]]).toEqual(['pass', 'pass', []]);
    expect([slow.ask(one, subject).outcome, slow.ask(one, subject).because.code, [...slow.overran]]).toEqual(['pass', 'over-budget', ['TST-001']]);
  });
});

test('the published schema of the facts names roots, leaves and their types', () => {
  const schema = factsJsonSchema() as { properties: Record<string, { properties: Record<string, unknown> }> };
  expect(Object.keys(schema.properties)).toEqual(['on', 'destination', 'exporter', 'product', 'listing', 'shipment', 'document', 'documents', 'pack', 'rule', 'waiver', 'result']);
  expect(schema.properties.exporter?.properties.iecUpdatedOn).toMatchObject({ leaf: 'Day' });
  expect(schema.properties.exporter?.properties.aato).toMatchObject({ leaf: 'Decimal' });
});

describe('words', () => {
  test.each([['610910', ['61-62'], true], ['6109.10', ['50-63'], true], ['640399', ['50-63'], false], ['330741', ['3307.41'], true], ['330749', ['3307.41'], false], ['0910', ['0904-0910'], true], ['091', ['0904-0910'], false], ['6', ['61'], false], ['', ['61'], false], ['610910', ['64', '61'], true], ['490110', ['50-63'], false], ['610910', [''], false], ['610910', [], false], ['610910', ['61-62', '99'], true]])('HS %s under %j: %s', (code, under, expected) => expect(hsStarts(code, under)).toBe(expected));
  test('a firm is the same with or without its dress', () => {
    expect(foldFirm('KAVERI Exports Pvt. Ltd.')).toBe(foldFirm('Kaveri Exports Private Limited'));
    expect(foldFirm('Kaveri Exports')).not.toBe(foldFirm('Kaveri Export'));
  });
  test.each([['L.L.C. Traders', 'llc traders'], ['The Kaveri Company and Sons Incorporated', 'kaveri co sons inc'], ['Kaveri Exports (P) Limited', 'kaveri exports pvt ltd'], ['Kaveri (P) Ltd', 'kaveri pvt ltd'], ['A B C Traders', 'abc traders'], ['Plan B Exports', 'plan b exports'], ['Kaveri Corporation', 'kaveri corp']])('%s is compared as %s', (name, folded) => expect(foldFirm(name)).toBe(folded));
  test.each([['Organic-cotton scarf', ['gots', 'organic'], true], ['Organic-cotton scarf', ['organic'], true], ['Inorganic pigment', ['organic'], false], ['OEKO-TEX® Standard 100', ['oeko tex'], true], ['Face cream', ['ce'], false]])('%s mentions %j: %s', (text, phrases, expected) => expect(mentionsAny(text, phrases)).toBe(expected));
});

describe('three values agree with the expression language', () => {
  const leaf = fc.constantFrom('product.traits.food', 'product.traits.organic', 'product.traits.wood', 'has(product.origin)', 'product.origin == "IN"');
  const expression = fc.letrec<{ it: string }>((tie) => ({ it: fc.oneof({ depthSize: 'small' }, leaf, fc.tuple(tie('it'), tie('it')).map(([a, b]) => `(${a} && ${b})`), fc.tuple(tie('it'), tie('it')).map(([a, b]) => `(${a} || ${b})`), tie('it').map((a) => `!(${a})`), fc.tuple(tie('it'), tie('it'), tie('it')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`)) })).it;
  const maybe = fc.option(fc.boolean(), { nil: undefined });
  const products = fc.record({ origin: fc.constantFrom(undefined, 'IN', 'CN'), traits: fc.record({ food: maybe, organic: maybe, wood: maybe }) });

  test('whatever it decides, we decide the same; where it throws, we say unknown', () => {
    fc.assert(fc.property(expression, products, (text, product) => {
      fc.pre(text.length < 700);
      let theirs: unknown;
      try {
        theirs = runtime.parse(text)(seenFacts({ product }));
      } catch {
        theirs = undefined;
      }
      let ours: string;
      try {
        ours = says({ check: text }, { product }).outcome;
      } catch {
        return fc.pre(false);
      }
      expect(ours).toBe(theirs === undefined ? 'unknown' : theirs ? 'pass' : 'fail');
    }), { numRuns: 400 });
  });
});
