import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AttributeValue, type Family, shippedFamilies } from '#catalogue';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm();
const { call, dump, value } = firm;
const attributesOf = async (id: string): Promise<Record<string, AttributeValue>> => (await value('catalogue.product', { id })).product.attributes;

const textile = (): Family => structuredClone(shippedFamilies().find((one) => one.code === 'textile') as Family);
const changed = (key: string, change: Partial<Family['attributes'][number]>): Family => ({ ...textile(), attributes: textile().attributes.map((one) => (one.key === key ? { ...one, ...change } : one)) });

async function goods(size: Record<string, string>): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [sku, text] of Object.entries(size)) {
    ids[sku] = (await value('catalogue.add', { sku, name: sku, family: 'textile' })).id;
    await value('catalogue.edit', { edits: [{ id: ids[sku] ?? '', field: 'attributes.size', value: text }] });
  }
  return ids;
}

describe('a changed type', () => {
  const asAmount = changed('size', { type: 'quantity', unit: 'CMS' });

  test('is shown value by value before anything is written', async () => {
    await goods({ 'T-1': '150 cm', 'T-2': '60 in', 'T-3': 'King' });
    const before = await dump();
    const { products, changes } = await value('families.preview', { family: asAmount });
    expect([products, changes.map((one) => [one.key, one.what, one.counts])]).toEqual([3, [['size', 'type', { same: 0, converted: 0, raw: 2, kept: 1 }]]]);
    expect(changes[0]?.examples).toEqual([{ id: expect.any(String), sku: 'T-3', before: 'King', after: 'King', outcome: 'kept' }, { id: expect.any(String), sku: 'T-1', before: '150 cm', after: '150 CMS', outcome: 'raw' }, { id: expect.any(String), sku: 'T-2', before: '60 in', after: '60 INC', outcome: 'raw' }]);
    expect(await dump()).toBe(before);
  });

  test('turns what can be turned, keeps the rest, is one step of undo, and comes back byte for byte', async () => {
    const ids = await goods({ 'T-1': '150 cm', 'T-2': 'King' });
    const before = await dump();
    expect(await value('families.save', { family: asAmount })).toMatchObject({ turned: 1, kept: 1, changeSet: { title: 'Change of the family Textiles and home linen' } });
    expect(await attributesOf(ids['T-1'] ?? '')).toEqual({ size: { kind: 'quantity', quantity: { value: '150', unit: 'CMS' }, raw: '150 cm' } });
    expect(await attributesOf(ids['T-2'] ?? '')).toEqual({ size: { kind: 'text', text: 'King' } });
    const after = await dump();
    await value('workspace.undo', {});
    expect(await dump()).toBe(before);
    await value('workspace.redo', {});
    expect(await dump()).toBe(after);
  });

  test('there and back again leaves every text as it was typed', async () => {
    const ids = await goods({ 'T-1': '150 cm', 'T-2': 'King', 'T-3': '60"' });
    await value('families.save', { family: asAmount });
    await value('families.save', { family: textile() });
    for (const [sku, text] of Object.entries({ 'T-1': '150 cm', 'T-2': 'King', 'T-3': '60"' })) expect((await attributesOf(ids[sku] ?? ''))['size']).toMatchObject({ kind: 'text', text });
  });

  test('is what an edit reads by from then on, and what the grid shows', async () => {
    const ids = await goods({ 'T-1': '150 cm' });
    await value('families.save', { family: changed('feature', { type: 'quantity', unit: 'CMS' }) });
    expect((await value('catalogue.edit', { edits: [{ id: ids['T-1'] ?? '', field: 'attributes.feature', value: 'soft' }] })).refused).toHaveLength(1);
    expect((await value('catalogue.columns', {})).columns.find((one) => one.key === 'attributes.feature')).toMatchObject({ type: 'quantity', unit: 'CMS' });
  });

  test('leaves a column as text while another family says something else of the same key', async () => {
    await value('families.save', { family: asAmount });
    expect((await value('catalogue.columns', {})).columns.find((one) => one.key === 'attributes.size')).toMatchObject({ type: 'text' });
  });

  test('reaches variants, which have the family of their parent, and no other goods', async () => {
    const ids = await goods({ 'T-1': '150 cm' });
    const variant = (await value('catalogue.add', { sku: 'T-1-S', name: '', parent: ids['T-1'] ?? '' })).id;
    const other = (await value('catalogue.add', { sku: 'G-1', name: 'Kurta', family: 'garment' })).id;
    await value('catalogue.edit', { edits: [{ id: variant, field: 'attributes.size', value: '140 cm' }, { id: other, field: 'attributes.size', value: '42' }] });
    await value('families.save', { family: asAmount });
    expect((await attributesOf(variant))['size']?.kind).toBe('quantity');
    expect((await attributesOf(other))['size']).toEqual({ kind: 'text', text: '42' });
  });
});

describe('values stay', () => {
  test('when their attribute is taken out, when the family is deleted, and when the product changes its family', async () => {
    const ids = await goods({ 'T-1': 'King' });
    const id = ids['T-1'] ?? '';
    await value('families.save', { family: { ...textile(), attributes: textile().attributes.filter((one) => one.key !== 'size') } });
    await value('families.save', { family: { ...textile(), code: 'towels', name: { en: { text: 'Towels' } }, attributes: [] }, create: true });
    await value('catalogue.edit', { edits: [{ id, field: 'family', value: 'towels' }] });
    await value('families.remove', { code: 'towels' });
    expect(await attributesOf(id)).toEqual({ size: { kind: 'text', text: 'King' } });
    expect((await value('families.list', {})).unknown).toEqual([{ code: 'towels', products: 1 }]);
  });

  test('whatever a family becomes: no text that was typed is lost', async () => {
    const types = fc.constantFrom('text', 'number', 'quantity', 'choice', 'choices', 'yesno', 'day', 'table', 'texts', 'money', 'certificate') as fc.Arbitrary<Family['attributes'][number]['type']>;
    const texts = { 'T-1': '150 cm', 'T-2': '12.50', 'T-3': 'King', 'T-4': 'हाँ', 'T-5': '21-11-2026', 'T-6': 'a | b' };
    const ids = await goods(texts);
    await fc.assert(fc.asyncProperty(fc.array(types, { minLength: 1, maxLength: 4 }), async (line) => {
      for (const type of line) await value('families.save', { family: changed('size', { type, ...(type === 'quantity' ? { unit: 'CMS' } : {}) }) });
      await value('families.save', { family: textile() });
      for (const [sku, text] of Object.entries(texts)) {
        const kept = (await attributesOf(ids[sku] ?? ''))['size'];
        expect([sku, line, JSON.stringify(kept).includes(text) || JSON.stringify(kept).includes(JSON.stringify(text.split(' | ')))]).toEqual([sku, line, true]);
      }
    }), { numRuns: 12 });
  });
});

describe('a family as a file', () => {
  test.each(['json', 'yaml'] as const)('travels to another company as %s', async (format) => {
    await value('families.save', { family: changed('size', { type: 'choice', choices: [{ value: 'King', label: { hi: { text: 'किंग' } }, synonyms: ['KS'] }] }) });
    const { file } = await value('families.export', { code: 'textile', format });
    await firm.newCompany();
    const { family, replaces } = await value('families.read', { file: file.token });
    expect([replaces, family.attributes.find((one) => one.key === 'size')?.choices]).toEqual([true, [{ value: 'King', label: { hi: { text: 'किंग' } }, synonyms: ['KS'] }]]);
  });

  test('leaves out what is not for buyers, and stands in the log of what left', async () => {
    await value('families.save', { family: changed('size', { class: 'secret', label: { en: { text: 'CANARY-SECRET' } } }) });
    const { file } = await value('families.export', { code: 'textile' });
    expect(await readFile(firm.app.files.path(file.token), 'utf8')).not.toContain('CANARY-SECRET');
    expect((await value('disclosure.log', { limit: 5 })).items.map((one) => one.what)).toEqual(['family-export']);
  });

  test.each<[string, string, string]>([
    ['no family at all', '[1, 2]', 'unreadable'], ['neither JSON nor YAML', '{ "code": "x", ', 'unreadable'], ['aliases that unfold without end', 'a: &a [x]\nb: &b [*a, *a]\ncode: x\nname: y\nattributes: [*b, *b]', 'unreadable'],
    ['too large', ' '.repeat(1_000_001), 'too-large'], ['an attribute without a key', '{"code":"x","name":"X","attributes":[{"label":"y"}]}', 'unreadable'],
  ])('with %s is refused and changes nothing', async (name, content, code) => {
    const path = join(firm.folder, `bad-${name.replaceAll(' ', '-')}.json`);
    await writeFile(path, content);
    const before = await dump();
    expect(await call('families.read', { file: firm.app.files.grant(path) })).toMatchObject({ ok: false, problem: { code } });
    expect(await dump()).toBe(before);
  });

  test('a control: the short form a person writes is read', async () => {
    const path = join(firm.folder, 'lamps.yaml');
    await writeFile(path, 'code: lamps\nname: { en: Lamps, hi: दीपक }\nattributes:\n  - { key: wicks, label: Wicks, type: number }\n');
    expect((await value('families.read', { file: firm.app.files.grant(path) })).family).toMatchObject({ code: 'lamps', attributes: [{ key: 'wicks', type: 'number', class: 'secret' }] });
    expect(parse(await readFile(path, 'utf8'))).toMatchObject({ code: 'lamps' });
  });
});

test('a code that is taken is refused for a new family, by name', async () => {
  expect(await call('families.save', { family: { ...textile(), name: { en: { text: 'Mine' } } }, create: true })).toMatchObject({ ok: false, problem: { code: 'already-exists', where: { field: 'code' } } });
});

test('the company’s languages make the columns of the grid', async () => {
  await value('languages.set', { languages: ['en', 'gu', 'zh-Hans'] });
  const keys = (await value('catalogue.columns', {})).columns.map((one) => one.key);
  expect([keys.includes('name.gu'), keys.includes('description.zh-Hans'), keys.includes('name.hi')]).toEqual([true, true, false]);
  expect((await value('languages.get', {})).languages).toEqual(['en', 'gu', 'zh-Hans']);
});
