import { remembered } from './state.ts';

/** The company this window shows: its id in the list of known ones, or null before one was opened. */
export const currentCompany = remembered<string | null>('company', null, (stored) => (typeof stored === 'string' ? stored : undefined));

/** Squares of the companies: dark enough for white letters at 4.5:1, far apart in hue. */
const SQUARES = ['#8A4B08', '#33469B', '#1B6B39', '#8E2A6B', '#0B646C', '#9B2F22', '#5B3FA0', '#4A5A14'] as const;

/** The same company has the same colour in every window and after every restart. */
export function companyColour(id: string): string {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return SQUARES[sum % SQUARES.length] ?? SQUARES[0];
}

/** Two letters: the first of the first two words, else the first two of the only word. Whole letters, so that क्ष stays one. */
export function companyLetters(name: string): string {
  const words = name.split(/[\s.,&-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = (word: string): string[] => Array.from(new Intl.Segmenter().segment(word), (part) => part.segment);
  const [first, second] = words;
  if (!first) return '–';
  return (second ? `${letters(first)[0] ?? ''}${letters(second)[0] ?? ''}` : letters(first).slice(0, 2).join('')).toUpperCase();
}
