import { describe, expect, test } from 'vitest';
import { KNOWN_UNITS } from '#base';
import { amountShown, amountTyped, unitCode, UQC } from './index.ts';

describe('amounts as people write them', () => {
  test.each([['5 CMS', 'en', '5 cm'], ['1,200 PCS', 'en', '1,200 pcs'], ['8.5 PCT', 'en', '8.5 %'], ['-3 CEL', 'en', '-3 °C'], ['1.85 KGS', 'hi', '1.85 किग्रा'], ['14.20 USD', 'en', '14.20 USD'], ['KB 1000', 'en', 'KB 1000'], ['12 BOX', 'en', '12 boxes'], ['3 CTN', 'hi', '3 कार्टन'], ['', 'en', '']])('%s in %s is %s', (stored, language, shown) => expect(amountShown(stored, language)).toBe(shown));

  test('no unit of the trade stands on screen as its code, in either language', () => {
    for (const code of Object.keys(UQC)) for (const language of ['en', 'hi']) expect(amountShown(`12 ${code}`, language), `${code} ${language}`).not.toBe(`12 ${code}`);
  });

  test('what a form shows is read back as the same unit, in both languages', () => {
    for (const code of [...KNOWN_UNITS, ...Object.keys(UQC)]) for (const language of ['en', 'hi']) expect(unitCode(amountTyped(`1 ${code}`, language).slice(2)), `${code} ${language}`).toBe(code);
  });
});
