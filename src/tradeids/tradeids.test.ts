import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkId, COUNTRIES, COUNTRY_GROUPS, countryCode, CURRENCIES, currencyInUse, GST_STATES, gstinForm, hs6Of, idKinds, inGroup, INCOTERMS, isGtin, lutFits, portCodeOf, unitCode, UQC } from './index.ts';
import { gs1, iso6346, luhn36, mod97 } from './checkDigits.ts';

const KINDS = 'pan gstin iec udyam lut-arn ad-code ifsc bic fssai cin llpin aeo rcmc rex shipping-bill port-code irn gst-invoice-no e-way-bill hs itc-hs uqc gtin iso6346 imo awb bl-no unlocode eori vat lei duns fda-facility fei prior-notice ndc ftc-rn cas un-number iban iso4217 iso3166 incoterm'.split(' ');

describe('kinds of identifiers', () => {
  test('are those the command line lists, in its order', () => expect(idKinds.map((one) => one.kind)).toEqual(KINDS));

  test.each(idKinds.map((one) => [one.kind, one.example]))('the example of %s is ok', (kind, example) => {
    expect(checkId(kind, example)).toMatchObject({ kind, input: example, format: true, ok: true });
  });

  test('nothing is ever called valid', () => {
    for (const { kind, example } of idKinds) for (const value of [example, `${example}x`, '']) expect(checkId(kind, value).reason ?? '').not.toMatch(/\bvalid\b/i);
  });

  test('an unknown kind is a mistake of the caller', () => expect(() => checkId('passport', 'X')).toThrow(RangeError));

  test('any text gets an answer, and ok is never without the form', () => {
    fc.assert(fc.property(fc.constantFrom(...KINDS), fc.string({ unit: 'grapheme', maxLength: 40 }), (kind, value) => {
      const one = checkId(kind, value);
      expect(one.input).toBe(value);
      if (one.ok) expect([one.format, one.checkDigit]).toEqual([true, one.checkDigit === null ? null : true]);
      if (!one.ok) expect(one.reason).not.toBeNull();
    }));
  });
});

/** kind, value, form, check digit, ok. */
const VECTORS: readonly (readonly [string, string, boolean, boolean | null, boolean])[] = [
  ['pan', 'ABCCX1234K', true, null, true], ['pan', 'abccx1234k', true, null, true], ['pan', 'ABC CX 1234 K', true, null, true], ['pan', 'ABCCX0000K', false, null, false], ['pan', 'ABCDX1234K', false, null, false], ['pan', 'ABCCX12345', false, null, false], ['pan', '', false, null, false],
  ['gstin', '27AAPFU0939F1ZV', true, true, true], ['gstin', '38AAPFU0939F1ZS', true, true, true], ['gstin', '29ABCCX1234K1Z4', true, true, true], ['gstin', '29abccx1234k1z4', true, true, true],
  ['gstin', '29ABCCX1234K1Z5', true, false, false], ['gstin', '27AAPFU0939F1ZS', true, false, false], ['gstin', '25AAPFU0939F1ZV', false, null, false], ['gstin', '28AAPFU0939F1ZV', false, null, false], ['gstin', '39AAPFU0939F1ZV', false, null, false], ['gstin', '27AAPFU0939F0ZV', false, null, false], ['gstin', '27AAPFU0939F1Z', false, null, false],
  ['iec', 'ABCCX1234K', true, null, true], ['iec', '0512345678', true, null, true], ['iec', '512345678', false, null, false], ['iec', 'ABCDE12345', false, null, false],
  ['udyam', 'UDYAM-KR-03-0012345', true, null, true], ['udyam', 'udyam-kr-03-0012345', true, null, true], ['udyam', 'UDYAM-KR-3-0012345', false, null, false],
  ['lut-arn', 'AD290326000123X', true, null, true], ['lut-arn', 'AD291326000123X', false, null, false], ['lut-arn', 'AD900326000123X', false, null, false],
  ['ad-code', '0510123', true, null, true], ['ad-code', '05101230000001', true, null, true], ['ad-code', '051012', false, null, false],
  ['ifsc', 'ABCD0123456', true, null, true], ['ifsc', 'ABCDO123456', false, null, false],
  // XX is a country that does not exist: the form is right, the country is not. Three times X at the end is the code of a head office (ISO 9362).
  ['bic', 'ABCDINBB', true, null, true], ['bic', 'ABCDINBBXXX', true, null, true], ['bic', 'ABCDXXBB', true, null, false], ['bic', 'ABCDINBBX', false, null, false],
  ['fssai', '10012345000123', true, null, true], ['fssai', '1001234500012', false, null, false],
  ['cin', 'U17110KA2015PTC012345', true, null, true], ['cin', 'X17110KA2015PTC012345', false, null, false], ['llpin', 'AAB-1234', true, null, true], ['llpin', 'AAB1234', false, null, false],
  ['port-code', 'INNSA1', true, null, true], ['port-code', 'INATRB', true, null, true], ['port-code', 'INNSA7', false, null, false], ['port-code', 'SGSIN1', false, null, false],
  ['gst-invoice-no', 'KB/26-27/0118', true, null, true], ['gst-invoice-no', '0118', false, null, false], ['gst-invoice-no', 'KB/2026-27/000118', false, null, false], ['gst-invoice-no', '1234567890123456', true, null, true], ['e-way-bill', '123456789012', true, null, true], ['e-way-bill', '12345678901', false, null, false],
  ['shipping-bill', '1234567', true, null, true], ['shipping-bill', '123456789012345678901', false, null, false], ['irn', 'a'.repeat(64), true, null, true], ['irn', 'g'.repeat(64), false, null, false],
  ['hs', '610910', true, null, true], ['hs', '6109.10', true, null, true], ['hs', '091030', true, null, true], ['hs', '91030', false, null, false], ['hs', '61091000', false, null, false], ['hs', '770110', false, null, false], ['hs', '000110', false, null, false], ['hs', '610010', false, null, false], ['hs', '980100', false, null, false],
  ['itc-hs', '61091000', true, null, true], ['itc-hs', '6109 10 00', true, null, true], ['itc-hs', '610910', false, null, false], ['itc-hs', '98010019', true, null, true],
  ['gtin', '8901234567890', true, true, true], ['gtin', '18901234567897', true, true, true], ['gtin', '96385074', true, true, true], ['gtin', '8901234567891', true, false, false], ['gtin', '890123456789', true, false, false], ['gtin', '036000291452', true, true, true], ['gtin', '89012345678', false, null, false], ['gtin', '890-1234-567890', true, true, true], ['gtin', '00000000', false, null, false],
  ['iso6346', 'CSQU3054383', true, true, true], ['iso6346', 'TASU1170000', true, true, true], ['iso6346', 'MSCU6639253', true, true, true], ['iso6346', 'CSQU3054384', true, false, false], ['iso6346', 'CSQ 3054383', false, null, false], ['iso6346', 'CSQU 305438 3', true, true, true],
  ['imo', '9074729', true, true, true], ['imo', 'IMO 9319466', true, true, true], ['imo', '9074728', true, false, false], ['awb', '098-12345675', true, true, true], ['awb', '09812345674', true, false, false], ['awb', '0981234567', false, null, false],
  ['cas', '7732-18-5', true, true, true], ['cas', '7732-18-4', true, false, false], ['un-number', 'UN1266', true, null, true], ['un-number', '1266', true, null, true], ['un-number', 'UN126', false, null, false],
  ['unlocode', 'INNSA', true, null, true], ['unlocode', 'XXNSA', true, null, false], ['unlocode', 'INNS1', false, null, false], ['eori', 'GB123456789000', true, null, true], ['eori', 'XI12345678900', false, null, false], ['eori', 'DE1234567', true, null, true], ['eori', 'ZZ1', true, null, false],
  ['iban', 'GB82 WEST 1234 5698 7654 32', true, true, true], ['iban', 'GB82WEST12345698765433', true, false, false], ['iban', 'GB82WEST1234569876543', false, null, false],
  ['iso4217', 'USD', true, null, true], ['iso4217', 'usd', true, null, true], ['iso4217', 'BGN', true, null, false], ['iso4217', 'XCG', true, null, true], ['iso4217', 'ANG', true, null, false], ['iso4217', 'US', false, null, false],
  ['iso3166', 'IN', true, null, true], ['iso3166', 'XK', true, null, false], ['iso3166', 'EU', true, null, false], ['iso3166', 'UN', true, null, false], ['iso3166', 'XI', true, null, false], ['iso3166', 'UK', true, null, false],
  ['bl-no', 'ABCD0000118', true, null, true], ['bl-no', 'NSA/HAM/118', true, null, true], ['bl-no', '12', false, null, false], ['bl-no', 'A'.repeat(36), false, null, false], ['bl-no', 'HOUSE', false, null, false],
  ['vat', 'DE 123 456 788', true, null, true], ['vat', 'ATU12345678', true, null, true], ['vat', 'AT12345678', false, null, false], ['vat', 'EL123456789', true, null, true], ['vat', 'GR123456789', false, null, false], ['vat', 'NL123456789B01', true, null, true], ['vat', 'FR12345678901', true, null, true], ['vat', 'GB123456789', true, null, true], ['vat', 'XIGD123', true, null, true], ['vat', 'US123456789', false, null, false], ['vat', 'ZZ1', false, null, false],
  ['duns', '12-345-6789', true, null, true], ['duns', '12345678', false, null, false], ['fda-facility', '12345678901', true, null, true], ['fda-facility', '123456789012', false, null, false], ['fei', '1234567', true, null, true], ['fei', '1234567890', true, null, true], ['fei', '12345678', false, null, false], ['prior-notice', '123456789012', true, null, true], ['prior-notice', '12345678901', false, null, false],
  ['ndc', '1234-5678-90', true, null, true], ['ndc', '12345-678-90', true, null, true], ['ndc', '123456', true, null, true], ['ndc', '123', false, null, false], ['ftc-rn', 'RN 12345', true, null, true], ['ftc-rn', '12345', true, null, true], ['ftc-rn', 'RN1234567', false, null, false],
  ['imo', '0000000', false, null, false], ['awb', '000-00000000', false, null, false], ['un-number', 'UN0000', false, null, false], ['iec', '0000000000', false, null, false], ['e-way-bill', '000000000000', false, null, false], ['cas', '00-00-0', false, null, false], ['shipping-bill', '0', false, null, false], ['ad-code', '0000000', false, null, false],
  ['incoterm', 'FCA', true, null, true], ['incoterm', 'DAT', false, null, false], ['incoterm', 'C&F', false, null, false], ['uqc', 'KGS', true, null, true], ['uqc', 'kg', false, null, false], ['uqc', 'GGR', false, null, false],
];

describe('one identifier', () => {
  test.each(VECTORS)('%s %j: form %s, check digit %s, ok %s', (kind, value, format, checkDigit, ok) => expect(checkId(kind, value)).toMatchObject({ format, checkDigit, ok }));

  /** Kinds that take any further letter or digit: they have no fixed length. */
  const OPEN = ['bl-no', 'vat', 'fei', 'ndc', 'ftc-rn', 'rcmc', 'rex', 'aeo', 'shipping-bill', 'gst-invoice-no', 'eori'];
  const FORMS = [...idKinds.map(({ kind, example }) => [kind, example] as const), ['iec', '0512345678'], ['ad-code', '05101230000001'], ['eori', 'GB123456789000'], ['lut-arn', 'AD290326000123X'], ['cas', '7732185'], ['uqc', 'PRS']] as const;
  test.each(FORMS)('%s %s is not itself with a sign more before or after it', (kind, value) => {
    for (const more of [`Q${value}`, `${value}Q`, `7${value}`, `${value}7`]) if (!OPEN.includes(kind) && !(kind === 'gtin' && /^\d+$/.test(more))) expect([more, checkId(kind, more).ok]).toEqual([more, false]);
  });
  test.each([['ifsc', 'XABCD0123456'], ['ifsc', 'ABCD01234567'], ['ifsc', 'QABCDO123456'], ['ifsc', 'ABCDO1234567'], ['eori', '7GB123456789000'], ['eori', 'GB1234567890007'], ['aeo', 'XINABCCX1234K1F251'], ['rex', 'XINREXABCCX1234K'], ['eori', '1DE1234567'], ['eori', 'DE1234567890123456'], ['gst-invoice-no', 'KB 1'], ['gtin', '8901234567890X'], ['gtin', 'X8901234567890'], ['awb', '09812345675X']])('%s %s is not ok', (kind, value) => expect(checkId(kind, value).ok).toBe(false));
  test.each([['imo', 'IMO9319466', '9319466'], ['imo', '9319466', '9319466'], ['iso6346', 'CSQU-305438-3', 'CSQU3054383'], ['un-number', '1266', 'UN1266'], ['gst-invoice-no', '  KB/1 ', 'KB/1'], ['cas', '7732185', '7732-18-5']])('%s %j is read as %s', (kind, value, normalised) => expect(checkId(kind, value)).toMatchObject({ ok: true, normalised }));
  test('an LUT reference with something around it is of no year', () => expect([lutFits('XAD290326000123X', '2026-27'), lutFits('AD290326000123XX', '2026-27'), lutFits('AD290026000123X', '2026-27')]).toEqual([undefined, undefined, undefined]));

  test('what is wrong is said, with what to use where there is something', () => {
    expect(checkId('incoterm', 'DAT').reason).toContain('DPU');
    expect(checkId('uqc', 'kgs.').reason).toContain('KGS');
    expect(checkId('iso4217', 'BGN').reason).toContain('EUR');
    expect(checkId('hs', '91030').reason).toContain('leading zero');
    expect(checkId('gstin', '25AAPFU0939F1ZV').reason).toContain('26');
  });

  test('special GSTINs are told from regular ones', () => {
    const withCheck = (first14: string): string => first14 + luhn36(first14);
    const forms = [['2917ABC00001NR', 'non-resident'], ['9917USA00001OS', 'oidar'], ['0717UNO00001UN', 'un-body'], ['29ABCC01234K1D', 'tds'], ['29ABCCX1234K1C', 'tcs'], ['29ABCCX1234K1Z', 'regular'], ['97ABCCX1234K1Z', 'regular']] as const;
    for (const [first, form] of forms) {
      expect([first, gstinForm(withCheck(first)), checkId('gstin', withCheck(first)).ok]).toEqual([first, form, true]);
      expect(checkId('gstin', withCheck(first)).reason === null).toBe(form === 'regular');
    }
  });

  test('a currency is asked for on its day', () => {
    expect([checkId('iso4217', 'BGN', { on: '2025-12-31' }).ok, checkId('iso4217', 'BGN', { on: '2026-01-01' }).ok]).toEqual([true, false]);
    expect([currencyInUse('ANG', '2025-03-30'), currencyInUse('ANG', '2025-03-31'), currencyInUse('XCG', '2025-03-30'), currencyInUse('XCG', '2025-03-31')]).toEqual([true, false, false, true]);
    expect(CURRENCIES.filter((code) => !currencyInUse(code))).toEqual([]);
  });
});

describe('check digits notice slips', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  test('one wrong digit of a GTIN-13 is always noticed', () => {
    fc.assert(fc.property(fc.array(digit, { minLength: 12, maxLength: 12 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const body = digits.join('');
      const slipped = digits.map((one, index) => (index === at ? (one + by) % 10 : one)).join('');
      fc.pre(!/^0+$/.test(body));
      expect(checkId('gtin', body + gs1(body)).ok).toBe(true);
      expect([isGtin(body + gs1(body)), isGtin(slipped + gs1(body))]).toEqual([true, false]);
      expect(checkId('gtin', slipped + gs1(body)).ok).toBe(false);
    }));
  });
  test('two neighbours swapped in a GSTIN are noticed, save 0 with Z which Luhn cannot tell', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z]{3}C[A-Z][1-9][0-9]{3}[A-Z]$/), fc.constantFrom(...Object.keys(GST_STATES).filter((one) => Number(one) < 39)), fc.integer({ min: 2, max: 5 }), (pan, state, at) => {
      const gstin = `${state}${pan}1Z`;
      const whole = gstin + luhn36(gstin);
      const [a, b] = [whole[at] ?? '', whole[at + 1] ?? ''];
      fc.pre(a !== b && /^[A-Z]$/.test(a) && /^[A-Z]$/.test(b));
      expect(checkId('gstin', whole).ok).toBe(true);
      expect(checkId('gstin', whole.slice(0, at) + b + a + whole.slice(at + 2)).ok).toBe(false);
    }));
  });
  test('a remainder of 10 is written 0 on containers', () => expect(iso6346('TASU117000')).toBe('0'));
  test('97 minus the remainder makes an LEI', () => expect(mod97(idKinds.find((one) => one.kind === 'lei')?.example ?? '')).toBe(1));
});

describe('code lists', () => {
  test.each([['kg', 'KGS'], ['kgs', 'KGS'], ['Kg.', 'KGS'], ['KGS', 'KGS'], ['pcs', 'PCS'], ['Pieces', 'PCS'], ['Pc', 'PCS'], ['नग', 'PCS'], ['किग्रा', 'KGS'], ['sq. ft', 'SQF'], ['m²', 'SQM'], ['dozen', 'DOZ'], ['GGR', 'GGK'], ['pair', 'PRS'], ['mtrs', 'MTR'], ['cm', 'CMS'], ['MM', 'MMS'], ['lbs', 'LBS'], ['furlong', undefined], ['', undefined]])('unit %j is %s', (text, code) => expect(unitCode(text)).toBe(code));
  test('TGM is ten gross and never grams', () => expect([UQC.TGM, unitCode('gm'), unitCode('tgm')]).toEqual(['ten gross', 'GMS', 'TGM']));
  test('there are the 45 unit quantity codes of the GST list', () => expect(Object.keys(UQC)).toHaveLength(45));

  test.each([['IN', 'IN'], ['india', 'IN'], ['भारत', 'IN'], ['U.S.A.', 'US'], ['UK', 'GB'], ['UAE', 'AE'], ['Côte d’Ivoire', 'CI'], ['cote d ivoire', 'CI'], ['Türkiye', 'TR'], ['turkey', 'TR'], ['XK', undefined], ['Atlantis', undefined]])('country %j is %s', (text, code) => expect(countryCode(text)).toBe(code));
  test('all 249 countries are found by their own names', () => {
    expect(Object.keys(COUNTRIES)).toHaveLength(249);
    for (const [code, name] of Object.entries(COUNTRIES)) expect([name, countryCode(name)]).toEqual([name, code]);
  });
  test('groups hold countries and the numbers that belong', () => {
    for (const members of Object.values(COUNTRY_GROUPS)) for (const code of members) expect(Object.hasOwn(COUNTRIES, code)).toBe(true);
    expect([COUNTRY_GROUPS.EU27?.size, COUNTRY_GROUPS.EFTA?.size, COUNTRY_GROUPS.GCC?.size]).toEqual([27, 4, 6]);
    expect([inGroup('DE', 'EU27'), inGroup('GB', 'EU27'), inGroup('CH', 'EFTA')]).toEqual([true, false, true]);
    expect(() => inGroup('DE', 'EU28')).toThrow('EU28');
  });
  test('Incoterms 2020 are eleven, four of them for the sea', () => expect([Object.keys(INCOTERMS).length, Object.values(INCOTERMS).filter((one) => one.mode === 'sea').length]).toEqual([11, 4]));
  test.each([['Nhava Sheva', 'INNSA1'], ['JNPT', 'INNSA1'], ['INNSA', 'INNSA1'], ['innsa1', 'INNSA1'], ['Mundra Port', 'INMUN1'], ['Port of Chennai', 'INMAA1'], ['Rotterdam', undefined]])('port %j is %s', (text, code) => expect(portCodeOf(text)).toBe(code));
  test.each([['61091000', '610910'], ['6109.10', '610910'], ['091030', '091030'], ['91030', undefined], ['770110', undefined], [undefined, undefined]])('the six digits of %j are %s', (text, code) => expect(hs6Of(text)).toBe(code));
});
