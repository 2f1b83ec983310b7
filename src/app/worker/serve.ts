import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#base';
import { besideProgram } from './beside.ts';
import { type FromWorker, GUARD_CELLS, type ToWorker, type WorkerLimits } from './messages.ts';
import type { Ask, Task, Tighten } from './tasks.ts';

/** The way back to the core, whatever carries it: a forked process's channel or a message port. */
export type CoreLine = { send(message: FromWorker): void; listen(hear: (message: ToWorker) => void): void };

type TaskTable = Readonly<Record<string, () => Promise<{ default: Task }>>>;

/** Answers the core until the line closes: one task at a time, item by item, never more than the core has room for. */
export function serve(tasks: TaskTable, line: CoreLine): void {
  const guard = startGuard();
  let leave = countdown(0, guard.working);
  let asking = questions(0, line, guard.working);
  line.listen((message) => {
    // What goes wrong with it is told by the run.
    if (message.say === 'load') return void programOf(tasks, message.task).catch(() => {});
    if (message.say === 'more') return leave.give();
    if (message.say === 'answer') return asking.answered(message.question, message.value);
    guard.begin(message.run, message.limits);
    leave = countdown(message.window, guard.working);
    asking = questions(message.run, line, guard.working);
    void runTask(tasks, message, { leave, ask: asking.ask, tighten: guard.tighten }, line).finally(() => guard.working(false));
  });
}

async function programOf(tasks: TaskTable, task: string): Promise<{ default: Task }> {
  const load = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
  if (!load) throw new Error(`no worker task is called ${task}`);
  return load();
}

async function runTask(tasks: TaskTable, start: Extract<ToWorker, { say: 'start' }>, { leave, ask, tighten }: { leave: Countdown; ask: Ask; tighten: Tighten }, line: CoreLine): Promise<void> {
  const { run } = start;
  try {
    for await (const value of (await programOf(tasks, start.task)).default(start.input, tighten, ask)) {
      await leave.take();
      line.send({ say: 'item', run, value });
    }
    // What was compiled is kept when a process ends by itself, and these are always killed. It costs nothing once it is kept, or where none is.
    flushCompileCache();
    line.send({ say: 'end', run });
  } catch (error) {
    line.send(error instanceof Refusal ? { say: 'refused', run, problem: error.toProblem() } : { say: 'broke', run, ...told(error) });
  }
}

const told = (error: unknown): { name: string; message: string; stack: string } =>
  error instanceof Error ? { name: error.name, message: error.message, stack: error.stack ?? '' } : { name: 'Error', message: String(error), stack: '' };

type Countdown = { take(): Promise<void>; give(): void };

/** Lets `free` items through, then holds the task until the core gives leave; held time is not worked time. */
function countdown(free: number, working: (yes: boolean) => void): Countdown {
  let left = free;
  let wake: (() => void) | undefined;
  return {
    async take() {
      if (left === 0) {
        working(false);
        await new Promise<void>((resolve) => (wake = resolve));
        working(true);
      }
      left -= 1;
    },
    give() {
      left += 1;
      wake?.();
      wake = undefined;
    },
  };
}

/** Questions of a run on their way to the core; time spent waiting for answers is not worked time. */
function questions(run: number, line: CoreLine, working: (yes: boolean) => void): { ask: Ask; answered(question: number, value: unknown): void } {
  const open = new Map<number, (value: unknown) => void>();
  let last = 0;
  return {
    ask(value) {
      const question = ++last;
      const answer = new Promise<unknown>((resolve) => open.set(question, resolve));
      line.send({ say: 'ask', run, question, value });
      working(false);
      return answer;
    },
    answered(question, value) {
      open.get(question)?.(value);
      open.delete(question);
      if (open.size === 0) working(true);
    },
  };
}

function startGuard(): { begin(run: number, limits: WorkerLimits): void; tighten: Tighten; working(yes: boolean): void } {
  const cells = new Int32Array(new SharedArrayBuffer(16));
  new Worker(besideProgram('guard'), { workerData: cells.buffer, execArgv: [] }).unref();
  const working = (yes: boolean): void => void Atomics.store(cells, GUARD_CELLS.working, yes ? 1 : 0);
  const lower = (cell: number, to: number): void => void Atomics.store(cells, cell, Math.min(Atomics.load(cells, cell), to));
  return {
    working,
    tighten(limits) {
      lower(GUARD_CELLS.memoryMiB, Math.ceil(limits.memoryBytes / 1_048_576));
      lower(GUARD_CELLS.deadlineMs, limits.deadlineMs);
    },
    begin(run, limits) {
      Atomics.store(cells, GUARD_CELLS.memoryMiB, Math.ceil(limits.memoryBytes / 1_048_576));
      Atomics.store(cells, GUARD_CELLS.deadlineMs, limits.deadlineMs);
      Atomics.store(cells, GUARD_CELLS.run, run);
      working(true);
    },
  };
}
