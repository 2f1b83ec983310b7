import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Crop, cutRatio, LEAST, moved, RATIOS, resized, tidyEdit, wholePicture, withRatio } from './cropping.ts';
import { besideOf, order } from './ordering.ts';

const sizes = fc.record({ width: fc.integer({ min: 64, max: 9_000 }), height: fc.integer({ min: 64, max: 9_000 }) });
const steps = fc.array(fc.record({ kind: fc.constantFrom('move', 'size', 'ratio' as const), x: fc.integer({ min: -4_000, max: 4_000 }), y: fc.integer({ min: -4_000, max: 4_000 }), ratio: fc.constantFrom('1:1', '4:3', '3:4' as const), keep: fc.boolean() }), { maxLength: 12 });

describe('the crop', () => {
  test('a crop made small by its shape near the edge is not pushed over it', () => {
    const size = { width: 64, height: 64 };
    const near = withRatio({ left: 48, top: 0, width: 16, height: 16 }, 3 / 4, size);
    const made = resized(near, 0, 0, size, null);
    expect(made.left + made.width).toBeLessThanOrEqual(64);
  });

  test('never leaves the picture and never vanishes, whatever is done to it', () => {
    fc.assert(fc.property(sizes, steps, (size, done) => {
      let crop: Crop = wholePicture(size);
      for (const { kind, x, y, ratio, keep } of done) {
        if (kind === 'move') crop = moved(crop, x, y, size);
        else if (kind === 'size') crop = resized(crop, x, y, size, keep ? RATIOS[ratio] : null);
        else crop = withRatio(crop, RATIOS[ratio], size);
        expect(crop.left >= 0 && crop.top >= 0 && crop.left + crop.width <= size.width && crop.top + crop.height <= size.height, JSON.stringify(crop)).toBe(true);
        expect(crop.width >= 1 && crop.height >= 1 && Object.values(crop).every(Number.isInteger), JSON.stringify(crop)).toBe(true);
      }
    }));
  });

  test('a ratio is kept while it grows, and is turned with the picture', () => {
    const size = { width: 4_000, height: 3_000 };
    const square = withRatio(wholePicture(size), 1, size);
    expect([square.width, square.height, square.left]).toEqual([3_000, 3_000, 500]);
    const smaller = resized(square, -400, 0, size, 1);
    expect([smaller.width, smaller.height]).toEqual([2_600, 2_600]);
    expect(cutRatio('4:3', 90)).toBe(3 / 4);
    expect(resized(square, -9_000, -9_000, size, null)).toMatchObject({ width: LEAST, height: LEAST });
  });

  test('a picture as it came is stored as nothing', () => {
    const size = { width: 100, height: 80 };
    expect(tidyEdit({ rotate: 0, crop: wholePicture(size) }, size)).toBeUndefined();
    expect(tidyEdit({ rotate: 90, crop: wholePicture(size) }, size)).toEqual({ rotate: 90 });
    expect(tidyEdit({ rotate: 0, crop: { left: 1, top: 0, width: 50, height: 50 }, square: '#ffffff' }, size)).toEqual({ rotate: 0, crop: { left: 1, top: 0, width: 50, height: 50 }, square: '#ffffff' });
  });
});

describe('the order of photos', () => {
  const ids = ['a', 'b', 'c', 'd'];
  test.each([['c', 0, 'cabd'], ['a', 3, 'bcda'], ['b', 2, 'acbd'], ['x', 1, 'abcd'], ['b', 9, 'acdb'], ['b', -1, 'bacd']])('%s to place %i gives %s', (id, to, expected) => expect(order(ids, id, to).join('')).toBe(expected));
  test('what stands beside a photo that goes is looked at next', () => {
    expect([besideOf(ids, 'b'), besideOf(ids, 'd'), besideOf(['a'], 'a'), besideOf(ids, 'x')]).toEqual(['c', 'c', null, 'a']);
  });
});
