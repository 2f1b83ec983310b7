import { expect, test } from 'vitest';
import type { CompiledRule } from './compile.ts';
import { appliesToNobody, evaluateRule, type SubjectFacts, subjectOf } from './evaluate.ts';
import { facts } from './facts.ts';
import { bundledPacks } from './loader.ts';
import type { Example } from './rule.ts';

/** Packs about the goods themselves, together, and hints on benefits apart: examples are written so that in their group one failure has one author. */
const GROUPS = [['us', 'eu', 'uk', 'gcc', 'india-policy', 'asia-pacific', 'africa'], ['benefits']].map((ids) => bundledPacks().filter((one) => ids.includes(one.rulePack.id)).flatMap((one) => one.rules));
const groupOf = new Map(GROUPS.flatMap((group) => group.map((one) => [one, group] as const)));
const rules = GROUPS.flat();

type Case = { owner: CompiledRule; example: Example; subject: SubjectFacts };
/** An example is read once and then asked of many rules. */
const caseOf = (owner: CompiledRule, example: Example): Case => ({ owner, example, subject: subjectOf(facts.parse({ ...example.facts, destination: example.destination }), example.on ?? owner.rule.checkedOn) });
const cases = (kind: 'pass' | 'fail' | 'unknown'): Case[] => rules.flatMap((owner) => { const given = owner.rule.examples[kind]; return Array.isArray(given) ? given.map((example) => caseOf(owner, example)) : []; });
const failing = cases('fail');

/** Rules that fail in a case; those that its destination and day settle are not asked. */
const failedIn = ({ owner, subject }: Case): string[] =>
  (groupOf.get(owner) ?? []).filter((asked) => !appliesToNobody(asked, subject.on, subject.given.destination) && evaluateRule(asked, subject).outcome === 'fail').map((asked) => asked.rule.id);

test('each rule fails alone in each of its failing examples', () => {
  expect(failing.map((one) => ({ of: one.owner.rule.id, name: one.example.name, failed: failedIn(one) }))).toEqual(failing.map((one) => ({ of: one.owner.rule.id, name: one.example.name, failed: [one.owner.rule.id] })));
});

test('no rule fails in a passing example', () => {
  expect(cases('pass').map((one) => ({ of: one.owner.rule.id, name: one.example.name, failed: failedIn(one) })).filter((one) => one.failed.length > 0)).toEqual([]);
});

test('a rule is unknown because something is missing, not because it is faulty', () => {
  expect(cases('unknown').map((one) => ({ of: one.owner.rule.id, name: one.example.name, code: evaluateRule(one.owner, one.subject).because.code })).filter((one) => one.code !== 'missing')).toEqual([]);
});

test('every place of a message is filled from each failing example', () => {
  const empty = failing.map((one) => ({ of: one.owner.rule.id, name: one.example.name, places: Object.entries(evaluateRule(one.owner, one.subject).points[0]?.data ?? {}).filter(([, value]) => value === '').map(([place]) => place) }));
  expect(empty.filter((one) => one.places.length > 0)).toEqual([]);
});

test('each rule speaks Hindi in every text, shows its source and the day it was checked', () => {
  for (const { rule: { id, titleHi, whyHi, messageHi, fixHi, source, checkedOn } } of rules) {
    for (const text of [titleHi, whyHi, messageHi, fixHi]) expect([id, text ?? '']).toEqual([id, expect.stringMatching(/[\u0900-\u097F]/u)]);
    expect([id, source.key.length * source.title.length > 0, checkedOn]).toEqual([id, true, '2026-11-21']);
  }
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
    const on = (day: string) => evaluateRule(one, caseOf(one, { ...example, on: day }).subject);
    expect({ id: one.rule.id, first: on(from).outcome, before: on(before).because.code }).toEqual({ id: one.rule.id, first: 'fail', before: 'not-yet' });
  }
});
