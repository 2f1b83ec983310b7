import { fixedClock } from '#base';
import { decodeTime, isValid } from 'ulid';
import { expect, test } from 'vitest';
import { stampMaker } from './stamps.ts';

test('a hundred thousand ids of one moment are valid ULIDs of that moment, all different and in order', () => {
  const at = Date.UTC(2026, 10, 22, 9, 30);
  const stamps = stampMaker(fixedClock(at), { at: 0, counter: 0 });
  stamps.next();
  const ids = Array.from({ length: 100_000 }, () => stamps.ulid());
  expect(new Set(ids).size).toBe(100_000);
  expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? ''))).toBe(true);
  for (const id of ids.slice(0, 200)) expect([isValid(id), decodeTime(id)]).toEqual([true, at]);
});

test('ids of two workspaces at the same moment differ', () => {
  const first = (): string => stampMaker(fixedClock(1_000), { at: 0, counter: 0 }).ulid();
  expect(new Set(Array.from({ length: 1_000 }, first)).size).toBe(1_000);
});

test('the clock may go back: stamps and ids still go up', () => {
  let now = 5_000;
  const stamps = stampMaker({ now: () => now }, { at: 4_000, counter: 3 });
  const seen = [5_000, 4_000, 4_500, 5_000, 5_001, 1].map((at) => { now = at; return { ...stamps.next(), id: stamps.ulid() }; });
  expect(seen.map(({ at, counter }) => [at, counter])).toEqual([[5_000, 0], [5_000, 1], [5_000, 2], [5_000, 3], [5_001, 0], [5_001, 1]]);
  expect(seen.map(({ id }) => id)).toEqual(seen.map(({ id }) => id).sort());
  expect(stampMaker({ now: () => 1 }, { at: 4_000, counter: 3 }).next()).toEqual({ at: 4_000, counter: 4 });
});
