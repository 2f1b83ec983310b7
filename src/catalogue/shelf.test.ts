import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { createWorkspace, type Workspace } from '#store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attributeKind, canonicalProduct, filledProduct, type Product, productById, productKind, Shelf, type View, viewOrder } from './index.ts';

let folder: string;
let workspace: Workspace;
const shelf = new Shelf();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'niryat-shelf-'));
  workspace = await createWorkspace(join(folder, 'Test.niryat'), 'Test', { clock: fixedClock(1_790_000_000_000, 1), person: 'Test', kinds: [productKind, attributeKind] });
  await workspace.change({ label: { id: 'add', data: {} } }, async (db) => {
    for (let at = 0; at < 40; at++) await db.create('product', item(db.newId(), at));
  });
});
afterAll(async () => {
  await workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const item = (id: string, at: number, more: Partial<Product> = {}): Product =>
  canonicalProduct(filledProduct({ id, sku: `S-${String(at).padStart(3, '0')}`, notes: `note ${(at * 7) % 10}`, moq: { value: String((at * 13) % 17), unit: 'PCS' }, attributes: { colour: { kind: 'text', text: at % 2 ? 'red' : 'blue' } }, ...more }));

const VIEWS: Partial<View>[] = [
  {}, { sort: [{ field: 'moq', direction: 'desc' }] }, { sort: [{ field: 'notes', direction: 'asc' }, { field: 'moq', direction: 'desc' }] }, { filters: [{ field: 'attributes.colour', op: 'is', values: ['red'] }] }, { filters: [{ field: 'moq', op: 'between', values: ['3', '9'] }], sort: [{ field: 'sku', direction: 'desc' }] },
];

/** The kept columns give what columns read afresh give. */
async function same(): Promise<void> {
  const { sequence, undo, redo } = await workspace.undoState();
  for (const one of VIEWS) {
    const view = { query: '', filters: [], sort: [], expanded: [], ...one };
    const kept = await viewOrder(workspace.read, view, { shelf, state: `${sequence} ${undo?.id} ${redo?.id}` });
    expect(kept, JSON.stringify(one)).toEqual(await viewOrder(workspace.read, view));
  }
}

const change = (work: Parameters<Workspace['change']>[1]) => workspace.change({ label: { id: 'edit', data: {} } }, work);
const idOf = async (sku: string): Promise<string> => (await workspace.read.get<{ id: string }>('SELECT id FROM product WHERE sku = ?', [sku]))?.id ?? '';

test('columns in memory keep step with edits, new items, deletions, item numbers, undo and redo', async () => {
  await same();
  expect(shelf.kept.length).toBeGreaterThan(2);
  const first = await idOf('S-003');
  await change(async (db) => {
    const product = filledProduct((await productById(db, first)) ?? item(first, 3));
    await db.update('product', canonicalProduct({ ...product, moq: { value: '99', unit: 'PCS' }, attributes: { colour: { kind: 'text', text: 'green' } } }));
  });
  await same();
  await change(async (db) => { await db.create('product', item(db.newId(), 100, { parent: first })); await db.create('product', item(db.newId(), 101)); });
  await same();
  await change(async (db) => { await db.remove('product', await idOf('S-005')); });
  await same();
  await change(async (db) => { const product = await productById(db, first); if (product) await db.update('product', canonicalProduct({ ...product, sku: 'Z-999' })); });
  await same();
  for (let steps = 0; steps < 4; steps++) {
    await workspace.undo();
    await same();
  }
  for (let steps = 0; steps < 4; steps++) {
    await workspace.redo();
    await same();
  }
});

test('columns read ahead slice by slice keep step with what is changed, added, deleted and undone between two slices', async () => {
  const ahead = new Shelf();
  const view: View = { query: '', filters: [{ field: 'moq', op: 'greater', values: ['0'] }], sort: [{ field: 'notes', direction: 'asc' }, { field: 'attributes.colour', direction: 'desc' }], expanded: [] };
  const state = async (): Promise<string> => JSON.stringify(await workspace.undoState());
  const follows = async (): Promise<void> => { await ahead.at(workspace.read, await state()); };
  await follows();
  const deeds: (() => Promise<unknown>)[] = [
    () => change(async (db) => { const product = await productById(db, await idOf('S-001')); if (product) await db.update('product', canonicalProduct({ ...product, notes: 'a first', moq: { value: '77', unit: 'PCS' } })); }),
    () => change(async (db) => { await db.create('product', item(db.newId(), 200, { notes: 'b new' })); await db.remove('product', await idOf('S-007')); }),
    () => workspace.undo(),
    () => change(async (db) => { const product = await productById(db, await idOf('S-039')); if (product) await db.update('product', canonicalProduct({ ...product, notes: 'a last', attributes: { colour: { kind: 'text', text: 'zinc' } } })); }),
  ];
  await ahead.readAhead(workspace.read, ['notes', 'moq', 'attributes.colour'], async () => { await deeds.shift()?.(); await follows(); }, 9);
  expect(deeds).toHaveLength(0);
  expect([...ahead.kept].sort()).toEqual(['attributes.colour', 'moq', 'notes']);
  expect(await viewOrder(workspace.read, view, { shelf: ahead, state: await state() })).toEqual(await viewOrder(workspace.read, view));
});

test('a shelf that does not follow would be caught: with a state that never changes it gives yesterday\'s rows', async () => {
  const stale = new Shelf();
  const view: View = { query: '', filters: [{ field: 'notes', op: 'is', values: ['changed'] }], sort: [], expanded: [] };
  expect((await viewOrder(workspace.read, view, { shelf: stale, state: 'same' })).products).toBe(0);
  const id = await idOf('S-010');
  await change(async (db) => { const product = await productById(db, id); if (product) await db.update('product', canonicalProduct({ ...product, notes: 'changed' })); });
  expect((await viewOrder(workspace.read, view, { shelf: stale, state: 'same' })).products).toBe(0);
  expect((await viewOrder(workspace.read, view, { shelf: stale, state: 'next' })).products).toBe(1);
});
