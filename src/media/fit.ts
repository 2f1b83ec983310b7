import { canonicalJson, Refusal } from '#base';
import type { Pixels } from './decoder.ts';
import { type ImageParts, readImageParts } from './imageParts.ts';
import { liesOnItsSide, readExif } from './exif.ts';
import { type Lend, ownMemory } from './room.ts';
import { cropWithin, fitOptions, type FitOptions, type Fitted, MAX_IMAGE_BYTES, MAX_PIXELS, type PictureEdit, type PixelSize } from './nouns.ts';

/** Below this JPEG quality blocks are seen with the naked eye; rather say that the picture does not fit. */
const LOWEST_QUALITY = 40;
const QUALITY_STEP = 6;

type Settings = ReturnType<typeof fitOptions.parse>;

/** One picture made to fit; see `Photo.fitted`. */
export const fitImage = async (bytes: Uint8Array, options: FitOptions): Promise<Fitted> => openPhoto({ bytes }).fitted(options);

/** A picture's bytes, and the file they were read from when that is one of our own: some photos are decoded faster from there. */
export type PictureFile = { bytes: Uint8Array; file?: string };

/** A photo whose pixels are decoded once, whatever is made of them. */
export type Photo = {
  parts: ImageParts;
  /** Made to fit, as its edit says: upright, sRGB, 8 bits, without Exif, place, XMP, comments or colour profile; the same input gives the same bytes, whatever else is made of the photo. Throws Refusal('unreadable-image' | 'image-will-not-fit'). */
  fitted(options: FitOptions): Promise<Fitted>;
  /** The pixels of the picture made to fit, before they are packed. Throws Refusal('unreadable-image'). */
  pixels(options: FitOptions): Promise<Pixels>;
};

/** A photo whose canvases stand in memory that `lend` gives. Throws Refusal('unreadable-image') when the bytes are no picture, or one that is too large. */
export function openPhoto(picture: PictureFile, lend: Lend = ownMemory): Photo {
  const { bytes } = picture;
  const parts = readImageParts(bytes);
  if (!parts || bytes.length > MAX_IMAGE_BYTES || parts.width * parts.height > MAX_PIXELS) throw unreadable();
  const source = decodedOnce(picture, parts);
  const shapes = new Map<string, Promise<Pixels>>();
  const shape = (settings: Settings): Promise<Pixels> => {
    const { format: _format, quality: _quality, maxBytes: _maxBytes, ...form } = settings;
    const key = canonicalJson(form);
    const made = shapes.get(key) ?? shaped(source, parts, settings, lend);
    shapes.set(key, made);
    return made;
  };
  return {
    parts,
    pixels: (options) => shape(fitOptions.parse(options)),
    async fitted(options) {
      const settings = fitOptions.parse(options);
      const picture = await shape(settings);
      return settings.format === 'png' ? asPng(picture) : asJpeg(picture, settings);
    },
  };
}

const unreadable = (): Refusal => new Refusal('unreadable-image', 'The photo cannot be read. Check it in another program, or copy it again.', { hi: 'फ़ोटो पढ़ी नहीं जा सकती। इसे दूसरे प्रोग्राम में देखें, या फिर से कॉपी करें।' });
/** The decoder is native code and loads on first use only. */
const decoder = () => import('./decoder.ts');

/** Decoded, turned upright, edited, converted to sRGB, resized and, if asked, set on its canvas. */
async function shaped(source: PictureSource, parts: ImageParts, settings: Settings, lend: Lend): Promise<Pixels> {
  try {
    const pixels = await editedPixels(source, uprightSize(parts), settings.edit, settings, settings.background);
    return settings.mode === 'pad' ? await onCanvas(pixels, settings, lend) : pixels;
  } catch {
    throw unreadable();
  }
}

/** Size of the picture once Exif's orientation is followed. */
export function uprightSize({ width, height, exif }: ImageParts): PixelSize {
  return liesOnItsSide(readExif(exif).orientation) ? { width: height, height: width } : { width, height };
}

/**
 * Longest side in pixels of the picture that everything smaller is made from: a photo is decoded once for a storefront's picture, the sheet's
 * and a look for codes. Pictures made for small thumbnails alone are decoded at their own size, which is cheaper.
 */
const COMMON = 1_000;
const SMALL = 300;
/** The decoder has taken a photo of twelve megapixels to half its size already: for the half that is left two lobes show what three do, in less time. */
const KERNEL = 'lanczos2';

/** A picture's bytes, and the same decoded upright to `COMMON` pixels at most when that is first asked for. */
export type PictureSource = { bytes: Uint8Array; common(): Promise<Pixels> };

export function decodedOnce({ bytes, file }: PictureFile, parts: ImageParts): PictureSource {
  let decoded: Promise<Pixels> | undefined;
  const decode = async (): Promise<Pixels> => {
    const { openPicture, openQuarter, toPixels } = await decoder();
    // A folder can have a name that libvips cannot tell from options (a quote behind a comma): its photos are decoded as all others are.
    const quarter = file !== undefined && isCommonAtQuarter(parts) ? await toPixels(openQuarter(file).toColourspace('srgb')).catch(() => undefined) : undefined;
    return quarter ?? toPixels(openPicture(bytes).resize(COMMON, COMMON, { fit: 'inside', withoutEnlargement: true, kernel: KERNEL }).toColourspace('srgb'));
  };
  return { bytes, common: () => (decoded ??= decode()) };
}

/** Whether a quarter of the photo is the common picture to the pixel, as it is for the 4000 × 3000 of most phones: nothing is left to scale. */
const isCommonAtQuarter = ({ format, width, height }: ImageParts): boolean => format === 'jpeg' && Math.max(width, height) === 4 * COMMON && width % 4 === 0 && height % 4 === 0;

/**
 * The one place where a photo's edit is done: cropped, made to fit `box`, turned, set on its square. sRGB, opaque, never enlarged.
 * Cropping comes before scaling, so that no pixel of the part that stays is lost; turning comes after it, when the picture is small.
 * Where it is taken from depends on the wanted size alone, never on what else is made of the photo.
 */
export async function editedPixels(source: PictureSource, original: PixelSize, edit: PictureEdit | undefined, box: PixelSize, background: string): Promise<Pixels> {
  const { fromPixels, toPixels } = await decoder();
  const crop = cropWithin(edit?.crop, original);
  const onSide = edit?.rotate === 90 || edit?.rotate === 270;
  const side = Math.min(box.width, box.height);
  const room = edit?.square ? { width: side, height: side } : onSide ? { width: box.height, height: box.width } : box;
  const pixels = await scaled(source, crop, room, edit?.square ?? background);
  const turned = edit && edit.rotate !== 0 ? await toPixels(fromPixels(pixels).rotate(edit.rotate).toColourspace('srgb')) : pixels;
  if (!edit?.square) return turned;
  const longer = Math.max(turned.width, turned.height);
  return onCanvas(turned, { width: longer, height: longer, background: edit.square });
}

async function scaled(source: PictureSource, crop: ReturnType<typeof cropWithin>, room: PixelSize, background: string): Promise<Pixels> {
  const { openPicture, fromPixels, toPixels } = await decoder();
  const longest = Math.max(room.width, room.height);
  const common = crop || longest > COMMON || longest < SMALL ? undefined : await source.common();
  if (common?.channels === 3 && common.width <= room.width && common.height <= room.height) return common;
  const whole = common ? fromPixels(common).toColourspace('srgb') : openPicture(source.bytes);
  const picture = (crop ? whole.extract(crop) : whole).resize(room.width, room.height, { fit: 'inside', withoutEnlargement: true });
  return toPixels(picture.toColourspace('srgb').flatten({ background }));
}

async function onCanvas(pixels: Pixels, { width, height, background }: Pick<Settings, 'width' | 'height' | 'background'>, lend: Lend = ownMemory): Promise<Pixels> {
  const left = Math.floor((width - pixels.width) / 2);
  const top = Math.floor((height - pixels.height) / 2);
  if (pixels.channels === 3) return copiedOnto(pixels, { width, height, left, top, background }, lend);
  const { fromPixels, toPixels } = await decoder();
  return toPixels(fromPixels(pixels).toColourspace('srgb').extend({ left, top, right: width - pixels.width - left, bottom: height - pixels.height - top, background }));
}

/** Row by row: four times faster than through the decoder, and it is done for every photo of a package. */
function copiedOnto({ data, width, height }: Pixels, canvas: PixelSize & { left: number; top: number; background: string }, lend: Lend): Pixels {
  if (canvas.width === width && canvas.height === height) return { data, width, height, channels: 3 };
  const { buffer, byteOffset, byteLength } = lend(canvas.width * canvas.height * 3);
  const onto = Buffer.from(buffer, byteOffset, byteLength).fill(Buffer.from(canvas.background.slice(1), 'hex'));
  for (let row = 0; row < height; row += 1) onto.set(data.subarray(row * width * 3, (row + 1) * width * 3), ((canvas.top + row) * canvas.width + canvas.left) * 3);
  return { data: onto, width: canvas.width, height: canvas.height, channels: 3 };
}

async function asPng(pixels: Pixels): Promise<Fitted> {
  const { fromPixels } = await decoder();
  const bytes = await fromPixels(pixels).png({ compressionLevel: 9 }).toBuffer();
  return { bytes, width: pixels.width, height: pixels.height, format: 'png' };
}

/** Code tables of its own would save a picture a twentieth of its bytes and cost the step a tenth of its time. */
async function asJpeg(pixels: Pixels, { quality, maxBytes }: Settings): Promise<Fitted> {
  const { fromPixels } = await decoder();
  for (let tried = quality; ; tried -= QUALITY_STEP) {
    const bytes = await fromPixels(pixels).jpeg({ quality: tried, chromaSubsampling: tried >= 90 ? '4:4:4' : '4:2:0', optimiseCoding: false }).toBuffer();
    if (maxBytes === undefined || bytes.length <= maxBytes) return { bytes, width: pixels.width, height: pixels.height, format: 'jpeg' };
    if (tried - QUALITY_STEP < LOWEST_QUALITY) throw new Refusal('image-will-not-fit', `The photo stays heavier than ${maxBytes} bytes at ${pixels.width}×${pixels.height}. Choose a smaller size or another photo.`, { hi: `${pixels.width}×${pixels.height} पर भी फ़ोटो ${maxBytes} बाइट से भारी रहती है। छोटा साइज़ या दूसरी फ़ोटो चुनें।` });
  }
}
