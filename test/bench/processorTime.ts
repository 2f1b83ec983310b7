import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** Wall and processor time of the same work, both in milliseconds: on a machine that others use only the second says what the work is. */
export type Cost = { ms: number; cpu: number };

const run = promisify(execFile);

/** Runs a program to its end; the shell that waits for it tells its processor time, user and system together. */
export async function costOfProgram(program: string, args: readonly string[]): Promise<Cost> {
  const from = performance.now();
  const { stderr } = await run('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@"', program, ...args], { maxBuffer: 1 << 26 });
  const ms = performance.now() - from;
  const [user = Number.NaN, system = Number.NaN] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { ms, cpu: (user + system) * 1000 };
}

/** Runs work of this process and of those it started that still run; both times of it. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [from, own, others] = [performance.now(), process.cpuUsage(), childrenCpu()];
  await work();
  const { user, system } = process.cpuUsage(own);
  return { ms: performance.now() - from, cpu: (user + system) / 1000 + childrenCpu() - others };
}

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Processor time of the processes this one started and that still run, all together; 0 where the system does not tell. */
export function childrenCpu(): number {
  try {
    const children = readdirSync('/proc/self/task').flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'latin1').split(' ').filter(Boolean));
    return children.reduce((sum, pid) => sum + cpuOf(pid), 0);
  } catch {
    return 0;
  }
}

/** The fields user and system time of /proc/<pid>/stat, counted behind the name of the program, which may hold anything. */
function cpuOf(pid: string): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/**
 * How long this thread was busy without a look at anything else, at most: in time, and in processor time of the thread alone, which
 * leaves out what other programs of the machine took in between.
 */
export function stallMeter(): { end(): { ms: number; cpu: number } } {
  const threadCpu = (): number => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };
  let [at, used] = [performance.now(), threadCpu()];
  const worst = { ms: 0, cpu: 0 };
  const timer = setInterval(() => {
    const [now, cpu] = [performance.now(), threadCpu()];
    worst.ms = Math.max(worst.ms, now - at);
    worst.cpu = Math.max(worst.cpu, cpu - used);
    [at, used] = [now, cpu];
  }, 1);
  return { end: () => { clearInterval(timer); return worst; } };
}
