import { describe, expect, test } from 'vitest';
import { evaluateRule, subjectOf } from './evaluate.ts';
import { facts } from './facts.ts';
import { bundledPacks } from './loader.ts';
import type { Example } from './rule.ts';

/** The example with one leaf taken away, for every leaf it has. */
function lessened(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => [value.toSpliced(index, 1), ...lessened(one).map((less) => value.with(index, less))]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const { [key]: _gone, ...rest } = value as Record<string, unknown>;
    return [rest, ...lessened(one).map((less) => ({ ...value, [key]: less }))];
  });
}

describe('a rule that says it is never unknown', () => {
  const never = bundledPacks().flatMap((one) => one.rules).filter(({ rule: { examples } }) => !Array.isArray(examples.unknown));
  test('exists', () => expect(never.length).toBeGreaterThan(0));
  test.each(never.map((one) => [one.rule.id, one] as const))('%s stays decided whatever is taken away', (_id, one) => {
    const { pass, fail, notApplicable } = one.rule.examples;
    const tried = [...pass, ...fail, ...notApplicable].flatMap((example: Example) => [example.facts, ...lessened(example.facts)].map((less) => facts.safeParse(less)).flatMap((one) => (one.success ? [one.data] : [])).map((given) => evaluateRule(one, subjectOf({ ...given, destination: example.destination }, example.on ?? one.rule.checkedOn)).outcome));
    expect(tried).not.toContain('unknown');
  });
});

test('no id is used twice, and every text is there in Hindi', () => {
  const rules = bundledPacks().flatMap((one) => one.rules.map((each) => each.rule));
  expect(new Set(rules.map((one) => one.id)).size).toBe(rules.length);
  for (const { id, titleHi, whyHi, messageHi, fixHi } of rules) for (const text of [titleHi, whyHi, messageHi, fixHi]) expect([id, /[\u0900-\u097f]/.test(text ?? '')]).toEqual([id, true]);
});
