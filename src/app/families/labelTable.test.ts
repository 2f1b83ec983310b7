import { LABEL_KEYS } from '#rules';
import { labelKinds, labelNames, labelNotes, labelNeeds, labelTable, shippedFamilies } from '#catalogue';
import { COUNTRY_GROUPS } from '#tradeids';
import { describe, expect, test } from 'vitest';

/** Rows and columns of the reference's table of label particulars. */
const MARKETS = ['US', 'EU27', 'EU extra', 'UK', 'AE/GCC', 'AU', 'JP', 'CN', 'NG/KE'];
const KINDS = ['textile', 'food', 'electronics', 'toys', 'cosmetics', 'origin'];

describe('the table of label particulars', () => {
  test('has every row of the reference', () => expect(labelTable().map((one) => one.market)).toEqual(MARKETS));
  test.each(MARKETS.flatMap((market) => KINDS.map((kind) => [market, kind])))('%s × %s says something, or why nothing', (market, kind) => {
    const cell = labelTable().find((one) => one.market === market)?.kinds[kind ?? ''];
    expect(Array.isArray(cell) ? cell.length > 0 : (cell?.none.length ?? 0) > 10).toBe(true);
  });
  test('only cells that are empty in the reference, or stand under all, have no particulars', () => {
    const none = labelTable().flatMap((one) => Object.entries(one.kinds).flatMap(([kind, cell]) => (Array.isArray(cell) ? [] : [`${one.market} ${kind}`])));
    expect(none).toEqual(KINDS.map((kind) => `EU extra ${kind}`));
  });
  test('confidence and sources are those of the reference', () => {
    const said = (market: string, kind: string): string[] => { const cell = labelTable().find((one) => one.market === market)?.kinds[kind]; return Array.isArray(cell) ? [...new Set(cell.map((one) => [one.confidence, ...one.sources].join(' ')))] : []; };
    expect([said('US', 'textile'), said('EU27', 'textile'), said('EU extra', 'all'), said('UK', 'electronics'), said('AE/GCC', 'textile'), said('AE/GCC', 'toys'), said('US', 'cosmetics'), said('CN', 'textile'), said('US', 'origin')])
      .toEqual([['C2/K S51'], ['C S33'], ['C2 S31', 'C2 S32'], ['C/K S47'], ['K', 'N S42'], ['C2 S42'], ['C2/K S49'], ['C2 S50'], ['C2']]);
  });
  test('nothing is told as certain that was not read in a primary text', () => {
    const PRIMARY = 'S1 S2 S3 S5 S11 S12 S15 S17 S18 S19 S23 S33 S38 S47 S54 S57'.split(' ');
    const all = labelTable().flatMap((one) => Object.values(one.kinds).flatMap((cell) => (Array.isArray(cell) ? cell : [])));
    expect(all.filter((one) => one.confidence.split('/').includes('C') && !one.sources.some((key) => PRIMARY.includes(key))).map((one) => one.key)).toEqual([]);
    expect(all.filter((one) => one.confidence.split('/').includes('C')).length).toBeGreaterThan(0);
  });
  test('every note is said in Hindi, save numbers and marks, and none is left over', () => {
    const notes = new Set(labelTable().flatMap((one) => Object.values(one.kinds).flatMap((cell) => (Array.isArray(cell) ? cell.flatMap((fact) => fact.note ?? []) : []))));
    expect([...notes].filter((note) => !labelNotes()[note] && /[a-z]{4}/.test(note))).toEqual([]);
    expect(Object.entries(labelNotes()).filter(([note, hindi]) => !notes.has(note) || !/[\u0900-\u097F]/u.test(hindi))).toEqual([]);
  });
  test('every particular has a name in English and Hindi, and no name is left over', () => {
    const used = new Set(labelTable().flatMap((one) => Object.values(one.kinds).flatMap((cell) => (Array.isArray(cell) ? cell.flatMap((fact) => [fact.key, ...fact.or]) : []))));
    expect([...used].filter((key) => !labelNames()[key])).toEqual([]);
    expect(Object.keys(labelNames()).filter((key) => !used.has(key) && !LABEL_KEYS.includes(key))).toEqual([]);
  });
  test('particulars rules read keep the keys of the rules', () => {
    const known = new Set(LABEL_KEYS);
    for (const key of ['originMark', 'fibreContent', 'care', 'ingredients', 'allergens', 'netContent', 'usRn', 'euResponsiblePersonName', 'ceMark', 'gccQr', 'arabicText', 'ukcaMark', 'halalMark']) expect([key, known.has(key), labelNames()[key] !== undefined]).toEqual([key, true, true]);
  });
  test('markets are countries and groups that are known', () => { for (const one of labelTable()) expect(one.group === undefined ? one.countries.length > 0 : Object.hasOwn(COUNTRY_GROUPS, one.group)).toBe(true); });
});

describe('what is asked of goods', () => {
  const traits = {};
  test('a garment for the US and Germany', () => {
    const needs = labelNeeds(['US', 'DE'], labelKinds({ traits }, shippedFamilies().find((one) => one.code === 'garment')));
    expect(needs.map((one) => `${one.market.market} ${one.kind}`)).toEqual(['US textile', 'EU27 textile', 'EU27 origin', 'EU extra all']);
    expect(needs[0]?.facts.map((one) => one.key)).toEqual(['fibreContent', 'originMark', 'usRn', 'care']);
  });
  test('brass for the US: the origin mark alone', () => expect(labelNeeds(['US'], labelKinds({ traits }, shippedFamilies().find((one) => one.code === 'handicraft'))).flatMap((one) => one.facts.map((fact) => fact.key))).toEqual(['originMark']));
  test('brass that is a toy is asked for what toys are', () => expect(labelNeeds(['AU'], labelKinds({ traits: { toy: true } }, undefined)).map((one) => one.kind)).toEqual(['toys', 'origin']));
  test('what only Saudi Arabia asks for is not asked for in the Emirates', () => {
    const keys = (country: string): string[] => labelNeeds([country], ['textile']).flatMap((one) => one.facts.map((fact) => fact.key));
    expect([keys('SA').includes('brandName'), keys('AE').includes('brandName')]).toEqual([true, false]);
  });
  test('a market the table does not have asks for nothing here', () => expect(labelNeeds(['BR'], ['textile', 'origin'])).toEqual([]));
});
