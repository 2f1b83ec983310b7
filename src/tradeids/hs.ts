import { HS_2022, hsChapter, hsExists, hsHeading } from './hs/nomenclature.ts';
import { movedSince2017 } from './hs/moved.ts';
import { compact, type IdOptions, type IdPart, part, type Said, type Seen, say } from './kind.ts';

/** India's chapter 98 (project imports, baggage) has no place in the world's list. */
const national = (code: string): boolean => code.startsWith('98');

export const hsDigits = (text: string): string => compact(text).replace(/[.\-·]+/gu, '');

/** 610910 as it is printed: 6109.10. */
export const hsDotted = (code: string): string => [code.slice(0, 4), code.slice(4, 6), code.slice(6, 8)].filter(Boolean).join('.');

type Named = readonly [english: string, hindi: string];

/** What is wrong with the number of a chapter or heading; undefined when both are there. */
function wrongPlace(code: string, indian: boolean): Said | undefined {
  if (indian && national(code)) return undefined;
  const chapter = code.slice(0, 2);
  if (!hsChapter(chapter)) return say(`there is no chapter ${chapter}`, `अध्याय ${chapter} नहीं होता`);
  return code.slice(2, 4) === '00' ? say(`there is no heading ${code.slice(0, 4)}`, `शीर्षक ${code.slice(0, 4)} नहीं होता`) : undefined;
}

const partsOf = (code: string): IdPart[] => [
  part(code.slice(0, 2), say('chapter', 'अध्याय'), hsChapter(code)?.title), part(code.slice(2, 4), say('heading', 'शीर्षक'), hsHeading(code)?.title), part(code.slice(4, 6), say('subheading', 'उपशीर्षक')),
  ...(code.length > 6 ? [part(code.slice(6), say('line of India', 'भारत की लाइन'))] : []),
];

const LINE_UNKNOWN = say('the last two digits are India’s: only the tariff tells whether the line exists', 'आख़िरी दो अंक भारत के हैं: लाइन है या नहीं, टैरिफ ही बताता है');
const OTHER_EDITION = say('on that day another edition than HS 2022 applies: only the form was looked at', 'उस दिन HS 2022 नहीं, दूसरा संस्करण चलता है: सिर्फ़ रूप देखा गया');

/** Whether the first six digits are in HS 2022, on a day of that edition. */
function existence(code: string, { on = HS_2022.from }: IdOptions): Pick<Seen, 'wrong' | 'notes'> {
  if (national(code)) return {};
  if (on < HS_2022.from || on > HS_2022.to) return { notes: [OTHER_EDITION] };
  const hs6 = code.slice(0, 6);
  if (hsExists(hs6)) return {};
  const moved = movedSince2017(hs6)?.map(hsDotted).join(', ');
  if (moved) return { wrong: say(`${hsDotted(hs6)} was in HS 2017; in HS 2022 its goods are under ${moved}`, `${hsDotted(hs6)} HS 2017 में था; HS 2022 में यह माल ${moved} में है`) };
  const heading = hsHeading(code);
  if (!heading) return { wrong: say(`HS 2022 has no heading ${code.slice(0, 4)}`, `HS 2022 में शीर्षक ${code.slice(0, 4)} नहीं है`) };
  return { wrong: say(`HS 2022 has no subheading ${hsDotted(hs6)}; heading ${heading.code} has ${few(heading.subheadings)}`, `HS 2022 में उपशीर्षक ${hsDotted(hs6)} नहीं है; शीर्षक ${heading.code} में ये हैं: ${few(heading.subheadings)}`) };
}
const few = (codes: readonly string[]): string => `${codes.slice(0, 8).map(hsDotted).join(', ')}${codes.length > 8 ? ' …' : ''}`;

const look = (length: 6 | 8, [name, nameHi]: Named) => (code: string, options: IdOptions): Seen => {
  if (!/^[0-9]+$/.test(code)) return { format: false, wrong: say(`${name} has digits only`, `${nameHi} में सिर्फ़ अंक होते हैं`) };
  if (code.length !== length) {
    const lost = code.length === length - 1 && hsHeading(`0${code}`) !== undefined;
    return { format: false, wrong: say(`${name} has ${length} digits, this has ${code.length}${lost ? '; a leading zero may be lost' : ''}`, `${nameHi} में ${length} अंक होते हैं, इसमें ${code.length} हैं${lost ? '; शायद आगे का शून्य छूट गया' : ''}`) };
  }
  const wrong = wrongPlace(code, length === 8);
  if (wrong) return { format: false, wrong };
  const seen = existence(code, options);
  return { format: true, parts: partsOf(code), ...seen, notes: [...(seen.notes ?? []), ...(length === 8 && !seen.wrong ? [LINE_UNKNOWN] : [])] };
};

/** HS code: 6 digits worldwide, looked up in HS 2022 unless the day is of another edition. */
export const lookAtHs = look(6, ['an HS code', 'HS कोड']);
export const lookAtItcHs = look(8, ['an ITC-HS code', 'ITC-HS कोड']);

/** The six digits compared across countries, when a code of 6 or 8 digits lies in an existing chapter. Old editions have their codes too, so existence is not asked. */
export function hs6Of(text: string | undefined): string | undefined {
  const code = hsDigits(text ?? '');
  const formed = /^[0-9]{6}([0-9]{2})?$/.test(code) && wrongPlace(code, code.length === 8) === undefined;
  return formed ? code.slice(0, 6) : undefined;
}
