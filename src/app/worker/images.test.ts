import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '#base';
import { fittedCache } from '#media';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WorkerPort } from '../port.ts';
import { type FitRequest, fitImages, probeImages } from './images.ts';

const BOMB = 66;
const picture = (value: number): Uint8Array => Uint8Array.of(value);
let runs: number[][] = [];
let folder = '';
beforeEach(async () => {
  runs = [];
  folder = await mkdtemp(join(tmpdir(), 'niryat-fit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A worker whose process dies at one kind of picture, after it has answered those before it. */
const worker: WorkerPort = {
  async *run(task, input) {
    const { images } = input as { images: { bytes: Uint8Array }[] };
    runs.push(images.map((one) => one.bytes[0] ?? 0));
    for (const { bytes } of images) {
      if (bytes[0] === BOMB) throw new Refusal('too-large', 'The process used too much memory.');
      yield task === 'fit-image' ? { ok: true, fitted: { bytes, width: 1, height: 1, format: 'jpeg' } } : { facts: { bytes: bytes[0] }, findings: [] };
    }
  },
};
const request = (value: number): FitRequest => ({ original: String(value % 10).repeat(64), options: { width: 10, height: 10 }, read: async () => picture(value) });
const told = (answers: Awaited<ReturnType<typeof fitImages>>): unknown[] => answers.map((one) => (one.ok ? one.fitted.bytes[0] : one.problem.code));

describe('pictures in the killable process', () => {
  test('one that brings the process down does not spoil the others, and the order stays', async () => {
    expect(told(await fitImages(worker, fittedCache(folder), [1, BOMB, 3].map(request)))).toEqual([1, 'too-large', 3]);
    expect((await probeImages(worker, [1, BOMB, 3].map((one) => ({ bytes: picture(one), file: `${one}.jpg` })))).map((one) => one.findings.map((finding) => finding.messageId))).toEqual([[], ['IMG-BROKEN'], []]);
  });

  test('what was fitted once is taken from the cache; what failed is tried again', async () => {
    await fitImages(worker, fittedCache(folder), [1, BOMB].map(request));
    runs = [];
    expect(told(await fitImages(worker, fittedCache(folder), [1, BOMB].map(request)))).toEqual([1, 'too-large']);
    expect(runs).toEqual([[BOMB]]);
  });

  test('an original that is gone is answered, and the process never sees it', async () => {
    const gone: FitRequest = { ...request(2), read: async () => { throw new Refusal('no-such-blob', 'Gone.'); } };
    expect(told(await fitImages(worker, fittedCache(folder), [request(1), gone, request(3)]))).toEqual([1, 'no-such-blob', 3]);
    expect(runs).toEqual([[1, 3]]);
  });

  test('more than one batch is answered in order', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...request(100 + at), original: at.toString(16).padStart(64, '0') }));
    expect(told(await fitImages(worker, fittedCache(folder), many))).toEqual(many.map((_, at) => 100 + at));
  });

  test('stopping stops: it is not taken for a bad picture', async () => {
    const stop = new AbortController();
    const stopping: WorkerPort = { async *run() { stop.abort(); yield* []; throw new Refusal('cancelled', 'Stopped.'); } };
    await expect(fitImages(stopping, fittedCache(folder), [request(1)], stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a bug in a task stays a bug', async () => {
    const broken: WorkerPort = { async *run() { yield* []; throw new TypeError('x is not a function'); } };
    await expect(fitImages(broken, fittedCache(folder), [request(1)])).rejects.toThrow(TypeError);
  });
});
