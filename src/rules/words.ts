import { wordKey } from '#base';

const FIRM_WORDS: ReadonlyMap<string, string> = new Map(Object.entries({ limited: 'ltd', private: 'pvt', company: 'co', corporation: 'corp', and: '', the: '', incorporated: 'inc' }));

/** L.L.C. and LLC, (P) Ltd and Pvt Ltd are one. */
const together = (key: string): string => key.replace(/\b\p{L}(?: \p{L})+\b/gu, (letters) => letters.replaceAll(' ', '')).replace(/\bp (ltd|limited)\b/gu, 'pvt $1');

/** A name as papers compare it: folded, without punctuation, Ltd and Limited alike. */
export const foldFirm = (text: string): string => together(wordKey(text)).split(' ').map((word) => FIRM_WORDS.get(word) ?? word).filter(Boolean).join(' ');

/** True when the folded text holds one of the phrases as whole words. */
export function mentionsAny(text: string, phrases: readonly string[]): boolean {
  const folded = ` ${wordKey(text)} `;
  return phrases.some((phrase) => folded.includes(` ${wordKey(phrase)} `));
}

const digits = (text: string): string => text.replace(/\D/g, '');

type Prefix = { from: string; to: string };
const prefixes = new Map<string, Prefix>();

/** "50-63" is 50 to 63, "3307.41" is 330741 alone. Rules hold a few hundred prefixes; each is read once. */
function prefixOf(text: string): Prefix {
  const known = prefixes.get(text);
  if (known) return known;
  const [from = '', to = from] = text.split('-').map(digits);
  const prefix = { from, to };
  prefixes.set(text, prefix);
  return prefix;
}

/** True when an HS code lies under a prefix ("6109", "3307.41") or in a range of equally long prefixes ("50-63", "0904-0910"). */
export function hsStarts(code: string, under: readonly string[]): boolean {
  const whole = digits(code);
  return under.some((text) => {
    const { from, to } = prefixOf(text);
    const head = whole.slice(0, from.length);
    return from !== '' && head.length === from.length && head >= from && head <= to;
  });
}
