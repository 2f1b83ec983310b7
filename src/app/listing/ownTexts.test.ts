import { readFile, rm } from 'node:fs/promises';
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
