import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '#base';

/** What was written to the temporary file. */
export type Written = { sha256: string; bytes: number };

/**
 * Writes chunks into a file that gets its final name only when it is complete and durable: temporary file, fsync,
 * `beforeNaming` (the egress log), rename. Whatever goes wrong, the temporary file is removed and an older file stays whole.
 * Throws Refusal('cannot-write') when the disk says no.
 */
export async function writeWhole(target: string, chunks: AsyncIterable<Uint8Array>, beforeNaming: (written: Written) => Promise<void>): Promise<Written> {
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  try {
    await mkdir(dirname(target), { recursive: true });
    const written = await writeDurably(temporary, chunks);
    await beforeNaming(written);
    await renameInto(temporary, target);
    await syncFolder(dirname(target));
    return written;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw cannotWrite(target, error);
  }
}

/** A name that stays in its folder. An artifact with any other is a bug of its maker. */
export function plainName(name: string): string {
  if (basename(name) !== name || name === '' || name.startsWith('.') || name.includes('\\')) throw new TypeError(`an artifact's name is a plain file name, not ${JSON.stringify(name)}`);
  return name;
}

/** Bytes gathered before they are written: a package has a small header before each picture. */
const GATHERED = 1 << 20;

/** A chunk must not be changed by its maker once it was handed over. */
async function writeDurably(file: string, chunks: AsyncIterable<Uint8Array>): Promise<Written> {
  const handle = await open(file, 'wx', 0o644);
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting: Uint8Array[] = [];
  let gathered = 0;
  // While one piece is on its way to the disk the next one is made.
  let writing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await writing;
    writing = writeAll(handle, waiting);
    writing.catch(() => undefined);
    waiting = [];
    gathered = 0;
  };
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      gathered += chunk.byteLength;
      waiting.push(chunk);
      if (gathered >= GATHERED) await flush();
    }
    await flush();
    await writing;
    await handle.sync();
  } finally {
    await writing.catch(() => undefined);
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** The system may take less than it was given, on a disk that fills up for one. */
async function writeAll(handle: FileHandle, chunks: readonly Uint8Array[]): Promise<void> {
  const { bytesWritten } = chunks.length > 0 ? await handle.writev([...chunks]) : { bytesWritten: 0 };
  let skip = bytesWritten;
  for (const chunk of chunks) {
    if (skip < chunk.byteLength) await handle.writeFile(chunk.subarray(skip));
    skip = Math.max(0, skip - chunk.byteLength);
  }
}

/** Virus scanners on Windows hold a new file for a moment; a rename that is refused is tried again for about two seconds. */
const PAUSES_MS = [20, 50, 100, 200, 400, 600, 600];

async function renameInto(temporary: string, target: string): Promise<void> {
  for (const wait of PAUSES_MS) {
    try {
      return await rename(temporary, target);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await pause(wait);
    }
  }
  await rename(temporary, target);
}

/** A rename lasts through a power cut only when its folder is synced; Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const NOT_ALLOWED = { en: 'the folder does not allow writing', hi: 'फ़ोल्डर में लिखने की अनुमति नहीं है' };
const IS_A_FILE = { en: 'its folder is a file', hi: 'फ़ोल्डर की जगह एक फ़ाइल है' };
const REASONS: Readonly<Record<string, { en: string; hi: string }>> = {
  ENOSPC: { en: 'the disk is full', hi: 'डिस्क भर गई है' }, EDQUOT: { en: 'the disk quota is used up', hi: 'डिस्क का कोटा पूरा हो गया है' }, EROFS: { en: 'the disk is read-only', hi: 'डिस्क पर लिखा नहीं जा सकता, सिर्फ़ पढ़ा जा सकता है' },
  EACCES: NOT_ALLOWED, EPERM: NOT_ALLOWED, ENOENT: { en: 'the folder is gone', hi: 'फ़ोल्डर अब नहीं है' }, ENOTDIR: IS_A_FILE, EEXIST: IS_A_FILE, EISDIR: { en: 'a folder has that name', hi: 'उस नाम का फ़ोल्डर है' },
  EBUSY: { en: 'another program holds the file', hi: 'फ़ाइल किसी दूसरे प्रोग्राम में खुली है' }, EIO: { en: 'the disk reported a fault', hi: 'डिस्क ने ख़राबी बताई' }, ENAMETOOLONG: { en: 'the name is too long', hi: 'नाम बहुत लंबा है' },
};

/** Refusals and bugs of the maker pass as they are. */
function cannotWrite(file: string, error: unknown): unknown {
  const reason = error instanceof Refusal ? undefined : REASONS[codeOf(error)];
  return reason ? new Refusal('cannot-write', `${file} was not written: ${reason.en}. Nothing half-written was left. Make room or choose another place, then try again.`, { hi: `${file} लिखी नहीं गई: ${reason.hi}। अधूरा लिखा कुछ नहीं छोड़ा गया। जगह बनाएँ या दूसरी जगह चुनें, फिर कोशिश करें।`, where: { file } }) : error;
}
