import type { Line, SpawnWorker, WorkerProcess } from './process.ts';

/** How long a process that served waits for its next run before it is let go. */
const WARM_MS = 15_000;
/** How long one that served nobody yet waits: about as long as a person looks at the columns of a file. */
const READY_MS = 120_000;

export type WarmLines = {
  /** A process that waits for this task, else a new one. `used`: it may have served before. */
  take(task: string, used: boolean): Line;
  /** Has one that finished a run cleanly wait for the next. */
  keep(task: string, line: Line): void;
  /** Starts one that loads the task's program and waits. There is one for each task at most. */
  ready(task: string): void;
  close(): void;
};

/** Processes that wait for a run of one task. */
export function createWarmLines(spawn: SpawnWorker, connect: (process: WorkerProcess) => Line): WarmLines {
  const waiting = new Map<Line, { task: string; used: boolean; timer: NodeJS.Timeout }>();
  let closed = false;
  const drop = (line: Line): void => {
    clearTimeout(waiting.get(line)?.timer);
    waiting.delete(line);
  };
  const letGo = (line: Line): void => {
    drop(line);
    line.process.kill();
  };
  const find = (task: string, used: boolean): Line | undefined => [...waiting].find(([, one]) => one.task === task && one.used === used)?.[0];
  const wait = (task: string, line: Line, used: boolean): void => {
    line.process.hold(false);
    line.ended = () => drop(line);
    waiting.set(line, { task, used, timer: setTimeout(() => letGo(line), used ? WARM_MS : READY_MS).unref() });
  };
  return {
    take(task, used) {
      const line = (used ? find(task, true) : undefined) ?? find(task, false);
      if (!line) return connect(spawn(task));
      drop(line);
      line.process.hold(true);
      return line;
    },
    keep: (task, line) => wait(task, line, true),
    ready(task) {
      if (closed || find(task, false)) return;
      const line = connect(spawn(task));
      line.process.send({ say: 'load', task });
      wait(task, line, false);
    },
    close() {
      closed = true;
      [...waiting.keys()].forEach(letGo);
    },
  };
}

export type Turns = { take(): Promise<void>; give(): void };

/** Lets `free` callers in, the others in the order they came. */
export function createTurns(free: number): Turns {
  let left = free;
  const queue: (() => void)[] = [];
  return {
    async take() {
      if (left > 0) left -= 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
    },
    give() {
      const next = queue.shift();
      if (next) next();
      else left += 1;
    },
  };
}
