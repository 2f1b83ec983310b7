import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { besideProgram } from './beside.ts';
import type { FromWorker } from './messages.ts';
import type { SpawnWorker } from './process.ts';
import { processFlags } from './processFlags.ts';

/** Standard error kept of a process, for the reason of its end. */
const KEPT_CHARACTERS = 4096;
const PAGE_BYTES = 4096;

/** Starts worker processes with Node's fork. `heapMiB` stops the JavaScript heap early, so that V8 itself gives up before the machine swaps. */
export const forkWorker = (entry: string = besideProgram('entry'), heapMiB = 4096): SpawnWorker => (task) => {
  const { v8, env } = processFlags(task);
  const child = fork(entry, [], { serialization: 'advanced', execArgv: [`--max-old-space-size=${heapMiB}`, ...v8], env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-KEPT_CHARACTERS)));
  return {
    send: (message) => void child.send(message, () => {}),
    onMessage: (hear) => void child.on('message', (message) => hear(message as FromWorker)),
    onEnd: (hear) => {
      child.on('close', () => hear(said));
      child.on('error', (error) => hear(`${said}\n${error.message}`));
    },
    kill: () => void child.kill('SIGKILL'),
    rss: () => residentBytes(child.pid),
    hold: (yes) => holdOpen(child, yes),
  };
};

/** An idle process must not keep the command line waiting at its end. */
function holdOpen(child: ReturnType<typeof fork>, yes: boolean): void {
  const act = yes ? 'ref' : 'unref';
  child[act]();
  child.channel?.[act]();
  (child.stderr as unknown as { ref(): void; unref(): void } | null)?.[act]();
}

/** Resident bytes of a process by the kernel's own count; undefined where there is no /proc. */
function residentBytes(pid: number | undefined): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return undefined;
  }
}
