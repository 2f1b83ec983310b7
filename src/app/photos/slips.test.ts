import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../app.ts';
import type { Input, Output, UseCaseName } from '../contract.ts';
import { forkWorker } from '../worker/fork.ts';
import { type ClosableWorkerPort, createWorkerPort } from '../worker/process.ts';
import { chance, cutSlips, photographed, STEADY, type Taking } from './slips.fixture.ts';

let folder = '';
let app: App;
let worker: ClosableWorkerPort;
let company = '';
const ids = new Map<string, string>();
let slips: Buffer[] = [];
const SKUS = Array.from({ length: 24 }, (_, at) => (at === 1 ? 'दीया-7' : at === 2 ? 'KB/LAMP-WITH-A-VERY-LONG-NUMBER-0001-ABCDEFGH' : `KB-LMP-${101 + at}`));

async function value<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const result = await app.call(name, input, { company });
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}
async function bring(photos: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<Output<'photos.take'>> {
  const into = await mkdtemp(join(folder, 'shoot-'));
  for (const [name, bytes] of photos) await writeFile(join(into, name), bytes);
  const { session } = await value('photos.stage', { files: [{ token: app.files.grant(into, 'Shoot') }] });
  return value('photos.take', { session, source: 'Shoot' });
}

// The real killable process: the reader's program must be found from there.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'niryat-slips-'));
  worker = createWorkerPort(forkWorker());
  app = createApp({ clock: fixedClock(Date.UTC(2026, 10, 22, 6), 1), stateFolder: join(folder, 'state'), person: 'tester', worker });
  company = (await app.companies.create(join(folder, 'firm.niryat'), 'Kaveri Brass Works')).id;
  for (const sku of SKUS) ids.set(sku, (await value('catalogue.add', { sku, name: `Brass oil lamp ${sku}` })).id);
  const { file, slips: printed, pages, left } = await value('photos.slips', { ids: [...ids.values()] });
  expect([printed, pages, left]).toEqual([24, 1, 0]);
  slips = await cutSlips(await readFile(app.files.path(file.token)), 3, 8);
});
afterAll(async () => {
  await app.close();
  worker.close();
  await rm(folder, { recursive: true, force: true });
});

/** How slips are photographed in a store room; each kind with a share of trouble of its own. */
const KINDS: Readonly<Record<string, (random: () => number) => Taking>> = {
  steady: (r) => ({ ...STEADY, angle: r() * 360, share: 0.2 + r() * 0.2, noise: 8 }),
  tilted: (r) => ({ ...STEADY, angle: r() * 360, share: 0.22 + r() * 0.2, blur: 0.8, light: 0.9, noise: 12, tilt: (r() - 0.5) * 0.5 }),
  blurred: (r) => ({ ...STEADY, angle: r() * 360, share: 0.25 + r() * 0.15, blur: 2 + r() * 4, noise: 10, tilt: (r() - 0.5) * 0.2 }),
  dim: (r) => ({ ...STEADY, angle: r() * 360, share: 0.22 + r() * 0.2, blur: 1.5, light: 0.15 + r() * 0.15, noise: 24, tilt: (r() - 0.5) * 0.2, quality: 75 }),
  small: (r) => ({ ...STEADY, angle: r() * 360, share: 0.1 + r() * 0.06, blur: 1, light: 0.9, noise: 12 }),
};

describe('printed slips', () => {
  test('are read out of photos of 12 megapixels at any angle, tilted, blurred, dim and small, and goods without a slip are never taken for one', async () => {
    const random = chance(7);
    const taken: { name: string; kind: string; sku: string | null; bytes: Buffer }[] = [];
    for (const [kind, of] of Object.entries(KINDS)) {
      for (let at = 0; at < 2; at++) {
        const which = taken.length % SKUS.length;
        taken.push({ name: `${kind}-${at}.jpg`, kind, sku: SKUS[which] ?? null, bytes: await photographed(slips[which], of(random), taken.length + 1) });
      }
    }
    for (let at = 0; at < 2; at++) taken.push({ name: `goods-${at}.jpg`, kind: 'goods only', sku: null, bytes: await photographed(undefined, { ...STEADY, noise: 10 }, 90 + at) });
    const from = performance.now();
    await bring(taken.map((one) => [one.name, one.bytes]));
    const each = (performance.now() - from) / taken.length;
    const { photos } = await value('photos.inbox', {});
    const read = new Map(photos.map((one) => [one.fileName, one.slip]));
    const right = (kind: string): string => `${taken.filter((one) => one.kind === kind && read.get(one.name) === one.sku).length} of ${taken.filter((one) => one.kind === kind).length}`;
    console.info(`Slips read: ${[...Object.keys(KINDS), 'goods only'].map((kind) => `${kind} ${right(kind)}`).join(', ')}; ${Math.round(each)} ms a photo, stored`);
    expect(taken.filter((one) => one.sku === null && read.get(one.name) !== null)).toEqual([]);
    expect(taken.filter((one) => one.sku !== null && read.get(one.name) !== null && read.get(one.name) !== one.sku).map((one) => one.name), 'a wrong number is worse than none').toEqual([]);
    expect(taken.filter((one) => one.sku !== null && read.get(one.name) === one.sku).length).toBeGreaterThanOrEqual(9);
    await value('photos.leaveOut', { photos: photos.map((one) => one.id) });
  });

  test('give their item the photos after them, up to the next slip; an unknown slip and what comes before the first give nothing', async () => {
    const scene = (slip: number | undefined, seed: number): Promise<Buffer> => photographed(slip === undefined ? undefined : slips[slip], { ...STEADY, angle: 20 }, seed, 1_200, 900);
    const [lamp, other, unknown] = [ids.get('KB-LMP-101') ?? '', ids.get('KB-LMP-110') ?? '', ids.get('KB-LMP-120') ?? ''];
    await value('catalogue.remove', { ids: [unknown] });
    const name = (at: number): string => `IMG-20261012-WA${String(at).padStart(4, '0')}.jpg`;
    await bring(await Promise.all([undefined, 0, undefined, undefined, 9, undefined, 19, undefined].map(async (slip, at) => [name(at + 5), await scene(slip, 200 + at)] as const)));
    const [{ photos }, { lines }] = [await value('photos.inbox', {}), await value('photos.match', { by: 'slips' })];
    const told = lines.map((one) => [photos.find((photo) => photo.id === one.photo)?.fileName, one.state, one.product ?? one.sku]);
    expect(told).toEqual([
      [name(5), 'unmatched', null], [name(6), 'slip', lamp], [name(7), 'matched', lamp], [name(8), 'matched', lamp], [name(9), 'slip', other], [name(10), 'matched', other], [name(11), 'unknown-slip', 'KB-LMP-120'], [name(12), 'unmatched', null],
    ]);
    await value('photos.assign', { assignments: lines.filter((one) => one.state === 'matched').map((one) => ({ photo: one.photo, product: one.product ?? '' })), leaveOut: lines.filter((one) => one.state === 'slip').map((one) => one.photo) });
    expect((await value('catalogue.product', { id: lamp })).images.map((one) => one.fileName)).toEqual([name(7), name(8)]);
    expect((await value('photos.inbox', {})).photos.filter((one) => !one.item).map((one) => one.fileName)).toEqual([name(5), name(11), name(12)]);
    await value('workspace.undo', {});
    expect((await value('photos.inbox', {})).open).toBe(8);
  });

  test('never grow beyond their place, whatever the number and name are like', async () => {
    const awkward = ['W'.repeat(120), 'ब्रास-'.repeat(19), 'a-b/'.repeat(30), '@@@@@@@@@@@@@@@@@@@@@@ 1', 'KB-1 '.repeat(20).trim()];
    const made = await Promise.all(awkward.map(async (sku, at) => value('catalogue.add', { sku, name: `${['WWWW MMMM ', 'हस्तनिर्मित पीतल का दीपक ', 'Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '中文的名字', 'i'][at]}`.repeat(12).slice(0, 380) })));
    const all = [...ids.values()].slice(0, 19);
    for (const [perPage, pages] of [[24, 1], [8, 3]] as const) expect(await value('photos.slips', { ids: [...made.map((one) => one.id), ...all], perPage })).toMatchObject({ slips: 24, pages });
  });

  test('stand in the list of what left, with number and name and nothing else', async () => {
    const { items } = await value('disclosure.log', {});
    expect(items.find((one) => one.what === 'photo-slips')?.fields).toEqual(['product.name', 'product.sku']);
  });
});
