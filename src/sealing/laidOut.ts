import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Finding } from '#base';
import type { ByteSource } from './byteSource.ts';
import { packageFinding } from './packageFinding.ts';
import { hashOf, MANIFEST_NAME, type PackageManifest, type SealedFile } from './packageManifest.ts';
import { isPartName } from './partName.ts';
import { chunks } from './zipEntries.ts';
import { directory, DIRECTORY_HEADER, dosDate, END_RECORD, LOCAL_HEADER, localHeader, type ZipEntry } from './zipForm.ts';

/** So many changed bytes are a slip or a hand at one place; more are another program's work, and no single place is to blame. */
const ONE_PLACE = 4;

const nameBytes = ({ name }: Pick<SealedFile, 'name'>): number => Buffer.byteLength(name, 'utf8');
const wholeSize = (parts: readonly SealedFile[]): number => parts.reduce((sum, one) => sum + LOCAL_HEADER + DIRECTORY_HEADER + 2 * nameBytes(one) + one.bytes, END_RECORD);

/** A manifest with its bytes. `isSealed` false: it was changed itself, and what it makes of checksums is no reason to blame headers. */
export type Sealed = { manifest: PackageManifest; text: Buffer; isSealed: boolean };

/**
 * Checks a file that stands byte by byte where Niryat would have put it, whatever its directory says: so every changed byte is named by its
 * place: a file, its header, its line in the directory, the end record. Undefined for a file that is laid out otherwise; then it was packed
 * again. The page in the package does the same (verifyPage/check.js), and one test holds both to one answer.
 */
export async function checkLaidOut(source: ByteSource, { manifest, text, isSealed }: Sealed): Promise<Finding[] | undefined> {
  const parts = [...manifest.files, { name: MANIFEST_NAME, bytes: text.length, sha256: hashOf(text) }];
  if (source.size !== wholeSize(parts) || !parts.every((one) => isPartName(one.name)) || !(await namesStand(source, parts))) return undefined;
  const date = dosDate(manifest.on);
  const findings: Finding[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const part of parts) {
    const length = LOCAL_HEADER + nameBytes(part);
    const { sha256, crc } = await sumsOf(source, offset + length, part.bytes);
    const entry = { name: part.name, bytes: part.bytes, crc, offset };
    if (sha256 !== part.sha256) findings.push(packageFinding('PKG-CHANGED', { expected: part.sha256, found: sha256 }, part.name));
    else if (isSealed && !localHeader(entry, date).equals(await source.read(offset, length))) findings.push(packageFinding('PKG-FORM-BYTES', { at: offset }, part.name));
    entries.push(entry);
    offset += length + part.bytes;
  }
  // What a changed file has for a checksum stands in no directory.
  if (!isSealed || findings.some((one) => one.rule === 'PKG-CHANGED')) return findings;
  const ours = directory(entries, date, offset);
  const behind = directoryFindings(ours, await source.read(offset, ours.length), entries, offset);
  return findings.length === 0 || behind?.length === 0 ? (behind && [...findings, ...behind]) : undefined;
}

/** One changed byte makes one name strange at most; another order makes many. */
async function namesStand(source: ByteSource, parts: readonly SealedFile[]): Promise<boolean> {
  let [offset, strange] = [0, 0];
  for (const part of parts) {
    const length = nameBytes(part);
    if (!Buffer.from(part.name, 'utf8').equals(await source.read(offset + LOCAL_HEADER, length)) && ++strange > 1) return false;
    offset += LOCAL_HEADER + length + part.bytes;
  }
  return true;
}

async function sumsOf(source: ByteSource, start: number, bytes: number): Promise<{ sha256: string; crc: number }> {
  const hash = createHash('sha256');
  let crc = 0;
  for await (const chunk of chunks(source, start, bytes)) {
    hash.update(chunk);
    crc = crc32(chunk, crc);
  }
  return { sha256: hash.digest('hex'), crc };
}

/** The line of the directory that was changed, or the end record behind it; undefined when it is another directory. */
function directoryFindings(ours: Buffer, actual: Buffer, entries: readonly ZipEntry[], offset: number): Finding[] | undefined {
  if (ours.equals(actual)) return [];
  const changed = [...ours.keys()].filter((at) => ours[at] !== actual[at]);
  const [first = 0] = changed;
  if (changed.length > ONE_PLACE) return undefined;
  let end = 0;
  const line = entries.find((entry) => first < (end += DIRECTORY_HEADER + nameBytes(entry)));
  return [line ? packageFinding('PKG-FORM-LINE', { at: offset + first }, line.name) : packageFinding('PKG-FORM-END', { at: offset + first })];
}
