/** A view of a record that comes in parts, and where its second part and those after it begin. */
type Parts = { view: DataView; begins: readonly number[] };

function joined(parts: readonly Uint8Array[]): Parts {
  const bytes = Buffer.concat(parts);
  const begins: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) begins.push((at += part.length));
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), begins };
}

const byte = (view: DataView, at: number): number => (at < view.byteLength ? view.getUint8(at) : 0);
const uint16 = (view: DataView, at: number): number => byte(view, at) + byte(view, at + 1) * 256;
const uint32 = (view: DataView, at: number): number => uint16(view, at) + uint16(view, at + 2) * 65_536;

/** Where the letters of a text end: a part begins anew with the width of the letters that follow (MS-XLS 2.5.293). */
function lettersEnd({ view, begins }: Parts, from: number, count: number, wide: boolean): number {
  let [at, left, width] = [from, count, wide ? 2 : 1];
  while (left > 0) {
    const next = begins.find((one) => one >= at && (one - at) % width === 0);
    if (next === undefined || next - at >= left * width) return at + left * width;
    left -= (next - at) / width;
    at = next + 1;
    width = byte(view, next) === 0 ? 1 : 2;
  }
  return at;
}

/**
 * Whether a table of shared texts (SST, MS-XLS 2.4.265) with its continuations says how long each text of it is: false when it ends in the
 * middle of a length. A table that ends before its count of texts, or within a text, is another matter: that is read as far as it goes.
 */
export function sharedTextsEnd(parts: readonly Uint8Array[]): boolean {
  const { view, begins } = joined(parts);
  const texts = uint32(view, 4);
  let at = 8;
  for (let text = 0; text < texts && at < view.byteLength; text += 1) {
    if (view.byteLength - at === 1) return false;
    const [letters, flags] = [uint16(view, at), byte(view, at + 2)];
    const [rich, more] = [(flags & 8) !== 0, (flags & 4) !== 0];
    const head = at + 3 + (rich ? 2 : 0) + (more ? 4 : 0);
    const behind = (rich ? 4 * uint16(view, at + 3) : 0) + (more ? uint32(view, at + 3 + (rich ? 2 : 0)) : 0);
    at = lettersEnd({ view, begins }, head, letters, (flags & 1) !== 0) + behind;
  }
  return true;
}
