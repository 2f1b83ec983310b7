import type { ListingContent, StorefrontProfile } from '#listing';
import type { Workspace } from '#store';
import type { Gathered } from './gather.ts';
import { planImages } from './partNames.ts';

/** Area of the rebuildable values that holds what the codes in a photo say, by storefront and photo: each is looked at once. */
const AREA = 'pictureCodes';
/** Raise it when photos are looked at in another way. */
const RECIPE = 2;
const keyOf = ({ id, version }: StorefrontProfile, ref: string): string => `${RECIPE} ${id} ${version} ${ref}`;

/** What the QR codes in a photo say, shown as this reference says; undefined when nobody looked yet. */
export const codesOf = (workspace: Workspace, profile: StorefrontProfile, ref: string): Promise<string[] | undefined> => workspace.derived.get<string[]>(AREA, keyOf(profile, ref));
export const keepCodes = (workspace: Workspace, profile: StorefrontProfile, ref: string, texts: readonly string[]): Promise<void> => workspace.derived.set(AREA, keyOf(profile, ref), texts);

/** Place of a photo in its listing, from 1 on, and what its QR codes say. */
export type PhotoCodes = { image: number; texts: string[] };

/** QR codes in the photos a storefront would get, as it would get them, as far as they were looked at: see `preparePackagePhotos`. */
export async function photoCodes({ workspace, profile }: Pick<Gathered, 'workspace' | 'profile'>, content: ListingContent): Promise<PhotoCodes[]> {
  const known = await Promise.all(planImages(content, profile, '').map(({ blob }) => codesOf(workspace, profile, blob)));
  return known.flatMap((texts, at) => (texts && texts.length > 0 ? [{ image: at + 1, texts }] : []));
}
