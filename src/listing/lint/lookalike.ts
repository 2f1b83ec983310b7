/** Letters of other scripts that a reader takes for Latin ones (a small part of Unicode's confusables, UTS 39: the ones found in real listings). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ё: 'e', һ: 'h', і: 'i', ї: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x', ѡ: 'w', ԝ: 'w', ԛ: 'q', г: 'r', п: 'n',
  α: 'a', β: 'b', γ: 'y', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ω: 'w', ɑ: 'a', ɡ: 'g', ı: 'i', ℓ: 'l', ⅼ: 'l', ⲟ: 'o', օ: 'o', ո: 'n', ս: 'u', հ: 'h',
};

export const lookalikeOf = (letter: string): string | undefined => LOOKALIKES[letter.toLowerCase()];

/** The Latin letter in the case of the one it stands for. */
export function latinOf(letter: string): string {
  const latin = lookalikeOf(letter);
  if (latin === undefined) return letter;
  return letter === letter.toLowerCase() ? latin : latin.toUpperCase();
}

/** Characters nobody sees: zero-width, direction marks, soft hyphen, tags, controls. Joiners inside Indian scripts and emoji are not among them. */
export const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u;

/** A text as a machine that looks for hidden contact data should read it, each unit with its place in the original. */
export type Folded = { text: string; at: readonly number[] };

/** Compatibility forms unfolded, look-alikes as Latin, digits of every script as 0-9, hidden characters dropped, small letters. */
export function foldForSearch(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let index = 0;
  while (index < original.length) {
    const written = writtenSign(original, index);
    const char = written?.text ?? String.fromCodePoint(original.codePointAt(index) ?? 0);
    const folded = written?.sign ?? foldChar(char);
    for (let unit = 0; unit < folded.length; unit += 1) at.push(index);
    text += folded;
    index += char.length;
  }
  at.push(index);
  return { text, at };
}

/** Signs of an address written as HTML or in a link (RFC 3986) instead of themselves. */
const WRITTEN = /&#(?:64|x40);|&commat;|%40|&#(?:46|x2e);|&period;|%2e/iuy;

function writtenSign(text: string, index: number): { text: string; sign: string } | undefined {
  const first = text.charCodeAt(index);
  if (first !== 0x26 && first !== 0x25) return undefined;
  WRITTEN.lastIndex = index;
  const found = WRITTEN.exec(text)?.[0];
  return found === undefined ? undefined : { text: found, sign: /64|40|commat/iu.test(found) ? '@' : '.' };
}

/** Single letters with a space or a dash between each: somebody writes a word so that it is not found. Three in a row are the least (w w w). */
const APART = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@.:/_][ -]){2,80}[\p{L}\p{N}](?![\p{L}\p{N}])/gu;

/** The text with such letters put together, each unit with its place in the folded one; undefined when there are none. */
export function closedUp({ text }: Folded): Folded | undefined {
  const apart = [...text.matchAll(APART)];
  if (apart.length === 0) return undefined;
  const drop = new Set(apart.flatMap((match) => [...match[0]].flatMap((char, at) => (char === ' ' || char === '-' ? [match.index + at] : []))));
  const at: number[] = [];
  let closed = '';
  for (let index = 0; index < text.length; index += 1) {
    if (drop.has(index)) continue;
    closed += text[index];
    at.push(index);
  }
  at.push(text.length);
  return { text: closed, at };
}

function foldChar(char: string): string {
  if (HIDDEN.test(char) || char === '\u200c' || char === '\u200d' || char === '\ufe0f' || char === '\u20e3' || /\p{Mn}/u.test(char) && /[\u0300-\u036f]/u.test(char)) return '';
  const digit = digitOf(char) ?? ringedDigit(char);
  if (digit !== undefined) return digit;
  const plain = char.normalize('NFKD').replace(/[\u0300-\u036f]/gu, '').normalize('NFC').toLowerCase();
  return [...plain].map((one) => lookalikeOf(one) ?? digitOf(one) ?? one).join('');
}

/** Digits on a disc or in two rings (Unicode dingbats and enclosed alphanumerics), which have no plain form. One to nine stand in a row. */
const RINGED = [0x2776, 0x2780, 0x278a, 0x24f5] as const;

function ringedDigit(char: string): string | undefined {
  const code = char.codePointAt(0) ?? 0;
  if (code === 0x24ff) return '0';
  const first = RINGED.find((one) => code >= one && code < one + 9);
  return first === undefined ? undefined : String(code - first + 1);
}

/** Decimal digits come in runs of ten in every script (Unicode 4.6), zero first. */
function digitOf(char: string): string | undefined {
  if (!/^\p{Nd}$/u.test(char)) return undefined;
  const code = char.codePointAt(0) ?? 0;
  for (let zero = code; zero > code - 10; zero -= 1) if (!/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) return String(code - zero);
  // Runs that touch another run (mathematical digits) start at a multiple of ten from the first.
  return String((code - 0x1d7ce) % 10);
}
