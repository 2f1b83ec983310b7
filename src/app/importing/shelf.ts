import type { Finding } from '#base';
import { ImageShelf } from '#importing';
import { storeBlob } from '#media';
import type { Context } from '../port.ts';
import type { ListedImage } from '../worker/listImages.ts';

/** Pictures that came with an import: a shelf to match them from, what is wrong with some, and how to keep those that were used. */
export type Photos = { shelf: ImageShelf; findings: Finding[]; keep(folder: string): Promise<void> };

/** Looks through a folder or zip of pictures in the killable process. Throws Refusal: unsafe-archive, damaged-file, too-large. */
export async function openPhotos(context: Context, token: string): Promise<Photos> {
  const source = { path: context.files.path(token), name: context.files.name(token) };
  const images: ListedImage[] = [];
  for await (const one of context.worker.run('list-images', source, { signal: context.signal, deadlineMs: 600_000 })) {
    images.push(one as ListedImage);
    context.progress(images.length, null, source.name);
  }
  const usable = images.filter((one) => one.extension !== null);
  const shelf = new ImageShelf(usable.map(({ path, blob }) => ({ path, blob })), images.filter((one) => one.extension === null).map((one) => one.path));
  const keep = async (folder: string): Promise<void> => {
    const used = shelf.usedBlobs();
    const take = [...new Map(usable.filter((one) => used.has(one.blob)).map((one) => [one.blob, one.path])).values()];
    if (take.length === 0) return;
    for await (const one of context.worker.run('list-images', { ...source, take }, { signal: context.signal, deadlineMs: 600_000 })) {
      const { bytes, extension } = one as ListedImage;
      if (bytes && extension) await storeBlob(folder, bytes, extension);
    }
  };
  return { shelf, findings: images.flatMap((one) => one.findings.filter((point) => point.severity !== 'info')), keep };
}
