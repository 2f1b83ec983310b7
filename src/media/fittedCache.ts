import { canonicalJson } from '#base';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './blob.ts';
import { fitOptions, type BlobHash, type FitOptions, type Fitted } from './nouns.ts';

/** Raise it when fitting changes, so that pictures fitted by an older version are made again. */
const RECIPE = 1;
const HEAD_BYTES = 44;

/** Fitted pictures kept by the original's hash and how it was fitted. Derived: the folder may be deleted at any time. */
export type FittedCache = { get(original: BlobHash, options: FitOptions): Promise<Fitted | undefined>; set(original: BlobHash, options: FitOptions, fitted: Fitted): Promise<void> };

/** A cache in `folder`, which is made when first needed. A file that was cut short is seen by its own hash and counts as absent. */
export function fittedCache(folder: string): FittedCache {
  const place = (original: BlobHash, options: FitOptions): string => {
    const key = hashOf(new TextEncoder().encode(`${RECIPE} ${original} ${canonicalJson(fitOptions.parse(options))}`));
    return join(folder, key.slice(0, 2), key);
  };
  return {
    get: async (original, options) => unpack(await readFile(place(original, options)).catch(() => undefined)),
    set: async (original, options, fitted) => {
      const path = place(original, options);
      const temporary = `${path}.${randomUUID()}`;
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(temporary, pack(fitted));
      await rename(temporary, path).catch(() => rm(temporary, { force: true }));
    },
  };
}

/** Head: SHA-256 of the rest (32), then width, height, format as 32-bit numbers. */
function pack({ bytes, width, height, format }: Fitted): Uint8Array {
  const file = new Uint8Array(HEAD_BYTES + bytes.length);
  const view = new DataView(file.buffer);
  view.setUint32(32, width);
  view.setUint32(36, height);
  view.setUint32(40, format === 'png' ? 1 : 0);
  file.set(bytes, HEAD_BYTES);
  file.set(Buffer.from(hashOf(file.subarray(32)), 'hex'), 0);
  return file;
}

function unpack(file: Uint8Array | undefined): Fitted | undefined {
  if (!file || file.length <= HEAD_BYTES || hashOf(file.subarray(32)) !== Buffer.from(file.subarray(0, 32)).toString('hex')) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return { bytes: file.subarray(HEAD_BYTES), width: view.getUint32(32), height: view.getUint32(36), format: view.getUint32(40) === 1 ? 'png' : 'jpeg' };
}
