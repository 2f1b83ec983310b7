import { existsSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock, Refusal } from '#base';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '../app.ts';
import type { Input, Output, UseCaseName } from '../contract.ts';
import type { Context, WorkerPort } from '../port.ts';
import { forkWorker } from '../worker/fork.ts';
import { type ClosableWorkerPort, createWorkerPort } from '../worker/process.ts';
import { readPhotos } from './readPhotos.ts';

let folder = '';
let app: App;
let worker: ClosableWorkerPort;
let company = '';
let number = 0;
// The real killable process, as the product runs it.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'niryat-odd-'));
  worker = createWorkerPort(forkWorker());
  app = createApp({ clock: fixedClock(Date.UTC(2026, 10, 22, 6), 1), stateFolder: join(folder, 'state'), person: 'tester', worker });
});
afterAll(async () => {
  await app.close();
  worker.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  company = (await app.companies.create(join(folder, `firm-${++number}.niryat`), `Firm ${number}`)).id;
});
async function value<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const result = await app.call(name, input, { company });
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** What became of every file of a folder: a photo, or the message that says why not. */
async function outcome(path: string): Promise<Map<string, string>> {
  const { session } = await value('photos.stage', { files: [{ token: app.files.grant(path) }] });
  await value('photos.take', { session, source: 'odd' });
  const { photos, refused } = await value('photos.inbox', { order: 'name' });
  for (const one of refused) expect(one.text.title && one.text.fix, `${one.messageId} says what to do`).toBeTruthy();
  return new Map([...photos.map((one) => [one.path, `works, ${one.width}×${one.height}`] as const), ...refused.map((one) => [one.where.file ?? '', `${one.messageId}: ${one.text.title}`] as const)]);
}

const drawn = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#2040c0' } });

describe('odd files', () => {
  test('each works or gets one clear reason that says what to do, and none disturbs the others', async () => {
    const into = await mkdtemp(join(folder, 'shoot-'));
    const put = (name: string, bytes: Uint8Array): Promise<void> => writeFile(join(into, name), bytes);
    const jpeg = await drawn(400, 300).jpeg().toBuffer();
    const png = Buffer.from(await drawn().png().toBuffer());
    const claims = Buffer.from(png);
    claims.writeUInt32BE(60_000, 16);
    claims.writeUInt32BE(60_000, 20);
    await put('good.jpg', jpeg);
    await put('cut short.jpg', jpeg.subarray(0, 900));
    await put('really a png.jpg', png);
    await put('print colours.jpg', await drawn().toColourspace('cmyk').jpeg().toBuffer());
    await put('sixteen bits.png', await drawn().toColourspace('rgb16').png().toBuffer());
    await put('moving.webp', await sharp([png, await drawn().negate().png().toBuffer()], { join: { animated: true } }).webp().toBuffer());
    await put('moving.gif', await sharp([png, await drawn().negate().png().toBuffer()], { join: { animated: true } }).gif().toBuffer());
    await put('iphone.heic', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'));
    await put('scan.tiff', await drawn().tiff().toBuffer());
    await put('logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'));
    await put('new.avif', await drawn().avif().toBuffer());
    await put('nothing.jpg', Buffer.alloc(0));
    await put('bomb.png', claims);
    await put('fifty-one megapixels.png', await drawn(8_000, 6_400).png().toBuffer());
    await put('heavy.jpg', jpeg);
    await truncate(join(into, 'heavy.jpg'), 65 * 1024 * 1024);
    const told = await outcome(into);
    expect(Object.fromEntries([...told].map(([name, what]) => [name, what.split(/[:,]/)[0]]))).toEqual({
      'good.jpg': 'works', 'really a png.jpg': 'works', 'print colours.jpg': 'works', 'sixteen bits.png': 'works', 'moving.webp': 'works', 'cut short.jpg': 'IMG-TRUNCATED', 'moving.gif': 'IMG-FORMAT', 'iphone.heic': 'IMG-HEIC',
      'scan.tiff': 'IMG-FORMAT', 'logo.svg': 'IMG-FORMAT', 'new.avif': 'IMG-FORMAT', 'nothing.jpg': 'IMG-EMPTY', 'bomb.png': 'IMG-TOO-LARGE', 'fifty-one megapixels.png': 'IMG-TOO-LARGE', 'heavy.jpg': 'IMG-TOO-HEAVY',
    });
  });

  const shared = join(import.meta.dirname, '../../../../shared/data/images');
  const present = existsSync(shared);
  if (!present) console.warn('skipped: the shared sample pictures are absent, files from elsewhere were not brought in');
  test.skipIf(!present)('every file of the shared sample pictures works or says why not', async () => {
    const told = await outcome(shared);
    console.info([...told].sort().map(([name, what]) => `${name.padEnd(40)} ${what}`).join('\n'));
    expect(told.size).toBe(45);
    expect([...told].filter(([, what]) => !what.startsWith('works')).map(([name]) => name).sort()).toEqual(['odd/16bit.cropped.tif', 'odd/broken.png', 'odd/truncated_image.png', 'odd/truncated_jpeg.jpg']);
  });
});

describe('a photo that brings the process down', () => {
  /** A worker that dies at one path, as the guard kills it, and answers the others. */
  const dying: WorkerPort = {
    async *run(_task, input) {
      for (const path of (input as { take: string[] }).take) {
        if (path === 'bomb.png') throw new Refusal('too-large', 'The process used too much memory.');
        yield { say: 'photo', path, blob: 'a'.repeat(64), facts: null, findings: [] };
      }
    },
  };
  const read = async (port: WorkerPort, paths: readonly string[], signal = new AbortController().signal): Promise<unknown[]> => {
    const found: unknown[] = [];
    for await (const one of readPhotos({ worker: port, signal } as unknown as Context, folder, { path: 'x', name: 'x' }, paths)) found.push(one);
    return found;
  };

  test('is told with what to do, and those before and behind it are read', async () => {
    const found = await read(dying, ['a.jpg', 'bomb.png', 'b.jpg']);
    expect(found).toHaveLength(3);
    expect(found[1]).toMatchObject({ refused: [{ messageId: 'IMG-TOO-MUCH', data: { file: 'bomb.png' } }] });
  });

  test('but an unsafe archive and Stop end everything', async () => {
    const refusing = (code: string): WorkerPort => ({ async *run() { yield* []; throw new Refusal(code, ''); } });
    await expect(read(refusing('unsafe-archive'), ['a.jpg', 'b.jpg'])).rejects.toMatchObject({ code: 'unsafe-archive' });
    await expect(read(refusing('cancelled'), ['a.jpg', 'b.jpg'])).rejects.toMatchObject({ code: 'cancelled' });
  });
});
