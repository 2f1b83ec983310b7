import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { messages, probeImage } from './index.ts';

/** A picture made here: red above, blue below, so that turning it shows. */
const drawn = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#2040c0' } }).composite([{ input: { create: { width, height: height / 2, channels: 3, background: '#c02020' } }, left: 0, top: 0 }]);
const ids = async (bytes: Uint8Array, file = 'photo.jpg') => (await probeImage(bytes, { file })).findings.map((one) => one.messageId);

describe('facts of a picture', () => {
  test.each([['jpeg', 'a.jpg'], ['png', 'a.png'], ['webp', 'a.webp']] as const)('%s is told by its bytes', async (format, file) => {
    const probed = await probeImage(await drawn()[format]().toBuffer(), { file });
    expect(probed.facts).toMatchObject({ format, width: 60, height: 40, hasGps: false, animated: false });
    expect(probed.findings).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i: width and height are those of the upright picture', async (orientation) => {
    const probed = await probeImage(await drawn().withMetadata({ orientation }).jpeg().toBuffer());
    expect([probed.facts?.width, probed.facts?.height]).toEqual(orientation >= 5 ? [40, 60] : [60, 40]);
    expect(probed.facts?.hasMetadata).toBe(true);
  });

  test('a place in the photo is noticed, and its absence too', async () => {
    const placed = await drawn().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 17/1 0/1' } }).jpeg().toBuffer();
    expect((await probeImage(placed)).facts?.hasGps).toBe(true);
    expect(await ids(placed)).toEqual(['IMG-GPS']);
    const plain = await drawn().withExif({ IFD0: { Copyright: 'Sample' } }).jpeg().toBuffer();
    expect((await probeImage(plain)).facts).toMatchObject({ hasGps: false, hasMetadata: true });
  });
});

describe('odd files become findings, never crashes', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'IMG-EMPTY'],
    ['an iPhone photo', new TextEncoder().encode('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000'), 'IMG-HEIC'],
    ['a TIFF', Uint8Array.of(0x49, 0x49, 0x2a, 0, 8, 0, 0, 0), 'IMG-FORMAT'],
    ['an AVIF', new TextEncoder().encode('\u0000\u0000\u0000\u0018ftypavif\u0000\u0000'), 'IMG-FORMAT'],
    ['a GIF', new TextEncoder().encode('GIF89a\u0001\u0000\u0001\u0000'), 'IMG-FORMAT'],
    ['an SVG', new TextEncoder().encode('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'IMG-FORMAT'],
    ['a PDF named .jpg', new TextEncoder().encode('%PDF-1.7'), 'IMG-FORMAT'],
    ['noise', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 251), 'IMG-BROKEN'],
    ['a bare JPEG marker', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'IMG-BROKEN'],
  ])('%s', async (_name, bytes, id) => {
    const probed = await probeImage(bytes, { file: 'photo.jpg' });
    expect(probed.facts).toBeNull();
    expect(probed.findings).toMatchObject([{ messageId: id, severity: 'error', where: { file: 'photo.jpg', kind: 'image' } }]);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('a %s cut in the middle is called cut short', async (format) => {
    const bytes = await drawn(400, 300)[format]().toBuffer();
    expect(await ids(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).toEqual(['IMG-TRUNCATED']);
  });

  test('a PNG that claims more than 50 megapixels is not decoded', async () => {
    const bytes = Buffer.from(await drawn().png().toBuffer());
    bytes.writeUInt32BE(20_000, 16);
    bytes.writeUInt32BE(20_000, 20);
    expect(await ids(bytes)).toEqual(['IMG-TOO-LARGE']);
  });

  test('print colours, 16 bits, several frames and a wrong name are remarks, and the picture is usable', async () => {
    expect(await ids(await drawn().toColourspace('cmyk').jpeg().toBuffer())).toEqual(['IMG-CMYK']);
    expect(await ids(await drawn().toColourspace('rgb16').png().toBuffer(), 'a.png')).toEqual(['IMG-DEEP']);
    const frames = await sharp([await drawn().png().toBuffer(), await drawn().negate().png().toBuffer()], { join: { animated: true } }).webp().toBuffer();
    expect(await ids(frames, 'a.webp')).toEqual(['IMG-ANIMATED']);
    expect(await ids(await drawn().png().toBuffer(), 'a.jpg')).toEqual(['IMG-NAME']);
  });

  test('whatever byte is changed or wherever the file ends, probing answers', async () => {
    const originals = await Promise.all([drawn().withExif({ IFD0: { Copyright: 'Sample' } }).jpeg().toBuffer(), drawn().png().toBuffer(), drawn().webp().toBuffer()]);
    await fc.assert(fc.asyncProperty(fc.nat(2), fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 4 }), fc.option(fc.nat(2_000)), async (which, changes, end) => {
      const bytes = Buffer.from(originals[which] ?? []);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      const probed = await probeImage(end === null ? bytes : bytes.subarray(0, end % bytes.length));
      expect(probed.facts !== null || probed.findings.some((one) => one.severity === 'error')).toBe(true);
    }), { numRuns: 150 });
  });
});

test('every finding has its text in both languages, with all places filled by its data', async () => {
  const bytes = await drawn().withExif({ IFD3: { GPSLatitudeRef: 'N' } }).png().toBuffer();
  for (const one of (await probeImage(bytes, { file: 'a.jpg' })).findings) {
    const text = messages[one.messageId];
    expect(text).toBeDefined();
    for (const [, name] of `${text?.en}${text?.hi}`.matchAll(/\{(\w+)\}/g)) expect(Object.keys(one.data)).toContain(name);
  }
});

const shared = join(import.meta.dirname, '../../../shared/data/images');
const present = existsSync(shared);
if (!present) console.warn('skipped: the shared sample data is absent, odd pictures from elsewhere were not tried');
describe.skipIf(!present)('pictures of the shared sample data', () => {
  const read = (name: string) => readFileSync(join(shared, name));
  test.each([
    ['odd/16bit.cropped.tif', 'IMG-FORMAT'], ['odd/broken.png', 'IMG-'], ['odd/truncated_image.png', 'IMG-TRUNCATED'], ['odd/truncated_jpeg.jpg', 'IMG-TRUNCATED'],
    ['odd/apng_delay.png', 'IMG-ANIMATED'], ['odd/apng_mode_16bit.png', 'IMG-DEEP'], ['odd/exif_gps.jpg', 'IMG-GPS'], ['odd/pil_sample_cmyk.jpg', 'IMG-CMYK'],
  ])('%s gives %s', async (name, id) => expect((await ids(read(name), name)).some((one) => one.startsWith(id))).toBe(true));

  test('the upright size is the same for every orientation of one photo', async () => {
    for (const name of readdirSync(join(shared, 'exif')).filter((one) => one.startsWith('Landscape'))) expect((await probeImage(read(`exif/${name}`))).facts).toMatchObject({ width: 1800, height: 1200 });
    expect((await probeImage(read('exif/Portrait_6.jpg'))).facts).toMatchObject({ width: 1200, height: 1800 });
  });

  test('no file at all makes it throw', async () => {
    for (const folder of ['odd', 'exif', 'products']) for (const name of readdirSync(join(shared, folder))) await expect(probeImage(read(`${folder}/${name}`), { file: name })).resolves.toBeDefined();
  });
});
