import type { Day } from '#base';

/**
 * The one form our zip files have, byte by byte: stored entries, UTF-8 names, midnight of the package's day, no extra field,
 * no comment, no attributes. Layout: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end).
 */
export type ZipEntry = { name: string; bytes: number; crc: number; offset: number };

export const LOCAL_HEADER = 30;
export const DIRECTORY_HEADER = 46;
export const END_RECORD = 22;
export const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
/** Version 2.0: stored files in folders. */
const VERSION = 20;
/** Bit 11: the name is UTF-8. */
export const FLAGS = 0x0800;
export const STORED = 0;

/** MS-DOS date of a day, 1980 to 2107 (APPNOTE 4.4.6), of any other day one that no package of ours has; the time is always 00:00. */
export const dosDate = (on: Day): number => 0xffff & (((Number(on.slice(0, 4)) - 1980) << 9) | (Number(on.slice(5, 7)) << 5) | Number(on.slice(8, 10)));

/** What both headers of an entry share, from version to name length, without extra field. */
function shared(entry: ZipEntry, date: number, name: Buffer): Buffer {
  const out = Buffer.alloc(26);
  out.writeUInt16LE(VERSION, 0);
  out.writeUInt16LE(FLAGS, 2);
  out.writeUInt16LE(STORED, 4);
  out.writeUInt16LE(date, 8);
  out.writeUInt32LE(entry.crc, 10);
  out.writeUInt32LE(entry.bytes, 14);
  out.writeUInt32LE(entry.bytes, 18);
  out.writeUInt16LE(name.length, 22);
  return out;
}

export function localHeader(entry: ZipEntry, date: number): Buffer {
  const name = Buffer.from(entry.name, 'utf8');
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(LOCAL_SIGNATURE);
  return Buffer.concat([signature, shared(entry, date, name), name]);
}

export function directoryHeader(entry: ZipEntry, date: number): Buffer {
  const name = Buffer.from(entry.name, 'utf8');
  const start = Buffer.alloc(6);
  start.writeUInt32LE(DIRECTORY_SIGNATURE);
  start.writeUInt16LE(VERSION, 4);
  // Comment length, disk, internal and external attributes stay zero.
  const end = Buffer.alloc(14);
  end.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([start, shared(entry, date, name), end, name]);
}

export function endRecord(entries: number, directoryBytes: number, directoryOffset: number): Buffer {
  const out = Buffer.alloc(END_RECORD);
  out.writeUInt32LE(END_SIGNATURE);
  out.writeUInt16LE(entries, 8);
  out.writeUInt16LE(entries, 10);
  out.writeUInt32LE(directoryBytes, 12);
  out.writeUInt32LE(directoryOffset, 16);
  return out;
}

/** Directory and end record of a whole file. */
export function directory(entries: readonly ZipEntry[], date: number, offset: number): Buffer {
  const headers = Buffer.concat(entries.map((entry) => directoryHeader(entry, date)));
  return Buffer.concat([headers, endRecord(entries.length, headers.length, offset)]);
}
