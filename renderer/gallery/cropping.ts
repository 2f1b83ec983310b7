/** Geometry of the crop: pixels of the upright original, whole numbers, always inside the picture. */
export type Size = { width: number; height: number };
export type Crop = { left: number; top: number; width: number; height: number };
export type Ratio = 'free' | '1:1' | '4:3' | '3:4';
export type Edit = { rotate: 0 | 90 | 180 | 270; crop?: Crop; square?: string };

/** Smallest side of a crop, in pixels. */
export const LEAST = 16;

export const RATIOS: Readonly<Record<Exclude<Ratio, 'free'>, number>> = { '1:1': 1, '4:3': 4 / 3, '3:4': 3 / 4 };

/** The edge of the picture is harder than the smallest side: a crop near it may be smaller, never outside. */
const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, Math.min(least, most)), most);

export const wholePicture = ({ width, height }: Size): Crop => ({ left: 0, top: 0, width, height });
export const isWhole = (crop: Crop, { width, height }: Size): boolean => crop.left === 0 && crop.top === 0 && crop.width === width && crop.height === height;

/** The ratio of a crop as it is cut: a picture that will lie on its side is cut the other way round. */
export const cutRatio = (ratio: Exclude<Ratio, 'free'>, rotate: Edit['rotate']): number => (rotate === 90 || rotate === 270 ? 1 / RATIOS[ratio] : RATIOS[ratio]);

/** Moved by so many pixels, as far as the edges let it. */
export const moved = (crop: Crop, right: number, down: number, { width, height }: Size): Crop => ({
  ...crop, left: between(Math.round(crop.left + right), 0, width - crop.width), top: between(Math.round(crop.top + down), 0, height - crop.height),
});

/** Made wider and taller by so many pixels; `ratio` (width over height) is kept when there is one, by the larger of the two changes. */
export function resized(crop: Crop, wider: number, taller: number, size: Size, ratio: number | null): Crop {
  const [mostWide, mostTall] = [size.width - crop.left, size.height - crop.top];
  if (ratio === null) return { ...crop, width: between(Math.round(crop.width + wider), LEAST, mostWide), height: between(Math.round(crop.height + taller), LEAST, mostTall) };
  const asked = Math.abs(wider) >= Math.abs(taller * ratio) ? crop.width + wider : (crop.height + taller) * ratio;
  const width = between(asked, Math.max(LEAST, LEAST * ratio), Math.min(mostWide, mostTall * ratio));
  return { ...crop, width: Math.round(width), height: between(Math.round(width / ratio), 1, mostTall) };
}

/** The largest crop of a ratio around the middle of the one there is. */
export function withRatio(crop: Crop, ratio: number, size: Size): Crop {
  const area = crop.width * crop.height;
  const width = Math.min(Math.sqrt(area * ratio), size.width, size.height * ratio);
  const next = { width: Math.round(width), height: Math.min(size.height, Math.round(width / ratio)) };
  return moved({ left: Math.round(crop.left + (crop.width - next.width) / 2), top: Math.round(crop.top + (crop.height - next.height) / 2), ...next }, 0, 0, size);
}

/** What is stored: nothing for a picture as it came, no crop where it is the whole picture. */
export function tidyEdit({ rotate, crop, square }: Edit, size: Size): Edit | undefined {
  const cut = crop && !isWhole(crop, size) ? crop : undefined;
  if (rotate === 0 && !cut && !square) return undefined;
  return { rotate, ...(cut ? { crop: cut } : {}), ...(square ? { square } : {}) };
}
