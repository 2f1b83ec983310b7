import { expect, test } from 'vitest';
import { addGoods, dumpOf, type Goods, label, newCompany, testOptions } from './company.fixture.ts';
import { openWorkspace } from './index.ts';

const STEPS = 10_000;
/** Seconds of processor that undoing and doing again ten thousand small steps may take; a quarter of it is usual. */
const SECONDS = 20;

test('ten thousand steps are taken back and done again, over restarts, to the very bytes', async () => {
  let workspace = await newCompany();
  const again = async (): Promise<void> => {
    await workspace.close();
    workspace = await openWorkspace(workspace.folder, testOptions());
  };
  const goods = await addGoods(workspace, Array.from({ length: 50 }, (_, at) => ({ sku: `S${at}`, note: 0 })));
  const start = await dumpOf(workspace);
  for (let step = 1; step <= STEPS; step += 1) await workspace.change(label, (db) => db.update('product', { ...(goods[step % 50] as Goods), note: step }));
  const end = await dumpOf(workspace);
  const all = async (direction: 'undo' | 'redo'): Promise<void> => {
    let count = 0;
    while (count < STEPS) count += (await workspace.stepMany(direction, Math.min(500, STEPS - count))).length;
    expect(count).toBe(STEPS);
  };
  const from = process.cpuUsage();
  await all('undo');
  expect(await dumpOf(workspace)).toBe(start);
  await again();
  await all('redo');
  const { user, system } = process.cpuUsage(from);
  expect((user + system) / 1_000_000).toBeLessThan(SECONDS);
  expect(await dumpOf(workspace)).toBe(end);
  await again();
  expect(await workspace.undoState()).toMatchObject({ undo: { sequence: STEPS + 1 }, redo: null });
  await workspace.close();
});

test('several steps in one go are all or none, pause at a large one, and each is told', async () => {
  const workspace = await newCompany();
  await addGoods(workspace, [{ sku: 'A' }]);
  await addGoods(workspace, Array.from({ length: 6_000 }, (_, at) => ({ sku: `N${at}` })));
  await addGoods(workspace, [{ sku: 'B' }]);
  const told: number[] = [];
  const stop = workspace.onChange(({ sequence }) => told.push(sequence));
  expect((await workspace.stepMany('undo', 10)).map(({ sequence }) => sequence)).toEqual([3, 2]);
  expect((await workspace.stepMany('undo', 10)).map(({ sequence }) => sequence)).toEqual([1]);
  expect(await workspace.stepMany('undo', 10)).toEqual([]);
  expect((await workspace.stepMany('redo', 2)).map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(told).toEqual([3, 2, 1, 1, 2]);
  stop();
});
