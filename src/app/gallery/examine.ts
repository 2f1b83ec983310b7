import { Refusal } from '#base';
import { type PictureEdit, type PictureRef, readBlob, readPictureRef } from '#media';
import type { Workspace } from '#store';
import type { Context, UseCase } from '../port.ts';
import { lookAtImages } from '../worker/images.ts';
import { keepLooks, type Known, looksOf } from './looks.ts';
import { membersOf, photoIndexOf } from './photoIndex.ts';

/** Photos read and measured at a time; originals of telephones have up to 10 MB. */
const BATCH = 16;

/** Measures photos in the killable process, each once for its original and edit. Every batch is kept when it is done. */
const examine: UseCase<'gallery.examine'> = async ({ ids }, context) => {
  const workspace = await context.workspace();
  const waiting = await unmeasured(workspace, ids);
  let [measured, broken, missing] = [0, 0, 0];
  for (let at = 0; at < waiting.length; at += BATCH) {
    context.signal.throwIfAborted();
    context.progress(at, waiting.length, 'photos');
    const found = await measure(context, workspace, waiting.slice(at, at + BATCH));
    await keepLooks(workspace, found);
    for (const one of found.values()) {
      if (one === 'broken') broken++;
      else if (one === 'missing') missing++;
      else measured++;
    }
  }
  return { measured, broken, missing };
};
export default examine;

/** References nothing is known of yet; a file that was missing is looked for again. */
async function unmeasured(workspace: Workspace, ids: readonly string[] | undefined): Promise<PictureRef[]> {
  const [index, { known }] = await Promise.all([photoIndexOf(workspace), looksOf(workspace)]);
  const products = ids ? ids.flatMap((id) => membersOf(index, id)) : [...index.products.values()];
  const refs = new Set(products.flatMap((one) => one.photos.flatMap(({ ref }) => ref ?? [])));
  return [...refs].filter((ref) => !known.has(ref) || known.get(ref) === 'missing');
}

async function measure(context: Context, workspace: Workspace, refs: readonly PictureRef[]): Promise<Map<PictureRef, Known>> {
  const found = new Map<PictureRef, Known>();
  const here: { ref: PictureRef; bytes: Uint8Array; edit?: PictureEdit }[] = [];
  for (const ref of refs) {
    const picture = readPictureRef(ref);
    const bytes = picture && await readBlob(workspace.folder, picture.blob).catch(gone);
    if (bytes) here.push({ ref, bytes, ...(picture.edit ? { edit: picture.edit } : {}) });
    else found.set(ref, 'missing');
  }
  const looks = await lookAtImages(context.worker, here.map(({ bytes, edit }) => ({ bytes, ...(edit ? { edit } : {}) })), context.signal);
  for (const [at, { ref }] of here.entries()) found.set(ref, looks[at] ?? 'broken');
  return found;
}

const gone = (error: unknown): undefined => {
  if (error instanceof Refusal) return undefined;
  throw error;
};
