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

/** A text, or its bytes as UTF-8 where they are known. */
export type TextPart = string | Uint8Array;

/** What comes again and again is turned to bytes once. */
export const utf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * BYTES_A_UNIT);
  return bytes.slice(0, encoder.encodeInto(text, bytes).written);
};

/** The text that these parts are together. */
export const textOfParts = (parts: readonly TextPart[]): string => parts.map((one) => (typeof one === 'string' ? one : decoder.decode(one))).join('');

/** Shorter texts are written here, letter by letter; for longer ones asking the engine costs less. */
const SHORT = 48;

/** Packs texts as they come; `take` gives those since the last time. Half a surrogate pair is written as U+FFFD. */
export class TextPacker {
  private bytes = new Uint8Array(FIRST_BYTES);
  private lengths = new Uint32Array(FIRST_TEXTS);
  private used = 0;
  private count = 0;

  add(text: string): void {
    const from = this.used;
    this.put(text);
    this.note(this.used - from);
  }

  /** One text, given in parts. */
  addParts(parts: readonly TextPart[]): void {
    const from = this.used;
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at] as TextPart;
      if (typeof part === 'string') this.put(part);
      else this.putBytes(part);
    }
    this.note(this.used - from);
  }

  take(): PackedTexts {
    const packed = { bytes: this.bytes.slice(0, this.used), lengths: this.lengths.slice(0, this.count) };
    this.used = this.count = 0;
    return packed;
  }

  private put(text: string): void {
    this.makeRoom(text.length * BYTES_A_UNIT);
    if (text.length > SHORT || !this.letters(text)) this.used += encoder.encodeInto(text, this.bytes.subarray(this.used)).written;
  }

  private putBytes(part: Uint8Array): void {
    this.makeRoom(part.length);
    this.bytes.set(part, this.used);
    this.used += part.length;
  }

  private makeRoom(bytes: number): void {
    const most = this.used + bytes;
    if (most > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(2 * most));
  }

  /** Writes a text letter by letter; false for one with a letter of two units, which is left to the engine. */
  private letters(text: string): boolean {
    const { bytes } = this;
    let to = this.used;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 0x80) bytes[to++] = code;
      else if (code < 0x800) {
        bytes[to++] = 0xc0 | (code >> 6);
        bytes[to++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd800 || code > 0xdfff) {
        bytes[to++] = 0xe0 | (code >> 12);
        bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[to++] = 0x80 | (code & 0x3f);
      } else return false;
    }
    this.used = to;
    return true;
  }

  private note(length: number): void {
    if (this.count === this.lengths.length) this.lengths = grown(this.lengths, new Uint32Array(2 * this.lengths.length));
    this.lengths[this.count++] = length;
  }
}

export function unpackTexts({ bytes, lengths }: PackedTexts): string[] {
  let at = 0;
  return Array.from(lengths, (length) => decoder.decode(bytes.subarray(at, (at += length))));
}
