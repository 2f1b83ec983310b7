import { describe, expect, test } from 'vitest';
import { amountShown, amountTyped, checkId, countryCode, countrySaid, currencyInUse, hs6Of, hsHeading, unitCode, unitName, uqcFactor } from './index.ts';

const says = (kind: string, value: string, on = '2026-11-27'): string => { const { wrong, notes } = checkId(kind, value, { on }); return [...(wrong ? [wrong] : []), ...notes].map((one) => one.en).join(' | '); };

describe('units in any spelling', () => {
  test.each([
    [' kgs ', 'KGS'], ['Kgs.', 'KGS'], ['K.G.S', undefined], ['kilo grams', 'KGS'], ['milli metres', 'MMS'], [' mW ', 'mW'], [' MW ', 'MW'], ['°C', 'CEL'], [' ℃ ', 'CEL'], ['Ω', 'ohm'], ['%', 'PCT'], ['m²', 'SQM'], ['″', 'INC'], ['"', 'INC'], ['′′', 'INC'], ['g/m²', 'GSM'], ['sq. ft.', 'SQF'], ['metric tonnes', 'MTS'], ['us gal', 'UGS'], ['furlong', undefined], ['', undefined],
  ])('%j is %s', (text, code) => expect(unitCode(text)).toBe(code));

  test('only a pair and its pieces need the word of the product, whichever way it is asked', () => {
    expect([uqcFactor('PRS', 'PCS'), uqcFactor('PCS', 'PRS'), uqcFactor('PRS', 'PRS'), uqcFactor('PCS', 'DOZ')?.declared]).toEqual([{ factor: '2', declared: true }, { factor: '0.5', declared: true }, { factor: '1', declared: false }, false]);
  });

  test('where no language is named the unit stands in English; a form shows the name of a unit that is read back as itself', () => {
    expect([unitName('KGS'), amountShown('5 CMS'), amountTyped('5 CMS'), amountTyped('5 CMS', 'hi')]).toEqual(['kg', '5 cm', '5 cm', '5 सेमी']);
  });
});

describe('countries and currencies', () => {
  test('a country is found with spaces around it and named in both languages', () => {
    expect([countryCode(' in '), countryCode(' India ')]).toEqual(['IN', 'IN']);
    expect([countrySaid('DE')?.en, countrySaid('DE')?.hi, countrySaid('XX')]).toEqual(['Germany', 'जर्मनी', undefined]);
  });

  test.each([['DEM', '2002-02-28', 'DEM ended on 2002-02-28; EUR took its place'], ['DEM', '2002-03-01', 'DEM ended on 2002-02-28; use EUR'], ['SIT', '2007-01-31', 'SIT ended on 2007-01; EUR took its place'], ['XCG', '2025-03-30', 'XCG began on 2025-03-31'], ['QQQ', '2026-11-27', 'QQQ is no currency in use'], ['USD', '2026-11-27', ''], ['US', '2026-11-27', 'a currency code is 3 letters']])('%s on %s: %j', (code, on, said) => expect(says('iso4217', code, on)).toBe(said));

  test('without a day a currency that ended is not in use', () => {
    expect([currencyInUse('DEM'), currencyInUse('EUR'), currencyInUse('QQQ', '2020-01-01')]).toEqual([false, true, false]);
    expect(checkId('iso4217', 'DEM').ok).toBe(false);
    expect(checkId('iso4217', 'EUR').parts.map((one) => [one.means?.en, one.means?.hi])[0]).toEqual(['Euro', 'यूरो']);
  });
});

describe('places of HS', () => {
  test.each([
    ['6109X0', '2026-11-27', 'an HS code has digits only'], ['X10910', '2026-11-27', 'an HS code has digits only'], ['61091X', '2026-11-27', 'an HS code has digits only'], ['61091', '2026-11-27', 'an HS code has 6 digits, this has 5'], ['91030', '2026-11-27', 'an HS code has 6 digits, this has 5; a leading zero may be lost'], ['9103', '2026-11-27', 'an HS code has 6 digits, this has 4'], ['777777', '2026-11-27', 'there is no chapter 77'], ['610010', '2026-11-27', 'there is no heading 6100'],
    ['619910', '2026-11-27', 'HS 2022 has no heading 6199'], ['610910', '2027-12-31', ''], ['610910', '2028-01-01', 'on that day another edition'], ['610910', '2022-01-01', ''], ['610910', '2021-12-31', 'on that day another edition'], ['950499', '2026-11-27', 'HS 2022 has no subheading 9504.99; heading 9504 has 9504.20, 9504.30, 9504.40, 9504.50, 9504.90'], ['851890', '2026-11-27', ''],
  ])('%s on %s: %j', (code, on, said) => {
    expect(says('hs', code, on).slice(0, said.length || undefined)).toBe(said);
    expect(checkId('hs', code, { on }).ok).toBe(said === '' || said.startsWith('on that day'));
  });

  test('of many subheadings eight are named, then three points; of eight all', () => {
    const named = (heading: string): number => (says('hs', `${heading}99`).match(/\d{4}\.\d{2}/gu) ?? []).length - 1;
    expect(says('hs', '290999')).toMatch(/…$/u);
    expect(named('2909')).toBe(8);
    expect(hsHeading('8516')?.subheadings.length).toBeGreaterThan(8);
    expect([hsHeading('851'), hsHeading('85'), hsHeading('')]).toEqual([undefined, undefined, undefined]);
  });

  test.each([['6109.10', '610910'], ['6109 10 00', '610910'], ['61091000', '610910'], ['X610910', undefined], ['610910X', undefined], ['6109100', undefined], ['777777', undefined], ['98010000', '980100'], ['980100', undefined], ['', undefined], [undefined, undefined]])('the six digits of %j compared across countries: %s', (text, six) => expect(hs6Of(text)).toBe(six));
});
