import type { IdOptions, Seen } from './kind.ts';

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

/** First day of codes younger than this list's oldest readers. */
const BEGAN: Readonly<Record<string, string>> = { XCG: '2025-03-31', ZWG: '2024-06-25', SLE: '2022-04-01', VED: '2021-10-01' };

/** True when the code may be used on that day; without a day, when it is in use now. */
export function currencyInUse(code: string, on?: string): boolean {
  const retired = RETIRED[code];
  if (retired) return on !== undefined && on <= retired.last;
  const began = BEGAN[code];
  return ACTIVE.has(code) && (on === undefined || began === undefined || on >= began);
}

/** Codes in use on no particular day, for pick-lists. */
export const CURRENCIES: readonly string[] = [...ACTIVE];

export function lookAtCurrency(code: string, { on }: IdOptions): Seen {
  if (!/^[A-Z]{3}$/.test(code)) return { format: false, wrong: 'a currency code is 3 letters' };
  if (currencyInUse(code, on)) return { format: true };
  const retired = RETIRED[code];
  if (retired) return { format: true, wrong: `${code} ended on ${retired.last}; use ${retired.now}` };
  const began = BEGAN[code];
  return { format: true, wrong: began ? `${code} began on ${began}` : `${code} is no currency in use` };
}
