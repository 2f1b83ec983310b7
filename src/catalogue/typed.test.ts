import { describe, expect, test } from 'vitest';
import { typedNumber } from '#base';
import { typedMoney, typedQuantity } from './index.ts';

describe('numbers are read as people here type them', () => {
  test.each([
    ['12.50', '12.5'], ['1,50,000', '150000'], ['1,500', '1500'], ['1,500,000.25', '1500000.25'], ['१२.५०', '12.5'], ['૧૨', '12'], ['௧௨', '12'], ['১২', '12'], ['੧੨', '12'], ['୧୨', '12'], ['౧౨', '12'], ['೧೨', '12'], ['൧൨', '12'], ['١٢', '12'],
    ['1.5 lakh', '150000'], ['2 crore', '20000000'], ['1.5 लाख', '150000'], ['-3', '-3'], ['.5', '0.5'], ['007', '7'],
  ])('%s is %s', (typed, value) => expect(typedNumber(typed)).toBe(value));

  test.each(['12,50', '1,5', '1.2.3', '1e3', 'abc', '', '12..5', '1,50,00'])('%s is refused, never guessed', (typed) => expect(typedNumber(typed)).toBeUndefined());
});

describe('quantities carry their unit', () => {
  test.each([
    ['60 pcs', undefined, { value: '60', unit: 'PCS' }], ['1.85kg', undefined, { value: '1.85', unit: 'KGS' }], ['25 Kgs.', undefined, { value: '25', unit: 'KGS' }], ['60', 'SET', { value: '60', unit: 'SET' }],
  ])('%s', (typed, unit, quantity) => expect(typedQuantity(typed, unit)).toEqual(quantity));
  test.each([['60', undefined], ['60 blorbs', 'PCS'], ['kg', 'KGS']])('%s is refused', (typed, unit) => expect(typedQuantity(typed, unit)).toBeUndefined());
});

describe('money is exact and keeps its currency', () => {
  test.each([
    ['14.20', 'USD', { amount: 1420, currency: 'USD' }], ['$14.20', undefined, { amount: 1420, currency: 'USD' }], ['₹1,50,000', undefined, { amount: 15000000, currency: 'INR' }],
    ['690 INR', 'USD', { amount: 69000, currency: 'INR' }], ['eur 3', undefined, { amount: 300, currency: 'EUR' }], ['40 KGS', 'KGS', { amount: 4000, currency: 'KGS' }], ['1.234', 'KWD', { amount: 1234, currency: 'KWD' }],
  ])('%s', (typed, currency, money) => expect(typedMoney(typed, currency)).toEqual(money));
  test.each([['12,50', 'EUR'], ['14.205', 'USD'], ['14.20', undefined], ['about 5', 'USD'], ['5 CMS', 'USD'], ['2 INC', undefined], ['3 kgs', 'INR']])('%s is refused', (typed, currency) => expect(typedMoney(typed, currency)).toBeUndefined());
});
