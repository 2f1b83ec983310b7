import { createHash } from 'node:crypto';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cropWithin, editedSize, fitImage, type PictureEdit, pictureRef, readPictureRef } from './index.ts';

/** Four quarters of 60×40 pixels each: red, green over blue, white. */
const QUARTERS = { red: [200, 0, 0], green: [0, 200, 0], blue: [0, 0, 200], white: [255, 255, 255] } as const;
type Colour = keyof typeof QUARTERS;
const original = (): Promise<Buffer> => {
  const one = (colour: Colour, left: number, top: number) => ({ input: { create: { width: 60, height: 40, channels: 3 as const, background: { r: QUARTERS[colour][0], g: QUARTERS[colour][1], b: QUARTERS[colour][2] } } }, left, top });
  return sharp({ create: { width: 120, height: 80, channels: 3, background: '#000000' } }).composite([one('red', 0, 0), one('green', 60, 0), one('blue', 0, 40), one('white', 60, 40)]).png().toBuffer();
};
const colourAt = async (bytes: Uint8Array, left: number, top: number): Promise<string> => {
  const pixel = [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
  return (Object.keys(QUARTERS) as Colour[]).find((name) => QUARTERS[name].every((value, at) => Math.abs(value - (pixel[at] ?? 0)) < 4)) ?? pixel.join(',');
};
const fitted = async (edit: Partial<PictureEdit>, more = {}) => fitImage(await original(), { width: 400, height: 400, format: 'png', edit: { rotate: 0, ...edit }, ...more });
/** Colours a quarter in from each corner: top left, top right, bottom left, bottom right. */
const corners = async ({ bytes, width, height }: { bytes: Uint8Array; width: number; height: number }): Promise<string[]> =>
  Promise.all([[1, 1], [3, 1], [1, 3], [3, 3]].map(([x = 0, y = 0]) => colourAt(bytes, Math.floor((width * x) / 4), Math.floor((height * y) / 4))));

describe('what is done to a photo', () => {
  test.each([
    [90, 80, 120, ['blue', 'red', 'white', 'green']], [180, 120, 80, ['white', 'blue', 'green', 'red']], [270, 80, 120, ['green', 'white', 'red', 'blue']], [0, 120, 80, ['red', 'green', 'blue', 'white']],
  ] as const)('a turn of %i° to the right lays every quarter where it belongs', async (rotate, width, height, expected) => {
    const made = await fitted({ rotate });
    expect([made.width, made.height, ...(await corners(made))]).toEqual([width, height, ...expected]);
  });

  test('a crop keeps exactly its pixels, and is made before the turn', async () => {
    const made = await fitted({ crop: { left: 60, top: 0, width: 60, height: 80 } });
    expect([made.width, made.height, ...(await corners(made))]).toEqual([60, 80, 'green', 'green', 'white', 'white']);
    const turned = await fitted({ crop: { left: 60, top: 0, width: 60, height: 80 }, rotate: 90 });
    expect([turned.width, turned.height, ...(await corners(turned))]).toEqual([80, 60, 'white', 'green', 'white', 'green']);
  });

  test('a square pad sets it in the middle of its own colour; the storefront\'s canvas lies around that', async () => {
    const made = await fitted({ square: '#00c800' });
    expect([made.width, made.height, await colourAt(made.bytes, 60, 5), await colourAt(made.bytes, 10, 30), await colourAt(made.bytes, 10, 115)]).toEqual([120, 120, 'green', 'red', 'green']);
    const padded = await fitted({ square: '#00c800' }, { width: 200, height: 160, mode: 'pad', background: '#0000c8' });
    expect([padded.width, padded.height, await colourAt(padded.bytes, 100, 25), await colourAt(padded.bytes, 5, 80)]).toEqual([200, 160, 'green', 'blue']);
  });

  test('what is transparent takes the square\'s colour', async () => {
    const clear = await sharp({ create: { width: 20, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    const made = await fitImage(clear, { width: 100, height: 100, format: 'png', edit: { rotate: 0, square: '#c80000' } });
    expect([made.width, await colourAt(made.bytes, 10, 10), await colourAt(made.bytes, 10, 1)]).toEqual([20, 'red', 'red']);
  });

  test.each([3, 6, 8])('the crop counts from the upright picture, whatever Exif orientation (%i) the camera left', async (orientation) => {
    const laid = { 3: 180, 6: 270, 8: 90 }[orientation] ?? 0;
    const stored = await sharp(await original()).rotate(laid).withMetadata({ orientation }).png().toBuffer();
    const made = await fitImage(stored, { width: 400, height: 400, format: 'png', edit: { rotate: 0, crop: { left: 0, top: 40, width: 60, height: 40 } } });
    expect([made.width, made.height, ...(await corners(made))]).toEqual([60, 40, 'blue', 'blue', 'blue', 'blue']);
  });

  test('the original is never touched, and a crop beyond the edge keeps what lies inside', async () => {
    const bytes = await original();
    const before = createHash('sha256').update(bytes).digest('hex');
    const made = await fitImage(bytes, { width: 400, height: 400, format: 'png', edit: { rotate: 180, crop: { left: 100, top: 60, width: 900, height: 900 }, square: '#ffffff' } });
    expect([made.width, made.height]).toEqual([20, 20]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(before);
  });
});

describe('a reference to a photo', () => {
  const hash = 'ab'.repeat(32);
  const edits = fc.record({
    rotate: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
    crop: fc.option(fc.record({ left: fc.nat(9_000), top: fc.nat(9_000), width: fc.integer({ min: 1, max: 9_000 }), height: fc.integer({ min: 1, max: 9_000 }) }), { nil: undefined }),
    square: fc.option(fc.constantFrom('#ffffff', '#f4f1ea'), { nil: undefined }),
  });

  test('says the same edit when it is read again, and two edits never share one', () => {
    fc.assert(fc.property(edits, edits, (one, other) => {
      const read = readPictureRef(pictureRef(hash, one));
      expect(pictureRef(hash, read?.edit)).toBe(pictureRef(hash, one));
      const same = JSON.stringify([one.rotate, one.crop, one.square]) === JSON.stringify([other.rotate, other.crop, other.square]);
      expect(pictureRef(hash, one) === pictureRef(hash, other)).toBe(same);
    }));
  });

  test('nothing else is read as one', () => {
    expect(['', 'ab', `${hash}~x1`, `${hash}~r45`, `${hash}~c1,2,3`, `${hash}~c1,2,0,4`, `${hash}~szz`, `../${hash}`].map(readPictureRef)).toEqual(Array(8).fill(undefined));
    expect(pictureRef(hash, { rotate: 0 })).toBe(hash);
  });

  test('tells the size of the edited picture without opening it, as fitting makes it', async () => {
    await fc.assert(fc.asyncProperty(edits, async (edit) => {
      const crop = edit.crop && { ...edit.crop, left: edit.crop.left % 120, top: edit.crop.top % 80 };
      const made = await fitted({ ...edit, crop }, { width: 1_000, height: 1_000 });
      expect({ width: made.width, height: made.height }).toEqual(editedSize({ width: 120, height: 80 }, { ...edit, crop }));
    }), { numRuns: 25 });
    expect(cropWithin({ left: 0, top: 0, width: 999, height: 999 }, { width: 120, height: 80 })).toBeUndefined();
  });
});
