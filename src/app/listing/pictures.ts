import { Refusal } from '#base';
import { inOrder, type Product } from '#catalogue';
import { type ImageFacts, readBlob } from '#media';
import type { Workspace } from '#store';
import type { Context } from '../port.ts';
import { probeImages } from '../worker/images.ts';

/** Area of the rebuildable values that holds what probing told of a picture, by its hash; false for one that cannot be used. */
const AREA = 'pictureFacts';
/** Pictures read and probed at a time. */
const BATCH = 24;

/** Facts of every picture these products link, by hash. A picture that is gone or broken has none; each is probed once in its life. */
export async function pictureFacts(context: Pick<Context, 'signal' | 'progress' | 'worker'>, workspace: Workspace, products: readonly Product[]): Promise<Map<string, ImageFacts>> {
  const hashes = [...new Set(products.flatMap((one) => inOrder(one.images).flatMap((image) => image.blob ?? [])))];
  const known = new Map<string, ImageFacts>();
  const unknown: string[] = [];
  for (const hash of hashes) {
    const facts = await workspace.derived.get<ImageFacts | false>(AREA, hash);
    if (facts) known.set(hash, facts);
    else if (facts === undefined) unknown.push(hash);
  }
  for (let at = 0; at < unknown.length; at += BATCH) {
    context.signal.throwIfAborted();
    context.progress(at, unknown.length, 'pictures');
    for (const [hash, facts] of await probed(context, workspace, unknown.slice(at, at + BATCH))) {
      if (facts) known.set(hash, facts);
      await workspace.derived.set(AREA, hash, facts ?? false);
    }
  }
  return known;
}

/** A file that is missing is not remembered as bad: it may come back. */
async function probed(context: Pick<Context, 'signal' | 'worker'>, workspace: Workspace, hashes: readonly string[]): Promise<[string, ImageFacts | null][]> {
  const here: { hash: string; bytes: Uint8Array }[] = [];
  for (const hash of hashes) {
    const bytes = await readBlob(workspace.folder, hash).catch(missing);
    if (bytes) here.push({ hash, bytes });
  }
  const answers = await probeImages(context.worker, here, context.signal);
  return here.map(({ hash }, at) => [hash, answers[at]?.facts ?? null]);
}

const missing = (error: unknown): undefined => {
  if (error instanceof Refusal) return undefined;
  throw error;
};
