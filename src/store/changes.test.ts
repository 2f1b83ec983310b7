import { fixedClock } from '#base';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addGoods, dumpOf, goodsKind, type Goods, label, newCompany, testOptions } from './company.fixture.ts';
import { connect } from './connection.ts';
import { KIND_NAMES, KIND_TABLES, LEDGERS } from './kinds.ts';
import type { Workspace } from './index.ts';

/** Runs one statement on a connection of its own, as another program would. */
async function fromOutside(workspace: Workspace, sql: string): Promise<unknown> {
  const other = await connect(join(workspace.folder, 'workspace.sqlite'), 'write');
  try {
    return await other.run(sql).then((changed) => ({ changed }), (error: unknown) => error);
  } finally {
    await other.close();
  }
}

test.each([...KIND_NAMES.flatMap((kind) => [
  `INSERT INTO ${kind} (id, doc) VALUES ('01J', '{}')`, `UPDATE ${kind} SET doc = '{}'`, `DELETE FROM ${kind}`, `INSERT OR REPLACE INTO ${kind} (rowid, id, doc) VALUES (1, 'x', '{}')`]),
  `DELETE FROM journal_entry`, `UPDATE journal_entry SET before = NULL`, `DELETE FROM tombstone`,
])('no user data changes outside a change set: %s', async (sql) => {
  const workspace = await newCompany();
  await workspace.change(label, async (db) => {
    for (const kind of KIND_NAMES) await db.createMany(kind, [{ id: db.newId(), sku: 'A', key: 'a', code: 'a' } as never, { id: db.newId(), sku: 'B', key: 'b', code: 'b' } as never]);
    await db.remove('product', (await db.get<{ id: string }>(`SELECT id FROM product WHERE sku = 'B'`))?.id ?? '');
  });
  const before = await dumpOf(workspace);
  expect(await fromOutside(workspace, sql)).toMatchObject({ code: 'SQLITE_CONSTRAINT_TRIGGER' });
  expect(await dumpOf(workspace)).toBe(before);
});

test('control: the same statement goes through when the guard is opened by hand, so it is the guard that stops it', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, [{ sku: 'A' }]);
  expect(await fromOutside(workspace, 'UPDATE writing SET change_set = 1')).toEqual({ changed: 1 });
  expect(await fromOutside(workspace, 'DELETE FROM product')).toEqual({ changed: 1 });
});

test('the guard opens only for a change set that is there', async () => {
  const workspace = await newCompany();
  const other = await connect(join(workspace.folder, 'workspace.sqlite'), 'write');
  await other.exec('PRAGMA foreign_keys=ON');
  await expect(other.run('UPDATE writing SET change_set = 99')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' });
  await other.close();
});

test('a change set reads with its own eyes but cannot write by SQL', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, [{ sku: 'A' }]);
  await workspace.change(label, async (db) => {
    await db.create('product', { id: db.newId(), sku: 'B' } as Goods);
    expect(await db.get('SELECT count(*) AS n FROM product')).toEqual({ n: 2 });
    expect(await workspace.read.get('SELECT count(*) AS n FROM product')).toEqual({ n: 1 });
    for (const sql of ['DELETE FROM product', `WITH x AS (SELECT 1) DELETE FROM product`, `UPDATE writing SET change_set = NULL`]) {
      await expect(db.all(sql)).rejects.toThrow('by its own calls only');
    }
    await Promise.all([db.all('SELECT 1'), db.create('product', { id: db.newId(), sku: 'C' } as Goods), db.get('SELECT 1'), db.createMany('product', [{ id: db.newId(), sku: 'D' } as Goods])]);
  });
  expect(await workspace.read.get('SELECT count(*) AS n FROM product')).toEqual({ n: 4 });
});

test.each(Object.values(LEDGERS))('the ledger %s only grows', async (table) => {
  const workspace = await newCompany();
  const name = Object.keys(LEDGERS).find((one) => LEDGERS[one] === table) ?? '';
  await workspace.append(name, { what: 'first' });
  await workspace.change(label, (db) => db.append(name, { what: 'second' }));
  expect(await fromOutside(workspace, `DELETE FROM ${table}`)).toMatchObject({ code: 'SQLITE_CONSTRAINT_TRIGGER' });
  expect(await fromOutside(workspace, `UPDATE ${table} SET entry = '{}'`)).toMatchObject({ code: 'SQLITE_CONSTRAINT_TRIGGER' });
  expect(await workspace.ledger(name)).toMatchObject([{ what: 'second', person: 'Kavita' }, { what: 'first' }]);
  expect(await workspace.undo()).toBeNull();
});

test('the journal tells each leaf with before and after, by record and by field', async () => {
  const workspace = await newCompany();
  const [goods] = (await addGoods(workspace, [{ sku: 'A', name: { en: { text: 'lamp' } }, moq: null }])) as [Goods];
  await workspace.change({ label: { id: 'edit', data: { sku: 'A' } }, source: { name: 'price list.csv', sha256: 'ab' } }, (db) =>
    db.update('product', { ...goods, moq: undefined, brand: 'Kiran', name: { en: { text: 'brass lamp' } } }));
  await workspace.change(label, (db) => db.remove('product', goods.id));
  const shown = (await workspace.entries({ record: goods.id })).map(({ change, field, before, after }) => [change, field, before, after]);
  expect(shown).toEqual([
    ['remove', '', { ...goods, moq: undefined, brand: 'Kiran', name: { en: { text: 'brass lamp' } } }, undefined],
    ['update', 'name.en.text', 'lamp', 'brass lamp'],
    ['update', 'moq', null, undefined],
    ['update', 'brand', undefined, 'Kiran'],
    ['create', '', undefined, undefined],
  ]);
  expect((await workspace.entries({ field: 'name' })).map(({ field }) => field)).toEqual(['name.en.text']);
  const [removed, edited, made] = await workspace.history({ record: goods.id });
  expect(edited).toMatchObject({ sequence: 2, entries: 3, person: 'Kavita', label: { id: 'edit', data: { sku: 'A' } }, source: { name: 'price list.csv', sha256: 'ab' }, state: 'done' });
  expect([removed?.sequence, made?.sequence]).toEqual([3, 1]);
  expect(await workspace.history({ before: 3, limit: 1 })).toEqual([edited]);
  expect(await workspace.entries({ changeSet: edited?.id ?? '', limit: 1 })).toHaveLength(1);
});

test.each([
  ['already there', [{ sku: 'A' }]],
  ['twice in one batch', [{ sku: 'X' }, { sku: 'A2' }, { sku: 'A2' }]],
])('a SKU that is %s is refused by name and nothing is written', async (_, more) => {
  const workspace = await newCompany();
  await addGoods(workspace, [{ sku: 'A' }]);
  const before = await dumpOf(workspace);
  const refusal = await addGoods(workspace, more).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'sku-taken', where: { sku: more.at(-1)?.sku } });
  expect(String(refusal)).toContain(more.at(-1)?.sku);
  expect(await dumpOf(workspace)).toBe(before);
});

test('two products may exchange their SKUs in one step, but not take a third one’s', async () => {
  const workspace = await newCompany();
  const [a, b] = (await addGoods(workspace, [{ sku: 'A' }, { sku: 'B' }, { sku: 'C' }])) as [Goods, Goods];
  await workspace.change(label, (db) => db.updateMany('product', [{ ...a, sku: 'B' }, { ...b, sku: 'A' }]));
  expect(await workspace.read.all('SELECT id, sku FROM product ORDER BY rowid LIMIT 2')).toEqual([{ id: a.id, sku: 'B' }, { id: b.id, sku: 'A' }]);
  for (const records of [[{ ...a, sku: 'C' }], [{ ...a, sku: 'A' }, { ...b, sku: 'C' }]]) {
    await expect(workspace.change(label, (db) => db.updateMany('product', records))).rejects.toMatchObject({ code: 'sku-taken', where: { sku: 'C' } });
  }
  await workspace.undo();
  expect(await workspace.read.all('SELECT sku FROM product ORDER BY rowid')).toEqual([{ sku: 'A' }, { sku: 'B' }, { sku: 'C' }]);
});

test('changes that come together are done one after another; one inside another is refused instead of waiting for ever', async () => {
  const workspace = await newCompany();
  await Promise.all(Array.from({ length: 20 }, (_, at) => addGoods(workspace, [{ sku: `S${at}` }])));
  expect((await workspace.history()).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, at) => 20 - at));
  await expect(workspace.change(label, () => workspace.change(label, async () => 1))).rejects.toThrow('inside a change');
  await expect(workspace.change(label, () => workspace.derived.set('a', 'b', 1))).rejects.toThrow('inside a change');
});

test('a change set’s db is dead after the change', async () => {
  const workspace = await newCompany();
  const { value: db } = await workspace.change(label, async (one) => one);
  await expect(db.create('product', { id: 'x', sku: 'A' } as Goods)).rejects.toThrow('has ended');
  await expect(db.all('SELECT 1')).rejects.toThrow('has ended');
});

test('editing what was removed meanwhile is refused', async () => {
  const workspace = await newCompany();
  await expect(workspace.change(label, (db) => db.update('product', { id: 'gone', sku: 'A' } as Goods))).rejects.toMatchObject({ code: 'no-such-record' });
  await expect(workspace.change(label, (db) => db.remove('product', 'gone'))).rejects.toMatchObject({ code: 'no-such-record' });
});

test('listeners hear of changes, undo and redo with the records, of very many with none', async () => {
  const workspace = await newCompany();
  const heard: [number, string, number][] = [];
  const stop = workspace.onChange((changeSet, records) => heard.push([changeSet.sequence, changeSet.state, records.length]));
  await addGoods(workspace, [{ sku: 'A' }, { sku: 'B' }]);
  await workspace.undo();
  await workspace.redo();
  await addGoods(workspace, Array.from({ length: 5_001 }, (_, at) => ({ sku: `N${at}` })));
  stop();
  await workspace.undo();
  expect(heard).toEqual([[1, 'done', 2], [1, 'undone', 2], [1, 'done', 2], [2, 'done', 0]]);
});

test('stamps go on in order when the computer’s clock is set back, also over a restart', async () => {
  let now = Date.UTC(2036, 0, 1);
  const workspace = await newCompany(testOptions({ now: () => now }));
  const ids: string[] = [];
  for (const at of [now, now - 315_360_000_000, now - 3_600_000, now + 1]) {
    now = at;
    ids.push(...(await addGoods(workspace, [{ sku: `S${ids.length}` }, { sku: `T${ids.length}` }])).map(({ id }) => id));
  }
  expect(ids).toEqual([...ids].sort());
  const stamps = await workspace.read.all<{ at: number; counter: number }>('SELECT at, counter FROM change_set ORDER BY sequence');
  expect(stamps.map(({ counter }) => counter)).toEqual([0, 1, 2, 0]);
  expect(stamps.every(({ at }, index) => index === 0 || at >= (stamps[index - 1]?.at ?? 0))).toBe(true);
});

test('values derived from the data are kept by area and never enter the dump or the undo line', async () => {
  const workspace = await newCompany();
  await Promise.all(Array.from({ length: 1_200 }, (_, at) => workspace.derived.set('checks', `k${at}`, { at })));
  await workspace.derived.set('checks', 'k1', null);
  await workspace.derived.set('other', 'k', [1]);
  expect(await workspace.derived.get('checks', 'k1199')).toEqual({ at: 1_199 });
  expect(await workspace.derived.get('checks', 'k1')).toBeNull();
  await workspace.derived.clear('checks');
  expect(await workspace.derived.get('checks', 'k2')).toBeUndefined();
  expect(await workspace.derived.get('other', 'k')).toEqual([1]);
  expect(await dumpOf(workspace)).toBe('');
  expect(await workspace.undo()).toBeNull();
});

test('the dump shows one moment, whatever is written while it is read', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, Array.from({ length: 2_500 }, (_, at) => ({ sku: `S${at}` })));
  const lines: string[] = [];
  for await (const line of workspace.dump()) {
    if (lines.length === 10) await addGoods(workspace, [{ sku: 'LATE' }]);
    lines.push(line);
  }
  expect(lines).toHaveLength(2_500);
});

test('every kind has the table and columns that the list of kinds promises', async () => {
  const workspace = await newCompany({ ...testOptions(fixedClock(1_000)), kinds: [goodsKind] });
  for (const [kind, { columns, unique, indexed }] of Object.entries(KIND_TABLES)) {
    const found = (await workspace.read.all<{ name: string }>(`PRAGMA table_xinfo(${kind})`)).map(({ name }) => name);
    expect(found).toEqual(['rowid', 'id', ...Object.keys(columns), 'doc']);
    const indexes = (await workspace.read.all<{ name: string }>(`PRAGMA index_list(${kind})`)).map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'));
    expect(indexes.sort()).toEqual([...indexed, ...(unique ? [unique.column] : [])].map((column) => `${kind}_by_${column}`).sort());
  }
});

test('created records are journaled a part of them at a time, each once, in their order and without a gap', async () => {
  const workspace = await newCompany();
  const ids: string[] = [];
  const { changeSet } = await workspace.change(label, async (db) => {
    for (const key of ['first', 'second']) await db.create('attribute', { id: db.newId(), key } as never);
    const goods = Array.from({ length: 20_001 }, (_, at): Goods => ({ id: db.newId(), sku: `S${at}` }));
    ids.push(...goods.map(({ id }) => id));
    await db.createMany('product', goods);
  });
  expect(changeSet?.entries).toBe(20_003);
  expect(await workspace.read.get('SELECT count(*) AS n, min(seq) AS first, max(seq) AS last FROM journal_entry')).toEqual({ n: 20_003, first: 0, last: 20_002 });
  const noted = await workspace.read.all<{ record: string }>("SELECT record FROM journal_entry WHERE kind = 'product' ORDER BY seq");
  expect(noted.findIndex(({ record }, at) => record !== ids[at])).toBe(-1);
});
