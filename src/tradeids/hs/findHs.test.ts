import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHs, HS_SECTORS, hsChapter, hsExists, hsHeading } from '../index.ts';
import { TRADE_WORDS } from './tradeWords.ts';

const codes = (query: string, sector?: string): string[] => findHs(query, sector).map((one) => one.code);

describe('what somebody types', () => {
  test.each([
    ['t-shirt', '6109'], ['T shirts', '6109'], ['tshirt', '6109'], ['टी-शर्ट', '6109'], ['haldi', '091030'], ['हल्दी', '091030'], ['Haldi powder', '091030'], ['turmeric', '091030'], ['jeera', '0909'], ['basmati', '1006'], ['agarbatti', '330741'], ['अगरबत्ती', '330741'],
    ['brass lamp', '9405'], ['brass lamp', '7418'], ['brass lamp', '8306'], ['पीतल', '7418'], ['bedsheet', '6302'], ['cushion covers', '6304'], ['leather shoes', '6403'], ['durries', '5702'], ['क़ालीन', '5701'], ['कालीन', '5701'], ['capacitors', '8532'], ['brake pads', '8708'], ['chess', '9504'], ['pashmina', '6214'],
    ['caustic soda', '2815'], ['honey', '0409'], ['शहद', '0409'], ['mango pulp', '2008'], ['silver ring', '7113'], ['imitation jewellery', '7117'], ['wooden frames', '4414'], ['handbag', '4202'], ['leather handbag', '4202'], ['diamonds', '7102'], ['dry dates', '0804'], ['spectacle', '9003'], ['windmill', ''],
  ])('%j leads to %s', (query, code) => expect(code === '' ? codes(query) : codes(query).slice(0, 8)).toEqual(code === '' ? [] : expect.arrayContaining([code])));

  test('the beginning of a code lists the place and what lies in it', () => {
    expect(codes('6109')).toEqual(['6109', '610910', '610990']);
    expect(codes('61.09 1')).toEqual(['610910']);
    expect(codes('09')).toEqual(['09', '0901', '0902', '0903', '0904', '0905', '0906', '0907', '0908', '0909', '0910']);
    expect(codes('61091000')).toEqual(['610910']);
    expect([codes('0').length, codes('77'), codes('6199')]).toEqual([9, [], []]);
  });

  test.each([
    ['turm', ['091030', '0910']], ['hald', ['091030']], ['bus', ['8702']], ['rice', ['1006', '1904']], ['rice basmati', ['1006']], ['vegetable fats', ['1515', '1521']], ['cotton shirt', ['6205']], ['brass lamp', ['7418', '7419', '8306', '9405']], ['brass lamp xyz', ['7418', '7419', '8306', '9405']], ['haldi powder red', ['091030']], ['zzz silk', ['5001', '5002']], ['silk', ['5007', '5001', '5002', '5003', '5004', '5005', '5006']],
    ['lamp', ['7418', '7419', '8306', '8512', '9405']], ['qz', []], ['zz qq', []], ['zq of', []],
  ])('what somebody has typed so far, %j, is answered in this order: %j', (query, first) => expect(codes(query).slice(0, Math.max(first.length, 1))).toEqual(first));

  test('all the words of the trade come before a part of them, a part before titles, and among equals the lower number', () => {
    const words = findHs('tea').map((one) => one.word);
    expect(words.slice(0, 3)).toEqual(['assam tea', 'tea light', 'tealight holder']);
    expect(words.slice(3).every((one) => one === undefined)).toBe(true);
    expect(codes('tea').slice(3, 7)).toEqual(['2101', '4014', '0901', '0903']);
    expect(findHs('te').slice(0, 3)).toEqual([{ code: '0910', word: 'tejpatta' }, { code: '6109', word: 'tee' }, { code: '6306', word: 'tent' }]);
    expect(findHs('gas').slice(0, 3).map((one) => one.code)).toEqual(['4016', '2705', '5908']);
    expect(findHs('silk cotton shirt').map((one) => one.word)).toContain('cotton shirt');
  });

  test('digits find what begins with them and nothing else', () => {
    expect([codes('9'), codes('1').slice(0, 2), codes('091'), codes('0910').slice(0, 3), codes('00'), codes('610999')]).toEqual([['90', '91', '92', '93', '94', '95', '96', '97'], ['10', '11'], ['0910'], ['0910', '091011', '091012'], [], []]);
    expect([codes('abc12'), codes('12 months'), codes('a1')]).toEqual([[], [], []]);
    expect([codes('9503', 'toys'), codes('95', 'toys'), codes('61', 'toys'), codes('6109', 'toys')]).toEqual([['9503', '950300'], ['95', '9503', '9504', '9505'], [], []]);
  });

  test('a sector that is not known holds nothing', () => expect([codes('lamp', 'no such sector'), codes('', 'no such sector'), codes('61', 'no such sector')]).toEqual([[], [], []]));

  test('a sector keeps to its prefixes; without words it lists its headings, without both all chapters stand there', () => {
    expect(codes('', 'toys')).toEqual(['9503', '9504', '9505']);
    expect(codes('lamp', 'handicrafts').every((one) => /^(3406|330741|4414|4420|4421|4602|6802|691[234]|7013|741[89]|8306|9403|960[12])/.test(one))).toBe(true);
    expect(codes('')).toHaveLength(96);
    for (const [sector] of HS_SECTORS) expect(codes('', sector).length).toBeGreaterThan(2);
  });

  test('the word of the trade that led somewhere is told', () => expect(findHs('haldi')[0]).toEqual({ code: '091030', word: 'haldi' }));

  test('every trade word leads to a place that exists', () => {
    const lines = TRADE_WORDS.trim().split('\n').map((one) => one.split('|'));
    for (const [code = '', ...words] of lines) {
      expect([code, code.length === 6 ? hsExists(code) : hsHeading(code) !== undefined]).toEqual([code, true]);
      for (const word of words) expect([word, codes(word)]).toEqual([word, expect.arrayContaining([code])]);
    }
    expect(lines.flatMap(([, ...words]) => words).length).toBeGreaterThan(600);
  });

  test('any text gets places that exist, quickly enough to type against', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (query) => {
      for (const { code } of findHs(query).slice(0, 20)) expect(code.length === 2 ? hsChapter(code) : code.length === 4 ? hsHeading(code) : hsExists(code)).toBeTruthy();
    }), { numRuns: 60 });
  });
});
