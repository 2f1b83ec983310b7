import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Atom, Item, Solid } from './atom.ts';
import { spread } from './measure.ts';
import { place } from './place.ts';
import { shareOut } from './table.ts';

const mark = (colour: string): Item => ({ kind: 'line', x: 0, y: 0, length: 1, colour, thickness: 1 });
const solid = (height: number, name: string, more: Partial<Solid> = {}): Solid => ({ kind: 'solid', height, items: [mark(name)], ...more });
const room = { top: () => 0, bottom: 100, left: 0 };
/** Names of what stands on each page. */
const laid = (atoms: Atom[]): string[] => {
  const pages: Item[][] = [[]];
  place(atoms, { page: 0, y: 0 }, 0, room, pages);
  return pages.map((page) => page.map((one) => ('colour' in one ? one.colour : '')).join(' '));
};

describe('placing on pages', () => {
  test('a page is filled to its last point and no further', () => expect(laid([solid(60, 'a'), solid(40, 'b'), solid(1, 'c')])).toEqual(['a b', 'c']));
  test('what is kept with the next moves with it', () => expect(laid([solid(60, 'a'), solid(20, 'heading', { keep: true }), solid(30, 'row')])).toEqual(['a', 'heading row']));
  test('white space vanishes at the top of a page', () => expect(laid([solid(100, 'a'), { kind: 'solid', height: 10, items: [], gap: true }, solid(95, 'b')])).toEqual(['a', 'b']));
  test('the head of a table stands again above the rows of the next page', () => {
    const table = { head: [solid(10, 'head')] };
    expect(laid([solid(10, 'head', { keep: true }), ...['1', '2', '3', '4', '5'].map((one) => solid(40, one, { table }))])).toEqual(['head 1 2', 'head 3 4', 'head 5']);
  });
  test('columns run over the pages each on its own, and the next block follows the longest', () => {
    const columns: Atom = { kind: 'columns', xs: [0, 50], columns: [[solid(80, 'l1'), solid(80, 'l2')], [solid(30, 'r1')]] };
    expect(laid([columns, solid(20, 'after')])).toEqual(['l1 r1', 'l2 after']);
  });
  test('nothing is lost or doubled, and nothing stands below the foot unless it is higher than a page', () => {
    const atom = fc.record({ height: fc.integer({ min: 1, max: 130 }), keep: fc.boolean() });
    fc.assert(fc.property(fc.array(atom, { maxLength: 40 }), (all) => {
      const pages: Item[][] = [[]];
      place(all.map((one, at) => solid(one.height, String(at), { keep: one.keep })), { page: 0, y: 0 }, 0, room, pages);
      const found = pages.flatMap((page) => page.map((one) => ('colour' in one ? Number(one.colour) : -1)));
      expect(found).toEqual(all.map((_, at) => at));
      for (const page of pages) for (const one of page) {
        const { height } = all[Number('colour' in one ? one.colour : 0)] ?? { height: 0 };
        expect(one.y + height <= 100.01 || one.y === 0).toBe(true);
      }
    }));
  });
});

describe('sharing out sections over columns', () => {
  test.each([
    [[100, 100], [0, 1]],
    [[100, 40, 40], [0, 1, 1]],
    [[30, 30, 60], [0, 0, 1]],
    [[10], [0]],
  ])('%j stand in columns %j', (heights, places) => expect(spread(heights, 2)).toEqual(places));
  test('the highest column is never higher than with any other way', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 7 }), fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 7, maxLength: 7 }), (heights, other) => {
      const highest = (places: readonly number[]): number => Math.max(...[0, 1].map((column) => heights.reduce((sum, one, at) => sum + (places[at] === column ? one : 0), 0)));
      return highest(spread(heights, 2)) <= highest(other) + 0.5;
    }));
  });
});

test('columns of a table get no more than the room, and no less than their widest word where there is room for that', () => {
  const column = fc.tuple(fc.integer({ min: 10, max: 80 }), fc.integer({ min: 0, max: 300 }));
  fc.assert(fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), fc.integer({ min: 80, max: 500 }), (columns, width) => {
    const least = columns.map(([one]) => one);
    const shares = shareOut(least, columns.map(([one, more]) => one + more), width);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(width + 0.001);
    if (least.reduce((sum, one) => sum + one, 0) <= width) shares.forEach((one, at) => expect(one).toBeGreaterThanOrEqual((least[at] ?? 0) - 0.001));
  }));
});
