import { describe, expect, test } from 'vitest';
import type { CompiledRule } from './compile.ts';
import { evaluateRule, type SubjectFacts, subjectOf } from './evaluate.ts';
import { facts } from './facts.ts';
import { bundledPacks } from './loader.ts';
import type { RuleOutcome } from './outcome.ts';
import type { Example } from './rule.ts';

/** Packs about invoices, packing lists, shipping bills and transport papers; their examples are written so that one failure has one author. */
const PACKS = ['documents', 'customs', 'transport'];
const rules = bundledPacks().filter((one) => PACKS.includes(one.rulePack.id)).flatMap((one) => one.rules);

const seenBy = (owner: CompiledRule, example: Example): SubjectFacts => subjectOf(facts.parse({ ...example.facts, destination: example.destination }), example.on ?? owner.rule.checkedOn);
const failing = (subject: SubjectFacts): string[] => rules.filter((asked) => evaluateRule(asked, subject).outcome === 'fail').map((asked) => asked.rule.id);
const ofKind = (one: CompiledRule, kind: 'pass' | 'fail' | 'unknown'): Example[] => {
  const given = one.rule.examples[kind];
  return Array.isArray(given) ? given : [];
};
const outcomesOf = (one: CompiledRule, kind: 'fail' | 'unknown'): RuleOutcome[] => ofKind(one, kind).map((example) => evaluateRule(one, seenBy(one, example)));

describe('rules about papers', () => {
  test.each(rules.map((one) => [one.rule.id, one] as const))('%s fails alone in each failing example, and no rule fails in its passing ones', (id, one) => {
    expect(ofKind(one, 'fail').map((example) => [example.name, failing(seenBy(one, example))])).toEqual(ofKind(one, 'fail').map((example) => [example.name, [id]]));
    expect(ofKind(one, 'pass').map((example) => [example.name, failing(seenBy(one, example))])).toEqual(ofKind(one, 'pass').map((example) => [example.name, []]));
  });

  test('are undecided because something is missing or cannot be compared, never without a reason', () => {
    const reasons = rules.flatMap((one) => outcomesOf(one, 'unknown').map(({ because }) => ({ id: one.rule.id, because })));
    expect(reasons.filter(({ because }) => because.code !== 'missing' && !(because.code === 'fault' && /cannot|no |is no |do not measure|the rate is for/.test(because.text)))).toEqual([]);
  });

  test('fill every place of their texts from each failing example', () => {
    const empty = rules.flatMap((one) => outcomesOf(one, 'fail').flatMap((outcome) => outcome.points.filter((point) => point.status === 'fail').flatMap((point) => Object.entries(point.data).filter(([, value]) => value === '').map(([name]) => `${one.rule.id} ${name}`))));
    expect(empty).toEqual([]);
  });

  test('speak Hindi in every text, show their source, and say "verify" where sources disagree', () => {
    for (const { rule } of rules) {
      for (const text of [rule.titleHi, rule.whyHi, rule.messageHi, rule.fixHi]) expect([rule.id, /[\u0900-\u097f]/.test(text ?? '')]).toEqual([rule.id, true]);
      expect([rule.id, rule.checkedOn, rule.source.key !== '' && rule.source.title !== '']).toEqual([rule.id, '2026-11-21', true]);
      if (rule.confidence === 'N') expect(`${rule.title} ${rule.message}`).toMatch(/verify|not confirmed/i);
      if (rule.confidence === 'A') expect([rule.id, ['practice', 'arithmetic', 'heuristic', 'logic', 'ISO-4217'].includes(rule.source.key)]).toEqual([rule.id, true]);
    }
  });

  test('with a first day speak on it and not on the day before', () => {
    const dated = rules.filter((one) => one.rule.validFrom !== undefined);
    expect(dated.length).toBeGreaterThan(0);
    for (const one of dated) {
      const from = one.rule.validFrom ?? '';
      const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
      const [example] = ofKind(one, 'fail');
      const says = (on: string) => evaluateRule(one, subjectOf(facts.parse({ ...example?.facts, destination: example?.destination }), on));
      expect({ id: one.rule.id, first: says(from).because.code === 'not-yet', before: says(before).because.code }).toEqual({ id: one.rule.id, first: false, before: 'not-yet' });
    }
  });
});
