/** How a process is started: flags of V8, and what is added to its environment. */
export type ProcessFlags = { v8: readonly string[]; env: Readonly<Record<string, string>> };

/** Tasks that make a file after the other: what they let go is collected early, where V8 by itself lets as much again pile up as is in use. */
const LEAN: ReadonlySet<string | undefined> = new Set(['print-plans']);

/**
 * Flags of a process for this task, the same whether Node or Electron forks it. Sizes are MiB of the room for what was just made; the
 * percentage is how much the heap may grow before it is gone through again, which costs a task that prints a tenth of its time and one that
 * reads tables a fifth. Two arenas: glibc gives every thread a heap of its own, and what one thread gave back is of no use to the others.
 */
export function processFlags(task: string | undefined): ProcessFlags {
  return { v8: LEAN.has(task) ? ['--max-semi-space-size=4', '--heap-growing-percent=30'] : ['--max-semi-space-size=16'], env: { MALLOC_ARENA_MAX: '2' } };
}
