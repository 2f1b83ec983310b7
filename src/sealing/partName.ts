import { byteLength } from '#base';

/** Longest part name in UTF-8 bytes: leaves room for a folder on Windows, where a whole path has 260. */
const LONGEST = 180;
/** Device names that Windows takes whatever stands after the point. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"\\|?*]/u;

const segmentIsSafe = (segment: string): boolean =>
  segment !== '' && segment !== '.' && segment !== '..' && !/[. ]$/u.test(segment) && !segment.startsWith(' ') && !DEVICE.test(segment);

/** True for a name that unpacks inside its folder on every system: relative, forward slashes, NFC, nothing Windows refuses. */
export const isPartName = (name: string): boolean =>
  byteLength(name) <= LONGEST && name === name.normalize('NFC') && name.isWellFormed() && !FORBIDDEN.test(name) && name.split('/').every(segmentIsSafe);

/** Two names that would be one file on Windows or macOS have the same key. */
export const partKey = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC');

/** Order of parts in a package: by UTF-8 bytes, the same on every machine and in every locale. */
export const byName = (a: string, b: string): number => Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));

/** One folder or file name made from a trade word such as an SKU; what cannot stand in a name becomes `_`. Never empty, never a path. */
export function partWord(word: string): string {
  const cleaned = word.normalize('NFC').toWellFormed().replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/gu, '_').replace(/^[ .]+|[ .]+$/gu, '_');
  const short = clip(cleaned, 80).replace(/[ .]+$/u, '_');
  if (short === '') return '_';
  return DEVICE.test(short) ? `_${short}` : short;
}

/** A part name for each word, all different on every system: the second of two that would be one file gets `~2`. */
export function partWords(words: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const word of [...new Set(words)].sort(byName)) {
    const first = partWord(word);
    let name = first;
    for (let count = 2; taken.has(partKey(name)); count += 1) name = `${first}~${count}`;
    taken.add(partKey(name));
    names.set(word, name);
  }
  return names;
}

/** The longest beginning of at most so many UTF-8 bytes that cuts no character. */
function clip(text: string, bytes: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (byteLength(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept;
}
