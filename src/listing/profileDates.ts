import type { Day } from '#base';
import { stateOn } from './profile.ts';
import type { Limit, StorefrontProfile } from './profileNouns.ts';

/** A limit that holds on one of two days only: it begins or ends between them, on `day`. */
export type DatedChange = { limit: Limit; change: 'begins' | 'ends'; day: Day };

/**
 * What is different between two days of a profile, with the day of each change, in their order. Looked at from the later day back,
 * whichever was named first; a limit without dates held on both.
 */
export function profileBetween(profile: StorefrontProfile, from: Day, to: Day): DatedChange[] {
  const [early, late] = from <= to ? [from, to] : [to, from];
  return profile.limits.flatMap((limit): DatedChange[] => {
    const [before, after] = [stateOn(limit, early) === 'valid', stateOn(limit, late) === 'valid'];
    if (before === after) return [];
    return [after ? { limit, change: 'begins', day: limit.validFrom ?? late } : { limit, change: 'ends', day: limit.validTo ?? early }];
  }).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
