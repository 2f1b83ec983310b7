import { randomUUID, subtle } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './blob.ts';

const HASH_BYTES = 32;
/** A full folder is emptied to this share of what it may hold, so that it is not emptied again at once. */
const LEFT_OVER = 0.8;

/** Files of bytes that can be made again, kept by a word that says everything they were made from. Derived: the folder may be deleted at any time. */
export type KeptBytes = {
  /** Undefined when nothing is kept, or when what lies there is not what was put there. */
  get(word: string): Promise<Uint8Array | undefined>;
  set(word: string, bytes: Uint8Array): Promise<void>;
  /** Removes what was put there first until no more than so many bytes are left. Returns how many files went. */
  trim(mostBytes: number): Promise<number>;
};

/** A cache in `folder`, which is made when first needed. Each file begins with the SHA-256 of the rest: one that was cut short counts as absent. */
export function keptBytes(folder: string): KeptBytes {
  const place = (word: string): string => {
    const key = hashOf(new TextEncoder().encode(word));
    return join(folder, key.slice(0, 2), key);
  };
  return {
    get: async (word) => unpack(await readFile(place(word)).catch(() => undefined)),
    set: async (word, bytes) => {
      const path = place(word);
      const temporary = `${path}.${randomUUID()}`;
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(temporary, Buffer.concat([Buffer.from(hashOf(bytes), 'hex'), bytes]));
      await rename(temporary, path).catch(() => rm(temporary, { force: true }));
    },
    trim: (mostBytes) => trim(folder, mostBytes),
  };
}

/** The sum is worked out beside this thread: several files are often asked for at once. */
async function unpack(file: Buffer<ArrayBuffer> | undefined): Promise<Uint8Array | undefined> {
  if (!file || file.length <= HASH_BYTES) return undefined;
  const bytes = file.subarray(HASH_BYTES);
  return file.subarray(0, HASH_BYTES).equals(new Uint8Array(await subtle.digest('SHA-256', bytes))) ? bytes : undefined;
}

async function trim(folder: string, mostBytes: number): Promise<number> {
  const files: { path: string; bytes: number; written: number }[] = [];
  for (const drawer of await readdir(folder).catch(() => [])) {
    const names = await readdir(join(folder, drawer)).catch(() => []);
    const found = await Promise.all(names.map(async (name) => ({ path: join(folder, drawer, name), facts: await stat(join(folder, drawer, name)).catch(() => undefined) })));
    for (const { path, facts } of found) if (facts) files.push({ path, bytes: facts.size, written: facts.mtimeMs });
  }
  let held = files.reduce((sum, one) => sum + one.bytes, 0);
  if (held <= mostBytes) return 0;
  let gone = 0;
  for (const one of files.sort((a, b) => a.written - b.written || (a.path < b.path ? -1 : 1))) {
    if (held <= mostBytes * LEFT_OVER) break;
    await rm(one.path, { force: true });
    held -= one.bytes;
    gone += 1;
  }
  return gone;
}
