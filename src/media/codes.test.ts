import bwip from 'bwip-js/node';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { codesIn, openPhoto } from './index.ts';

const TEXT = 'https://kesarbari.example/lamps';
const LISTED = { width: 1_000, height: 1_000, mode: 'pad', background: '#FFFFFF' } as const;
const [WIDTH, HEIGHT] = [2_000, 1_500];
let wall: Buffer;
let code: Buffer;
beforeAll(async () => {
  wall = await sharp({ create: { width: WIDTH / 8, height: Math.round(HEIGHT / 8), channels: 3, background: '#9a7b4f', noise: { type: 'gaussian', mean: 128, sigma: 24 } } }).resize(WIDTH, HEIGHT, { kernel: 'cubic' }).jpeg({ quality: 90 }).toBuffer();
  code = await bwip.toBuffer({ bcid: 'qrcode', text: TEXT, scale: 1, paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' });
});

/** A photo with a code whose squares have so many pixels in the listing's picture, turned by so many degrees. */
async function photoWith(square: number, place: readonly [number, number], turned: number): Promise<Buffer> {
  // The drawer gives two pixels to a square; the photo is twice as wide as the listing's picture.
  const side = ((await sharp(code).metadata()).width ?? 0) * square;
  const label = await sharp(code).resize(Math.round(side), Math.round(side), { kernel: 'nearest' }).rotate(turned, { background: '#ffffff' }).png().toBuffer();
  const { width = 0, height = 0 } = await sharp(label).metadata();
  return sharp(wall).composite([{ input: label, left: Math.round((WIDTH - width) * place[0]), top: Math.round((HEIGHT - height) * place[1]) }]).jpeg({ quality: 85 }).toBuffer();
}
const read = async (photo: Uint8Array): Promise<string[]> => codesIn(await openPhoto({ bytes: photo }).pixels(LISTED));

describe('QR codes in the picture a storefront gets', () => {
  test('are found wherever they lie and however they are turned, from squares of two and a half pixels on', async () => {
    const places = [[0, 0], [1, 0], [0.5, 0.5], [0, 1], [1, 1]] as const;
    const missed: string[] = [];
    for (const [at, square] of [2.5, 4, 10].entries()) {
      for (const [which, turned] of [0, 12, 90, 184].entries()) {
        const place = places[(at + which) % places.length] ?? [0, 0];
        if (!(await read(await photoWith(square, place, turned))).includes(TEXT)) missed.push(`${square} px at ${place.join(',')} turned ${turned}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test('a picture without one is silent, and so is one too small to be scanned from the listing (control)', async () => {
    expect(await read(wall)).toEqual([]);
    expect(await read(await photoWith(0.5, [0.5, 0.5], 0))).toEqual([]);
  });

  test('two different codes are both told', async () => {
    const other = await bwip.toBuffer({ bcid: 'qrcode', text: 'tel:+919825012345', scale: 8, paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' });
    const both = await sharp(await photoWith(4, [0, 0.5], 0)).composite([{ input: other, left: 1_300, top: 500 }]).jpeg().toBuffer();
    expect((await read(both)).sort()).toEqual([TEXT, 'tel:+919825012345']);
  });
});

test('what is made of a photo does not depend on what else is made of it', async () => {
  const alone = openPhoto({ bytes: wall });
  const small = { width: 340, height: 340 };
  const together = openPhoto({ bytes: wall });
  await together.fitted(LISTED);
  const [first, second] = [await alone.fitted(small), await together.fitted(small)];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  expect([first.width, first.height]).toEqual([340, 255]);
});
