import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** An encoding name iconv-lite knows, and how many bytes of byte order mark stand before the text. */
export type TextEncoding = { name: string; skip: number };

const SAMPLE = 256 * 1024;
/** Multi-byte encodings that are believed when chardet is sure; single-byte guesses all become Windows-1252, which Excel writes in India. */
const BELIEVED = new Map([['Shift_JIS', 'Shift_JIS'], ['EUC-JP', 'EUC-JP'], ['Big5', 'Big5'], ['GB18030', 'GB18030'], ['EUC-KR', 'EUC-KR'], ['KOI8-R', 'KOI8-R'], ['windows-1251', 'windows-1251'], ['windows-1256', 'windows-1256']]);

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
function wideWithoutMark(sample: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < Math.min(sample.length, 4096); at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const half = Math.min(sample.length, 4096) / 2;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

/** The bytes around the first ones above ASCII, which is where encodings differ. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return first < 0 ? bytes.subarray(0, 4096) : bytes.subarray(Math.max(0, first - 2048), first + 64 * 1024);
}

function legacyEncoding(bytes: Uint8Array): string {
  const best = analyse(tellingPart(bytes))[0];
  return (best && best.confidence >= 80 && BELIEVED.get(best.name)) || 'windows-1252';
}

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 when every byte of the file agrees, else by statistics.
 * @param head first bytes of the file
 */
export async function detectEncoding(path: string, head: Uint8Array): Promise<TextEncoding> {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', skip: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', skip: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', skip: 2 };
  const wide = wideWithoutMark(head);
  if (wide) return { name: wide, skip: 0 };
  if (await wholeIsUtf8(path)) return { name: 'utf-8', skip: 0 };
  return { name: legacyEncoding(await firstForeignBytes(path)), skip: 0 };
}

/** A sample that begins shortly before the first byte above ASCII. */
async function firstForeignBytes(path: string): Promise<Uint8Array> {
  for await (const part of createReadStream(path, { highWaterMark: SAMPLE })) {
    if ((part as Buffer).some((byte) => byte >= 0x80)) return part as Buffer;
  }
  return new Uint8Array();
}

/** The text of a file in pieces of about 256 KiB, decoded, without its byte order mark. */
export async function* decodedText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding.name, { stripBOM: false });
  for await (const part of createReadStream(path, { start: encoding.skip, highWaterMark: SAMPLE })) {
    const text = decoder.write(part as Buffer);
    if (text) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
