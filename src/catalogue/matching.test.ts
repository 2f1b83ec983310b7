import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf } from './amount.ts';
import { type Filter, testOf } from './matching.ts';
import { LAST, ranksOf } from './column.ts';

const passes = (op: Filter['op'], values: string[], kind: 'text' | 'number' | 'list' | 'day' = 'text', commonUnit = '') => testOf({ field: 'x', op, values }, { kind, commonUnit });

describe('text filters', () => {
  test.each<[Filter['op'], string[], string, boolean]>([
    ['contains', ['LAMP'], 'Brass lamp', true], ['contains', ['cafe'], 'Café lantern', true], ['contains', ['%'], 'Brass lamp', false], ['begins', ['brass'], 'Brass lamp', true], ['begins', ['lamp'], 'Brass lamp', false],
    ['is', ['brass lamp'], 'Brass  lamp', true], ['is-not', ['brass lamp'], 'Bell', true], ['is-any', ['bell', 'lamp'], 'Lamp', true], ['is-empty', [], '', true], ['not-empty', [], '', false], ['contains', [''], '', false],
  ])('%s %j over "%s"', (op, values, text, expected) => expect(passes(op, values)(text)).toBe(expected));
  test('a list is any of its parts', () => expect([passes('is-any', ['US'], 'list')('DE | US'), passes('is', ['us'], 'list')('DE | US'), passes('is-any', ['FR'], 'list')('DE | US')]).toEqual([true, true, false]));
});

describe('number filters', () => {
  test.each<[Filter['op'], string[], string, boolean]>([
    ['less', ['1 kg'], '500 GMS', true], ['less', ['1 kg'], '1500 GMS', false], ['is', ['0.5 kg'], '500 GMS', true], ['less', ['1 kg'], '3 MTR', false], ['greater', ['4900'], '4900.00', false], ['greater', ['4,900'], '4900.01', true],
    ['between', ['10', '20'], '20', true], ['between', ['20', '10'], '15.5', true], ['between', ['10', '20'], '20.01', false], ['greater', ['1.5 lakh'], '160000', true], ['is', ['12.50 USD'], '12.50', true], ['is', ['12'], '', false], ['greater', ['50'], '60 SET', true],
  ])('%s %j over "%s"', (op, values, text, expected) => expect(passes(op, values, 'number')(text)).toBe(expected));
  test('a bare number is taken in the unit most of the column has', () => expect([passes('less', ['1'], 'number', 'KGS')('500 GMS'), passes('less', ['1'], 'number', 'GMS')('500 GMS'), passes('greater', ['50'], 'number', 'PCS')('60 SET')]).toEqual([true, false, true]));
  test('what is no number is said, not guessed', () => expect(() => passes('greater', ['many'], 'number')).toThrow('"many" is not a number to compare with'));
  test('an amount is never both less and more than another', () => fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('KGS', 'GMS', 'LBS', 'MTS'), fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('KGS', 'GMS', 'LBS', 'MTS'), (a, unitA, b, unitB) => {
    const text = `${a / 100} ${unitA}`;
    const [less, more, same] = (['less', 'greater', 'is'] as const).map((op) => passes(op, [`${b / 100} ${unitB}`], 'number')(text));
    expect([less, more, same].filter(Boolean)).toHaveLength(1);
  })));
});

describe('day filters', () => {
  test.each<[Filter['op'], string[], string, boolean]>([['before', ['21-11-2026'], '2026-11-20', true], ['after', ['2026-11-20'], '2026-11-20', false], ['between', ['01-11-2026', '30-11-2026'], '2026-11-30', true], ['is', ['20-11-2026'], '2026-11-20', true], ['before', ['21-11-2026'], '', false]])('%s %j over "%s"', (op, values, text, expected) =>
    expect(passes(op, values, 'day')(text)).toBe(expected));
  test('a day that does not exist is said', () => expect(() => passes('before', ['31-02-2026'], 'day')).toThrow('is not a day'));
});

describe('order', () => {
  test('numbers by value in any unit, empty ones last', () => {
    const texts = ['2 KGS', '500 GMS', '', '1.5 KGS'];
    const ranks = ranksOf(texts, true);
    expect([...texts.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0)).map((at) => texts[at])).toEqual(['500 GMS', '1.5 KGS', '2 KGS', '']);
    expect(ranks[2]).toBe(LAST);
  });
  test('letters without regard to case', () => expect([...ranksOf(['b', 'A', 'a', 'C'], false)]).toEqual([1, 0, 0, 2]));
  test('an amount keeps its exact value across units', () => expect(amountOf('0.1 GMS')?.base).toBe(0.0001));
});
