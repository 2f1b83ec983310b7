import { TABLE_LIMITS } from './limits.ts';

const QUOTE = 0x22;
const SPACE = 0x20;
const NUMBER_SIGN = 0x23;
const APOSTROPHE = 0x27;
const LF = 0x0a;
/** Bytes above it belong to letters outside ASCII. */
const ASCII = 0x7f;
/** A record of fewer bytes breaks no limit: neither of columns, each of which is a byte at least, nor of the letters of a cell. */
const WITHIN_LIMITS = Math.min(TABLE_LIMITS.columns, TABLE_LIMITS.cellCharacters);

/**
 * Splits the bytes of a text table in UTF-8 where it is written as RFC 4180 says, faster than a parser of all that is met: cells are cut
 * from one text of a byte a letter, and only those that hold other letters than ASCII are decoded. All that means something in such a
 * file is ASCII, which never is part of another letter.
 */
export class PlainCsv {
  /** Where the first record begins that was not given: it is not complete, or not plain. */
  end = 0;
  /** Whether the record at `end` is written in another way: text behind a closing quote, a CR that ends no line. */
  unsure = false;
  private readonly delimiter: number;
  /** First byte of a line end, and whether LF must follow. */
  private readonly newline: number;
  private readonly paired: boolean;
  private bytes: Buffer = Buffer.alloc(0);
  private text = '';
  private at = 0;
  /** Room for the cells of a record, used again: a list that grows takes twice its room. */
  private readonly cells: string[] = [];
  /** Whether the record that is read may hold a guarded formula, an error, or a quote behind a blank. */
  private special = false;
  /** Where the next LF and the next CR stand, from the record on that is read: what looks like several lines may be rows that a quote in the wrong place swallowed. */
  private feed = -1;
  private back = -1;

  /** @param delimiter one ASCII letter */
  constructor(delimiter: string, newline: '\r\n' | '\n' | '\r') {
    this.delimiter = delimiter.charCodeAt(0);
    this.newline = newline.charCodeAt(0);
    this.paired = newline.length > 1;
  }

  /** Adds the complete records, each as its cells, and the places of those that must be looked at more closely. */
  records(bytes: Buffer, into: string[][], special: Set<number>): void {
    this.bytes = bytes;
    this.text = bytes.toString('latin1');
    [this.at, this.end, this.unsure, this.special, this.feed, this.back] = [0, 0, false, false, -1, -1];
    for (let cells = this.record(); cells !== undefined; cells = this.record()) {
      if (this.special || this.at - this.end > WITHIN_LIMITS || this.breaksWithin()) special.add(into.length);
      this.special = false;
      into.push(cells);
      this.end = this.at;
    }
  }

  /** Whether LF or CR stands in the record that was read last, before its line end. */
  private breaksWithin(): boolean {
    if (this.feed < this.end) this.feed = this.next('\n');
    if (this.back < this.end) this.back = this.next('\r');
    return Math.min(this.feed, this.back) < this.at - (this.paired ? 2 : 1);
  }

  private next(sign: string): number {
    const found = this.text.indexOf(sign, this.end);
    return found < 0 ? this.text.length : found;
  }

  /** The cells of the record that begins here; undefined when it is not complete or not plain. */
  private record(): string[] | undefined {
    const { bytes, delimiter, cells } = this;
    let count = 0;
    while (this.at < bytes.length) {
      const cell = bytes[this.at] === QUOTE ? this.quoted() : this.bare();
      if (cell === undefined) return undefined;
      if (count === cells.length) cells.push(cell);
      else cells[count] = cell;
      count += 1;
      const byte = bytes[this.at];
      this.at += 1;
      if (byte === delimiter) continue;
      return this.closes(byte) ? cells.slice(0, count) : undefined;
    }
    return undefined;
  }

  /** Whether the line ends with the byte that was read last; more of it may follow. */
  private closes(byte: number | undefined): boolean {
    if (!this.paired && byte === this.newline) return true;
    if (this.at === this.bytes.length) return false;
    this.unsure = byte !== this.newline || this.bytes[this.at] !== LF;
    this.at += 1;
    return !this.unsure;
  }

  /** A cell up to the delimiter or line end, quotes in it standing for themselves. */
  private bare(): string | undefined {
    const { bytes, delimiter, newline } = this;
    const from = this.at;
    let [at, seen, byte] = [from, 0, 0];
    for (; at < bytes.length; at += 1) {
      byte = bytes[at] as number;
      if (byte === delimiter || byte === newline) break;
      seen |= byte;
    }
    this.at = at;
    return at === bytes.length ? undefined : this.cell(from, at, seen);
  }

  private quoted(): string | undefined {
    const { bytes } = this;
    const from = this.at + 1;
    let [at, seen, doubled] = [from, 0, false];
    for (; ; at += 1) {
      for (; at < bytes.length && bytes[at] !== QUOTE; at += 1) seen |= bytes[at] as number;
      // What follows a quote tells whether it closes.
      if (at + 1 >= bytes.length) return undefined;
      if (bytes[at + 1] !== QUOTE) break;
      doubled = true;
      at += 1;
    }
    this.at = at + 1;
    const cell = this.cell(from, at, seen);
    return doubled ? cell.replaceAll('""', '"') : cell;
  }

  /** @param seen every byte of it, laid over one another */
  private cell(from: number, to: number, seen: number): string {
    const first = this.bytes[from];
    if (first === APOSTROPHE || first === NUMBER_SIGN || (first === SPACE && this.bytes[from + 1] === QUOTE)) this.special = true;
    return seen > ASCII ? this.bytes.toString('utf8', from, to) : this.text.substring(from, to);
  }
}
