/** Texts one behind the other as UTF-8, with the length of each in bytes: crosses processes and binds to a statement as one value. */
export type PackedTexts = { bytes: Uint8Array; lengths: Uint32Array };

const FIRST_BYTES = 1 << 20;
const FIRST_TEXTS = 4_096;
/** UTF-16 units never need more bytes of UTF-8 than this each. */
const BYTES_A_UNIT = 3;

/** Every place where this runs has them, browsers and Node alike; this room knows neither. */
declare const TextEncoder: new () => { encodeInto(text: string, into: Uint8Array): { written: number } };
declare const TextDecoder: new (encoding: string, options: { ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const grown = <T extends Uint8Array | Uint32Array>(from: T, into: T): T => {
  into.set(from as never);
  return into;
};

/** Packs texts as they come; `take` gives those since the last time. Half a surrogate pair is written as U+FFFD. `addParts`: one text, given in parts. */
export function textPacker(): { add(text: string): void; addParts(parts: readonly string[]): void; take(): PackedTexts } {
  let bytes = new Uint8Array(FIRST_BYTES);
  let lengths = new Uint32Array(FIRST_TEXTS);
  let used = 0;
  let count = 0;
  const put = (text: string): void => {
    if (used + text.length * BYTES_A_UNIT > bytes.length) bytes = grown(bytes, new Uint8Array(2 * bytes.length + text.length * BYTES_A_UNIT));
    used += encoder.encodeInto(text, bytes.subarray(used)).written;
  };
  const note = (length: number): void => {
    if (count === lengths.length) lengths = grown(lengths, new Uint32Array(2 * lengths.length));
    lengths[count++] = length;
  };
  return {
    add(text) {
      const from = used;
      put(text);
      note(used - from);
    },
    addParts(parts) {
      const from = used;
      for (const one of parts) put(one);
      note(used - from);
    },
    take() {
      const packed = { bytes: bytes.slice(0, used), lengths: lengths.slice(0, count) };
      used = count = 0;
      return packed;
    },
  };
}

export function unpackTexts({ bytes, lengths }: PackedTexts): string[] {
  let at = 0;
  return Array.from(lengths, (length) => decoder.decode(bytes.subarray(at, (at += length))));
}
