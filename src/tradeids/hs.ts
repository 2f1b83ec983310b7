import { compact, type Seen, say } from './kind.ts';

/** Chapters of the Harmonized System 2022: 1 to 97 without 77, which is kept free; 98 is India's project and baggage chapter. */
const chapterExists = (chapter: number, national: boolean): boolean => (chapter >= 1 && chapter <= 97 && chapter !== 77) || (national && chapter === 98);

export const hsDigits = (text: string): string => compact(text).replace(/[.\-·]+/gu, '');

type Named = readonly [english: string, hindi: string];

const look = (lengths: readonly number[], [name, nameHi]: Named, national: boolean) => (code: string): Seen => {
  if (!/^[0-9]+$/.test(code)) return { format: false, wrong: say(`${name} has digits only`, `${nameHi} में सिर्फ़ अंक होते हैं`) };
  if (!lengths.includes(code.length)) {
    const lost = lengths.includes(code.length + 1) && code[0] !== '0' && chapterExists(Number(code[0]), false);
    const [many, here] = [lengths.join(' or '), code.length];
    return { format: false, wrong: say(`${name} has ${many} digits, this has ${here}${lost ? '; a leading zero may be lost' : ''}`, `${nameHi} में ${lengths.join(' या ')} अंक होते हैं, इसमें ${here} हैं${lost ? '; शायद आगे का शून्य छूट गया' : ''}`) };
  }
  if (!chapterExists(Number(code.slice(0, 2)), national)) return { format: false, wrong: say(`there is no chapter ${code.slice(0, 2)}`, `अध्याय ${code.slice(0, 2)} नहीं होता`) };
  if (code.slice(2, 4) === '00') return { format: false, wrong: say(`there is no heading ${code.slice(0, 4)}`, `शीर्षक ${code.slice(0, 4)} नहीं होता`) };
  return { format: true };
};

/** HS code: 6 digits worldwide. */
export const lookAtHs = look([6], ['an HS code', 'HS कोड'], false);
export const lookAtItcHs = look([8], ['an ITC-HS code', 'ITC-HS कोड'], true);

/** The six digits compared across countries, when a code of 6 or 8 digits lies in an existing chapter. */
export function hs6Of(text: string | undefined): string | undefined {
  const code = hsDigits(text ?? '');
  return lookAtHs(code).format || lookAtItcHs(code).format ? code.slice(0, 6) : undefined;
}
