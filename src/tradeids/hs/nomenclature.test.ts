import { describe, expect, test } from 'vitest';
import { checkId, hsChapters, hsExists, hsHeading, movedSince2017 } from '../index.ts';
import { MOVED_SINCE_2017 } from './moved.ts';

const headings = hsChapters().flatMap((one) => one.headings);
const subheadings = headings.flatMap((one) => one.subheadings);

describe('the list of HS 2022', () => {
  test('has the chapters, headings and subheadings that the edition is known to have', () => {
    expect([hsChapters().length, headings.length, subheadings.length, new Set(subheadings).size]).toEqual([96, 1228, 5612, 5612]);
    expect(hsChapters().map((one) => one.code)).toEqual(Array.from({ length: 97 }, (_, at) => String(at + 1).padStart(2, '0')).filter((one) => one !== '77'));
    // Headings that editions before 2022 gave up or that 2022 brought, from memory of the amendments.
    expect(['0309', '2404', '3827', '8485', '8524', '8549', '8806', '8807'].filter((one) => !hsHeading(one))).toEqual([]);
    expect(['0503', '1402', '2527', '4108', '6503', '8469', '8803', '9501'].filter((one) => hsHeading(one))).toEqual([]);
  });

  test('stands in order, each heading in its chapter, each subheading under its heading, each end two digits and none 00 beside others', () => {
    for (const { code, headings: own } of hsChapters()) {
      expect(own.map((one) => one.code)).toEqual([...own.map((one) => one.code)].sort());
      for (const one of own) {
        expect(one.code.startsWith(code)).toBe(true);
        expect(one.subheadings).toEqual([...one.subheadings].sort());
        for (const hs6 of one.subheadings) expect(hs6).toMatch(new RegExp(`^${one.code}[0-9]{2}$`));
        if (one.subheadings.includes(`${one.code}00`)) expect(one.subheadings).toEqual([`${one.code}00`]);
      }
    }
  });

  test('has short titles of our own: in English for all, in Hindi for chapters and the headings of the eleven sectors', () => {
    const sectors = '50-63 3406 3307 4414 4420 4421 4602 6802 6912-6914 7013 7418 7419 8306 9403 9601-9602 8504-8506 8532-8542 8544 2933-2942 30 8708 8409 8483 8511 8512 4011 6813 8421 7320 7007 03 07-11 16-21 41-43 64 3301 3303-3307 3401 9503-9505 71 28 29 32 34 38'.split(' ');
    const inSector = (code: string): boolean => sectors.some((one) => {
      const [from = '', to = from] = one.split('-');
      const start = code.slice(0, from.length);
      return start >= from && start <= to;
    });
    for (const { code, title } of [...hsChapters(), ...headings]) {
      expect([code, title.en.length > 1 && title.en.length <= 72]).toEqual([code, true]);
      if (code.length === 2 || inSector(code)) expect([code, title.hi]).toEqual([code, expect.stringMatching(/[\u0900-\u097f]/)]);
      expect([code, title.hi]).not.toEqual([code, expect.stringMatching(/(?<!\p{L}|\p{M})(उत्पाद|सूची|छूट|खाना|स्तंभ)(?!\p{L}|\p{M})/u)]);
    }
    expect(new Set(headings.map((one) => one.title.en)).size).toBe(1228);
  });
});

describe('codes that moved', () => {
  test('are no codes of HS 2022, and lead to codes that are', () => {
    expect(MOVED_SINCE_2017).toHaveLength(144);
    expect(MOVED_SINCE_2017.filter(hsExists)).toEqual([]);
    for (const old of MOVED_SINCE_2017) for (const now of movedSince2017(old) ?? []) expect([old, now, hsExists(now)]).toEqual([old, now, true]);
  });
  test.each([['940520', '9405.21'], ['853950', '8539.52'], ['080290', '0802.91'], ['851712', '8517.13'], ['880330', '8807.30']])('%s is told to be under %s now', (old, now) => expect(checkId('hs', old).wrong?.en).toContain(now));
});

describe('a code of goods', () => {
  test.each([['hs', '610910', true], ['hs', '610930', false], ['itc-hs', '61091000', true], ['itc-hs', '61093000', false], ['itc-hs', '98010019', true], ['hs', '999999', false], ['hs', '970121', true]])('%s %s is in HS 2022: %s', (kind, code, ok) => expect(checkId(kind, code)).toMatchObject({ ok }));
  test('says chapter and heading in words, and that an Indian line is known only from the tariff', () => {
    expect(checkId('itc-hs', '61091000').parts.map(({ text, means }) => [text, means?.en])).toEqual([['61', 'Clothing, knitted'], ['09', 'T-shirts and vests, knitted'], ['10', undefined], ['00', undefined]]);
    expect(checkId('itc-hs', '61091000').notes[0]?.en).toContain('only the tariff');
  });
  test('of a day before or after the edition is looked at by its form alone', () => {
    expect(checkId('hs', '940520', { on: '2021-12-31' })).toMatchObject({ ok: true });
    expect(checkId('hs', '940520', { on: '2022-01-01' })).toMatchObject({ ok: false });
    expect(checkId('hs', '610930', { on: '2028-01-01' }).notes[0]?.en).toContain('another edition');
  });
  test('that does not exist is told with those its heading has', () => expect(checkId('hs', '610930').wrong?.en).toBe('HS 2022 has no subheading 6109.30; heading 6109 has 6109.10, 6109.90'));
});
