import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { besideUs } from '../company.fixture.ts';
import type { Input, Output, UseCaseName } from '../index.ts';
import { fillWithCanaries, type Firm, openFirm } from './canary.fixture.ts';
import { everythingIn } from './unwrap.fixture.ts';

let firm: Firm;
let id = '';
beforeAll(async () => {
  firm = await openFirm('Kesarbari Trading', besideUs);
  await fillWithCanaries(firm);
  id = (await call('listing.readiness', { storefront: 'alibaba' })).rows.find((one) => one.sku === 'KB-1')?.id ?? '';
});
afterAll(async () => {
  await firm.app.close();
  await rm(firm.home, { recursive: true, force: true });
});

async function call<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), answer.problem);
  return answer.value;
}
/** A file as a shell hands it in. */
async function granted(name: string, text: string): Promise<string> {
  const path = join(firm.home, name);
  await writeFile(path, text);
  return firm.app.files.grant(path);
}
const keep = (text: Input<'listing.saveText'>['text'], value: string | string[] | null, storefront = 'alibaba') => call('listing.saveText', { storefront, id, text, value });
const pageOf = (storefront = 'alibaba') => call('listing.page', { storefront, id });
const textOf = async (text: string, storefront?: string) => (await pageOf(storefront)).texts.find((one) => one.text === text);
const listed = async () => {
  const { file } = await call('listing.build', { storefront: 'alibaba', ids: [id] });
  const part = (await everythingIn(await readFile(firm.app.files.path(file.token)))).find((one) => one.path === '/listing.json');
  return JSON.parse(part?.bytes.toString() ?? '').products[0] as Record<string, unknown>;
};

test('an own text goes into this storefront\'s package and no other; the catalogue stays, and one step back takes it away', async () => {
  const before = await textOf('title');
  const { changeSet } = await keep('title', '  Brass Temple Lamp for Shops ');
  expect(changeSet?.title).toBe('Name of KB-1 for alibaba only');
  await keep('highlights', ['Five wicks', ' ', 'Packed singly']);
  expect(await textOf('title')).toMatchObject({ own: true, lines: ['Brass Temple Lamp for Shops'], catalogue: before?.lines, limits: [{ count: 'characters', most: 128 }, { count: 'bytes', most: 128 }] });
  expect(await listed()).toMatchObject({ title: 'Brass Temple Lamp for Shops', highlights: ['Five wicks', 'Packed singly'] });
  expect(await textOf('title', 'generic')).toMatchObject({ own: false, lines: before?.lines });
  const { product } = await call('catalogue.product', { id });
  expect(product.name.en?.text).toBe(before?.lines[0]);
  await call('workspace.undo', {});
  await call('workspace.undo', {});
  expect(await textOf('title')).toEqual(before);
});

test('back to the catalogue is one press, and a title of nothing is the catalogue\'s', async () => {
  const before = await textOf('title');
  for (const back of [null, '  '] as const) {
    await keep('title', 'Another Lamp');
    expect(await textOf('title')).toMatchObject({ own: true });
    await keep('title', back);
    expect(await textOf('title')).toEqual(before);
  }
});

test('an own text is judged like any other: contact data closes the listing, and the point says which field is the storefront\'s own', async () => {
  const rowOf = async () => (await call('listing.readiness', { storefront: 'alibaba', ids: [id] })).rows[0];
  expect((await rowOf())?.own, 'control').toEqual([]);
  await keep('description', 'Write to sales@kesarbari.example for more.');
  const row = await rowOf();
  expect([row?.ready, row?.own]).toEqual([false, ['description.en']]);
  expect(row?.findings.find((one) => one.rule === 'LINT-CONTACT')?.fix).toMatchObject({ field: 'description.en' });
  expect((await textOf('description'))?.findings.map((one) => one.rule)).toContain('LINT-CONTACT');
  await keep('description', null);
});

test('a reason to go ahead with a rule of a pack counts for the own text it was given for', async () => {
  const stateOf = async () => (await call('listing.rules', { storefront: 'alibaba', id })).rules.find((one) => one.rule === 'LST-001')?.outcome;
  await call('catalogue.edit', { edits: [{ id, field: 'origin', value: '' }] });
  await keep('title', 'Brass Temple Lamp');
  expect(await stateOf(), 'control').toBe('fail');
  await call('checks.waive', { rule: 'LST-001', sku: 'KB-1', storefront: 'alibaba', reason: 'Told by hand', until: '2027-01-31' });
  expect(await stateOf()).toBe('waived');
  await keep('title', 'Another Temple Lamp');
  expect(await stateOf(), 'another text, another decision').toBe('fail');
});

test('a text whose class keeps it in the company does not leave as an own text either', async () => {
  await keep('title', 'CANARY-OWN-TITLE');
  await firm.edit(async (db) => {
    const [row] = await db.all<{ doc: string }>('SELECT doc FROM product WHERE id = ?', [id]);
    const product = JSON.parse(row?.doc ?? '{}') as { id: string; classes?: object };
    await db.update('product', { ...product, classes: { ...product.classes, 'name.en': 'internal' } });
  });
  const page = await pageOf();
  expect(page.texts.find((one) => one.text === 'title')).toMatchObject({ held: true, lines: [], catalogue: [] });
  expect(JSON.stringify(page)).not.toContain('CANARY-OWN-TITLE');
});

test('a page of an item that is gone is refused, and so is a text for it', async () => {
  const nobody = '0'.repeat(26);
  await expect(call('listing.page', { storefront: 'alibaba', id: nobody })).rejects.toMatchObject({ code: 'no-such-product' });
  await expect(call('listing.saveText', { storefront: 'alibaba', id: nobody, text: 'title', value: 'x' })).rejects.toMatchObject({ code: 'no-such-product' });
});

test('categories and attributes of a storefront are learned from the seller\'s files, picked, used in the package, told where they do not fit, and undone', async () => {
  const csv = await granted('categories.csv', 'Code,Category\nC-1,Home & Garden > Oil Lamps\nC-2,Home & Garden > Bells\nC-3,Toys > Kites\n');
  expect((await call('categories.get', { storefront: 'alibaba' })).list).toBeNull();
  const seen = await call('categories.learn', { storefront: 'alibaba', file: csv });
  expect([seen.count, seen.first[0], seen.changeSet]).toEqual([3, 'Home & Garden > Oil Lamps', null]);
  expect((await call('categories.get', { storefront: 'alibaba' })).list).toBeNull();
  expect((await call('categories.learn', { storefront: 'alibaba', file: csv, keep: true })).changeSet?.title).toBe('3 categories of Alibaba.com');
  const [own] = (await call('categories.get', { storefront: 'alibaba' })).own;
  expect(own).toMatchObject({ pick: null, known: false });
  const points = async (rule: string) => (await call('listing.readiness', { storefront: 'alibaba', ids: [id] })).rows[0]?.findings.filter((one) => one.rule === rule) ?? [];
  const [point] = await points('MAP-CATEGORY');
  expect([point?.fix?.id, point?.fix?.value]).toEqual(['category-pick', 'Home & Garden > Oil Lamps']);
  await call('categories.pick', { storefront: 'alibaba', category: String(point?.data.own), path: 'Home & Garden > Oil Lamps' });
  expect(await points('MAP-CATEGORY')).toEqual([]);
  expect((await call('categories.get', { storefront: 'alibaba' })).matches[0]).toMatchObject({ path: 'Home & Garden > Oil Lamps', code: 'C-1', used: true });
  expect((await call('categories.get', { storefront: 'alibaba', query: 'kite' })).matches.map((one) => one.path)).toEqual(['Toys > Kites']);

  // One item, or many at once, may stand elsewhere than its category of the catalogue does.
  const rowOf = async () => (await call('listing.readiness', { storefront: 'alibaba', ids: [id] })).rows[0];
  const all = (await call('listing.readiness', { storefront: 'alibaba' })).rows;
  const put = await call('listing.setCategory', { storefront: 'alibaba', ids: [...all.map((one) => one.id), '0'.repeat(26)], path: 'Toys > Kites' });
  expect([put.items, put.changeSet?.title]).toEqual([all.length, `Category of ${all.length} items at Alibaba.com`]);
  expect(await rowOf()).toMatchObject({ category: 'Toys > Kites', own: expect.arrayContaining(['category']) as string[] });
  expect((await call('categories.get', { storefront: 'alibaba' })).matches[0]).toMatchObject({ path: 'Toys > Kites', used: true });
  expect(await points('MAP-CATEGORY')).toEqual([]);
  for (const path of ['Toys', 'Home & Garden > Nowhere']) await expect(call('listing.setCategory', { storefront: 'alibaba', ids: [id], path })).rejects.toMatchObject({ code: 'wrong-usage' });
  await expect(call('listing.setCategory', { storefront: 'alibaba', ids: ['0'.repeat(26)], path: null })).rejects.toMatchObject({ code: 'no-such-product' });
  await call('listing.setCategory', { storefront: 'alibaba', ids: [id], path: null });
  expect(await rowOf()).toMatchObject({ category: 'Home & Garden > Oil Lamps', own: expect.not.arrayContaining(['category']) as string[] });
  await call('workspace.undo', {});
  expect((await rowOf())?.category).toBe('Toys > Kites');
  await call('workspace.undo', {});
  expect((await rowOf())?.category, 'what the category of the catalogue is there counts again').toBe('Home & Garden > Oil Lamps');

  const { sources } = await call('attributeMap.get', { storefront: 'alibaba' });
  expect(sources.some((one) => one.values.some((value) => value.includes('CANARY-COST')))).toBe(false);
  const alloy = { category: '', from: 'attribute.alloy', name: 'Alloy grade', required: true, values: ['Alloy 62/38 brass', 'Bronze'], free: false, answers: [] };
  await call('attributeMap.save', { storefront: 'alibaba', rules: [alloy] });
  const [value] = await points('MAP-VALUE');
  expect(value).toMatchObject({ severity: 'error', data: { name: 'Alloy grade', value: 'Alloy 62/38' }, fix: { id: 'map-answer', value: 'Alloy 62/38 brass' } });
  expect((await points('MAP-UNMAPPED')).length).toBeGreaterThan(0);
  await call('attributeMap.answer', { storefront: 'alibaba', category: '', name: 'Alloy grade', value: 'Alloy 62/38', to: 'Alloy 62/38 brass' });
  expect(await points('MAP-VALUE')).toEqual([]);
  expect((await pageOf()).attributes).toContainEqual({ label: 'Alloy grade', value: 'Alloy 62/38 brass' });
  const { product } = await call('catalogue.product', { id });
  expect(product.category).not.toBe('Home & Garden > Oil Lamps');
  for (let step = 0; step < 4; step += 1) await call('workspace.undo', {});
  expect((await call('categories.get', { storefront: 'alibaba' })).list).toBeNull();
  expect(await points('MAP-VALUE')).toEqual([]);
  await expect(call('categories.learn', { storefront: 'alibaba', file: await granted('one.csv', 'Category\nHome\n') })).rejects.toMatchObject({ code: 'no-categories' });
});
