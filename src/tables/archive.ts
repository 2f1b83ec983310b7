import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Refusal } from '#base';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { TABLE_LIMITS } from './limits.ts';

export type ArchiveLimits = { entries: number; entryBytes: number; archiveBytes: number };

/** An opened zip whose parts are read with byte limits on what really comes out. */
export type Archive = {
  names: readonly string[];
  size(name: string): number | undefined;
  /** Unpacked bytes of one part in chunks; a part may be read again. */
  chunks(name: string): AsyncGenerator<Buffer>;
  bytes(name: string, limit?: number): Promise<Buffer>;
  close(): void;
};

const DEFAULT_LIMITS: ArchiveLimits = { entries: TABLE_LIMITS.entries, entryBytes: TABLE_LIMITS.partBytes, archiveBytes: TABLE_LIMITS.archiveBytes };

const unsafe = (name: string, what: string, hi: string): Refusal =>
  new Refusal('unsafe-archive', `${name} is refused: ${what}. Files like this are made to fill a disk or memory. Ask for a fresh copy from the person who made it.`, { hi: `${name} नहीं ली जाती: ${hi}। ऐसी फ़ाइलें डिस्क या मेमोरी भरने के लिए बनाई जाती हैं। जिसने बनाई है उनसे नई कॉपी माँगें।`, where: { file: name } });
const damaged = (name: string, what: string, hi: string): Refusal =>
  new Refusal('damaged-file', `${name} is damaged and cannot be read: ${what}. Copy it again from where it came, or open it and save it anew.`, { hi: `${name} ख़राब है और पढ़ी नहीं जा सकती: ${hi}। जहाँ से आई है वहाँ से फिर कॉपी करें, या खोलकर नए सिरे से सहेजें।`, where: { file: name } });

const unequal = (name: string): Refusal => unsafe(name, 'a part is not as long as the archive says', 'एक हिस्सा उतना लंबा नहीं है जितना ज़िप में लिखा है');

/** Damage that we see ourselves, where the file's name is not known. */
class Damage extends Error {
  readonly hi: string;

  constructor(message: string, hi: string) {
    super(message);
    this.hi = hi;
  }
}

/** A zip library's failure as a refusal: sizes that do not agree are lies, everything else is damage. */
function refusalOf(error: unknown, name: string): Refusal {
  if (error instanceof Refusal) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (/too many bytes|not enough bytes|size mismatch|compressed\/uncompressed/i.test(text)) return unequal(name);
  if (/invalid (relative path|characters)|absolute path/i.test(text)) return unsafe(name, 'a name in it points outside the archive', 'इसमें एक नाम ज़िप से बाहर की जगह बताता है');
  const said = text.slice(0, 160).replace(/\.+$/, '');
  return damaged(name, said, error instanceof Damage ? error.hi : said);
}

/** Kinds of files of Unix in the upper half of an entry's attributes (stat(2), S_IFMT and S_IFLNK). */
const FILE_KIND = 0o170000;
const SYMBOLIC_LINK = 0o120000;

function checkEntry(entry: Entry, name: string, limits: ArchiveLimits): void {
  if (entry.isEncrypted()) throw new Refusal('password-protected', `${name} is packed with a password. Unpack it with the password first, then choose what was inside.`, { hi: `${name} पासवर्ड से पैक है। पहले पासवर्ड से खोलें, फिर जो अंदर था वह चुनें।`, where: { file: name } });
  if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK) throw unsafe(name, `${entry.fileName.slice(0, 100)} in it is no file but a link to another place`, `इसमें ${entry.fileName.slice(0, 100)} फ़ाइल नहीं, किसी और जगह का लिंक है`);
  if (entry.uncompressedSize > limits.entryBytes) throw unsafe(name, `${entry.fileName} claims to hold ${Math.round(entry.uncompressedSize / 1048576)} MB`, `${entry.fileName} में ${Math.round(entry.uncompressedSize / 1048576)} MB होना लिखा है`);
}

async function readEntries(zip: ZipFile, name: string, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const ranges: [number, number][] = [];
  let claimed = 0;
  if (zip.entryCount > limits.entries) throw unsafe(name, `it holds ${zip.entryCount} files`, `इसमें ${zip.entryCount} फ़ाइलें हैं`);
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= limits.entries) throw unsafe(name, `it holds more than ${limits.entries} files`, `इसमें ${limits.entries} से ज़्यादा फ़ाइलें हैं`);
    checkEntry(entry, name, limits);
    claimed += entry.uncompressedSize;
    if (claimed > limits.archiveBytes) throw unsafe(name, `its parts claim to hold ${Math.round(claimed / 1048576)} MB`, `इसके हिस्सों में ${Math.round(claimed / 1048576)} MB होना लिखा है`);
    ranges.push([entry.relativeOffsetOfLocalHeader, entry.compressedSize]);
    // Programs differ in which of two parts of one name they take: what one person looked at another would not import.
    if (entries.has(entry.fileName)) throw damaged(name, `it holds two parts called ${entry.fileName.slice(0, 100)}`, `इसमें ${entry.fileName.slice(0, 100)} नाम के दो हिस्से हैं`);
    entries.set(entry.fileName, entry);
  }
  ranges.sort((a, b) => a[0] - b[0]);
  for (let at = 1; at < ranges.length; at += 1) {
    const before = ranges[at - 1];
    if (before && (ranges[at]?.[0] ?? 0) < before[0] + before[1]) throw unsafe(name, 'parts of it share the same bytes', 'इसके हिस्से एक ही बाइट पर चढ़े हैं');
  }
  return entries;
}

/** Counts what comes out of one part and of the whole archive. */
function countingGuard(entry: Entry, name: string, limits: ArchiveLimits, total: { bytes: number }): (size: number) => void {
  let bytes = 0;
  return (size) => {
    bytes += size;
    total.bytes += size;
    if (bytes > limits.entryBytes || total.bytes > limits.archiveBytes * 2) throw unsafe(name, `${entry.fileName} unpacks to more than ${Math.round(bytes / 1048576)} MB`, `${entry.fileName} खुलने पर ${Math.round(bytes / 1048576)} MB से ज़्यादा है`);
    if (bytes > TABLE_LIMITS.ratioFrom && bytes > entry.compressedSize * TABLE_LIMITS.ratio) throw unsafe(name, `${entry.fileName} unpacks to ${Math.round(bytes / Math.max(1, entry.compressedSize))} times its size`, `${entry.fileName} खुलने पर अपने आकार से ${Math.round(bytes / Math.max(1, entry.compressedSize))} गुना है`);
  };
}

/** A zip whose bytes we read ourselves: the library finds out where the parts lie. */
type Source = { zip: ZipFile; read(at: number, length: number): Promise<Buffer>; close(): void };

/** Packed and unpacked bytes move in pieces of this size: each costs a turn of the event loop and a thread of its own to wake. */
const PIECE_BYTES = 1024 * 1024;

async function* packed({ zip, read }: Source, entry: Entry): AsyncGenerator<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  for (let at = 0; at < entry.compressedSize; at += PIECE_BYTES) {
    const wanted = Math.min(PIECE_BYTES, entry.compressedSize - at);
    const piece = await read(fileDataStart + at, wanted);
    if (piece.length < wanted) throw new Damage('it ends too early', 'यह बीच में ही ख़त्म हो जाती है');
    yield piece;
  }
}

/** The bytes of one part as they were before packing: stored (method 0) or deflated (8). */
async function* unpacked(source: Source, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.compressionMethod === 0) return yield* packed(source, entry);
  if (entry.compressionMethod !== 8) throw new Damage(`${entry.fileName} is packed in a way (method ${entry.compressionMethod}) that is not read`, `${entry.fileName} ऐसे तरीके (method ${entry.compressionMethod}) से पैक है जो नहीं पढ़ा जाता`);
  const inflate = createInflateRaw({ chunkSize: Math.max(1024, Math.min(PIECE_BYTES, entry.uncompressedSize)) });
  // An error of either reaches who reads the pieces; who stops reading closes both.
  pipeline(packed(source, entry), inflate, () => {});
  for await (const piece of inflate) yield piece as Buffer;
}

async function sourceOf(from: string | Uint8Array, options: yauzl.Options): Promise<Source> {
  if (typeof from !== 'string') {
    const bytes = Buffer.from(from);
    const zip = await yauzl.fromBufferPromise(bytes, options);
    return { zip, read: async (at, length) => bytes.subarray(at, at + length), close: () => {} };
  }
  const file = await open(from, 'r');
  try {
    const zip = await yauzl.fromFdPromise(file.fd, options);
    const read = async (at: number, length: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
      return buffer.subarray(0, bytesRead);
    };
    return { zip, read, close: () => void file.close().catch(() => {}) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * Opens a zip file by path or from bytes. Throws Refusal: damaged-file, unsafe-archive, password-protected.
 * @param name how messages call the file
 */
export async function openArchive(from: string | Uint8Array, name: string, limits: ArchiveLimits = DEFAULT_LIMITS): Promise<Archive> {
  let source: Source | undefined;
  try {
    source = await sourceOf(from, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false });
    return archiveOf(source, await readEntries(source.zip, name, limits), name, limits);
  } catch (error) {
    source?.close();
    throw refusalOf(error, name);
  }
}

function archiveOf(source: Source, entries: Map<string, Entry>, name: string, limits: ArchiveLimits): Archive {
  const total = { bytes: 0 };
  async function* chunks(part: string): AsyncGenerator<Buffer> {
    const entry = entries.get(part);
    if (!entry) throw damaged(name, `${part} is missing from it`, `इसमें ${part} नहीं है`);
    const count = countingGuard(entry, name, limits, total);
    let sum = 0;
    let bytes = 0;
    try {
      for await (const chunk of unpacked(source, entry)) {
        bytes += chunk.length;
        if (bytes > entry.uncompressedSize) throw unequal(name);
        count(chunk.length);
        sum = crc32(chunk, sum);
        yield chunk;
      }
      if (bytes !== entry.uncompressedSize) throw unequal(name);
      if (sum !== entry.crc32) throw damaged(name, `${part} is not what was packed`, `${part} वैसा नहीं है जैसा पैक हुआ था`);
    } catch (error) {
      throw refusalOf(error, name);
    }
  }
  const bytes = async (part: string, limit: number = limits.entryBytes): Promise<Buffer> => {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const chunk of chunks(part)) {
      size += chunk.length;
      if (size > limit) throw unsafe(name, `${part} unpacks to more than ${Math.round(limit / 1048576)} MB`, `${part} खुलने पर ${Math.round(limit / 1048576)} MB से ज़्यादा है`);
      parts.push(chunk);
    }
    return Buffer.concat(parts);
  };
  return { names: [...entries.keys()], size: (part) => entries.get(part)?.uncompressedSize, chunks, bytes, close: () => source.close() };
}
