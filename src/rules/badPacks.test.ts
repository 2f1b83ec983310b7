import { describe, expect, test } from 'vitest';
import { EXAMPLES, rule } from './oneRule.fixture.ts';
import { builtText, PackFault, type PackProblem, type PackText, packFromTexts, readOwnRule, readPackTexts } from './packSource.ts';

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
const textsOf = (...rules: string[]): PackText[] => [{ file: 'pack.yaml', text: HEAD }, ...rules.map((text, at) => ({ file: `rule-${at + 1}.yaml`, text }))];
const faultOf = (work: () => unknown): PackFault | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    return error;
  }
};
const problemsOf = (...rules: string[]): PackProblem[] => [...(faultOf(() => readPackTexts(textsOf(...rules)))?.problems ?? [])];
/** What whoever wrote it reads; empty when it is taken. */
const said = (work: () => unknown): string => faultOf(work)?.message ?? '';

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

const SLEEPING = `title: Nobody can be asked this
id: BRW-009
why: No record holds it.
subject: product
severity: error
confidence: A
source: { key: practice, title: Agreed }
checkedOn: 2026-11-20
off: { reason: No record holds it. }
`;
const idAfter = (text: string): string => text.replace(/^(id: .*\n)(title: .*\n)/, '$2$1');
const nested = (levels: number): string => `${rule()}data:${Array.from({ length: levels }, (_, at) => `\n${' '.repeat(at + 1)}a:`).join('')} b\n`;
const signs = (text: string): string => `${rule()}messageHi: "${text} is not good."\ntitleHi: It is made in India\n`;
const DEEP = 'nested deeper than 16 levels';

describe('whoever writes a rule reads', () => {
  const CASES: readonly (readonly [what: string, rules: readonly string[], text: string])[] = [
    ['nothing when it is right', [rule()], ''],
    ['nothing when it sleeps', [SLEEPING], ''],
    ['nothing when it is off and could be asked', [`${rule()}off: { reason: It is noisy for most. }\n`], ''],
    ['what a rule that is off lacks', [`${SLEEPING.replace(/^why.*\n/m, '')}`], 'rule-1.yaml line 1, rule BRW-009, why: it is missing'],
    ['that a rule without a check is no sleeping one', [rule().replace(/^check.*\n/m, '')], 'rule-1.yaml line 1, rule BRW-001, check: it is missing'],
    ['where the nearest thing above stands when a thing is missing', [rule().replace('key: practice, ', '')], 'rule-1.yaml line 8, rule BRW-001, source.key: it is missing'],
    ['the whole rule when the whole thing is missing', [rule().replace(/^source: .*\n/m, '')], 'rule-1.yaml line 1, rule BRW-001, source: it is missing'],
    ['the field within a field', [rule().replace('key: practice', 'key: 12')], 'rule-1.yaml line 8, rule BRW-001, source.key: Invalid input: expected string, received number'],
    ['that a value is empty and not missing', [rule().replace('title: The goods are made in India', 'title:')], 'rule-1.yaml line 2, rule BRW-001, title: Invalid input: expected string, received null'],
    ['that a value within an empty one is missing', [rule().replace('source: { key: practice, title: Agreed }', 'source:')], 'rule-1.yaml line 8, rule BRW-001, source: Invalid input: expected object, received null'],
    ['all of a few choices', [rule().replace('severity: error', 'severity: fatal')], 'rule-1.yaml line 6, rule BRW-001, severity: must be one of error, warning, info'],
    ['eight of many choices', [rule().replace('subject: product', 'subject: nobody')], 'rule-1.yaml line 4, rule BRW-001, subject: must be one of exporter, product, listing, shipment, letterOfCredit, purchaseOrder, proformaInvoice, commercialInvoice …'],
    ['every field nobody knows', [`${rule()}a: 1\nb: 2\n`], 'rule-1.yaml line 1, rule BRW-001: nothing is called a, b here'],
    ['how long a text must be', [rule().replace('title: The goods are made in India', 'title: Short')], 'rule-1.yaml line 2, rule BRW-001, title: shorter than 8 characters'],
    ['what a list lacks in its own words', [rule().replace(/pass: .*\n/, 'pass: []\n')], 'rule-1.yaml line 13, rule BRW-001, examples.pass: Too small: expected array to have >=1 items'],
    ['no more than forty letters of an id', [rule(undefined, { id: 'X'.repeat(60) })], `rule-1.yaml line 1, rule ${'X'.repeat(40)}, id: Invalid string: must match pattern /^[A-Z]{2,4}(-[A-Z]{1,4})*-\\d{1,3}$/`],
    ['that a number is no id', [rule(undefined, { id: '12' })], 'rule-1.yaml line 1, id: Invalid input: expected string, received number'],
    ['that a word is no rule', ['word'], 'rule-1.yaml line 1: Invalid input: expected object, received string'],
    ['that nothing is no rule', ['---\n'], 'rule-1.yaml line 1: Invalid input: expected object, received null'],
    ['both lines of an id that is there twice', [idAfter(rule()), idAfter(rule())], 'rule-2.yaml line 2, rule BRW-001, id: there is a rule BRW-001 already (rule-1.yaml line 2)'],
    ['one line for each problem', ['word', 'word'], 'rule-1.yaml line 1: Invalid input: expected object, received string\nrule-2.yaml line 1: Invalid input: expected object, received string'],
    ['what YAML has against it, without a drawing', [`${rule()}title: Another title\n`], 'rule-1.yaml line 17: Map keys must be unique'],
    ['that a key is a text', [`${rule()}? [a]\n: b\n`], 'rule-1.yaml line 17: With stringKeys, all keys must be strings'],
    ['nothing against brackets as deep as may be', [signs('['.repeat(32))], ''],
    ['nothing against braces as deep as may be', [signs('{'.repeat(32))], ''],
    ['nothing against brackets that close', [signs('[]'.repeat(40))], ''],
    ['nothing against braces that close', [signs('{}'.repeat(40))], ''],
    ['that brackets are too deep', [signs('['.repeat(33))], `rule-1.yaml line 17: ${DEEP}`],
    ['that braces are too deep', [signs('{'.repeat(33))], `rule-1.yaml line 17: ${DEEP}`],
    ['that brackets and braces with words between are too deep', [signs('[a {b '.repeat(17))], `rule-1.yaml line 17: ${DEEP}`],
    ['nothing but what its value is against lines as deep as may be', [nested(14)], 'rule-1.yaml line 19, rule BRW-001, data.a: Invalid input: expected string, received object'],
    ['that lines are too deep', [nested(15)], `rule-1.yaml line 32: ${DEEP}`],
    ['that list signs are too deep', ['- '.repeat(32)], `rule-1.yaml line 1: ${DEEP}`],
    ['nothing but that a list is no rule against list signs as deep as may be', ['- '.repeat(31)], 'rule-1.yaml line 1: Invalid input: expected object, received array'],
  ];
  test.each(CASES)('%s', (_what, rules, text) => expect(said(() => readPackTexts(textsOf(...rules)))).toBe(text));

  test('that list signs without end are too deep, and nothing of a stack', () => expect(new Set(problemsOf('- '.repeat(5_000)).map((one) => one.reason))).toEqual(new Set([DEEP])));
});

describe('whoever builds a pack reads', () => {
  const CASES: readonly (readonly [what: string, texts: readonly PackText[], text: string])[] = [
    ['that nothing was given', [], 'pack.yaml: it is empty'],
    ['that a file is empty', [{ file: 'brass.yaml', text: '# nothing yet\n' }], 'brass.yaml: it is empty'],
    ['that there is no rule', [{ file: 'pack.yaml', text: HEAD }], 'pack.yaml: it holds no rule'],
    ['what is wrong with its head before that there is no rule', [{ file: 'pack.yaml', text: HEAD.replace('facts: 1', 'facts: 2') }], 'pack.yaml line 6, facts: must be one of 1'],
    ['what is wrong with its rule and not that there is none', textsOf('word'), 'rule-1.yaml line 1: Invalid input: expected object, received string'],
  ];
  test.each(CASES)('%s', (_what, texts, text) => expect(said(() => readPackTexts(texts))).toBe(text));

  test('nothing when it is right, and has its rules, those that sleep too', () => {
    const { rulePack, rules, sleeping } = packFromTexts(textsOf(rule(), SLEEPING));
    expect([rulePack.id, rules.map((one) => one.rule.id), sleeping.map((one) => one.id)]).toEqual(['brassware', ['BRW-001'], ['BRW-009']]);
  });
  test('one text of all its files, whatever ends their lines', () => {
    expect(builtText([{ file: 'pack.yaml', text: '\n\nid: a\r\nb: 1\rc: 2\n\n' }, { file: 'A-1.yaml', text: 'id: b' }])).toBe('# pack.yaml\nid: a\nb: 1\nc: 2\n---\n# A-1.yaml\nid: b\n');
  });
});

describe('a rule of a company itself', () => {
  const own = (id = 'FIRM-001'): string => idAfter(rule(undefined, { id, examples: '' }));
  const CASES: readonly (readonly [what: string, text: string, said: string])[] = [
    ['without examples is taken', own(), ''],
    ['with examples is taken', `${own()}${EXAMPLES}`, ''],
    ['with an example that comes out otherwise is refused', `${own()}${EXAMPLES.replace('origin: IN', 'origin: FR')}`, 'rule line 13, rule FIRM-001, examples.pass.0: this example should be pass and comes out as fail'],
    ['begins with FIRM-', own('BRW-001'), 'rule line 2, rule BRW-001, id: the id of a rule of your own begins with FIRM-, such as FIRM-001'],
    ['that only ends so is refused', own('BRW-FIRM-1'), 'rule line 2, rule BRW-FIRM-1, id: the id of a rule of your own begins with FIRM-, such as FIRM-001'],
    ['is one and not none', '', 'rule: one rule is wanted'],
    ['is one and not two', `${own()}---\n${own('FIRM-002')}`, 'rule: one rule is wanted'],
    ['is YAML', `${own()}why: Another reason.\n`, 'rule line 12: Map keys must be unique'],
    ['has no aliases', `${own()}messageHi: *a\n`, 'rule line 12: aliases (*a) are not taken: a few lines of them unfold to gigabytes'],
    ['is an object', 'word', 'rule line 1: Invalid input: expected object, received string'],
    ['asks something', idAfter(SLEEPING.replace('BRW-009', 'FIRM-009')), 'rule, check: a rule needs a check'],
    ['asks what there is', own().replace('product.origin ==', 'product.colour =='), 'rule line 5, rule FIRM-001, check: there is no fact product.colour'],
  ];
  test.each(CASES)('%s', (_what, text, wanted) => expect(said(() => readOwnRule(text))).toBe(wanted));

  test('has no examples when none were written, and those that were', () => {
    expect(readOwnRule(own())).toMatchObject({ id: 'FIRM-001', examples: { pass: [], fail: [], unknown: [], notApplicable: [] } });
    expect(readOwnRule(`${own()}${EXAMPLES}`).examples.pass).toHaveLength(1);
  });
});
