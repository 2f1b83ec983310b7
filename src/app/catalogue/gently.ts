import { setImmediate as breath } from 'node:timers/promises';

/** Milliseconds of work between two breaths, in which other windows are served and a stop is heard. */
const STRETCH_MS = 12;

/** Work that comes in steps, done without standing in anybody's way. Throws the signal's reason when it is stopped. */
export async function gently<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let until = performance.now() + STRETCH_MS;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    signal.throwIfAborted();
    await breath();
    until = performance.now() + STRETCH_MS;
  }
}
