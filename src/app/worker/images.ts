import { Refusal, type Problem } from '#base';
import type { BlobHash, FitOptions, Fitted, FittedCache, PictureEdit, PictureLook, Probed } from '#media';
import type { WorkerPort } from '../port.ts';

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

/** What the QR codes in fitted pictures say, in order; nothing for one that brought the process down. */
export async function codesInImages(worker: WorkerPort, images: readonly { bytes: Uint8Array }[], signal?: AbortSignal): Promise<string[][]> {
  const found: string[][] = [];
  for (const batch of batches(images, (one) => one.bytes.length)) found.push(...(await answers<string[]>(worker, 'read-codes', batch, signal, () => [])));
  return found;
}

export type FitAnswer = { ok: true; fitted: Fitted } | { ok: false; problem: Problem };

/** One picture to fit, and how to read it when the cache does not hold it fitted. */
export type FitRequest = { original: BlobHash; options: FitOptions; read: () => Promise<Uint8Array> };

/** Fits pictures in the killable process, those that the cache does not hold already; one answer each, in order. */
export async function fitImages(worker: WorkerPort, cache: FittedCache, requests: readonly FitRequest[], signal?: AbortSignal): Promise<FitAnswer[]> {
  const cached = await Promise.all(requests.map(({ original, options }) => cache.get(original, options)));
  const missing = requests.filter((_, at) => !cached[at]);
  const made = await fitMissing(worker, cache, missing, signal);
  let next = 0;
  return cached.map((fitted) => (fitted ? { ok: true, fitted } : (made[next++] as FitAnswer)));
}

/** Originals read at a time before their weight is known; a photo of a telephone has up to 10 MB. */
const READ_AHEAD = 8;

async function fitMissing(worker: WorkerPort, cache: FittedCache, missing: readonly FitRequest[], signal?: AbortSignal): Promise<FitAnswer[]> {
  const made: FitAnswer[] = [];
  for (let from = 0; from < missing.length; from += READ_AHEAD) {
    const requests = missing.slice(from, from + READ_AHEAD);
    const read = await Promise.all(requests.map(readOne));
    const here = read.filter((one) => 'bytes' in one);
    const fitted: FitAnswer[] = [];
    for (const batch of batches(here, (one) => one.bytes.length)) fitted.push(...(await answers<FitAnswer>(worker, 'fit-image', batch, signal, (_, problem) => ({ ok: false, problem }))));
    const inOrder = read.map((one): FitAnswer => ('bytes' in one ? (fitted.shift() ?? gone) : one));
    made.push(...inOrder);
    await Promise.all(requests.map(({ original, options }, at) => {
      const answer = inOrder[at];
      return answer?.ok ? cache.set(original, options, answer.fitted) : undefined;
    }));
  }
  return made;
}

const gone: FitAnswer = { ok: false, problem: { code: 'worker-died', message: 'The process that was reading this photo ended before it was done.' } };

/** The original's bytes; one that is not there or damaged is answered, the others still come out. */
async function readOne({ options, read }: FitRequest): Promise<{ bytes: Uint8Array; options: FitOptions } | Extract<FitAnswer, { ok: false }>> {
  try {
    return { bytes: await read(), options };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.toProblem() };
    throw error;
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
