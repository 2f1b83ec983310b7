import type { Input, Output, UseCaseName } from '#app/contract';
import { Refusal } from '#base';
import { call, type CallOptions, cancelJob } from './client.ts';
import { watched } from './state.ts';

/** Long work as the tray shows it. `total` is null while nobody knows how much there is: of a file that is read for the first time only the part of its bytes is known. */
export type Job = { id: string; title: string; done: number; total: number | null; label: string; /** How much is done, 0 to 1, where that is known though the total is not. */ share?: number | undefined; state: 'running' | 'stopping' | 'done' | 'failed' | 'stopped'; startedAt: number; problem?: string };

export const jobs = watched<readonly Job[]>([]);

const change = (id: string, patch: Partial<Job>): void => jobs.set((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)));

export const progressOfJob = (id: string, done: number, total: number | null, label: string, share?: number): void => change(id, { done, total, label, share });

export function stopJob(id: string): void {
  change(id, { state: 'stopping' });
  void cancelJob(id);
}

export const clearJob = (id: string): void => jobs.set((all) => all.filter((one) => one.id !== id));

const shareOf = ({ done, total, share }: Job): number | null => (total ? Math.min(1, done / total) : (share ?? null));

/** Percent done, or null when unknown. */
export function percentOf(job: Job): number | null {
  const share = shareOf(job);
  return share === null ? null : Math.round(share * 100);
}

/** Seconds left at the pace so far; null before a tenth is done. */
export function secondsLeft(job: Job, now: number): number | null {
  const share = shareOf(job);
  if (share === null || share < 0.1) return null;
  return Math.max(0, Math.round(((now - job.startedAt) / share) * (1 - share) / 1000));
}

/** How many of what it counts it does in a second; null in the first second, when that says nothing. */
export function perSecond(job: Job, now: number): number | null {
  const seconds = (now - job.startedAt) / 1000;
  return job.done > 0 && seconds >= 1 ? Math.round(job.done / seconds) : null;
}

/** How many jobs run right now. */
export const running = (all: readonly Job[]): readonly Job[] => all.filter((one) => one.state === 'running' || one.state === 'stopping');

/** Runs a use case as a job: it stands in the tray, can be stopped, and its outcome stays there as a line until closed. */
export async function runJob<K extends UseCaseName>(name: K, input: Input<K>, title: string, options: Omit<CallOptions, 'job'> & { /** Leaves no line behind, whatever its outcome. */ quiet?: boolean; /** The screen that asked says what came of it, well or badly: then no line stays. */ told?: () => boolean } = {}): Promise<Output<K>> {
  const { quiet = false, told, ...rest } = options;
  const id = crypto.randomUUID();
  jobs.set((all) => [...all, { id, title, done: 0, total: null, label: '', state: 'running', startedAt: Date.now() }]);
  try {
    const output = await call(name, input, { asks: true, ...rest, job: id });
    if (quiet || told?.()) clearJob(id);
    else change(id, { state: 'done' });
    return output;
  } catch (error) {
    const stopped = error instanceof Refusal && (error.code === 'cancelled' || error.code === 'not-let-out');
    if (quiet || (!stopped && told?.())) clearJob(id);
    else change(id, { state: stopped ? 'stopped' : 'failed', problem: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

/** What work of the window itself may do while it stands in the tray: tell how far it is, and learn that a person pressed Stop. */
export type Steps = { job: string; progress(done: number, total: number | null, label: string): void; stopped(): boolean };

/** Runs work that the window does in many calls (handing in two thousand files) as one job of the tray. Its calls may carry `job`, so that Stop reaches the core. */
export async function runSteps<T>(title: string, work: (steps: Steps) => Promise<T>): Promise<T> {
  const id = crypto.randomUUID();
  jobs.set((all) => [...all, { id, title, done: 0, total: null, label: '', state: 'running', startedAt: Date.now() }]);
  try {
    return await work({ job: id, progress: (done, total, label) => change(id, { done, total, label }), stopped: () => jobs.get().find((one) => one.id === id)?.state === 'stopping' });
  } finally {
    clearJob(id);
  }
}
