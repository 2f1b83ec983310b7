import type { Output } from '#app/contract';
import { Refusal } from '#base';
import { call, upload } from '../client.ts';
import type { Steps } from '../jobs.ts';
import { save } from '../saving.ts';
import type { Picked } from './dropped.ts';

/** Files handed in and read by one call: the next ones are on their way meanwhile. */
const GROUP = 16;
/** Files on their way at once: each is streamed from the disk, none is held whole. */
const AT_ONCE = 4;

export type BroughtIn = Output<'photos.take'>;
type Handed = { token: string; path?: string };

async function handIn(picked: readonly Picked[]): Promise<Handed[]> {
  const handed: Handed[] = [];
  for (let from = 0; from < picked.length; from += AT_ONCE) handed.push(...await Promise.all(picked.slice(from, from + AT_ONCE).map(async ({ file, path }) => ({ token: (await upload(file)).token, path }))));
  return handed;
}

/** Reads what was chosen and lists it as one step that undo knows. Stopping, or a refusal, leaves nothing on the list. */
async function staged(steps: Steps, source: string, groups: AsyncIterable<{ files: readonly Handed[]; done: number; total: number | null }>): Promise<BroughtIn> {
  let session: string | null = null;
  try {
    for await (const { files, done, total } of groups) {
      if (steps.stopped()) throw new Refusal('cancelled', '');
      if (files.length > 0) ({ session } = await call('photos.stage', { session, files: [...files] }, { job: steps.job }));
      if (total !== null) steps.progress(done, total, source);
    }
    if (session === null || steps.stopped()) throw new Refusal('cancelled', '');
    return await save('photos.take', { session, source });
  } catch (error) {
    // After `take` there is no session any more; before it, what was read is let go.
    if (session !== null) await call('photos.dropStaged', { session }).catch(() => undefined);
    throw error;
  }
}

async function* grouped(picked: readonly Picked[]): AsyncGenerator<{ files: readonly Handed[]; done: number; total: number | null }> {
  let next = handIn(picked.slice(0, GROUP));
  for (let from = 0; from < picked.length; from += GROUP) {
    const files = await next;
    next = handIn(picked.slice(from + GROUP, from + 2 * GROUP));
    // What fails is thrown when its turn comes.
    next.catch(() => undefined);
    // One large archive tells its own progress.
    yield { files, done: Math.min(from + GROUP, picked.length), total: picked.length > 1 ? picked.length : null };
  }
}

export const bringFiles = (steps: Steps, source: string, picked: readonly Picked[]): Promise<BroughtIn> => staged(steps, source, grouped(picked));

/** The same for folders and files that the system's own dialog gave. */
export const bringTokens = (steps: Steps, source: string, tokens: readonly string[]): Promise<BroughtIn> =>
  staged(steps, source, (async function* () { yield { files: tokens.map((token) => ({ token })), done: 0, total: null }; })());
