import { describe, expect, test } from 'vitest';
import { type CompiledRule, compileRule } from './compile.ts';
import { absentOf, decide, explain, partOf } from './decision.ts';
import { appliesToNobody, conditionOn, evaluateRule, evaluateSlowly, subjectOf, traceRule } from './evaluate.ts';
import type { Facts } from './facts.ts';
import { findingsOf } from './findings.ts';
import { readInputs } from './guard.ts';
import { runtime } from './language.ts';
import { rule, type Rule } from './rule.ts';
import { inputsHash, withWaiver } from './waiver.ts';

const ON = '2026-11-21';
const compiled = (more: Partial<Rule>): CompiledRule => compileRule(rule.parse({
  id: 'TST-001', title: 'A rule of the tests', why: 'Because a test asks for it.', subject: 'product', check: 'true', severity: 'error', confidence: 'A', source: { key: 'practice', title: 'Tests' }, checkedOn: ON,
  message: 'It is not so.', fix: 'Make it so.', examples: { pass: [{}], fail: [{}], unknown: [{}], notApplicable: [{}] }, ...more,
}), { id: 'test', version: '1.0.0' });

const VALUES: Readonly<Record<string, boolean | undefined>> = { T: true, F: false, U: undefined };
/** food, organic and wood as T, F or U (not there). */
const traits = (letters: string): Facts => {
  const [food, organic, wood] = [...letters].map((letter) => VALUES[letter]);
  return { product: { traits: { ...(food === undefined ? {} : { food }), ...(organic === undefined ? {} : { organic }), ...(wood === undefined ? {} : { wood }) } } };
};
const written = (text: string): string => text.replace(/\b[fow]\b/g, (letter) => `product.traits.${{ f: 'food', o: 'organic', w: 'wood' }[letter] ?? ''}`);

/** An expression of f, o, w; their values; the value of the whole; the parts it hung on. */
const HUNG: readonly (readonly [string, string, boolean | undefined, string])[] = [
  ['f && o', 'TT', true, 'fo'], ['f && o', 'FT', false, 'f'], ['f && o', 'TF', false, 'o'], ['f && o', 'FF', false, 'f'], ['f && o', 'UT', undefined, 'f'], ['f && o', 'TU', undefined, 'o'], ['f && o', 'UU', undefined, 'fo'], ['f && o', 'UF', false, 'o'], ['f && o', 'FU', false, 'f'],
  ['f || o', 'TT', true, 'f'], ['f || o', 'TF', true, 'f'], ['f || o', 'FT', true, 'o'], ['f || o', 'FF', false, 'fo'], ['f || o', 'UT', true, 'o'], ['f || o', 'TU', true, 'f'], ['f || o', 'UF', undefined, 'f'], ['f || o', 'FU', undefined, 'o'], ['f || o', 'UU', undefined, 'fo'],
  ['!f', 'T', false, 'f'], ['!f', 'F', true, 'f'], ['!f', 'U', undefined, 'f'], ['!(f && o)', 'TF', true, 'o'], ['!(f || o)', 'FF', true, 'fo'],
  ['f ? o : w', 'TTF', true, 'fo'], ['f ? o : w', 'TFT', false, 'fo'], ['f ? o : w', 'FTF', false, 'fw'], ['f ? o : w', 'FFT', true, 'fw'], ['f ? o : w', 'UTT', undefined, 'f'], ['f ? o : w', 'TUT', undefined, 'fo'], ['f ? o : w', 'FTU', undefined, 'fw'],
  ['f && (o || w)', 'TFT', true, 'fw'], ['f && (o || w)', 'FTT', false, 'f'], ['f && (o || w)', 'TFF', false, 'ow'], ['(f && o) || w', 'TFT', true, 'w'], ['(f && o) || w', 'TTF', true, 'fo'], ['(f && o) || w', 'FUF', false, 'fw'],
];
describe('an outcome hangs on', () => {
  test.each(HUNG)('%s with %s: %s, on %s', (text, letters, value, parts) => {
    const one = compiled({ check: written(text) });
    const { seen } = subjectOf(traits(letters), ON);
    expect(decide(one.check, seen).value).toBe(value);
    const steps = explain(one.check, seen);
    expect(steps.filter((step) => step.decided).map((step) => step.expression.replace('product.traits.', '').charAt(0)).join('')).toBe(parts);
    expect(explain(one.check, seen, undefined, false).some((step) => step.decided)).toBe(false);
    expect(evaluateRule(one, subjectOf(traits(letters), ON)).outcome).toBe(value === undefined ? 'unknown' : value ? 'pass' : 'fail');
  });
  test('parts in their order, each with its verdict and its inputs', () => {
    const [first, second] = explain(compiled({ check: 'product.traits.food && product.origin == "IN"' }).check, subjectOf(traits('T'), ON).seen);
    expect([first, second]).toEqual([
      { expression: 'product.traits.food', verdict: { value: true, missing: [] }, inputs: [{ path: 'product.traits.food', presence: false }], decided: false },
      { expression: 'product.origin == "IN"', verdict: { value: undefined, missing: ['product.origin'] }, inputs: [{ path: 'product.origin', presence: false }], decided: true },
    ]);
  });
});

describe('a part is the text it was parsed from', () => {
  test.each([
    ['(product.leadTimeDays + 1) * 2 > 3 && has(product.sku)', ['(product.leadTimeDays + 1) * 2 > 3', 'has(product.sku)']], ['((product.origin)) == "IN" || product.sku == "("', ['((product.origin)) == "IN"', 'product.sku == "("']],
    ['!(product.sku == \')\' )', ["product.sku == ')'"]], ['(product.leadTimeDays > 1) == (product.moq > quantity("1", "KGS"))', ['(product.leadTimeDays > 1) == (product.moq > quantity("1", "KGS"))']], ['product.sku == "a\\")" && true', ['product.sku == "a\\")"', 'true']],
    ['2 * (3 + (product.leadTimeDays - 1)) > 3', ['2 * (3 + (product.leadTimeDays - 1)) > 3']],
  ])('%s', (check, parts) => expect(explain(compiled({ check }).check, subjectOf({ product: {} }, ON).seen).map((one) => one.expression)).toEqual(parts));
});

describe('leaves without which a part cannot be asked are', () => {
  const plain = (text: string): string[] => {
    const part = partOf(runtime.parse(text).ast, undefined);
    return part.kind === 'atom' ? part.plain.map((path) => path.join('.')) : [part.kind];
  };
  test.each([
    ['product.origin == "IN"', ['product.origin']], ['product.origin != product.brand', ['product.origin', 'product.brand']], ['product.leadTimeDays + 1 > decimal("2")', ['product.leadTimeDays']], ['product.leadTimeDays - 1 <= 2', ['product.leadTimeDays']], ['product.leadTimeDays * 2 >= 2', ['product.leadTimeDays']], ['product.leadTimeDays / 2 < 2', ['product.leadTimeDays']],
    ['product.origin in ["IN", product.brand]', ['product.origin', 'product.brand']], ['product.sku.startsWith(product.brand)', ['product.sku', 'product.brand']], ['hsPrefix(product.hsCode, ["61"])', ['product.hsCode']], ['size(product.claims) > 0', ['product.claims']],
    ['has(product.sku)', []], ['product.materials.all(m, m.percent > 0)', []], ['product.materials[0].percent > 0', []], ['size(product.materials.filter(m, m.percent > 0)) > 0', []], ['(product.traits.food ? product.sku : product.brand) == "A"', []], ['(product.traits.food && product.traits.wood) == true', []], ['true', []],
  ])('%s: %j', (text, paths) => expect(plain(text)).toEqual(paths));
});

describe('what holds for nobody is known from day and destination alone', () => {
  const CASES: readonly (readonly [when: string, destination: string | undefined, code: string | undefined])[] = [
    ['destination == "US"', 'DE', 'condition-false'], ['destination == "US"', 'US', undefined], ['destination == "US"', undefined, 'no-destination'], ['product.traits.food', undefined, undefined], ['destination == "US" || product.traits.food', 'DE', undefined], ['destination == "US" && product.traits.food', 'DE', 'condition-false'],
    ['product.traits.food && destination == "US"', 'DE', 'condition-false'], ['!(destination == "US")', 'US', 'condition-false'], ['!(destination == "US")', 'DE', undefined], ['!product.traits.food', undefined, undefined], ['destination == "US" ? false : product.traits.food', 'US', 'condition-false'], ['destination == "US" ? false : product.traits.food', 'DE', undefined],
    ['destination == "US" ? product.traits.food : false', 'DE', 'condition-false'], ['product.traits.food ? destination == "US" : false', 'DE', undefined], ['destination == "DE" || destination == "FR"', 'US', 'condition-false'], ['destination == "DE" || destination == "FR"', 'FR', undefined], ['destination == "DE" && on > day("2030-01-01")', 'DE', 'condition-false'],
    ['!(destination == "US" || product.traits.food)', 'US', 'condition-false'], ['!(destination == "US" && product.traits.food)', 'US', undefined], ['on >= day("2026-11-22")', undefined, 'condition-false'], ['on >= day("2026-11-21")', undefined, undefined],
  ];
  test.each(CASES)('%s to %s: %s', (appliesWhen, destination, code) => expect(appliesToNobody(compiled({ appliesWhen }), ON, destination)?.code).toBe(code));
  test('and from the days it is in force', () => expect([appliesToNobody(compiled({ validFrom: '2026-11-22' }), ON, 'DE'), appliesToNobody(compiled({ validFrom: ON }), ON, 'DE'), appliesToNobody(compiled({ validTo: '2026-11-20' }), ON, 'DE'), appliesToNobody(compiled({ validTo: ON }), ON, 'DE')]).toEqual([{ code: 'not-yet' }, undefined, { code: 'no-longer' }, undefined]));
});

describe('a condition that hangs on what is not there yet', () => {
  test.each([['product.traits.food', 'T', true], ['product.traits.food', 'F', false], ['product.traits.food', 'U', undefined]] as const)('%s with %s is %s', (appliesWhen, letters, value) => expect(conditionOn(compiled({ appliesWhen }), subjectOf(traits(letters), ON))).toBe(value));
  test('or on values that cannot be compared is not decided', () => expect(conditionOn(compiled({ appliesWhen: 'product.moq > quantity("1", "LTR")' }), subjectOf({ product: { moq: { value: '1', unit: 'KGS' } } }, ON))).toBeUndefined());
});

describe('whether there is anything to speak of', () => {
  const CASES: readonly (readonly [string, Facts, boolean])[] = [
    ['product', { product: {} }, true], ['product', { exporter: {} }, false], ['exporter', { exporter: {} }, true], ['shipment', { shipment: {} }, true], ['shipment', { documents: {} }, true], ['shipment', { product: {} }, false], ['listing', { documents: {} }, false],
    ['commercialInvoice', { document: { kind: 'commercialInvoice' } }, true], ['commercialInvoice', { document: { kind: 'packingList' } }, false], ['commercialInvoice', { documents: { commercialInvoice: [{ kind: 'commercialInvoice' }] } }, false],
  ];
  test.each(CASES)('%s in %j: %s', (subject, given, there) => expect(evaluateRule(compiled({ subject: subject as Rule['subject'] }), subjectOf(given, ON)).because.code).toBe(there ? 'holds' : 'no-subject'));
});

describe('a trace', () => {
  const lines = compiled({ each: 'product.materials', appliesWhen: 'has(each.name)', check: 'each.percent > 50' });
  const trace = (materials: NonNullable<Facts['product']>['materials']) => {
    const { appliesWhen, check } = traceRule(lines, subjectOf({ product: { materials } }, ON));
    return [appliesWhen.map((one) => one.verdict.value), check.map((one) => [one.verdict.value, ...one.verdict.missing])];
  };
  test('of a line rule is of the first element that decided the outcome', () => {
    expect(trace([{ name: 'cotton', percent: '60' }, { name: 'linen', percent: '40' }])).toEqual([[true], [[false]]]);
    expect(trace([{ name: 'cotton', percent: '60' }, { name: 'linen' }])).toEqual([[true], [[undefined, 'product.materials[1].percent']]]);
    expect(trace([{ name: 'cotton', percent: '60' }])).toEqual([[true], [[true]]]);
  });
  test('of an empty list is empty', () => expect(trace([])).toEqual([[], []]));
  test('of values that cannot be compared is left out, the rest is told', () => {
    const { appliesWhen, check } = traceRule(compiled({ appliesWhen: 'has(product.moq)', check: 'product.moq > quantity("1", "LTR")' }), subjectOf({ product: { moq: { value: '1', unit: 'KGS' } } }, ON));
    expect([appliesWhen.length, check]).toEqual([1, []]);
  });
});

describe('an outcome says why', () => {
  const asked = (more: Partial<Rule>, product: Facts['product']) => evaluateRule(compiled(more), subjectOf({ product }, ON));
  test('in a code: what holds, fails, is missing, does not apply, has nothing in its list', () => {
    expect(asked({ check: 'product.traits.food' }, { traits: { food: true } }).because).toEqual({ code: 'holds' });
    expect(asked({ check: 'product.traits.food' }, { traits: { food: false } }).because).toEqual({ code: 'fails' });
    expect(asked({ check: 'product.traits.food' }, {}).because).toEqual({ code: 'missing', paths: ['product.traits.food'] });
    expect(asked({ appliesWhen: 'product.traits.food' }, {}).because).toEqual({ code: 'missing', paths: ['product.traits.food'] });
    expect(asked({ appliesWhen: 'product.traits.food' }, { traits: { food: false } }).because).toEqual({ code: 'condition-false' });
    expect(asked({ each: 'product.claims', check: 'each == "x"' }, {}).because).toEqual({ code: 'nothing-in-list' });
    expect(asked({ each: 'product.claims', appliesWhen: 'each == "y"', check: 'each == "x"' }, { claims: ['z'] })).toMatchObject({ outcome: 'not-applicable', because: { code: 'condition-false' } });
  });
  test('and where: the values its texts name, what has() asks for, each element in its place', () => {
    const one = asked({ check: 'has(product.brand) && product.sku != ""', message: 'No brand. Item {product.sku} of {word}, {product.modelNumber}.', data: { word: 'join(product.claims)' } }, { sku: 'KB-1', claims: ['a', 'b'] });
    expect(one.points).toEqual([{ status: 'fail', missing: [], absent: ['product.brand'], data: { 'product.sku': 'KB-1', word: 'a, b', 'product.modelNumber': '' } }]);
    expect(asked({ message: 'It is not so. {sum}.', data: { sum: 'total(product.materials.map(m, m.percent))' }, check: 'false' }, { materials: [{ percent: '60' }, {}] }).points[0]?.data).toEqual({ sum: '' });
    const lines = asked({ each: 'product.materials', check: 'has(each.species) && each.percent > 1' }, { materials: [{ name: 'a', percent: '2' }, { name: 'b' }] });
    expect(lines.points.map(({ place, absent }) => [place, absent])).toEqual([['product.materials[0]', ['product.materials[0].species']], ['product.materials[1]', ['product.materials[1].species']]]);
  });
  const WHY: readonly (readonly [what: string, more: Partial<Rule>, product: Facts['product'], outcome: string, because: object, points: number])[] = [
    ['holds', { check: 'product.traits.food' }, { traits: { food: true } }, 'pass', { code: 'holds' }, 0], ['fails', { check: 'product.traits.food' }, { traits: { food: false } }, 'fail', { code: 'fails' }, 1],
    ['has a condition that is not met', { appliesWhen: 'product.traits.food' }, { traits: { food: false } }, 'not-applicable', { code: 'condition-false' }, 0], ['has a condition that cannot be told', { appliesWhen: 'product.traits.food' }, {}, 'unknown', { code: 'missing', paths: ['product.traits.food'] }, 1],
    ['has nothing in its list', { each: 'product.claims', check: 'each == "x"' }, {}, 'not-applicable', { code: 'nothing-in-list' }, 0], ['applies to no element', { each: 'product.claims', appliesWhen: 'each == "y"', check: 'each == "x"' }, { claims: ['z'] }, 'not-applicable', { code: 'condition-false' }, 0],
    ['fails for one element', { each: 'product.claims', check: 'each == "x"' }, { claims: ['x', 'z'] }, 'fail', { code: 'fails' }, 1], ['holds for all', { each: 'product.claims', check: 'each == "x"' }, { claims: ['x'] }, 'pass', { code: 'holds' }, 0],
    ['lacks something of one element', { each: 'product.materials', check: 'each.percent > 1' }, { materials: [{ percent: '2', name: 'a' }, { name: 'b' }] }, 'unknown', { code: 'missing', paths: ['product.materials[1].percent'] }, 1],
    ['is of another day', { validFrom: '2026-11-22' }, {}, 'not-applicable', { code: 'not-yet' }, 0],
  ];
  test.each(WHY)('that %s, both ways', (_what, more, product, outcome, because, points) => {
    const one = compiled(more);
    for (const said of [evaluateRule(one, subjectOf({ product }, ON)), evaluateSlowly(one, subjectOf({ product }, ON))]) {
      expect([said.outcome, said.because, said.points.length]).toEqual([outcome, because, points]);
      expect(said.compiled).toBe(one);
    }
  });
  test('and a point that a person goes ahead with stays one, with who, why and until when', () => {
    const one = compiled({ check: 'product.traits.food' });
    const given: Facts = { product: { traits: { food: false } } };
    const waived = withWaiver(evaluateRule(one, subjectOf(given, ON)), given, ON, [{ id: 'W', rule: 'TST-001', subject: 'P', reason: 'agreed', by: 'Asha', until: ON, inputsHash: inputsHash(one, given) }]);
    const [finding] = findingsOf(waived, { where: { kind: 'product' }, fieldOf: () => undefined });
    expect(finding).toMatchObject({ status: 'waived', messageId: 'TST-001', data: { waivedBy: 'Asha', waivedUntil: ON, waiverReason: 'agreed' } });
    expect(Object.keys(finding?.data ?? {})).not.toContain('fault');
  });
  test('the slow way says the same of what does not apply', () => expect(evaluateSlowly(compiled({ validTo: '2026-11-20' }), subjectOf({ product: {} }, ON))).toMatchObject({ outcome: 'not-applicable', because: { code: 'no-longer' }, points: [] }));
  test('absent places within the elements of another list are those of all', () => {
    const { inputs } = readInputs(runtime.parse('product.materials.all(m, has(m.species))').ast, undefined);
    expect(absentOf(inputs, subjectOf({ product: { materials: [{ name: 'a' }, { name: 'b' }] } }, ON).seen)).toEqual(['product.materials[0].species', 'product.materials[1].species']);
  });
});

describe('a finding points at', () => {
  const field = (more: Partial<Rule>, product: Facts['product'], fieldOf: (path: string) => string | undefined = (path) => path): (string | undefined)[] => findingsOf(evaluateRule(compiled(more), subjectOf({ product }, ON)), { where: { kind: 'product', sku: 'A' }, fieldOf }).map((one) => one.where.field);
  test('the first thing that is missing', () => expect(field({ check: 'product.traits.food == product.traits.wood' }, {})).toEqual(['product.traits.food']));
  test('the field the rule names, by the name of the record, else its own', () => {
    expect(field({ check: 'product.sku == "B"', field: 'product.brand' }, { sku: 'A' })).toEqual(['product.brand']);
    expect(field({ check: 'product.sku == "B"', field: 'product.brand' }, { sku: 'A' }, (path) => (path === 'product.brand' ? 'brand' : undefined))).toEqual(['brand']);
    expect(field({ check: 'product.sku == "B"', field: 'product.brand' }, { sku: 'A' }, () => undefined)).toEqual(['product.brand']);
  });
  test('the element that failed', () => expect(field({ each: 'product.claims', check: 'each != "b"' }, { claims: ['a', 'b'] })).toEqual(['product.claims[1]']));
  test('the named field also for an element', () => expect(field({ each: 'product.claims', check: 'each != "b"', field: 'product.brand' }, { claims: ['b'] })).toEqual(['product.brand']));
  test('what has() asked for, else the first input of the check', () => {
    expect(field({ check: 'product.sku == "B" && has(product.brand)' }, { sku: 'B' })).toEqual(['product.brand']);
    expect(field({ check: 'product.sku == "B"', appliesWhen: 'has(product.sku) || has(product.name)' }, { sku: 'A' })).toEqual(['product.sku']);
    expect(field({ check: 'product.sku == product.brand' }, { sku: 'A', brand: 'B' }, (path) => (path === 'product.brand' ? 'brand' : undefined))).toEqual(['brand']);
    expect(field({ check: 'false' }, {}, () => undefined)).toEqual([undefined]);
  });
  test('and carries what a reader needs: rule, pack, source, confidence, values, what is missing or absent', () => {
    const [one] = findingsOf(evaluateRule(compiled({ check: 'has(product.brand)', message: 'No brand. Item {product.sku}.' }), subjectOf({ product: { sku: 'A' } }, ON)), { where: { kind: 'product', sku: 'A' }, fieldOf: () => undefined, destination: 'DE' });
    expect(one).toEqual({ rule: 'TST-001', severity: 'error', status: 'fail', messageId: 'TST-001', data: { 'product.sku': 'A', destination: 'DE', rulePack: 'test', absent: ['product.brand'] }, where: { kind: 'product', sku: 'A' }, source: { key: 'practice', title: 'Tests' }, confidence: 'A' });
    const [missing] = findingsOf(evaluateRule(compiled({ check: 'product.traits.food' }), subjectOf({ product: {} }, ON)), { where: { kind: 'product' }, fieldOf: () => undefined });
    expect(missing).toMatchObject({ status: 'unknown', messageId: 'rules.missing', data: { missing: ['product.traits.food'] } });
    expect(missing?.data).not.toHaveProperty('absent');
    const [fault] = findingsOf(evaluateRule(compiled({ check: 'product.moq > quantity("1", "LTR")' }), subjectOf({ product: { moq: { value: '1', unit: 'KGS' } } }, ON)), { where: { kind: 'product' }, fieldOf: () => undefined });
    expect(fault).toMatchObject({ status: 'unknown', messageId: 'rules.fault', data: { fault: 'LTR and KGS do not measure the same thing' } });
  });
  test('nothing when it holds or does not apply; only what counts of a line rule', () => {
    expect(field({}, {})).toEqual([]);
    expect(field({ each: 'product.materials', check: 'each.percent > 50' }, { materials: [{ name: 'a' }, { name: 'b', percent: '1' }] })).toEqual(['product.materials[1]']);
  });
});
