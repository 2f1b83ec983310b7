import { describe, expect, test } from 'vitest';
import { codedPrice, isPriceKey } from './priceCode.ts';

describe('a key for prices', () => {
  test.each([['CUMBERLAND', true], ['cumberland', true], ['CUMBERLANE', false], ['SHORT', false], ['CUMBERL1ND', false]])('%s: %s', (key, isKey) => expect(isPriceKey(key)).toBe(isKey));
  test.each([[1890, 'CA/ND'], [100, 'C/DD'], [123_456, 'CUMB/ER']])('%s is %s', (amount, code) => expect(codedPrice({ amount, currency: 'USD' }, 'CUMBERLAND')).toBe(code));
  test('one that is none makes nothing', () => expect(() => codedPrice({ amount: 1, currency: 'USD' }, 'ABC')).toThrow(/ten different letters/));
});
