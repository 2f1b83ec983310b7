import type { Seen } from './kind.ts';

/** Chapters of the Harmonized System 2022: 1 to 97 without 77, which is kept free; 98 is India's project and baggage chapter. */
const chapterExists = (chapter: number, national: boolean): boolean => (chapter >= 1 && chapter <= 97 && chapter !== 77) || (national && chapter === 98);

export const hsDigits = (text: string): string => text.normalize('NFKC').replace(/[\s.\-–·]+/gu, '');

const look = (lengths: readonly number[], name: string, national: boolean) => (code: string): Seen => {
  if (!/^[0-9]+$/.test(code)) return { format: false, wrong: `${name} has digits only` };
  if (!lengths.includes(code.length)) {
    const lost = lengths.includes(code.length + 1) && code[0] !== '0' && chapterExists(Number(code[0]), false) ? '; a leading zero may be lost' : '';
    return { format: false, wrong: `${name} has ${lengths.join(' or ')} digits, this has ${code.length}${lost}` };
  }
  if (!chapterExists(Number(code.slice(0, 2)), national)) return { format: false, wrong: `there is no chapter ${code.slice(0, 2)}` };
  if (code.slice(2, 4) === '00') return { format: false, wrong: `there is no heading ${code.slice(0, 4)}` };
  return { format: true };
};

/** HS code: 6 digits worldwide. That the line exists is not checked: it needs the dated tariff. */
export const lookAtHs = look([6], 'an HS code', false);
export const lookAtItcHs = look([8], 'an ITC-HS code', true);

/** The six digits compared across countries, when a code of 6 or 8 digits lies in an existing chapter. */
export function hs6Of(text: string | undefined): string | undefined {
  const code = hsDigits(text ?? '');
  return lookAtHs(code).format || lookAtItcHs(code).format ? code.slice(0, 6) : undefined;
}
