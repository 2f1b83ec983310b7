import { lstat, readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Refusal } from '#base';
import { MAX_IMAGE_BYTES } from '#media';
import { type Archive, openArchive } from '#tables';
import { readUpTo } from './readUpTo.ts';

/** A catalogue of ten thousand items with a handful of photos each. */
const LIMITS = { entries: 60_000, entryBytes: MAX_IMAGE_BYTES * 2, archiveBytes: 16 * 1024 * 1024 * 1024 };
const IMAGE_NAME = /\.(jpe?g|jfif|png|webp|gif|bmp|tiff?|hei[cf]|avif|svg)$/i;
/** Folders and files that systems leave in archives. */
const LITTER = /(^|\/)(__MACOSX|\.[^/]+|Thumbs\.db)(\/|$)/i;
/** The end of a zip's name; anything else that is no folder is one file. */
const ARCHIVE_NAME = /\.zip$/i;

/** True for names that say picture, usable or not: everything else in a folder is passed over. */
export const isPicture = (path: string): boolean => IMAGE_NAME.test(path) && !LITTER.test(path);
export const isLitter = (path: string): boolean => LITTER.test(path);

/** Files of a folder or archive, or one file by itself. `read` gives at most one byte more than a picture may have. */
export type PhotoSource = { single: boolean; paths: string[]; read(path: string): Promise<Uint8Array>; close(): void };

/** Opens what a person chose. Throws Refusal: no-such-file, too-large, unsafe-archive, damaged-file, password-protected. */
export async function openSource(path: string, name: string): Promise<PhotoSource> {
  const facts = await lstat(path).catch(() => undefined);
  if (!facts) throw new Refusal('no-such-file', `${name} is not there. Choose the photos, the folder or the zip file again.`, { hi: `${name} वहाँ नहीं है। फ़ोटो, फ़ोल्डर या ज़िप फ़ाइल फिर से चुनें।`, where: { file: name } });
  if (facts.isDirectory()) return folderSource(path, name);
  return ARCHIVE_NAME.test(name) ? archiveSource(await openArchive(path, name, LIMITS)) : { single: true, paths: [basename(name)], read: () => readUpTo(path, MAX_IMAGE_BYTES), close: () => {} };
}

/** Files below a folder; links are not followed, so nothing outside it is read. */
async function folderSource(folder: string, name: string): Promise<PhotoSource> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'));
  if (paths.length > LIMITS.entries) throw new Refusal('too-large', `${name} holds ${paths.length} files, more than are read at once. Choose a folder with photos only.`, { hi: `${name} में ${paths.length} फ़ाइलें हैं, एक बार में इतनी नहीं पढ़ी जातीं। सिर्फ़ फ़ोटो वाला फ़ोल्डर चुनें।`, where: { file: name } });
  return { single: false, paths, read: (path) => readUpTo(join(folder, path), MAX_IMAGE_BYTES), close: () => {} };
}

const archiveSource = (archive: Archive): PhotoSource => ({ single: false, paths: [...archive.names].filter((one) => !one.endsWith('/')), read: (path) => archive.bytes(path), close: () => archive.close() });
