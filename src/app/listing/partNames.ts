import type { ContentImage, ListingContent, StorefrontProfile } from '#listing';
import { partWords } from '#sealing';
import type { Listed } from './gather.ts';

export type PlannedImage = { name: string; blob: string; image: ContentImage };

/** Where the parts of one product stand in the package. */
export type PlannedPart = { listed: Listed; folder: string; images: PlannedImage[]; sheet: string };

/**
 * Names for everything, known before anything is made. The folder is the item number as far as it can be a file name; a product whose
 * number may not leave gets one by its place. Pictures are numbered in their order, as many as the storefront takes.
 */
export function planParts(listed: readonly Listed[], profile: StorefrontProfile): PlannedPart[] {
  const words = listed.map((one, at) => one.content.sku || `item-${at + 1}`);
  const folders = partWords(words);
  return listed.map((one, at) => {
    const folder = folders.get(words[at] ?? '') ?? `item-${at + 1}`;
    return { listed: one, folder, sheet: `sheets/${folder}.pdf`, images: planImages(one.content, profile, folder) };
  });
}

/** The photos that are here, in their order, as many as the storefront takes. */
export const planImages = ({ images }: Pick<ListingContent, 'images'>, profile: StorefrontProfile, folder: string): PlannedImage[] =>
  images.flatMap((image) => (image.blob ? [{ image, blob: image.blob }] : [])).slice(0, profile.takes.images).map(({ image, blob }, number) => ({ name: `images/${folder}/${number + 1}.jpg`, blob, image }));
