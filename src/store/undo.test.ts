import { canonicalJson } from '#base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addGoods, dumpOf, type Goods, label, newCompany, testOptions } from './company.fixture.ts';
import { openWorkspace, type WriteDb, type Workspace } from './index.ts';

/** One thing a person may do. Numbers choose among the records that are there. */
type Act = { do: 'add'; count: number } | { do: 'edit'; at: number; field: number; value: number } | { do: 'remove'; at: number } | { do: 'restore'; at: number } | { do: 'exchange'; at: number } | { do: 'define'; value: number };
type Step = { acts: Act[] } | 'undo' | 'redo';

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('edit' as const), at: fc.nat(50), field: fc.nat(7), value: fc.nat(5) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(50) }),
  fc.record({ do: fc.constant('exchange' as const), at: fc.nat(50) }),
  fc.record({ do: fc.constant('restore' as const), at: fc.nat(50) }),
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
  if (one.do === 'restore') return restore(db, one.at, fresh);
  const goods = chosen(one.at);
  if (!goods) return;
  if (one.do === 'remove') return db.remove('product', goods.id);
  if (one.do === 'edit') { await db.update('product', edits[one.field]?.(goods, one.value) ?? goods); return; }
  const other = chosen(one.at + 1);
  if (other && other.id !== goods.id) await db.updateMany('product', [{ ...goods, sku: other.sku }, { ...other, sku: goods.sku }]);
}

/** A record that was removed comes back under its old id. */
async function restore(db: WriteDb, at: number, fresh: () => string): Promise<void> {
  const gone = await db.all<{ id: string }>(`SELECT DISTINCT record AS id FROM journal_entry WHERE kind = 'product' AND change = 'remove' AND record NOT IN (SELECT id FROM product) ORDER BY record`);
  const one = gone[at % Math.max(gone.length, 1)];
  if (one) await db.create('product', { id: one.id, sku: fresh(), name: {} } as Goods);
}

/** The dump of the data as it stood at a point, worked out from the journal. */
async function dumpAt(workspace: Workspace, point: string): Promise<string> {
  let text = '';
  for (const kind of ['attribute', 'product']) for await (const part of workspace.asOf.all(kind, point)) for (const record of part) text += `{"kind":"${kind}","record":${canonicalJson(record)}}\n`;
  return text;
}

/** Tombstones stand for the records that were removed and are not there. */
async function tombstonesAreTrue(workspace: Workspace): Promise<void> {
  const gone = await workspace.read.all<{ id: string }>(
    `SELECT DISTINCT record AS id FROM journal_entry JOIN change_set ON sequence = change_set WHERE change = 'remove' AND state = 'done' AND record NOT IN (SELECT id FROM product) ORDER BY record`);
  expect(await workspace.read.all('SELECT id FROM tombstone WHERE id NOT IN (SELECT id FROM product) ORDER BY id')).toEqual(gone);
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
  const seen = new Map<string, string>();
  const pastIsTrue = async (): Promise<void> => { for (const [point, dump] of seen) expect(await dumpAt(workspace, point)).toBe(dump); };
  for (const one of steps) {
    const before = await dumpOf(workspace);
    if (one === 'undo' || one === 'redo') { await workspace[one](); continue; }
    const { changeSet } = await workspace.change(label, async (db) => { for (const each of one.acts) await perform(db, each, fresh); });
    if (!changeSet) expect(await dumpOf(workspace)).toBe(before);
    else seen.set(changeSet.id, await dumpOf(workspace));
    await tombstonesAreTrue(workspace);
  }
  await pastIsTrue();
  states.push(await dumpOf(workspace));
  let undone = 0;
  while ((await workspace.undo()) !== null) undone += 1;
  expect(await dumpOf(workspace)).toBe('');
  await indexIsTrue(workspace);
  await pastIsTrue();
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
});

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

test('the data as of a step that was undone and given up is what it was then, not what it is on the line now', async () => {
  const workspace = await newCompany();
  const [goods] = (await addGoods(workspace, [{ sku: 'A', brand: 'first' }])) as [Goods];
  const edit = (brand: string) => workspace.change(label, (db) => db.update('product', { ...goods, brand }));
  const second = (await edit('second')).changeSet?.id ?? '';
  await workspace.undo();
  const third = (await edit('third')).changeSet?.id ?? '';
  const brandAt = async (point: string): Promise<unknown> => (await workspace.asOf.records<Goods>('product', [goods.id], point))?.get(goods.id)?.brand;
  expect(await Promise.all([second, third, 'now'].map(brandAt))).toEqual(['second', 'third', 'third']);
  expect(await workspace.asOf.records('product', [goods.id], 'start')).toEqual(new Map());
  expect(await workspace.asOf.records('product', [goods.id], '01J00000000000000000000000')).toBeUndefined();
  expect(await workspace.asOf.touched(second, third)).toEqual([{ kind: 'product', id: goods.id }]);
  expect(await workspace.asOf.touched(third, 'now')).toEqual([]);
});
