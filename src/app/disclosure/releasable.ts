import { type FieldUse, Refusal } from '#base';
import { type Audience, isReleasedUse, releaseKey, review } from '#disclosure';
import { gently } from '../catalogue/gently.ts';
import { askedOf, stillHeld } from './heldFields.ts';

/**
 * Throws Refusal('not-releasable') for a release of what nobody can release for this file: a secret, a buyer's data, a field that goes
 * anyhow or that these records do not have. A release that says nothing would be taken for one that was heard.
 */
function requireReleasable(released: readonly string[], held: readonly FieldUse[], audience: Audience): void {
  const open = new Set(askedOf(held, audience).map(releaseKey));
  const wrong = released.find((one) => !open.has(one));
  if (wrong === undefined) return;
  const closed = held.find((one) => releaseKey(one) === wrong);
  const why = closed ? `it is ${closed.class}, and nobody can release that` : 'no item here holds it back';
  throw new Refusal('not-releasable', `${wrong.slice(0, 120)} cannot be released for this file: ${why}. ${open.size > 0 ? `Those that may be released: ${[...open].sort().join(', ')}.` : 'Nothing here may be released.'} Nothing was made.`);
}

/** Fields that stay in a file for others when a person released some of them. Throws Refusal('not-releasable'). */
export async function heldAfter(released: readonly string[], held: Generator<void, FieldUse[]>, audience: Audience, signal: AbortSignal): Promise<FieldUse[]> {
  const all = await gently(held, signal);
  requireReleasable(released, all, audience);
  return stillHeld(all, audience, released);
}

/** Throws Refusal('not-releasable') for a release that meets closed fields only. What is not among these fields says nothing: a package of changes may not hold the field that the whole one asked about. */
export function refuseClosed(released: readonly string[], uses: readonly FieldUse[], audience: Audience): void {
  const lines = review(uses, audience, []);
  for (const key of released) {
    const met = lines.filter((one) => isReleasedUse(one, new Set([key])));
    if (met.length > 0 && met.every((one) => one.decision === 'held')) throw new Refusal('not-releasable', `${key.slice(0, 120)} cannot be released for this file: it is ${met[0]?.class ?? 'closed'}, and nobody can release that. Nothing was made.`);
  }
}
