import { createHash } from 'node:crypto';
import type { Finding } from '#base';
import { type ImageFacts, inFlight, probeImage, readSlip } from '#media';
import { z } from 'zod';
import { isLitter, isPicture, openSource } from './photoSource.ts';
import type { Task } from './tasks.ts';

const input = z.object({
  path: z.string(), name: z.string(),
  /** Paths inside the source that are wanted; absent: only the list of them. */
  take: z.array(z.string()).max(5_000).optional(),
});

/** What this task sends: first or only the list; or for each wanted photo its bytes in pieces, then what is known of it. */
export type PhotoMessage =
  | { say: 'list'; single: boolean; paths: string[]; /** Files that are no pictures. */ passedOver: number }
  | { say: 'piece'; path: string; bytes: Uint8Array }
  | { say: 'photo'; path: string; blob: string; facts: ImageFacts | null; findings: Finding[]; slip?: string };

/** Pieces of a photo on their way to the core; the worker port lets a handful be under way, so memory stays flat. */
const PIECE_BYTES = 1_048_576;
/** Photos read and judged at the same time: a 64 MB file twice is enough for one process. */
const AT_ONCE = 2;

type Judged = { path: string; bytes: Uint8Array; told: Extract<PhotoMessage, { say: 'photo' }> };

async function judge(path: string, bytes: Uint8Array): Promise<Judged> {
  const { facts, findings } = await probeImage(bytes, { file: path });
  const slip = facts ? await readSlip(bytes) : undefined;
  const blob = createHash('sha256').update(bytes).digest('hex');
  return { path, bytes, told: { say: 'photo', path, blob, facts, findings, ...(slip === undefined ? {} : { slip }) } };
}

/**
 * Reads photos out of a folder, a zip or a single file in the killable process. Unusable ones come without bytes, with the reason.
 * Throws Refusal: no-such-file, unsafe-archive, damaged-file, password-protected, too-large.
 */
const task: Task = async function* (asked): AsyncGenerator<PhotoMessage> {
  const { path, name, take } = input.parse(asked);
  const source = await openSource(path, name);
  try {
    if (!take) {
      const paths = source.single ? source.paths : source.paths.filter(isPicture).sort();
      yield { say: 'list', single: source.single, paths, passedOver: source.paths.filter((one) => !isLitter(one)).length - paths.length };
      return;
    }
    for await (const { path: at, bytes, told } of inFlight(take, async (one) => judge(one, await source.read(one)), AT_ONCE)) {
      for (let from = 0; told.facts && from < bytes.length; from += PIECE_BYTES) yield { say: 'piece', path: at, bytes: bytes.slice(from, from + PIECE_BYTES) };
      yield told;
    }
  } finally {
    source.close();
  }
};
export default task;
