import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Items packed together: enough to pack well, few enough that one of them is quickly at hand. */
const BLOCK = 32;

/** A long list of plain values in little memory: in blocks, each packed. Items past the limit are not kept. */
export class Packed<T> {
  private readonly blocks: Buffer[] = [];
  private open: T[] = [];
  private bytes = 0;
  private readonly limit: number;
  private read: { at: number; items: readonly T[] } = { at: -1, items: [] };
  length = 0;

  /** @param limit bytes that all blocks together may take */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** A list that crossed from another process, where its kind was lost. */
  static revived<T>(from: Packed<T>): Packed<T> {
    return Object.assign(new Packed<T>(from.limit), from);
  }

  /** False when there is no room left; then nothing more is kept. */
  add(item: T): boolean {
    if (this.bytes > this.limit) return false;
    this.open.push(item);
    this.length += 1;
    if (this.open.length === BLOCK) {
      const block = deflateRawSync(Buffer.from(JSON.stringify(this.open), 'utf8'), { level: 1 });
      this.blocks.push(block);
      this.bytes += block.byteLength;
      this.open = [];
    }
    return true;
  }

  at(index: number): T | undefined {
    const block = Math.floor(index / BLOCK);
    const packed = this.blocks[block];
    if (!packed) return this.open[index - this.blocks.length * BLOCK];
    if (this.read.at !== block) this.read = { at: block, items: JSON.parse(inflateRawSync(packed).toString('utf8')) as T[] };
    return this.read.items[index % BLOCK];
  }

  *[Symbol.iterator](): Generator<T> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index) as T;
  }
}
