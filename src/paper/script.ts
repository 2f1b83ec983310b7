import type { Face, Faces, Script, Weight } from './faces.ts';

/** A stretch of text that one font can print and that runs one way: an odd level runs to the left. */
export type Stretch = { text: string; script: Script; level: number };
export type Itemised = { stretches: Stretch[]; missing: string[] };

/** Ranges of The Unicode Standard, each with the font that is made for it. */
type Shipped = Exclude<Script, 'own'>;
const BLOCKS: readonly (readonly [Shipped, number, number])[] = [
  ['devanagari', 0x0900, 0x097f], ['devanagari', 0xa8e0, 0xa8ff], ['devanagari', 0x1cd0, 0x1cff],
  ['bengali', 0x0980, 0x09ff], ['gurmukhi', 0x0a00, 0x0a7f], ['gujarati', 0x0a80, 0x0aff], ['tamil', 0x0b80, 0x0bff], ['tamil', 0x11fc0, 0x11fff],
  ['telugu', 0x0c00, 0x0c7f], ['kannada', 0x0c80, 0x0cff], ['malayalam', 0x0d00, 0x0d7f],
  ['arabic', 0x0600, 0x06ff], ['arabic', 0x0750, 0x077f], ['arabic', 0x08a0, 0x08ff], ['arabic', 0xfb50, 0xfdff], ['arabic', 0xfe70, 0xfefe],
  ['han', 0x2e80, 0x2fdf], ['han', 0x3000, 0x30ff], ['han', 0x31f0, 0x31ff], ['han', 0x3200, 0x9fff], ['han', 0xf900, 0xfaff], ['han', 0xff00, 0xffef], ['han', 0x20000, 0x3ffff],
];
/** Where a sign is looked for that belongs to no script; the largest font last, so that it is opened for nothing else. */
const FALLBACKS: readonly Shipped[] = ['latin', 'devanagari', 'gujarati', 'tamil', 'signs', 'han'];
/** Danda and double danda are written in most Indian scripts. */
const isDanda = (codePoint: number): boolean => codePoint === 0x0964 || codePoint === 0x0965;
const homeOf = (codePoint: number): Shipped | undefined => (isDanda(codePoint) ? undefined : BLOCKS.find(([, from, to]) => codePoint >= from && codePoint <= to)?.[0]);

/** Scripts whose letters take other shapes and places when they are set. */
export const isIndic = (script: Script): boolean => script !== 'latin' && script !== 'own' && script !== 'signs' && !isHan(script) && script !== 'arabic';
/** Scripts that have no spaces between words. */
export const isHan = (script: Script | undefined): boolean => script === 'han' || script === 'japanese';
/** Scripts whose phrases stay one stretch over spaces and simple punctuation. */
const isShaped = (script: Script): boolean => isIndic(script) || script === 'arabic';

const JOINER = /[\u200c\u200d]/u;
const MARK = /\p{M}/u;
/** What stays with the Indian words on both sides of it, so that a phrase is one stretch. */
const BETWEEN = /[ \-–.,:;'"()/|&।॥]/u;
const STRONG = /[\p{L}\p{N}]/u;
/** Controls and marks that nobody sees; those that turn the direction of text too: what is printed stands as it would be read. */
const INVISIBLE = /[\p{Variation_Selector}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Text as it can be set: NFC, line ends as \n, tabs as spaces, without characters that nobody sees. */
export const settable = (text: string): string => text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/gu, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '');

/** Accents above and below Latin letters, more than three on one: no language writes that, and they would stand across the lines around. */
const PILED = /([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/gu;
export const unpiled = (text: string): string => text.replace(PILED, '$1');

/** What else decides which font a character gets: the user's own, which goes before Noto Sans; the language, since Japan writes some characters in forms of its own. */
export type Choice = { own?: Face | undefined; language?: string | undefined };

/** Cuts one line's worth of text (no \n) into stretches by font and direction; characters that no font has are left out and named. */
export function itemise(text: string, weight: Weight, faces: Faces, levels: readonly number[] = [], { own, language = '' }: Choice = {}): Itemised {
  const chars = [...text];
  const stretches: Stretch[] = [];
  const missing = new Set<string>();
  let last: Script = 'latin';
  chars.forEach((char, at) => {
    const covers = (one: Script, codePoint: number): boolean => (one === 'own' ? (own?.covers(codePoint) ?? false) : faces.face(one, weight).covers(codePoint));
    const found = scriptOf(chars, at, last, covers, own !== undefined);
    const script = found === 'han' && language.startsWith('ja') && covers('japanese', char.codePointAt(0) ?? 0) ? 'japanese' : found;
    if (own && script === 'latin') faces.lack?.(char);
    if (script === undefined) {
      if (!JOINER.test(char)) missing.add(char);
      return;
    }
    const open = stretches.at(-1);
    const level = levels[at] ?? 0;
    if (open?.script === script && open.level === level) open.text += char;
    else stretches.push({ text: char, script, level });
    last = script;
  });
  return { stretches, missing: [...missing] };
}

function scriptOf(chars: readonly string[], at: number, last: Script, covers: (script: Script, codePoint: number) => boolean, hasOwn: boolean): Script | undefined {
  const char = chars[at] ?? '';
  const codePoint = char.codePointAt(0) ?? 0;
  if (JOINER.test(char)) return isShaped(last) ? last : undefined;
  const home = homeOf(codePoint);
  if (home && covers(home, codePoint)) return home;
  const staysWithLast = MARK.test(char) || isDanda(codePoint) || (isShaped(last) && BETWEEN.test(char) && nextHome(chars, at) === last);
  if (staysWithLast && covers(last, codePoint)) return last;
  if (hasOwn && covers('own', codePoint)) return 'own';
  return FALLBACKS.find((one) => covers(one, codePoint));
}

/** The script of the next letter or digit, if it is one. */
function nextHome(chars: readonly string[], at: number): Script | undefined {
  for (let next = at + 1; next < chars.length; next++) if (STRONG.test(chars[next] ?? '')) return homeOf(chars[next]?.codePointAt(0) ?? 0);
  return undefined;
}
