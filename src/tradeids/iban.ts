import { mod97 } from './checkDigits.ts';
import { COUNTRIES, countrySaid } from './countries.ts';
import { NAMES, part, type Seen, say } from './kind.ts';

/** IBAN lengths of the 89 countries of the SWIFT registry, release 101; other countries are checked by remainder only. India has no IBAN. */
const LENGTHS: Readonly<Record<number, string>> = { 15: 'NO', 16: 'BE', 18: 'DK FI FK FO GL NL SD', 19: 'MK SI', 20: 'AT BA EE KZ LT LU MN XK', 21: 'CH HR LI LV', 22: 'BG BH CR DE GB GE IE ME RS VA', 23: 'AE GI IL IQ OM SO TL', 24: 'AD CZ ES MD PK RO SA SE SK TN VG', 25: 'LY PT ST', 26: 'IS TR', 27: 'BI DJ FR GR IT MC MR SM', 28: 'AL AZ BY CY DO GT HN HU LB NI PL SV', 29: 'BR EG PS QA UA', 30: 'JO KW MU YE', 31: 'MT SC', 32: 'LC', 33: 'RU' };
const LENGTH_OF = new Map(Object.entries(LENGTHS).flatMap(([length, codes]) => codes.split(' ').map((code) => [code, Number(length)] as const)));

export function lookAtIban(text: string): Seen {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$/.test(text)) return { format: false, wrong: say('an IBAN is a country, 2 check digits and up to 30 characters', 'IBAN में देश, 2 जाँच अंक और 30 तक अक्षर होते हैं') };
  const country = text.slice(0, 2);
  if (country === 'IN') return { format: false, wrong: say('India has no IBAN: give the account number and IFSC or SWIFT', 'भारत में IBAN नहीं है: खाता नंबर और IFSC या SWIFT लिखें') };
  const length = LENGTH_OF.get(country);
  if (length && text.length !== length) return { format: false, wrong: say(`an IBAN of ${country} has ${length} characters, this has ${text.length}`, `${country} के IBAN में ${length} अक्षर होते हैं, इसमें ${text.length} हैं`) };
  if (!Object.hasOwn(COUNTRIES, country) && country !== 'XK') return { format: false, wrong: say(`${country} is no country of ISO 3166`, `${country} ISO 3166 का देश नहीं है`) };
  const parts = [part(country, NAMES.country, countrySaid(country)), part(text.slice(2, 4), say('check digits', 'जाँच अंक')), part(text.slice(4), say('bank and account', 'बैंक और खाता'))];
  const notes = length ? [] : [say(`${country} is not in the registry we know: its length is not checked`, `${country} हमारी लिस्ट में नहीं: लंबाई नहीं जाँची गई`)];
  return mod97(text.slice(4) + text.slice(0, 4)) === 1 ? { format: true, checkDigit: true, parts, notes } : { format: true, checkDigit: false, parts, wrong: say('the two check digits do not fit', 'दोनों जाँच अंक मेल नहीं खाते') };
}
