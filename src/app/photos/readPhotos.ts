import { lstat } from 'node:fs/promises';
import { type Finding, Refusal } from '#base';
import { type BlobSink, type ImageFacts, openBlobSink } from '#media';
import type { Context } from '../port.ts';
import type { PhotoMessage } from '../worker/readPhotos.ts';
import type { StagedPhoto } from './sessions.ts';

/** Photos judged by one run of the worker, and how long it may work on them. */
const BATCH = 50;
const BATCH_MS = 300_000;
const SINGLE_MS = 60_000;
const EXTENSIONS: Readonly<Record<ImageFacts['format'], string>> = { jpeg: 'jpg', png: 'png', webp: 'webp' };
/** Refusals that say something of the whole folder or zip, not of one photo in it. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['no-such-file', 'unsafe-archive', 'damaged-file', 'password-protected', 'cancelled']);

export type ReadPhoto = { photo: StagedPhoto; fresh: boolean } | { refused: Finding[] };
type Source = { path: string; name: string };

type Listed = Extract<PhotoMessage, { say: 'list' }>;

/** What lies in a file, folder or zip. Throws the refusals of the task. */
export async function listPhotos(context: Context, source: Source): Promise<Listed> {
  // A single file needs no looking into, and two thousand of them no process each.
  if (!/\.zip$/i.test(source.name) && (await lstat(source.path).catch(() => undefined))?.isFile()) return { say: 'list', single: true, paths: [source.name], passedOver: 0 };
  let list: Listed | undefined;
  // Read to its end: a run that is left early takes its process with it.
  for await (const one of context.worker.run('read-photos', source, { signal: context.signal, warm: true })) if ((one as PhotoMessage).say === 'list') list = one as Listed;
  if (!list) throw new Error('listing photos ended without a list');
  return list;
}

/**
 * Reads photos in the killable process and stores the usable ones, a few pieces in memory at a time. A photo that brings the process down
 * is told and the others still come. Throws Refusal for the whole source: unsafe-archive, damaged-file, cancelled…
 */
export async function* readPhotos(context: Context, folder: string, source: Source, paths: readonly string[]): AsyncGenerator<ReadPhoto> {
  for (let from = 0; from < paths.length; from += BATCH) yield* readBatch(context, folder, source, paths.slice(from, from + BATCH));
}

async function* readBatch(context: Context, folder: string, source: Source, paths: readonly string[]): AsyncGenerator<ReadPhoto> {
  let answered = 0;
  try {
    for await (const one of oneRun(context, folder, source, paths)) {
      answered += 1;
      yield one;
    }
  } catch (error) {
    if (!(error instanceof Refusal) || OF_THE_WHOLE.has(error.code) || context.signal.aborted) throw error;
    const left = paths.slice(answered);
    const [only] = left;
    if (left.length === 1 && only !== undefined && paths.length === 1) return yield { refused: [tooMuch(only)] };
    for (const path of left) yield* readBatch(context, folder, source, [path]);
  }
}

const tooMuch = (file: string): Finding => ({ rule: 'IMG-TOO-MUCH', severity: 'error', status: 'fail', messageId: 'IMG-TOO-MUCH', data: { file }, where: { kind: 'image', file } });

async function* oneRun(context: Context, folder: string, source: Source, take: readonly string[]): AsyncGenerator<ReadPhoto> {
  let sink: BlobSink | undefined;
  try {
    for await (const message of context.worker.run('read-photos', { ...source, take }, { signal: context.signal, warm: true, deadlineMs: take.length === 1 ? SINGLE_MS : BATCH_MS })) {
      const one = message as PhotoMessage;
      if (one.say === 'piece') {
        sink ??= await openBlobSink(folder);
        await sink.write(one.bytes);
      } else if (one.say === 'photo') {
        yield await settled(one, sink);
        sink = undefined;
      }
    }
  } finally {
    await sink?.drop();
  }
}

async function settled({ path, blob, facts, findings, slip }: Extract<PhotoMessage, { say: 'photo' }>, sink: BlobSink | undefined): Promise<ReadPhoto> {
  if (!facts || !sink) return { refused: findings.filter((one) => one.severity === 'error') };
  const { fresh } = await sink.done(blob, EXTENSIONS[facts.format]);
  return { photo: { path, blob, facts, ...(slip === undefined ? {} : { slip }) }, fresh };
}
