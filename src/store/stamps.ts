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
  const ulid = ulidMaker();
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

/** The last six digits of a ULID count up within a millisecond: room for 32^6, a thousand million. */
const COUNTING = 6;

/** ULIDs that go up by one within a millisecond. The library makes the first of each run; counting on is ten times faster than its own. */
function ulidMaker(): (at: number) => string {
  const fresh = monotonicFactory();
  let time = Number.NEGATIVE_INFINITY;
  let stem = '';
  let count = 0;
  return (at) => {
    if (at > time || count + 1 === 32 ** COUNTING) {
      time = at > time ? at : time + 1;
      const first = fresh(time);
      stem = first.slice(0, -COUNTING);
      // Start in the lower half, so that a run never reaches the end.
      count = parseDigits(first.slice(-COUNTING)) % (32 ** COUNTING / 2);
    } else count += 1;
    return stem + digits(count);
  };
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const parseDigits = (text: string): number => [...text].reduce((sum, digit) => sum * 32 + CROCKFORD.indexOf(digit), 0);

function digits(value: number): string {
  let text = '';
  let rest = value;
  for (let at = 0; at < COUNTING; at++) {
    text = CROCKFORD.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
