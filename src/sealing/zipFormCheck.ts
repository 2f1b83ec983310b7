import type { Day, Finding } from '#base';
import type { ByteSource } from './byteSource.ts';
import { packageFinding } from './packageFinding.ts';
import type { FoundEntry, FoundZip } from './zipEntries.ts';
import { directory, dosDate, localHeader, STORED, type ZipEntry } from './zipForm.ts';

/** The entry as found with the checksum of what was really read; undefined when it could not be read. */
export type ReadEntry = FoundEntry & { crc: number };

type Reason = { id: string; isOff: (entry: FoundEntry) => boolean };

/**
 * Everything about a zip that is not its contents: order, times, method, comment, extra fields, and last every header byte.
 * The same files packed again by another program are noticed here. One finding per reason, naming the first file it is true of.
 * @param order names as the manifest lists them, the manifest last.
 */
export async function checkForm(source: ByteSource, zip: FoundZip, read: readonly ReadEntry[], order: readonly string[], on: Day): Promise<Finding[]> {
  const date = dosDate(on);
  const reasons: Reason[] = [
    { id: 'PKG-FORM-METHOD', isOff: (entry) => entry.method !== STORED },
    { id: 'PKG-FORM-TIME', isOff: (entry) => entry.date !== date || entry.time !== 0 },
    { id: 'PKG-FORM-EXTRA', isOff: (entry) => entry.hasExtra },
    { id: 'PKG-FORM-COMMENT', isOff: (entry) => entry.hasComment },
  ];
  const findings = reasons.flatMap(({ id, isOff }) => {
    const off = zip.entries.filter(isOff);
    return off[0] ? [packageFinding(id, { count: off.length }, off[0].name)] : [];
  });
  if (zip.comment) findings.push(packageFinding('PKG-FORM-COMMENT', { count: 1 }));
  const moved = zip.entries.find((entry, index) => entry.name !== order[index]);
  if (moved) findings.push(packageFinding('PKG-FORM-ORDER', { count: zip.entries.length }, moved.name));
  if (findings.length > 0) return zip.directoryIsBroken ? [...findings, packageFinding('PKG-FORM-DIRECTORY', {})] : findings;
  const bytes = await checkBytes(source, read, order, date);
  return bytes.length === 0 && zip.directoryIsBroken ? [packageFinding('PKG-FORM-DIRECTORY', {})] : bytes;
}

/** Compares every byte outside the contents with what we would have written. */
async function checkBytes(source: ByteSource, read: readonly ReadEntry[], order: readonly string[], date: number): Promise<Finding[]> {
  const byName = new Map(read.map((entry) => [entry.name, entry]));
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const name of order) {
    const found = byName.get(name);
    if (!found) return [];
    const entry = { name, bytes: found.bytes, crc: found.crc, offset };
    const header = localHeader(entry, date);
    if (!header.equals(await source.read(offset, header.length))) return [packageFinding('PKG-FORM-BYTES', { at: offset }, name)];
    entries.push(entry);
    offset += header.length + found.bytes;
  }
  const end = directory(entries, date, offset);
  const actual = await source.read(offset, end.length + 1);
  return end.equals(actual) ? [] : [packageFinding('PKG-FORM-DIRECTORY', {})];
}
