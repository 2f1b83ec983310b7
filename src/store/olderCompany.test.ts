import { canonicalJson } from '#base';
import { expect, onTestFinished, test } from 'vitest';
import { join } from 'node:path';
import { addGoods, dumpOf, type Goods, label, temporaryFolder, testOptions } from './company.fixture.ts';
import { createWorkspace, openWorkspace, type Workspace } from './index.ts';
import { MIGRATIONS, newestVersion } from './migrate.ts';
import { firstTables } from './migrations/0001-first-tables.ts';

/** A company as the first version made it, with steps done, undone and given up, and what its data was after each. */
async function firstVersion(): Promise<{ folder: string; states: string[]; givenUp: { id: string; dump: string } }> {
  const folder = join(await temporaryFolder(), 'Old.niryat');
  const workspace = await createWorkspace(folder, 'Old', testOptions(), [firstTables]);
  const states = [await dumpOf(workspace)];
  const step = async (work: () => Promise<unknown>): Promise<void> => { await work(); states.push(await dumpOf(workspace)); };
  let goods: Goods[] = [];
  await step(async () => { goods = await addGoods(workspace, [{ sku: 'A', brand: 'one' }, { sku: 'B' }]); });
  const [a, b] = goods as [Goods, Goods];
  const { changeSet } = await workspace.change(label, (db) => db.update('product', { ...a, brand: 'given up' }));
  const givenUp = { id: changeSet?.id ?? '', dump: await dumpOf(workspace) };
  await workspace.undo();
  await step(() => workspace.change(label, (db) => db.update('product', { ...a, brand: 'two', name: { en: { text: 'lamp' } } })));
  await step(() => workspace.change(label, (db) => db.remove('product', b.id)));
  await step(() => addGoods(workspace, [{ sku: 'B' }]));
  await workspace.undo();
  await workspace.close();
  return { folder, states, givenUp };
}

async function walk(workspace: Workspace, direction: 'undo' | 'redo', states: readonly string[]): Promise<void> {
  for (const state of states) {
    expect(await workspace[direction]()).not.toBeNull();
    expect(await dumpOf(workspace)).toBe(state);
  }
  expect(await workspace[direction]()).toBeNull();
}

test('a company of the first version opens, keeps its data, and every old step is undone and done again', async () => {
  const { folder, states, givenUp } = await firstVersion();
  await expect(openWorkspace(folder, testOptions())).rejects.toMatchObject({ code: 'migration-failed' });
  const workspace = await openWorkspace(folder, { ...testOptions(), backupFolder: await temporaryFolder() });
  onTestFinished(() => workspace.close());
  expect(await workspace.read.get('PRAGMA user_version')).toEqual({ user_version: newestVersion(MIGRATIONS) });
  const [empty = '', added = '', edited = '', removed = '', again = ''] = states;
  expect(await dumpOf(workspace)).toBe(removed);
  await workspace.redo();
  await walk(workspace, 'undo', [removed, edited, added, empty]);
  await walk(workspace, 'redo', [added, edited, removed, again]);
  // The step that was given up in the old version is still told as it was: its place was found by time.
  let text = '';
  for await (const part of workspace.asOf.all('product', givenUp.id)) for (const one of part) text += `{"kind":"product","record":${canonicalJson(one)}}\n`;
  expect(text).toBe(givenUp.dump);
});
