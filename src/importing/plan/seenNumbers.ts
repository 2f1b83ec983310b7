import { grown } from './hashPlaces.ts';
import { NumberTable } from './numberTable.ts';

/** What became of a number: the id of its record, or null when it was held back; and its row. */
export type Seen = { id: string | null; row: number };

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What each digit counts, by its code. */
const WORTH = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, DIGITS.indexOf(String.fromCharCode(code))));
/** The last digits of an id count up: with them taken off, a whole import has one or a few beginnings. */
const COUNTING = 6;
const NONE = -1;
const ELSEWHERE = -2;

/** The item numbers that a file named so far, in little memory. */
export class SeenNumbers {
  private readonly numbers = new NumberTable();
  private rows = new Int32Array(1_024);
  /** Beginning of each id, by its place among all beginnings, and what its last digits count. */
  private begins = new Int32Array(1_024);
  private counts = new Int32Array(1_024);
  private readonly beginnings: string[] = [];
  private readonly placeOf = new Map<string, number>();
  /** Ids that are no ULIDs. */
  private readonly others = new Map<number, string>();

  has(key: string): boolean {
    return this.numbers.find(key) >= 0;
  }

  get(key: string): Seen | undefined {
    const at = this.numbers.find(key);
    return at < 0 ? undefined : { id: this.idAt(at), row: this.rows[at] ?? 0 };
  }

  set(key: string, { id, row }: Seen): void {
    const known = this.numbers.find(key);
    const at = known < 0 ? this.numbers.add(key) : known;
    if (at >= this.rows.length) [this.rows, this.begins, this.counts] = [grown(this.rows, at * 2), grown(this.begins, at * 2), grown(this.counts, at * 2)];
    this.rows[at] = row;
    this.begins[at] = id === null ? NONE : ID.test(id) ? this.beginningOf(id) : ELSEWHERE;
    if (id !== null && this.begins[at] === ELSEWHERE) this.others.set(at, id);
    else if (id !== null) this.counts[at] = countOf(id);
  }

  /** Place of a number among those seen, to be asked for by it; −1 for one that was not. */
  place(key: string): number {
    return this.numbers.find(key);
  }

  at(place: number): { sku: string; row: number } {
    return { sku: this.numbers.text(place), row: this.rows[place] ?? 0 };
  }

  private idAt(at: number): string | null {
    const begin = this.begins[at] ?? NONE;
    if (begin === NONE) return null;
    return begin === ELSEWHERE ? (this.others.get(at) ?? null) : `${this.beginnings[begin]}${digitsOf(this.counts[at] ?? 0)}`;
  }

  /** Nearly every id begins as the one before. */
  private beginningOf(id: string): number {
    if (this.last === NONE || !id.startsWith(this.beginnings[this.last] as string)) this.last = this.beginning(id.slice(0, -COUNTING));
    return this.last;
  }
  private last = NONE;

  private beginning(text: string): number {
    const known = this.placeOf.get(text);
    if (known !== undefined) return known;
    this.placeOf.set(text, this.beginnings.length);
    return this.beginnings.push(text) - 1;
  }
}

function countOf(id: string): number {
  let count = 0;
  for (let at = id.length - COUNTING; at < id.length; at += 1) count = count * 32 + (WORTH[id.charCodeAt(at)] ?? 0);
  return count;
}

function digitsOf(count: number): string {
  let text = '';
  for (let rest = count, at = 0; at < COUNTING; at += 1, rest = Math.floor(rest / 32)) text = (DIGITS[rest % 32] ?? '') + text;
  return text;
}
