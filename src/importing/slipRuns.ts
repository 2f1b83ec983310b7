import type { MatchedPhoto } from './matchPhotos.ts';

/** A photo in the order it was taken; `slip` is the item number of the printed slip it shows. */
export type PhotoInRow = { id: string; slip?: string };
export type SlipMatch = MatchedPhoto | { id: string; state: 'slip'; product: string } | { id: string; state: 'unknown-slip'; sku: string };

/**
 * A slip gives its item to the photos after it, up to the next slip. Photos before the first slip and those after a slip that no item has
 * belong to nobody: a wrong slip must not hand its photos to the item before.
 */
export function matchBySlips(photos: readonly PhotoInRow[], productOf: (sku: string) => string | undefined): SlipMatch[] {
  let current: string | undefined;
  let number = 0;
  return photos.map(({ id, slip }): SlipMatch => {
    if (slip !== undefined) {
      current = productOf(slip);
      number = 0;
      return current === undefined ? { id, state: 'unknown-slip', sku: slip } : { id, state: 'slip', product: current };
    }
    return current === undefined ? { id, state: 'unmatched' } : { id, state: 'matched', product: current, number: ++number };
  });
}
