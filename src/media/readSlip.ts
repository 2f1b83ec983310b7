import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Pixels } from './decoder.ts';
import { slipOf } from './slip.ts';

/**
 * Longer side in pixels at which codes are looked for, smallest first. A slip as large as a palm in an arm's-length photo is found at the
 * first; a small or blurred one needs more pixels, a dim one its tones stretched. Measured on generated photos of 12 megapixels: more pixels
 * than these find no more slips.
 */
const LOOKS = [1_200, 2_000] as const;
/** Below this brightness of its lightest parts (0 to 255) a photo counts as dim: paper in daylight is above 200. */
const DIM = 190;

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
    const found = (await lookAt(bytes, side, at > 0)).map(slipOf).find((one) => one !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What the QR codes in a picture say that a storefront would show, as one look finds them: a code that is too small for it at that size
 * cannot be scanned from the listing either. Runs in the killable process.
 */
export async function codesIn(pixels: Pixels): Promise<string[]> {
  const { fromPixels, toPixels } = await import('./decoder.ts');
  const side = LOOKS[0];
  const fits = Math.max(pixels.width, pixels.height) <= side;
  const small = fits ? pixels : await toPixels(fromPixels(pixels).resize(side, side, { fit: 'inside' }).toColourspace('srgb'));
  return read(small.channels === 3 ? withAlpha(small) : await toPixels(fromPixels(small).toColourspace('srgb').ensureAlpha()));
}

/** The reader takes pixels of four bytes. */
function withAlpha({ data, width, height }: Pixels): Pixels {
  const wide = new Uint8Array(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    wide[to] = data[from] as number;
    wide[to + 1] = data[from + 1] as number;
    wide[to + 2] = data[from + 2] as number;
  }
  return { data: wide, width, height, channels: 4 };
}

async function lookAt(bytes: Uint8Array, side: number, closely: boolean): Promise<string[]> {
  const { openPicture, toPixels } = await import('./decoder.ts');
  const small = openPicture(bytes).resize(side, side, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' }).toColourspace('srgb');
  const pixels = await toPixels(small.ensureAlpha());
  if (closely) stretch(pixels.data);
  return read(pixels);
}

async function read({ data, width, height }: Pixels): Promise<string[]> {
  const { readBarcodes } = await reader();
  const image = { data: new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength), width, height, colorSpace: 'srgb' };
  const codes = await readBarcodes(image as Parameters<Reader['readBarcodes']>[0], { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: true, maxNumberOfSymbols: 4 });
  return codes.map((one) => one.text).filter((text) => text !== '');
}

/** Brings the lightest parts of a dim photo up to white, in place; RGBA. Greys between black and paper come apart, which is all a code needs. */
function stretch(pixels: Uint8Array): void {
  const counts = new Uint32Array(256);
  for (let at = 1; at < pixels.length; at += 4) counts[pixels[at] as number] = (counts[pixels[at] as number] as number) + 1;
  let [above, light] = [pixels.length / 400, 255];
  while (light > 1 && (above -= counts[light] as number) > 0) light -= 1;
  if (light >= DIM) return;
  for (let at = 0; at < pixels.length; at += 1) if (at % 4 !== 3) pixels[at] = Math.min(255, Math.round(((pixels[at] as number) * 255) / light));
}
