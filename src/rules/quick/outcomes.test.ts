import { describe, expect, test } from 'vitest';
import type { CompiledRule } from '../compile.ts';
import type { Facts } from '../facts.ts';
import { subjectOf } from '../subject.ts';
import { compiled, ON } from './compiled.fixture.ts';
import { OverBudget } from './frame.ts';
import { quickOutcome } from './quickRule.ts';

const GIVEN: Facts = { product: {
  sku: 'KB-1', origin: 'IN', claims: ['organic', 'handmade'], moq: { value: '25', unit: 'KGS' }, materials: [{ name: 'cotton', percent: '60' }, { name: 'silk', percent: '40' }],
  certificates: [{ kind: 'GOTS', hsPrefixes: ['62'] }, { kind: 'FSC' }, { kind: 'GRS', hsPrefixes: ['61', '62'] }],
} };
const quickly = (one: CompiledRule, given: Facts = GIVEN): string => quickOutcome(one.quick(), subjectOf(given, ON)) ?? 'left';

const [YES, NO, OPEN] = ['product.origin == "IN"', 'product.origin == "LK"', 'product.brand == "A"'];
/** The same, which the expression language alone can tell. */
const [SLOW_YES, SLOW_NO, SLOW_OPEN] = ['product.sku.substring(0, 2) == "KB"', 'product.sku.substring(0, 2) == "AB"', 'product.brand.substring(0, 2) == "AB"'];
/** Both sides are there and cannot be compared. */
const FAULT = 'product.moq > quantity("1", "LTR")';

const RULES: readonly (readonly [check: string, outcome: string, parts: number, slow: number])[] = [
  ['true', 'pass', 1, 0], ['false', 'fail', 1, 0], [YES, 'pass', 1, 0], [NO, 'fail', 1, 0], [OPEN, 'unknown', 1, 0], [SLOW_YES, 'pass', 1, 1], [SLOW_NO, 'fail', 1, 1], [SLOW_OPEN, 'unknown', 1, 1], [FAULT, 'unknown', 1, 0],
  [`!(${YES})`, 'fail', 1, 0], [`!(${NO})`, 'pass', 1, 0], [`!(${OPEN})`, 'unknown', 1, 0], [`!(${SLOW_NO})`, 'pass', 1, 1],
  [`${YES} && ${YES}`, 'pass', 2, 0], [`${YES} && ${NO}`, 'fail', 2, 0], [`${YES} && ${OPEN}`, 'unknown', 2, 0], [`${NO} && ${YES}`, 'fail', 2, 0], [`${NO} && ${OPEN}`, 'fail', 2, 0],
  [`${OPEN} && ${YES}`, 'unknown', 2, 0], [`${OPEN} && ${NO}`, 'fail', 2, 0], [`${OPEN} && ${OPEN}`, 'unknown', 2, 0], [`${SLOW_YES} && ${SLOW_OPEN}`, 'unknown', 2, 2],
  [`${YES} || ${NO}`, 'pass', 2, 0], [`${YES} || ${OPEN}`, 'pass', 2, 0], [`${NO} || ${YES}`, 'pass', 2, 0], [`${NO} || ${NO}`, 'fail', 2, 0], [`${NO} || ${OPEN}`, 'unknown', 2, 0],
  [`${OPEN} || ${YES}`, 'pass', 2, 0], [`${OPEN} || ${NO}`, 'unknown', 2, 0], [`${SLOW_OPEN} || ${SLOW_YES}`, 'pass', 2, 2],
  [`${YES} ? ${YES} : ${NO}`, 'pass', 3, 0], [`${YES} ? ${NO} : ${YES}`, 'fail', 3, 0], [`${NO} ? ${NO} : ${YES}`, 'pass', 3, 0], [`${NO} ? ${YES} : ${OPEN}`, 'unknown', 3, 0], [`${OPEN} ? ${YES} : ${YES}`, 'unknown', 3, 0],
];

describe('a rule as closures', () => {
  test.each(RULES)('%s: %s', (check, outcome, parts, slow) => {
    const one = compiled(check);
    expect(quickly(one)).toBe(outcome);
    // The condition, which is always true, is a part as well.
    expect(one.quick()).toMatchObject({ parts: parts + 1, slow, each: undefined });
  });

  const CONDITIONS: readonly (readonly [appliesWhen: string, check: string, outcome: string])[] = [
    [YES, NO, 'fail'], [YES, YES, 'pass'], [YES, OPEN, 'unknown'], [NO, YES, 'not-applicable'], [NO, OPEN, 'not-applicable'], [OPEN, YES, 'unknown'], [OPEN, NO, 'unknown'], [FAULT, YES, 'unknown'], [SLOW_NO, YES, 'not-applicable'], [SLOW_OPEN, YES, 'unknown'],
  ];
  test.each(CONDITIONS)('that applies when %s and checks %s: %s', (appliesWhen, check, outcome) => expect(quickly(compiled(check, undefined, appliesWhen))).toBe(outcome));

  const LINES: readonly (readonly [list: string, check: string, outcome: string, appliesWhen?: string])[] = [
    ['product.materials', 'each.percent > 30', 'pass'], ['product.materials', 'each.percent > 50', 'fail'], ['product.materials', 'each.species == "Bos"', 'unknown'], ['product.materials', 'each.percent > 50 || each.species == "Bos"', 'unknown'], ['product.materials', 'each.percent > 50 && each.species == "Bos"', 'fail'],
    ['product.materials', 'each.percent > 50', 'pass', 'each.name == "cotton"'], ['product.materials', 'each.percent > 50', 'not-applicable', 'each.name == "wool"'], ['product.materials', 'each.percent > 50', 'unknown', 'each.species == "Bos"'],
    ['product.claims', 'each != "vegan"', 'pass'], ['product.claims', 'each != "handmade"', 'fail'], ['product.processes', 'each == "x"', 'not-applicable'], ['exporter.certificates', 'each.kind == "x"', 'not-applicable'],
    ['product.certificates[].hsPrefixes', 'each != "61"', 'fail'], ['product.certificates[].hsPrefixes', 'each.startsWith("6")', 'pass'], ['product.certificates[].hsPrefixes', 'each == each', 'not-applicable', 'each == "63"'],
    ['product.materials', 'each.name.substring(0, 1) == "c"', 'left'], ['product.materials', 'each.percent > 30 || each.name.substring(0, 1) == "c"', 'pass'], ['product.claims', SLOW_YES, 'left'], ['product.processes', SLOW_YES, 'not-applicable'],
  ];
  test.each(LINES.map(([list, check, outcome, appliesWhen = 'true']) => [list, check, outcome, appliesWhen] as const))('of each of %s: %s: %s', (list, check, outcome, appliesWhen) => expect(quickly(compiled(check, list, appliesWhen))).toBe(outcome));

  test('asks of no list that is not there, nor of elements without the list inside them', () => {
    const one = compiled('each == "62"', 'product.certificates[].hsPrefixes');
    expect([{}, { product: {} }, { product: { certificates: [] } }, { product: { certificates: [{}, { kind: 'FSC' }] } }].map((given) => quickly(one, given))).toEqual(['not-applicable', 'not-applicable', 'not-applicable', 'not-applicable']);
    expect(quickly(one, { product: { certificates: [{}, { hsPrefixes: ['', '62'] }] } })).toBe('pass');
  });
});

describe('a subject that is asked rule after rule', () => {
  /** A subject that counts how often its brand is read. */
  function counted(): { subject: ReturnType<typeof subjectOf>; reads: () => number } {
    let count = 0;
    const product = { get brand(): string {
      count += 1;
      return 'A';
    } };
    return { subject: subjectOf({ product }, ON), reads: () => count };
  }

  test('reads a part that several rules share once, and another subject reads it anew', () => {
    const [first, second] = [compiled(OPEN), compiled(`!(${OPEN})`)];
    for (const { subject, reads } of [counted(), counted()]) {
      expect([first, second, first].map((one) => quickOutcome(one.quick(), subject))).toEqual(['pass', 'fail', 'pass']);
      expect(reads()).toBe(1);
    }
  });

  /** Rules with parts that no rule had before. */
  let made = 0;
  const others = (count: number): CompiledRule[] => Array.from({ length: count }, () => compiled(`product.brand == "B${made++}"`));
  test.each([0, 256, 299])('keeps what it knows when 300 rules are added, of which number %s is asked first', (at) => {
    const [{ subject, reads }, first] = [counted(), compiled(OPEN)];
    expect(quickOutcome(first.quick(), subject)).toBe('pass');
    const later = others(300);
    for (const one of later) one.quick();
    const asked = later.slice(at, at + 1).flatMap((one) => [one, one, first]);
    expect(asked.map((one) => quickOutcome(one.quick(), subject))).toEqual(['fail', 'fail', 'pass']);
    expect(reads()).toBe(2);
  });
});

describe('a budget', () => {
  const claims = (count: number): Facts => ({ product: { claims: Array.from({ length: count }, (_, at) => `claim ${at}`), materials: [{ name: 'cotton' }] } });
  const stop = (): void => { throw new OverBudget(); };
  const loop = 'product.claims.all(a, a != "x")';
  test('is looked at by the two thousandth step', () => {
    expect(quickOutcome(compiled(loop).quick(), subjectOf(claims(1_998), ON), stop)).toBe('pass');
    expect(() => quickOutcome(compiled(loop).quick(), subjectOf(claims(1_999), ON), stop)).toThrow(OverBudget);
  });
  test('ends a line rule in the middle of its elements, and a subject asked without one goes on', () => {
    const [one, subject] = [compiled(`each.name != "x" && ${loop}`, 'product.materials'), subjectOf(claims(2_100), ON)];
    expect(() => quickOutcome(one.quick(), subject, stop)).toThrow(OverBudget);
    expect(quickOutcome(one.quick(), subject)).toBe('pass');
  });
});
