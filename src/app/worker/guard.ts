import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { GUARD_CELLS, GUARD_SAYS, type GuardReason } from './messages.ts';

/**
 * Thread beside a task: it goes on counting when the task hangs in a loop, and it sees memory that the JavaScript heap limit does not
 * (buffers, native decoders). It ends the whole process; a process that is only asked to stop may not be listening any more.
 */
const LOOK_MS = 25;
const cells = new Int32Array(workerData as SharedArrayBuffer);
const parent = process.ppid;
let seenRun = 0;
let worked = 0;
let last = performance.now();

function end(reason: GuardReason, limit = 0): void {
  writeSync(2, `\n${GUARD_SAYS}${reason} ${limit}\n`);
  process.kill(process.pid, 'SIGKILL');
}

function look(): void {
  const now = performance.now();
  const run = Atomics.load(cells, GUARD_CELLS.run);
  if (run !== seenRun) [seenRun, worked] = [run, 0];
  else if (Atomics.load(cells, GUARD_CELLS.working) === 1) worked += now - last;
  last = now;
  const memory = Atomics.load(cells, GUARD_CELLS.memoryMiB);
  const deadline = Atomics.load(cells, GUARD_CELLS.deadlineMs);
  if (memory > 0 && process.memoryUsage.rss() > memory * 1_048_576) end('memory', memory);
  if (deadline > 0 && worked > deadline) end('deadline', deadline);
  if (process.ppid !== parent) end('orphan');
}

setInterval(look, LOOK_MS);
