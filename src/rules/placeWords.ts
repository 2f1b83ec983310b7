import { COUNTRIES, countryCode, portCodeOf } from '#tradeids';
import { foldFirm } from './words.ts';

/** Transport modes and the last characters of Indian customs codes that serve them. Depots, freight stations and SEZ (6) serve any but post: goods go on from there to a gateway port. */
const SUFFIXES: Readonly<Record<string, string>> = { sea: '136', air: '46', rail: '26', road: '6B', post: '5', courier: '456B' };

/** True when goods of that mode can be entered at that customs station. Throws when the mode is none we know. */
export function portServes(code: string, mode: string): boolean {
  const suffixes = SUFFIXES[mode];
  if (suffixes === undefined) throw new Error(`${mode} is no mode of transport we know`);
  return suffixes.includes(code.trim().slice(-1).toUpperCase());
}

/** Last character of the customs code of a port, empty when no six-character code is known for it. */
export const portSuffix = (port: string): string => {
  const code = portCodeOf(port) ?? '';
  return code.length === 6 ? code.slice(5) : '';
};

/** Customs code of an Indian port: by code, by name, or from a code that stands beside the name, as in "Nhava Sheva (INNSA1)". */
function indianCode(text: string): string | undefined {
  const written = /\bIN[A-Z0-9]{3}[1-6B]?\b/.exec(text.replaceAll('INDIA', ''))?.[0];
  // A five-character code may be the sea port or the airport of that place: it is left as it is.
  return written ?? portCodeOf(text.replace(/\(.*?\)/g, ' ').replace(/,.*$/, ' ').trim());
}

/**
 * True when two papers name the same Indian port by code or by a known name. Five characters (UN/LOCODE) are the same as the six of customs.
 * Throws when one is written in a way no code is known for: then nobody can tell whether they differ.
 */
export function samePort(a: string, b: string): boolean {
  if (foldFirm(a) === foldFirm(b)) return true;
  const [one, other] = [indianCode(a), indianCode(b)];
  if (one === undefined || other === undefined) throw new Error(`no customs code is known for ${one === undefined ? a : b}`);
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) === other.slice(0, length);
}

/** Names of ports and cities that look like a UN/LOCODE when written in capitals. */
const NAMES = new Set('AQABA BASRA BEIRA BREST BRUGES CAIRO COLON DELHI GABES GENOA INDIA LAGOS MACAU MACAO MALMO NADOR PARIS SEOUL SOFIA TOKYO'.split(' '));

/** Country of a port from its UN/LOCODE ("DEHAM", "DE HAM", "Hamburg (DEHAM)") or from the country written after it ("Hamburg, Germany"); empty when none can be read. */
export function readPortCountry(port: string): string {
  const code = /(?:^|[(\s])([A-Z]{2}) ?([A-Z2-9]{3})[1-6B]?(?:$|\))/.exec(port.trim());
  const country = code && !NAMES.has(`${code[1]}${code[2]}`) ? (code[1] ?? '') : '';
  if (Object.hasOwn(COUNTRIES, country)) return country;
  return (port.includes(',') ? countryCode(port.slice(port.lastIndexOf(',') + 1)) : undefined) ?? '';
}

/** The same; throws when no country can be read. */
export function portCountry(port: string): string {
  const country = readPortCountry(port);
  if (country === '') throw new Error(`no country can be read from ${port}`);
  return country;
}
