import { canonicalJson, type Day } from '#base';
import { createHash } from 'node:crypto';
import type { CompiledRule } from './compile.ts';
import type { RuleOutcome } from './outcome.ts';
import type { Facts } from './facts.ts';
import { valuesAt } from './shape.ts';
import type { Waiver } from './waiverShape.ts';

/** Hash of everything the rule reads of this subject, but the day, which passes, and the destination, which a waiver names itself. */
export function inputsHash(compiled: CompiledRule, given: Facts): string {
  const read = compiled.inputs.filter((one) => one.path !== 'on' && one.path !== 'destination').map((one) => [one.path, valuesAt(given as Record<string, unknown>, one.path).values]);
  return createHash('sha256').update(canonicalJson(read)).digest('hex');
}

/** The waiver that covers this rule here and now, if any: same destination and storefront, not past its last day, same inputs. */
export function coveringWaiver(compiled: CompiledRule, given: Facts, on: Day, waivers: readonly Waiver[]): Waiver | undefined {
  const candidates = waivers.filter((one) => one.rule === compiled.rule.id && on <= one.until && (!one.destination || one.destination === given.destination) && (!one.storefront || one.storefront === given.listing?.storefront));
  if (candidates.length === 0) return undefined;
  const hash = inputsHash(compiled, given);
  return candidates.find((one) => one.inputsHash === hash);
}

/** The outcome with a waiver taken into account: only what failed or could not be decided can be waived. */
export function withWaiver(one: RuleOutcome, given: Facts, on: Day, waivers: readonly Waiver[]): RuleOutcome {
  if (waivers.length === 0 || (one.outcome !== 'fail' && one.outcome !== 'unknown')) return one;
  const covering = coveringWaiver(one.compiled, given, on, waivers);
  return covering ? { ...one, outcome: 'waived', because: { code: 'waived' }, waiver: covering } : one;
}
