import { HIDDEN, latinOf, lookalikeOf } from './lookalike.ts';

const HIDDEN_ALL = new RegExp(HIDDEN.source, 'gu');
/** A joiner between two Latin letters joins nothing; in Indian scripts and emoji it shapes the word. */
const LATIN_JOINER = /(?<=[\p{Script=Latin}\d])[\u200c\u200d]+(?=[\p{Script=Latin}\d])/gu;

/** The text without characters nobody sees, or undefined when it has none. */
export function withoutHidden(text: string): string | undefined {
  const cleaned = text.replace(HIDDEN_ALL, '').replace(LATIN_JOINER, '');
  return cleaned === text ? undefined : cleaned;
}

/** The text with look-alike letters of other scripts inside Latin words as Latin ones, or undefined when there are none. */
export function withoutLookalikes(text: string): string | undefined {
  const cleaned = text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (/\p{Script=Latin}/u.test(word) && [...word].some((one) => lookalikeOf(one) && !/\p{Script=Latin}/u.test(one)) ? [...word].map((one) => (/\p{Script=Latin}/u.test(one) ? one : latinOf(one))).join('') : word));
  return cleaned === text ? undefined : cleaned;
}

const TAG = /<\/?[a-z][^<>]{0,400}>|&(?:nbsp|amp|lt|gt|quot|#\d{1,6}|#x[0-9a-f]{1,6});/giu;

/** The text without HTML, or undefined when it has none. */
export function withoutHtml(text: string): string | undefined {
  const cleaned = text.replace(TAG, (tag) => (tag.toLowerCase() === '&amp;' ? '&' : ' ')).replace(/[ \t]{2,}/gu, ' ').trim();
  return TAG.test(text) ? ((TAG.lastIndex = 0), cleaned) : ((TAG.lastIndex = 0), undefined);
}

/** What signs become when a title may not hold them; the rest becomes a space. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [[/(?<=\d)\s?["”″]/gu, ' inch'], [/['’‘`´]/gu, ''], [/%/gu, ' percent'], [/[×✕]/gu, 'x'], [/\+/gu, ' and '], [/[–—−]/gu, '-'], [/°/gu, ' deg ']];

export type ForeignSigns = { signs: string[]; normalised: string; scripts: boolean };

/** Characters of a title that are neither Latin letters, digits, spaces nor allowed signs; undefined when there are none. */
export function foreignSigns(title: string, allowed: string): ForeignSigns | undefined {
  const isFine = (char: string): boolean => /[\p{Script=Latin}\d ]/u.test(char) || /\p{M}/u.test(char) || allowed.includes(char);
  const signs = [...new Set([...title].filter((char) => !isFine(char)))];
  if (signs.length === 0) return undefined;
  const spoken = SPOKEN.reduce((text, [sign, word]) => text.replace(sign, word), title);
  const normalised = [...spoken].map((char) => (isFine(char) ? char : ' ')).join('').replace(/ {2,}/gu, ' ').replace(/ ([,.&/-])(?= |$)/gu, (_match, sign: string) => (sign === '&' || sign === '-' || sign === '/' ? ` ${sign}` : sign)).trim();
  return { signs, normalised, scripts: signs.some((char) => /\p{L}/u.test(char)) };
}
