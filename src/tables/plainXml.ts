import { unescapeXml } from './xmlText.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

/** What a text holds, gathered byte by byte: it decides how the text is read. */
export const HOLDS = { /** Bytes outside ASCII: UTF-8. */ wide: 1, /** A reference, a CR or an escape of Excel. */ escaped: 2, /** Anything but digits. */ other: 4 } as const;
const KINDS = new Uint8Array(256).fill(HOLDS.other);
for (let byte = 48; byte < 58; byte += 1) KINDS[byte] = 0;
for (let byte = 128; byte < 256; byte += 1) KINDS[byte] = HOLDS.other | HOLDS.wide;
for (const byte of [38, 95, CR]) KINDS[byte] = HOLDS.other | HOLDS.escaped;

/** Small enough to live and die with the texts cut out of it. */
const LETTERS = 64 * 1024;

/** Where reading stops because what stands there is not the plain form: the careful reader takes over. */
export const NOT_PLAIN = -1;

/** Four or two letters as the number they are in the bytes of a file: to compare several at once. */
export const four = (letters: string): number => Buffer.from(letters).readInt32LE();
export const two = (letters: string): number => Buffer.from(letters).readInt16LE();

/** How a tag ended. */
export const ENDS = { not: 0, open: 1, empty: 2 } as const;

/**
 * A cursor over UTF-8 bytes of XML in the plain form that spreadsheets write: tags, attributes in quotes, text, references. It does
 * not know comments, CDATA, processing instructions, namespaces declared on the way or blanks in odd places, and says NOT_PLAIN for
 * them; it never guesses what they mean. Positions are bytes of the block that was loaded.
 */
export class PlainXml {
  bytes: Uint8Array = new Uint8Array(0);
  /** The same bytes, to compare several at once. */
  view = new DataView(this.bytes.buffer);
  /** End of what may be looked at. */
  end = 0;
  /** Of the tag whose attributes are being read. */
  tagEnd: number = ENDS.not;
  nameFrom = 0;
  nameTo = 0;
  valueFrom = 0;
  valueTo = 0;
  /** Of the text that was read last: see HOLDS. */
  holds = 0;
  private buffer: Buffer = Buffer.alloc(0);
  /** A part of the block with one letter for each byte: short texts are cut out of it many times faster than out of bytes. */
  private letters = '';
  private lettersFrom = 0;
  private lettersTo = 0;

  /** @param end how far it is known to be complete */
  load(block: Buffer, end: number): void {
    this.bytes = block;
    this.buffer = block;
    this.view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    this.end = end;
    this.lettersTo = 0;
  }

  /** Everything from here on, also what is not known to be complete. */
  rest(at: number): Buffer {
    return this.buffer.subarray(at);
  }

  /** Behind `name` when it stands at this place, else NOT_PLAIN. */
  after(name: Uint8Array, at: number): number {
    const { bytes } = this;
    for (let index = 0; index < name.length; index += 1) if (bytes[at + index] !== name[index]) return NOT_PLAIN;
    return at + name.length;
  }

  /** Behind blanks between tags. */
  skipBlanks(from: number): number {
    const { bytes } = this;
    let at = from;
    for (let code = bytes[at]; code === SPACE || code === LF || code === CR || code === TAB; code = bytes[at]) at += 1;
    return at;
  }

  /**
   * Behind the next attribute of a tag, whose name and value are then told; at the end of the tag `tagEnd` says how it ends.
   * @param strict whether a namespace declared here is NOT_PLAIN: it would change what names mean
   */
  attribute(from: number, strict = true): number {
    const { bytes, end } = this;
    let at = this.skipBlanks(from);
    const first = bytes[at];
    this.tagEnd = ENDS.not;
    if (first === GREATER) return this.endTag(ENDS.open, at + 1);
    if (first === SLASH) return bytes[at + 1] === GREATER ? this.endTag(ENDS.empty, at + 2) : NOT_PLAIN;
    if (at === from) return NOT_PLAIN;
    this.nameFrom = at;
    for (let code = first; code !== EQUALS; code = bytes[at]) {
      if (at >= end || (code ?? 0) <= SPACE || code === LESS || code === GREATER || code === QUOTE || code === APOSTROPHE) return NOT_PLAIN;
      at += 1;
    }
    this.nameTo = at;
    const quote = bytes[at + 1];
    if ((quote !== QUOTE && quote !== APOSTROPHE) || (strict && this.declaresNames())) return NOT_PLAIN;
    at += 2;
    this.valueFrom = at;
    for (let code = bytes[at]; code !== quote; code = bytes[at]) {
      if (at >= end || code === LESS) return NOT_PLAIN;
      at += 1;
    }
    this.valueTo = at;
    return at + 1;
  }

  private endTag(how: number, at: number): number {
    this.tagEnd = how;
    return at;
  }

  private declaresNames(): boolean {
    const { bytes, nameFrom: at } = this;
    return bytes[at] === 120 && bytes[at + 1] === 109 && bytes[at + 2] === 108 && bytes[at + 3] === 110 && bytes[at + 4] === 115;
  }

  /** Behind a tag whose attributes say nothing here. */
  skipTag(from: number, strict = true): number {
    let at = from;
    do at = this.attribute(at, strict);
    while (at !== NOT_PLAIN && this.tagEnd === ENDS.not);
    return at;
  }

  /** The end of a text: the next `<`. What it holds is told. */
  text(from: number): number {
    const { bytes, end } = this;
    let at = from;
    let holds = 0;
    for (let code = bytes[at] ?? LESS; code !== LESS && at < end; code = bytes[at] ?? LESS) {
      holds |= KINDS[code] ?? 0;
      at += 1;
    }
    this.holds = holds;
    return at;
  }

  /** A text of ASCII as it stands. */
  ascii(from: number, to: number): string {
    if (from < this.lettersFrom || to > this.lettersTo) {
      this.lettersFrom = from;
      this.lettersTo = Math.max(to, Math.min(this.end, from + LETTERS));
      this.letters = this.buffer.toString('latin1', from, this.lettersTo);
    }
    return this.letters.slice(from - this.lettersFrom, to - this.lettersFrom);
  }

  /** A text with its references read. `holds` as it was told. */
  read(from: number, to: number, holds: number): string {
    const text = holds & HOLDS.wide ? this.buffer.toString('utf8', from, to) : this.ascii(from, to);
    return holds & HOLDS.escaped ? unescapeXml(text) : text;
  }

  /** Behind everything up to and with this closing tag. */
  passTo(close: Uint8Array, from: number): number {
    for (let at = this.text(from); at < this.end; at = this.text(at)) {
      const done = this.after(close, at);
      if (done !== NOT_PLAIN) return done;
      at = this.passTag(at);
      if (at === NOT_PLAIN) return NOT_PLAIN;
    }
    return NOT_PLAIN;
  }

  /** Behind a tag that means nothing here, opening or closing. */
  passTag(at: number, strict = true): number {
    const { bytes } = this;
    if (bytes[at + 1] !== SLASH) return this.skipTag(this.nameEnd(at + 1), strict);
    const behind = this.nameEnd(at + 2);
    return bytes[behind] === GREATER ? behind + 1 : NOT_PLAIN;
  }

  /** Behind a name; where a comment, CDATA or an instruction begins, no attribute can be read there. */
  nameEnd(from: number): number {
    const { bytes } = this;
    let at = from;
    if (bytes[at] === 33 || bytes[at] === 63) return bytes.length;
    for (let code = bytes[at] ?? SPACE; code > SPACE && code !== GREATER && code !== SLASH; code = bytes[at] ?? SPACE) at += 1;
    return at;
  }

  /** A number of digits alone, of at most nine; NOT_PLAIN for anything else. */
  digits(from: number, to: number): number {
    if (to - from > 9 || to === from) return NOT_PLAIN;
    let number = 0;
    for (let at = from; at < to; at += 1) {
      const digit = (this.bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) return NOT_PLAIN;
      number = number * 10 + digit;
    }
    return number;
  }
}
