import type { ShownFinding } from '#app/contract';

export type StandingCounts = { clear: number; warned: number; blocked: number };

/** Items by the worst thing said of them or of their listing; those that could not be decided or have a note count as clear of warnings. */
export function standingOf(findings: readonly ShownFinding[], items: number): StandingCounts {
  const blocked = new Set<string>();
  const warned = new Set<string>();
  for (const { where, status, severity } of findings) {
    if ((where.kind !== 'product' && where.kind !== 'listing') || !where.record || status !== 'fail') continue;
    if (severity === 'error') blocked.add(where.record);
    else if (severity === 'warning') warned.add(where.record);
  }
  for (const id of blocked) warned.delete(id);
  return { blocked: blocked.size, warned: warned.size, clear: Math.max(0, items - blocked.size - warned.size) };
}
