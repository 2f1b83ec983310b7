import { describe, expect, test } from 'vitest';
import { addDays, byteLength, canonicalJson, convert, daysBetween, dayOfInstant, financialYear, foldText, instantOfDay, isRealDay, moneyFromText, moneyText, sameQuantity, storedText } from './index.ts';

describe('days are calendar days in India', () => {
  test.each([
    ['2026-03-31', '2025-26'],
    ['2026-04-01', '2026-27'],
    ['1999-12-31', '1999-00'],
  ])('%s lies in financial year %s', (one, year) => expect(financialYear(one)).toBe(year));

  test('an instant just before midnight UTC is already the next day in India', () => {
    expect(dayOfInstant(Date.UTC(2026, 10, 21, 18, 29, 59))).toBe('2026-11-21');
    expect(dayOfInstant(Date.UTC(2026, 10, 21, 18, 30, 0))).toBe('2026-11-22');
    expect(dayOfInstant(instantOfDay('2026-11-22'))).toBe('2026-11-22');
  });

  test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-02-30'])('%s is no day', (text) => expect(isRealDay(text)).toBe(false));

  test('days between cross months and leap years', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});

describe('money is exact', () => {
  test.each([
    ['12.50', 'USD', 1250],
    ['0.1', 'USD', 10],
    ['1000', 'JPY', 1000],
    ['1.234', 'KWD', 1234],
    ['-3.05', 'INR', -305],
  ])('%s %s is %i minor units', (text, currency, amount) => expect(moneyFromText(text, currency)).toEqual({ amount, currency }));

  test.each([['12.505', 'USD'], ['0.5', 'JPY'], ['1e3', 'USD'], ['1,000', 'USD'], ['', 'USD'], ['99999999999999999', 'USD']])('%s %s is refused, not rounded', (text, currency) =>
    expect(moneyFromText(text, currency)).toBeUndefined());

  test('all digits of the minor unit are written', () => {
    expect(moneyText({ amount: 1250, currency: 'USD' })).toBe('12.50');
    expect(moneyText({ amount: 5, currency: 'KWD' })).toBe('0.005');
  });
});

describe('quantities convert exactly', () => {
  test('25 kg, 25,000 g and 0.025 t are the same', () => {
    const kilograms = { value: '25', unit: 'KGS' };
    expect(sameQuantity(kilograms, { value: '25000', unit: 'GMS' })).toBe(true);
    expect(sameQuantity(kilograms, { value: '0.025', unit: 'MTS' })).toBe(true);
    expect(sameQuantity(kilograms, { value: '25', unit: 'LTR' })).toBe(false);
  });
  test('a set is only a set', () => {
    expect(convert({ value: '1', unit: 'SET' }, 'PCS')).toBeUndefined();
    expect(sameQuantity({ value: '1', unit: 'SET' }, { value: '1.0', unit: 'SET' })).toBe(true);
  });
});

describe('text', () => {
  test('folding finds a word typed with or without nukta, joiners, accents and capitals', () => {
    expect(foldText('ज़री')).toBe(foldText('जरी'));
    expect(foldText('Café  CRÈME')).toBe('cafe creme');
    expect(foldText('क्\u200dष')).toBe(foldText('क्ष'));
    expect(foldText('की')).not.toBe(foldText('का'));
  });
  test('ASCII and Devanagari are stored and folded the same way whether or not they are sent through all of Unicode', () => {
    const letters = Array.from({ length: 0x980 }, (_, code) => String.fromCharCode(code)).filter((one) => /[\x20-\x7e\u0900-\u097f]/.test(one));
    // A joiner cannot be seen, and sends its text the long way.
    const wrong = letters.flatMap((one) => letters.map((other) => one + other).filter((text) => storedText(text) !== text.normalize('NFC') || foldText(text) !== foldText(`${text}\u200d`)));
    expect(wrong).toEqual([]);
  });
  test.each([['abc', 3], ['é', 2], ['दीपक', 12], ['灯', 3], ['🪔', 4]])('%s has %i bytes in UTF-8', (text, bytes) => expect(byteLength(text)).toBe(bytes));
});

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":2}]}');
  expect(canonicalJson({ a: 'x', b: [1, { c: 2 }] })).toBe(canonicalJson({ b: [1, { c: 2 }], a: 'x' }));
});
