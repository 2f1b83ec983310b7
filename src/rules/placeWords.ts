import { wordKey } from '#base';
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

/** Foreign ports most Indian goods go to, by the one place of that name that ships call at. A name that two countries share is left out. */
const PORTS_OF: Readonly<Record<string, string>> = {
  AE: 'jebel ali, dubai, abu dhabi, khalifa port, sharjah', AU: 'melbourne, sydney, brisbane, fremantle', BD: 'chattogram, chittagong, mongla', BE: 'antwerp, zeebrugge', BR: 'santos, paranagua', CA: 'vancouver, montreal', CL: 'san antonio', CN: 'shanghai, ningbo, qingdao, shenzhen, yantian, xiamen, tianjin', CO: 'cartagena colombia, buenaventura', DE: 'hamburg, bremerhaven', DK: 'aarhus', DZ: 'algiers',
  EG: 'alexandria, damietta, port said, ain sukhna', ES: 'barcelona, algeciras, bilbao', FI: 'helsinki', FR: 'le havre, marseille, fos sur mer', GB: 'felixstowe, southampton, london gateway, tilbury, liverpool, grangemouth', GH: 'tema', GR: 'piraeus, thessaloniki', HK: 'hong kong', ID: 'jakarta, tanjung priok, surabaya', IE: 'dublin', IL: 'haifa, ashdod', IT: 'genoa, la spezia, naples, trieste, ravenna', JP: 'tokyo, yokohama, kobe, osaka, nagoya',
  KE: 'mombasa', KR: 'busan, incheon', KW: 'shuwaikh, shuaiba', LK: 'colombo', LY: 'misurata, tripoli libya', MA: 'casablanca, tanger med', MM: 'yangon', MX: 'veracruz, manzanillo mexico', MY: 'port klang, klang, tanjung pelepas, penang', MZ: 'maputo, beira', NG: 'apapa, lagos, tin can island, onne', NL: 'rotterdam, amsterdam', NZ: 'auckland, tauranga', OM: 'sohar, salalah, muscat', PE: 'callao', PH: 'manila', PL: 'gdansk, gdynia', PT: 'sines, leixoes, lisbon', QA: 'hamad, doha',
  RO: 'constanta', RU: 'st petersburg, novorossiysk, vladivostok', SA: 'jeddah, dammam, riyadh', SE: 'gothenburg', SG: 'singapore', SI: 'koper', SN: 'dakar', TH: 'laem chabang, bangkok', TR: 'ambarli, mersin, izmir, istanbul, gebze', TW: 'kaohsiung, keelung', TZ: 'dar es salaam', UA: 'odesa, odessa', US: 'new york, newark, los angeles, long beach, savannah, houston, norfolk, charleston, oakland, seattle, miami, baltimore', VN: 'haiphong, hai phong, ho chi minh, ho chi minh city, cat lai', ZA: 'durban, cape town', CI: 'abidjan', CM: 'douala', TG: 'lome', BJ: 'cotonou', AO: 'luanda', DJ: 'djibouti', BH: 'khalifa bin salman, mina salman',
};
const COUNTRY_OF_NAME = new Map(Object.entries(PORTS_OF).flatMap(([country, names]) => names.split(', ').map((name) => [name, country] as const)));
const portName = (port: string): string => wordKey(port.replace(/\(.*?\)/g, ' ')).replace(/^(port of|sea port) /, '').replace(/ (sea port|seaport|port|airport)$/, '');

/**
 * Country of a port from its UN/LOCODE ("DEHAM", "DE HAM", "Hamburg (DEHAM)"), from the country written after it ("Hamburg, Germany") or from its name
 * alone; empty when none can be read.
 */
export function readPortCountry(port: string): string {
  const known = COUNTRY_OF_NAME.get(portName(port)) ?? COUNTRY_OF_NAME.get(wordKey(port));
  if (known !== undefined) return known;
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
