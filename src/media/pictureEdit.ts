import { z } from 'zod';

const pixels = z.number().int().min(0).max(65_535);
const HASH = /^[0-9a-f]{64}$/;

/**
 * How a photo is shown and sent out, while the original stays as it came. Done in this order: the crop in pixels of the upright original,
 * then the turn (clockwise degrees), then a square canvas of one colour around it.
 */
export const pictureEdit = z.object({
  rotate: z.literal([0, 90, 180, 270]).default(0),
  crop: z.object({ left: pixels, top: pixels, width: pixels.min(1), height: pixels.min(1) }).optional(),
  square: z.string().regex(/^#[0-9A-Fa-f]{6}$/).optional(),
});
export type PictureEdit = z.infer<typeof pictureEdit>;
export type Crop = NonNullable<PictureEdit['crop']>;
export type PixelSize = { width: number; height: number };

/** A photo as it is shown: the original's hash, and the edit when there is one. Equal references are equal pictures. */
export type PictureRef = string;

/** True when nothing of the original is changed. */
export const isPlain = (edit: PictureEdit | undefined): boolean => !edit || (edit.rotate === 0 && !edit.crop && !edit.square);

/** `<hash>` or `<hash>~r90~c10,20,300,400~sffffff`: one name for an original and what is done to it. */
export function pictureRef(blob: string, edit?: PictureEdit): PictureRef {
  if (!edit || isPlain(edit)) return blob;
  const { rotate, crop, square } = edit;
  const parts = [rotate === 0 ? '' : `~r${rotate}`, crop ? `~c${crop.left},${crop.top},${crop.width},${crop.height}` : '', square ? `~s${square.slice(1).toLowerCase()}` : ''];
  return blob + parts.join('');
}

/** What a reference names; undefined for any other text. */
export function readPictureRef(ref: PictureRef): { blob: string; edit?: PictureEdit } | undefined {
  const [blob = '', ...parts] = ref.split('~');
  if (!HASH.test(blob)) return undefined;
  if (parts.length === 0) return { blob };
  const edit: Record<string, unknown> = {};
  for (const part of parts) {
    const value = part.slice(1);
    if (part[0] === 'r') edit.rotate = Number(value);
    else if (part[0] === 's') edit.square = `#${value}`;
    else if (part[0] === 'c') edit.crop = cropOf(value);
    else return undefined;
  }
  const parsed = pictureEdit.safeParse(edit);
  return parsed.success ? { blob, edit: parsed.data } : undefined;
}

const cropOf = (text: string): unknown => {
  const [left, top, width, height] = text.split(',').map(Number);
  return { left, top, width, height };
};

/** The part of a crop that lies inside the picture; undefined when nothing of it does, or when it is the whole picture. */
export function cropWithin(crop: Crop | undefined, { width, height }: PixelSize): Crop | undefined {
  if (!crop || crop.left >= width || crop.top >= height) return undefined;
  const within = { left: crop.left, top: crop.top, width: Math.min(crop.width, width - crop.left), height: Math.min(crop.height, height - crop.top) };
  return within.width === width && within.height === height ? undefined : within;
}

/** Size of the edited picture, in pixels, from that of the upright original. */
export function editedSize(original: PixelSize, edit: PictureEdit | undefined): PixelSize {
  const crop = cropWithin(edit?.crop, original);
  const { width, height } = crop ?? original;
  const turned = edit?.rotate === 90 || edit?.rotate === 270 ? { width: height, height: width } : { width, height };
  const side = Math.max(width, height);
  return edit?.square ? { width: side, height: side } : turned;
}
