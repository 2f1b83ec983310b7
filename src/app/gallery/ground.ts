import type { Workspace } from '#store';
import { profileFor } from '../storefronts/kept.ts';
import { looksOf } from './looks.ts';
import { type Around, photoLimits } from './marks.ts';
import { type PhotoIndex, photoIndexOf } from './photoIndex.ts';
import { twinsOf } from './twins.ts';

/** Everything photos are judged by, at this moment. Throws Refusal('unknown-storefront'). */
export async function galleryGround(workspace: Workspace, storefront: string): Promise<{ index: PhotoIndex; around: Around; version: string }> {
  const limits = photoLimits(await profileFor(workspace.read, storefront));
  const [index, looks] = await Promise.all([photoIndexOf(workspace), looksOf(workspace)]);
  return { index, around: { known: looks.known, twins: await twinsOf(index, looks), limits }, version: `${index.version} ${looks.version}` };
}
