import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { MAX_PIXELS } from './nouns.ts';

// Only three loaders, from memory, and JPEG from a file of our own: every other one (TIFF, GIF, SVG, HEIF, ImageMagick…) is attack surface that no listing needs.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadJpegFile'] });
// One thread per picture and as many pictures as cores: measured best, and it keeps memory predictable.
sharp.concurrency(1);
sharp.cache(false);

/** Decoded pixels, 8 bits per channel, row by row. */
export type Pixels = { data: Uint8Array; width: number; height: number; channels: 1 | 2 | 3 | 4 };

const SAFELY: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'truncated', pages: 1, autoOrient: true };

/** Opens a picture upright, first frame only; a picture that ends too early or is too large throws instead of being guessed. */
export const openPicture = (bytes: Uint8Array): Sharp => sharp(bytes, SAFELY);

/**
 * Opens a JPEG at a quarter of its size, as the decoder itself can make it. libvips takes options of a loader behind the name of a file
 * (vips_image_new_from_file); sharp has no name for this one, and asks for the half wherever a quarter is exactly what is wanted.
 */
export const openQuarter = (file: string): Sharp => sharp(`${file}[shrink=4]`, SAFELY);

export const fromPixels = ({ data, width, height, channels }: Pixels): Sharp => sharp(data, { raw: { width, height, channels } });

export async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
