import { type ImageLink, inOrder, type Product } from '../nouns.ts';
import { contentText } from './parts.ts';

type Images = Product['images'];

/** A variant's photos: its own first, so that its cover is its own, then those of its parent that it has not. */
export function mergedImages(own: Images, parent: Images): Images {
  const mine = inOrder(own);
  if (mine.length === 0) return parent;
  const known = new Set(mine.flatMap((one) => one.blob ?? []));
  const more = inOrder(parent).filter((one) => one.blob === undefined || !known.has(one.blob));
  const next = (mine.at(-1)?.position ?? -1) + 1;
  return { ...own, ...Object.fromEntries(more.map(({ id, ...one }, at): [string, ImageLink] => [id, { ...one, position: next + at }])) };
}

/** The least photos a variant needs of its own to show `whole` under this parent; undefined when it must take none of the parent's. */
export function leastImages(whole: Images, parent: Images): Images | undefined {
  const theirs = new Set(inOrder(parent).flatMap((one) => one.blob ?? []));
  const least = Object.fromEntries(Object.entries(whole).filter(([, one]) => one.blob === undefined || !theirs.has(one.blob)));
  return contentText(mergedImages(least, parent)) === contentText(whole) ? least : undefined;
}
