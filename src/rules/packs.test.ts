import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateRule, subjectOf } from './evaluate.ts';
import { facts } from './facts.ts';
import { bundledPacks } from './loader.ts';
import type { Example, Rule } from './rule.ts';

const WANTED = { pass: 'pass', fail: 'fail', unknown: 'unknown', notApplicable: 'not-applicable' } as const;

const cases = bundledPacks().flatMap(({ rules, off }) => [...rules, ...off].flatMap((compiled) => Object.entries(WANTED).flatMap(([kind, wanted]) => {
  const given = compiled.rule.examples[kind as keyof Rule['examples']];
  return Array.isArray(given) ? given.map((one: Example, index) => ({ compiled, wanted, one, label: `${compiled.rule.id} says ${wanted}: ${one.name ?? `example ${index + 1}`}` })) : [];
})));

describe('every example of every rule comes out as it is written', () => {
  test.each(cases)('$label', ({ compiled, wanted, one }) => {
    const given = facts.parse({ ...one.facts, destination: one.destination });
    const found = evaluateRule(compiled, subjectOf(given, one.on ?? compiled.rule.checkedOn));
    expect({ outcome: found.outcome, because: found.because }).toEqual({ outcome: wanted, because: expect.anything() });
  });
});

test('each folder of packs is a pack', () => {
  const folders = readdirSync(join(import.meta.dirname, 'packs'), { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name).sort();
  expect(bundledPacks().map((one) => one.rulePack.id).sort()).toEqual(folders);
});
