import { Refusal, type Problem } from '#base';
import type { BlobHash, FitOptions, FittedCache, PictureEdit, PictureLook, Probed } from '#media';
import type { WorkerPort } from '../port.ts';
import type { FitAnswer, PreparedPhoto } from './preparePhotos.ts';

/** Bytes sent to one worker at a time: enough to keep its cores busy, little enough for a small laptop. */
const BATCH_BYTES = 24 * 1024 * 1024;
const BATCH_IMAGES = 100;

/** Probes pictures in the killable process; one answer each, in order. A picture that brings the process down is answered as broken. */
export async function probeImages(worker: WorkerPort, images: readonly { bytes: Uint8Array; file?: string }[], signal?: AbortSignal): Promise<Probed[]> {
  const found: Probed[] = [];
  for (const batch of batches(images, (one) => one.bytes.length)) {
    found.push(...(await answers<Probed>(worker, 'probe-image', batch, signal, ({ file }) => broken(file))));
  }
  return found;
}

const broken = (file = ''): Probed => ({ facts: null, findings: [{ rule: 'IMG-BROKEN', severity: 'error', status: 'fail', messageId: 'IMG-BROKEN', data: { file }, where: { kind: 'image', file } }] });

/** Measures pictures as they are shown, in the killable process; one answer each, in order. Null: it cannot be read, or brought the process down. */
export async function lookAtImages(worker: WorkerPort, images: readonly { bytes: Uint8Array; edit?: PictureEdit }[], signal?: AbortSignal): Promise<(PictureLook | null)[]> {
  const found: (PictureLook | null)[] = [];
  for (const batch of batches(images, (one) => one.bytes.length)) found.push(...(await answers<PictureLook | null>(worker, 'look-image', batch, signal, () => null)));
  return found;
}

/** One picture to fit: the photo it is made from, and how. */
export type FitRequest = { original: BlobHash; options: FitOptions };
/** Where photos lie, and where pictures made of them are kept. */
export type Drawers = { folder: string; cache: FittedCache };

/** Fits pictures in the killable process, those that the cache does not hold already; one answer each, in order. */
export async function fitImages(worker: WorkerPort, drawers: Drawers, requests: readonly FitRequest[], signal?: AbortSignal): Promise<FitAnswer[]> {
  const cached = await Promise.all(requests.map(({ original, options }) => drawers.cache.get(original, options)));
  const missing = requests.filter((_, at) => !cached[at]);
  const made: FitAnswer[] = [];
  for await (const { fits } of preparePhotos(worker, drawers, missing.map(({ original, options }) => ({ original, fits: [options] })), signal)) made.push(...fits);
  let next = 0;
  return cached.map((fitted) => (fitted ? { ok: true, fitted } : (made[next++] as FitAnswer)));
}

/** Everything that is wanted of one photo; codes are looked for in the first of its pictures. */
export type PhotoRequest = { original: BlobHash; fits: readonly FitOptions[]; codes?: boolean; facts?: boolean };

/** Photos one run of the process gets: it reads them itself, so that their bytes are not sent from process to process. */
const BATCH_PHOTOS = 48;

/**
 * Reads photos in the killable process, each decoded once for all that is wanted of it, and keeps the pictures. Yields in the order asked,
 * none held. One that brings the process down is answered with the reason.
 */
export async function* preparePhotos(worker: WorkerPort, { folder, cache }: Drawers, requests: readonly PhotoRequest[], signal?: AbortSignal): AsyncGenerator<PreparedPhoto> {
  for (let from = 0; from < requests.length; ) {
    const batch = requests.slice(from, from + BATCH_PHOTOS);
    let at = 0;
    for await (const one of answered(worker, folder, batch, signal)) {
      await keep(cache, batch[at++] as PhotoRequest, one);
      yield one;
    }
    from += at;
  }
}

async function keep(cache: FittedCache, { original, fits }: PhotoRequest, made: PreparedPhoto): Promise<void> {
  await Promise.all(made.fits.map((answer, at) => {
    const options = fits[at];
    return answer.ok && options ? cache.set(original, options, answer.fitted) : undefined;
  }));
}

/** Runs one batch as far as it comes. Where the process is brought down, the photo whose turn it was gets a process of its own, and the rest is asked for anew. */
async function* answered(worker: WorkerPort, folder: string, photos: readonly PhotoRequest[], signal: AbortSignal | undefined): AsyncGenerator<PreparedPhoto> {
  let at = 0;
  try {
    for await (const one of worker.run('prepare-photos', { folder, photos }, { signal, warm: true })) {
      at += 1;
      yield one as PreparedPhoto;
    }
  } catch (error) {
    if (!(error instanceof Refusal) || signal?.aborted) throw error;
    const next = photos[at];
    if (!next) throw error;
    if (photos.length > 1) yield* answered(worker, folder, [next], signal);
    else yield { fits: next.fits.map(() => ({ ok: false, problem: error.toProblem() })), ...(next.facts ? { facts: null } : {}) };
  }
}

/** Runs one batch. When the process is brought down, each picture gets a process of its own, so that one bad file does not spoil the rest. */
async function answers<T>(worker: WorkerPort, task: string, images: readonly object[], signal: AbortSignal | undefined, failed: (image: { file?: string }, problem: Problem) => T): Promise<T[]> {
  const collected: T[] = [];
  try {
    for await (const one of worker.run(task, { images }, { signal, warm: true })) collected.push(one as T);
    return collected;
  } catch (error) {
    if (!(error instanceof Refusal) || signal?.aborted) throw error;
    const [only] = images;
    if (images.length === 1 && only) return [failed(only, error.toProblem())];
    const singly: T[] = [];
    for (const image of images) singly.push(...(await answers<T>(worker, task, [image], signal, failed)));
    return singly;
  }
}

function* batches<T>(images: readonly T[], weigh: (one: T) => number): Generator<T[]> {
  let batch: T[] = [];
  let weight = 0;
  for (const one of images) {
    if (batch.length > 0 && (weight + weigh(one) > BATCH_BYTES || batch.length >= BATCH_IMAGES)) {
      yield batch;
      batch = [];
      weight = 0;
    }
    batch.push(one);
    weight += weigh(one);
  }
  if (batch.length > 0) yield batch;
}
