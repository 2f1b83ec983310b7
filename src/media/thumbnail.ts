import { fitImage } from './fit.ts';
import type { Fitted, FitOptions, PictureEdit } from './nouns.ts';

/** How a thumbnail is fitted: twice the size on screen stays sharp on dense displays; `size` is the longer side in CSS pixels. */
export const thumbnailOptions = (size: number, edit?: PictureEdit): FitOptions => ({ width: Math.min(size * 2, 3_200), height: Math.min(size * 2, 3_200), mode: 'inside', format: 'jpeg', quality: 76, ...(edit ? { edit } : {}) });

export const makeThumbnail = (bytes: Uint8Array, size: number): Promise<Fitted> => fitImage(bytes, thumbnailOptions(size));
