import type { RowTexts } from './packedRows.ts';

const GROWTH = 6;

/** Several times as much room, or what is needed: one change gathers little, an import a full piece again and again. */
function roomier<T extends Uint8Array | Uint32Array>(from: T, used: number, needed: number): T {
  if (needed <= from.length) return from;
  const into = new (from.constructor as new (length: number) => T)(Math.max(needed, GROWTH * from.length));
  into.set(from.subarray(0, used) as never);
  return into;
}

/** Puts the texts of many rows one behind the other into memory of its own. What they came in, a whole message of the reading process each, is let go at once. */
export function textGatherer(): { readonly bytes: number; add(texts: RowTexts): void; take(): RowTexts } {
  let bytes = new Uint8Array(0);
  let lengths = new Uint32Array(0);
  let rows: number[] = [];
  let [used, count] = [0, 0];
  return {
    get bytes() { return used; },
    add({ rows: more, packed }) {
      bytes = roomier(bytes, used, used + packed.bytes.length);
      lengths = roomier(lengths, count, count + packed.lengths.length);
      bytes.set(packed.bytes, used);
      lengths.set(packed.lengths, count);
      used += packed.bytes.length;
      count += packed.lengths.length;
      for (const row of more) rows.push(row);
    },
    take() {
      const taken = { rows, packed: { bytes: bytes.subarray(0, used), lengths: lengths.subarray(0, count) } };
      [bytes, lengths, rows, used, count] = [new Uint8Array(0), new Uint32Array(0), [], 0, 0];
      return taken;
    },
  };
}
