import { describe, expect, test } from 'vitest';
import { datesAhead } from './dateWatch.ts';

const keys = (...given: Parameters<typeof datesAhead>): string[] => datesAhead(...given).map((one) => `${one.day} ${one.key}`);

describe('dates ahead', () => {
  test('are those of the reference, soonest first, from the day it was compiled on', () => {
    expect(keys('2026-11-21', '2028-12-31')).toEqual([
      '2026-12-30 eudr-large', '2026-12-31 fda-food-renewal', '2027-01-08 cpsc-efiling-ftz', '2027-02-01 cbam-sale', '2027-02-18 eu-batteries-removable', '2027-03-31 lut-year-ends', '2027-06-30 eudr-small', '2027-06-30 iec-window',
      '2027-09-30 cbam-surrender', '2027-12-11 cra-full', '2027-12-31 uk-cosmetic-label', '2028-01-01 hs-2028', '2028-07-01 eu-low-value', '2028-08-12 ppwr-sorting', '2028-12-31 eu-gsp-ends',
    ]);
  });

  test('hold the day itself and not the day after; a yearly day comes again', () => {
    expect(keys('2026-12-30', '2026-12-31')).toEqual(['2026-12-30 eudr-large', '2026-12-31 fda-food-renewal']);
    expect(keys('2026-12-31', '2026-12-31')).toEqual(['2026-12-31 fda-food-renewal']);
    expect(keys('2027-03-31', '2027-03-31')).toEqual(['2027-03-31 lut-year-ends']);
    expect(keys('2027-04-01', '2028-03-31', { destinations: [] })).toEqual(['2027-06-30 iec-window', '2028-01-01 hs-2028', '2028-03-31 lut-year-ends']);
    expect(keys('2027-01-01', '2028-12-31', { destinations: ['US'], sectors: ['food'] })).toContain('2028-12-31 fda-food-renewal');
  });

  test('narrow to the markets and sectors of a firm; what goes for all stays', () => {
    expect(keys('2026-11-21', '2027-06-30', { destinations: ['US'], sectors: ['toys'] })).toEqual(['2027-01-08 cpsc-efiling-ftz', '2027-03-31 lut-year-ends', '2027-06-30 iec-window']);
    expect(keys('2026-11-21', '2027-02-01', { destinations: ['DE'], sectors: ['food'] })).toEqual(['2026-12-30 eudr-large']);
  });

  test('say where the day is not certain, and on whose authority', () => {
    const all = datesAhead('2026-11-21', '2028-12-31');
    expect(all.filter((one) => one.unsure).map((one) => [one.key, one.confidence])).toEqual([['uk-cosmetic-label', 'N']]);
    for (const one of all) expect([one.key, one.source.title.length > 5, /[\u0900-\u097F]/u.test(one.title.hi + one.what.hi)]).toEqual([one.key, true, true]);
  });
});
