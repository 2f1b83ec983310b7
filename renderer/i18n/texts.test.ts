import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { resources } from './resources.ts';

type Pages = Record<string, Record<string, string>>;
const en: Pages = resources.en;
const hi: Pages = resources.hi;

/** Bookish or wrong words, with what the trade says instead (the glossary in docs). */
const FORBIDDEN_HI = ['उत्पाद', 'सूची', 'दाम सीढ़ी', 'तैयारी अवधि', 'छूट', 'अज्ञात', 'प्रकटीकरण', 'कुल वज़न', 'बीजक', 'खेप', 'साख पत्र', 'स्तंभ', 'खाना', 'छवि', 'विवरण पत्र', 'ग्राहक', 'ख़रीदार', 'खरीदार', 'अद्यतन', 'कार्यक्षेत्र'];
const FORBIDDEN_EN = [/\bworkspace/iu, /\bplease\b/iu, /\boops\b/iu, /!/u, /\blead time/iu, /\bprice ladder/iu, /\bwaive/iu, /\bdisclosure/iu];

/** A word of its own: पैकिंग सूची stays forbidden, छूटे is another word. */
const says = (text: string, word: string): boolean => new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'u').test(text);

const placesOf = (text: string, language: string): string[] => {
  const found = new Set<string>();
  const walk = (parts: readonly unknown[]): void => {
    for (const part of parts as { type: number; value?: string; options?: Record<string, { value: unknown[] }> }[]) {
      if (part.type !== 0 && part.type !== 7 && part.value) found.add(part.value);
      for (const one of Object.values(part.options ?? {})) walk(one.value);
    }
  };
  walk(new IntlMessageFormat(text, language).getAst());
  return [...found].sort();
};

describe('the texts of the window', () => {
  test.each(Object.keys(en))('Hindi has the same texts as English: %s', (page) => {
    expect(Object.keys(hi[page] ?? {}).sort()).toEqual(Object.keys(en[page] ?? {}).sort());
  });

  test.each(Object.keys(en))('both languages parse and fill the same places: %s', (page) => {
    for (const [key, text] of Object.entries(en[page] ?? {})) expect(placesOf(hi[page]?.[key] ?? '', 'hi'), `${page}:${key}`).toEqual(placesOf(text, 'en'));
  });

  test('Hindi uses the trade\'s words, none of the bookish ones', () => {
    const found = Object.entries(hi).flatMap(([page, texts]) => Object.entries(texts).flatMap(([key, text]) => FORBIDDEN_HI.filter((word) => says(text, word)).map((word) => `${page}:${key} says ${word}`)));
    expect(found).toEqual([]);
  });

  test('English says company, delivery time and quantity rates, and never begs', () => {
    const found = Object.entries(en).flatMap(([page, texts]) => Object.entries(texts).flatMap(([key, text]) => FORBIDDEN_EN.filter((word) => word.test(text)).map((word) => `${page}:${key} says ${word.source}`)));
    expect(found).toEqual([]);
  });

  test('the search for bookish words finds one that is there', () => {
    expect(says('नया उत्पाद जोड़ें', 'उत्पाद')).toBe(true);
    expect(says('छूटे हुए आइटम', 'छूट')).toBe(false);
  });

  test('Hindi is written in Devanagari wherever English has words', () => {
    const latinOnly = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u;
    const left = Object.entries(hi).flatMap(([page, texts]) => Object.entries(texts).filter(([key, text]) => latinOnly.test(text) && /(?<![{\w])[a-z]{4,}(?![\w}])/u.test(text) && !key.startsWith('key')).map(([key]) => `${page}:${key}`));
    expect(left).toEqual([]);
  });
});
