import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { Refusal } from '#base';
import type { ByteSource } from './byteSource.ts';
import { DIRECTORY_HEADER, END_RECORD, LOCAL_HEADER, LOCAL_SIGNATURE } from './zipForm.ts';

/** One file inside a zip as its directory (or, when that is broken, its own header) tells it. Nothing of it is believed yet. */
export type FoundEntry = {
  name: string;
  bytes: number;
  method: number;
  date: number;
  time: number;
  hasExtra: boolean;
  hasComment: boolean;
  /** Where its header begins. */
  offset: number;
  open: () => Promise<AsyncIterable<Uint8Array>>;
};

export type FoundZip = { entries: FoundEntry[]; comment: boolean; directoryIsBroken: boolean };

/** More files than any package of ours may have; a hostile directory is left at that. */
const MOST_ENTRIES = 65_535;
/** A file that grows a thousandfold while it is unpacked is an attack, not a listing. */
const MOST_GROWTH = 1_000;
const SMALL = 1 << 20;

const hostile = (reason: string, hi: string, where?: { part: string }): Refusal => new Refusal('unsafe-archive', `This zip is built to do harm or is badly damaged: ${reason}. Nothing was unpacked.`, { hi: `यह ज़िप नुकसान पहुँचाने के लिए बनी है या बहुत ख़राब है: ${hi}। कुछ नहीं खोला गया।`, ...(where ? { where } : {}) });

/**
 * What is in the zip, by its directory; by walking its headers from the front when the directory cannot be read, lost the file `needed`, or
 * says what cannot be. Throws Refusal('unsafe-archive') naming the line of the directory, when the front does not tell either.
 */
export async function findEntries(source: ByteSource, needed: string): Promise<FoundZip> {
  const has = (entries: readonly FoundEntry[]): boolean => entries.some((one) => one.name === needed);
  try {
    const zip = await source.directory();
    const entries = await listed(zip, source);
    const inFront = has(entries) ? [] : await walked(source);
    if (has(inFront)) return { entries: inFront, comment: false, directoryIsBroken: true };
    return { entries, comment: zip.comment.length > 0, directoryIsBroken: false };
  } catch (error) {
    const inFront = await walked(source);
    if (error instanceof Refusal && !has(inFront)) throw error;
    return { entries: inFront, comment: false, directoryIsBroken: true };
  }
}

async function listed(zip: ZipFile, source: ByteSource): Promise<FoundEntry[]> {
  const { size } = source;
  if (zip.entryCount > MOST_ENTRIES) throw hostile(`it claims ${zip.entryCount} files`, `इसमें ${zip.entryCount} फ़ाइलें बताई गई हैं`);
  const found: FoundEntry[] = [];
  let packed = 0;
  let line = (await source.read(Math.max(0, size - END_RECORD - zip.comment.length), END_RECORD)).readUInt32LE(16);
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize;
    const name = entry.fileName.slice(0, 100);
    const impossible = (what: string, hi: string): Refusal => hostile(`the line of ${name} in its directory, at byte ${line}, says ${what}`, `इसकी लिस्ट में बाइट ${line} पर ${name} की लाइन में ${hi}`, { part: name });
    if (entry.compressedSize > size) throw impossible(`${entry.compressedSize} packed bytes, and the whole zip has ${size}`, `${entry.compressedSize} पैक बाइट लिखे हैं, और पूरी ज़िप में ${size} हैं`);
    if (packed > size) throw impossible('more packed bytes than are left, so its files overlap', 'जितने बाइट बचे हैं उससे ज़्यादा पैक बाइट लिखे हैं, यानी फ़ाइलें एक-दूसरे पर चढ़ी हैं');
    if (entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * MOST_GROWTH) throw impossible('that it grows more than a thousandfold', 'लिखा है कि यह खुलने पर हज़ार गुना से ज़्यादा बढ़ती है');
    found.push(foundEntry(zip, entry));
    line += DIRECTORY_HEADER + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
  }
  return found;
}

const foundEntry = (zip: ZipFile, entry: Entry): FoundEntry => ({
  name: entry.fileName,
  bytes: entry.uncompressedSize,
  method: entry.compressionMethod,
  date: entry.lastModFileDate,
  time: entry.lastModFileTime,
  hasExtra: entry.extraFieldLength > 0,
  hasComment: entry.fileCommentLength > 0,
  offset: entry.relativeOffsetOfLocalHeader,
  open: (): Promise<Readable> => zip.openReadStreamPromise(entry),
});

/** Stored entries one behind the other from the first byte on, as far as they make sense. */
export async function walked(source: ByteSource): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  for (let offset = 0; found.length < MOST_ENTRIES; ) {
    const header = await source.read(offset, LOCAL_HEADER);
    if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== LOCAL_SIGNATURE) break;
    const bytes = header.readUInt32LE(18);
    const at = offset;
    const start = offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + bytes > source.size || header.readUInt16LE(8) !== 0) break;
    const name = (await source.read(offset + LOCAL_HEADER, header.readUInt16LE(26))).toString('utf8');
    found.push({ name, bytes, method: 0, date: header.readUInt16LE(12), time: header.readUInt16LE(10), hasExtra: header.readUInt16LE(28) > 0, hasComment: false, offset: at, open: async () => chunks(source, start, bytes) });
    offset = start + bytes;
  }
  return found;
}

const CHUNK = 1 << 18;

export async function* chunks(source: ByteSource, start: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes; at += CHUNK) yield await source.read(start + at, Math.min(CHUNK, bytes - at));
}
