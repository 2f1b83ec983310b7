'use strict';
// Checks a Niryat package against its own manifest, without a library and without the network.
// The form of the file is the one src/sealing/zipForm.ts writes; SHA-256 follows FIPS 180-4, CRC-32 follows APPNOTE 4.4.7.

const utf8 = new TextEncoder();
const MANIFEST = 'manifest.json';

const K = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

class Sha256 {
  constructor() {
    this.state = new Uint32Array([0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]);
    this.words = new Uint32Array(64);
    this.rest = new Uint8Array(64);
    this.held = 0;
    this.bytes = 0;
  }

  update(chunk) {
    this.bytes += chunk.length;
    let at = 0;
    if (this.held > 0) {
      at = Math.min(64 - this.held, chunk.length);
      this.rest.set(chunk.subarray(0, at), this.held);
      this.held += at;
      if (this.held < 64) return this;
      this.block(this.rest, 0);
      this.held = 0;
    }
    for (; at + 64 <= chunk.length; at += 64) this.block(chunk, at);
    this.rest.set(chunk.subarray(at));
    this.held = chunk.length - at;
    return this;
  }

  block(from, start) {
    const w = this.words;
    for (let i = 0, at = start; i < 16; i += 1, at += 4) w[i] = (from[at] << 24) | (from[at + 1] << 16) | (from[at + 2] << 8) | from[at + 3];
    for (let i = 16; i < 64; i += 1) {
      const a = w[i - 15];
      const b = w[i - 2];
      w[i] = (((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3)) + w[i - 7] + (((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10)) + w[i - 16];
    }
    let [a, b, c, d, e, f, g, h] = this.state;
    for (let i = 0; i < 64; i += 1) {
      const t1 = (h + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const t2 = ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    const s = this.state;
    s[0] += a; s[1] += b; s[2] += c; s[3] += d; s[4] += e; s[5] += f; s[6] += g; s[7] += h;
  }

  hex() {
    const total = this.bytes;
    const tail = new Uint8Array(this.held < 56 ? 64 - this.held : 128 - this.held);
    tail[0] = 0x80;
    const view = new DataView(tail.buffer);
    view.setUint32(tail.length - 8, Math.floor(total / 0x20000000));
    view.setUint32(tail.length - 4, (total << 3) >>> 0);
    this.update(tail);
    return [...this.state].map((one) => one.toString(16).padStart(8, '0')).join('');
  }
}

const CRC = new Uint32Array(256).map((_, at) => {
  let one = at;
  for (let bit = 0; bit < 8; bit += 1) one = one & 1 ? (one >>> 1) ^ 0xedb88320 : one >>> 1;
  return one;
});

function crc32(chunk, before) {
  let crc = ~before;
  for (let at = 0; at < chunk.length; at += 1) crc = CRC[(crc ^ chunk[at]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}

const CHUNK = 4 << 20;
const read = async (file, from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer());

async function* chunksOf(file, from, length) {
  for (let at = 0; at < length; at += CHUNK) yield read(file, from + at, Math.min(CHUNK, length - at));
}

/** SHA-256 and CRC-32 of a piece of a file, piece by piece: a package may be larger than the memory. */
async function sums(chunks, told) {
  const hash = new Sha256();
  let crc = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    crc = crc32(chunk, crc);
    told(chunk.length);
  }
  return { bytes: hash.bytes, sha256: hash.hex(), crc };
}

/** JSON with keys in order and no white space, as the seal was made over. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
  return JSON.stringify(value);
}

/** The one spelling of a manifest. */
function manifestText(one) {
  const files = one.files.map((file) => `\n  ${canonical(file)}`).join(',');
  const about = Object.keys(one.about).sort().map((key) => `\n  ${JSON.stringify(key)}:${canonical(one.about[key])}`).join(',');
  return `{\n"format":${JSON.stringify(one.format)},\n"formatVersion":${one.formatVersion},\n"on":${JSON.stringify(one.on)},\n"about":{${about}\n},\n"files":[${files}\n],\n"seal":${JSON.stringify(one.seal)}\n}\n`;
}

const isObject = (one) => one !== null && typeof one === 'object' && !Array.isArray(one);
const hasKeys = (one, keys) => isObject(one) && Object.keys(one).sort().join() === keys;
const isSum = (text) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
const isDay = (text) => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toISOString().startsWith(text);
const isFile = (one) => hasKeys(one, 'bytes,name,sha256') && typeof one.name === 'string' && one.name.length > 0 && one.name.length <= 400 && Number.isSafeInteger(one.bytes) && one.bytes >= 0 && isSum(one.sha256);

const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"\\|?*]/u;
const isSafe = (segment) => segment !== '' && segment !== '.' && segment !== '..' && !/[. ]$/u.test(segment) && !segment.startsWith(' ') && !DEVICE.test(segment);
/** True for a name that unpacks inside its folder on every system. */
const isPartName = (name) => utf8.encode(name).length <= 180 && name === name.normalize('NFC') && !FORBIDDEN.test(name) && name.split('/').every(isSafe);

/** Undefined for anything but a manifest of ours. */
function manifestOf(bytes) {
  try {
    const one = JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const ours = hasKeys(one, 'about,files,format,formatVersion,on,seal') && one.format === 'niryat-package' && one.formatVersion === 1 && isDay(one.on) && isObject(one.about) && Array.isArray(one.files) && one.files.every(isFile) && isSum(one.seal);
    return ours ? one : undefined;
  } catch {
    return undefined;
  }
}

function sealHolds(manifest, bytes) {
  const { seal, ...rest } = manifest;
  const text = utf8.encode(manifestText(manifest));
  return seal === new Sha256().update(utf8.encode(canonical(rest))).hex() && text.length === bytes.length && text.every((one, at) => one === bytes[at]);
}

const dosDate = (on) => 0xffff & (((Number(on.slice(0, 4)) - 1980) << 9) | (Number(on.slice(5, 7)) << 5) | Number(on.slice(8, 10)));

/** Both headers of one stored file, as Niryat writes them. */
function headers({ name, bytes, crc, offset }, date) {
  const word = utf8.encode(name);
  const local = new Uint8Array(30 + word.length);
  const central = new Uint8Array(46 + word.length);
  for (const [out, start] of [[new DataView(local.buffer), 4], [new DataView(central.buffer), 6]]) {
    out.setUint32(0, start === 4 ? 0x04034b50 : 0x02014b50, true);
    out.setUint16(start, 20, true);
    out.setUint16(start + 2, 0x0800, true);
    out.setUint16(start + 8, date, true);
    out.setUint32(start + 10, crc, true);
    out.setUint32(start + 14, bytes, true);
    out.setUint32(start + 18, bytes, true);
    out.setUint16(start + 22, word.length, true);
  }
  new DataView(central.buffer).setUint16(4, 20, true);
  new DataView(central.buffer).setUint32(42, offset, true);
  local.set(word, 30);
  central.set(word, 46);
  return { local, central };
}

function endRecord(entries, bytes, offset) {
  const out = new DataView(new ArrayBuffer(22));
  out.setUint32(0, 0x06054b50, true);
  out.setUint16(8, entries, true);
  out.setUint16(10, entries, true);
  out.setUint32(12, bytes, true);
  out.setUint32(16, offset, true);
  return new Uint8Array(out.buffer);
}

const same = (a, b) => a.length === b.length && a.every((one, at) => one === b[at]);

/** What the zip's own directory lists, by name; empty when it cannot be read. */
async function listed(file) {
  const found = new Map();
  const tail = await read(file, Math.max(0, file.size - 66_000), 66_000);
  const view = new DataView(tail.buffer);
  let end = tail.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return found;
  const directory = await read(file, view.getUint32(end + 16, true), view.getUint32(end + 12, true));
  const all = new DataView(directory.buffer);
  for (let at = 0; at + 46 <= directory.length && all.getUint32(at, true) === 0x02014b50; ) {
    const length = all.getUint16(at + 28, true);
    const name = new TextDecoder().decode(directory.subarray(at + 46, at + 46 + length));
    found.set(name, { method: all.getUint16(at + 10, true), packed: all.getUint32(at + 20, true), offset: all.getUint32(at + 42, true) });
    at += 46 + length + all.getUint16(at + 30, true) + all.getUint16(at + 32, true);
  }
  return found;
}

/** Stored files one behind the other from the first byte on: for a zip whose directory was damaged. */
async function walked(file) {
  const found = new Map();
  for (let at = 0; at + 30 <= file.size; ) {
    const head = new DataView((await read(file, at, 30)).buffer);
    if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50 || head.getUint16(8, true) !== 0) break;
    const [length, packed] = [head.getUint16(26, true), head.getUint32(18, true)];
    found.set(new TextDecoder().decode(await read(file, at + 30, length)), { method: 0, packed, offset: at });
    at += 30 + length + head.getUint16(28, true) + packed;
  }
  return found;
}

/** The contents of one listed file, unpacked where another program packed it again. */
async function contentsOf(file, { method, packed, offset }) {
  const head = new DataView((await read(file, offset, 30)).buffer);
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (method === 0) return chunksOf(file, start, packed);
  if (method !== 8) throw new Error('packed in a way nobody here can unpack');
  return file.slice(start, start + packed).stream().pipeThrough(new DecompressionStream('deflate-raw'));
}

async function together(chunks, most) {
  const parts = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new Error('too large');
    parts.push(chunk);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const LONGEST_MANIFEST = 64 << 20;

/** Two of the three words a manifest of ours always has: one changed byte breaks one of them at most. */
const wasOurs = (bytes) => {
  const text = new TextDecoder().decode(bytes);
  return ['"niryat-package"', '"formatVersion"', '"seal"'].filter((word) => text.includes(word)).length >= 2;
};

/** Where the manifest stands: by the directory, or by walking when that was damaged. */
async function findManifest(file) {
  let damaged = false;
  const [byDirectory, inFront] = [await listed(file), await walked(file)];
  // The last way is for a header of its own that was changed: our form has no extra field, and the name is known.
  for (const [entries, asWritten] of [[byDirectory], [byDirectory, true], [inFront]]) {
    const entry = entries.get(MANIFEST);
    if (!entry) continue;
    try {
      const bytes = await together(asWritten ? chunksOf(file, entry.offset + 30 + MANIFEST.length, entry.packed) : await contentsOf(file, entry), LONGEST_MANIFEST);
      const manifest = manifestOf(bytes);
      if (manifest) return { manifest, bytes, entries };
      damaged ||= wasOurs(bytes);
    } catch {
      // The other way of finding it may still work.
    }
  }
  return { damaged };
}

/** So many changed bytes are a slip or a hand at one place; more are another program's work, and no single place is to blame. */
const ONE_PLACE = 4;

/** The line of the directory that was changed, or the end record behind it; undefined when it is another directory. */
function directoryFindings(lines, ours, actual) {
  const changed = [...ours.keys()].filter((at) => ours[at] !== actual[at]);
  if (changed.length === 0) return [];
  if (changed.length > ONE_PLACE) return undefined;
  let end = 0;
  const line = lines.find((one) => changed[0] < (end += one.bytes));
  return [line ? { id: 'line', part: line.name } : { id: 'end', part: '' }];
}

/** Every byte of the file against what the manifest says it must be. Findings: { id, part, expected, found }; undefined when the directory is another one. The program does the same (laidOut.ts). */
async function checkLaidOut(file, { manifest, bytes }, isSealed, told) {
  const date = dosDate(manifest.on);
  const findings = [];
  const central = [];
  let offset = 0;
  for (const one of [...manifest.files, { name: MANIFEST, bytes: bytes.length }]) {
    const length = 30 + utf8.encode(one.name).length;
    const start = await read(file, offset, length);
    const found = await sums(chunksOf(file, offset + length, one.bytes), told);
    if (one.sha256 !== undefined && found.sha256 !== one.sha256) findings.push({ id: 'changed', part: one.name, expected: one.sha256, found: found.sha256 });
    const made = headers({ ...one, crc: found.crc, offset }, date);
    if (isSealed && !same(start, made.local) && !findings.some((each) => each.part === one.name)) findings.push({ id: 'header', part: one.name });
    central.push({ ...one, crc: found.crc, offset });
    offset += length + one.bytes;
  }
  const directory = await together(central.map((one) => headers(one, date).central), 1 << 30);
  const end = await together([directory, endRecord(central.length, directory.length, offset)], 1 << 30);
  // What a changed file has for a checksum stands in no directory.
  if (!isSealed || findings.some((one) => one.id === 'changed')) return findings;
  const behind = directoryFindings(central.map((one) => ({ name: one.name, bytes: 46 + utf8.encode(one.name).length })), end, await read(file, offset, end.length));
  return findings.length === 0 || behind?.length === 0 ? behind && [...findings, ...behind] : undefined;
}

/** Names and hashes only: for a zip that another program packed, or files that were unpacked. */
async function checkByName(manifest, names, open, told) {
  const findings = [];
  for (const one of manifest.files) {
    if (!names.has(one.name)) {
      findings.push({ id: 'missing', part: one.name });
      continue;
    }
    try {
      const found = await sums(await open(one.name), told);
      if (found.sha256 !== one.sha256) findings.push({ id: 'changed', part: one.name, expected: one.sha256, found: found.sha256 });
    } catch {
      findings.push({ id: 'unreadable', part: one.name });
    }
  }
  const known = new Set([MANIFEST, ...manifest.files.map((one) => one.name)]);
  for (const name of names) if (!isPartName(name)) findings.push({ id: 'unsafe', part: name });
    else if (!known.has(name)) findings.push({ id: 'added', part: name });
  return findings;
}

/** True when the file is as long as Niryat would have made it and every file stands where Niryat would have put it. */
async function isLaidOut(file, { manifest, bytes }) {
  let offset = 0;
  let behind = 22;
  let strange = 0;
  for (const one of [...manifest.files, { name: MANIFEST, bytes: bytes.length }]) {
    const word = utf8.encode(one.name);
    if (!same(await read(file, offset + 30, word.length), word)) strange += 1;
    offset += 30 + word.length + one.bytes;
    behind += 46 + word.length;
  }
  // One changed byte makes one name strange at most; another order makes many.
  return strange <= 1 && file.size === offset + behind && manifest.files.every((one) => isPartName(one.name));
}

/** Checks a package file. Resolves to { state: 'good' | 'bad' | 'other', manifest, sha256, files, findings }. `told` hears how many bytes were read. */
async function verifyPackageFile(file, told = () => {}) {
  const whole = (await sums(chunksOf(file, 0, file.size), told)).sha256;
  const start = await read(file, 0, 4);
  const end = await read(file, Math.max(0, file.size - 22), 4);
  const isZip = same(start, [0x50, 0x4b, 3, 4]) || same(end, [0x50, 0x4b, 5, 6]);
  if (!isZip) return { state: 'other', sha256: whole, findings: [], files: 0 };
  const found = await findManifest(file);
  if (!found.manifest) {
    const ours = found.damaged === true;
    return { state: ours ? 'bad' : 'other', sha256: whole, files: 0, findings: ours ? [{ id: 'unreadable', part: MANIFEST }] : [] };
  }
  const { manifest, entries } = found;
  const isSealed = sealHolds(manifest, found.bytes);
  const findings = isSealed ? [] : [{ id: 'manifest', part: MANIFEST }];
  const laidOut = (await isLaidOut(file, found)) ? await checkLaidOut(file, found, isSealed, told) : undefined;
  if (laidOut) findings.push(...laidOut);
  else findings.push({ id: 'repacked', part: '' }, ...(await checkByName(manifest, new Set(entries.keys()), (name) => contentsOf(file, entries.get(name)), told)));
  return { state: findings.length === 0 ? 'good' : 'bad', manifest, sha256: whole, files: manifest.files.length, findings };
}

/** Checks the unpacked files of a package; `files` is a Map of their names inside it. */
async function verifyPackageFolder(files, told = () => {}) {
  const bytes = files.has(MANIFEST) ? await together(chunksOf(files.get(MANIFEST), 0, files.get(MANIFEST).size), LONGEST_MANIFEST) : undefined;
  const manifest = bytes && manifestOf(bytes);
  if (!manifest) return { state: 'other', files: 0, findings: [] };
  const findings = sealHolds(manifest, bytes) ? [] : [{ id: 'manifest', part: MANIFEST }];
  findings.push(...(await checkByName(manifest, new Set(files.keys()), (name) => chunksOf(files.get(name), 0, files.get(name).size), told)));
  return { state: findings.length === 0 ? 'good' : 'bad', manifest, files: manifest.files.length, findings };
}
