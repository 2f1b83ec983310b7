import { describe, expect, test } from 'vitest';
import { builtText, PackFault, type PackProblem, readPackTexts } from './packSource.ts';

const HEAD = `id: brassware
version: 1.0.0
published: 2026-11-20
title: Brassware
about: What buyers of brassware ask for.
facts: 1
engine: 0.1.0
changelog:
  - { version: 1.0.0, on: 2026-11-20, what: First. }
`;
const EXAMPLES = `examples:
  pass: [{ facts: { product: { origin: IN } } }]
  fail: [{ facts: { product: { origin: CN } } }]
  unknown: [{ facts: { product: { sku: A } } }]
  notApplicable: [{ facts: { exporter: { iec: X } } }]
`;
const rule = (check = 'product.origin == "IN"', { id = 'BRW-001', more = '', examples = EXAMPLES } = {}): string => `id: ${id}
title: The goods are made in India
why: The buyer asked for it.
subject: product
check: ${JSON.stringify(check)}
severity: error
confidence: A
source: { key: practice, title: Agreed }
checkedOn: 2026-11-20
message: Not made in India.
fix: Choose other goods.
${more}${examples}`;

const problemsOf = (...rules: string[]): PackProblem[] => {
  try {
    readPackTexts([{ file: 'pack.yaml', text: HEAD }, ...rules.map((text, at) => ({ file: `rule-${at + 1}.yaml`, text }))]);
    return [];
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    return [...error.problems];
  }
};

const loops = 'product.materials.all(a, product.materials.all(b, product.materials.all(c, a.name == b.name || b.name == c.name)))';
const bomb = `a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n${rule()}`;
const deep = (levels: number): string => `${rule()}field: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;

/** What is wrong, the rule as it is written, and where and why it must be refused. */
const BAD: readonly [string, string[], Partial<Omit<PackProblem, 'reason'>> & { reason: string }][] = [
  ['an expression that loops three deep', [rule(loops)], { line: 5, rule: 'BRW-001', field: 'check', reason: 'a loop inside 2 loops' }],
  ['an expression of 100 KB', [rule(`product.origin == "${'x'.repeat(100_000)}"`)], { line: 5, rule: 'BRW-001', field: 'check', reason: 'longer than 2,000 characters' }],
  ['an expression of a thousand parts', [rule(Array.from({ length: 300 }, () => 'true').join('&&'))], { line: 5, rule: 'BRW-001', field: 'check', reason: 'Exceeded maxAstNodes' }],
  ['an expression that backtracks', [rule('product.origin.matches("(a+)+$")')], { line: 5, rule: 'BRW-001', field: 'check', reason: 'use like' }],
  ['an unknown function', [rule('fetch(product.origin)')], { line: 5, rule: 'BRW-001', field: 'check', reason: 'function fetch is not known' }],
  ['a fact that does not exist', [rule('product.colour == "red"')], { line: 5, rule: 'BRW-001', field: 'check', reason: 'there is no fact product.colour' }],
  ['a comparison of two types', [rule('product.origin > on')], { line: 5, rule: 'BRW-001', field: 'check', reason: 'no such overload' }],
  ['an expression that cannot be parsed', [rule('product.origin == ')], { line: 5, rule: 'BRW-001', field: 'check', reason: 'Unexpected token' }],
  ['an expression that is no yes or no', [rule('product.origin')], { line: 5, rule: 'BRW-001', field: 'check', reason: 'not yes or no' }],
  ['a condition that is wrong', [rule(undefined, { more: 'appliesWhen: product.weight > 1\n' })], { line: 12, rule: 'BRW-001', field: 'appliesWhen', reason: 'there is no fact product.weight' }],
  ['a value of a text that is wrong', [rule(undefined, { more: 'data: { sum: total(product.prices) }\n' }).replace('Not made in India.', 'Not made in India. {sum}')], { line: 12, rule: 'BRW-001', field: 'data.sum', reason: 'there is no fact product.prices' }],
  ['the same id twice', [rule(), rule('product.sku == "A"', { examples: EXAMPLES.replaceAll('origin: IN', 'sku: A').replaceAll('origin: CN', 'sku: B').replace('product: { sku: A } } }]\n  notA', 'product: { origin: X } } }]\n  notA') })], { file: 'rule-2.yaml', line: 1, rule: 'BRW-001', field: 'id', reason: 'there is a rule BRW-001 already (rule-1.yaml line 1)' }],
  ['aliases that unfold to gigabytes', [bomb], { line: 2, rule: null, field: null, reason: 'aliases (*a) are not taken' }],
  ['a key twice', [`${rule()}title: Another title\n`], { rule: null, reason: 'Map keys must be unique' }],
  ['a severity that is none', [rule().replace('severity: error', 'severity: fatal')], { line: 6, rule: 'BRW-001', field: 'severity', reason: 'must be one of error, warning, info' }],
  ['a number where a text belongs', [rule().replace('title: The goods are made in India', 'title: 12')], { line: 2, rule: 'BRW-001', field: 'title', reason: 'expected string' }],
  ['a field nobody knows', [`${rule()}action: delete\n`], { line: 1, rule: 'BRW-001', field: null, reason: 'nothing is called action here' }],
  ['a day that is none', [rule().replace('checkedOn: 2026-11-20', 'checkedOn: 2026-02-30')], { line: 9, rule: 'BRW-001', field: 'checkedOn', reason: '' }],
  ['no source', [rule().replace(/^source: .*\n/m, '')], { rule: 'BRW-001', field: 'source', reason: 'it is missing' }],
  ['no examples', [rule(undefined, { examples: '' })], { rule: 'BRW-001', field: 'examples', reason: 'it is missing' }],
  ['an example that comes out otherwise', [rule('product.origin == "CN"')], { line: 13, rule: 'BRW-001', field: 'examples.pass.0', reason: 'should be pass and comes out as fail' }],
  ['lists nested a hundred deep', [deep(100)], { rule: null, reason: 'nested deeper than 16 levels' }],
  ['lists nested without end', [deep(100_000)], { rule: null, reason: 'nested deeper than 16 levels' }],
  ['a list in place of a rule', ['- a\n- b\n'], { line: 1, rule: null, reason: 'expected object' }],
  ['no YAML', ['\u0000\u0001{{{'], { rule: null, reason: '' }],
];

describe('a pack is refused, with place and reason, for', () => {
  test.each(BAD)('%s', (_what, rules, wanted) => {
    const problems = problemsOf(...rules);
    const { reason, ...place } = wanted;
    const found = problems.find((one) => one.reason.includes(reason) && Object.entries({ file: `rule-${rules.length}.yaml`, ...place }).every(([key, value]) => one[key as keyof PackProblem] === value));
    expect(found ?? problems).toEqual(expect.objectContaining({ reason: expect.stringContaining(reason) }));
  });

  test('more than one thing at once: all of them are named', () => {
    expect(problemsOf(rule('fetch(product.origin)'), rule('product.colour == "red"', { id: 'BRW-002' })).map((one) => [one.file, one.rule])).toEqual([['rule-1.yaml', 'BRW-001'], ['rule-2.yaml', 'BRW-002']]);
  });

  test('a hundred things: the first twenty are named', () => {
    expect(problemsOf(...Array.from({ length: 40 }, (_, at) => rule('fetch(1)', { id: `BRW-${at + 1}` }))).length).toBe(20);
  });
});

test('the same pack without a mistake is taken, as files and as one text (control)', () => {
  expect(problemsOf(rule())).toEqual([]);
  const one = builtText([{ file: 'pack.yaml', text: HEAD }, { file: 'BRW-001.yaml', text: rule() }]);
  expect(readPackTexts([{ file: 'brassware.niryat-pack', text: one }]).rules.map(({ id }) => id)).toEqual(['BRW-001']);
});

test('a pack that is empty or holds no rule is refused', () => {
  expect(() => readPackTexts([{ file: 'pack.yaml', text: '' }])).toThrow('empty');
  expect(() => readPackTexts([{ file: 'pack.yaml', text: HEAD }])).toThrow('it holds no rule');
  expect(() => readPackTexts([{ file: 'pack.yaml', text: HEAD.replace('facts: 1', 'facts: 2') }, { file: 'a.yaml', text: rule() }])).toThrow('pack.yaml line 6, facts');
});
