import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input, Output, UseCaseName } from '../index.ts';
import { closeFirm, fillWithCanaries, type Firm, lamp, madeId, openFirm } from './canary.fixture.ts';
import { fieldChanges, photoChanges } from './delta.ts';
import { everythingIn, placesOf } from './unwrap.fixture.ts';

let firm: Firm;
beforeAll(async () => {
  firm = await openFirm();
  await fillWithCanaries(firm);
});
afterAll(() => closeFirm(firm));

async function value<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), answer.problem);
  return answer.value;
}
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'ok', (error: unknown) => (error as { code: string }).code);
async function build(delta: boolean) {
  const made = await value('listing.build', { storefront: 'alibaba', delta });
  const parts = await everythingIn(await readFile(firm.app.files.path(made.file.token)));
  const text = (name: string): string => parts.find((one) => one.path === `/${name}`)?.bytes.toString() ?? '';
  return { made, parts, text, about: (JSON.parse(text('manifest.json')) as { about: Record<string, unknown> }).about };
}

describe('a package of what changed', () => {
  test('is refused without an earlier one, and when nothing changed', async () => {
    expect(await codeOf(build(true))).toBe('no-earlier-package');
    await build(false);
    expect(await codeOf(build(true))).toBe('nothing-changed');
  });

  test('holds the changed item alone, and says which fields changed from what to what', async () => {
    await value('catalogue.edit', { edits: [{ id: madeId('PKB-1'), field: 'moq', value: '80 PCS' }, { id: madeId('PKB-1'), field: 'supplier', value: 'CANARY-NEW-SUPPLIER' }] });
    const review = await value('listing.review', { storefront: 'alibaba', delta: true });
    expect(review.since).toMatchObject({ counts: { new: 0, changed: 1, gone: 0 }, changes: [{ sku: 'KB-1', change: 'changed', fields: ['moq'], photos: 0 }] });
    const { about, text, parts, made } = await build(true);
    expect(made.products).toBe(1);
    expect(about).toMatchObject({ products: [{ sku: 'KB-1' }], since: { on: '2026-11-21', changes: [{ sku: 'KB-1', change: 'changed', fields: ['moq'] }] } });
    expect(text('changes.txt')).toContain('MOQ: 60 PCS -> 80 PCS');
    expect(placesOf(parts, 'CANARY-NEW-SUPPLIER')).toEqual([]);
    expect(await value('packages.verify', { file: made.file.token })).toMatchObject({ ok: true });
  });

  test('is compared with the whole package and every package of changes after it', async () => {
    expect(await codeOf(build(true))).toBe('nothing-changed');
    const { workspace } = await firm.app.companies.open(firm.company);
    const [row] = await workspace.read.all<{ doc: string }>(`SELECT doc FROM product WHERE sku = 'KB-1'`);
    const [first = '', second = ''] = Object.values((JSON.parse(row?.doc ?? '{}') as { images: Record<string, { blob: string }> }).images).map((one) => one.blob);
    await firm.edit(async (db) => {
      await db.create('product', lamp('KB-3', [first], { id: madeId('THIRD'), modelNumber: 'M-3' }));
      await db.update('product', lamp('KB-1', [second, first], { moq: { value: '80', unit: 'PCS' } }));
    });
    await value('catalogue.edit', { edits: [{ id: madeId('SECND'), field: 'status', value: 'discontinued' }] });
    const { about, text } = await build(true);
    expect(about.since).toMatchObject({ changes: [{ sku: 'KB-1', change: 'changed', fields: [], photos: [1, 2] }, { sku: 'KB-3', change: 'new' }, { sku: 'KB/2:x', change: 'gone' }] });
    expect(text('changes.txt')).toContain('KB/2:x: gone\n  take it down by hand');
    expect(await codeOf(build(true))).toBe('nothing-changed');
  });

  test('an earlier package that was changed on the disk is not compared with', async () => {
    const [last] = (await value('disclosure.log', {})).items;
    const path = join(firm.folder, 'packages', last?.name ?? '');
    const bytes = await readFile(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await codeOf(build(true))).toBe('no-earlier-package');
  });
});

test('a sheet kept from the last package is printed anew for the item that changed, to the byte as without anything kept', async () => {
  const sheetOf = async () => (await build(false)).parts.find((part) => part.path === '/sheets/KB-1.pdf')?.bytes.toString('latin1');
  const before = await sheetOf();
  expect(await sheetOf()).toBe(before);
  await value('catalogue.edit', { edits: [{ id: madeId('PKB-1'), field: 'moq', value: '75 PCS' }] });
  const after = await sheetOf();
  expect(after).not.toBe(before);
  await rm(join(firm.folder, '.cache'), { recursive: true });
  expect(await sheetOf()).toBe(after);
});

test.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
  ['another order of keys is no change', { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, []], ['a field that went', { a: 1, b: 2 }, { a: 1 }, ['b']], ['a field that came', {}, { z: [] }, ['z']], ['a revision alone', { revision: 'a' }, { revision: 'b' }, []],
])('%s', (_what, before, after, fields) => expect(fieldChanges(before, after).map((one) => one.field)).toEqual(fields));

test.each<[string[], string[], number[]]>([[['a', 'b'], ['b', 'a'], [1, 2]], [['a'], ['a', 'b'], [2]], [['a', 'b'], ['a'], [2]], [[], [], []]])('photos %j to %j', (before, after, places) => expect(photoChanges(before, after)).toEqual(places));
