import type { FieldUse } from '#base';

/** One line for each field and class: how many records it is in, one example. */
export function mergedUses(uses: readonly FieldUse[]): FieldUse[] {
  const merged = new Map<string, FieldUse>();
  for (const use of uses) {
    const key = `${use.kind}\n${use.field}\n${use.class}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, records: Math.max(before.records, use.records) } : use);
  }
  return [...merged.values()];
}
