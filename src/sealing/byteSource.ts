import { type FileHandle, open } from 'node:fs/promises';
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { Refusal } from '#base';

/** Bytes that can be read from anywhere: a file on disk or a buffer. `directory` opens them with the zip reader. */
export type ByteSource = {
  size: number;
  /** So many bytes from this place on; fewer at the end of the file. */
  read(offset: number, length: number): Promise<Buffer>;
  directory(): Promise<ZipFile>;
  close(): Promise<void>;
};

const ZIP_OPTIONS = { autoClose: false, validateEntrySizes: true };

export const openSource = (from: string | Uint8Array): Promise<ByteSource> => (typeof from === 'string' ? fileSource(from) : Promise.resolve(bufferSource(from)));

function bufferSource(from: Uint8Array): ByteSource {
  const bytes = Buffer.from(from.buffer, from.byteOffset, from.byteLength);
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, Math.max(offset, offset + length)),
    directory: () => fromBufferPromise(bytes, ZIP_OPTIONS),
    close: async () => undefined,
  };
}

async function fileSource(path: string): Promise<ByteSource> {
  const handle = await openForReading(path);
  const zips: ZipFile[] = [];
  return {
    size: (await handle.stat()).size,
    async read(offset, length) {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await handle.read(buffer, 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
    async directory() {
      const zip = await openPromise(path, ZIP_OPTIONS);
      zips.push(zip);
      return zip;
    },
    async close() {
      for (const zip of zips) zip.close();
      await handle.close();
    },
  };
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    const handle = await open(path, 'r');
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  throw new Refusal('cannot-read', 'This file cannot be read. Check that it is there and is a file.', { hi: 'यह फ़ाइल पढ़ी नहीं जा सकती। देखें कि यह वहाँ है और फ़ाइल ही है।' });
}
