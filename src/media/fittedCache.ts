import { canonicalJson } from '#base';
import { keptBytes } from './keptBytes.ts';
import { fitOptions, type BlobHash, type FitOptions, type Fitted } from './nouns.ts';

/** Raise it when fitting changes, so that pictures fitted by an older version are made again. */
const RECIPE = 4;
const HEAD_BYTES = 12;

/** Fitted pictures kept by the original's hash and how it was fitted. Derived: the folder may be deleted at any time. */
export type FittedCache = { get(original: BlobHash, options: FitOptions): Promise<Fitted | undefined>; set(original: BlobHash, options: FitOptions, fitted: Fitted): Promise<void> };

/** A cache in `folder`, which is made when first needed. */
export function fittedCache(folder: string): FittedCache {
  const kept = keptBytes(folder);
  const word = (original: BlobHash, options: FitOptions): string => `${RECIPE} ${original} ${canonicalJson(fitOptions.parse(options))}`;
  return {
    get: async (original, options) => unpack(await kept.get(word(original, options))),
    set: (original, options, fitted) => kept.set(word(original, options), pack(fitted)),
  };
}

/** Head: width, height, format as 32-bit numbers. */
function pack({ bytes, width, height, format }: Fitted): Uint8Array {
  const file = Buffer.alloc(HEAD_BYTES + bytes.length);
  file.writeUInt32BE(width, 0);
  file.writeUInt32BE(height, 4);
  file.writeUInt32BE(format === 'png' ? 1 : 0, 8);
  file.set(bytes, HEAD_BYTES);
  return file;
}

function unpack(file: Uint8Array | undefined): Fitted | undefined {
  if (!file || file.length <= HEAD_BYTES) return undefined;
  const head = new DataView(file.buffer, file.byteOffset, HEAD_BYTES);
  return { bytes: file.subarray(HEAD_BYTES), width: head.getUint32(0), height: head.getUint32(4), format: head.getUint32(8) === 1 ? 'png' : 'jpeg' };
}
