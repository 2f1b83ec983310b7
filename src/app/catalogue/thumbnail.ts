import { readPictureRef, thumbnailOptions } from '#media';
import type { UseCase } from '../port.ts';
import { drawersOf } from '../sheet/photos.ts';
import { fitImages } from '../worker/images.ts';

/** A small picture as a data URL, edited as its reference says; null when the photo is not here or cannot be read. Made once, then taken from the cache. */
const thumbnail: UseCase<'catalogue.thumbnail'> = async ({ blob, edit, size }, context) => {
  const picture = readPictureRef(blob);
  if (!picture) return { dataUrl: null };
  const workspace = await context.workspace();
  const request = { original: picture.blob, options: thumbnailOptions(size, edit ?? picture.edit) };
  const [answer] = await fitImages(context.worker, drawersOf(workspace), [request], context.signal);
  return { dataUrl: answer?.ok ? `data:image/jpeg;base64,${Buffer.from(answer.fitted.bytes).toString('base64')}` : null };
};
export default thumbnail;
