import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awbDigit, casDigit, gs1, imoDigit, iso6346, iso6346Rest, luhn36, mod97 } from './checkDigits.ts';
import { checkId, customsTerm, GST_STATES, idKinds, irnOf, lutFits, panOfGstin, partWords, stateOfLetters, uqcFactor } from './index.ts';
import { sha256 } from './sha256.ts';

const words = (kind: string, value: string): string => partWords(checkId(kind, value), 'en').join(' | ');

describe('an identifier in words', () => {
  test.each([
    ['pan', 'ABCCX1234K', 'holder: company'], ['gstin', '29ABCCX1234K1Z4', '29 state: Karnataka | ABCCX1234K PAN: company | 1 registration of this PAN in the state: no. 1'], ['udyam', 'UDYAM-KR-03-0012345', 'KR state: Karnataka'],
    ['cin', 'U17110KA2015PTC012345', 'U listed: not listed | 17110 industry code | KA state: Karnataka | 2015 founded | PTC class: private company'], ['fssai', '10012345000123', '1 type: licence, as usually read'], ['aeo', 'INABCCX1234K1F251', 'ABCCX1234K PAN: company'],
    ['lut-arn', 'AD290326000123X', '29 state: Karnataka | 0326 filed: 2026-03'], ['ifsc', 'ABCD0123456', 'ABCD bank'], ['bic', `ABCDINBB${'X'.repeat(3)}`, 'branch: head office'], ['port-code', 'INMAA4', '4 kind of port: air cargo'], ['port-code', 'INATRB', 'B kind of port: land customs station'],
    ['port-code', 'INBOM5', 'foreign post office'], ['port-code', 'INTKD6', 'inland depot'], ['gtin', '18901234567897', '1 level of packing | 890123456789 firm and item: GTIN-14'], ['iso6346', 'CSQU3054383', 'CSQ owner | U kind: freight container | 305438 serial no. | 3 check digit'],
    ['awb', '098-12345675', '098 airline | 1234567 serial no. | 5 check digit'], ['unlocode', 'INNSA', 'IN country: India | NSA place'], ['iban', 'DE51000000000000000118', 'DE country: Germany'], ['iso4217', 'KWD', '3 decimal places of its amounts'], ['iso4217', 'JPY', '0 decimal places'], ['uqc', 'TGM', 'ten gross'],
  ])('%s %s: %s', (kind, value, said) => expect(words(kind, value)).toContain(said));

  test('every kind says in both languages what it says, in the trade\'s Hindi, and never that a number is valid', () => {
    for (const { kind, example } of idKinds) {
      for (const value of [example, `${example}X`, example.slice(1), 'Q']) {
        const { wrong, notes, parts } = checkId(kind, value, { on: '2026-11-26' });
        for (const said of [...(wrong ? [wrong] : []), ...notes, ...parts.flatMap(({ name, means }) => (means ? [name, means] : [name]))]) {
          expect(said.en, kind).not.toMatch(/\bvalid\b/i);
          expect(said.hi, `${kind}: ${said.en}`).not.toMatch(/^$|मान्य|वैध|सूची(?!बद्ध)|उत्पाद/u);
        }
      }
    }
  });

  test('the parts of an identifier put together are the identifier', () => {
    for (const { kind, example } of idKinds) {
      if (['iso4217'].includes(kind)) continue;
      const { parts, normalised } = checkId(kind, example);
      const plain = normalised.replace(/^UDYAM/, '').replaceAll('-', '');
      if (parts.length > 0) expect([kind, parts.map((one) => one.text).join('').replaceAll('-', '')]).toEqual([kind, plain]);
    }
  });

  test('digits of Indian scripts and hyphens of print are read as the register writes them', () => {
    expect(checkId('ad-code', '०५१०१२३').normalised).toBe('0510123');
    expect(checkId('udyam', 'udyam–kr–03–0012345').normalised).toBe('UDYAM-KR-03-0012345');
    expect(checkId('cas', '7732185').normalised).toBe('7732-18-5');
    expect(checkId('gtin', '\u200e8901234567890').ok).toBe(true);
  });

  test.each([['ifsc', 'ABCDO123456', 'zero'], ['iban', 'IN51000000000000000118', 'India has no IBAN'], ['uqc', 'CRT', 'customs'], ['iso3166', 'UK', 'GB'], ['iso3166', 'XI', 'Northern Ireland'], ['cin', 'U17110KA2999PTC012345', 'ahead'], ['gtin', '890123456789', 'check digit']])('%s %s is told: %s', (kind, value, said) => expect(checkId(kind, value, { on: '2026-11-26' }).wrong?.en).toContain(said));
  test.each([['iso6346', 'TASU1170000', 'advises against'], ['gtin', `201234567890${gs1('201234567890')}`, 'inside one shop'], ['iec', '0512345678', 'older form'], ['ad-code', '05101230000001', 'fourteen'], ['incoterm', 'CIP', 'Clauses A'], ['incoterm', 'FOB', 'FCA'], ['incoterm', 'EXW', 'exporter of record'], ['uqc', 'GGK', 'GGR'], ['uqc', 'PRS', 'where the product says so'], ['rcmc', 'EPCH/12345', '31 March'], ['iso4217', 'XCG', '']])('%s %s is ok, and to know is: %s', (kind, value, said) => {
    const seen = checkId(kind, value);
    expect([seen.ok, seen.notes.map((one) => one.en).join(' ')]).toEqual([true, expect.stringContaining(said)]);
  });

  test('a pair is two pieces only where a product declares it; other counts and weights convert by themselves', () => {
    const facts: readonly (readonly [string, string, string])[] = [['DOZ', 'PCS', '12'], ['GRS', 'PCS', '144'], ['GGK', 'PCS', '1728'], ['TGM', 'PCS', '1440'], ['THD', 'NOS', '1000'], ['QTL', 'KGS', '100'], ['MTS', 'KGS', '1000'], ['TON', 'KGS', '1000'], ['GMS', 'KGS', '0.001'], ['YDS', 'MTR', '0.9144'], ['SQF', 'SQM', '0.09290304'], ['SQY', 'SQM', '0.83612736'], ['KLR', 'LTR', '1000'], ['MLT', 'LTR', '0.001']];
    for (const [from, to, factor] of facts) expect([from, uqcFactor(from, to)]).toEqual([from, { factor, declared: false }]);
    expect(uqcFactor('PRS', 'PCS')).toEqual({ factor: '2', declared: true });
    expect(uqcFactor('KGS', 'PCS')).toBeUndefined();
  });

  test('numbers of one firm are held together by its PAN and state', () => {
    expect([panOfGstin('29ABCCX1234K1Z4'), panOfGstin(`9917USA00001OS${luhn36('9917USA00001OS')}`)]).toEqual(['ABCCX1234K', undefined]);
    expect([stateOfLetters('KR'), stateOfLetters('LA'), stateOfLetters('XX')]).toEqual(['29', '38', undefined]);
    expect([lutFits('AD290326000123X', '2026-27'), lutFits('AD290326000123X', '2025-26'), lutFits('AD290326000123X', '2027-28'), lutFits('nothing', '2026-27')]).toEqual([true, true, false, undefined]);
    expect(Object.keys(GST_STATES).filter((one) => Number(one) < 90)).toHaveLength(36);
    expect([customsTerm('CFR'), customsTerm('DAP')]).toEqual(['C&F', undefined]);
  });
});

describe('an IRN', () => {
  test('is SHA-256, as the standard computes it', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('a'.repeat(119))).toBe('31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb');
  });
  const document = { gstin: '29ABCCX1234K1Z4', type: 'INV', number: 'KB/26-27/0118', day: '2026-11-02' };
  test('fits its document, in capitals too; a difference is a doubt and no error', () => {
    expect(checkId('irn', irnOf(document), { document })).toMatchObject({ ok: true, checkDigit: true });
    expect(checkId('irn', irnOf(document), { document: { ...document, number: 'kb/26-27/0118' } }).checkDigit).toBe(true);
    const other = checkId('irn', irnOf(document), { document: { ...document, number: 'KB/26-27/0119' } });
    expect([other.ok, other.checkDigit, other.notes[0]?.en]).toEqual([true, null, expect.stringContaining('examples only')]);
  });
});

type Promise = { kind: string; body: fc.Arbitrary<string>; whole: (body: string) => string; /** Whether a digit taken for another is noticed, by its place from the right (the check digit is 0). */ slip: (place: number, a: number, b: number) => boolean; /** Whether neighbours swapped are noticed. */ swap: (a: number, b: number) => boolean };
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
const always = (): boolean => true;
/** A weight catches every slip only when it shares no factor with the modulus. */
const weighted = (weight: (place: number) => number) => (place: number, a: number, b: number): boolean => place === 0 || (weight(place) * (a - b)) % 10 !== 0;
const PROMISES: readonly Promise[] = [
  // Weights 3 and 1 modulo 10: every wrong digit, and swapped neighbours but for those 5 apart.
  ...[7, 11, 12, 13].map((length): Promise => ({ kind: 'gtin', body: digits(length), whole: (body) => body + gs1(body), slip: always, swap: (a, b) => Math.abs(a - b) !== 5 })),
  { kind: 'cas', body: digits(8), whole: (body) => `${body.slice(0, 6)}-${body.slice(6)}-${casDigit(body)}`, slip: weighted((place) => place), swap: always },
  { kind: 'imo', body: digits(6), whole: (body) => body + imoDigit(body), slip: weighted((place) => place + 1), swap: always },
  // Modulo 7 of the whole number: 0 and 7, 1 and 8, 2 and 9 are the same to it.
  { kind: 'awb', body: digits(7), whole: (body) => `098${body}${awbDigit(body)}`, slip: (place, a, b) => place === 0 || (a - b) % 7 !== 0, swap: (a, b) => (a - b) % 7 !== 0 },
  { kind: 'iso6346', body: fc.stringMatching(/^[A-Z]{3}U[1-8][0-9]{5}$/).filter((body) => iso6346Rest(body) % 10 !== 0), whole: (body) => body + iso6346(body), slip: always, swap: always },
  { kind: 'lei', body: fc.stringMatching(/^[A-Z0-9]{18}$/), whole: (body) => body + String(98 - mod97(`${body}00`)).padStart(2, '0'), slip: always, swap: always },
];
const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + by.length);
const RUNS = { numRuns: 80 };

describe('what a check digit promises it keeps, and what it does not promise it misses', () => {
  test.each(PROMISES.map((one) => [`${one.kind} ${one.whole('1'.repeat(18)).length}`, one] as const))('%s: one digit taken for another', (_name, { kind, body, whole, slip }) => {
    fc.assert(fc.property(body, fc.nat(60), fc.integer({ min: 1, max: 9 }), (text, where, by) => {
      const right = whole(text);
      const places = [...right].flatMap((char, at) => (/[0-9]/.test(char) && !(kind === 'awb' && at < 3) ? [at] : []));
      const at = places[where % places.length] ?? 0;
      const [was, is] = [Number(right[at]), (Number(right[at]) + by) % 10];
      const fromRight = right.slice(at + 1).replaceAll('-', '').length;
      const wrong = replaced(right, at, String(is));
      expect(checkId(kind, right).ok).toBe(true);
      if (!/^0/.test(wrong) && checkId(kind, wrong).format) expect([right, wrong, checkId(kind, wrong).ok]).toEqual([right, wrong, !slip(fromRight, was, is)]);
    }), RUNS);
  });

  test.each(PROMISES.map((one) => [`${one.kind} ${one.whole('1'.repeat(18)).length}`, one] as const))('%s: two neighbours swapped', (_name, { kind, body, whole, swap }) => {
    fc.assert(fc.property(body, fc.nat(60), (text, where) => {
      const right = whole(text).replaceAll('-', '');
      const pairs = [...right].flatMap((a, at) => (at < right.length - (kind === 'lei' ? 3 : 2) && at >= (kind === 'awb' ? 3 : 0) && /^[0-9][0-9]$/.test(a + right[at + 1]) && a !== right[at + 1] ? [at] : []));
      const at = pairs[where % Math.max(pairs.length, 1)];
      if (at === undefined) return;
      const [a, b] = [right[at] ?? '', right[at + 1] ?? ''];
      const wrong = replaced(right, at, b + a);
      expect([right, wrong, checkId(kind, right).ok, checkId(kind, wrong).ok]).toEqual([right, wrong, true, !swap(Number(a), Number(b))]);
    }), RUNS);
  });

  test('a GSTIN, one character of it taken for another of its sort', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z]{3}C[A-Z][1-9][0-9]{3}[A-Z]$/), fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), (pan, at, by) => {
      const body = `29${pan}1Z`;
      const right = body + luhn36(body);
      const char = right[at] ?? '';
      const other = /[0-9]/.test(char) ? String((Number(char) + by) % 10) : String.fromCharCode(65 + ((char.charCodeAt(0) - 65 + by) % 26));
      expect([checkId('gstin', right).ok, checkId('gstin', replaced(right, at, other)).ok]).toEqual([true, false]);
    }), RUNS);
  });
});
