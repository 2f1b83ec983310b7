import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '#base';
import { describe, expect, test } from 'vitest';
import { hasBoundary, hasLimit } from './boundaries.fixture.ts';
import type { CompiledRule } from './compile.ts';
import { EXAMPLE_OUTCOMES, outcomeOfExample } from './exampleFaults.ts';
import { bundledPacks, type LoadedPack, packOf } from './loader.ts';
import { askAbout, packFacts, ruleFacts } from './meta.ts';
import { REFERENCE } from './reference.fixture.ts';
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


test('a rule with a limit shows both sides of it', () => {
  const limited = all.filter(hasLimit);
  const bare = limited.filter((one) => !hasBoundary(one));
  console.info(`${limited.length} of ${all.length} rules have a limit (a day, an amount, a validity)`);
  expect(bare.map((one) => one.rule.id)).toEqual([]);
});

test('two examples of a rule are never the same', () => {
  const doubled = all.filter((compiled) => {
    const { examples } = compiled.rule;
    const all = [...examples.pass, ...examples.fail, ...(Array.isArray(examples.unknown) ? examples.unknown : []), ...examples.notApplicable].map((one) => canonicalJson([one.on ?? compiled.rule.checkedOn, one.destination ?? null, one.facts]));
    return new Set(all).size < all.length;
  });
  expect(doubled.map((one) => one.rule.id)).toEqual([]);
});

const META = bundledPacks().filter((one) => one.rulePack.id === 'meta');
const points = (pack: LoadedPack, on: string): string[] => askAbout(META, 'pack', { pack: packFacts(pack, { thorough: true }) }, on).flatMap((one) => one.points.map((point) => `${one.compiled.rule.id} ${one.outcome} ${point.data.id ?? point.data['each.id'] ?? ''} ${point.data.lacking ?? ''}`.trim()));

describe('the rules about rules, asked of the packs that ship', () => {
  test('every rule has source, first day, confidence and examples; none is louder than its confidence allows', () => {
    expect(bundledPacks().flatMap((pack) => points(pack, '2026-11-26'))).toEqual([]);
  });

  test('no rule takes silence for a pass', () => {
    const passing = bundledPacks().flatMap((one) => one.rules).filter((one) => askAbout(META, 'rule', { rule: ruleFacts(one, { thorough: true }) }, '2026-11-26').some((outcome) => outcome.outcome !== 'pass')).map((one) => one.rule.id);
    expect(passing).toEqual([]);
    const [first] = META.flatMap((one) => one.rules);
    if (!first || !META[0]) throw new Error('the pack meta is gone');
    const [silent] = packOf(META[0].rulePack, [{ ...first.rule, each: undefined, examples: first.rule.examples, data: undefined, message: 'Control.', messageHi: undefined, subject: 'product', appliesWhen: 'destination == "KE"', check: '!has(product.label.ceMark)' }]).rules;
    expect(silent && askAbout(META, 'rule', { rule: ruleFacts(silent, { thorough: true }) }, '2026-11-26').map((one) => one.outcome)).toEqual(['fail']);
  });
});

test('every rule of the reference ships, with its severity and its confidence', () => {
  const shipped = new Map([...all.map((one) => one.rule), ...bundledPacks().flatMap((one) => one.sleeping)].map((one) => [one.id, `${one.severity} ${one.confidence}`] as const));
  expect(REFERENCE.size).toBe(311);
  expect(Object.fromEntries([...REFERENCE.keys()].map((id) => [id, shipped.get(id)]))).toEqual(Object.fromEntries(REFERENCE));
  const own = [...shipped.keys()].filter((id) => !REFERENCE.has(id));
  console.info(`${REFERENCE.size} rules of the reference and ${own.length} of our own`);
});
