import { fixedClock } from '#base';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkspace, openWorkspace } from './index.ts';

let dir = '';
beforeEach(async () => { dir = await mkdtemp(join(tmpdir(), 'niryat-')); });
afterEach(async () => { await rm(dir, { recursive: true, force: true }); });
const options = { clock: fixedClock(1000, 1), person: 'p', kinds: [{ kind: 'product', maps: ['name', 'name.*'], search: (r: never) => { const x = r as { sku: string }; return { sku: x.sku, name: '', text: '' }; } }] };

test('smoke', async () => {
  const w = await createWorkspace(join(dir, 'A.niryat'), 'A', options);
  const label = { id: 'x', data: {} };
  await w.change({ label }, async (db) => db.createMany('product', [{ id: db.newId(), sku: 'A' }, { id: db.newId(), sku: 'B' }]));
  const rows = await w.read.all<{ id: string; sku: string }>('SELECT id, sku FROM product ORDER BY sku');
  expect(rows.map((r) => r.sku)).toEqual(['A', 'B']);
  await w.change({ label }, async (db) => db.update('product', { id: rows[0]!.id, sku: 'C', name: { en: { text: 'x' } } } as never));
  await w.change({ label }, async (db) => db.remove('product', rows[1]!.id));
  await expect(w.change({ label }, async (db) => db.create('product', { id: db.newId(), sku: 'C' } as never))).rejects.toMatchObject({ code: 'sku-taken' });
  await w.undo(); await w.undo(); await w.undo();
  expect(await w.read.all('SELECT * FROM product')).toEqual([]);
  await w.redo(); await w.redo(); await w.redo();
  expect((await w.read.all<{ sku: string }>('SELECT sku FROM product')).map((r) => r.sku)).toEqual(['C']);
  expect(await w.read.all("SELECT rowid FROM product_search('c')")).toEqual([{ rowid: 1 }]);
  await w.close();
  const again = await openWorkspace(join(dir, 'A.niryat'), options);
  expect(await again.undoState()).toMatchObject({ sequence: 3 });
  await again.close();
});
