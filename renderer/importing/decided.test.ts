import { expect, test } from 'vitest';
import { decide, leaveRow, leavesRow, NOTHING_DECIDED, pointKey } from './decided.ts';

test('a row is left out and taken in again, also out of the middle of a run', () => {
  const one = leaveRow(NOTHING_DECIDED, 5);
  expect(one.leaveRows).toEqual([[5, 5]]);
  expect(leaveRow(one, 5).leaveRows).toEqual([]);
  const run = { ...NOTHING_DECIDED, leaveRows: [[3, 7] as [number, number]] };
  expect(leaveRow(run, 5).leaveRows).toEqual([[3, 4], [6, 7]]);
  expect([3, 4, 5, 6, 7, 8].map((row) => leavesRow(leaveRow(run, 5), row))).toEqual([true, true, false, true, true, false]);
});

test('what is accepted is no longer refused, and deciding twice takes it back', () => {
  const key = pointKey('IMP-NO-NAME', '', 7);
  expect(key).toBe('IMP-NO-NAME::7');
  const refused = decide(NOTHING_DECIDED, 'refuse', key);
  expect(decide(refused, 'accept', key)).toMatchObject({ accept: [key], refuse: [] });
  expect(decide(refused, 'refuse', key)).toEqual(NOTHING_DECIDED);
});
