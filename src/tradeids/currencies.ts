import { minorDigits } from '#base';
import { type IdOptions, part, type Said, type Seen, say } from './kind.ts';

/** Currencies of ISO 4217 that are in use, funds codes included, without metals and test codes. */
const ACTIVE = new Set(`
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD
  EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD
  MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
  SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
`.trim().split(/\s+/));

/** Codes that ended: last day of use and what took their place. */
const RETIRED: Readonly<Record<string, { last: string; now: string }>> = {
  BGN: { last: '2025-12-31', now: 'EUR' }, HRK: { last: '2022-12-31', now: 'EUR' }, ANG: { last: '2025-03-30', now: 'XCG' }, ZWL: { last: '2024-08-31', now: 'ZWG' }, SLL: { last: '2024-03-31', now: 'SLE' }, CUC: { last: '2021-06-30', now: 'CUP' },
  LTL: { last: '2014-12-31', now: 'EUR' }, LVL: { last: '2013-12-31', now: 'EUR' }, EEK: { last: '2010-12-31', now: 'EUR' }, SKK: { last: '2008-12-31', now: 'EUR' }, BYR: { last: '2016-12-31', now: 'BYN' }, MRO: { last: '2017-12-31', now: 'MRU' }, STD: { last: '2017-12-31', now: 'STN' },
  VEF: { last: '2018-08-19', now: 'VES' }, ZMK: { last: '2012-12-31', now: 'ZMW' }, GHC: { last: '2007-06-30', now: 'GHS' }, TRL: { last: '2005-12-31', now: 'TRY' }, ROL: { last: '2005-12-31', now: 'RON' }, DEM: { last: '2002-02-28', now: 'EUR' }, FRF: { last: '2002-02-17', now: 'EUR' }, ITL: { last: '2002-02-28', now: 'EUR' },
};

/** Codes whose end is known by its month only (ISO 4217 list three): in use up to the end of that month as far as this list goes. */
const ENDED: readonly (readonly [month: string, now: string, codes: string])[] = [
  ['2002-03', 'EUR', 'ATS BEF ESP FIM GRD IEP LUF NLG PTE'], ['2007-01', 'EUR', 'SIT'], ['2008-01', 'EUR', 'CYP MTL'], ['2003-07', 'EUR', 'ADP'], ['2005-12', 'AZN', 'AZM'], ['2003-01', 'AFN', 'AFA'], ['2006-06', 'MZN', 'MZM'], ['2007-07', 'SDG', 'SDD'], ['2003-12', 'SRD', 'SRG'], ['2004-12', 'MGA', 'MGF'], ['2009-01', 'TMT', 'TMM'], ['2008-01', 'VEF', 'VEB'], ['2006-10', 'RSD', 'CSD'], ['2003-11', 'BGN', 'BGL'], ['2000-02', 'AOA', 'AON AOR'], ['2004-01', 'RUB', 'RUR'], ['2008-08', 'ZWR', 'ZWD'], ['2009-06', 'USD', 'ZWR'], ['1999-01', 'EUR', 'XEU'], ['2014-03', 'USD', 'USS'],
];
const ENDED_IN = new Map(ENDED.flatMap(([month, now, codes]) => codes.split(' ').map((code) => [code, { last: `${month}-31`, month, now }] as const)));

/** First day of codes younger than this list's oldest readers. */
const BEGAN: Readonly<Record<string, string>> = { XCG: '2025-03-31', ZWG: '2024-06-25', SLE: '2022-04-01', VED: '2021-10-01' };

const endOf = (code: string): { last: string; now: string; month?: string } | undefined => RETIRED[code] ?? ENDED_IN.get(code);

/** True when the code may be used on that day; without a day, when it is in use now. */
export function currencyInUse(code: string, on?: string): boolean {
  const ended = endOf(code);
  if (ended) return on !== undefined && on <= ended.last;
  const began = BEGAN[code];
  return ACTIVE.has(code) && (on === undefined || began === undefined || on >= began);
}

/** Codes in use on no particular day, for pick-lists. */
export const CURRENCIES: readonly string[] = [...ACTIVE];

const NAMED = { en: new Intl.DisplayNames(['en'], { type: 'currency' }), hi: new Intl.DisplayNames(['hi'], { type: 'currency' }) };
const currencySaid = (code: string): Said => say(NAMED.en.of(code) ?? code, NAMED.hi.of(code) ?? code);

export function lookAtCurrency(code: string, { on }: IdOptions): Seen {
  if (!/^[A-Z]{3}$/.test(code)) return { format: false, wrong: say('a currency code is 3 letters', 'करेंसी कोड 3 अक्षर का होता है') };
  const decimals = minorDigits(code);
  const parts = [part(code, say('currency', 'करेंसी'), currencySaid(code)), part(String(decimals), say('decimal places of its amounts', 'रकम में दशमलव के बाद अंक'))];
  const ended = endOf(code);
  const notes = ended && on !== undefined && on <= ended.last ? [say(`${code} ended on ${ended.month ?? ended.last}; ${ended.now} took its place`, `${code} ${ended.month ?? ended.last} को बंद हुई; अब ${ended.now} है`)] : [];
  if (currencyInUse(code, on)) return { format: true, parts, notes };
  if (ended) return { format: true, wrong: say(`${code} ended on ${ended.month ?? ended.last}; use ${ended.now}`, `${code} ${ended.month ?? ended.last} को बंद हुई; ${ended.now} लिखें`), parts };
  const began = BEGAN[code];
  return { format: true, wrong: began ? say(`${code} began on ${began}`, `${code} ${began} से शुरू हुई`) : say(`${code} is no currency in use`, `${code} चलन की करेंसी नहीं है`) };
}
