import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Finding, Refusal } from '#base';
import { MAX_IMAGE_BYTES, probeImage } from '#media';
import { type Archive, openArchive } from '#tables';
import { z } from 'zod';
import type { Task } from './tasks.ts';

const input = z.object({ path: z.string(), name: z.string(), /** Paths whose bytes are wanted; absent: a list with hashes. */ take: z.array(z.string()).optional() });

/** One picture of a folder or archive. `extension` is null when it cannot be used; then the findings say why. */
export type ListedImage = { path: string; blob: string; extension: 'jpg' | 'png' | 'webp' | null; findings: Finding[]; bytes?: Uint8Array };

/** A catalogue of ten thousand items with a handful of photos each. */
const LIMITS = { entries: 60_000, entryBytes: MAX_IMAGE_BYTES * 2, archiveBytes: 16 * 1024 * 1024 * 1024 };
const IMAGE_NAME = /\.(jpe?g|jfif|png|webp|gif|bmp|tiff?|heic|avif|svg)$/i;
const EXTENSIONS = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;
/** Folders and files that systems leave in archives. */
const LITTER = /(^|\/)(__MACOSX|\.[^/]+|Thumbs\.db)(\/|$)/i;

type Source = { paths: string[]; read(path: string): Promise<Uint8Array>; close(): void };

/** Files below a folder; links are not followed, so nothing outside it is read. */
async function folderSource(folder: string, name: string): Promise<Source> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'));
  if (paths.length > LIMITS.entries) throw new Refusal('too-large', `${name} holds ${paths.length} files, more than are read at once. Choose a folder with photos only.`, { where: { file: name } });
  return { paths, read: (path) => readFile(join(folder, path)), close: () => {} };
}

const archiveSource = (archive: Archive): Source => ({ paths: [...archive.names], read: (path) => archive.bytes(path), close: () => archive.close() });

async function sourceOf(path: string, name: string): Promise<Source> {
  const facts = await lstat(path).catch(() => undefined);
  if (!facts) throw new Refusal('no-such-file', `${name} is not there. Choose the folder or zip file with the photos.`, { where: { file: name } });
  return facts.isDirectory() ? folderSource(path, name) : archiveSource(await openArchive(path, name, LIMITS));
}

async function listed(path: string, bytes: Uint8Array): Promise<ListedImage> {
  const { facts, findings } = await probeImage(bytes, { file: path });
  return { path, blob: createHash('sha256').update(bytes).digest('hex'), extension: facts ? EXTENSIONS[facts.format] : null, findings };
}

/** Lists the pictures of a folder or zip, or gives the bytes of some of them, in the killable process. Throws Refusal: unsafe-archive, damaged-file, too-large. */
const task: Task = async function* (asked): AsyncGenerator<ListedImage> {
  const { path, name, take } = input.parse(asked);
  const source = await sourceOf(path, name);
  try {
    const wanted = take && new Set(take);
    for (const one of source.paths.sort()) {
      if (wanted ? !wanted.has(one) : !IMAGE_NAME.test(one) || LITTER.test(one)) continue;
      const bytes = await source.read(one);
      const image = await listed(one, bytes);
      yield wanted ? { ...image, bytes } : image;
    }
  } finally {
    source.close();
  }
};
export default task;
