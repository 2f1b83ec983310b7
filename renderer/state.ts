import { useSyncExternalStore } from 'react';

/** One value that several parts of the window watch. */
export type Watched<T> = { get(): T; set(next: T | ((now: T) => T)): void; subscribe(listener: () => void): () => void };

export function watched<T>(start: T): Watched<T> {
  let value = start;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      const computed = typeof next === 'function' ? (next as (now: T) => T)(value) : next;
      if (Object.is(computed, value)) return;
      value = computed;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What this computer remembers of how a person likes the window; never a company's data. */
const read = (key: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(`niryat.${key}`) ?? 'null');
  } catch {
    // Storage closed or a value from elsewhere: as if nothing had been kept.
    return null;
  }
};

/** A watched value kept over restarts. `accept` turns what was stored into a value that fits, or undefined. */
export function remembered<T>(key: string, start: T, accept: (stored: unknown) => T | undefined): Watched<T> {
  const one = watched(accept(read(key)) ?? start);
  one.subscribe(() => {
    try {
      localStorage.setItem(`niryat.${key}`, JSON.stringify(one.get()));
    } catch {
      // A full or closed storage loses a preference, nothing else.
    }
  });
  return one;
}

export const useWatched = <T>(one: Watched<T>): T => useSyncExternalStore(one.subscribe, one.get);
