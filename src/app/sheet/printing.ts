import { availableParallelism } from 'node:os';
import { Refusal } from '#base';
import { type Plan, type Printed, printPlan } from '#paper';
import type { WorkerPort } from '../port.ts';

/** Fewer are printed by the core itself before a process has started. */
const FEW = 6;
/** Sheets that go to a process in one message: a megabyte or two of photos, half a second of work. */
const TOGETHER = 5;
const MIB = 1_048_576;
/** A sheet takes a fraction of a second; a book of a thousand items, a minute or two. */
const LIMITS = { memoryBytes: 1_024 * MIB, deadlineMs: 60_000 };
const BOOK_LIMITS = { memoryBytes: 3_072 * MIB, deadlineMs: 600_000 };

/** What is to be printed, with whatever the caller needs to go on with it. */
export type Job<T> = { plan: Plan; about: T };
/** `printed` is missing where the process ended on this sheet twice; `why` says how. */
export type Done<T> = { about: T; printed?: Printed; why?: Refusal };
type Asked = { worker: WorkerPort; signal: AbortSignal };

/**
 * Prints many plans in as many killable processes as there are cores; they come out in the order they went in, with the same bytes as from
 * one process. What a process had not finished when it ended is tried once more, each sheet by itself, so that one sheet does not spoil the
 * others. Stopping kills the processes. `total`: how many plans will come.
 */
export async function* printMany<T>(jobs: AsyncIterable<Job<T>>, total: number, asked: Asked): AsyncGenerator<Done<T>> {
  if (total < FEW) return yield* printHere(jobs);
  const stop = new AbortController();
  const worker: Asked = { ...asked, signal: AbortSignal.any([asked.signal, stop.signal]) };
  const under: Promise<Done<T>[]>[] = [];
  try {
    for await (const some of inParts(jobs)) {
      const printed = printPart(some, worker);
      // It is awaited in its turn; until then a failure is not unheard of.
      printed.catch(() => {});
      if (under.push(printed) > availableParallelism()) yield* unlessStopped(under.shift(), asked);
    }
    for (const printed of under.splice(0)) yield* unlessStopped(printed, asked);
  } finally {
    stop.abort();
  }
}

/** One plan of many sheets, away from the core, which has other windows to answer. Throws what ended the process. */
export async function printBook(plan: Plan, sheets: number, { worker, signal }: Asked): Promise<Printed> {
  if (sheets < FEW) return printPlan(plan);
  for await (const printed of worker.run('print-plans', { plans: [plan] }, { signal, ...BOOK_LIMITS })) return printed as Printed;
  throw new Refusal('worker-died', 'The process that printed this book ended before it was done.', { hi: 'यह बुक छापने वाली प्रक्रिया पूरी होने से पहले बंद हो गई।' });
}

async function* unlessStopped<T>(printed: Promise<Done<T>[]> | undefined, { signal }: Asked): AsyncGenerator<Done<T>> {
  for (const one of (await printed) ?? []) {
    signal.throwIfAborted();
    yield one;
  }
}

async function* printHere<T>(jobs: AsyncIterable<Job<T>>): AsyncGenerator<Done<T>> {
  for await (const { plan, about } of jobs) yield { about, printed: await printPlan(plan) };
}

async function* inParts<T>(jobs: AsyncIterable<Job<T>>): AsyncGenerator<Job<T>[]> {
  let open: Job<T>[] = [];
  for await (const job of jobs) {
    if (open.push(job) < TOGETHER) continue;
    yield open;
    open = [];
  }
  if (open.length > 0) yield open;
}

async function printPart<T>(jobs: readonly Job<T>[], asked: Asked): Promise<Done<T>[]> {
  const done: Done<T>[] = [];
  try {
    for await (const printed of run(jobs, asked)) done.push({ about: (jobs[done.length] as Job<T>).about, printed });
    return done;
  } catch (error) {
    if (!(error instanceof Refusal) || asked.signal.aborted) throw error;
    for (const job of jobs.slice(done.length)) done.push(await printAgain(job, asked));
    return done;
  }
}

async function printAgain<T>(job: Job<T>, asked: Asked): Promise<Done<T>> {
  try {
    const done: Done<T> = { about: job.about };
    for await (const printed of run([job], asked)) done.printed = printed;
    return done;
  } catch (error) {
    if (!(error instanceof Refusal) || asked.signal.aborted) throw error;
    return { about: job.about, why: error };
  }
}

const run = <T>(jobs: readonly Job<T>[], { worker, signal }: Asked): AsyncIterable<Printed> =>
  worker.run('print-plans', { plans: jobs.map((one) => one.plan) }, { signal, warm: true, ...LIMITS }) as AsyncIterable<Printed>;
