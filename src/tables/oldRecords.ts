import * as SheetJS from '@e965/xlsx';
import { sharedTextsEnd } from './oldSharedTexts.ts';

/** Records that hold a text or a count (MS-XLS 2.3 and 2.4, and the formats before): where its length stands. Type -> offset. */
const LENGTHS: ReadonlyMap<number, number> = new Map([[0x5c, 0], [0x1e, 0], [0x41e, 2], [0x207, 0], [0x07, 0], [0x204, 6], [0x04, 7], [0xd6, 6], [0x31, 14], [0x231, 14], [0x85, 6], [0x1ba, 0], [0x18, 3], [0x218, 3], [0x17, 0]]);
/** Of them, those whose length is one byte in every format, or a count without a text behind it. */
const BYTES: ReadonlyMap<number, number> = new Map([[0x31, 1], [0x85, 1], [0x18, 1], [0x218, 1], [0x17, 2]]);
const [DRAWN_TEXT, SHARED_TEXTS, CONTINUE, CODE_NAME] = [0x1b6, 0xfc, 0x3c, 0x1ba];
const [TYPE, HEADER] = [2, 4];
/** Of the record that begins a stream: its version from Excel 97 on. */
const BIFF8 = 0x0600;

/** The stream of records: the whole file before Excel 5, one stream of a compound file from then on. */
function streamOf(bytes: Buffer): Uint8Array | undefined {
  if (bytes.readUInt32BE(0) !== 0xd0cf11e0) return bytes;
  const file = SheetJS.CFB.read(bytes, { type: 'buffer' });
  const found = SheetJS.CFB.find(file, '/Workbook') ?? SheetJS.CFB.find(file, '/Book');
  return found ? Uint8Array.from(found.content) : undefined;
}

type OldRecord = { type: number; from: number; length: number };

/** Every record of a stream; one whose own length is cut off is taken, as the library takes it, for one with nothing in it. */
function* recordsOf(view: DataView): Generator<OldRecord> {
  for (let at = 0; at + TYPE <= view.byteLength; ) {
    const length = at + HEADER <= view.byteLength ? view.getUint16(at + TYPE, true) : 0;
    yield { type: view.getUint16(at, true), from: at + HEADER, length: Math.max(0, Math.min(length, view.byteLength - at - HEADER)) };
    at += HEADER + length;
  }
}

/** Bytes a record needs for its length to be there; nothing is asked of one without any. */
function needed({ type }: OldRecord, wide: boolean): number {
  const at = LENGTHS.get(type);
  return at === undefined ? 0 : at + (BYTES.get(type) ?? (wide ? 3 : type === CODE_NAME ? 2 : 1));
}

/**
 * Whether every record that holds a text or a count is long enough to say how long that is, and a table of shared texts ends where a text
 * ends. The library reads on without an end where one is cut off before: no other of its readings is known to do so. Throws what the
 * library throws for a file that is no compound file.
 */
export function textsAreWhole(bytes: Buffer): boolean {
  const stream = streamOf(bytes);
  if (!stream) return true;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const wide = view.byteLength > 6 && view.getUint16(4, true) === BIFF8;
  /** The record that continuations belong to, and the parts it comes in. */
  let whole: OldRecord[] = [];
  for (const record of recordsOf(view)) {
    if (record.type === CONTINUE) {
      if (record.length === 0 && whole[0]?.type === DRAWN_TEXT) return false;
      if (whole[0]?.type === SHARED_TEXTS) whole.push(record);
      continue;
    }
    if (!sharedAreWhole(stream, whole) || record.length < needed(record, wide)) return false;
    whole = [record];
  }
  return sharedAreWhole(stream, whole);
}

const sharedAreWhole = (stream: Uint8Array, parts: readonly OldRecord[]): boolean =>
  parts[0]?.type !== SHARED_TEXTS || sharedTextsEnd(parts.map(({ from, length }) => stream.subarray(from, from + length)));
