import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseAmount, compareQuantities, convert, convertExactly, Decimal, dimensionOf, KNOWN_UNITS, sameQuantity, unitsLike } from './index.ts';

const of = (value: string, unit: string) => ({ value, unit });

describe('units are turned exactly', () => {
  test.each([
    ['2.5', 'INC', 'CMS', '6.35'], ['1', 'LBS', 'KGS', '0.45359237'], ['1', 'OZS', 'GMS', '28.349523125'], ['1', 'FTS', 'CMS', '30.48'], ['1', 'YDS', 'MTR', '0.9144'], ['1', 'SQF', 'SQM', '0.09290304'], ['1', 'UGS', 'LTR', '3.785411784'],
    ['1', 'TLA', 'GMS', '11.6638038'], ['5', 'CTM', 'GMS', '1'], ['6', 'PRS', 'PCS', '12'], ['2', 'DOZ', 'PCS', '24'], ['1', 'GRS', 'DOZ', '12'], ['2', 'YRS', 'MON', '24'], ['9', 'DEN', 'TEX', '1'], ['1', 'TEX', 'DEN', '9'],
    ['4.7', 'kohm', 'ohm', '4700'], ['100', 'nF', 'uF', '0.1'], ['2400', 'MHz', 'GHz', '2.4'], ['1.5', 'PCT', 'PPM', '15000'], ['100', 'CEL', 'FAH', '212'], ['-40', 'FAH', 'CEL', '-40'], ['0', 'CEL', 'KEL', '273.15'], ['98.6', 'FAH', 'CEL', '37'],
  ])('%s %s in %s is %s', (value, from, to, result) => expect(convertExactly(of(value, from), to)).toEqual(of(result, to)));

  test.each([['1', 'SET', 'PCS'], ['1', 'CTN', 'PCS'], ['40', 'NEC', 'TEX'], ['40', 'NMC', 'DEN'], ['1', 'MON', 'DAY'], ['1', 'KGS', 'MTR'], ['1', 'V', 'A']])('%s %s is never turned into %s', (value, from, to) => expect(convert(of(value, from), to)).toBeUndefined());

  test('a result without an end is not stored: 1 cm in inches', () => {
    expect(convertExactly(of('1', 'CMS'), 'INC')).toBeUndefined();
    expect(convert(of('1', 'CMS'), 'INC')?.value).toMatch(/^0\.3937007874/);
  });

  test('any amount turned exactly comes back as it was', () => {
    const amount = fc.record({ unit: fc.constantFrom(...KNOWN_UNITS), value: fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`) });
    let turned = 0;
    fc.assert(fc.property(amount, fc.nat(1000), (one, pick) => {
      const like = unitsLike(one.unit);
      const there = convertExactly(one, like[pick % like.length] ?? one.unit);
      if (!there) return;
      turned += 1;
      const back = convertExactly(there, one.unit);
      expect(back && new Decimal(back.value).eq(one.value)).toBe(true);
      expect(sameQuantity(one, there)).toBe(true);
    }), { numRuns: 3000 });
    expect(turned).toBeGreaterThan(1000);
  });

  test('amounts in different units compare by what they are, even where a quotient has no end', () => {
    expect(compareQuantities(of('1', 'INC'), of('2.54', 'CMS'))).toBe(0);
    expect(compareQuantities(of('1', 'INC'), of('2.540000000001', 'CMS'))).toBe(-1);
    expect(compareQuantities(of('1', 'OZY'), of('33.905747474896', 'GSM'))).not.toBe(0);
    expect(compareQuantities(of('1', 'DEN'), of('0.111111111111', 'TEX'))).toBe(1);
    expect(compareQuantities(of('30', 'NEC'), of('20', 'TEX'))).toBeUndefined();
  });

  test('the order by base amounts is the order of the amounts', () => {
    const lengths = [of('1', 'MTR'), of('3', 'FTS'), of('40', 'INC'), of('95', 'CMS')];
    const sorted = [...lengths].sort((a, b) => (baseAmount(a)?.cmp(baseAmount(b) ?? 0) ?? 0));
    expect(sorted.map((one) => one.unit)).toEqual(['FTS', 'CMS', 'MTR', 'INC']);
    expect(baseAmount(of('1', 'SET'))).toBeUndefined();
  });

  test('every unit has a size of its own dimension that is above zero', () => {
    for (const unit of KNOWN_UNITS) {
      expect(dimensionOf(unit)).toBeDefined();
      expect(compareQuantities(of('2', unit), of('1', unit))).toBe(1);
    }
  });
});
