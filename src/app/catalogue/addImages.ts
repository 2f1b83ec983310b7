import { basename } from 'node:path';
import { type Finding, Refusal } from '#base';
import { canonicalProduct, inOrder, type Product, productById } from '#catalogue';
import { type ImageFacts, MAX_IMAGE_BYTES, storeBlob } from '#media';
import type { WriteDb } from '#store';
import type { Context, UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { probeImages } from '../worker/images.ts';
import { readUpTo } from '../worker/readUpTo.ts';
import { shownOrNull } from '../workspace/labels.ts';

const EXTENSIONS: Readonly<Record<ImageFacts['format'], string>> = { jpeg: 'jpg', png: 'png', webp: 'webp' };

type Stored = { blob: string; fileName: string };

/**
 * Adds photos to an item: each is probed in the killable process, kept as it is under its hash, and linked behind those that are there.
 * One that cannot be used is told and left out; one that the item has already is not added twice.
 */
const addImages: UseCase<'catalogue.addImages'> = async ({ id, files }, context) => {
  const workspace = await context.workspace();
  const product = await productById(workspace.read, id);
  if (!product) throw gone();
  const { stored, findings } = await storedPictures(context, workspace.folder, files, product.sku);
  const told = findings.map((one) => shownFinding(one, context.language));
  if (stored.length === 0) return { added: 0, findings: told, changeSet: null };
  const { value, changeSet } = await workspace.change({ label: { id: 'images', data: { count: stored.length, sku: product.sku } } }, (db) => linkPictures(db, id, stored));
  return { added: value, findings: told, changeSet: shownOrNull(changeSet, context.language) };
};
export default addImages;

const gone = (): Refusal => new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });

/** The files that can be used, safe on the disk; and what is to be said about each. */
export async function storedPictures(context: Context, folder: string, tokens: readonly string[], sku?: string): Promise<{ stored: Stored[]; findings: Finding[] }> {
  const stored: Stored[] = [];
  const findings: Finding[] = [];
  for (const [at, token] of tokens.entries()) {
    context.signal.throwIfAborted();
    const fileName = basename(context.files.name(token));
    context.progress(at, tokens.length, fileName);
    const bytes = await bytesOf(context.files.path(token));
    const [probed] = await probeImages(context.worker, [{ bytes, file: fileName }], context.signal);
    findings.push(...(probed?.findings ?? []).map((one) => ({ ...one, where: { ...one.where, ...(sku ? { sku } : {}) } })));
    if (probed?.facts) stored.push({ blob: await storeBlob(folder, bytes, EXTENSIONS[probed.facts.format]), fileName });
  }
  return { stored, findings };
}

/** The bytes of a picture. Throws Refusal('no-such-file'). */
const bytesOf = (path: string): Promise<Uint8Array> => readUpTo(path, MAX_IMAGE_BYTES).catch((error: NodeJS.ErrnoException) => {
  throw error.code === 'ENOENT' ? new Refusal('no-such-file', `${basename(path)} is no longer there. Choose it again.`, { hi: `${basename(path)} अब वहाँ नहीं है। फिर से चुनें।` }) : error;
});

/** Links photos behind the last one and returns how many were new to this item. */
async function linkPictures(db: WriteDb, id: string, stored: readonly Stored[]): Promise<number> {
  const product = await productById(db, id);
  if (!product) throw gone();
  const links = inOrder(product.images);
  const known = new Set(links.map((one) => one.blob));
  const images: Product['images'] = { ...product.images };
  let position = (links.at(-1)?.position ?? -1) + 1;
  let added = 0;
  for (const { blob, fileName } of stored) {
    if (known.has(blob)) continue;
    known.add(blob);
    images[db.newId()] = { position: position++, blob, fileName };
    added += 1;
  }
  if (added > 0) await db.update('product', canonicalProduct({ ...product, images }));
  return added;
}
