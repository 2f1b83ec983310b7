import { wordKey } from '#base';
import { type Said, say } from './kind.ts';

/** Indian customs locations most shipments leave by, with the names papers use. Written from their public names, not from anybody's list; unlisted codes pass by form. */
const PORTS: Readonly<Record<string, readonly string[]>> = {
  INNSA1: ['nhava sheva', 'jnpt', 'jawaharlal nehru', 'navi mumbai'], INMUN1: ['mundra'], INMAA1: ['chennai', 'chennai sea', 'madras'], INMAA4: ['chennai air', 'chennai airport'], INDEL4: ['delhi air', 'delhi airport', 'igi airport'], INBOM4: ['mumbai air', 'mumbai airport', 'sahar'], INBOM1: ['mumbai', 'mumbai sea', 'bombay'], INTKD6: ['tughlakabad', 'icd tughlakabad'],
  INTUT1: ['tuticorin', 'thoothukudi'], INCOK1: ['cochin', 'kochi'], INPAV1: ['pipavav', 'port pipavav'], INATRB: ['attari'], INPTPB: ['petrapole'], INIXY1: ['kandla', 'deendayal'], INHZA1: ['hazira'], INCCU1: ['kolkata', 'calcutta'], INCCU4: ['kolkata air', 'kolkata airport'], INVTZ1: ['visakhapatnam', 'vizag'], INBLR4: ['bengaluru air', 'bangalore air', 'bangalore airport'], INHYD4: ['hyderabad air', 'hyderabad airport'], INCOK4: ['cochin air', 'kochi air'], INAMD4: ['ahmedabad air', 'ahmedabad airport'], INKRI1: ['krishnapatnam'], INNML1: ['new mangalore', 'mangalore'], INMRM1: ['mormugao', 'goa'],
};
const BY_NAME = new Map(Object.entries(PORTS).flatMap(([code, names]) => names.map((name) => [wordKey(name), code] as const)));

/** The place of a customs code, or of its first five characters: Mundra for INMUN1. */
export function portNameOf(code: string): string | undefined {
  const [name] = PORTS[code] ?? Object.entries(PORTS).find(([known]) => code.length === 5 && known.startsWith(code))?.[1] ?? [];
  return name?.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** What the last character of an Indian customs code means, as a public list of 1,005 codes uses it. That list has no 3. */
const SUFFIXES: Readonly<Record<string, Said>> = {
  1: say('sea port', 'समुद्री पोर्ट'), 2: say('rail station', 'रेल स्टेशन'), 3: say('river port in some lists; not confirmed', 'कुछ लिस्ट में नदी पोर्ट; पक्का नहीं'), 4: say('air cargo', 'एयर कार्गो'), 5: say('foreign post office', 'विदेश डाक घर'), 6: say('inland depot, freight station or SEZ', 'ICD, CFS या SEZ'), B: say('land customs station', 'थल कस्टम्स स्टेशन'),
};
export const suffixSaid = (suffix: string): Said | undefined => SUFFIXES[suffix];
export const PORT_SUFFIX: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(SUFFIXES).map(([suffix, said]) => [suffix, said.en]));

/** Indian customs code of a port given by code or by one of its names; the first five characters also match the UN/LOCODE. */
export function portCodeOf(text: string): string | undefined {
  const upper = text.replace(/\s/g, '').toUpperCase();
  if (/^IN[A-Z0-9]{3}[1-6B]$/.test(upper)) return upper;
  if (/^IN[A-Z0-9]{3}$/.test(upper)) return Object.keys(PORTS).find((code) => code.startsWith(upper)) ?? upper;
  const name = wordKey(text).replace(/^port (of )?/, '').replace(/ (port|sea port|india)$/, '');
  return BY_NAME.get(name);
}
