import { join } from 'node:path';
import type { Product } from '#catalogue';
import type { Exporter } from '#exporter';
import { type FitOptions, fittedCache, type PictureRef, readBlob, readPictureRef } from '#media';
import type { Picture } from '#paper';
import { sheetPhotos, templateById } from '#specsheet';
import type { Workspace } from '#store';
import type { Context } from '../port.ts';
import { fitImages } from '../worker/images.ts';

/** Fitted pictures of a company; derived, the folder may be deleted at any time. */
export const cacheOf = (workspace: Workspace) => fittedCache(join(workspace.folder, '.cache', 'pictures'));

/** Pixels of a cover printed half a page wide, about 290 to the inch, and of the small ones below it. */
const COVER: FitOptions = { width: 1_000, height: 1_000, quality: 82 };
const SMALL: FitOptions = { width: 480, height: 480, quality: 80 };
/** Pixels to a point of a logo, which has fine lines. */
const LOGO_SHARPNESS = 4;

/** The pictures that the sheets of these products show, fitted and clean, edited as their references say; one that is gone or broken is left out. */
export async function sheetPictures(context: Context, workspace: Workspace, products: readonly Product[], template: string): Promise<Map<PictureRef, Picture>> {
  const wanted = new Map<PictureRef, FitOptions>();
  for (const product of products) {
    sheetPhotos(product, template).forEach((photo, at) => {
      if (at === 0 || !wanted.has(photo)) wanted.set(photo, at === 0 ? COVER : SMALL);
    });
  }
  return fittedPictures(context, workspace, wanted);
}

export async function sheetLogo(context: Context, workspace: Workspace, exporter: Exporter, template: string): Promise<Picture | undefined> {
  const { logo } = exporter.brand;
  if (!logo) return undefined;
  const most = templateById(template).logo;
  const options: FitOptions = { width: most.width * LOGO_SHARPNESS, height: most.height * LOGO_SHARPNESS, format: 'png' };
  return (await fittedPictures(context, workspace, new Map([[logo, options]]))).get(logo);
}

/** Pictures fitted to a size each, clean, by their reference; one that is gone or broken is left out. */
export async function fittedPictures(context: Context, workspace: Workspace, wanted: ReadonlyMap<PictureRef, FitOptions>): Promise<Map<PictureRef, Picture>> {
  const requests = [...wanted].flatMap(([ref, options]) => {
    const picture = readPictureRef(ref);
    return picture ? [{ ref, original: picture.blob, options: { ...options, ...(picture.edit ? { edit: picture.edit } : {}) }, read: () => readBlob(workspace.folder, picture.blob) }] : [];
  });
  const answers = await fitImages(context.worker, cacheOf(workspace), requests, context.signal);
  return new Map(requests.flatMap(({ ref }, at) => {
    const answer = answers[at];
    return answer?.ok ? [[ref, { bytes: answer.fitted.bytes, width: answer.fitted.width, height: answer.fitted.height }] as const] : [];
  }));
}
