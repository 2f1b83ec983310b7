import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileRule, type CompiledRule } from './compile.ts';
import { bundledPacks, packOf, ruleOf } from './loader.ts';
import { keptOrRead } from './packCache.ts';
import { builtPacks, type GivenPacks, givenPacks } from './packFiles.ts';

const base = mkdtempSync(join(tmpdir(), 'niryat-packs-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const PACKS = join(import.meta.dirname, 'packs');

/** Everything the files say, examples of these rules included. */
const said = ({ packs, retired }: GivenPacks, withExamples: (file: string) => boolean = () => true): unknown =>
  [packs.map(({ file, head, rules }) => [file, head, rules.map((one) => [one.file, one.rule, withExamples(one.file) ? one.examples() : null])]), retired];

describe('the packs of a bundle', () => {
  test('say as JSON what the YAML says, examples and retired ids included', () => {
    const folder = join(base, 'built');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(builtPacks(PACKS))) writeFileSync(join(folder, name), text);
    const some = (file: string): boolean => /^(meta|exporter|us)\//.test(file);
    expect(said(givenPacks(folder), some)).toEqual(said(givenPacks(PACKS), some));
    expect(readdirSync(folder).sort()).toEqual(['examples.json', 'rules.json']);
    writeFileSync(join(folder, 'rules.json'), readFileSync(join(folder, 'rules.json'), 'utf8').slice(0, -20));
    expect(() => givenPacks(folder)).toThrow(/^rules\.json: /);
  });
});

describe('what was kept of reading the packs', () => {
  const files = (text: string): Map<string, Buffer> => new Map([['a/pack.yaml', Buffer.from('id: a')], ['a/A-1.yaml', Buffer.from(text)]]);
  let reads = 0;
  const asked = (folder: string, text = 'one'): unknown => keptOrRead(files(text), () => ({ reads: ++reads, text }), folder);
  const fresh = (): string => {
    reads = 0;
    return mkdtempSync(join(base, 'kept-'));
  };
  const only = (folder: string): string => join(folder, readdirSync(folder).find((name) => name.endsWith('.json')) ?? 'nothing');

  test('is taken for the very same files and for no others', () => {
    const folder = fresh();
    expect([asked(folder), asked(folder), asked(folder, 'two'), asked(folder, 'two')]).toEqual([{ reads: 1, text: 'one' }, { reads: 1, text: 'one' }, { reads: 2, text: 'two' }, { reads: 2, text: 'two' }]);
    expect(readdirSync(folder).length).toBe(1);
    expect(keptOrRead(new Map([...files('two')].reverse()), () => 'other order', folder)).toBe('other order');
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -4)], ['emptied', () => ''], ['with one letter changed', (text: string) => text.replace('one', 'ono')],
    ['with another hash', (text: string) => `0${text.slice(1)}`], ['of something else', () => 'null'], ['a whole file of another reading, without its hash', () => '{"reads":9}\n{"reads":9}'],
  ])('%s is read anew and put right', (_how, damage) => {
    const folder = fresh();
    asked(folder);
    writeFileSync(only(folder), damage(readFileSync(only(folder), 'utf8')));
    expect([asked(folder), asked(folder)]).toEqual([{ reads: 2, text: 'one' }, { reads: 2, text: 'one' }]);
  });

  test('is not needed: where nothing can be written everything is read every time', () => {
    const folder = join(fresh(), 'a file');
    writeFileSync(folder, '');
    expect([asked(folder), asked(folder)]).toEqual([{ reads: 1, text: 'one' }, { reads: 2, text: 'one' }]);
  });

  test('is not of what another process is still writing, and two may write at once', () => {
    const folder = fresh();
    const inside = keptOrRead(files('one'), () => {
      asked(folder);
      return { reads: 0, text: 'one' };
    }, folder);
    expect([inside, asked(folder), readdirSync(folder).length]).toEqual([{ reads: 0, text: 'one' }, { reads: 0, text: 'one' }, 1]);
  });

  test('is looked at like the YAML: a rule of another shape is refused', () => {
    const [pack] = givenPacks(PACKS).packs;
    const [first] = pack?.rules ?? [];
    if (!first) throw new Error('no pack');
    expect(() => ruleOf({ ...first, rule: { ...(first.rule as object), severity: 'loud' } })).toThrow(`${first.file}: `);
    expect(() => ruleOf({ ...first, file: 'x/X-001.yaml' })).toThrow('the rule in it is called');
  });

  test('does not stand in the way of a changed rule', () => {
    const folder = join(base, 'packs');
    cpSync(join(PACKS, 'meta'), join(folder, 'meta'), { recursive: true });
    cpSync(join(PACKS, 'retired.yaml'), join(folder, 'retired.yaml'));
    const title = (): unknown => (givenPacks(folder, join(base, 'kept')).packs[0]?.rules[0]?.rule as { title?: string } | undefined)?.title;
    const before = title();
    const [name = ''] = readdirSync(join(folder, 'meta')).filter((one) => one !== 'pack.yaml').sort();
    const path = join(folder, 'meta', name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: Another title of this rule'));
    expect([before === title(), title()]).toEqual([false, 'Another title of this rule']);
  });
});

describe('a rule compiled when it is asked', () => {
  const seen = (one: CompiledRule): unknown => ({ ...one, quick: null, aimedAt: null, appliesWhen: null, check: null, places: one.places.map(({ name, needs, reads }) => [name, needs, reads]) });

  test('is the rule compiled at once, for all of the packs; none is refused', () => {
    for (const one of bundledPacks().flatMap((pack) => [...pack.rules, ...pack.off])) expect(seen(one)).toEqual(seen(compileRule(one.rule, one.rulePack)));
  });

  test('of a pack from outside is refused when the pack is read', () => {
    const [pack] = bundledPacks();
    const [first] = pack?.rules ?? [];
    if (!pack || !first) throw new Error('no pack');
    for (const wrong of [{ check: 'product.colour == "red"' }, { appliesWhen: 'fetch(on)' }, { message: 'The colour is {product.colour}.' }, { fix: 'Use {nothing.there}.' }, { each: 'product.sku' }]) expect(() => packOf(pack.rulePack, [{ ...first.rule, examples: first.rule.examples, ...wrong }])).toThrow(first.rule.id);
  });
});
