import { Refusal } from '#base';
import type { ListingContent, StorefrontProfile } from '#listing';
import { codesInImages } from '../worker/images.ts';
import type { Gathered, ListingContext } from './gather.ts';
import { planImages } from './partNames.ts';
import { fittedPhotos } from './pictureParts.ts';

/** Area of the rebuildable values that holds what the codes in a photo say, by storefront and photo: each is looked at once. */
const AREA = 'pictureCodes';
const keyOf = ({ id, version }: StorefrontProfile, blob: string): string => `${id} ${version} ${blob}`;

/** Place of a photo in its listing, from 1 on, and what its QR codes say. */
export type PhotoCodes = { image: number; texts: string[] };
type Where = Pick<Gathered, 'workspace' | 'profile'>;

/**
 * QR codes in the photos a storefront would get, as it would get them: fitted. What was looked at before is known at once; the rest is
 * looked at only when `look` says so, because it means fitting every photo.
 */
export async function photoCodes(context: ListingContext, { workspace, profile }: Where, content: ListingContent, look: boolean): Promise<PhotoCodes[]> {
  const planned = planImages(content, profile, '');
  const known = await Promise.all(planned.map(({ blob }) => workspace.derived.get<string[]>(AREA, keyOf(profile, blob))));
  if (look && known.some((one) => one === undefined)) {
    const photos = await fittedOf(context, { workspace, profile }, content, planned);
    const read = await codesInImages(context.worker, photos.map((bytes) => ({ bytes })), context.signal);
    for (const [at, texts] of read.entries()) {
      known[at] = texts;
      await workspace.derived.set(AREA, keyOf(profile, planned[at]?.blob ?? ''), texts);
    }
  }
  return known.flatMap((texts, at) => (texts && texts.length > 0 ? [{ image: at + 1, texts }] : []));
}

/** A photo that cannot be used is told when it is packed, with all others like it. */
async function fittedOf(context: ListingContext, where: Where, content: ListingContent, images: ReturnType<typeof planImages>): Promise<Uint8Array[]> {
  try {
    return await fittedPhotos({ worker: context.worker, signal: context.signal, language: 'en' }, where, { content, images });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'gate-refused') return [];
    throw error;
  }
}
