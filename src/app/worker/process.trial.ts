/** Program of a worker process with tasks that misbehave, for process.test.ts. */
import { Refusal } from '#base';
import { coreLine } from './line.ts';
import { serve } from './serve.ts';
import type { Task } from './tasks.ts';

let born = 0;
let loaded = 0;

async function* count(input: unknown): AsyncIterable<unknown> {
  for (let i = 0; i < (input as { to: number }).to; i++) yield i;
}

async function* echo(input: unknown): AsyncIterable<unknown> {
  yield input;
}

/** Tells how far the task ran ahead of its reader. */
async function* eager(input: unknown): AsyncIterable<unknown> {
  for (let made = 0; made < (input as { to: number }).to; made++) yield { made, at: performance.now() };
}

async function* hang(): AsyncIterable<unknown> {
  yield 'started';
  for (;;) born += 1;
}

async function* sleep(): AsyncIterable<unknown> {
  yield 'started';
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}

/** Fills memory outside the JavaScript heap, where a heap limit does not look. */
async function* fillBuffers(): AsyncIterable<unknown> {
  const kept: Buffer[] = [];
  for (;;) kept.push(Buffer.alloc(8 * 1_048_576, 1));
}

async function* fillHeap(): AsyncIterable<unknown> {
  const kept: unknown[] = [];
  for (;;) kept.push({ at: kept.length, text: `row ${kept.length}` });
}

async function* refuse(): AsyncIterable<unknown> {
  yield 'first';
  const where = { file: 'rates.xlsx', sheet: 'Rates', row: 7 };
  throw new Refusal('unreadable', 'Row 7 cannot be read.', { where, findings: [{ rule: 'IMP-001', severity: 'error', status: 'fail', messageId: 'IMP-001', data: { n: 7 }, where }] });
}

async function* bug(): AsyncIterable<unknown> {
  throw new TypeError('the task is wrong');
}

async function* die(): AsyncIterable<unknown> {
  yield 'first';
  process.abort();
}

async function* whoami(): AsyncIterable<unknown> {
  born += 1;
  yield { pid: process.pid, runs: born, loaded };
}

/** Asks as often as told, and gives what it was answered in the order of the questions. */
const asking: Task = async function* (input, _tighten, ask) {
  for (let i = 0; i < (input as { times: number }).times; i++) yield await ask?.({ number: i });
};

const trials: Record<string, Task> = { asking, count, echo, eager, hang, sleep, fillBuffers, fillHeap, refuse, bug, die, whoami };
serve(Object.fromEntries(Object.entries(trials).map(([name, task]) => [name, async () => {
  loaded += 1;
  return { default: task };
}])), coreLine());
