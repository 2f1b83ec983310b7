import { open } from 'node:fs/promises';

/** A file's bytes, at most one more than `most`: enough to be called too heavy, whatever was picked. */
export async function readUpTo(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(size, most + 1));
    let filled = 0;
    for (let read = -1; read !== 0 && filled < bytes.length; filled += read) ({ bytesRead: read } = await file.read(bytes, filled, bytes.length - filled, filled));
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}
