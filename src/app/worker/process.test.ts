import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '#base';
import { afterAll, describe, expect, it } from 'vitest';
import { forkWorker } from './fork.ts';
import { type ClosableWorkerPort, createWorkerPort, type WorkerProcess } from './process.ts';
import { createTurns } from './warm.ts';

const trial = join(import.meta.dirname, 'process.trial.ts');
const port: ClosableWorkerPort = createWorkerPort(forkWorker(trial), 2);
afterAll(() => port.close());

async function all(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const one of items) seen.push(one);
  return seen;
}

const codeOf = async (items: AsyncIterable<unknown>): Promise<string> => {
  const error = await all(items).catch((one: unknown) => one);
  return error instanceof Refusal ? error.code : `not a refusal: ${String(error)}`;
};

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function gone(pid: number): Promise<boolean> {
  for (let i = 0; i < 50 && alive(pid); i++) await sleep(20);
  return !alive(pid);
}

describe('a task in a process of its own', () => {
  it('yields every item in order, more than the window holds', async () => {
    expect(await all(port.run('count', { to: 100 }))).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });

  it('carries bytes, maps, dates and big numbers as structured clones', async () => {
    const input = { bytes: new Uint8Array([0, 255, 7]), map: new Map([['ण', 1n]]), at: new Date(0), none: undefined };
    expect(await all(port.run('echo', input))).toEqual([input]);
  });

  it('does not run further ahead of its reader than the window', async () => {
    const made: { made: number; at: number }[] = [];
    for await (const one of port.run('eager', { to: 40 })) {
      await sleep(10);
      made.push(one as { made: number; at: number });
    }
    // Item 39 was made when item 30 or later was being read: the task could not finish in its first burst.
    expect(made[39]!.at - made[0]!.at).toBeGreaterThan(200);
  });

  it('keeps what it compiled for the next process, although it is killed', async () => {
    const kept = mkdtempSync(join(tmpdir(), 'niryat-compiled-'));
    const files = (): number => readdirSync(kept, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
    const before = process.env.NODE_COMPILE_CACHE;
    process.env.NODE_COMPILE_CACHE = kept;
    try {
      for await (const _one of port.run('sleep', {})) break;
      const brokenOff = files();
      await all(port.run('count', { to: 3 }));
      expect(files()).toBeGreaterThan(brokenOff + 5);
    } finally {
      if (before === undefined) delete process.env.NODE_COMPILE_CACHE;
      else process.env.NODE_COMPILE_CACHE = before;
      rmSync(kept, { recursive: true, force: true });
    }
  });

  it('hands a refusal across with code, place and findings', async () => {
    const refusal = await all(port.run('refuse', {})).catch((one: Refusal) => one);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: 'unreadable', where: { file: 'rates.xlsx', row: 7 }, findings: [{ rule: 'IMP-001', data: { n: 7 } }] });
  });

  it('keeps a bug a bug, with the stack of where it happened', async () => {
    const error = await all(port.run('bug', {})).catch((one: Error) => one);
    expect(error).not.toBeInstanceOf(Refusal);
    expect((error as Error).message).toBe('worker task bug: TypeError: the task is wrong');
    expect((error as Error).stack).toContain('process.trial');
  });

  it('asks the core, which answers at once even while items wait to be read, and waiting for it is not charged', async () => {
    const answer = async (question: unknown): Promise<unknown> => {
      await sleep(60);
      return { twice: 2 * (question as { number: number }).number };
    };
    expect(await all(port.run('asking', { times: 12 }, { answer, deadlineMs: 500 }))).toEqual(Array.from({ length: 12 }, (_, i) => ({ twice: 2 * i })));
    const asked: number[] = [];
    for await (const _one of port.run('asking', { times: 6 }, { answer: async (question) => asked.push((question as { number: number }).number) })) {
      await sleep(30);
      if (asked.length < 6) await sleep(30);
    }
    expect(asked).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('ends when the core cannot answer, with what went wrong there', async () => {
    await expect(all(port.run('asking', { times: 1 }, { answer: async () => { throw new Refusal('workspace-damaged', 'It is damaged.'); } }))).rejects.toMatchObject({ code: 'workspace-damaged' });
    await expect(all(port.run('asking', { times: 1 }))).rejects.toThrow('asks, and nobody answers');
  });

  it('names a task that does not exist', async () => {
    await expect(all(port.run('toString', {}))).rejects.toThrow('no worker task is called toString');
  });
});

describe('a task that misbehaves', () => {
  it('is ended when it hangs past its deadline, and its items until then were delivered', async () => {
    const from = performance.now();
    const seen: unknown[] = [];
    const error = await (async () => { for await (const one of port.run('hang', {}, { deadlineMs: 400 })) seen.push(one); })().catch((one: Refusal) => one);
    expect(error).toMatchObject({ code: 'too-slow' });
    expect(seen).toEqual(['started']);
    expect(performance.now() - from).toBeLessThan(4_000);
  });

  it('is not charged for the time its reader takes', async () => {
    const seen: unknown[] = [];
    for await (const one of port.run('count', { to: 12 }, { deadlineMs: 500 })) {
      await sleep(80);
      seen.push(one);
    }
    expect(seen).toHaveLength(12);
  });

  it.each(['fillBuffers', 'fillHeap'])('is ended when %s takes more memory than allowed', async (task) => {
    expect(await codeOf(port.run(task, {}, { memoryBytes: 192 * 1_048_576 }))).toBe('too-large');
  });

  it.each([['hang', { deadlineMs: 300 }], ['sleep', { deadlineMs: 300 }], ['fillBuffers', { memoryBytes: 192 * 1_048_576 }]] as const)('%s is gone, not only given up; what ends well within the same limits is not', async (task, limits) => {
    const ends: Promise<unknown>[] = [];
    const spawn = forkWorker(trial);
    const own = createWorkerPort((wanted) => { const one = spawn(wanted); ends.push(new Promise((resolve) => one.onEnd(resolve))); return one; }, 1);
    expect(await codeOf(own.run(task, {}, limits))).toMatch(/^too-(slow|large)$/);
    await Promise.all(ends);
    expect(await all(own.run('count', { to: 3 }, limits)), 'control').toEqual([0, 1, 2]);
    own.close();
  });

  it('is ended by V8 when the heap limit comes before the memory limit', async () => {
    const small = createWorkerPort(forkWorker(trial, 64));
    expect(await codeOf(small.run('fillHeap', {}, { memoryBytes: 4_096 * 1_048_576 }))).toBe('too-large');
  });

  it('that crashes is a refusal of its own', async () => {
    expect(await codeOf(port.run('die', {}))).toBe('worker-died');
  });

  it.each(['hang', 'sleep'])('is gone less than a second after %s is cancelled', async (task) => {
    const stop = new AbortController();
    const seen: unknown[] = [];
    let stoppedAt = 0;
    const error = await (async () => {
      for await (const one of port.run(task, {}, { signal: stop.signal })) {
        seen.push(one);
        stoppedAt = performance.now();
        setTimeout(() => stop.abort(), 20);
      }
    })().catch((one: Refusal) => one);
    expect(error).toMatchObject({ code: 'cancelled' });
    expect(performance.now() - stoppedAt).toBeLessThan(1_000);
    expect(seen).toEqual(['started']);
  });

  it('never starts when it was cancelled before', async () => {
    expect(await codeOf(port.run('count', { to: 3 }, { signal: AbortSignal.abort() }))).toBe('cancelled');
  });

  it('is killed when its reader leaves the loop early', async () => {
    let pid = 0;
    for await (const one of port.run('whoami', {})) {
      pid = (one as { pid: number }).pid;
      break;
    }
    expect(pid).toBeGreaterThan(0);
    expect(await gone(pid)).toBe(true);
  });
});

describe('a run that is soon asked for again', () => {
  type Who = { pid: number; runs: number; loaded: number };
  const spawned = (): { port: ClosableWorkerPort; started: WorkerProcess[] } => {
    const started: WorkerProcess[] = [];
    const spawn = forkWorker(trial);
    return { started, port: createWorkerPort((task) => { const one = spawn(task); started.push(one); return one; }, 2) };
  };

  it('finds a process that has loaded the task and served nobody', async () => {
    const { port: own, started } = spawned();
    const who = async (again: boolean): Promise<Who> => (await all(own.run('whoami', {}, { again })))[0] as Who;
    const first = await who(true);
    expect(started).toHaveLength(2);
    const second = await who(false);
    expect(started).toHaveLength(2);
    expect([first, second]).toMatchObject([{ runs: 1, loaded: 1 }, { runs: 1, loaded: 2 }]);
    expect(second.pid).not.toBe(first.pid);
    expect((await who(false)).loaded).toBe(1);
    own.close();
  });

  it('is the same when it failed, was stopped, or another task came between; one waits for each task, and none after the end', async () => {
    const { port: own, started } = spawned();
    await codeOf(own.run('refuse', {}, { again: true }));
    await codeOf(own.run('refuse', {}, { again: true, signal: AbortSignal.abort() }));
    await all(own.run('whoami', {}));
    expect(started).toHaveLength(4);
    const ends = started.slice(2).map((one) => new Promise((resolve) => one.onEnd(resolve)));
    own.close();
    await Promise.all(ends);
    await codeOf(own.run('refuse', {}, { again: true }));
    expect(started).toHaveLength(5);
  });

  it('a task that does not exist says so when it is run, not before', async () => {
    const { port: own } = spawned();
    for (const _ of [1, 2]) await expect(all(own.run('toString', {}, { again: true }))).rejects.toThrow('no worker task is called toString');
    own.close();
  });
});

describe('warm processes', () => {
  type Who = { pid: number; runs: number };
  const who = async (warm: boolean): Promise<Who> => (await all(port.run('whoami', {}, { warm })))[0] as Who;

  it('serve the next run of the same task, cold ones never', async () => {
    const first = await who(true);
    const second = await who(true);
    const cold = await who(false);
    expect(second).toMatchObject({ pid: first.pid, runs: 2 });
    expect(cold.pid).not.toBe(first.pid);
    expect(cold.runs).toBe(1);
  });

  it('are not used again after a run that failed', async () => {
    const before = await who(true);
    await codeOf(port.run('whoami', { }, { warm: true, signal: AbortSignal.abort() }));
    expect((await who(true)).pid).not.toBe(before.pid);
  });

  it('are never more than there are cores', async () => {
    const pids = await Promise.all(Array.from({ length: 8 }, () => who(true)));
    expect(new Set(pids.map((one) => one.pid)).size).toBeLessThanOrEqual(2);
  });

  it('take turns in the order they came', async () => {
    const turns = createTurns(1);
    const order: number[] = [];
    await Promise.all([1, 2, 3].map(async (n) => { await turns.take(); order.push(n); await sleep(1); turns.give(); }));
    expect(order).toEqual([1, 2, 3]);
  });
});
