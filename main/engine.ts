/**
 * Flags of V8 for the process that is the core, however it is started. What the reading process sends is memory outside the heap, some 24 MB of which
 * start a full collection at 50 ms each, thirty to forty times in an import of a hundred thousand rows; a heap that begins large enough has none of
 * them. Room for new objects that was used once is never given back: two mebibytes take sixty less at the peak, and no more time.
 */
export const CORE_ENGINE: readonly string[] = ['--max-semi-space-size=2', '--initial-old-space-size=128'];

/** Two arenas of glibc, as the core's workers have: SQLite's threads each get a heap of their own otherwise, and what one gave back is of no use to the others. */
export const CORE_ENVIRONMENT: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '2' };
