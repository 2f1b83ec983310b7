import { grown, HashPlaces, seededHash } from './hashPlaces.ts';

const FIRST = 1_024;

/**
 * Item numbers, each once, numbered as they come. A million of them lie in a few plain arrays: a Map would keep an object for each, which the
 * collector of garbage walks over again and again, and with every cut-out text the whole piece of the file it was cut from.
 */
export class NumberTable {
  private letters = new Uint16Array(FIRST * 16);
  /** Where each ends among the letters. */
  private ends = new Int32Array(FIRST);
  private readonly places = new HashPlaces(FIRST);
  private readonly hash = seededHash();
  count = 0;

  /** The number of a text, or −1. */
  find(text: string): number {
    return this.places.find(this.hash(text), (one) => this.is(one, text));
  }

  /** Takes in a text that is not there yet; gives its number. */
  add(text: string): number {
    const number = this.count++;
    const from = this.start(number);
    const end = from + text.length;
    if (number === this.ends.length) this.ends = grown(this.ends, number * 2);
    if (end > this.letters.length) this.letters = grown(this.letters, end * 2);
    for (let at = 0; at < text.length; at += 1) this.letters[from + at] = text.charCodeAt(at);
    this.ends[number] = end;
    this.places.add(this.hash(text), number);
    return number;
  }

  text(number: number): string {
    return String.fromCharCode(...this.letters.subarray(this.start(number), this.ends[number]));
  }

  private start(number: number): number {
    return number === 0 ? 0 : (this.ends[number - 1] ?? 0);
  }

  private is(number: number, text: string): boolean {
    const from = this.start(number);
    if ((this.ends[number] ?? 0) - from !== text.length) return false;
    for (let at = 0; at < text.length; at += 1) if (this.letters[from + at] !== text.charCodeAt(at)) return false;
    return true;
  }
}
