import { createHash } from 'node:crypto';
import type { Finding } from '#base';
import { probeImage } from '#media';
import { z } from 'zod';
import { isPicture, openSource } from './photoSource.ts';
import type { Task } from './tasks.ts';

const input = z.object({ path: z.string(), name: z.string(), /** Paths whose bytes are wanted; absent: a list with hashes. */ take: z.array(z.string()).optional() });

/** One picture of a folder or archive. `extension` is null when it cannot be used; then the findings say why. */
export type ListedImage = { path: string; blob: string; extension: 'jpg' | 'png' | 'webp' | null; findings: Finding[]; bytes?: Uint8Array };

const EXTENSIONS = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;

async function listed(path: string, bytes: Uint8Array): Promise<ListedImage> {
  const { facts, findings } = await probeImage(bytes, { file: path });
  return { path, blob: createHash('sha256').update(bytes).digest('hex'), extension: facts ? EXTENSIONS[facts.format] : null, findings };
}

/** Lists the pictures of a folder or zip, or gives the bytes of some of them, in the killable process. Throws Refusal: unsafe-archive, damaged-file, too-large. */
const task: Task = async function* (asked): AsyncGenerator<ListedImage> {
  const { path, name, take } = input.parse(asked);
  const source = await openSource(path, name);
  try {
    const wanted = take && new Set(take);
    for (const one of source.paths.sort()) {
      if (wanted ? !wanted.has(one) : !isPicture(one)) continue;
      const bytes = await source.read(one);
      const image = await listed(one, bytes);
      yield wanted ? { ...image, bytes } : image;
    }
  } finally {
    source.close();
  }
};
export default task;
