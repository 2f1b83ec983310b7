import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteLength, characterLength, wordKey } from '#base';
import { contentOf, lamp } from './lamp.fixture.ts';
import { proposeKeywords, proposeTitles, type TitleBasis, titlePartsOf } from './index.ts';
import type { TitleParts } from './titles.ts';
import { claimsIn, superlativesIn } from './lint/wording.ts';
import { stemOf } from './lint/words.ts';

const BASIS: TitleBasis = { characters: 128, bytes: 128, punctuation: '-/,&.', brandWords: ['Lumora'] };
const parts = (more: Partial<TitleParts> = {}): TitleParts => ({ head: '', details: [], category: [], materials: [], finish: [], size: [], use: [], ...more });
const stems = (text: string): string[] => wordKey(text).split(' ').filter((one) => one !== '').map(stemOf);

describe('titles that are proposed', () => {
  test('name the goods with material, finish, size and use, in Latin title case, and say nothing twice', () => {
    const titles = proposeTitles(parts({ head: 'brass oil lamp', details: ['peacock design'], category: ['Oil Lamps'], materials: ['Brass'], finish: ['hand polished'], size: ['24 cm'], use: ['temples and homes'] }), BASIS);
    expect(titles[0]).toBe('Brass Oil Lamp, Peacock Design, Hand Polished, 24 cm, Temples and Homes');
    expect(titles).toContain('Hand Polished Brass Oil Lamp, Temples and Homes, 24 cm');
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('take their parts from what the listing says', () => {
    const content = contentOf(lamp());
    expect(titlePartsOf(content, content.title)).toEqual({ head: 'Brass Oil Lamp', details: ['Peacock Design', 'Five Wicks'], category: ['Oil Lamps'], materials: ['Brass'], finish: [], size: ['24 cm'], use: [] });
  });

  test.each([
    ['a claim that no certificate backs', parts({ head: 'Organic Cotton Towel' }), 'Cotton Towel'],
    ['praise', parts({ head: 'Best Brass Lamp', details: ['world class'] }), /^Brass Lamp(?!.*class.*world)(?!.*world class)/iu],
    ['a brand of others', parts({ head: 'Lumora Brass Lamp' }), 'Brass Lamp'],
    ['shouting', parts({ head: 'BRASS LAMP', use: ['USB LAMPS'] }), 'Brass Lamp, USB'],
    ['signs the storefront drops', parts({ head: 'Brass★ Lamp™' }), 'Brass Lamp'],
    ['no large letter in a unit', parts({ head: 'hammered bowl', details: ['15 cm'] }), 'Hammered Bowl, 15 cm'],
    ['a loose small word', parts({ head: 'Lamp with Brass', materials: ['brass'] }), /Lamp/u],
  ])('leave out %s', (_what, of, wanted) => {
    const [first] = proposeTitles(of, BASIS);
    expect(first).toMatch(wanted instanceof RegExp ? wanted : new RegExp(`^${wanted}$`, 'u'));
  });

  test('keep a claim that a certificate backs', () => {
    expect(proposeTitles(parts({ head: 'Organic Cotton Towel' }), { ...BASIS, proven: ({ claim }) => claim === 'organic' })).toEqual(['Organic Cotton Towel']);
  });

  test('leave out a measure that does not fit whole, and end a long name at a word', () => {
    expect(proposeTitles(parts({ head: 'Brass Oil Lamp', size: ['24 centimetres'] }), { ...BASIS, characters: 20, bytes: 20 })).toEqual(['Brass Oil Lamp']);
    expect(proposeTitles(parts({ head: 'Brass Oil Lamp with Peacock' }), { ...BASIS, characters: 20, bytes: 20 })).toEqual(['Brass Oil Lamp']);
    expect(proposeTitles(parts({ head: 'पीतल का दीया' }), { ...BASIS, bytes: 30 })[0], 'bytes count too').toBe('पीतल का');
  });

  const word = fc.oneof(fc.constantFrom('brass', 'Lamps', 'lamp', 'organic', 'best', 'OIL', 'Lumora', 'with', 'for', 'and', '24', 'cm', 'x', 'LED', 'sand-cast', 'दीया', 'boîte', '★', '62/38', "maker's"), fc.string({ maxLength: 9 }), fc.string({ unit: 'grapheme', maxLength: 6 }));
  const text = fc.array(word, { maxLength: 12 }).map((all) => all.join(' '));
  const some = fc.array(text, { maxLength: 3 });
  const anyParts = fc.record({ head: text, details: some, category: some, materials: some, finish: some, size: some, use: some });

  test('are never longer than the limit, never say a word twice, praise nothing, claim nothing, and hold only words of the item', () => {
    let made = 0;
    fc.assert(fc.property(anyParts, fc.integer({ min: 1, max: 128 }), fc.integer({ min: 1, max: 128 }), (of, characters, bytes) => {
      const own = new Set(Object.values(of).flat().flatMap((one) => stems(one.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]|(?<![\p{L}\p{M}\p{N}])\p{M}+/gu, ' '))));
      for (const title of proposeTitles(of, { ...BASIS, characters, bytes })) {
        made += 1;
        expect(characterLength(title)).toBeLessThanOrEqual(characters);
        expect(byteLength(title)).toBeLessThanOrEqual(bytes);
        expect(new Set(stems(title)).size, title).toBe(stems(title).length);
        expect([...claimsIn(title), ...superlativesIn(title)]).toEqual([]);
        expect(stems(title).filter((one) => !own.has(one) && one !== 'lumora'), title).toEqual([]);
        expect(title).not.toMatch(/lumora/iu);
      }
    }), { seed: 7, numRuns: 400 });
    expect(made, 'control: titles were made').toBeGreaterThan(400);
  });
});

describe('keywords that are proposed', () => {
  const texts = [{ text: 'Brass Oil Lamp, Peacock Design', weight: 5 }, { text: 'Oil Lamps', weight: 4 }, { text: 'The best organic Lumora lamp for temples. A brass oil lamp is a gift for temples.', weight: 1 }];

  test('are what the item\'s own texts say most, in the heaviest places, without stop words, brands, praise or bare claims', () => {
    const found = proposeKeywords(texts, { brandWords: ['Lumora'], most: 4 });
    expect(found.slice(0, 2)).toEqual(['oil lamp', 'brass oil lamp']);
    expect(found).toContain('peacock design');
    expect(found.join(' | ')).not.toMatch(/best|organic|lumora|\b(?:the|a|for|is)\b/iu);
    expect(proposeKeywords(texts, { brandWords: [], most: 40 }).join(' '), 'control: it is there when nobody minds').toMatch(/lumora/u);
  });

  test('stand in the texts, are as many as wanted at most, and none lies within an earlier one', () => {
    fc.assert(fc.property(fc.array(fc.record({ text: fc.array(fc.constantFrom('brass', 'lamp', 'lamps', 'oil', 'for', 'the', 'organic', 'gift,', 'दीया', 'box.', '24'), { maxLength: 12 }).map((all) => all.join(' ')), weight: fc.integer({ min: 1, max: 5 }) }), { maxLength: 4 }), fc.integer({ min: 0, max: 8 }), (all, most) => {
      const found = proposeKeywords(all, { brandWords: [], most });
      expect(found.length).toBeLessThanOrEqual(most);
      const said = all.map((one) => one.text.toLowerCase());
      for (const [at, one] of found.entries()) {
        expect(said.some((text) => text.includes(one)), one).toBe(true);
        expect(found.slice(0, at).some((other) => stems(one).every((stem) => stems(other).includes(stem))), one).toBe(false);
      }
    }), { seed: 7, numRuns: 200 });
  });
});
