import type { Clock } from '#base';
import { monotonicFactory } from 'ulid';

/**
 * A stamp of the hybrid logical clock: milliseconds that never go back, a counter within them, and who (the copy id).
 * Kulkarni et al., Logical Physical Clocks, 2014.
 */
export type Stamp = { at: number; counter: number };

export type StampMaker = { next(): Stamp; ulid(): string };

/** Stamps in order even when the computer's clock is set back, and ULIDs that sort as they were made. */
export function stampMaker(clock: Clock, last: Stamp): StampMaker {
  const ulid = monotonicFactory();
  let latest = last;
  return {
    next() {
      const now = clock.now();
      latest = now > latest.at ? { at: now, counter: 0 } : { at: latest.at, counter: latest.counter + 1 };
      return latest;
    },
    ulid: () => ulid(latest.at > 0 ? latest.at : clock.now()),
  };
}
