import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { fitImage, inFlight, probeImage } from './index.ts';
import { readImageParts } from './imageParts.ts';

const half = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#2040c0' } }).composite([{ input: { create: { width, height: height / 2, channels: 3, background: '#c02020' } }, left: 0, top: 0 }]);
const averages = async (bytes: Uint8Array) => (await sharp(bytes).stats()).channels.map((one) => Math.round(one.mean));
const pixel = async (bytes: Uint8Array, left: number, top: number) => [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
/** How to lay a picture down so that a viewer following its Exif orientation sees it upright (Exif 2.32, 4.6.4). */
const laid: Readonly<Record<number, (upright: Sharp) => Sharp>> = {
  1: (one) => one, 2: (one) => one.flop(), 3: (one) => one.rotate(180), 4: (one) => one.flip(), 6: (one) => one.rotate(270), 8: (one) => one.rotate(90),
};

describe('a fitted picture', () => {
  test.each(Object.keys(laid).map(Number))('orientation %i comes out upright, red above and blue below', async (orientation) => {
    const upright = await half(80, 60).png().toBuffer();
    const stored = await (laid[orientation]?.(sharp(upright)) ?? sharp(upright)).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
    const fitted = await fitImage(stored, { width: 400, height: 400 });
    expect([fitted.width, fitted.height]).toEqual([80, 60]);
    expect((await pixel(fitted.bytes, 40, 8))[0]).toBeGreaterThan(150);
    expect((await pixel(fitted.bytes, 40, 52))[2]).toBeGreaterThan(150);
  });

  test('carries no metadata of any kind', async () => {
    const laden = await half(80, 60).withExif({ IFD0: { Copyright: 'Sample', Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N' } }).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude/></x:xmpmeta>').withIccProfile('p3').jpeg().toBuffer();
    expect((await probeImage(laden)).facts).toMatchObject({ hasGps: true, hasMetadata: true });
    const parts = readImageParts((await fitImage(laden, { width: 40, height: 40 })).bytes);
    expect(parts).toMatchObject({ otherMetadata: false, width: 40, height: 30 });
    expect(parts?.exif ?? parts?.xmp).toBeUndefined();
  });

  test('colours of a wide profile are converted, not relabelled', async () => {
    const p3 = await half(40, 40).withIccProfile('p3').png().toBuffer();
    const converted = await averages((await fitImage(p3, { width: 40, height: 40, format: 'png' })).bytes);
    const plain = await averages(await half(40, 40).png().toBuffer());
    converted.slice(0, 3).forEach((mean, channel) => expect(Math.abs(mean - (plain[channel] ?? 0))).toBeLessThanOrEqual(2));
  });

  test('is padded in the middle of a canvas of exactly the wanted size and never enlarged', async () => {
    const fitted = await fitImage(await half(60, 40).jpeg({ quality: 95 }).toBuffer(), { width: 100, height: 100, mode: 'pad', background: '#00FF00' });
    expect([fitted.width, fitted.height]).toEqual([100, 100]);
    expect((await pixel(fitted.bytes, 2, 2))[1]).toBeGreaterThan(240);
    expect((await pixel(fitted.bytes, 50, 35))[0]).toBeGreaterThan(150);
    expect((await pixel(fitted.bytes, 10, 50))[1]).toBeGreaterThan(240);
  });

  test('what is transparent becomes the background, in JPEG and in PNG', async () => {
    const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    expect(await pixel((await fitImage(clear, { width: 20, height: 20, background: '#F4F1EA' })).bytes, 10, 10)).toEqual([0xf4, 0xf1, 0xea]);
    expect(await pixel((await fitImage(clear, { width: 20, height: 20, background: '#F4F1EA', format: 'png' })).bytes, 10, 10)).toEqual([0xf4, 0xf1, 0xea]);
  });

  test('is made light enough by lowering the quality, and refused when that does not help', async () => {
    const noise = await sharp(Uint8Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 256), { raw: { width: 300, height: 300, channels: 3 } }).png().toBuffer();
    const free = await fitImage(noise, { width: 300, height: 300 });
    const light = await fitImage(noise, { width: 300, height: 300, maxBytes: Math.floor(free.bytes.length * 0.8) });
    expect(light.bytes.length).toBeLessThanOrEqual(free.bytes.length * 0.8);
    await expect(fitImage(noise, { width: 300, height: 300, maxBytes: 1_000 })).rejects.toMatchObject({ code: 'image-will-not-fit' });
  });

  test('the same input gives the same bytes', async () => {
    const bytes = await half(300, 200).toColourspace('cmyk').jpeg().toBuffer();
    const [first, second] = await Promise.all([fitImage(bytes, { width: 100, height: 100 }), fitImage(bytes, { width: 100, height: 100 })]);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test.each([['text', new TextEncoder().encode('not a picture')], ['a GIF', new TextEncoder().encode('GIF89a')], ['a head only', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)]])('%s is refused as unreadable', async (_name, bytes) =>
    expect(fitImage(bytes, { width: 10, height: 10 })).rejects.toMatchObject({ code: 'unreadable-image' }));
});

test('work in flight comes back in order, whatever ends first, and a failure is thrown in its turn', async () => {
  const waits = [30, 1, 20, 1, 10];
  const results: number[] = [];
  for await (const one of inFlight(waits, async (wait, index) => { await new Promise((done) => setTimeout(done, wait)); return index; }, 3)) results.push(one);
  expect(results).toEqual([0, 1, 2, 3, 4]);
  const failing = inFlight([1, 2, 3], async (one) => { if (one === 2) throw new Error('second'); return one; }, 3);
  await expect(failing.next()).resolves.toMatchObject({ value: 1 });
  await expect(failing.next()).rejects.toThrow('second');
});

const shared = join(import.meta.dirname, '../../../shared/data/images');
const present = existsSync(shared);
if (!present) console.warn('skipped: the shared sample data is absent, its turned photos were not compared');
describe.skipIf(!present)('photos of the shared sample data', () => {
  test('one photo stored in every orientation comes out as one picture', async () => {
    const shrunk = async (name: string) => (await sharp((await fitImage(readFileSync(join(shared, name)), { width: 60, height: 60, format: 'png' })).bytes).removeAlpha().raw().toBuffer());
    for (const [prefix, folder] of [['Landscape', 'exif'], ['hopper_orientation', 'odd']] as const) {
      const names = readdirSync(join(shared, folder)).filter((one) => one.startsWith(prefix) && one.endsWith('.jpg'));
      const [reference, ...others] = await Promise.all(names.map((name) => shrunk(`${folder}/${name}`)));
      expect(others.length).toBeGreaterThan(2);
      for (const other of others) {
        const far = other.reduce((sum, value, at) => sum + Math.abs(value - (reference?.[at] ?? 0)), 0) / other.length;
        expect(far).toBeLessThan(12);
      }
    }
  });

  test('print colours come out as screen colours', async () => {
    const fitted = await fitImage(readFileSync(join(shared, 'odd/pil_sample_cmyk.jpg')), { width: 100, height: 100 });
    expect(readImageParts(fitted.bytes)?.cmyk).toBe(false);
  });
});
