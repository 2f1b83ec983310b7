import { describe, expect, test } from 'vitest';
import type { CompiledRule } from './compile.ts';
import { evaluateRule, type SubjectFacts, subjectOf } from './evaluate.ts';
import { facts } from './facts.ts';
import { bundledPacks } from './loader.ts';
import type { RuleOutcome } from './outcome.ts';
import type { Example } from './rule.ts';

/** Packs that set the papers of one shipment side by side. */
const PACKS = ['lc-insurance', 'origin', 'cross-document', 'money-clocks'];
const rules = bundledPacks().filter((one) => PACKS.includes(one.rulePack.id)).flatMap((one) => one.rules);

/**
 * Beside a legal rule whose severity is capped stands one of confidence A that makes no legal claim (docs/rules: OWN-…).
 * Where two papers contradict each other both say so; nothing else may.
 */
const TWINS: readonly (readonly string[])[] = [
  ['LC-001', 'OWN-LC-001', 'LC-017'], ['LC-002', 'OWN-LC-002', 'XDC-013'], ['LC-003', 'OWN-LC-003'], ['LC-006', 'OWN-LC-005'], ['LC-007', 'OWN-LC-006'], ['LC-014', 'OWN-LC-008'], ['LC-016', 'OWN-LC-009'],
  ['XDC-010', 'OWN-XDC-010', 'OWN-LC-010'], ['XDC-008', 'OWN-LC-012'], ['FIN-001', 'FIN-002', 'FIN-010'],
];
const twinsOf = (id: string): string[] => TWINS.filter((one) => one.includes(id)).flat();

const seenBy = (owner: CompiledRule, example: Example): SubjectFacts => subjectOf(facts.parse({ ...example.facts, destination: example.destination }), example.on ?? owner.rule.checkedOn);
const run = (owner: CompiledRule, example: Example): RuleOutcome => evaluateRule(owner, seenBy(owner, example));
const failing = (owner: CompiledRule, example: Example): string[] => {
  const subject = seenBy(owner, example);
  return rules.filter((asked) => evaluateRule(asked, subject).outcome === 'fail').map((asked) => asked.rule.id);
};
const unknowns = (one: CompiledRule): Example[] => (Array.isArray(one.rule.examples.unknown) ? one.rule.examples.unknown : []);

describe.each(rules.map((one) => ({ id: one.rule.id, one })))('$id', ({ one }) => {
  test('fails in each of its failing examples, alone or with its twin', () => {
    for (const example of one.rule.examples.fail) {
      const found = failing(one, example);
      expect({ name: example.name, fails: found.includes(one.rule.id), others: found.filter((id) => id !== one.rule.id && !twinsOf(one.rule.id).includes(id)) }).toEqual({ name: example.name, fails: true, others: [] });
    }
  });

  test('no rule fails in its passing examples', () => {
    for (const example of one.rule.examples.pass) expect({ name: example.name, fails: failing(one, example) }).toEqual({ name: example.name, fails: [] });
  });

  test('is unknown because something is missing, not because the rule is faulty', () => {
    for (const example of unknowns(one)) expect({ name: example.name, code: run(one, example).because.code }).toEqual({ name: example.name, code: 'missing' });
  });

  test('fills every place of its message, in words and never with a key of ours', () => {
    for (const example of one.rule.examples.fail) {
      const data = Object.entries(run(one, example).points.find((point) => point.status === 'fail')?.data ?? {});
      expect({ name: example.name, empty: data.filter(([, value]) => value === '').map(([name]) => name) }).toEqual({ name: example.name, empty: [] });
      expect(data.filter(([, value]) => /\b[a-z]+[a-z][A-Z][a-z]+\b/.test(value))).toEqual([]);
    }
  });

  test('speaks Hindi in every text and shows its source', () => {
    const { titleHi, whyHi, messageHi, fixHi, source, checkedOn } = one.rule;
    for (const text of [titleHi, whyHi, messageHi, fixHi]) expect(text).toMatch(/[\u0900-\u097F]/);
    expect(source.key.length * source.title.length).toBeGreaterThan(0);
    expect(checkedOn).toBe('2026-11-21');
  });
});

test('a rule whose sources disagree says so in its texts', () => {
  const silent = rules.filter((one) => one.rule.confidence === 'N' && !/verify|not confirmed/i.test(`${one.rule.title} ${one.rule.message}`)).map((one) => one.rule.id);
  expect(silent).toEqual([]);
});

test('an OWN rule makes no legal claim and is sure', () => {
  const own = rules.filter((one) => one.rule.id.startsWith('OWN-'));
  expect(own.filter((one) => one.rule.confidence !== 'A' || one.rule.source.key !== 'practice').map((one) => one.rule.id)).toEqual([]);
  expect(own.length).toBeGreaterThan(0);
});
