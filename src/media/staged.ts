import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { blobPath } from './blob.ts';
import { blobHash, type BlobHash } from './nouns.ts';

const LIST = '.staged-';

/**
 * Blobs that were written before a change set names them stand on a list of their own, one hash a line. The list goes when the change set
 * is durable; one that is left behind tells the next start which blobs may be swept.
 */
export type Staged = { add(hash: BlobHash): Promise<void>; /** The change set that names them is durable. */ named(): Promise<void>; /** Nothing will name them: they are swept at the next start. */ left(): Promise<void> };

export async function openStaged(folder: string): Promise<Staged> {
  const path = join(folder, 'media', `${LIST}${randomUUID()}`);
  const file = await open(path, 'ax');
  const close = (): Promise<void> => file.close().catch(() => undefined);
  return {
    add: (hash) => file.appendFile(`${hash}\n`),
    async named() {
      await close();
      await rm(path, { force: true });
    },
    left: close,
  };
}

/**
 * Takes away blobs that were staged and that nothing names; returns how many went. Call it when a company is opened, before anything is
 * stored: a blob that somebody is about to name would be taken from under them.
 */
export async function sweepStagedBlobs(folder: string, namedOf: (hashes: ReadonlySet<BlobHash>) => Promise<ReadonlySet<BlobHash>>): Promise<number> {
  const lists = (await readdir(join(folder, 'media')).catch(() => [] as string[])).filter((one) => one.startsWith(LIST)).map((one) => join(folder, 'media', one));
  if (lists.length === 0) return 0;
  const texts = await Promise.all(lists.map((one) => readFile(one, 'utf8').catch(() => '')));
  const hashes = new Set(texts.flatMap((one) => one.split('\n')).filter((one) => blobHash.safeParse(one).success));
  const named = await namedOf(hashes);
  let swept = 0;
  for (const hash of hashes) {
    const path = named.has(hash) ? undefined : await blobPath(folder, hash);
    if (path === undefined) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  for (const one of lists) await rm(one, { force: true });
  return swept;
}
