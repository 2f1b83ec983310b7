import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addGoods, dumpOf, label, newCompany, temporaryFolder, testOptions } from './company.fixture.ts';
import { connect } from './connection.ts';
import { type Migration, MIGRATIONS, newestVersion } from './migrate.ts';
import { openWorkspace, peekWorkspace } from './opening.ts';

const NEWEST = newestVersion(MIGRATIONS);
const shelf: Migration = { version: NEWEST + 1, name: 'shelf', sql: 'CREATE TABLE shelf (id INTEGER PRIMARY KEY, text TEXT) STRICT' };
const floor: Migration = { version: NEWEST + 2, name: 'new-prices', sql: 'CREATE TABLE prices (id INTEGER PRIMARY KEY) STRICT', run: (connection) => connection.exec('INSERT INTO shelf (text) VALUES (1)'), undoFloor: true };
const broken: Migration = { version: NEWEST + 2, name: 'broken', sql: 'CREATE TABLE half (id INTEGER PRIMARY KEY)', run: (connection) => connection.exec('INSERT INTO nowhere VALUES (1)') };

async function oldCompany() {
  const workspace = await newCompany();
  await addGoods(workspace, [{ sku: 'A' }, { sku: 'B' }]);
  const dump = await dumpOf(workspace);
  await workspace.close();
  return { folder: workspace.folder, dump, id: workspace.id };
}
const sha = async (folder: string): Promise<string> => createHash('sha256').update(await readFile(join(folder, 'workspace.sqlite'))).digest('hex');

test('migrations are numbered one after another', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
});

test('an older company is backed up, verified, then brought up to date, step by step', async () => {
  const { folder, dump, id } = await oldCompany();
  const backupFolder = await temporaryFolder();
  const workspace = await openWorkspace(folder, { ...testOptions(), backupFolder }, [...MIGRATIONS, shelf, floor]);
  onTestFinished(() => workspace.close());
  expect(await dumpOf(workspace)).toBe(dump);
  expect(await workspace.read.all('SELECT text FROM shelf')).toEqual([{ text: '1' }]);
  const [name, ...more] = await readdir(backupFolder);
  expect(more).toEqual([]);
  expect(name).toContain(id);
  const backup = await connect(join(backupFolder, name ?? ''), 'read', true);
  expect(await backup.get('PRAGMA user_version')).toEqual({ user_version: NEWEST });
  expect(await backup.get('SELECT count(*) AS n FROM product')).toEqual({ n: 2 });
  await backup.close();
  await workspace.close();
  expect(await peekWorkspace(folder)).toMatchObject({ schemaVersion: NEWEST + 2 });
});

test('a step that changes what the journal holds sets a floor for undo; later changes undo as ever', async () => {
  const { folder, dump } = await oldCompany();
  const workspace = await openWorkspace(folder, { ...testOptions(), backupFolder: await temporaryFolder() }, [...MIGRATIONS, shelf, floor]);
  onTestFinished(() => workspace.close());
  expect(await workspace.undo()).toBeNull();
  expect(await workspace.undoState()).toMatchObject({ undo: null, sequence: 1 });
  await addGoods(workspace, [{ sku: 'C' }]);
  expect(await workspace.undo()).toMatchObject({ sequence: 2 });
  expect(await workspace.undo()).toBeNull();
  expect(await dumpOf(workspace)).toBe(dump);
});

test('a failing step stops; nothing of it stays, the steps before it do, and the backup is kept', async () => {
  const { folder, dump } = await oldCompany();
  const backupFolder = await temporaryFolder();
  const options = { ...testOptions(), backupFolder };
  await expect(openWorkspace(folder, options, [...MIGRATIONS, shelf, broken])).rejects.toMatchObject({ code: 'migration-failed' });
  expect(await readdir(backupFolder)).toHaveLength(1);
  expect(await peekWorkspace(folder)).toMatchObject({ schemaVersion: NEWEST + 1 });
  const workspace = await openWorkspace(folder, options, [...MIGRATIONS, shelf]);
  expect(await workspace.read.all(`SELECT name FROM sqlite_schema WHERE name = 'half'`)).toEqual([]);
  expect(await dumpOf(workspace)).toBe(dump);
  await workspace.close();
});

test('when the first step fails the file is byte for byte as it was', async () => {
  const { folder } = await oldCompany();
  const before = await sha(folder);
  await expect(openWorkspace(folder, { ...testOptions(), backupFolder: await temporaryFolder() }, [...MIGRATIONS, { ...broken, version: NEWEST + 1 }])).rejects.toMatchObject({ code: 'migration-failed' });
  expect(await sha(folder)).toBe(before);
});

test('without a place for the backup nothing is migrated', async () => {
  const { folder } = await oldCompany();
  const before = await sha(folder);
  await expect(openWorkspace(folder, testOptions(), [...MIGRATIONS, shelf])).rejects.toMatchObject({ code: 'migration-failed' });
  await expect(openWorkspace(folder, { ...testOptions(), backupFolder: join(folder, 'workspace.sqlite', 'x') }, [...MIGRATIONS, shelf])).rejects.toMatchObject({ code: 'cannot-write' });
  expect(await sha(folder)).toBe(before);
});

test('a change set remembers the schema version it was made under', async () => {
  const { folder } = await oldCompany();
  const workspace = await openWorkspace(folder, { ...testOptions(), backupFolder: await temporaryFolder() }, [...MIGRATIONS, shelf]);
  onTestFinished(() => workspace.close());
  await workspace.change(label, (db) => db.create('product', { id: db.newId(), sku: 'C' } as { id: string }));
  expect(await workspace.read.all('SELECT schema_version AS v FROM change_set ORDER BY sequence')).toEqual([{ v: NEWEST }, { v: NEWEST + 1 }]);
});
