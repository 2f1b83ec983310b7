import { inOrder, type Product } from '#catalogue';
import type { ImageFacts } from '#media';
import type { Workspace } from '#store';
import type { Context } from '../port.ts';
import { drawersOf } from '../sheet/photos.ts';
import { preparePhotos } from '../worker/images.ts';

/** Area of the rebuildable values that holds what probing told of a picture, by its hash; false for one that cannot be used. */
const AREA = 'pictureFacts';

/** What is known of a picture: its facts, false when it cannot be used, undefined when nobody looked yet. */
export const factsOf = (workspace: Workspace, hash: string): Promise<ImageFacts | false | undefined> => workspace.derived.get<ImageFacts | false>(AREA, hash);
export const keepFacts = (workspace: Workspace, hash: string, facts: ImageFacts | null): Promise<void> => workspace.derived.set(AREA, hash, facts ?? false);

/** Facts of every picture these products link, by hash. A picture that is gone or broken has none; each is probed once in its life. */
export async function pictureFacts(context: Pick<Context, 'signal' | 'progress' | 'worker'>, workspace: Workspace, products: readonly Product[]): Promise<Map<string, ImageFacts>> {
  const hashes = [...new Set(products.flatMap((one) => inOrder(one.images).flatMap((image) => image.blob ?? [])))];
  const known = new Map<string, ImageFacts>();
  const unknown: string[] = [];
  for (const hash of hashes) {
    const facts = await factsOf(workspace, hash);
    if (facts) known.set(hash, facts);
    else if (facts === undefined) unknown.push(hash);
  }
  let at = 0;
  // A file that is missing is answered without facts and not remembered as bad: it may come back.
  for await (const { facts } of preparePhotos(context.worker, drawersOf(workspace), unknown.map((original) => ({ original, fits: [], facts: true })), context.signal)) {
    const hash = unknown[at] ?? '';
    if (facts) known.set(hash, facts);
    if (facts !== undefined) await keepFacts(workspace, hash, facts);
    context.progress(++at, unknown.length, 'pictures');
  }
  return known;
}
