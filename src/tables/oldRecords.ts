import * as SheetJS from '@e965/xlsx';
import { sharedTextsEnd } from './oldSharedTexts.ts';

/** Records that hold a text or a count (MS-XLS 2.3 and 2.4, and the formats before): where its length stands. Type -> offset. */
const LENGTHS: ReadonlyMap<number, number> = new Map([[0x5c, 0], [0x1e, 0], [0x41e, 2], [0x207, 0], [0x07, 0], [0x204, 6], [0x04, 7], [0xd6, 6], [0x31, 14], [0x231, 14], [0x85, 6], [0x1ba, 0], [0x17, 0]]);
/** Of them, those whose length is one byte in every format, or a count without a text behind it. */
const BYTES: ReadonlyMap<number, number> = new Map([[0x31, 1], [0x85, 1], [0x17, 2]]);
const [DRAWN_TEXT, SHARED_TEXTS, CONTINUE, CODE_NAME] = [0x1b6, 0xfc, 0x3c, 0x1ba];
const [TYPE, HEADER] = [2, 4];
/** Of the record that begins a stream: its version from Excel 97 on. */
const BIFF8 = 0x0600;

/** Values saved with a formula end here in every format; flags, the length of the formula and its tokens follow. */
const FORMULA_TOKENS = 15;
const FORMULAS: ReadonlySet<number> = new Set([0x06, 0x206, 0x406]);
/** Records that are nothing but formulas, or names for them: shared and array formulas, names here and in other files. */
const ALL_FORMULA: ReadonlySet<number> = new Set([0x4bc, 0x21, 0x221, 0x23, 0x223, 0x18, 0x218]);
/** A record without meaning (DSF, MS-XLS 2.4.93). */
const NOTHING = 0x161;

type Found = { path: string; stream: Buffer };

/** The stream of records: the whole file before Excel 5, one stream of a compound file from then on. A copy. */
function streamOf(bytes: Buffer): Found | undefined {
  if (bytes.readUInt32BE(0) !== 0xd0cf11e0) return { path: '', stream: Buffer.from(bytes) };
  const file = SheetJS.CFB.read(bytes, { type: 'buffer' });
  for (const path of ['/Workbook', '/Book']) {
    const found = SheetJS.CFB.find(file, path);
    if (found) return { path, stream: Buffer.from(found.content) };
  }
  return undefined;
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

/** Of the record that begins a stream: how many bytes a formula has up to and with the length of its tokens. */
function formulaHead(view: DataView): number {
  const [begins, version] = view.byteLength > 6 ? [view.getUint16(0, true), view.getUint16(4, true)] : [0, 0];
  if (begins === 0x809 || version === 0) return 22;
  return begins === 0x09 ? 17 : 18;
}

/** Bytes a record needs for its length to be there; nothing is asked of one without any. */
function needed({ type }: OldRecord, wide: boolean, formula: number): number {
  if (FORMULAS.has(type)) return formula;
  const at = LENGTHS.get(type);
  return at === undefined ? 0 : at + (BYTES.get(type) ?? (wide ? 3 : type === CODE_NAME ? 2 : 1));
}

const viewOf = (stream: Buffer): DataView => new DataView(stream.buffer, stream.byteOffset, stream.byteLength);

/**
 * Whether every record that holds a text or a count is long enough to say how long that is, and a table of shared texts ends where a text
 * ends. The library reads on without an end where one is cut off before: no other of its readings is known to do so.
 */
function textsAreWhole(stream: Buffer): boolean {
  const view = viewOf(stream);
  const [wide, formula] = [view.byteLength > 6 && view.getUint16(4, true) === BIFF8, formulaHead(view)];
  /** The record that continuations belong to, and the parts it comes in. */
  let whole: OldRecord[] = [];
  for (const record of recordsOf(view)) {
    if (record.type === CONTINUE) {
      if (record.length === 0 && whole[0]?.type === DRAWN_TEXT) return false;
      if (whole[0]?.type === SHARED_TEXTS) whole.push(record);
      continue;
    }
    if (!sharedAreWhole(stream, whole) || record.length < needed(record, wide, formula)) return false;
    whole = [record];
  }
  return sharedAreWhole(stream, whole);
}

const sharedAreWhole = (stream: Uint8Array, parts: readonly OldRecord[]): boolean =>
  parts[0]?.type !== SHARED_TEXTS || sharedTextsEnd(parts.map(({ from, length }) => stream.subarray(from, from + length)));

/** Takes every formula out and leaves the value saved with it. Sheets are found by their place in the stream, so no record changes its length. */
function withoutFormulas(stream: Buffer): void {
  for (const { type, from, length } of recordsOf(viewOf(stream))) {
    if (ALL_FORMULA.has(type)) stream.writeUInt16LE(NOTHING, from - HEADER);
    else if (FORMULAS.has(type)) stream.fill(0, from + FORMULA_TOKENS, from + length);
  }
}

/**
 * A workbook as the library may see it: its records and nothing else of the file, without formulas, whose tokens the library reads (though
 * not asked to) and can read for ever. Undefined when a text or a count in it is cut off. A compound file without records is given as it
 * is. Throws what the library throws for a file that is no compound file.
 */
export function recordsWithoutFormulas(bytes: Buffer): Buffer | undefined {
  const found = streamOf(bytes);
  if (!found) return bytes;
  if (!textsAreWhole(found.stream)) return undefined;
  withoutFormulas(found.stream);
  if (found.path === '') return found.stream;
  const file = SheetJS.CFB.utils.cfb_new();
  SheetJS.CFB.utils.cfb_add(file, found.path, found.stream);
  return SheetJS.CFB.write(file, { type: 'buffer' }) as Buffer;
}
