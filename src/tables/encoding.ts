import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { Refusal } from '#base';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { ISCII_NAMES, IsciiDecoder, looksLikeIscii } from './iscii.ts';
import type { EncodingChoice } from './table.ts';

/** An encoding name (iconv-lite's or iscii-…), how many bytes of byte order mark stand before the text, and whether the bytes prove it. */
export type TextEncoding = { name: string; skip: number; sure: boolean };

const SAMPLE = 256 * 1024;
/** Multi-byte encodings that are believed when chardet is sure; single-byte guesses all become Windows-1252, which Excel writes in India. */
const BELIEVED = new Map([['Shift_JIS', 'Shift_JIS'], ['EUC-JP', 'EUC-JP'], ['Big5', 'Big5'], ['GB18030', 'GB18030'], ['EUC-KR', 'EUC-KR'], ['KOI8-R', 'KOI8-R'], ['windows-1251', 'windows-1251'], ['windows-1256', 'windows-1256']]);

/** Encodings a person may choose, as they are known; the first ones are tried on a file that is in doubt. */
const SHOWN: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252', 'iscii-hi': 'ISCII (हिन्दी)', 'iscii-gu': 'ISCII (ગુજરાતી)', 'iscii-ta': 'ISCII (தமிழ்)', 'iscii-te': 'ISCII (తెలుగు)', 'iscii-kn': 'ISCII (ಕನ್ನಡ)',
  'iscii-ml': 'ISCII (മലയാളം)', 'iscii-bn': 'ISCII (বাংলা)', 'iscii-pa': 'ISCII (ਪੰਜਾਬੀ)', 'iscii-or': 'ISCII (ଓଡ଼ିଆ)', cp437: 'DOS (CP437)', cp850: 'DOS (CP850)', macintosh: 'Mac OS Roman', 'utf-16le': 'UTF-16LE', 'utf-16be': 'UTF-16BE', 'utf-32le': 'UTF-32LE', 'utf-32be': 'UTF-32BE',
  'windows-1251': 'Windows-1251', 'windows-1256': 'Windows-1256', 'KOI8-R': 'KOI8-R', Shift_JIS: 'Shift_JIS', 'EUC-JP': 'EUC-JP', Big5: 'Big5', GB18030: 'GB18030', 'EUC-KR': 'EUC-KR',
};
export const encodingShown = (name: string): string => SHOWN[name] ?? name;
/** Names that a file may be asked to be read in. */
const isEncoding = (name: string): boolean => Object.hasOwn(SHOWN, name) || (!ISCII_NAMES.includes(name) && iconv.encodingExists(name));

/** True when the whole file is UTF-8: read in blocks, cut where a character may be split. */
async function wholeIsUtf8(path: string): Promise<boolean> {
  let carry = Buffer.alloc(0);
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const block = carry.length > 0 ? Buffer.concat([carry, part as Buffer]) : (part as Buffer);
    let end = block.length;
    for (let back = 1; back <= 3 && back <= block.length; back += 1) {
      if (((block[block.length - back] ?? 0) & 0xc0) === 0xc0) {
        end = block.length - back;
        break;
      }
      if (((block[block.length - back] ?? 0) & 0x80) === 0) break;
    }
    if (!isUtf8(block.subarray(0, end))) return false;
    carry = Buffer.from(block.subarray(end));
  }
  return isUtf8(carry);
}

/** UTF-16 without a byte order mark: NULs stand in every second place of mostly Latin text. */
export function wideWithoutMark(sample: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < Math.min(sample.length, 4096); at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const half = Math.min(sample.length, 4096) / 2;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.1) return 'utf-16be';
  return wideByReading(sample);
}

/** Letters of which the Latin ones are few show no NULs: Hindi in UTF-16 looks like control characters. Then it is what reads as text that way, and not the other way round. */
function wideByReading(sample: Uint8Array): string | undefined {
  const part = Buffer.from(sample.subarray(0, 4096 - (4096 % 2))).subarray(0, sample.length - (sample.length % 2));
  const controls = part.filter((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13).length;
  if (part.length < 8 || controls < part.length * 0.03) return undefined;
  const asText = (name: 'utf-16le' | 'utf-16be'): number => {
    const text = iconv.decode(part, name);
    // Signs that every table has; the other way round they are letters of other scripts.
    const signs = text.match(/[\t\n\r ,;|"0-9A-Za-z]/g)?.length ?? 0;
    return /[\u0000-\u0008\u000e-\u001f\ufffd\ufffe\uffff\p{Cs}\p{Co}\p{Cn}]/u.test(text) ? 0 : signs / text.length;
  };
  const [little, big] = [asText('utf-16le'), asText('utf-16be')];
  return Math.max(little, big) < 0.02 ? undefined : little > big ? 'utf-16le' : 'utf-16be';
}

/** Letters of several bytes that are whole, and bytes that belong to none: a few stray ones of another program stand in text that is UTF-8 all the same. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let [whole, stray] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    // A letter that the end of the piece cuts is none of the stray ones.
    if (at + length > bytes.length) break;
    if (length > 1 && isUtf8(bytes.subarray(at, at + length))) whole += 1;
    else if (length !== 1) { stray += 1; at += 1; continue; }
    at += length;
  }
  return whole >= 4 && whole >= stray * 8;
}

/** The bytes around the first ones above ASCII, which is where encodings differ. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return first < 0 ? bytes.subarray(0, 4096) : bytes.subarray(Math.max(0, first - 2048), first + 64 * 1024);
}

function legacyEncoding(bytes: Uint8Array): string {
  if (mostlyUtf8(bytes)) return 'utf-8';
  const part = tellingPart(bytes);
  if (looksLikeIscii(part)) return 'iscii-hi';
  const best = analyse(part)[0];
  return (best && best.confidence >= 80 && BELIEVED.get(best.name)) || 'windows-1252';
}

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 when every byte of the file agrees, else by statistics.
 * @param head first bytes of the file
 */
export async function detectEncoding(path: string, head: Uint8Array): Promise<TextEncoding> {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', skip: 3, sure: true };
  if (head[0] === 0xff && head[1] === 0xfe && head[2] === 0 && head[3] === 0) return { name: 'utf-32le', skip: 4, sure: true };
  if (head[0] === 0 && head[1] === 0 && head[2] === 0xfe && head[3] === 0xff) return { name: 'utf-32be', skip: 4, sure: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', skip: 2, sure: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', skip: 2, sure: true };
  const wide = wideWithoutMark(head);
  if (wide) return { name: wide, skip: 0, sure: true };
  if (await wholeIsUtf8(path)) return { name: 'utf-8', skip: 0, sure: true };
  return { name: legacyEncoding(await firstForeignBytes(path)), skip: 0, sure: false };
}

/** The encoding a person chose, else the detected one; a byte order mark that fits it is no text. Throws Refusal no-such-encoding. */
export async function chosenEncoding(path: string, head: Uint8Array, wanted: string | undefined): Promise<TextEncoding> {
  if (wanted === undefined) return detectEncoding(path, head);
  if (!isEncoding(wanted)) throw new Refusal('no-such-encoding', `${wanted} is no encoding that is read. Choose one of: ${Object.values(SHOWN).join(', ')}.`, { hi: `${wanted} ऐसी एन्कोडिंग नहीं है जो पढ़ी जाती हो। इनमें से चुनें: ${Object.values(SHOWN).join(', ')}।` });
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) ? 2 : 0;
  return { name: wanted, skip: marked === 3 && wanted === 'utf-8' ? 3 : marked === 2 && wanted.startsWith('utf-16') ? 2 : 0, sure: false };
}

/** A sample that begins shortly before the first byte above ASCII. */
async function firstForeignBytes(path: string): Promise<Uint8Array> {
  for await (const part of createReadStream(path, { highWaterMark: SAMPLE })) {
    if ((part as Buffer).some((byte) => byte >= 0x80)) return part as Buffer;
  }
  return new Uint8Array();
}

type Decoder = { write(bytes: Uint8Array): string; end(): string | undefined };
const decoderOf = (name: string): Decoder => (ISCII_NAMES.includes(name) ? new IsciiDecoder(name) : (iconv.getDecoder(name, { stripBOM: false }) as unknown as Decoder));

function decodedOnce(bytes: Uint8Array, name: string): string {
  const decoder = decoderOf(name);
  return decoder.write(Buffer.from(bytes)) + (decoder.end() ?? '');
}

/** Lines and letters of a preview: enough to tell a name from rubbish. */
const PREVIEW = { lines: 3, characters: 160 } as const;

/** Lines around the first bytes above ASCII. */
function foreignLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < bytes.length && lines.length < PREVIEW.lines; ) {
    const foreign = bytes.findIndex((byte, place) => place >= at && byte >= 0x80);
    if (foreign < 0) break;
    const from = bytes.lastIndexOf(10, foreign) + 1;
    const end = bytes.indexOf(10, foreign);
    const to = end < 0 ? bytes.length : end;
    lines.push(bytes.subarray(Math.max(from, foreign - PREVIEW.characters / 2), Math.min(to, foreign + PREVIEW.characters)));
    at = to + 1;
  }
  return lines;
}

/** What a file that proves no encoding would read like in each that it may be in, the used one first. */
export async function encodingChoices(path: string, used: string): Promise<EncodingChoice[]> {
  const lines = foreignLines(await firstForeignBytes(path));
  const names = [used, ...Object.keys(SHOWN).filter((name) => name !== used && !/^utf-(16|32)/.test(name))];
  return names.map((name) => ({ name, shown: encodingShown(name), preview: lines.map((line) => decodedOnce(line, name).replaceAll(/[\r\n\0]/g, '').slice(0, PREVIEW.characters)) }));
}

/** The bytes of a file in pieces of 256 KiB, without its byte order mark. `heard` is told the bytes of each piece. */
export async function* fileBytes(path: string, skip: number, heard: (bytes: number) => void = () => {}): AsyncGenerator<Buffer> {
  for await (const part of createReadStream(path, { start: skip, highWaterMark: SAMPLE })) {
    heard((part as Buffer).length);
    yield part as Buffer;
  }
}

/** The text of a file in pieces of about 256 KiB, decoded, without its byte order mark. */
export async function* decodedText(path: string, encoding: Pick<TextEncoding, 'name' | 'skip'>, heard?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = decoderOf(encoding.name);
  for await (const part of fileBytes(path, encoding.skip, heard)) {
    const text = decoder.write(part);
    if (text) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
