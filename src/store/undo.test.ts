import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addGoods, dumpOf, type Goods, label, newCompany, testOptions } from './company.fixture.ts';
import { openWorkspace, type WriteDb, type Workspace } from './index.ts';

/** One thing a person may do. Numbers choose among the records that are there. */
type Act = { do: 'add'; count: number } | { do: 'edit'; at: number; field: number; value: number } | { do: 'remove'; at: number } | { do: 'exchange'; at: number } | { do: 'define'; value: number };
type Step = { acts: Act[] } | 'undo' | 'redo';

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('edit' as const), at: fc.nat(50), field: fc.nat(7), value: fc.nat(5) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(50) }),
  fc.record({ do: fc.constant('exchange' as const), at: fc.nat(50) }),
  fc.record({ do: fc.constant('define' as const), value: fc.nat(50) }),
);
const step: fc.Arbitrary<Step> = fc.oneof({ weight: 5, arbitrary: fc.record({ acts: fc.array(act, { minLength: 1, maxLength: 5 }) }) }, { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) });

const LADDER = '01J00000000000000000000000';
const edits: readonly ((goods: Goods, value: number) => Goods)[] = [
  (goods, value) => ({ ...goods, sku: `${goods.sku}-${value}` }),
  (goods, value) => ({ ...goods, name: { en: { text: `lamp ${value}`, sourceRevision: null } } }),
  (goods, value) => ({ ...goods, name: { ...(goods.name as object), hi: { text: `दीपक ${value}` } } }),
  (goods, value) => ({ ...goods, priceLadders: { [LADDER]: { position: 0, steps: value > 2 ? { [`S${value}`]: { price: value } } : {} } } }),
  (goods, value) => ({ ...goods, classes: { 'packing.carton.netWeight': value > 2 ? 'secret' : 'internal', __proto__x: 'a' } }),
  (goods) => ({ id: goods.id, sku: goods.sku }),
  (goods, value) => ({ ...goods, keywords: Array(value).fill('x') }),
  (goods, value) => ({ ...goods, moq: value > 2 ? null : undefined }),
];

async function perform(db: WriteDb, one: Act, fresh: () => string): Promise<void> {
  const all = (await db.all<{ doc: string }>('SELECT doc FROM product ORDER BY id')).map(({ doc }) => JSON.parse(doc) as Goods);
  const chosen = (at: number): Goods | undefined => all[at % Math.max(all.length, 1)];
  if (one.do === 'add') return db.createMany('product', Array.from({ length: one.count }, () => ({ id: db.newId(), sku: fresh(), name: {} })));
  if (one.do === 'define') return db.create('attribute', { id: db.newId(), key: fresh(), size: one.value } as never);
  const goods = chosen(one.at);
  if (!goods) return;
  if (one.do === 'remove') return db.remove('product', goods.id);
  if (one.do === 'edit') { await db.update('product', edits[one.field]?.(goods, one.value) ?? goods); return; }
  const other = chosen(one.at + 1);
  if (other && other.id !== goods.id) await db.updateMany('product', [{ ...goods, sku: other.sku }, { ...other, sku: goods.sku }]);
}

/** Every searched record is found by its SKU, and nothing else is. */
async function indexIsTrue(workspace: Workspace): Promise<void> {
  const rows = await workspace.read.all<{ row: number; doc: string }>('SELECT rowid AS row, doc FROM product ORDER BY rowid');
  const indexed = await workspace.read.all<{ row: number }>('SELECT id AS row FROM product_search_docsize ORDER BY id');
  expect(indexed.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
  for (const { row, doc } of rows) {
    const { sku } = JSON.parse(doc) as Goods;
    const found = await workspace.read.all<{ row: number }>('SELECT rowid AS row FROM product_search WHERE product_search MATCH ?', [`sku : ^ "${sku.toLowerCase()}"`]);
    expect(found.map((one) => one.row)).toContain(row);
  }
}

async function play(steps: readonly Step[]): Promise<void> {
  const workspace = await newCompany();
  let number = 0;
  const fresh = (): string => `GOODS${++number}`;
  await addGoods(workspace, [{ sku: fresh() }, { sku: fresh() }]);
  const states = [await dumpOf(workspace)];
  for (const one of steps) {
    const before = await dumpOf(workspace);
    if (one === 'undo' || one === 'redo') { await workspace[one](); continue; }
    const { changeSet } = await workspace.change(label, async (db) => { for (const each of one.acts) await perform(db, each, fresh); });
    if (!changeSet) expect(await dumpOf(workspace)).toBe(before);
  }
  states.push(await dumpOf(workspace));
  let undone = 0;
  while ((await workspace.undo()) !== null) undone += 1;
  expect(await dumpOf(workspace)).toBe('');
  await indexIsTrue(workspace);
  const line = [''];
  for (let at = 0; at < undone; at++) {
    await workspace.redo();
    line.push(await dumpOf(workspace));
  }
  expect(line.at(-1)).toBe(states.at(-1));
  await indexIsTrue(workspace);
  for (let at = undone - 1; at >= 0; at--) {
    await workspace.undo();
    expect(await dumpOf(workspace)).toBe(line[at]);
  }
  expect(await workspace.read.get('SELECT count(*) AS n FROM tombstone')).toEqual({ n: 0 });
  await workspace.close();
}

test('whatever was done, undoing all of it gives the very bytes back, and doing it again too', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), play), { numRuns: 40 });
}, 120_000);

test('undo and redo survive closing the company', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, [{ sku: 'A' }]);
  const one = await dumpOf(workspace);
  await addGoods(workspace, [{ sku: 'B' }]);
  const two = await dumpOf(workspace);
  await workspace.undo();
  await workspace.close();
  const again = await openWorkspace(workspace.folder, testOptions());
  expect(await dumpOf(again)).toBe(one);
  expect(await again.undoState()).toMatchObject({ undo: { sequence: 1, state: 'done' }, redo: { sequence: 2, state: 'undone' }, sequence: 1 });
  await again.redo();
  expect(await dumpOf(again)).toBe(two);
  expect(await again.redo()).toBeNull();
  await again.close();
});

test('a new change ends what could be redone, and the journal keeps it as discarded', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, [{ sku: 'A' }]);
  await addGoods(workspace, [{ sku: 'B' }]);
  await workspace.undo();
  await addGoods(workspace, [{ sku: 'C' }]);
  expect(await workspace.redo()).toBeNull();
  expect((await workspace.history()).map(({ sequence, state }) => [sequence, state])).toEqual([[3, 'done'], [2, 'discarded'], [1, 'done']]);
  await workspace.undo();
  await workspace.undo();
  expect(await dumpOf(workspace)).toBe('');
  expect(await workspace.undo()).toBeNull();
});

test('a change set that failed, or changed nothing, does not end what could be redone', async () => {
  const workspace = await newCompany();
  const [goods] = await addGoods(workspace, [{ sku: 'A' }]);
  await addGoods(workspace, [{ sku: 'B' }]);
  await workspace.undo();
  await expect(workspace.change(label, async (db) => { await db.remove('product', goods?.id ?? ''); throw new Error('no'); })).rejects.toThrow('no');
  const same = await workspace.change(label, (db) => db.update('product', goods as Goods));
  expect(same).toEqual({ value: 0, changeSet: null });
  expect(await workspace.redo()).toMatchObject({ sequence: 2, state: 'done' });
});
