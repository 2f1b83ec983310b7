import { setImmediate as breath } from 'node:timers/promises';

/** Milliseconds of work between two turns of everybody else. */
const STRETCH_MS = 12;

/** Called again and again by long work: lets other windows be served when it went on for long enough, and hears Stop. Throws the signal's reason. */
export function pace(signal: AbortSignal): () => Promise<void> | undefined {
  let until = performance.now() + STRETCH_MS;
  return () => {
    if (performance.now() < until) return undefined;
    signal.throwIfAborted();
    return breath().then(() => { until = performance.now() + STRETCH_MS; });
  };
}
