import { imagesFor, inOrder, type Product, shownAs } from '#catalogue';
import type { StorefrontProfile } from '#listing';
import { blobPath, type FitOptions, readPictureRef } from '#media';
import { sheetPhotos } from '#specsheet';
import type { Workspace } from '#store';
import type { Context } from '../port.ts';
import { drawersOf, fitFor, trimPictures } from '../sheet/photos.ts';
import { preparePhotos, type PhotoRequest } from '../worker/images.ts';
import { codesOf, keepCodes } from './codes.ts';
import { factsOf, keepFacts } from './pictures.ts';
import { optionsOf } from './pictureParts.ts';
import { SHEET_TEMPLATE } from './sheetParts.ts';

type Preparing = Pick<Context, 'signal' | 'progress' | 'worker'>;
/** Everything a package wants of one photo: pictures by how they are fitted, the storefront's first, and what was not known of it yet. */
type Wanted = { blob: string; fits: FitOptions[]; /** The photo as the storefront shows it, when its codes are not known. */ ref?: string; facts: boolean };

/**
 * Decodes every photo that a package of these products would hold once, for all that is wanted of it: what it is, the storefront's picture,
 * the codes in that picture, the sheet's pictures. All of it is kept as derived values; what is known is not done again, and whatever is
 * missed here is made when its turn comes.
 */
export async function preparePackagePhotos(context: Preparing, workspace: Workspace, profile: StorefrontProfile, products: readonly Product[]): Promise<void> {
  const wanted = await unknownPhotos(workspace, profile, products);
  const requests = wanted.map(({ blob, fits, ref, facts }): PhotoRequest => ({ original: blob, fits, facts, codes: ref !== undefined }));
  const kept: Promise<void>[] = [];
  let at = 0;
  try {
    for await (const { facts, codes } of preparePhotos(context.worker, drawersOf(workspace), requests, context.signal)) {
      const { blob, ref } = wanted[at] as Wanted;
      if (facts !== undefined) kept.push(keepFacts(workspace, blob, facts));
      if (codes && ref !== undefined) kept.push(keepCodes(workspace, profile, ref, codes));
      context.progress(++at, wanted.length, 'pictures');
    }
  } finally {
    // Stopping keeps what was done so far.
    await Promise.all(kept);
  }
  if (requests.length > 0) await trimPictures(workspace);
}

async function unknownPhotos(workspace: Workspace, profile: StorefrontProfile, products: readonly Product[]): Promise<Wanted[]> {
  const wanted = new Map<string, Wanted>();
  for (const product of products) {
    const shown = imagesFor(product.images, profile.id).flatMap((one) => shownAs(one) ?? []);
    const listed = new Set(shown.slice(0, profile.takes.images));
    const onSheet = new Map(sheetPhotos(product, SHEET_TEMPLATE).map(({ ref, points }) => [ref, points]));
    const refs = new Set([...shown, ...onSheet.keys(), ...inOrder(product.images).flatMap((one) => shownAs(one) ?? [])]);
    const found = await Promise.all([...refs].map((ref) => wantedOf(workspace, profile, ref, listed.has(ref), onSheet.get(ref))));
    for (const one of found) if (one) wanted.set(`${one.blob} ${one.ref ?? ''}`, one);
  }
  return [...wanted.values()];
}

/** Undefined when everything that can be known of a photo is. */
async function wantedOf(workspace: Workspace, profile: StorefrontProfile, ref: string, isListed: boolean, points: number | undefined): Promise<Wanted | undefined> {
  const picture = readPictureRef(ref);
  if (!picture) return undefined;
  const { blob, edit } = picture;
  const [facts, codes] = await Promise.all([factsOf(workspace, blob), isListed ? codesOf(workspace, profile, ref) : []]);
  if (facts === false || (facts && codes) || (await blobPath(workspace.folder, blob)) === undefined) return undefined;
  const fits = [...(isListed ? [optionsOf(profile)] : []), ...(points === undefined ? [] : [fitFor(points, 'print')])];
  return { blob, fits: edit ? fits.map((one) => ({ ...one, edit })) : fits, facts: facts === undefined, ...(codes ? {} : { ref }) };
}
