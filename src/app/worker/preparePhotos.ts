import { availableParallelism } from 'node:os';
import { type Problem, Refusal } from '#base';
import { blobHash, codesIn, factsOf, type Fitted, fitOptions, type ImageFacts, inFlight, type Lend, openPhoto, type Photo, probeImage, readStored, Room, type StoredBlob } from '#media';
import { z } from 'zod';
import type { Task } from './tasks.ts';

const wanted = z.object({
  original: blobHash, fits: z.array(fitOptions).max(16),
  /** Whether QR codes are looked for in the first of the fitted pictures, and whether the photo's own facts are wanted. */
  codes: z.boolean().default(false), facts: z.boolean().default(false),
});
const input = z.object({ folder: z.string(), photos: z.array(wanted).max(1_000) });
type Wanted = z.infer<typeof wanted>;

export type FitAnswer = { ok: true; fitted: Fitted } | { ok: false; problem: Problem };

/** What was made of one photo. `facts` is null for one that cannot be used, absent when its file is not there or nobody asked; `codes` is absent when there is no picture to look at. */
export type PreparedPhoto = { facts?: ImageFacts | null; fits: FitAnswer[]; codes?: string[] };

/**
 * Reads photos of a company's media folder by their hash, and yields for each, in the order asked, everything that was wanted of it, from
 * one decode of its pixels. One that is gone, damaged or no picture is answered with the reason: the others still come out.
 */
const task: Task = (asked) => {
  const { folder, photos } = input.parse(asked);
  // One more than cores: decoding has threads of its own, while looking for codes keeps this one busy.
  return inFlight(photos, (one) => prepared(folder, one), availableParallelism() + 1);
};
export default task;

/** Rooms that no photo is in. */
const rooms: Room[] = [];

async function prepared(folder: string, photo: Wanted): Promise<PreparedPhoto> {
  const room = rooms.pop() ?? new Room();
  try {
    return await made(await readStored(folder, photo.original, room.lend), photo, room.lend);
  } catch (error) {
    const { problem } = refused(error);
    return { fits: photo.fits.map(() => ({ ok: false, problem })) };
  } finally {
    room.clear();
    rooms.push(room);
  }
}

async function made(stored: StoredBlob, photo: Wanted, lend: Lend): Promise<PreparedPhoto> {
  const opened = open(stored, lend);
  const fits: FitAnswer[] = [];
  for (const options of photo.fits) fits.push('problem' in opened ? { ok: false, problem: opened.problem } : await fit(opened, options));
  const [first] = photo.fits;
  const picture = photo.codes && first && !('problem' in opened) ? await opened.pixels(first).catch(() => undefined) : undefined;
  return { fits, ...(photo.facts ? { facts: await factsFrom(stored.bytes, opened, fits) } : {}), ...(picture ? { codes: await codesIn(picture) } : {}) };
}

type Opened = Photo | { problem: Problem };

function open(stored: StoredBlob, lend: Lend): Opened {
  try {
    return openPhoto(stored, lend);
  } catch (error) {
    return refused(error);
  }
}

async function fit(photo: Photo, options: Wanted['fits'][number]): Promise<FitAnswer> {
  try {
    return { ok: true, fitted: await photo.fitted(options) };
  } catch (error) {
    return { ok: false, ...refused(error) };
  }
}

/** A picture that was just fitted needs no second decode to see whether it can be decoded. */
async function factsFrom(bytes: Uint8Array, opened: Opened, fits: readonly FitAnswer[]): Promise<ImageFacts | null> {
  if (!('problem' in opened) && opened.parts.complete && fits.some((one) => one.ok)) return factsOf(opened.parts, bytes.length);
  return (await probeImage(bytes)).facts;
}

function refused(error: unknown): { problem: Problem } {
  if (error instanceof Refusal) return { problem: error.toProblem() };
  throw error;
}
