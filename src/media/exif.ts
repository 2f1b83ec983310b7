/** What Exif says that matters here: which way is up (1 to 8), whether it tells where the picture was taken, and when by the camera's own clock. */
export type ExifFacts = { orientation: number; hasGps: boolean; /** 2026-10-12T10:11:12, with .123 where the camera counts finer. No zone: cameras do not know theirs. */ takenAt?: string };

const ORIENTATION = 0x0112;
const CHANGED_AT = 0x0132;
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const TAKEN_AT = 0x9003;
const TAKEN_SUBSECOND = 0x9291;
const [ASCII, SHORT] = [2, 3];
const ENTRY_BYTES = 12;

type Block = { tiff: Uint8Array; view: DataView; little: boolean };

/** Reads the first directory of a TIFF block and the one of the camera below it (Exif 2.32, 4.6). A damaged block says nothing; it never throws. */
export function readExif(tiff: Uint8Array | undefined): ExifFacts {
  const facts: ExifFacts = { orientation: 1, hasGps: false };
  if (!tiff || tiff.length < 14 || (tiff[0] !== 0x49 && tiff[0] !== 0x4d)) return facts;
  const block: Block = { tiff, view: new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength), little: tiff[0] === 0x49 };
  const { view, little } = block;
  let changedAt: string | undefined;
  for (const [tag, at] of entriesFrom(block, view.getUint32(4, little))) {
    if (tag === GPS_DIRECTORY) facts.hasGps = true;
    if (tag === ORIENTATION && view.getUint16(at + 2, little) === SHORT) facts.orientation = validOrientation(view.getUint16(at + 8, little));
    if (tag === CHANGED_AT) changedAt = dateTime(textAt(block, at));
    if (tag === EXIF_DIRECTORY) facts.takenAt = takenAt(block, view.getUint32(at + 8, little));
  }
  facts.takenAt ??= changedAt;
  if (facts.takenAt === undefined) delete facts.takenAt;
  return facts;
}

/** Tag and place of each entry of a directory; one that lies outside the block has none. */
function* entriesFrom({ tiff, view, little }: Block, start: number): Generator<[tag: number, at: number]> {
  if (start + 2 > tiff.length) return;
  const entries = view.getUint16(start, little);
  for (let index = 0; index < entries; index++) {
    const at = start + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.length) return;
    yield [view.getUint16(at, little), at];
  }
}

function takenAt(block: Block, start: number): string | undefined {
  let whole: string | undefined;
  let fraction = '';
  for (const [tag, at] of entriesFrom(block, start)) {
    if (tag === TAKEN_AT) whole = dateTime(textAt(block, at));
    if (tag === TAKEN_SUBSECOND) fraction = /^\d{1,6}/.exec(textAt(block, at))?.[0] ?? '';
  }
  return whole && fraction ? `${whole}.${fraction}` : whole;
}

/** Text of an entry: in the entry itself up to four bytes, elsewhere in the block when longer. */
function textAt({ tiff, view, little }: Block, at: number): string {
  if (view.getUint16(at + 2, little) !== ASCII) return '';
  const count = Math.min(view.getUint32(at + 4, little), 64);
  const from = count <= 4 ? at + 8 : view.getUint32(at + 8, little);
  return from + count > tiff.length ? '' : new TextDecoder('latin1').decode(tiff.subarray(from, from + count)).replace(/\0.*$/s, '');
}

/** 2026:10:12 10:11:12 as we write it. Clocks that were never set write zeros or blanks: those say nothing. */
function dateTime(text: string): string | undefined {
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  if (Number(year) < 1970 || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31 || Number(hour) > 23) return undefined;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}

const validOrientation = (value: number): number => (value >= 1 && value <= 8 ? value : 1);

/** Orientations 5 to 8 lie on their side: width and height change places. */
export const liesOnItsSide = (orientation: number): boolean => orientation >= 5;

/** True when an XMP packet carries a place. */
export const xmpHasGps = (xmp: Uint8Array | undefined): boolean => xmp !== undefined && /exif:GPS(Lat|Lon)/.test(new TextDecoder('latin1').decode(xmp));
