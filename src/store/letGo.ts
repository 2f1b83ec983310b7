/** Smaller ones may share their memory with others: Node cuts small buffers out of a common one. */
const OWN_BYTES = 1 << 17;

/**
 * Gives the memory behind bytes back at once: nothing that looks into it sees anything afterwards. The texts an import gathers are some hundred
 * megabytes, which the collector of garbage lets pile up, since they are outside of what it counts. Only for memory that was made here: a
 * message of another process shares its own with the beginning of the next one.
 */
export function letGo({ buffer, byteLength }: Uint8Array): void {
  if (byteLength >= OWN_BYTES && buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}
