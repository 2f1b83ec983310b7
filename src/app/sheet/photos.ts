import { join } from 'node:path';
import type { Product } from '#catalogue';
import type { Exporter } from '#exporter';
import { type BlobHash, type FitOptions, fittedCache, readBlob } from '#media';
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

/** The pictures that the sheets of these products show, fitted and clean, by the hash of the original; one that is gone or broken is left out. */
export async function sheetPictures(context: Context, workspace: Workspace, products: readonly Product[], template: string): Promise<Map<BlobHash, Picture>> {
  const wanted = new Map<BlobHash, FitOptions>();
  for (const product of products) {
    sheetPhotos(product, template).forEach((blob, at) => {
      if (at === 0 || !wanted.has(blob)) wanted.set(blob, at === 0 ? COVER : SMALL);
    });
  }
  return fitted(context, workspace, wanted);
}

export async function sheetLogo(context: Context, workspace: Workspace, exporter: Exporter, template: string): Promise<Picture | undefined> {
  const { logo } = exporter.brand;
  if (!logo) return undefined;
  const most = templateById(template).logo;
  const options: FitOptions = { width: most.width * LOGO_SHARPNESS, height: most.height * LOGO_SHARPNESS, format: 'png' };
  return (await fitted(context, workspace, new Map([[logo, options]]))).get(logo);
}

async function fitted(context: Context, workspace: Workspace, wanted: ReadonlyMap<BlobHash, FitOptions>): Promise<Map<BlobHash, Picture>> {
  const requests = [...wanted].map(([original, options]) => ({ original, options, read: () => readBlob(workspace.folder, original) }));
  const answers = await fitImages(context.worker, cacheOf(workspace), requests, context.signal);
  return new Map(requests.flatMap(({ original }, at) => {
    const answer = answers[at];
    return answer?.ok ? [[original, { bytes: answer.fitted.bytes, width: answer.fitted.width, height: answer.fitted.height }] as const] : [];
  }));
}
