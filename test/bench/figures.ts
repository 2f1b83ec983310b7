import { loadavg } from 'node:os';

/** One line of the bench: what, how long, and the same work done by a peer in the same run. Times in milliseconds. */
export type Figure = { what: string; ours: number; unit?: string; peer?: { name: string; value: number }; /** Of each pair of runs; absent: ours over the peer's. */ ratio?: number; goal?: string; met?: boolean };

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** The value that so many of a hundred stay under. */
export const percentile = (values: readonly number[], of: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil((values.length * of) / 100) - 1)] ?? Number.NaN;

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const shown = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3));

export const say = (text: string): void => console.info(text);

/** The load of the last minute: figures of a busy machine are no figures. */
export const load = (): string => loadavg()[0]?.toFixed(1) ?? '?';

export function heading(text: string): void {
  say(`\n${text} (load ${load()})`);
}

export function print({ what, ours, unit = 'ms', peer, ratio, goal, met }: Figure): void {
  const times = ratio ?? (peer ? ours / peer.value : undefined);
  const against = peer ? `${shown(peer.value)} ${unit} ${peer.name}` : '';
  const verdict = goal ? `goal ${goal}${met === undefined ? '' : met ? ', met' : ', MISSED'}` : '';
  say(`  ${what.padEnd(70)} ${`${shown(ours)} ${unit}`.padStart(12)}   ${against.padEnd(30)} ${(times === undefined ? '' : `${times.toFixed(2)}x`).padStart(7)}   ${verdict}`.trimEnd());
}
