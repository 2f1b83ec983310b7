import { describe, expect, test } from 'vitest';
import type { CompiledRule } from './compile.ts';
import { evaluateRule, subjectOf } from './evaluate.ts';
import { facts } from './facts.ts';
import { bundledPacks } from './loader.ts';
import type { RuleOutcome } from './outcome.ts';
import type { Example } from './rule.ts';

/** Packs about the goods themselves; their examples are written so that one failure has one author. */
const PACKS = ['us', 'eu', 'uk', 'gcc', 'india-policy'];
const rules = bundledPacks().filter((one) => PACKS.includes(one.rulePack.id)).flatMap((one) => one.rules);

const run = (asked: CompiledRule, owner: CompiledRule, example: Example): RuleOutcome =>
  evaluateRule(asked, subjectOf(facts.parse({ ...example.facts, destination: example.destination }), example.on ?? owner.rule.checkedOn));
const unknowns = (one: CompiledRule): Example[] => (Array.isArray(one.rule.examples.unknown) ? one.rule.examples.unknown : []);

describe.each(rules.map((one) => ({ id: one.rule.id, one })))('$id', ({ one }) => {
  test('fails alone in each of its failing examples', () => {
    const failing = one.rule.examples.fail.map((example) => rules.filter((asked) => run(asked, one, example).outcome === 'fail').map((asked) => asked.rule.id));
    expect(failing).toEqual(one.rule.examples.fail.map(() => [one.rule.id]));
  });

  test('no rule fails in its passing examples', () => {
    const failing = one.rule.examples.pass.flatMap((example) => rules.filter((asked) => run(asked, one, example).outcome === 'fail').map((asked) => asked.rule.id));
    expect(failing).toEqual([]);
  });

  test('is unknown because something is missing, not because the rule is faulty', () => {
    expect(unknowns(one).map((example) => run(one, one, example).because.code)).toEqual(unknowns(one).map(() => 'missing'));
  });

  test('fills every place of its message from each failing example', () => {
    const empty = one.rule.examples.fail.flatMap((example) => Object.entries(run(one, one, example).points[0]?.data ?? {}).filter(([, value]) => value === '').map(([name]) => name));
    expect(empty).toEqual([]);
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

test('on the first day of a dated duty the rule is asked, on the day before it is not', () => {
  const dated = rules.filter((one) => one.rule.validFrom !== undefined);
  expect(dated.length).toBeGreaterThan(0);
  for (const one of dated) {
    const [example] = one.rule.examples.fail;
    const from = one.rule.validFrom ?? '';
    const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    if (!example) throw new Error(`${one.rule.id} has no failing example`);
    expect({ id: one.rule.id, first: run(one, one, { ...example, on: from }).outcome, before: run(one, one, { ...example, on: before }).because.code }).toEqual({ id: one.rule.id, first: 'fail', before: 'not-yet' });
  }
});
