import { type Finding, Refusal } from '#base';
import { type ListingContent, messages, type StorefrontProfile } from '#listing';
import { blobPath, type FitOptions, readPictureRef } from '#media';
import type { PackagePart } from '#sealing';
import type { Context } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { drawersOf } from '../sheet/photos.ts';
import { type Drawers, fitImages } from '../worker/images.ts';
import type { Gathered } from './gather.ts';
import type { PlannedImage, PlannedPart } from './partNames.ts';

/**
 * The pictures of a package as parts: upright, on the storefront's canvas, without any metadata. Those of one product are fitted together
 * when the first of them is asked for, and each is let go once it is packed.
 */
export function pictureParts(context: Context, { profile, workspace }: Gathered, parts: readonly PlannedPart[]): PackagePart[] {
  const options = optionsOf(profile);
  const drawers = drawersOf(workspace);
  return parts.flatMap((part) => {
    let fitted: Promise<(Uint8Array | undefined)[]> | undefined;
    return part.images.map(({ name }, at): PackagePart => ({
      name,
      load: async () => {
        fitted ??= fitProduct(context, drawers, { content: part.listed.content, images: part.images }, options);
        const all = await fitted;
        const bytes = all[at];
        all[at] = undefined;
        if (!bytes) throw new Error(`picture ${name} was asked for twice`);
        return bytes;
      },
    }));
  });
}

type WithPhotos = { content: ListingContent; images: readonly PlannedImage[] };
type Fitting = Pick<Context, 'worker' | 'signal' | 'language'>;

/** How a storefront's pictures are fitted. */
export const optionsOf = ({ picture: { width, height, mode, background, maxBytes } }: Pick<StorefrontProfile, 'picture'>): FitOptions => ({ width, height, mode, background, maxBytes, format: 'jpeg' });

/** The photos of one product as they would be packed, in order. Throws Refusal('gate-refused') for one that cannot be used. */
export async function fittedPhotos(context: Fitting, { profile, workspace }: Pick<Gathered, 'profile' | 'workspace'>, part: WithPhotos): Promise<Uint8Array[]> {
  const all = await fitProduct(context, drawersOf(workspace), part, optionsOf(profile));
  return all.flatMap((one) => one ?? []);
}

async function fitProduct(context: Fitting, drawers: Drawers, part: WithPhotos, options: FitOptions): Promise<(Uint8Array | undefined)[]> {
  context.signal.throwIfAborted();
  const pictures = part.images.map((one) => ({ ...(readPictureRef(one.blob) ?? { blob: one.blob }), name: one.name }));
  // A picture that was fitted once is no photo any more when its original is gone: without the cache the same package could not be made.
  const here = await Promise.all(pictures.map(({ blob }) => blobPath(drawers.folder, blob)));
  const usable = pictures.filter((_, at) => here[at] !== undefined);
  const answers = await fitImages(context.worker, drawers, usable.map(({ blob, edit }) => ({ original: blob, options: edit ? { ...options, edit } : options })), context.signal);
  const bytes = new Map(usable.map((one, at) => [one.name, answers[at]] as const));
  const bad = part.images.filter((one) => !bytes.get(one.name)?.ok);
  if (bad.length > 0) throw unusable(part, bad.map((one) => part.images.indexOf(one)), context.language);
  return part.images.map((one) => {
    const answer = bytes.get(one.name);
    return answer?.ok ? answer.fitted.bytes : undefined;
  });
}

function unusable(part: WithPhotos, places: readonly number[], language: string): Refusal {
  const { content } = part;
  const findings = places.map((at): Finding => ({
    rule: 'LISTING-IMAGE-UNUSABLE', severity: 'error', status: 'fail', messageId: 'LISTING-IMAGE-UNUSABLE', data: { image: at + 1, file: part.images[at]?.image.fileName ?? '' },
    where: { kind: 'product', record: content.id, sku: content.sku, field: 'images', part: part.images[at]?.image.fileName },
  }));
  return new Refusal('gate-refused', `No package was made: ${findings.length} photos of ${content.sku} cannot be used. Replace them or leave them out.`, { hi: `पैकेज नहीं बना: ${content.sku} की ${findings.length} फ़ोटो काम में नहीं आ सकतीं। उन्हें बदलें या छोड़ दें।`, findings: shownFindings(findings, language, messages) });
}
