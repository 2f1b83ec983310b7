import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CompiledRule } from './compile.ts';
import { EXAMPLE_OUTCOMES, outcomeOfExample } from './exampleFaults.ts';
import { bundledPacks } from './loader.ts';
import type { Example, Rule } from './rule.ts';

const all = bundledPacks().flatMap(({ rules, off }) => [...rules, ...off]);
const examplesOf = (compiled: CompiledRule): { wanted: string; one: Example }[] => Object.entries(EXAMPLE_OUTCOMES).flatMap(([kind, wanted]) => {
  const given = compiled.rule.examples[kind as keyof Rule['examples']];
  return Array.isArray(given) ? given.map((one: Example) => ({ wanted, one })) : [];
});

describe('every example of a rule comes out as it is written', () => {
  test.each(all.map((compiled) => [compiled.rule.id, compiled] as const))('%s', (_id, compiled) => {
    const found = examplesOf(compiled).map(({ wanted, one }) => {
      const { outcome, because } = outcomeOfExample(compiled, one);
      return { wanted, name: one.name, outcome, because };
    });
    expect(found).toEqual(found.map((one) => ({ ...one, outcome: one.wanted })));
  });

  test('there are at least four kinds of examples to a rule, or the reason why one cannot be', () => {
    const count = all.reduce((sum, one) => sum + examplesOf(one).length, 0);
    const never = all.filter((one) => !Array.isArray(one.rule.examples.unknown)).length;
    console.info(`${count} examples of ${all.length} rules were executed; ${never} rules are never unknown and say why`);
    expect(count + never).toBeGreaterThanOrEqual(4 * all.length);
  });
});

test('each folder of packs is a pack', () => {
  const folders = readdirSync(join(import.meta.dirname, 'packs'), { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name).sort();
  expect(bundledPacks().map((one) => one.rulePack.id).sort()).toEqual(folders);
});
