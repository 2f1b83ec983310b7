/** Program of one import in a process of its own: folder for the company, file, `undo` to take it back and do it again. Prints one line of JSON. */
import { setTimeout } from 'node:timers/promises';
import { createApp, createWorkerPort, forkWorker, type Input, type SpawnWorker, type UseCaseName } from '#app';
import { wallClock } from '#base';
import { peakMemory } from '../peakMemory.ts';
import { childrenCpu, stallMeter } from './processorTime.ts';

const [home = '', file = '', then = ''] = process.argv.slice(2);
const MIB = 1_048_576;
let workerPeak = 0;
let workerCpu = 0;

/** The worker's memory and processor time, looked at from outside as the core does it. It is killed at its end: the last look counts. */
const watched: SpawnWorker = () => {
  const started = forkWorker()();
  const look = setInterval(() => {
    workerPeak = Math.max(workerPeak, started.rss() ?? 0);
    workerCpu = Math.max(workerCpu, childrenCpu());
  }, 20);
  started.onEnd(() => clearInterval(look));
  return started;
};

const worker = createWorkerPort(watched);
const app = createApp({ clock: wallClock, stateFolder: home, person: 'Bench', worker });
let company: string | null = null;

async function call<K extends UseCaseName>(name: K, input: Input<K>): Promise<{ value: unknown; ms: number }> {
  const from = performance.now();
  const result = await app.call(name, input, { company });
  if (!result.ok) throw new Error(`${name}: ${result.problem.message}`);
  return { value: result.value, ms: performance.now() - from };
}

const made = await call('workspace.create', { name: 'Bench' });
company = (made.value as { id: string }).id;
// Looked at first, as everybody does, for two seconds: what is measured is the import, not the loading of its program.
await call('importing.inspect', { file: app.files.grant(file) });
await setTimeout(2_000);
[workerPeak, workerCpu] = [0, 0];
const stalls = stallMeter();
const before = process.cpuUsage();
const imported = await call('importing.commit', { files: [app.files.grant(file)] });
const used = process.cpuUsage(before);
const stall = stalls.end();
const [{ rows, rejectedRows }] = (imported.value as { files: [{ rows: number; rejectedRows: number }] }).files;
const peak = peakMemory();
const undo = then === 'undo' ? (await call('workspace.undo', {})).ms : null;
const redo = then === 'undo' ? (await call('workspace.redo', {})).ms : null;
await app.close();
worker.close();
console.info(JSON.stringify({ ms: imported.ms, cpu: (used.user + used.system) / 1000, workerCpu, peak, workerPeak: workerPeak / MIB, stall: stall.ms, stallCpu: stall.cpu, rows, rejectedRows, undo, redo, folder: (made.value as { folder: string }).folder }));
