import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addGoods, dumpOf, label, newCompany, temporaryFolder, testOptions } from './company.fixture.ts';
import { connect } from './connection.ts';
import { openWorkspace, restoreBackup } from './index.ts';

const goods = (count: number) => Array.from({ length: count }, (_, at) => ({ sku: `S${at}`, name: { en: { text: `lamp ${at}` } } }));

test('a backup restored is the same company with the same data and journal, in a copy of its own', async () => {
  const workspace = await newCompany();
  const [first] = await addGoods(workspace, goods(500));
  await workspace.change(label, (db) => db.remove('product', first?.id ?? ''));
  const file = join(await temporaryFolder(), 'backups', 'one.niryat-backup');
  const backup = await workspace.backup(file);
  expect(backup).toEqual({ file, sha256: createHash('sha256').update(await readFile(file)).digest('hex') });
  expect(await readdir(join(file, '..'))).toEqual(['one.niryat-backup']);
  const folder = join(await temporaryFolder(), 'Restored.niryat');
  await restoreBackup(file, folder);
  const restored = await openWorkspace(folder, testOptions());
  onTestFinished(() => restored.close());
  expect([restored.id, restored.name]).toEqual([workspace.id, workspace.name]);
  expect(await dumpOf(restored)).toBe(await dumpOf(workspace));
  expect(await restored.history()).toEqual(await workspace.history());
  await restored.undo();
  await restored.undo();
  expect(await dumpOf(restored)).toBe('');
});

test('each backup made while changes go on equals one moment between two changes', async () => {
  const workspace = await newCompany();
  const folder = await temporaryFolder();
  const work: Promise<unknown>[] = [];
  for (let at = 0; at < 10; at++) {
    work.push(addGoods(workspace, goods(20).map((one) => ({ ...one, sku: `${one.sku}-${at}` }))));
    if (at % 3 === 0) work.push(workspace.backup(join(folder, `${at}`)));
  }
  await Promise.all(work);
  for (const name of await readdir(folder)) {
    const copy = await connect(join(folder, name), 'read', true);
    expect(await copy.get('SELECT count(*) AS n FROM product')).toEqual({ n: (Number(name) + 1) * 20 });
    await copy.close();
  }
  expect((await readdir(folder)).sort()).toEqual(['0', '3', '6', '9']);
});

test('a backup replaces an older one of the same name only when it is whole', async () => {
  const workspace = await newCompany();
  const file = join(await temporaryFolder(), 'backup');
  await writeFile(file, 'the older one');
  await writeFile(`${file}.part`, 'left by a crash');
  await workspace.backup(file);
  expect((await readFile(file)).subarray(0, 15).toString()).toBe('SQLite format 3');
  const impossible = join(file, 'below-a-file');
  await expect(workspace.backup(impossible)).rejects.toMatchObject({ code: 'cannot-write' });
  await addGoods(workspace, goods(1));
});

/** Spoils a backup as a careless or hostile person might. */
const SPOILS: readonly (readonly [string, (file: string) => Promise<void>, string])[] = [
  ['cut short', (file) => truncate(file, 20_480), 'workspace-damaged'],
  ['not a backup', (file) => writeFile(file, 'x'), 'not-a-workspace'],
  ['carrying a trigger', (file) => execute(file, `CREATE TRIGGER bad AFTER INSERT ON product BEGIN DELETE FROM product; END`), 'not-a-workspace'],
  ['carrying a view', (file) => execute(file, 'CREATE VIEW v AS SELECT 1'), 'not-a-workspace'],
  ['without a guard', (file) => execute(file, 'DROP TRIGGER product_insert_in_change_set'), 'not-a-workspace'],
  ['of a newer version', (file) => execute(file, 'PRAGMA user_version=99'), 'workspace-newer'],
  ['with a column that lies', (file) => inPage(file, '"sku":"S7"', '"sku":"S8"'), 'workspace-damaged'],
  ['with an index that lies', (file) => lyingIndex(file), 'workspace-damaged'],
];

async function execute(file: string, sql: string): Promise<void> {
  const connection = await connect(file, 'write');
  await connection.exec(sql);
  await connection.close();
}

/** Changes a SKU in its row, where it stands after the id and in the document, so that the index of SKUs no longer agrees. */
async function lyingIndex(file: string): Promise<void> {
  const connection = await connect(file, 'read', true);
  const row = await connection.get<{ id: string }>(`SELECT id FROM product WHERE sku = 'S7'`);
  await connection.close();
  await inPage(file, `${row?.id}S7`, `${row?.id}S8`);
  await inPage(file, '"sku":"S7"', '"sku":"S8"');
}

/** Changes a text in the pages of the file. */
async function inPage(file: string, text: string, other: string): Promise<void> {
  const content = await readFile(file);
  let found = 0;
  // SQLite leaves stale copies of a row in the free space of pages: all are changed.
  for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text)) found += content.write(other, at);
  if (found === 0) throw new Error(`the backup does not hold ${text}`);
  await writeFile(file, content);
}

test.each(SPOILS)('a backup %s is refused, is not changed, and no folder is made', async (_, spoil, code) => {
  const workspace = await newCompany();
  await addGoods(workspace, goods(50));
  const home = await temporaryFolder();
  const file = join(home, 'backup');
  await workspace.backup(file);
  await spoil(file);
  await copyFile(file, join(home, 'before'));
  await expect(restoreBackup(file, join(home, 'R.niryat'))).rejects.toMatchObject({ name: 'Refusal', code });
  expect((await readdir(home)).sort()).toEqual(['backup', 'before']);
  expect((await readFile(file)).equals(await readFile(join(home, 'before')))).toBe(true);
});

test('a backup is not restored over a company, and one that is missing is said to be', async () => {
  const workspace = await newCompany();
  const file = join(await temporaryFolder(), 'backup');
  await expect(restoreBackup(file, join(file, 'x'))).rejects.toMatchObject({ code: 'no-such-file' });
  await workspace.backup(file);
  await expect(restoreBackup(file, workspace.folder)).rejects.toMatchObject({ code: 'already-exists' });
});
