import { type PackedTexts, TEXTS_OF_SEARCH } from '#base';
import type { Bulk } from './bulk.ts';
import { textGatherer } from './gatheredTexts.ts';
import { letGo } from './letGo.ts';
import { packedInsert, packedValues } from './packedRows.ts';
import type { RecordKind } from './port.ts';

/**
 * Bytes that go into the index at once. FTS5 writes out what it gathered at the end of every statement of many rows: in small
 * statements the same entries cost twice as much, and leave many small pieces to be merged.
 */
const AT_ONCE = 2 << 20;

/** Collects search texts and puts them into the word and fragment index in large pieces. */
export function indexTexts(bulk: Bulk) {
  const waiting = new Map<string, ReturnType<typeof textGatherer>>();

  async function send(kind: string): Promise<void> {
    const texts = waiting.get(kind)?.take();
    if (!texts || texts.rows.length === 0) return;
    let waitingFor = 2;
    const done = (): void => { if (--waitingFor === 0) letGo(texts.packed.bytes); };
    await bulk.send('ordered', packedInsert(`${kind}_search`, ['sku', 'name', 'text']), packedValues(texts, TEXTS_OF_SEARCH), undefined, done);
    await bulk.send('ordered', packedInsert(`${kind}_fragment`, ['sku', 'name']), packedValues(texts, TEXTS_OF_SEARCH, 2), undefined, done);
  }
  return {
    /** Texts of rows that have no entry yet; null for a kind that is not searched. */
    async put({ kind }: RecordKind, rows: readonly number[], packed: PackedTexts | null): Promise<void> {
      if (!packed || rows.length === 0) return;
      const texts = waiting.get(kind) ?? textGatherer();
      waiting.set(kind, texts);
      texts.add({ rows, packed });
      if (texts.bytes >= AT_ONCE) await send(kind);
    },
    /** All of them are in the index. */
    async flush(): Promise<void> {
      for (const kind of waiting.keys()) await send(kind);
      await bulk.drain();
    },
  };
}
export type IndexTexts = ReturnType<typeof indexTexts>;
