/** Bytes that come in blocks, put together until a piece is complete. A piece that does not end is looked through only as often as it doubles. */
export class Gathered {
  private blocks: Buffer[] = [];
  private next = 0;
  size = 0;

  /**
   * What is here now, when it is worth a look, in two parts: what waited is put together with the block only up to the first `close` in
   * it, so that blocks as such are not copied. Before the second is asked for, `keep` must have been told what is left of the first.
   */
  *add(block: Buffer, close: Buffer): Generator<Buffer> {
    const cut = this.size > 0 ? block.indexOf(close) + close.length : 0;
    for (const piece of cut >= close.length ? [block.subarray(0, cut), block.subarray(cut)] : [block]) {
      if (piece.length === 0) continue;
      this.blocks.push(piece);
      this.size += piece.length;
      if (this.size >= this.next) yield this.all();
    }
  }

  all(): Buffer {
    return this.blocks.length === 1 ? (this.blocks[0] ?? Buffer.alloc(0)) : Buffer.concat(this.blocks);
  }

  /** What is not complete yet waits for more. */
  keep(rest: Buffer): void {
    this.blocks = rest.length > 0 ? [rest] : [];
    this.size = rest.length;
    this.next = rest.length * 2;
  }
}
