import { wordKey } from '#base';
import { countryName } from '#tradeids';
import { describe, expect, test } from 'vitest';
import { agreementCalled, agreements, agreementsInForce, isInForce, isPartner } from './agreements.ts';

const keyOf = (words: string, country?: string): string | undefined => agreementCalled(words, country)?.key;
const inForce = (country: string, on: string): string[] => agreementsInForce(country, on).map((one) => one.key);

describe('the table of agreements', () => {
  test('holds every row of the reference, each with partners that exist, a source and both languages', () => {
    expect(agreements().map((one) => one.key)).toEqual(['uae-cepa', 'au-ecta', 'mu-cecpa', 'efta-tepa', 'oman-cepa', 'uk-ceta', 'eu-fta', 'nz-fta', 'us-interim', 'safta', 'aitiga', 'apta', 'japan-cepa', 'korea-cepa', 'malaysia-ceca', 'singapore-ceca', 'sri-lanka-fta', 'thailand-ehs', 'nepal-treaty', 'bhutan-treaty', 'chile-pta', 'mercosur-pta', 'afghanistan-pta', 'gstp', 'eu-gsp', 'us-gsp', 'gsp-others']);
    for (const one of agreements()) {
      expect([one.key, [...one.partners, ...one.suspended].filter((country) => !countryName(country))]).toEqual([one.key, []]);
      expect([one.key, one.source.title.length > 0, /[\u0900-\u097F]|CEPA|FTA|PTA|GSTP|GSP|TEPA/u.test(one.titleHi), /[\u0900-\u097F]/u.test(one.proofHi)]).toEqual([one.key, true, true, true]);
    }
  });

  // A "C" of the reference's table is one of a primary text only where its source is among these keys; of any other it is read as C2.
  test('no agreement is told as certain that was read in a summary', () => {
    const PRIMARY = 'S1 S2 S3 S5 S11 S12 S15 S17 S18 S19 S23 S33 S38 S47 S54 S57'.split(' ');
    const certain = agreements().filter((one) => Object.values(one.confidence).includes('C')).map((one) => [one.key, one.source.key]);
    expect(certain).toEqual([['uae-cepa', 'S23']]);
    expect(certain.filter(([, key]) => !PRIMARY.includes(key ?? ''))).toEqual([]);
  });

  test('an agreement that is not in force says what is unknown about it', () => {
    for (const one of agreements()) if (one.status === 'not-in-force' || one.status === 'unverified') expect([one.key, one.unknown.length > 0]).toEqual([one.key, true]);
  });

  test('no two agreements are called by the same name', () => {
    const owners = new Map<string, Set<string>>();
    for (const one of agreements()) for (const name of one.names) owners.set(wordKey(name), (owners.get(wordKey(name)) ?? new Set()).add(one.key));
    expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([]);
  });
});

describe('in force', () => {
  test.each([
    ['AE', '2022-04-30', []], ['AE', '2022-05-01', ['uae-cepa']],
    ['OM', '2026-05-31', []], ['OM', '2026-06-01', ['oman-cepa']],
    ['GB', '2026-07-14', []], ['GB', '2026-07-15', ['uk-ceta']],
    ['CH', '2025-09-30', []], ['CH', '2025-10-01', ['efta-tepa']],
    ['DE', '2026-11-21', []], ['NZ', '2026-11-21', []], ['US', '2026-11-21', []],
    ['LK', '2026-11-21', ['safta', 'apta', 'sri-lanka-fta']], ['SG', '2026-11-21', ['aitiga', 'singapore-ceca']], ['PK', '2026-11-21', []], ['BR', '2026-11-21', ['mercosur-pta']],
  ])('%s on %s: %j', (country, on, keys) => expect(inForce(country, on)).toEqual(keys));

  test('the GSP of the EU ends with its cycle and is no agreement', () => {
    const gsp = agreements().find((one) => one.key === 'eu-gsp');
    if (!gsp) throw new Error('eu-gsp is gone');
    expect([isInForce(gsp, '2028-12-31'), isInForce(gsp, '2029-01-01'), isPartner(gsp, 'FR'), gsp.kind]).toEqual([true, false, true, 'gsp']);
  });
});

describe('names', () => {
  test.each([
    ['India-UAE CEPA', undefined, 'uae-cepa'], ['india oman cepa (agency issued)', undefined, 'oman-cepa'], ['Form AI', undefined, 'aitiga'], ['CEPA', 'JP', 'japan-cepa'], ['CEPA', 'KR', 'korea-cepa'], ['cepa', undefined, undefined], ['CEPA', 'BR', undefined],
    ['FTA', 'DE', 'eu-fta'], ['uk-ceta', undefined, 'uk-ceta'], ['some friendship treaty', 'AE', undefined],
  ])('%s beside %s is %s', (words, country, key) => expect(keyOf(words, country)).toBe(key));
});
