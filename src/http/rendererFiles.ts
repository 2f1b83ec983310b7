import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Refusal } from '#base';
import { mediaTypeOf } from './mediaTypes.ts';

/** Written by the build where the nonce of one answer goes. */
export const NONCE_PLACE = 'NIRYAT-NONCE';

export type RendererFile = { bytes: Uint8Array; mediaType: string };
export type RendererFiles = {
  /** The page, with this answer's nonce in every place the build left for it. */
  page(nonce: string): RendererFile;
  /** A file by the path of its address, exactly as listed; undefined for everything else. */
  file(path: string): Promise<RendererFile | undefined>;
};

/**
 * The built window, confined to its folder by construction: the files are listed once, without following links, and an address is
 * only ever looked up in that list. No address is turned into a path, so there is nothing to escape from.
 */
export function openRendererFiles(folder: string): RendererFiles {
  const page = readPage(folder);
  const listed = listFiles(folder);
  return {
    page: (nonce) => ({ bytes: Buffer.from(page.replaceAll(NONCE_PLACE, nonce)), mediaType: 'text/html; charset=utf-8' }),
    async file(path) {
      const found = listed.get(path);
      return found === undefined ? undefined : { bytes: await readFile(found), mediaType: mediaTypeOf(found) };
    },
  };
}

function readPage(folder: string): string {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch {
    throw new Refusal('window-not-built', `The window is not built: ${join(folder, 'index.html')} is missing. Run "npm run build" once.`);
  }
}

function listFiles(folder: string): Map<string, string> {
  const files = filesBelow(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file] as const);
  return new Map(files.filter(([path]) => path !== '/index.html'));
}

/** Node's own recursive listing goes through links to folders; this one does not. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? filesBelow(join(folder, one.name)) : one.isFile() ? [join(folder, one.name)] : []));
