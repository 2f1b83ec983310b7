import { subtle } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Day, Refusal } from '#base';
import { MANIFEST_NAME, makeManifest, manifestText, type PackageManifest, type SealedFile } from './packageManifest.ts';
import { byName, isPartName, partKey } from './partName.ts';
import { directory, dosDate, localHeader, type ZipEntry } from './zipForm.ts';

/** One file of a package. `load` is called once, when its turn is near: only a few parts' bytes are held at a time. */
export type PackagePart = { name: string; load: () => Uint8Array | Promise<Uint8Array> };

/** Without ZIP64 a file has at most so many entries and bytes (APPNOTE 4.4.21, 4.4.24); a package beyond that is no upload either. */
const MOST_PARTS = 65_000;
const MOST_BYTES = 0xffff_ffff;

const tooLarge = (): Refusal => new Refusal('package-too-large', 'This package would have more than 65,000 files or 4 GB. Choose fewer products and build several packages.', { hi: 'इस पैकेज में 65,000 से ज़्यादा फ़ाइलें या 4 GB से ज़्यादा होगा। कम आइटम चुनें और कई पैकेज बनाएँ।' });

/**
 * The package as chunks of bytes: parts in name order, stored, at midnight of `on`, then the manifest, then the zip's directory.
 * Same parts, same `about`, same day: same bytes. Throws Refusal('package-too-large'); a part name that is unsafe or taken is a bug.
 */
export async function* sealPackage(parts: readonly PackagePart[], about: PackageManifest['about'], on: Day): AsyncGenerator<Uint8Array, PackageManifest> {
  const date = dosDate(on);
  const entries: ZipEntry[] = [];
  const files: SealedFile[] = [];
  let offset = 0;
  const place = (name: string, bytes: Uint8Array): Buffer => {
    const entry = { name, bytes: bytes.byteLength, crc: crc32(bytes), offset };
    const header = localHeader(entry, date);
    entries.push(entry);
    offset += header.length + bytes.byteLength;
    if (offset > MOST_BYTES) throw tooLarge();
    return header;
  };
  for await (const { name, bytes, sha256 } of summed(ordered(parts))) {
    files.push({ name, bytes: bytes.byteLength, sha256 });
    yield place(name, bytes);
    yield bytes;
  }
  const manifest = makeManifest(on, about, files);
  const text = Buffer.from(manifestText(manifest), 'utf8');
  yield place(MANIFEST_NAME, text);
  yield text;
  yield directory(entries, date, offset);
  return manifest;
}

/** Parts that are loaded and summed while the one before them is being written. */
const AHEAD = 2;

type Summed = { name: string; bytes: Uint8Array; sha256: string };

/** The parts with their sums, which are worked out beside this thread, in their order. */
async function* summed(parts: readonly PackagePart[]): AsyncGenerator<Summed> {
  const sum = async ({ name, load }: PackagePart): Promise<Summed> => {
    const bytes = await load();
    return { name, bytes, sha256: Buffer.from(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex') };
  };
  const ahead: Promise<Summed>[] = [];
  for (let next = 0; next < parts.length || ahead.length > 0; ) {
    while (next < parts.length && ahead.length <= AHEAD) {
      const one = sum(parts[next++] as PackagePart);
      // What fails is thrown when its turn comes; until then it must not count as unhandled.
      one.catch(() => undefined);
      ahead.push(one);
    }
    yield (await ahead.shift()) as Summed;
  }
}

/** Checked and in name order; the manifest's own name is taken. */
function ordered(parts: readonly PackagePart[]): PackagePart[] {
  if (parts.length >= MOST_PARTS) throw tooLarge();
  const keys = new Set([partKey(MANIFEST_NAME)]);
  for (const { name } of parts) {
    if (!isPartName(name)) throw new TypeError(`not a part name: ${JSON.stringify(name)}`);
    if (keys.has(partKey(name))) throw new TypeError(`two parts would be one file: ${JSON.stringify(name)}`);
    keys.add(partKey(name));
  }
  return parts.toSorted((a, b) => byName(a.name, b.name));
}

/** A whole package in memory, for small ones and tests. */
export async function sealedBytes(parts: readonly PackagePart[], about: PackageManifest['about'], on: Day): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of sealPackage(parts, about, on)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
