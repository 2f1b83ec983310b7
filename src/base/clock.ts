import { dayOfInstant, type Day } from './day.ts';

/** The only way domain code learns the time: passed in, so that tests and reproducible artifacts hold it still. */
export type Clock = { now(): number };

export const wallClock: Clock = { now: () => Date.now() };

/** A clock that stands still, or that moves by `step` milliseconds at every look. */
export function fixedClock(start: number, step = 0): Clock {
  let at = start - step;
  return { now: () => (at += step) };
}

export const today = (clock: Clock): Day => dayOfInstant(clock.now());
