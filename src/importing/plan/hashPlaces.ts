import { randomBytes } from 'node:crypto';

type Plain = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** The same values in more room. */
export function grown<T extends Plain>(from: T, length: number): T {
  const into = new (from.constructor as new (length: number) => T)(length);
  into.set(from);
  return into;
}

/** A hash of texts that nobody knows beforehand: no file can be written whose numbers all fall into one place. */
export function seededHash(): (text: string) => number {
  const seed = randomBytes(4).readInt32LE();
  return (text) => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  };
}

/** Which numbers, from 0, have a hash: a table of plain integers, never more than half full. What the numbers stand for the caller knows. */
export class HashPlaces {
  /** Two integers each: the number and one, so that nothing is 0; and its hash. */
  private slots: Int32Array<ArrayBuffer>;
  count = 0;

  /** @param size how many are expected, a power of two */
  constructor(size: number) {
    this.slots = new Int32Array(size * 4);
  }

  /** The number with this hash that `matches` says is meant, or −1. */
  find(hash: number, matches: (number: number) => boolean): number {
    const last = this.slots.length / 2 - 1;
    for (let at = hash & last; ; at = (at + 1) & last) {
      const number = (this.slots[at * 2] ?? 0) - 1;
      if (number < 0 || (this.slots[at * 2 + 1] === hash && matches(number))) return number;
    }
  }

  add(hash: number, number: number): void {
    this.count += 1;
    if (this.count * 4 > this.slots.length) this.grow();
    this.put(hash, number);
  }

  private put(hash: number, number: number): void {
    const last = this.slots.length / 2 - 1;
    let at = hash & last;
    while (this.slots[at * 2] !== 0) at = (at + 1) & last;
    this.slots[at * 2] = number + 1;
    this.slots[at * 2 + 1] = hash;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) if (before[at] !== 0) this.put(before[at + 1] ?? 0, (before[at] ?? 0) - 1);
  }
}
