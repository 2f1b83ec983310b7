import { blobHash, readBlob, thumbnailOptions } from '#media';
import type { UseCase } from '../port.ts';
import { cacheOf } from '../sheet/photos.ts';
import { fitImages } from '../worker/images.ts';

/** A small picture as a data URL; null when the photo is not here or cannot be read. Made once, then taken from the cache. */
const thumbnail: UseCase<'catalogue.thumbnail'> = async ({ blob, size }, context) => {
  const hash = blobHash.safeParse(blob);
  if (!hash.success) return { dataUrl: null };
  const workspace = await context.workspace();
  const request = { original: hash.data, options: thumbnailOptions(size), read: () => readBlob(workspace.folder, hash.data) };
  const [answer] = await fitImages(context.worker, cacheOf(workspace), [request], context.signal);
  return { dataUrl: answer?.ok ? `data:image/jpeg;base64,${Buffer.from(answer.fitted.bytes).toString('base64')}` : null };
};
export default thumbnail;
