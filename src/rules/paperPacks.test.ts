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

/** Severity and confidence as the reference has them. */
const REFERENCE: Readonly<Record<string, string>> = {
  'error C': 'INV-001 INV-002 INV-003 INV-005 INV-011 INV-013 INV-014 INV-017 PKL-006 SHB-002 SHB-003 SHB-005 SHB-009',
  'error A': 'INV-004 INV-007 PKL-001 PKL-002 PKL-003 SHB-012',
  'warning A': 'INV-006 INV-020 INV-022 PKL-007 SHB-014 TRN-007 TRN-009',
  'error K': 'INV-008 INV-015 TRN-001 TRN-006 TRN-014 TRN-015 TRN-016',
  'warning K': 'INV-009 INV-018 INV-021 PKL-005 SHB-007 SHB-008 TRN-004 TRN-005 TRN-010 TRN-011',
  'info K': 'INV-010 PKL-010 SHB-015',
  'error C2': 'INV-012 INV-016 PKL-004 PKL-009 SHB-001 TRN-002 TRN-003',
  'warning C2': 'INV-019 SHB-006',
  'info C2': 'INV-023 INV-024',
  'info A': 'PKL-008 PKL-011',
  'warning C': 'SHB-004 SHB-010',
  'info C': 'SHB-011 SHB-013 SHB-016 TRN-008',
  'info N': 'SHB-017',
  'warning N': 'TRN-012 TRN-013',
};

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

  test('have the severity and the confidence of the reference; doubles over own papers are of confidence A', () => {
    const wanted = Object.entries(REFERENCE).flatMap(([code, ids]) => ids.split(' ').map((id) => `${id} ${code}`));
    const numbered = rules.filter((one) => !one.rule.id.startsWith('OWN-')).map(({ rule }) => `${rule.id} ${rule.severity} ${rule.confidence}`);
    expect(numbered.sort()).toEqual(wanted.sort());
    const own = rules.filter((one) => one.rule.id.startsWith('OWN-'));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((one) => one.rule.confidence !== 'A').map((one) => one.rule.id)).toEqual([]);
  });
});
