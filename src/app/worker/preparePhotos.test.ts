import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitImage, storeBlob } from '#media';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processFlags } from './processFlags.ts';
import prepare, { type PreparedPhoto } from './preparePhotos.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'niryat-prepare-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const drawn = (width: number, height: number, shade: number): Promise<Buffer> => sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 255 - shade }, noise: { type: 'gaussian', mean: 128, sigma: 20 } } }).jpeg().toBuffer();
const FITS = [{ width: 400, height: 400, mode: 'pad', background: '#FFFFFF' }, { width: 320, height: 500, mode: 'pad', background: '#204060' }, { width: 350, height: 350 }] as const;

test('photos that use one memory after the other come out as each does alone, whatever sizes follow each other', async () => {
  const photos = await Promise.all([[900, 300], [200, 500], [1_300, 900], [64, 64], [700, 700], [300, 1_000]].map(([width = 0, height = 0], at) => drawn(width, height, at * 40)));
  const originals: string[] = [];
  for (const photo of photos) originals.push(await storeBlob(folder, photo, 'jpg'));
  const made: PreparedPhoto[] = [];
  for await (const one of prepare({ folder, photos: originals.map((original) => ({ original, fits: FITS, codes: true, facts: true })) })) made.push(one as PreparedPhoto);
  for (const [at, photo] of photos.entries()) {
    const alone = await Promise.all(FITS.map((fit) => fitImage(photo, fit)));
    expect(made[at]?.facts).toMatchObject({ bytes: photo.length });
    expect(made[at]?.fits.map((one, which) => one.ok && Buffer.compare(one.fitted.bytes, alone[which]?.bytes ?? Buffer.of()) === 0)).toEqual([true, true, true]);
  }
});

/** Edges and stripes of every width, where ways of scaling differ most. */
function striped(width: number, height: number): Promise<Buffer> {
  const data = new Uint8Array(width * height * 3);
  for (let row = 0, at = 0; row < height; row += 1) for (let column = 0; column < width; column += 1, at += 3) data.set(Math.floor((column + row / 5) / (8 + Math.floor(row / 100))) % 2 ? [200, 60, 30] : [30, 90, 160], at);
  return sharp(data, { raw: { width, height, channels: 3 } }).jpeg({ quality: 92 }).toBuffer();
}

describe('a photo of four times the common size', () => {
  const asked = { width: 1_000, height: 1_000, format: 'png' } as const;
  const inside = async (home: string, photo: Buffer): Promise<Buffer> => {
    const original = await storeBlob(home, photo, 'jpg');
    for await (const one of prepare({ folder: home, photos: [{ original, fits: [asked] }] })) {
      const [fit] = (one as PreparedPhoto).fits;
      if (fit?.ok) return Buffer.from(fit.fitted.bytes);
    }
    throw new Error('no picture came out');
  };

  test('is decoded at a quarter from its file, shows what scaling by hand shows, and lies upright, whatever its folder is called', async () => {
    const plain = await striped(4_000, 400);
    const turned = await sharp(await sharp(plain).rotate(270).toBuffer()).withMetadata({ orientation: 6 }).jpeg({ quality: 92 }).toBuffer();
    const byHand = await sharp(plain).resize(1_000, 100, { fastShrinkOnLoad: false }).raw().toBuffer();
    const apart = (pixels: Uint8Array): number => pixels.reduce((sum, value, at) => sum + Math.abs(value - (byHand[at] ?? 0)), 0) / byHand.length;
    for (const [home, photo, atQuarter] of [["Shah & Sons' [new] नमूना", plain, true], ["lamps,'brass", plain, false], ['turned', turned, true]] as const) {
      const made = await inside(join(folder, home), photo);
      expect(made.equals((await fitImage(photo, asked)).bytes), `${home}: as decoded at a half`).toBe(!atQuarter);
      const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([1_000, 100]);
      expect(apart(data)).toBeLessThan(12);
      expect(apart(data.subarray(3)), 'a picture moved by one pixel').toBeGreaterThan(25);
    }
  });

  test('is refused when its file ends too early', async () => {
    const whole = await drawn(4_000, 400, 40);
    await expect(inside(folder, whole.subarray(0, whole.length * 0.7))).rejects.toThrow('no picture came out');
  });
});

test('a photo that ends too early is found among the others, and no picture is made of it', async () => {
  const whole = await drawn(1_200, 900, 80);
  const originals = [await storeBlob(folder, whole, 'jpg'), await storeBlob(folder, whole.subarray(0, whole.length * 0.6), 'jpg')];
  const made: PreparedPhoto[] = [];
  for await (const one of prepare({ folder, photos: originals.map((original) => ({ original, fits: FITS.slice(0, 1), facts: true })) })) made.push(one as PreparedPhoto);
  expect(made.map((one) => [one.facts === null, one.fits.map((fit) => fit.ok || fit.problem.code)])).toEqual([[false, [true]], [true, ['unreadable-image']]]);
});

test('a process that prints one file after the other may let its heap grow less than one that reads tables', () => {
  const growth = (task: string) => processFlags(task).v8.find((one) => one.startsWith('--heap-growing-percent'));
  expect([growth('print-plans'), growth('read-table')]).toEqual([expect.stringMatching(/=\d\d$/), undefined]);
  expect(processFlags(undefined).env).toEqual({ MALLOC_ARENA_MAX: '2' });
});
