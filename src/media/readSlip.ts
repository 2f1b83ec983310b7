import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { slipOf } from './slip.ts';

/**
 * Longer side in pixels at which codes are looked for, smallest first. A slip as large as a palm in an arm's-length photo is found at the
 * first; a small or blurred one needs more pixels. The first look costs as much as making a thumbnail.
 */
const LOOKS = [1_200, 2_400] as const;

type Reader = typeof import('zxing-wasm/reader');
let opened: Promise<Reader> | undefined;

/** The reader's program is loaded from its package on this disk; by itself it would ask a server on the internet for it. */
function reader(): Promise<Reader> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Reader> {
  const module = await import('zxing-wasm/reader');
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  module.prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer } });
  return module;
}

/** The item number on the slip that a photo shows, or undefined. Runs in the killable process; `bytes` were probed before. */
export async function readSlip(bytes: Uint8Array): Promise<string | undefined> {
  for (const [at, side] of LOOKS.entries()) {
    const found = await lookAt(bytes, side, at > 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function lookAt(bytes: Uint8Array, side: number, closely: boolean): Promise<string | undefined> {
  const [{ readBarcodes }, { openPicture, toPixels }] = await Promise.all([reader(), import('./decoder.ts')]);
  const small = openPicture(bytes).resize(side, side, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' }).toColourspace('srgb');
  // Stretching the tones helps photos taken in a dim store room.
  const { data, width, height } = await toPixels((closely ? small.normalise() : small).ensureAlpha());
  const image = { data: new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength), width, height, colorSpace: 'srgb' };
  const codes = await readBarcodes(image as Parameters<Reader['readBarcodes']>[0], { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: true, maxNumberOfSymbols: 4 });
  for (const { text } of codes) {
    const sku = slipOf(text);
    if (sku !== undefined) return sku;
  }
  return undefined;
}
