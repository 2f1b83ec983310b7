import fc from 'fast-check';
import { expect, test } from 'vitest';
import { middle, nth } from './nth.ts';

test('the number at a place, and the middle, are those of the sorted list, also when many are the same', () => {
  const list = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -9, max: 9 })), { minLength: 1, maxLength: 60 });
  fc.assert(fc.property(list, fc.nat(), fc.nat(), (numbers, some, other) => {
    const sorted = Float64Array.from(numbers).sort();
    const [first, second] = [some % numbers.length, other % numbers.length].sort((a, b) => a - b) as [number, number];
    const all = Float64Array.from(numbers);
    expect([nth(all, first) + 0, nth(all, second, first) + 0]).toEqual([(sorted[first] ?? 0) + 0, (sorted[second] ?? 0) + 0]);
    const half = sorted.length >> 1;
    expect(middle(Float64Array.from(numbers)) + 0).toBe((sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2) + 0);
  }), { numRuns: 500 });
  expect(middle(new Float64Array())).toBe(0);
});
