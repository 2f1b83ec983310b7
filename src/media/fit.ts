import { Refusal } from '#base';
import type { Pixels } from './decoder.ts';
import { type ImageParts, readImageParts } from './imageParts.ts';
import { liesOnItsSide, readExif } from './exif.ts';
import { cropWithin, fitOptions, type FitOptions, type Fitted, MAX_IMAGE_BYTES, MAX_PIXELS, type PictureEdit, type PixelSize } from './nouns.ts';

/** Below this JPEG quality blocks are seen with the naked eye; rather say that the picture does not fit. */
const LOWEST_QUALITY = 40;
const QUALITY_STEP = 6;

type Settings = ReturnType<typeof fitOptions.parse>;

/**
 * One picture made to fit, as its edit says: upright, sRGB, 8 bits, without Exif, place, XMP, comments or colour profile; the same input gives the same bytes.
 * Throws Refusal('unreadable-image') when the bytes cannot be decoded, Refusal('image-will-not-fit') when no quality is light enough.
 */
export async function fitImage(bytes: Uint8Array, options: FitOptions): Promise<Fitted> {
  const settings = fitOptions.parse(options);
  const parts = readImageParts(bytes);
  if (!parts || bytes.length > MAX_IMAGE_BYTES || parts.width * parts.height > MAX_PIXELS) throw unreadable();
  const picture = await shaped(bytes, parts, settings);
  return settings.format === 'png' ? asPng(picture) : asJpeg(picture, settings);
}

const unreadable = (): Refusal => new Refusal('unreadable-image', 'The photo cannot be read. Check it in another program, or copy it again.');
/** The decoder is native code and loads on first use only. */
const decoder = () => import('./decoder.ts');

/** Decoded, turned upright, edited, converted to sRGB, resized and, if asked, set on its canvas. */
async function shaped(bytes: Uint8Array, parts: ImageParts, settings: Settings): Promise<Pixels> {
  try {
    const pixels = await editedPixels(bytes, uprightSize(parts), settings.edit, settings, settings.background);
    return settings.mode === 'pad' ? await onCanvas(pixels, settings) : pixels;
  } catch {
    throw unreadable();
  }
}

/** Size of the picture once Exif's orientation is followed. */
export function uprightSize({ width, height, exif }: ImageParts): PixelSize {
  return liesOnItsSide(readExif(exif).orientation) ? { width: height, height: width } : { width, height };
}

/**
 * The one place where a photo's edit is done: cropped, made to fit `box`, turned, set on its square. sRGB, opaque, never enlarged.
 * Cropping comes before scaling, so that no pixel of the part that stays is lost; turning comes after it, when the picture is small.
 */
export async function editedPixels(bytes: Uint8Array, original: PixelSize, edit: PictureEdit | undefined, box: PixelSize, background: string): Promise<Pixels> {
  const { openPicture, fromPixels, toPixels } = await decoder();
  const crop = cropWithin(edit?.crop, original);
  const onSide = edit?.rotate === 90 || edit?.rotate === 270;
  const side = Math.min(box.width, box.height);
  const room = edit?.square ? { width: side, height: side } : onSide ? { width: box.height, height: box.width } : box;
  const cropped = crop ? openPicture(bytes).extract(crop) : openPicture(bytes);
  const picture = cropped.resize(room.width, room.height, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').flatten({ background: edit?.square ?? background });
  const pixels = await toPixels(picture);
  const turned = edit && edit.rotate !== 0 ? await toPixels(fromPixels(pixels).rotate(edit.rotate).toColourspace('srgb')) : pixels;
  if (!edit?.square) return turned;
  const longer = Math.max(turned.width, turned.height);
  return onCanvas(turned, { width: longer, height: longer, background: edit.square });
}

async function onCanvas(pixels: Pixels, { width, height, background }: Pick<Settings, 'width' | 'height' | 'background'>): Promise<Pixels> {
  const { fromPixels, toPixels } = await decoder();
  const left = Math.floor((width - pixels.width) / 2);
  const top = Math.floor((height - pixels.height) / 2);
  return toPixels(fromPixels(pixels).toColourspace('srgb').extend({ left, top, right: width - pixels.width - left, bottom: height - pixels.height - top, background }));
}

async function asPng(pixels: Pixels): Promise<Fitted> {
  const { fromPixels } = await decoder();
  const bytes = await fromPixels(pixels).png({ compressionLevel: 9 }).toBuffer();
  return { bytes, width: pixels.width, height: pixels.height, format: 'png' };
}

async function asJpeg(pixels: Pixels, { quality, maxBytes }: Settings): Promise<Fitted> {
  const { fromPixels } = await decoder();
  for (let tried = quality; ; tried -= QUALITY_STEP) {
    const bytes = await fromPixels(pixels).jpeg({ quality: tried, chromaSubsampling: tried >= 90 ? '4:4:4' : '4:2:0' }).toBuffer();
    if (maxBytes === undefined || bytes.length <= maxBytes) return { bytes, width: pixels.width, height: pixels.height, format: 'jpeg' };
    if (tried - QUALITY_STEP < LOWEST_QUALITY) throw new Refusal('image-will-not-fit', `The photo stays heavier than ${maxBytes} bytes at ${pixels.width}×${pixels.height}. Choose a smaller size or another photo.`);
  }
}
