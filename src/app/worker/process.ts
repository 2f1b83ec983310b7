import { availableParallelism } from 'node:os';
import type { WorkerPort } from '../port.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { readRun } from './reading.ts';
import { createTurns, createWarmLines } from './warm.ts';

/** One live worker process, whoever forked it: Node, or Electron's main process as a broker. */
export type WorkerProcess = {
  send(message: ToWorker): void;
  onMessage(hear: (message: FromWorker) => void): void;
  /** Called once when the process is gone, with the end of what it wrote to standard error. */
  onEnd(hear: (said: string) => void): void;
  kill(): void;
  /** Resident bytes, where the platform tells. */
  rss(): number | undefined;
  /** Whether the core, when it has nothing else to do, waits for this process. */
  hold(yes: boolean): void;
};
/** `task`: what it is started for, which says how it is started. */
export type SpawnWorker = (task?: string) => WorkerProcess;

/** A process and who listens to it now. */
export type Line = { process: WorkerProcess; hear: (message: FromWorker) => void; ended: (said: string) => void; over: boolean };
export type ClosableWorkerPort = WorkerPort & { close(): void };

/** Items a task may be ahead of its reader. */
const WINDOW = 8;
const MEMORY_BYTES = 768 * 1_048_576;
const DEADLINE_MS = 120_000;

/**
 * Runs tasks in processes that can be killed. A process serves one run, except for runs marked `warm`: one that finished cleanly serves
 * the next run of the same task (many small pictures). After a run marked `again` a new process has loaded the task and waits. Warm runs take turns over as many processes as there are cores, so a warm run
 * must not wait for another one. Ending the loop early, an abort, a deadline or too much memory kills the process.
 */
export function createWorkerPort(spawn: SpawnWorker, cores: number = availableParallelism()): ClosableWorkerPort {
  const lines = createWarmLines(spawn, connect);
  const turns = createTurns(cores);
  let runs = 0;

  async function* runOnce(line: Line, task: string, input: unknown, options: RunOptions, warm: boolean): AsyncGenerator<unknown> {
    const limits = { memoryBytes: options.memoryBytes ?? MEMORY_BYTES, deadlineMs: options.deadlineMs ?? DEADLINE_MS };
    let clean = false;
    try {
      yield* readRun(line, { say: 'start', run: ++runs, task, input, window: options.window ?? WINDOW, limits }, options.signal, options.answer);
      clean = true;
    } finally {
      if (clean && warm && !line.over) lines.keep(task, line);
      else line.process.kill();
      if (options.again) lines.ready(task);
    }
  }

  async function* run(task: string, input: unknown, options: RunOptions = {}): AsyncGenerator<unknown> {
    if (!options.warm) return yield* runOnce(lines.take(task, false), task, input, options, false);
    await turns.take();
    try {
      yield* runOnce(lines.take(task, true), task, input, options, true);
    } finally {
      turns.give();
    }
  }
  return { run, close: lines.close };
}

type RunOptions = NonNullable<Parameters<WorkerPort['run']>[2]>;

function connect(process: WorkerProcess): Line {
  const line: Line = { process, hear: () => {}, ended: () => {}, over: false };
  process.onMessage((message) => line.hear(message));
  process.onEnd((said) => {
    line.over = true;
    line.ended(said);
  });
  return line;
}
