import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledRule } from '../compile.ts';
import { evaluateRule, evaluateSlowly, outcomeOf } from '../evaluate.ts';
import { facts, type Facts } from '../facts.ts';
import { bundledPacks } from '../loader.ts';
import type { Example, Rule } from '../rule.ts';
import { subjectOf } from '../subject.ts';

const rules = bundledPacks().flatMap((one) => [...one.rules, ...one.off]);
type Case = { given: Facts; on: string; owner: CompiledRule };
const examplesOf = (owner: CompiledRule): Case[] => Object.values(owner.rule.examples as Rule['examples']).flatMap((some): Case[] => (Array.isArray(some) ? (some as Example[]).map((one) => ({ owner, given: facts.parse({ ...one.facts, destination: one.destination }), on: one.on ?? owner.rule.checkedOn })) : []));
const cases = rules.flatMap(examplesOf);

/** Which leaves stay: one bit after another, over and over. */
function thinned(value: unknown, bits: readonly boolean[], at = { next: 0 }): unknown {
  const stays = (): boolean => bits[at.next++ % bits.length] ?? true;
  if (Array.isArray(value)) return value.filter(() => stays()).map((one) => thinned(one, bits, at));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key, one]) => key === 'currency' || key === 'amount' || key === 'unit' || key === 'value' || typeof one === 'object' || stays()).map(([key, one]) => [key, thinned(one, bits, at)]));
}

const both = (one: CompiledRule, given: Facts, on: string): [string, string] => [outcomeOf(one, subjectOf(given, on)), evaluateSlowly(one, subjectOf(given, on)).outcome];

describe('closures come to what the expression language comes to', () => {
  test('for every rule on its own examples, code by code', () => {
    for (const { owner, given, on } of cases) {
      const { outcome, because } = evaluateRule(owner, subjectOf(given, on));
      const slow = evaluateSlowly(owner, subjectOf(given, on));
      expect({ id: owner.rule.id, outcome, because }).toEqual({ id: owner.rule.id, outcome: slow.outcome, because: slow.because });
    }
  });

  test('for any rule on any example of any rule with any part of its facts taken away', () => {
    const subsets = fc.array(fc.boolean(), { minLength: 1, maxLength: 24 });
    fc.assert(fc.property(fc.nat(), fc.nat(), subsets, (which, ruleAt, bits) => {
      const one = cases[which % cases.length];
      if (!one) return;
      const read = facts.safeParse(thinned(one.given, bits));
      fc.pre(read.success);
      for (const asked of [one.owner, rules[ruleAt % rules.length] ?? one.owner]) {
        const [quick, slow] = both(asked, read.data as Facts, one.on);
        expect({ id: asked.rule.id, outcome: quick }).toEqual({ id: asked.rule.id, outcome: slow });
      }
    }), { numRuns: 1_500 });
  });

  test('and answer nearly all parts of our packs themselves', () => {
    const built = rules.map((one) => ({ id: one.rule.id, quick: one.quick() }));
    const parts = built.reduce((sum, one) => sum + one.quick.parts, 0);
    const slow = built.reduce((sum, one) => sum + one.quick.slow, 0);
    console.info(`${parts - slow} of ${parts} parts of ${rules.length} rules are closures; left to the expression language: ${built.filter((one) => one.quick.slow > 0).map((one) => one.id).join(', ')}`);
    expect(slow / parts).toBeLessThan(0.2);
  });
});
