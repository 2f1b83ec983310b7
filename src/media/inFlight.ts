import { availableParallelism } from 'node:os';

/** Runs `work` on each item with as many in flight as there are cores, and yields the results in the order of the items. */
export async function* inFlight<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>, limit = availableParallelism()): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  let next = 0;
  const start = (): void => {
    const index = next++;
    const one = work(items[index] as T, index);
    // A failure is thrown when its turn comes; until then it must not count as unhandled.
    one.catch(() => undefined);
    running.push(one);
  };
  while (next < items.length && running.length < limit) start();
  while (running.length > 0) {
    const done = await (running.shift() as Promise<R>);
    if (next < items.length) start();
    yield done;
  }
}
