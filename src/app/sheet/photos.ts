import { join } from 'node:path';
import type { Product } from '#catalogue';
import type { Certificate, Exporter } from '#exporter';
import { type FitOptions, fittedCache, keptBytes, type PictureRef, readPictureRef } from '#media';
import type { Picture } from '#paper';
import { sheetPhotos, type SheetTemplate, templateById } from '#specsheet';
import type { Workspace } from '#store';
import type { Context } from '../port.ts';
import { type Drawers, fitImages } from '../worker/images.ts';

/** Fitted pictures of a company; derived, the folder may be deleted at any time. */
export const drawersOf = ({ folder }: Pick<Workspace, 'folder'>): Drawers => ({ folder, cache: fittedCache(pictureDrawer(folder)) });
const pictureDrawer = (folder: string): string => join(folder, '.cache', 'pictures');
/** About fifteen thousand pictures as a storefront shows them; of more, those fitted first are let go. */
const MOST_BYTES = 4 * 2 ** 30;
export const trimPictures = ({ folder }: Pick<Workspace, 'folder'>): Promise<number> => keptBytes(pictureDrawer(folder)).trim(MOST_BYTES);

/** Dots to the inch of photos, and how hard they are packed: for paper (half a page is 1,000 pixels wide, as large as a storefront's picture), and for a file that goes over a phone. */
const SHARPNESS = { print: { dots: 279, quality: 82 }, phone: { dots: 170, quality: 68 }, least: { dots: 110, quality: 55 } } as const;
export type Sharpness = keyof typeof SHARPNESS;
/** No photo in any file has more pixels on a side. */
const MOST_PIXELS = 1_600;
const POINTS_TO_THE_INCH = 72;

/** Pixels of a photo printed this many points wide, in steps, so that photos of like size are fitted once. */
export function fitFor(points: number, sharpness: Sharpness): FitOptions {
  const { dots, quality } = SHARPNESS[sharpness];
  const pixels = Math.min(MOST_PIXELS, Math.ceil((points / POINTS_TO_THE_INCH) * dots / 20) * 20);
  return { width: pixels, height: pixels, quality };
}
/** Pixels to a point of a logo, which has fine lines. */
const LOGO_SHARPNESS = 4;

/** The pictures that the sheets of these products show, fitted and clean, edited as their references say; one that is gone or broken is left out. */
export async function sheetPictures(context: Context, workspace: Workspace, products: readonly Product[], template: string | SheetTemplate, sharpness: Sharpness = 'print'): Promise<Map<PictureRef, Picture>> {
  const widest = new Map<string, number>();
  for (const { ref, points } of products.flatMap((one) => sheetPhotos(one, template))) widest.set(ref, Math.max(points, widest.get(ref) ?? 0));
  const wanted = new Map([...widest].map(([ref, points]) => [ref as PictureRef, fitFor(points, sharpness)] as const));
  return fittedPictures(context, workspace, wanted);
}

export async function sheetLogo(context: Context, workspace: Workspace, exporter: Exporter, template: string | SheetTemplate): Promise<Picture | undefined> {
  const { logo } = exporter.brand;
  if (!logo) return undefined;
  const most = templateById(template).logo;
  const options: FitOptions = { width: most.width * LOGO_SHARPNESS, height: most.height * LOGO_SHARPNESS, format: 'png' };
  return (await fittedPictures(context, workspace, new Map([[logo, options]]))).get(logo);
}

/** Points of the room a certificate's mark has beside it. */
const MARK_POINTS = { width: 46, height: 30 };

/** Marks of those who issued the certificates, by the certificate's id. */
export async function certificateMarks(context: Context, workspace: Workspace, certificates: readonly Certificate[]): Promise<Map<string, Picture>> {
  const options: FitOptions = { width: MARK_POINTS.width * LOGO_SHARPNESS, height: MARK_POINTS.height * LOGO_SHARPNESS, format: 'png' };
  const marked = certificates.flatMap(({ id, logoBlob, class: cls }) => (logoBlob && cls !== 'internal' ? [{ id, logoBlob }] : []));
  const fitted = await fittedPictures(context, workspace, new Map(marked.map((one) => [one.logoBlob, options])));
  return new Map(marked.flatMap(({ id, logoBlob }) => { const found = fitted.get(logoBlob); return found ? [[id, found] as const] : []; }));
}

/** Pictures fitted to a size each, clean, by their reference; one that is gone or broken is left out. */
export async function fittedPictures(context: Context, workspace: Workspace, wanted: ReadonlyMap<PictureRef, FitOptions>): Promise<Map<PictureRef, Picture>> {
  const requests = [...wanted].flatMap(([ref, options]) => {
    const picture = readPictureRef(ref);
    return picture ? [{ ref, original: picture.blob, options: { ...options, ...(picture.edit ? { edit: picture.edit } : {}) } }] : [];
  });
  const answers = await fitImages(context.worker, drawersOf(workspace), requests, context.signal);
  return new Map(requests.flatMap(({ ref }, at) => {
    const answer = answers[at];
    return answer?.ok ? [[ref, { bytes: answer.fitted.bytes, width: answer.fitted.width, height: answer.fitted.height }] as const] : [];
  }));
}
