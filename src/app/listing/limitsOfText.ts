import type { Day } from '#base';
import { type OwnText, stateOn, type StorefrontProfile } from '#listing';
import type { Output } from '../contract.ts';

type TextLimit = Output<'listing.page'>['texts'][number]['limits'][number];

/** How long a text may be and how many entries it may have on a day, as the storefront's profile counts. Limits that only warn are limits too. */
export function limitsOfText(text: OwnText, profile: StorefrontProfile, on: Day, kind?: string): TextLimit[] {
  return profile.limits.flatMap(({ field, check, kinds, ...limit }): TextLimit[] => {
    if (field !== text || stateOn(limit, on) !== 'valid' || (kind !== undefined && kinds && !kinds.includes(kind))) return [];
    // Of questions and answers the number is counted; how long each may be is a limit of its parts.
    if (check.kind === 'max-length' && text === 'faq') return [];
    if (check.kind === 'max-length') return [{ count: check.count, each: check.each, most: check.length }];
    return check.kind === 'count' && check.max !== undefined ? [{ count: 'entries', each: false, most: check.max }] : [];
  });
}
