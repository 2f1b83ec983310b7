import * as SheetJS from '@e965/xlsx';

/** Records that hold a text (MS-XLS 2.3 and the formats before it): where its length stands. Type -> offset. */
const TEXTS: ReadonlyMap<number, number> = new Map([[0x5c, 0], [0x1e, 0], [0x41e, 2], [0x207, 0], [0x07, 0], [0x204, 6], [0x04, 7], [0xd6, 6], [0x31, 14], [0x231, 14], [0x85, 6]]);
const HEADER = 4;
/** Of the record that begins a stream: its version from Excel 97 on. */
const BIFF8 = 0x0600;

/** The stream of records: the whole file before Excel 5, one stream of a compound file from then on. */
function streamOf(bytes: Buffer): Uint8Array | undefined {
  if (bytes.readUInt32BE(0) !== 0xd0cf11e0) return bytes;
  const file = SheetJS.CFB.read(bytes, { type: 'buffer' });
  const found = SheetJS.CFB.find(file, '/Workbook') ?? SheetJS.CFB.find(file, '/Book');
  return found ? Uint8Array.from(found.content) : undefined;
}

/**
 * Whether every record that holds a text is long enough to say how long that is. The library reads on without an end where one is cut
 * off before: no other of its readings is known to do so. Throws what the library throws for a file that is no compound file.
 */
export function textsAreWhole(bytes: Buffer): boolean {
  const stream = streamOf(bytes);
  if (!stream) return true;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const wide = view.byteLength > 6 && view.getUint16(4, true) === BIFF8;
  for (let at = 0; at + HEADER <= view.byteLength; ) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const from = TEXTS.get(type);
    const here = Math.min(length, view.byteLength - at - HEADER);
    if (from !== undefined && here < from + (wide && type !== 0x31 && type !== 0x85 ? 3 : 1)) return false;
    at += HEADER + length;
  }
  return true;
}
