import sharp, { type Sharp } from 'sharp';
import { MAX_PIXELS } from './nouns.ts';

// Only three loaders, and only from memory: every other one (TIFF, GIF, SVG, HEIF, ImageMagick…) is attack surface that no listing needs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
// One thread per picture and as many pictures as cores: measured best, and it keeps memory predictable.
sharp.concurrency(1);
sharp.cache(false);

/** Decoded pixels, 8 bits per channel, row by row. */
export type Pixels = { data: Uint8Array; width: number; height: number; channels: 1 | 2 | 3 | 4 };

/** Opens a picture upright, first frame only; a picture that ends too early or is too large throws instead of being guessed. */
export const openPicture = (bytes: Uint8Array): Sharp => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated', pages: 1, autoOrient: true });

export const fromPixels = ({ data, width, height, channels }: Pixels): Sharp => sharp(data, { raw: { width, height, channels } });

export async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
