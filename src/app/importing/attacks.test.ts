import { rm, writeFile } from 'node:fs/promises';
import { wallClock } from '#base';
import { describe, expect, test } from 'vitest';
import { importingDesk } from './importing.fixture.ts';
import { noLongerUnderWay, noteBegin } from './begun.ts';

const desk = importingDesk();
const { call, value, file, dump } = desk;
const LIST = `SKU,Name\n${Array.from({ length: 3_000 }, (_none, at) => `KB-${at},Lamp ${at}`).join('\n')}\n`;

describe('an import under attack', () => {
  test('of a file that was changed on the disk after somebody looked at it is refused, and nothing is written', async () => {
    const token = await file('seen.csv', 'SKU,Name\nKB-1,Lamp\n');
    const { mapping } = await value('importing.inspect', { file: token });
    const { sha256 } = await value('importing.preview', { file: token, mapping });
    const before = await dump();
    await writeFile(desk.app.files.path(token), 'SKU,Name\nKB-1,Bell\n');
    expect(await call('importing.commit', { files: [token], mapping, seen: [sha256] })).toMatchObject({ ok: false, problem: { code: 'file-changed' } });
    expect(await dump()).toBe(before);
    const again = await value('importing.preview', { file: token, mapping });
    expect([again.sha256 === sha256, (await value('importing.commit', { files: [token], mapping, seen: [again.sha256] })).changeSet === null], 'control').toEqual([false, false]);
    await rm(desk.app.files.path(token));
    for (const gone of [await call('importing.preview', { file: token, mapping }), await call('importing.commit', { files: [token], mapping, seen: [again.sha256] })]) expect(gone, 'taken away altogether').toMatchObject({ ok: false, problem: { code: 'no-such-file', message: expect.stringContaining('choose it again') } });
  });

  test('asked for twice at the same moment, by a double click or from two windows, writes everything once', async () => {
    const token = await file('twice-now.csv', LIST);
    const { mapping } = await value('importing.inspect', { file: token });
    const done = await Promise.all([1, 2].map(() => value('importing.commit', { files: [token], mapping })));
    expect(done.map((one) => one.files[0]?.products.created).sort()).toEqual([0, 3_000]);
    const { items } = await value('workspace.history', {});
    expect([(await value('workspace.state', {})).products, items.length]).toEqual([3_000, 1]);
    // Its undo takes back this import, or nothing when something was done since.
    const step = items[0]?.id ?? '';
    await value('catalogue.add', { sku: 'KB-LATER', name: 'Jug' });
    expect(await call('workspace.undo', { step })).toMatchObject({ ok: false, problem: { code: 'changed-since' } });
    await value('workspace.undo', {});
    expect((await value('workspace.undo', { step })).changeSet?.id).toBe(step);
  });

  test.each([0, 500, 2_500])('stopped after %s rows changes nothing and is not told as one that was cut off', async (rows) => {
    const token = await file(`stopped-${rows}.csv`, LIST);
    const before = await dump();
    const stop = new AbortController();
    let stoppedAt = Number.NaN;
    const onProgress = (done: number): void => {
      if (done < rows || stop.signal.aborted) return;
      stoppedAt = performance.now();
      stop.abort();
    };
    expect(await call('importing.commit', { files: [token] }, { signal: stop.signal, onProgress })).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    console.info(`stopped after ${rows} rows: answered in ${Math.round(performance.now() - stoppedAt)} ms`);
    expect(await dump()).toBe(before);
    expect((await value('importing.unfinished', {})).import).toBeNull();
  });
});

describe('an import that the end of the program cut off', () => {
  /** What is on the disk after a kill in the middle: the note that it began, and nothing else. */
  async function cutOff(token: string): Promise<void> {
    const { workspace } = await desk.app.companies.open(desk.company);
    const id = await noteBegin({ files: desk.app.files, clock: wallClock, person: 'Test' }, workspace, { files: [token] });
    noLongerUnderWay(id);
  }

  test('is told with its file at the next start, until somebody knows of it or runs it again', async () => {
    const token = await file('cut.csv', 'SKU,Name\nKB-1,Lamp\n');
    await cutOff(token);
    const told = (await value('importing.unfinished', {})).import;
    expect(told).toMatchObject({ name: 'cut.csv', person: expect.any(String) });
    expect((await value('importing.commit', { files: [told?.file ?? ''] })).files[0]?.products.created).toBe(1);
    await value('importing.forget', { id: told?.id ?? '' });
    expect((await value('importing.unfinished', {})).import).toBeNull();
  });

  test('is not told of one that ended well, was refused or changed nothing', async () => {
    const token = await file('well.csv', 'SKU,Name\nKB-1,Lamp\n');
    await value('importing.commit', { files: [token] });
    await value('importing.commit', { files: [token] });
    await call('importing.commit', { files: [await file('none.csv', '')] });
    expect((await value('importing.unfinished', {})).import).toBeNull();
  });
});
