import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledPacks, retiredRules } from './loader.ts';
import { coverageTable, rulePages } from './pages.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'rules');
const pages = rulePages(bundledPacks(), retiredRules());

describe('docs/rules', () => {
  test('is what the rule packs give today (npm run docs makes it anew)', () => {
    const stale = [...pages].filter(([path, text]) => !existsSync(join(FOLDER, path)) || readFileSync(join(FOLDER, path), 'utf8') !== text).map(([path]) => path);
    expect(stale).toEqual([]);
  });

  test('holds no page of a rule that is gone', () => {
    const there = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(FOLDER.length + 1));
    expect(there.sort()).toEqual([...pages.keys()].sort());
  });

  test('each rule that is asked has a page with source, both expressions and four kinds of examples; each that is not has its reason', () => {
    for (const { rulePack, rules, off, sleeping } of bundledPacks()) {
      for (const { rule } of [...rules, ...off]) {
        const page = pages.get(`${rulePack.id}/${rule.id}.md`) ?? '';
        expect(page).toMatch(/\| Source \| .+ \|/);
        for (const heading of ['## When it applies', '## What must hold', '### Pass', '### Fail', '### Details missing', '### Not applicable']) expect({ id: rule.id, has: page.includes(`\n${heading}\n`), heading }).toEqual({ id: rule.id, has: true, heading });
      }
      for (const rule of [...off.map((one) => one.rule), ...sleeping]) expect(pages.get(`${rulePack.id}/${rule.id}.md`)).toContain(rule.off?.reason);
    }
  });

  test('the index counts rules on and off by confidence; none is without source, page or examples', () => {
    console.info(coverageTable(bundledPacks()));
    const all = bundledPacks().flatMap((pack) => [...pack.rules, ...pack.off].map((one) => ({ pack: pack.rulePack.id, rule: one.rule })));
    const bare = all.filter(({ pack, rule }) => !rule.source.key || !rule.source.title || !pages.has(`${pack}/${rule.id}.md`) || rule.examples.pass.length * rule.examples.fail.length * rule.examples.notApplicable.length === 0);
    expect(bare.map(({ rule }) => rule.id)).toEqual([]);
    expect(pages.get('README.md')).toContain(coverageTable(bundledPacks()));
    const [, rules = '', examples = '', never = ''] = /(\d+) rules with (\d+) worked examples, .* (\d+) of them/.exec(pages.get('README.md') ?? '') ?? [];
    expect([Number(rules), Number(examples) + Number(never) >= 4 * all.length]).toEqual([all.length, true]);
  });

  test('an id that is retired is in no pack, and what took its place is', () => {
    const ids = new Set(bundledPacks().flatMap((pack) => [...[...pack.rules, ...pack.off].map((one) => one.rule.id), ...pack.sleeping.map((one) => one.id)]));
    expect(retiredRules().filter((one) => ids.has(one.id) || (one.successor !== undefined && !ids.has(one.successor)))).toEqual([]);
  });
});
