/** A piece larger than this is not kept for the next photo. */
const MOST_KEPT = 16 * 1_048_576;

/** Gives so many bytes; what stands in them is anything. */
export type Lend = (length: number) => Uint8Array;

/**
 * Memory that is used for one photo after the other. Some megabytes of new memory for each would have the collector go through the whole heap
 * every second photo, which takes as long as packing the picture.
 */
export class Room {
  private readonly pieces: Uint8Array[] = [];
  private lent = 0;

  /** Bytes that are the borrower's until the room is cleared. */
  readonly lend: Lend = (length) => {
    const at = this.lent++;
    const kept = this.pieces[at];
    if (kept && kept.length >= length) return kept.subarray(0, length);
    const piece = new Uint8Array(length);
    if (length <= MOST_KEPT) this.pieces[at] = piece;
    return piece;
  };

  /** Nobody may hold what was lent any more. */
  clear(): void {
    this.lent = 0;
  }
}

/** Memory of its own for each, for whoever keeps what it gets. */
export const ownMemory: Lend = (length) => new Uint8Array(length);
