import { minorDigits, moneyText, moneyValue } from '#base';
import { amountInWords, NAMED_CURRENCIES, numberInWords } from '#documents/nouns';
import { CURRENCIES } from '#tradeids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsAmount, wordsFitCurrency } from './amountWords.ts';

const money = fc.record({ amount: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.maxSafeNat()), currency: fc.constantFrom(...CURRENCIES) });
/** Rupees without a country may be anybody's. */
const RUPEES = ['INR', 'MUR', 'LKR', 'NPR', 'PKR'];

describe('an amount written out in words', () => {
  test.each([
    [{ amount: 1_500_000, currency: 'USD' }, undefined, 'US Dollars Fifteen Thousand Only'],
    [{ amount: 123_456_789_050, currency: 'INR' }, undefined, 'Rupees One Hundred Twenty-Three Crore Forty-Five Lakh Sixty-Seven Thousand Eight Hundred Ninety and Paise Fifty Only'],
    [{ amount: 12_000_050, currency: 'INR' }, 'international', 'Rupees One Hundred Twenty Thousand and Paise Fifty Only'],
    [{ amount: 12_345_678, currency: 'USD' }, 'indian', 'US Dollars One Lakh Twenty-Three Thousand Four Hundred Fifty-Six and Cents Seventy-Eight Only'],
    [{ amount: 101, currency: 'GBP' }, undefined, 'Pound Sterling One and Penny One Only'],
    [{ amount: 10_250, currency: 'KWD' }, undefined, 'Kuwaiti Dinars Ten and Fils Two Hundred Fifty Only'],
    [{ amount: 1_250, currency: 'QAR' }, undefined, 'Qatari Riyals Twelve and Dirhams Fifty Only'],
    [{ amount: 1_234_567, currency: 'JPY' }, undefined, 'Japanese Yen One Million Two Hundred Thirty-Four Thousand Five Hundred Sixty-Seven Only'],
    [{ amount: 5, currency: 'EUR' }, undefined, 'Euros Zero and Cents Five Only'],
    [{ amount: 1_205, currency: 'SBD' }, undefined, 'SBD Twelve and 05/100 Only'],
  ] as const)('%o %s', (amount, scale, text) => expect(amountInWords(amount, scale)).toBe(text));

  test('is read back as the same amount in that currency, in every currency in use and on both scales', () => {
    fc.assert(fc.property(money, fc.constantFrom('indian' as const, 'international' as const), (one, scale) => {
      const text = amountInWords(one, scale) ?? '';
      expect([text, wordsAmount(text, one.currency).toFixed(minorDigits(one.currency)), wordsFitCurrency(text, one.currency)]).toEqual([text, moneyText(one), true]);
    }), { numRuns: 400 });
  });

  test('of every named currency is read back with its smaller unit, and fits no currency of another name', () => {
    for (const currency of NAMED_CURRENCIES) {
      const one = { amount: 1_207, currency };
      const text = amountInWords(one) ?? '';
      expect([text, wordsAmount(text, currency).eq(moneyValue(one)), wordsFitCurrency(text, currency), NAMED_CURRENCIES.filter((other) => wordsFitCurrency(text, other))]).toEqual([text, true, true, currency === 'INR' ? RUPEES : [currency]]);
    }
  });

  test('names the smaller unit of every named currency that has one', () => {
    for (const currency of NAMED_CURRENCIES) expect([currency, amountInWords({ amount: 12_050, currency })?.includes('/')]).toEqual([currency, false]);
  });

  test('differs for amounts that differ', () => {
    fc.assert(fc.property(fc.maxSafeNat(), fc.maxSafeNat(), fc.constantFrom('indian' as const, 'international' as const), (a, b, scale) => (numberInWords(a, scale) === numberInWords(b, scale)) === (a === b)), { numRuns: 200 });
  });

  test('below zero is not written out', () => {
    expect(amountInWords({ amount: -1, currency: 'USD' })).toBeUndefined();
    for (const wrong of [-1, 1.5, 2 ** 60]) expect(() => numberInWords(wrong, 'indian')).toThrow(RangeError);
  });
});
