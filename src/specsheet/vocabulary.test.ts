import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { sheetWords } from './nouns.ts';
import { dayText, grouped, priceText } from './values.ts';
import { sheetLanguages, vocabulary } from './vocabulary.ts';

const wordsOf = (language: string) => sheetWords.parse(parse(readFileSync(join(import.meta.dirname, 'sheetWords', `${language}.yaml`), 'utf8')));
const placesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('words of sheets', () => {
  test('there are ten languages: those of buyers, and Hindi, Gujarati and Tamil at home', () => {
    expect(sheetLanguages().sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'gu', 'hi', 'ja', 'ta', 'zh-Hans']);
  });

  test('each language has every word with the same places, and nothing else', () => {
    const english = wordsOf('en').words;
    for (const language of sheetLanguages()) {
      const { words, format } = wordsOf(language);
      expect([language, Object.keys(words).sort()]).toEqual([language, Object.keys(english).sort()]);
      for (const [key, text] of Object.entries(words)) expect([language, key, placesIn(text)]).toEqual([language, key, placesIn(english[key] ?? '')]);
      expect([language, placesIn(format?.day ?? '')]).toEqual([language, ['day', 'month', 'year']]);
    }
  });

  test.each([
    ['en', '21 Nov 2026', '1,234,567.5', '12,345.60', 'India'], ['es', '21 nov 2026', '1.234.567,5', '12.345,60', 'India'], ['fr', '21 nov. 2026', '1\u00a0234\u00a0567,5', '12\u00a0345,60', 'Inde'],
    ['de', '21. Nov. 2026', '1.234.567,5', '12.345,60', 'Indien'], ['ar', '21 نوفمبر 2026', '1,234,567.5', '12,345.60', 'الهند'], ['ja', '2026年11月21日', '1,234,567.5', '12,345.60', 'インド'],
    ['zh-Hans', '2026年11月21日', '1,234,567.5', '12,345.60', '印度'], ['hi', '21 नव॰ 2026', '1,234,567.5', '12,345.60', 'भारत'], ['gu', '21 નવે 2026', '1,234,567.5', '12,345.60', 'ભારત'], ['ta', '21 நவ. 2026', '1,234,567.5', '12,345.60', 'இந்தியா'],
  ])('%s: days, numbers, prices and countries as they are read there', (language, day, number, price, country) => {
    const words = vocabulary(language);
    expect([dayText('2026-11-21', words), grouped('1234567.5', words), priceText({ amount: 1_234_560, currency: 'USD' }, words), words.country('IN')]).toEqual([day, number, price, country]);
  });
});
