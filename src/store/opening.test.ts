import { createHash } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addGoods, dumpOf, newCompany, temporaryFolder, testOptions } from './company.fixture.ts';
import { connect } from './connection.ts';
import { createWorkspace, openWorkspace, peekWorkspace } from './index.ts';
import { MIGRATIONS, newestVersion } from './migrate.ts';

/** A closed company with some goods. */
async function closedCompany(): Promise<string> {
  const workspace = await newCompany();
  await addGoods(workspace, Array.from({ length: 300 }, (_, at) => ({ sku: `S${at}` })));
  await workspace.close();
  return workspace.folder;
}

const database = (folder: string): string => join(folder, 'workspace.sqlite');
const sha = async (file: string): Promise<string> => createHash('sha256').update(await readFile(file)).digest('hex');
const attempt = (folder: string): Promise<unknown> => openWorkspace(folder, testOptions()).catch((error: unknown) => error);

async function patch(file: string, offset: number, bytes: readonly number[]): Promise<void> {
  const content = await readFile(file);
  content.set(bytes, offset);
  await writeFile(file, content);
}

test('a new company is a folder with its file, lock and parts, and after closing no log remains', async () => {
  const folder = await closedCompany();
  expect((await readdir(folder)).sort()).toEqual(['exports', 'media', 'packages', 'workspace.lock', 'workspace.sqlite']);
  const header = await readFile(database(folder));
  expect(header.subarray(68, 72).toString('latin1')).toBe('NIRY');
  expect(await peekWorkspace(folder)).toMatchObject({ name: 'Kiran Brass', schemaVersion: newestVersion(MIGRATIONS) });
  expect((await readdir(folder)).sort()).toEqual(['exports', 'media', 'packages', 'workspace.lock', 'workspace.sqlite']);
});

test('name and id are read without opening, also while the company is open here or was left by a crash', async () => {
  const workspace = await newCompany();
  const told = { name: 'Kiran Brass', id: workspace.id, schemaVersion: newestVersion(MIGRATIONS) };
  expect(await peekWorkspace(workspace.folder)).toEqual(told);
  await addGoods(workspace, [{ sku: 'A' }]);
  const copy = join(await temporaryFolder(), 'Copy.niryat');
  await cp(workspace.folder, copy, { recursive: true });
  expect(await peekWorkspace(copy)).toEqual(told);
});

test.each([
  ['a text file', (file: string) => writeFile(file, 'sku,name\nA,B\n'), 'not-a-workspace'],
  ['an empty file', (file: string) => writeFile(file, ''), 'not-a-workspace'],
  ['a picture', (file: string) => writeFile(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array<number>(5_000).fill(7)])), 'not-a-workspace'],
  ['another program’s database', (file: string) => patch(file, 68, [0, 0, 0, 1]), 'not-a-workspace'],
  ['a file cut in half', (file: string) => truncate(file, 40_960), 'workspace-damaged'],
  ['a file cut within a page', (file: string) => truncate(file, 40_000), 'workspace-damaged'],
  ['a file cut within its header', (file: string) => truncate(file, 60), 'workspace-damaged'],
  ['a schema overwritten with garbage', (file: string) => patch(file, 100, Array<number>(3_000).fill(0xa5)), 'workspace-damaged'],
  ['a newer version', (file: string) => patch(file, 60, [0, 0, 0, 99]), 'workspace-newer'],
])('%s is refused and left byte for byte', async (_, spoil, code) => {
  const folder = await closedCompany();
  await spoil(database(folder));
  const before = await sha(database(folder));
  expect(await attempt(folder)).toMatchObject({ name: 'Refusal', code });
  expect(await sha(database(folder))).toBe(before);
  expect((await readdir(folder)).filter((name) => name.startsWith('workspace.sqlite'))).toEqual(['workspace.sqlite']);
  expect(await attempt(folder)).toMatchObject({ code });
});

test.each([
  ['of another program', (file: string) => patch(file, 68, [0, 0, 0, 1])], ['of a newer version', (file: string) => patch(file, 60, [0, 0, 0, 99])],
])('a folder without a lock %s is refused without gaining one', async (_, spoil) => {
  const folder = await closedCompany();
  await spoil(database(folder));
  await rm(join(folder, 'workspace.lock'));
  expect(await attempt(folder)).toMatchObject({ name: 'Refusal' });
  expect(await readdir(folder)).not.toContain('workspace.lock');
});

test('a newer version that crashed before its log was folded in is refused too, file and log byte for byte', async () => {
  const workspace = await newCompany();
  const copy = join(await temporaryFolder(), 'Copy.niryat');
  const newer = await connect(database(workspace.folder), 'write');
  await newer.exec('PRAGMA user_version=99');
  await cp(workspace.folder, copy, { recursive: true });
  await newer.close();
  const before = [await sha(database(copy)), await sha(`${database(copy)}-wal`)];
  expect(await attempt(copy)).toMatchObject({ code: 'workspace-newer' });
  expect([await sha(database(copy)), await sha(`${database(copy)}-wal`)]).toEqual(before);
});

test('a company left by a crash opens with all that was saved', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, [{ sku: 'A' }]);
  const copy = join(await temporaryFolder(), 'Copy.niryat');
  await cp(workspace.folder, copy, { recursive: true });
  const again = await openWorkspace(copy, testOptions());
  expect(await dumpOf(again)).toBe(await dumpOf(workspace));
  await again.close();
  expect((await readdir(copy)).filter((name) => name.includes('-wal'))).toEqual([]);
});

test('what is not there is said so, and nothing is made', async () => {
  const folder = await temporaryFolder();
  for (const path of [join(folder, 'none'), folder]) {
    expect(await attempt(path)).toMatchObject({ code: 'no-such-workspace' });
    await expect(peekWorkspace(path)).rejects.toMatchObject({ code: 'no-such-workspace' });
  }
  expect(await readdir(folder)).toEqual([]);
});

test('a company is not made over anything', async () => {
  const folder = await closedCompany();
  const before = await sha(database(folder));
  await expect(createWorkspace(folder, 'Other', testOptions())).rejects.toMatchObject({ code: 'already-exists' });
  expect(await sha(database(folder))).toBe(before);
  const other = await temporaryFolder();
  await writeFile(join(other, 'holiday.txt'), 'x');
  await expect(createWorkspace(other, 'Other', testOptions())).rejects.toMatchObject({ code: 'already-exists' });
  expect(await readdir(other)).toEqual(['holiday.txt']);
});

test('what an interrupted attempt left does not stand in the way', async () => {
  const folder = join(await temporaryFolder(), 'Half.niryat');
  await mkdir(folder);
  await writeFile(join(folder, 'workspace.sqlite.new'), 'half of it');
  const workspace = await createWorkspace(folder, 'Half', testOptions());
  await workspace.close();
  expect((await readdir(folder)).sort()).toEqual(['exports', 'media', 'packages', 'workspace.lock', 'workspace.sqlite']);
});

test('a path that cannot be a folder is refused', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), 'x');
  await expect(createWorkspace(join(folder, 'file', 'Company.niryat'), 'X', testOptions())).rejects.toMatchObject({ code: 'cannot-write' });
});

test('the same process cannot open a company twice', async () => {
  const workspace = await newCompany();
  expect(await attempt(workspace.folder)).toMatchObject({ code: 'workspace-busy' });
  await addGoods(workspace, [{ sku: 'A' }]);
  await workspace.close();
  await workspace.close();
  const again = await openWorkspace(workspace.folder, testOptions());
  await again.close();
});

test('another process holds the lock until it dies, however it dies', async () => {
  const folder = await closedCompany();
  const holder = fork(join(import.meta.dirname, 'holdOpen.fixture.ts'), [folder], { execArgv: [] });
  onTestFinished(() => { holder.kill('SIGKILL'); });
  expect((await once(holder, 'message'))[0]).toBe('open');
  expect(await attempt(folder)).toMatchObject({ code: 'workspace-busy' });
  expect(await peekWorkspace(folder)).toMatchObject({ name: 'Kiran Brass' });
  expect(await attempt(folder)).toMatchObject({ code: 'workspace-busy' });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const workspace = await openWorkspace(folder, testOptions());
  expect(await workspace.read.get('SELECT count(*) AS n FROM product')).toEqual({ n: 301 });
  await workspace.close();
});

test('the pragmas that keep data safe are on, for the writer and the reader', async () => {
  const workspace = await newCompany();
  const values = async (db: { get<T extends object>(sql: string): Promise<T | undefined> }, names: readonly string[]): Promise<unknown[]> =>
    Promise.all(names.map(async (name) => Object.values((await db.get<Record<string, unknown>>(`PRAGMA ${name}`)) ?? {})[0]));
  expect(await values(workspace.read, ['journal_mode', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'application_id', 'user_version'])).toEqual(['wal', 1, 0, 1, 0x4e495259, newestVersion(MIGRATIONS)]);
  const { value } = await workspace.change({ label: { id: 'x', data: {} } }, async (db) => {
    const found: unknown[] = [];
    for (const name of ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check']) found.push(...(await values(db, [name])));
    return found;
  });
  expect(value).toEqual(['wal', 2, 1, 0, 1]);
});

test('a copy of a company is another copy: its stamps do not look like the first one’s', async () => {
  const stateFolder = await temporaryFolder();
  const options = { ...testOptions(), stateFolder };
  const copyAfter = async (folder: string): Promise<string | undefined> => {
    const workspace = await openWorkspace(folder, options);
    await addGoods(workspace, [{ sku: `S${Math.random()}` }]);
    const [newest] = await workspace.history({ limit: 1 });
    await workspace.close();
    return newest?.copy;
  };
  const folder = await closedCompany();
  const first = await copyAfter(folder);
  expect(await copyAfter(folder)).toBe(first);
  const moved = join(await temporaryFolder(), 'Moved.niryat');
  await rename(folder, moved);
  const second = await copyAfter(moved);
  expect(second).not.toBe(first);
  await copyFile(join(stateFolder, 'copies.json'), join(stateFolder, 'kept.json'));
  await truncate(join(stateFolder, 'copies.json'), 20);
  expect([first, second]).not.toContain(await copyAfter(moved));
});
