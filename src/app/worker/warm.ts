import type { Line, SpawnWorker, WorkerProcess } from './process.ts';

/** How long a warm process waits for its next run before it is let go. */
const WARM_MS = 15_000;

export type WarmLines = { take(task: string): Line; keep(task: string, line: Line): void; close(): void };

/** Processes that finished a run cleanly and wait for the next one of the same task. */
export function createWarmLines(spawn: SpawnWorker, connect: (process: WorkerProcess) => Line): WarmLines {
  const waiting = new Map<Line, { task: string; timer: NodeJS.Timeout }>();
  const drop = (line: Line): void => {
    clearTimeout(waiting.get(line)?.timer);
    waiting.delete(line);
  };
  const letGo = (line: Line): void => {
    drop(line);
    line.process.kill();
  };
  return {
    take(task) {
      const line = [...waiting].find(([, one]) => one.task === task)?.[0];
      if (!line) return connect(spawn(task));
      drop(line);
      line.process.hold(true);
      return line;
    },
    keep(task, line) {
      line.process.hold(false);
      line.ended = () => drop(line);
      waiting.set(line, { task, timer: setTimeout(() => letGo(line), WARM_MS).unref() });
    },
    close: () => [...waiting.keys()].forEach(letGo),
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
