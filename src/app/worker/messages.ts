import type { Problem } from '#base';

/** What one run may use. Memory is resident bytes of the whole process; time counts only while the task works, not while it waits for its reader. */
export type WorkerLimits = { memoryBytes: number; deadlineMs: number };

/** From the core to the worker process. `load` has the program of a task read before its run; `more` gives the task leave to send one item again; `answer` is what it asked. */
export type ToWorker =
  | { say: 'load'; task: string }
  | { say: 'start'; run: number; task: string; input: unknown; window: number; limits: WorkerLimits }
  | { say: 'more'; run: number }
  | { say: 'answer'; run: number; question: number; value: unknown };

/** From the worker process to the core; everything is a structured clone, no handles. */
export type FromWorker =
  | { say: 'item'; run: number; value: unknown }
  | { say: 'ask'; run: number; question: number; value: unknown }
  | { say: 'end'; run: number }
  | { say: 'refused'; run: number; problem: Problem }
  | { say: 'broke'; run: number; name: string; message: string; stack: string };

/** Line the guard thread writes to standard error before it ends the process; the core reads the reason off it. */
export const GUARD_SAYS = 'niryat-guard:';
export type GuardReason = 'memory' | 'deadline' | 'orphan';

/** Cells of the memory that task and guard thread share. */
export const GUARD_CELLS = { working: 0, run: 1, memoryMiB: 2, deadlineMs: 3 } as const;
