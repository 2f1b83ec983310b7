import { wordKey } from '#base';
import { COUNTRIES, portCodeOf } from '#tradeids';
import { foldFirm } from '../words.ts';

const NOISE = new Set(['port', 'seaport', 'sea', 'of', 'airport', 'the', 'by', 'vessel']);
const countryNames: ReadonlySet<string> = new Set([...Object.values(COUNTRIES).map((name) => wordKey(name)), 'uk', 'usa', 'uae']);

/** A port's name alone: without what stands after the first comma (town, state, country) and without words such as "port of". */
function bare(text: string): string {
  const words = wordKey(text.split(',')[0] ?? '').split(' ').filter((word) => !NOISE.has(word));
  return words.length > 1 && countryNames.has(words.at(-1) ?? '') ? words.slice(0, -1).join(' ') : words.join(' ');
}

const LOCODE = /^([A-Z]{2}) ?([A-Z0-9]{3})$/;
/** A foreign code beside a name: without a list of all places it contradicts only a name none of whose words begins as the code's place does (NLRTM, Hamburg). */
function codeSuits(code: string, name: string): boolean | undefined {
  const [, country = '', place = ''] = LOCODE.exec(code.trim()) ?? [];
  if (!Object.hasOwn(COUNTRIES, country) || LOCODE.test(name.trim())) return undefined;
  return wordKey(name).toUpperCase().split(' ').some((word) => word.startsWith(place.charAt(0)));
}

function sameOne(a: string, b: string): boolean {
  const [left, right] = [portCodeOf(a) ?? portCodeOf(bare(a)), portCodeOf(b) ?? portCodeOf(bare(b))];
  if (left && right) return left.slice(0, 5) === right.slice(0, 5) && (left.length < 6 || right.length < 6 || left === right);
  return foldFirm(a) === foldFirm(b) || bare(a) === bare(b) || (codeSuits(a, b) ?? codeSuits(b, a) ?? false);
}

const INDIAN = /\bindian?\b/;
const OPEN_WORDS = new Set(['any', 'port', 'ports', 'seaport', 'seaports', 'airport', 'airports', 'sea', 'air', 'in', 'of', 'india', 'indian', 'main']);
/** "Any Indian port", "Indian seaports", "any port in Europe": what it leaves open is no contradiction, except a port that is known to lie elsewhere. */
const anyPort = (text: string): boolean => /^any\b/.test(wordKey(text)) || wordKey(text).split(' ').every((word) => OPEN_WORDS.has(word));
const inside = (open: string, port: string): boolean => !INDIAN.test(wordKey(open)) || !/^[A-Z]{2}[A-Z0-9]{3}$/.test(port) || port.startsWith('IN');

/** Several ports in one text: Nhava Sheva/Mundra, "Chennai or Tuticorin", a name with its code as in "Cochin (INCOK1)". */
const choices = (text: string): string[] => [text, ...text.split(/\/|\bor\b|[()]/i)].map((one) => one.trim()).filter(Boolean);

/** Two papers' texts for one port do not contradict each other: same port by name, code or alias, one of several named, or any port of a country. */
export function portFits(a: string, b: string): boolean {
  if (anyPort(a)) return inside(a, b);
  if (anyPort(b)) return inside(b, a);
  return choices(a).some((one) => choices(b).some((other) => sameOne(one, other)));
}

/** An inland depot, freight station or SEZ: by its customs code (last character 6) or by its name. */
const isInland = (text: string): boolean => /6$/.test(portCodeOf(text) ?? portCodeOf(bare(text)) ?? '') || /\b(icd|cfs|sez|dry port|inland container depot)\b/.test(wordKey(text));

/** One paper names the inland depot where goods were cleared, the other the gateway port they sail from: both are right. Two sea ports are not. */
export const viaGateway = (a: string, b: string, gateway: string): boolean => (isInland(a) && portFits(gateway, b)) || (isInland(b) && portFits(gateway, a));
