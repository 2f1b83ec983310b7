import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledPacks } from './loader.ts';
import { rulePages } from './pages.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'rules');
const pages = rulePages(bundledPacks());

describe('docs/rules', () => {
  test('is what the rule packs give today (npm run docs makes it anew)', () => {
    const stale = [...pages].filter(([path, text]) => !existsSync(join(FOLDER, path)) || readFileSync(join(FOLDER, path), 'utf8') !== text).map(([path]) => path);
    expect(stale).toEqual([]);
  });

  test('holds no page of a rule that is gone', () => {
    const there = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(FOLDER.length + 1));
    expect(there.sort()).toEqual([...pages.keys()].sort());
  });

  test.each(bundledPacks().flatMap((one) => one.rules.map((compiled) => [compiled.rule.id, one.rulePack.id] as const)))('the page of %s shows source, both expressions and four kinds of examples', (id, rulePackId) => {
    const page = pages.get(`${rulePackId}/${id}.md`) ?? '';
    expect(page).toMatch(/\| Source \| .+ \|/);
    for (const heading of ['## When it applies', '## What must hold', '### Pass', '### Fail', '### Details missing', '### Not applicable']) expect(page).toContain(`\n${heading}\n`);
  });
});
