/** How a process is started: flags of V8, and what is added to its environment. */
export type ProcessFlags = { v8: readonly string[]; env: Readonly<Record<string, string>> };

/** Sizes are MiB of the room for what was just made; more of it takes memory and saves no time. */
const USUAL = ['--max-semi-space-size=16'];
const BY_TASK: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  // It makes file after file: what it let go is collected when the heap has grown by this percentage, where V8 by itself lets as much again pile up as is in use. That takes a tenth of its time, and would take a fifth from a task that reads tables.
  ['print-plans', ['--max-semi-space-size=2', '--heap-growing-percent=20']],
  // Pixels count as heap, though collecting them frees nothing but them: no need to begin before there are some photos of them.
  ['prepare-photos', [...USUAL, '--initial-old-space-size=64']],
]);

/**
 * Flags of a process for this task, the same whether Node or Electron forks it. Two arenas: glibc gives every thread a heap of its own, and
 * what one thread gave back is of no use to the others.
 */
export function processFlags(task: string | undefined): ProcessFlags {
  return { v8: BY_TASK.get(task) ?? USUAL, env: { MALLOC_ARENA_MAX: '2' } };
}
