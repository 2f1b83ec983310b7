import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '#base';
import { fittedCache } from '#media';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WorkerPort } from '../port.ts';
import { type FitRequest, fitImages, probeImages } from './images.ts';

const BOMB = 66;
const GONE = 67;
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
    const photos = task === 'probe-image' ? (input as { images: { bytes: Uint8Array }[] }).images.map((one) => one.bytes[0] ?? 0) : (input as { photos: { original: string }[] }).photos.map((one) => Number.parseInt(one.original.slice(-2), 16));
    runs.push(photos);
    for (const one of photos) {
      if (one === BOMB) throw new Refusal('too-large', 'The process used too much memory.');
      yield task === 'probe-image' ? { facts: { bytes: one }, findings: [] } : one === GONE ? { fits: [{ ok: false, problem: { code: 'no-such-blob', message: 'Gone.' } }] } : { fits: [{ ok: true, fitted: { bytes: picture(one), width: 1, height: 1, format: 'jpeg' } }] };
    }
  },
};
const request = (value: number): FitRequest => ({ original: value.toString(16).padStart(64, '0'), options: { width: 10, height: 10 } });
const drawers = () => ({ folder, cache: fittedCache(folder) });
const told = (answers: Awaited<ReturnType<typeof fitImages>>): unknown[] => answers.map((one) => (one.ok ? one.fitted.bytes[0] : one.problem.code));

describe('pictures in the killable process', () => {
  test('one that brings the process down does not spoil the others, and the order stays', async () => {
    expect(told(await fitImages(worker, drawers(), [1, BOMB, 3].map(request)))).toEqual([1, 'too-large', 3]);
    expect((await probeImages(worker, [1, BOMB, 3].map((one) => ({ bytes: picture(one), file: `${one}.jpg` })))).map((one) => one.findings.map((finding) => finding.messageId))).toEqual([[], ['IMG-BROKEN'], []]);
  });

  test('what was fitted once is taken from the cache; what failed is tried again', async () => {
    await fitImages(worker, drawers(), [1, BOMB].map(request));
    runs = [];
    expect(told(await fitImages(worker, drawers(), [1, BOMB].map(request)))).toEqual([1, 'too-large']);
    expect(runs).toEqual([[BOMB]]);
  });

  test('an original that is gone is answered, and the others come out', async () => {
    expect(told(await fitImages(worker, drawers(), [request(1), request(GONE), request(3)]))).toEqual([1, 'no-such-blob', 3]);
  });

  test('more than one batch is answered in order, and one that dies in it costs no other a second process', async () => {
    const many = Array.from({ length: 60 }, (_, at) => 100 + at);
    expect(told(await fitImages(worker, drawers(), [...many.slice(0, 5), BOMB, ...many.slice(5)].map(request)))).toEqual([...many.slice(0, 5), 'too-large', ...many.slice(5)]);
    expect(runs.map((one) => one.length)).toEqual([48, 1, 48, 7]);
  });

  test('stopping stops: it is not taken for a bad picture', async () => {
    const stop = new AbortController();
    const stopping: WorkerPort = { async *run() { stop.abort(); yield* []; throw new Refusal('cancelled', 'Stopped.'); } };
    await expect(fitImages(stopping, drawers(), [request(1)], stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a bug in a task stays a bug', async () => {
    const broken: WorkerPort = { async *run() { yield* []; throw new TypeError('x is not a function'); } };
    await expect(fitImages(broken, drawers(), [request(1)])).rejects.toThrow(TypeError);
  });
});
