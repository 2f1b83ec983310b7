import { Refusal } from '#base';
import type { Pixels } from './decoder.ts';
import { decodedOnce, editedPixels, uprightSize } from './fit.ts';
import { readImageParts } from './imageParts.ts';
import { editedSize, MAX_IMAGE_BYTES, MAX_PIXELS, type PictureEdit, type PictureLook } from './nouns.ts';
import { printsOf } from './prints.ts';

/** Longer side at which sharpness is measured: what storefronts show. */
const MEASURED = 1_000;
/** Side of the tiles that sharpness is measured in: a plain background must not count against a sharp object. */
const TILE = 50;
/** Contrast at which sharpness counts as measured: a dark or pale photo has weaker edges without being blurred; below the faintest, noise would be taken for edges. */
const FULL = 180;
const FAINT = 30;
const NEAR_WHITE = 245;
const BORDER = 0.03;

/**
 * Measures a photo from untrusted bytes as it is shown with this edit. Runs in the killable process.
 * Throws Refusal('unreadable-image') when the bytes cannot be decoded.
 */
export async function lookAtPicture(bytes: Uint8Array, edit?: PictureEdit): Promise<PictureLook> {
  const parts = readImageParts(bytes);
  if (!parts || bytes.length > MAX_IMAGE_BYTES || parts.width * parts.height > MAX_PIXELS) throw unreadable();
  const original = uprightSize(parts);
  try {
    const pixels = await editedPixels(decodedOnce({ bytes }, parts), original, edit, { width: MEASURED, height: MEASURED }, '#ffffff');
    const light = lumaOf(pixels);
    const [darkest, lightest] = tails(light);
    return {
      ...editedSize(original, edit), bytes: bytes.length, format: parts.format, originalWidth: original.width, originalHeight: original.height,
      sharpness: rounded(sharpnessOf(light, pixels.width, pixels.height) * (FULL / Math.min(FULL, Math.max(FAINT, lightest - darkest))) ** 2), darkest, lightest, border: borderOf(pixels), prints: await printsOf(pixels),
    };
  } catch {
    throw unreadable();
  }
}

const unreadable = (): Refusal => new Refusal('unreadable-image', 'The photo cannot be read. Check it in another program, or copy it again.', { hi: 'फ़ोटो पढ़ी नहीं जा सकती। इसे दूसरे प्रोग्राम में देखें, या फिर से कॉपी करें।' });
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Light of each pixel by the weights of ITU-R BT.601. */
function lumaOf({ data, width, height, channels }: Pixels): Uint8Array {
  const light = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < light.length; at++, from += channels) {
    const red = data[from] ?? 0;
    light[at] = channels < 3 ? red : (red * 299 + (data[from + 1] ?? 0) * 587 + (data[from + 2] ?? 0) * 114) / 1_000;
  }
  return light;
}

/** The light below which a twentieth of the pixels lies, and that above which one does. */
function tails(light: Uint8Array): [number, number] {
  const counts = new Uint32Array(256);
  for (const one of light) counts[one] = (counts[one] ?? 0) + 1;
  const at = (share: number): number => {
    let left = light.length * share;
    for (let value = 0; value < 256; value++) {
      left -= counts[value] ?? 0;
      if (left < 0) return value;
    }
    return 255;
  };
  return [at(0.05), at(0.95)];
}

/** Variance of the 4-neighbour Laplacian in each tile; the mean of the sharpest quarter of the tiles. */
function sharpnessOf(light: Uint8Array, width: number, height: number): number {
  const found: number[] = [];
  for (let top = 1; top < height - 1; top += TILE) {
    for (let left = 1; left < width - 1; left += TILE) found.push(tileVariance(light, width, left, top, Math.min(left + TILE, width - 1), Math.min(top + TILE, height - 1)));
  }
  const best = found.sort((a, b) => b - a).slice(0, Math.max(1, Math.ceil(found.length / 4)));
  return best.length === 0 ? 0 : best.reduce((sum, one) => sum + one, 0) / best.length;
}

function tileVariance(light: Uint8Array, width: number, left: number, top: number, right: number, bottom: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left, end = y * width + right; at < end; at++) {
      const value = (light[at - 1] ?? 0) + (light[at + 1] ?? 0) + (light[at - width] ?? 0) + (light[at + width] ?? 0) - 4 * (light[at] ?? 0);
      sum += value;
      squares += value * value;
    }
  }
  const count = Math.max(1, (right - left) * (bottom - top));
  return squares / count - (sum / count) ** 2;
}

/** Share of near-white pixels in the outermost ring, and the mean distance of its pixels from its mean colour. */
function borderOf({ data, width, height, channels }: Pixels): PictureLook['border'] {
  const ring = Math.max(2, Math.round(Math.min(width, height) * BORDER));
  const places: number[] = [];
  for (let y = 0; y < height; y++) {
    const inside = y >= ring && y < height - ring;
    for (let x = 0; x < width; x++) {
      if (inside && x === ring) x = Math.max(x, width - ring);
      if (x < width) places.push((y * width + x) * channels);
    }
  }
  const used = Math.min(channels, 3);
  const means = Array.from({ length: used }, (_, channel) => places.reduce((sum, at) => sum + (data[at + channel] ?? 0), 0) / places.length);
  let white = 0;
  let spread = 0;
  for (const at of places) {
    let near = true;
    for (let channel = 0; channel < used; channel++) {
      const value = data[at + channel] ?? 0;
      near &&= value >= NEAR_WHITE;
      spread += Math.abs(value - (means[channel] ?? 0)) / used;
    }
    if (near) white++;
  }
  return { white: Math.round((white / places.length) * 1_000) / 1_000, spread: rounded(spread / places.length) };
}
