import { type PackedTexts, TEXTS_OF_SEARCH } from '#base';
import type { Bulk } from './bulk.ts';
import { packedInsert, packedValues, type RowTexts } from './packedRows.ts';
import type { RecordKind } from './port.ts';

/**
 * Bytes that go into the index at once. FTS5 writes out what it gathered at the end of every statement of many rows: in small
 * statements the same entries cost twice as much, and leave many small pieces to be merged.
 */
const AT_ONCE = 4 << 20;

/** Collects search texts and puts them into the word and fragment index in large pieces. */
export function indexTexts(bulk: Bulk) {
  const waiting = new Map<string, { parts: RowTexts[]; bytes: number }>();

  async function send(kind: string): Promise<void> {
    const { parts } = waiting.get(kind) ?? { parts: [] };
    waiting.delete(kind);
    if (parts.length === 0) return;
    await bulk.send('ordered', packedInsert(`${kind}_search`, ['sku', 'name', 'text']), packedValues(parts, TEXTS_OF_SEARCH));
    await bulk.send('ordered', packedInsert(`${kind}_fragment`, ['sku', 'name']), packedValues(parts, TEXTS_OF_SEARCH, 2));
  }
  return {
    /** Texts of rows that have no entry yet; null for a kind that is not searched. */
    async put({ kind }: RecordKind, rows: readonly number[], packed: PackedTexts | null): Promise<void> {
      if (!packed || rows.length === 0) return;
      const entry = waiting.get(kind) ?? { parts: [], bytes: 0 };
      waiting.set(kind, entry);
      entry.parts.push({ rows, packed });
      entry.bytes += packed.bytes.length;
      if (entry.bytes >= AT_ONCE) await send(kind);
    },
    /** All of them are in the index. */
    async flush(): Promise<void> {
      for (const kind of waiting.keys()) await send(kind);
      await bulk.drain();
    },
  };
}
export type IndexTexts = ReturnType<typeof indexTexts>;
