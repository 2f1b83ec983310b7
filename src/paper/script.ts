import { type Faces, type Script, SCRIPTS, type Weight } from './faces.ts';

/** A stretch of text that one font can print. */
export type Stretch = { text: string; script: Script };
export type Itemised = { stretches: Stretch[]; missing: string[] };

const BLOCKS: readonly (readonly [Script, number, number])[] = [
  ['devanagari', 0x0900, 0x097f], ['devanagari', 0xa8e0, 0xa8ff], ['devanagari', 0x1cd0, 0x1cff],
  ['gujarati', 0x0a80, 0x0aff], ['tamil', 0x0b80, 0x0bff], ['tamil', 0x11fc0, 0x11fff],
];
/** Danda and double danda are written in most Indian scripts. */
const isDanda = (codePoint: number): boolean => codePoint === 0x0964 || codePoint === 0x0965;
const homeOf = (codePoint: number): Script | undefined => (isDanda(codePoint) ? undefined : BLOCKS.find(([, from, to]) => codePoint >= from && codePoint <= to)?.[0]);

/** Scripts whose letters take other shapes and places when they are set. */
export const isIndic = (script: Script): boolean => script === 'devanagari' || script === 'gujarati' || script === 'tamil';

const JOINER = /[\u200c\u200d]/u;
const MARK = /\p{M}/u;
/** What stays with the Indian words on both sides of it, so that a phrase is one stretch. */
const BETWEEN = /[ \-–.,:;'"()/|&।॥]/u;
const STRONG = /[\p{L}\p{N}]/u;
const INVISIBLE = /[\p{Variation_Selector}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;

/** Text as it can be set: NFC, line ends as \n, tabs as spaces, without characters that nobody sees. */
export const settable = (text: string): string => text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/gu, '\n').replaceAll('\t', ' ').replace(INVISIBLE, '');

/** Cuts one line's worth of text (no \n) into stretches by font; characters that no font has are left out and named. */
export function itemise(text: string, weight: Weight, faces: Faces): Itemised {
  const chars = [...text];
  const stretches: Stretch[] = [];
  const missing = new Set<string>();
  let last: Script = 'latin';
  chars.forEach((char, at) => {
    const script = scriptOf(chars, at, last, (one, codePoint) => faces.face(one, weight).covers(codePoint));
    if (script === undefined) {
      if (!JOINER.test(char)) missing.add(char);
      return;
    }
    const open = stretches.at(-1);
    if (open?.script === script) open.text += char;
    else stretches.push({ text: char, script });
    last = script;
  });
  return { stretches, missing: [...missing] };
}

function scriptOf(chars: readonly string[], at: number, last: Script, covers: (script: Script, codePoint: number) => boolean): Script | undefined {
  const char = chars[at] ?? '';
  const codePoint = char.codePointAt(0) ?? 0;
  if (JOINER.test(char)) return isIndic(last) ? last : undefined;
  const home = homeOf(codePoint);
  if (home && covers(home, codePoint)) return home;
  const staysWithLast = MARK.test(char) || isDanda(codePoint) || (isIndic(last) && BETWEEN.test(char) && nextHome(chars, at) === last);
  if (staysWithLast && covers(last, codePoint)) return last;
  return SCRIPTS.find((one) => covers(one, codePoint));
}

/** The Indian script of the next letter or digit, if it is one. */
function nextHome(chars: readonly string[], at: number): Script | undefined {
  for (let next = at + 1; next < chars.length; next++) if (STRONG.test(chars[next] ?? '')) return homeOf(chars[next]?.codePointAt(0) ?? 0);
  return undefined;
}
