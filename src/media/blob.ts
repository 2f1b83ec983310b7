import { Refusal } from '#base';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { blobHash, type BlobHash } from './nouns.ts';
import { type Lend, ownMemory } from './room.ts';

const HASH_LENGTH = 64;
const TEMPORARY = '.part-';
/** Windows has no way to flush a folder; it answers with one of these. */
const NO_FOLDER_FLUSH: ReadonlySet<string> = new Set(['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'EBADF', 'ENOTSUP']);

export const hashOf = (bytes: Uint8Array): BlobHash => createHash('sha256').update(bytes).digest('hex');

const drawer = (folder: string, hash: BlobHash): string => join(folder, 'media', hash.slice(0, 2));
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * Keeps bytes under their SHA-256 as `<folder>/media/ab/<hash>.<ext>`; `folder` is the company's. Call it before the change set that names
 * the hash: when it resolves, the file and its folder entry are on the disk. Bytes that are there already are not written again,
 * unless what lies there is damaged.
 */
export async function storeBlob(folder: string, bytes: Uint8Array, extension: string): Promise<BlobHash> {
  if (!/^[a-z0-9]{1,8}$/.test(extension)) throw new Error(`no file extension: ${extension}`);
  const hash = hashOf(bytes);
  const present = await blobPath(folder, hash);
  if (present !== undefined && hashOf(await readFile(present)) === hash) return hash;
  const into = drawer(folder, hash);
  await mkdir(into, { recursive: true });
  const temporary = join(into, `${TEMPORARY}${randomUUID()}`);
  try {
    await writeDurably(temporary, bytes);
    await rename(temporary, present ?? join(into, `${hash}.${extension}`));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolders(into, join(folder, 'media'), folder);
  return hash;
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A renamed file survives a power cut only when the folders that name it are flushed too. */
async function flushFolders(...folders: string[]): Promise<void> {
  for (const one of folders) {
    try {
      const handle = await open(one, 'r');
      try { await handle.sync(); } finally { await handle.close(); }
    } catch (error) {
      if (!NO_FOLDER_FLUSH.has(codeOf(error))) throw error;
    }
  }
}

/** A blob that is being written piece by piece, so that a large one is never held whole. */
export type BlobSink = { write(chunk: Uint8Array): Promise<void>; /** Puts it in its place, durable, and says whether it was new. `wanted` is what the bytes must hash to. */ done(wanted: BlobHash, extension: string): Promise<{ fresh: boolean }>; drop(): Promise<void> };

/** Opens a sink in this company's store. What is written lies beside the blobs under a name that is swept when a crash leaves it. */
export async function openBlobSink(folder: string): Promise<BlobSink> {
  const media = join(folder, 'media');
  await mkdir(media, { recursive: true });
  const temporary = join(media, `${TEMPORARY}${randomUUID()}`);
  const file = await open(temporary, 'wx');
  const hash = createHash('sha256');
  const drop = async (): Promise<void> => {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
  };
  return {
    async write(chunk) {
      hash.update(chunk);
      await file.writeFile(chunk);
    },
    async done(wanted, extension) {
      try {
        if (!/^[a-z0-9]{1,8}$/.test(extension)) throw new Error(`no file extension: ${extension}`);
        if (hash.digest('hex') !== wanted) throw new Error('what was written is not what was announced');
        const present = await blobPath(folder, wanted);
        if (present !== undefined && hashOf(await readFile(present)) === wanted) return { fresh: false };
        await file.sync();
        await file.close();
        const into = drawer(folder, wanted);
        await mkdir(into, { recursive: true });
        await rename(temporary, present ?? join(into, `${wanted}.${extension}`));
        await flushFolders(into, media, folder);
        return { fresh: present === undefined };
      } finally {
        await drop();
      }
    },
    drop,
  };
}

/** Where a blob lies, or undefined when this company does not hold it. */
export async function blobPath(folder: string, hash: BlobHash): Promise<string | undefined> {
  const wanted = blobHash.parse(hash);
  try {
    const names = await readdir(drawer(folder, wanted));
    const name = names.find((one) => one.startsWith(wanted) && one[HASH_LENGTH] === '.');
    return name === undefined ? undefined : join(drawer(folder, wanted), name);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The bytes of a blob, checked against their hash. Throws Refusal('no-such-blob' | 'blob-damaged'). */
export const readBlob = async (folder: string, hash: BlobHash): Promise<Uint8Array> => (await readStored(folder, hash, ownMemory)).bytes;

/** A blob's bytes, checked against their hash, and the file they lie in. */
export type StoredBlob = { bytes: Uint8Array; file: string };

/** As readBlob, in memory that `lend` gives. Throws Refusal('no-such-blob' | 'blob-damaged'). */
export async function readStored(folder: string, hash: BlobHash, lend: Lend): Promise<StoredBlob> {
  const path = await blobPath(folder, hash);
  if (path === undefined) throw new Refusal('no-such-blob', `The file ${hash.slice(0, 12)}… is not in this company's media folder. Add the photo again, or restore a backup.`, { hi: `फ़ाइल ${hash.slice(0, 12)}… इस कंपनी के मीडिया फ़ोल्डर में नहीं है। फ़ोटो फिर से जोड़ें, या बैकअप वापस लाएँ।` });
  const bytes = await readInto(path, lend);
  if (hashOf(bytes) !== hash) throw new Refusal('blob-damaged', `The file ${hash.slice(0, 12)}… in the media folder was changed or damaged. Add the photo again, or restore a backup.`, { hi: `मीडिया फ़ोल्डर में फ़ाइल ${hash.slice(0, 12)}… बदली गई या ख़राब है। फ़ोटो फिर से जोड़ें, या बैकअप वापस लाएँ।` });
  return { bytes, file: path };
}

async function readInto(path: string, lend: Lend): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = lend((await file.stat()).size);
    let filled = 0;
    for (let read = -1; read !== 0 && filled < bytes.length; filled += read) ({ bytesRead: read } = await file.read(bytes, filled, bytes.length - filled, filled));
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/** Removes what writes that were cut short left behind. Call it when a company is opened, before anything is stored. */
export async function sweepUnfinishedBlobs(folder: string): Promise<number> {
  let swept = 0;
  for (const one of await readdir(join(folder, 'media'), { recursive: true }).catch(() => [] as string[])) {
    if (!one.split(/[\\/]/).at(-1)?.startsWith(TEMPORARY)) continue;
    await rm(join(folder, 'media', one), { force: true });
    swept += 1;
  }
  return swept;
}
