import { awbDigit, casDigit, gs1, imoDigit, iso6346, mod97 } from './checkDigits.ts';
import { COUNTRIES } from './countries.ts';
import { lookAtCurrency } from './currencies.ts';
import { hsDigits, lookAtHs, lookAtItcHs } from './hs.ts';
import { INCOTERMS, OLD_INCOTERMS } from './incoterms.ts';
import { compact, digitsOnly, formOnly, type IdKind, type Seen } from './kind.ts';
import { UQC_OF_TRADE, unitCode } from './units.ts';

/** A form whose last character is a check digit over what stands before it. */
const withDigit = (pattern: RegExp, expected: string, right: (text: string) => boolean, note?: (text: string) => string | undefined) => (text: string): Seen => {
  if (!pattern.test(text)) return { format: false, wrong: expected };
  if (!right(text)) return { format: true, checkDigit: false, wrong: 'the check digit does not fit: one of the digits is mistyped' };
  const said = note?.(text);
  return { format: true, checkDigit: true, ...(said ? { note: said } : {}) };
};
const last = (text: string): string => text.slice(-1);
const head = (text: string): string => text.slice(0, -1);
const countryNote = (code: string): Partial<Seen> => (Object.hasOwn(COUNTRIES, code) ? {} : { wrong: `${code} is no country of ISO 3166` });

/** IBAN lengths by country, from the public registry; other countries are checked by remainder only. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = { AE: 23, AT: 20, BE: 16, BG: 22, BH: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, GR: 27, HR: 21, HU: 28, IE: 22, IL: 23, IS: 26, IT: 27, JO: 30, KW: 30, LI: 21, LT: 20, LU: 20, LV: 21, MT: 31, NL: 18, NO: 15, OM: 23, PK: 24, PL: 28, PT: 25, QA: 29, RO: 24, SA: 24, SE: 24, SI: 19, SK: 24, TR: 26 };

function lookAtIban(text: string): Seen {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$/.test(text)) return { format: false, wrong: 'an IBAN is a country, 2 check digits and up to 30 characters' };
  const country = text.slice(0, 2);
  const length = IBAN_LENGTHS[country];
  if (length && text.length !== length) return { format: false, wrong: `an IBAN of ${country} has ${length} characters, this has ${text.length}` };
  if (!Object.hasOwn(COUNTRIES, country) && country !== 'XK') return { format: false, wrong: `${country} is no country of ISO 3166` };
  const right = mod97(text.slice(4) + text.slice(0, 4)) === 1;
  return right ? { format: true, checkDigit: true } : { format: true, checkDigit: false, wrong: 'the two check digits do not fit' };
}

function lookAtEori(text: string): Seen {
  const country = text.slice(0, 2);
  if (country === 'GB' || country === 'XI') return /^(GB|XI)([0-9]{12}|[0-9]{15})$/.test(text) ? { format: true } : { format: false, wrong: `an EORI of ${country} has 12 or 15 digits` };
  if (!/^[A-Z]{2}[A-Z0-9]{1,15}$/.test(text)) return { format: false, wrong: 'an EORI is a country and up to 15 letters or digits' };
  return { format: true, ...countryNote(country) };
}

function lookAtAwb(text: string): Seen {
  if (!/^[0-9]{11}$/.test(text)) return { format: false, wrong: 'an air waybill has 11 digits: airline prefix 3, serial 7, check digit' };
  return awbDigit(text.slice(3, 10)) === last(text) ? { format: true, checkDigit: true, normalised: `${text.slice(0, 3)}-${text.slice(3)}` } : { format: true, checkDigit: false, wrong: 'the check digit does not fit: one of the digits is mistyped' };
}

function lookAtUqc(text: string): Seen {
  if (UQC_OF_TRADE.has(text)) return { format: true, ...(text === 'TGM' ? { note: 'TGM is ten gross, not ten grams' } : {}) };
  const meant = unitCode(text);
  if (meant && UQC_OF_TRADE.has(meant)) return { format: false, wrong: `${text} is no unit quantity code; ${meant} is` };
  return { format: false, wrong: `${text} is no unit quantity code of the GST list` };
}

function lookAtIncoterm(text: string): Seen {
  const term = INCOTERMS[text];
  if (term) return { format: true, note: term.mode === 'sea' ? `${term.title}: sea and inland waterway only` : term.title };
  const now = OLD_INCOTERMS[text];
  return { format: false, wrong: now ? `${text} is not in Incoterms 2020; ${now} took its place` : `${text} is not in Incoterms 2020` };
}

const gtin: IdKind['look'] = (text) => {
  if (![8, 12, 13, 14].includes(text.length) || !/^[0-9]+$/.test(text)) return { format: false, wrong: `a GTIN has 8, 12, 13 or 14 digits${/^[0-9]+$/.test(text) ? `, this has ${text.length}` : ''}` };
  if (/^0+$/.test(text)) return { format: false, wrong: 'a GTIN is not all zeros' };
  return withDigit(/^/, '', (one) => gs1(head(one)) === last(one), (one) => (one.padStart(14, '0').startsWith('0890') ? 'number of GS1 India: says who gave the number, not where goods are made' : undefined))(text);
};

const container = withDigit(/^[A-Z]{3}[UJZ][0-9]{7}$/, 'a container number is 3 letters, U, J or Z, 6 digits and a check digit', (text) => iso6346(head(text)) === last(text));

/** Identifiers and codes used across borders. */
export const INTERNATIONAL_KINDS: readonly IdKind[] = [
  { kind: 'bic', title: 'SWIFT / BIC', example: 'ABCDINBB', verifyAt: 'https://www.swift.com (BIC search)', look: formOnly(/^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/, 'a BIC has 8 or 11 characters: bank, country, place, branch', (text) => countryNote(text.slice(4, 6))) },
  { kind: 'hs', title: 'HS code', example: '610910', verifyAt: 'https://www.icegate.gov.in (tariff)', clean: hsDigits, look: lookAtHs },
  { kind: 'itc-hs', title: 'ITC-HS code', example: '61091000', verifyAt: 'https://www.icegate.gov.in (tariff)', clean: hsDigits, look: lookAtItcHs },
  { kind: 'uqc', title: 'Unit quantity code', example: 'KGS', verifyAt: null, look: lookAtUqc },
  { kind: 'gtin', title: 'GTIN (barcode number)', example: '8901234567890', verifyAt: 'https://www.gs1.org (Verified by GS1)', clean: digitsOnly, look: gtin },
  { kind: 'iso6346', title: 'Container no.', example: 'CSQU3054383', verifyAt: 'https://www.bic-code.org', clean: (text) => compact(text).replaceAll('-', ''), look: container },
  { kind: 'imo', title: 'IMO ship no.', example: '9074729', verifyAt: 'https://gisis.imo.org', clean: (text) => compact(text).replace(/^IMO/, ''), look: withDigit(/^[0-9]{7}$/, 'an IMO number has 7 digits', (text) => imoDigit(head(text)) === last(text)) },
  { kind: 'awb', title: 'Air waybill no.', example: '098-12345675', verifyAt: null, clean: digitsOnly, look: lookAtAwb },
  { kind: 'unlocode', title: 'UN/LOCODE', example: 'INNSA', verifyAt: 'https://unece.org/trade/cefact/unlocode', look: formOnly(/^[A-Z]{2}[A-Z2-9]{3}$/, 'a UN/LOCODE is a country and 3 letters or digits 2 to 9', (text) => countryNote(text.slice(0, 2))) },
  { kind: 'eori', title: 'EORI', example: 'GB123456789000', verifyAt: 'https://ec.europa.eu/taxation_customs/dds2/eos (EU), https://www.gov.uk/check-eori-number (UK)', look: lookAtEori },
  { kind: 'lei', title: 'LEI', example: '000000NIRYATSAMPLE62', verifyAt: 'https://search.gleif.org', look: withDigit(/^[A-Z0-9]{18}[0-9]{2}$/, 'an LEI has 20 characters, the last two are digits', (text) => mod97(text) === 1) },
  { kind: 'cas', title: 'CAS no.', example: '7732-18-5', verifyAt: 'https://commonchemistry.cas.org', clean: (text) => text.replace(/\s/g, ''), look: withDigit(/^[0-9]{2,7}-[0-9]{2}-[0-9]$/, 'a CAS number reads 0000000-00-0', (text) => casDigit(head(text).replaceAll('-', '')) === last(text)) },
  { kind: 'un-number', title: 'UN no. (dangerous goods)', example: 'UN1266', verifyAt: 'https://unece.org (dangerous goods list)', clean: (text) => compact(text).replace(/^(?=[0-9]{4}$)/, 'UN'), look: formOnly(/^UN[0-9]{4}$/, 'a UN number is UN and 4 digits') },
  { kind: 'iban', title: 'IBAN', example: 'DE51000000000000000118', verifyAt: null, look: lookAtIban },
  { kind: 'iso4217', title: 'Currency code', example: 'USD', verifyAt: null, look: lookAtCurrency },
  { kind: 'iso3166', title: 'Country code', example: 'IN', verifyAt: null, look: formOnly(/^[A-Z]{2}$/, 'a country code is 2 letters', (text) => (Object.hasOwn(COUNTRIES, text) ? { note: COUNTRIES[text] } : { wrong: `${text} is not officially assigned in ISO 3166-1` })) },
  { kind: 'incoterm', title: 'Incoterm 2020', example: 'FCA', verifyAt: null, look: lookAtIncoterm },
];
