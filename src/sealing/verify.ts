import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Finding, Refusal } from '#base';
import { openSource, type ByteSource } from './byteSource.ts';
import { checkLaidOut } from './laidOut.ts';
import { packageFinding } from './packageFinding.ts';
import { hashOf, MANIFEST_NAME, manifestText, type PackageManifest, packageManifest, type SealedFile, sealOf } from './packageManifest.ts';
import { isPartName, partKey } from './partName.ts';
import { chunks, findEntries, type FoundEntry, type FoundZip, walked } from './zipEntries.ts';
import { LOCAL_HEADER } from './zipForm.ts';
import { checkForm, type ReadEntry } from './zipFormCheck.ts';

/** What verifying a package found. No findings: it is byte for byte the package its manifest describes. */
export type Verified = { /** Null when it is one of ours but can no longer be read; nothing else can be checked then. */ manifest: PackageManifest | null; files: number; findings: Finding[] };

/** A manifest of 65,000 files with findings stays far below this. */
const LONGEST_MANIFEST = 64 << 20;

const notAPackage = (why: string, hi: string): Refusal => new Refusal('not-a-package', `This is not a package made by Niryat: ${why}. Choose the zip file that Niryat wrote.`, { hi: `यह Niryat का बनाया पैकेज नहीं है: ${hi}। वह ज़िप फ़ाइल चुनें जो Niryat ने लिखी।` });
const damaged = (): Refusal => new Refusal('damaged-file', 'This zip is cut off or damaged, so its manifest cannot be read. Copy or download it again.', { hi: 'यह ज़िप अधूरी या ख़राब है, इसलिए इसका मैनिफ़ेस्ट पढ़ा नहीं जा सकता। इसे फिर कॉपी या डाउनलोड करें।' });

/**
 * Verifies a package, given as path or bytes, against its own manifest. Reads file by file, never unpacks to disk.
 * Throws Refusal('not-a-package' | 'damaged-file' | 'unsafe-archive' | 'cannot-read').
 */
export async function verifyPackage(from: string | Uint8Array): Promise<Verified> {
  const source = await openSource(from);
  try {
    await refuseOtherFiles(source);
    const zip = await findEntries(source, MANIFEST_NAME);
    const found = await findManifest(source, zip);
    if (!found) return { manifest: null, files: 0, findings: [packageFinding('PKG-UNREADABLE', {}, MANIFEST_NAME)] };
    const { manifest, text } = found.read;
    const changed = checkManifest(manifest, text);
    const laidOut = await checkLaidOut(source, { manifest, text, isSealed: changed.length === 0 });
    if (laidOut) return { manifest, files: manifest.files.length, findings: [...changed, ...laidOut] };
    return await verifyZip(source, zip, found.entry, found.read);
  } finally {
    await source.close();
  }
}

/**
 * The manifest, by the directory; where that or its own header was changed, at the place our form has it, or by walking from the front.
 * Undefined for a damaged manifest of ours. Throws Refusal('not-a-package' | 'damaged-file').
 */
async function findManifest(source: ByteSource, zip: FoundZip): Promise<{ entry: FoundEntry; read: ReadManifest } | undefined> {
  const listed = zip.entries.find((entry) => entry.name === MANIFEST_NAME);
  const inFront = (await walked(source)).find((entry) => entry.name === MANIFEST_NAME);
  const asWritten = listed && { ...listed, open: async () => chunks(source, listed.offset + LOCAL_HEADER + MANIFEST_NAME.length, listed.bytes) };
  let refused: unknown = zip.directoryIsBroken ? damaged() : notAPackage(`it has no ${MANIFEST_NAME}`, `इसमें ${MANIFEST_NAME} नहीं है`);
  let isOurs = false;
  for (const entry of [listed, asWritten, inFront]) {
    if (!entry) continue;
    try {
      const read = await readManifest(entry);
      if (read) return { entry, read };
      isOurs = true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused = error;
    }
  }
  if (isOurs) return undefined;
  throw refused;
}

/** A part that is read whole for a comparison: a listing of 10,000 products stays below this. */
const LONGEST_PART = 256 << 20;
/** What a package says of itself, and one of its parts when it was asked for, is there and has the sum that the manifest says. */
export type ReadPackage = { manifest: PackageManifest; part: Uint8Array | null };

/** The manifest of a package without a look at its other files; null when it is none of ours or cannot be read. Verifying tells whether the rest is so. */
export async function readPackage(from: string | Uint8Array, name?: string): Promise<ReadPackage | null> {
  const source = await openSource(from);
  try {
    await refuseOtherFiles(source);
    const { entries } = await findEntries(source, MANIFEST_NAME);
    const entry = entries.find((one) => one.name === MANIFEST_NAME);
    const manifest = entry && (await readManifest(entry))?.manifest;
    if (!manifest) return null;
    const wanted = manifest.files.find((one) => one.name === name);
    const found = wanted && wanted.bytes <= LONGEST_PART ? entries.find((one) => one.name === name && one.bytes === wanted.bytes) : undefined;
    const part = found && (await contentsOf(found));
    return { manifest, part: part && hashOf(part) === wanted?.sha256 ? part : null };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  } finally {
    await source.close();
  }
}

/** A zip begins with a header, or ends with a directory; a package with one damaged byte still has one of the two. */
async function refuseOtherFiles(source: ByteSource): Promise<void> {
  if (source.size === 0) throw notAPackage('the file is empty', 'फ़ाइल ख़ाली है');
  const start = (await source.read(0, 4)).toString('latin1');
  const end = (await source.read(Math.max(0, source.size - 22), 4)).toString('latin1');
  if (!start.startsWith('PK\x03\x04') && !end.startsWith('PK\x05\x06')) throw notAPackage('it is not a zip file', 'यह ज़िप फ़ाइल नहीं है');
}

async function verifyZip(source: ByteSource, zip: FoundZip, manifestEntry: FoundEntry, { manifest, text }: ReadManifest): Promise<Verified> {
  const order = [...manifest.files.map((file) => file.name), MANIFEST_NAME];
  const findings = [...checkManifest(manifest, text), ...checkNames(zip, order)];
  const read: ReadEntry[] = [{ ...manifestEntry, crc: crc32(text) }];
  const byName = new Map(zip.entries.map((entry) => [entry.name, entry]));
  for (const file of manifest.files) {
    const entry = byName.get(file.name);
    if (!entry) continue;
    const outcome = await checkContents(file, entry);
    findings.push(...outcome.findings);
    if (outcome.crc !== undefined) read.push({ ...entry, crc: outcome.crc });
  }
  findings.push(...(await checkForm(source, zip, read, order, manifest.on)));
  return { manifest, files: manifest.files.length, findings };
}

type ReadManifest = { manifest: PackageManifest; text: Buffer };

/** Undefined for a damaged manifest of ours. Throws Refusal('not-a-package') for anybody else's. */
async function readManifest(entry: FoundEntry): Promise<ReadManifest | undefined> {
  if (entry.bytes > LONGEST_MANIFEST) throw notAPackage(`its ${MANIFEST_NAME} is larger than any of ours`, `इसका ${MANIFEST_NAME} हमारे किसी भी मैनिफ़ेस्ट से बड़ा है`);
  const text = await contentsOf(entry);
  if (!text) return undefined;
  const manifest = manifestOf(text);
  if (!manifest && !wasOurs(text)) throw notAPackage(`its ${MANIFEST_NAME} is not one of ours`, `इसका ${MANIFEST_NAME} हमारा नहीं है`);
  return manifest && { manifest, text };
}

/** Two of the three words a manifest of ours always has: one changed byte breaks one of them at most. */
const wasOurs = (text: Buffer): boolean => ['"niryat-package"', '"formatVersion"', '"seal"'].filter((word) => text.includes(word)).length >= 2;

async function contentsOf(entry: FoundEntry): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of await entry.open()) chunks.push(chunk);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

/** Undefined for anything but a manifest of ours; nesting made to exhaust the stack ends here too. */
function manifestOf(text: Buffer): PackageManifest | undefined {
  try {
    return packageManifest.safeParse(JSON.parse(text.toString('utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The manifest carries its own seal and has one spelling. */
function checkManifest(manifest: PackageManifest, text: Buffer): Finding[] {
  const isOurs = manifest.seal === sealOf(manifest) && Buffer.from(manifestText(manifest), 'utf8').equals(text);
  return isOurs ? [] : [packageFinding('PKG-MANIFEST', {}, MANIFEST_NAME)];
}

function checkNames(zip: FoundZip, order: readonly string[]): Finding[] {
  const listed = new Set(order);
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { name } of zip.entries) {
    if (!isPartName(name)) findings.push(packageFinding('PKG-UNSAFE-NAME', {}, name));
    else if (!listed.has(name)) findings.push(packageFinding('PKG-ADDED', {}, name));
    else if (seen.has(partKey(name))) findings.push(packageFinding('PKG-TWICE', {}, name));
    seen.add(partKey(name));
  }
  const there = new Set(zip.entries.map((entry) => entry.name));
  return [...findings, ...order.filter((name) => !there.has(name)).map((name) => packageFinding('PKG-MISSING', {}, name))];
}

type Contents = { findings: Finding[]; crc?: number };

/** Size first: a file of another length is never read. */
async function checkContents(file: SealedFile, entry: FoundEntry): Promise<Contents> {
  const changed = (data: Finding['data']): Contents => ({ findings: [packageFinding('PKG-CHANGED', data, file.name)] });
  if (entry.bytes !== file.bytes) return changed({ expected: `${file.bytes} bytes`, found: `${entry.bytes} bytes` });
  try {
    const hash = createHash('sha256');
    let crc = 0;
    for await (const chunk of await entry.open()) {
      hash.update(chunk);
      crc = crc32(chunk, crc);
    }
    const found = hash.digest('hex');
    return found === file.sha256 ? { findings: [], crc } : changed({ expected: file.sha256, found });
  } catch {
    return { findings: [packageFinding('PKG-UNREADABLE', {}, file.name)] };
  }
}
