import { wordKey } from '#base';

const FIRM_WORDS: Readonly<Record<string, string>> = { limited: 'ltd', private: 'pvt', company: 'co', corporation: 'corp', and: '', the: '', incorporated: 'inc' };

/** A name as papers compare it: folded, without punctuation, Ltd and Limited alike. */
export const foldFirm = (text: string): string => wordKey(text).split(' ').map((word) => FIRM_WORDS[word] ?? word).filter(Boolean).join(' ');

/** True when the folded text holds one of the phrases as whole words. */
export function mentionsAny(text: string, phrases: readonly string[]): boolean {
  const folded = ` ${wordKey(text)} `;
  return phrases.some((phrase) => folded.includes(` ${wordKey(phrase)} `));
}

const digits = (text: string): string => text.replace(/\D/g, '');

/** True when an HS code lies under a prefix ("6109", "3307.41") or in a range of equally long prefixes ("50-63", "0904-0910"). */
export function hsStarts(code: string, prefixes: readonly string[]): boolean {
  const whole = digits(code);
  return prefixes.some((prefix) => {
    const [from, to] = prefix.split('-').map(digits);
    if (!from) return false;
    const head = whole.slice(0, from.length);
    return head.length === from.length && (to ? head >= from && head <= to : head === from);
  });
}
