import { performance } from 'node:perf_hooks';

/** Milliseconds that `work` took, and what it gave. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}

/** The value that `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
export const milliseconds = (ms: number): string => `${ms.toFixed(1)} ms`;

/** A figure beside its goal. */
export function goalLine(what: string, value: number, unit: string, goal: number): string {
  return `  ${what}: ${value.toFixed(2)}${unit} (goal ≤ ${goal}${unit}) ${value <= goal ? 'reached' : 'MISSED'}`;
}
