import type { PhotoMark } from '#app/contract';
import { remembered, type Watched, watched } from '../state.ts';

export const SIZES = ['small', 'medium', 'large'] as const;
export type TileSize = (typeof SIZES)[number];
/** Width of a tile in pixels. */
export const TILE: Readonly<Record<TileSize, number>> = { small: 116, medium: 168, large: 248 };
/** Height of the lines of text below a photo. */
export const WORDS: Readonly<Record<TileSize, number>> = { small: 46, medium: 66, large: 66 };

export const tileSize = remembered<TileSize>('tiles', 'medium', (stored) => SIZES.find((one) => one === stored));

export const ORDERS = ['catalogue', 'blurred', 'smallest', 'fewest'] as const;
/** What of the catalogue's view is shown as tiles: those with one of the marks, in which order, and where the person is. */
export type GalleryView = { marks: readonly PhotoMark[]; order: (typeof ORDERS)[number]; at: number };

const views = new Map<string, Watched<GalleryView>>();

/** Each company keeps its own as long as the window is open. */
export function galleryViewOf(company: string): Watched<GalleryView> {
  const found = views.get(company) ?? watched<GalleryView>({ marks: [], order: 'catalogue', at: 0 });
  views.set(company, found);
  return found;
}
