import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { Refusal } from '#base';
import { isPartName, MANIFEST_NAME, type PackagePart, partWord, partWords, sealedBytes, messages, verifyPackage } from './index.ts';

const ON = '2026-11-21';
const part = (name: string, text: string): PackagePart => ({ name, load: () => Buffer.from(text) });
const PARTS = [part('listing.json', '{"a":1}'), part('images/KB-1/1.jpg', 'first picture'), part('images/KB-1/2.jpg', 'second picture'), part('sheets/दिया.pdf', 'sheet')];
const ABOUT = { storefront: { id: 'alibaba', version: '2026-11-21' }, products: [{ sku: 'KB-1', revision: 'abcdef012345' }] };
const sealed = () => sealedBytes(PARTS, ABOUT, ON);

const rulesOf = async (bytes: Uint8Array): Promise<string[]> => (await verifyPackage(bytes)).findings.map((one) => [one.rule, one.where.part].filter(Boolean).join(' '));
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(() => undefined, (one: unknown) => one);
  if (!(error instanceof Refusal)) throw new Error(`expected a Refusal, got ${String(error)}`);
  return error.code;
};

/** Names and contents through a reader that is not ours. */
async function unpack(bytes: Uint8Array): Promise<[string, Buffer][]> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const files: [string, Buffer][] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    files.push([entry.fileName, Buffer.concat(chunks)]);
  }
  return files;
}

type Repack = { reverse?: boolean; compress?: boolean; mtime?: Date; comment?: string };

/** The same or other files packed by another program. */
async function packedBy(files: [string, Buffer][], how: Repack = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of how.reverse ? files.toReversed() : files) zip.addBuffer(bytes, name, { compress: how.compress ?? false, mtime: how.mtime ?? new Date(2026, 10, 21), forceDosTimestamp: true });
  zip.end({ forceZip64Format: false, comment: how.comment ?? '' });
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('sealing', () => {
  test('the same parts give the same bytes in whatever order they are handed in', async () => {
    expect(Buffer.from(await sealedBytes(PARTS.toReversed(), { products: ABOUT.products, storefront: ABOUT.storefront }, ON)).equals(Buffer.from(await sealed()))).toBe(true);
  });

  test('another reader finds every file, whole, in name order, the manifest last', async () => {
    const files = await unpack(await sealed());
    expect(files.map(([name]) => name)).toEqual(['images/KB-1/1.jpg', 'images/KB-1/2.jpg', 'listing.json', 'sheets/दिया.pdf', MANIFEST_NAME]);
    expect(files[0]?.[1].toString()).toBe('first picture');
    expect(JSON.parse(files[4]?.[1].toString() ?? '')).toMatchObject({ on: ON, about: ABOUT, files: [{ name: 'images/KB-1/1.jpg', bytes: 13 }, {}, {}, {}] });
  });

  test('a package holds no more than three parts at a time', async () => {
    let open = 0;
    let most = 0;
    const parts = Array.from({ length: 50 }, (_, index) => ({ name: `p${index}`, load: async () => { open += 1; most = Math.max(most, open); await Promise.resolve(); open -= 1; return Buffer.alloc(10); } }));
    await sealedBytes(parts, {}, ON);
    expect(most).toBe(3);
  });

  test.each(['../x', '/x', 'a//b', 'a/../b', 'C:x', 'a\\b', 'CON.txt', 'a/nul', 'x.', 'x ', 'e\u0301.txt', '', 'a\u0000b', 'x'.repeat(200), '\ud800'])('the name %j is refused', async (name) => {
    await expect(sealedBytes([part(name, '')], {}, ON)).rejects.toThrow(TypeError);
  });

  test.each([['manifest.json', 'x'], ['a.txt', 'A.TXT'], ['é', 'É']])('%j and %j cannot both be in one package', async (a, b) => {
    await expect(sealedBytes([part(a, ''), part(a === 'manifest.json' ? 'MANIFEST.json' : b, '')], {}, ON)).rejects.toThrow(TypeError);
  });

  test('too many files are refused before anything is read', async () => {
    const load = () => { throw new Error('was read'); };
    expect(await codeOf(sealedBytes(Array.from({ length: 65_000 }, (_, index) => ({ name: `p${index}`, load })), {}, ON))).toBe('package-too-large');
  });
});

describe('part names made from SKUs', () => {
  test.each([
    ['KB-LMP-101', 'KB-LMP-101'], ['../../etc/passwd', '__.._etc_passwd'], ['A/B', 'A_B'], ['con', '_con'], ['LPT1.x', '_LPT1.x'], ['..', '_'], ['a:b*?', 'a_b__'], ['x. .', 'x_'], ['', '_'], ['दीया-१', 'दीया-१'], ['a\u202egpj.exe', 'a_gpj.exe'],
  ])('%j becomes %j', (word, name) => expect(partWord(word)).toBe(name));

  test('any word becomes a name that every system takes', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: fc.constantFrom('.', ' ', '/', 'c', 'o', 'n', '\u0301', 'क', '्', '\ud800') })), (word) => isPartName(partWord(word)) && !partWord(word).includes('/')));
  });

  test('SKUs that would be one folder get different ones, the same in every order', () => {
    const skus = ['kb-1', 'KB-1', 'KB/1', 'KB_1', 'KB?1', 'e\u0301', '\u00e9'];
    const names = partWords(skus);
    expect(new Set([...names.values()].map((name) => name.toLowerCase())).size).toBe(skus.length);
    expect(partWords(skus.toReversed())).toEqual(names);
  });
});

describe('verifying', () => {
  test('an untouched package has no findings', async () => expect(await verifyPackage(await sealed())).toMatchObject({ files: 4, findings: [], manifest: { on: ON } }));

  test('a package without any part verifies', async () => expect(await rulesOf(await sealedBytes([], {}, ON))).toEqual([]));

  test('every single changed byte is noticed, and never as a fault of ours', async () => {
    const good = Buffer.from(await sealed());
    const silent: number[] = [];
    const refused = new Map<string, number[]>();
    for (let at = 0; at < good.length; at += 1) {
      for (const mask of [0x01, 0x80, 0xff]) {
        const bad = Buffer.from(good);
        bad[at] = (good[at] ?? 0) ^ mask;
        const findings = await rulesOf(bad).catch((error: unknown) => { if (error instanceof Refusal) return [error.code]; throw error; });
        if (findings.length === 0) silent.push(at);
        if (findings.some((one) => !one.startsWith('PKG-'))) refused.set(findings[0] ?? '', [...(refused.get(findings[0] ?? '') ?? []), at]);
      }
    }
    expect(silent).toEqual([]);
    expect(refused, 'every change is a finding about a package of ours').toEqual(new Map());
  });

  test('bytes inserted, dropped or put in other places are noticed', async () => {
    const good = Buffer.from(await sealed());
    await fc.assert(fc.asyncProperty(fc.nat(good.length), fc.nat(40), fc.uint8Array({ maxLength: 40 }), async (at, drop, insert) => {
      const bad = Buffer.concat([good.subarray(0, at), insert, good.subarray(at + drop)]);
      fc.pre(!bad.equals(good));
      const findings = await rulesOf(bad).catch((error: unknown) => { if (error instanceof Refusal) return [error.code]; throw error; });
      expect(findings).not.toEqual([]);
    }), { numRuns: 300 });
  });

  test('a changed file is named', async () => {
    const bad = Buffer.from(await sealed());
    bad[bad.indexOf('second picture')] = 0x53;
    expect(await rulesOf(bad)).toEqual(['PKG-CHANGED images/KB-1/2.jpg']);
  });

  test('one changed byte in the directory, in a header or at the end leaves the contents readable', async () => {
    const good = Buffer.from(await sealed());
    for (const at of [0, good.length - 22, good.length - 6]) {
      const bad = Buffer.from(good);
      bad[at] = (good[at] ?? 0) ^ 0xff;
      expect((await rulesOf(bad)).length).toBeGreaterThan(0);
    }
  });

  test('a manifest edited by hand is noticed even when the zip is made anew around it', async () => {
    const files = await unpack(await sealed());
    const last = files[files.length - 1];
    if (last) last[1] = Buffer.from(last[1].toString().replace('abcdef012345', 'abcdef012346'));
    expect(await rulesOf(await packedBy(files))).toContain(`PKG-MANIFEST ${MANIFEST_NAME}`);
  });

  test('a missing, an added and a renamed file are named', async () => {
    const files = await unpack(await sealed());
    expect(await rulesOf(await packedBy(files.filter(([name]) => name !== 'listing.json')))).toContain('PKG-MISSING listing.json');
    expect(await rulesOf(await packedBy([...files, ['extra.exe', Buffer.from('x')]]))).toContain('PKG-ADDED extra.exe');
    const renamed = await rulesOf(await packedBy(files.map(([name, bytes]): [string, Buffer] => [name === 'listing.json' ? 'Listing.json' : name, bytes])));
    expect(renamed).toEqual(expect.arrayContaining(['PKG-ADDED Listing.json', 'PKG-MISSING listing.json']));
  });

  test.each<[string, Repack, string]>([
    ['by another program with the very same settings', {}, 'PKG-FORM-DIRECTORY'],
    ['in another order', { reverse: true }, 'PKG-FORM-ORDER manifest.json'],
    ['compressed', { compress: true }, 'PKG-FORM-METHOD images/KB-1/1.jpg'],
    ['with other times', { mtime: new Date(2026, 10, 21, 9, 30) }, 'PKG-FORM-TIME images/KB-1/1.jpg'],
    ['with a comment', { comment: 'hello' }, 'PKG-FORM-COMMENT'],
  ])('the same contents packed again %s are noticed', async (_how, settings, expected) => {
    const found = await rulesOf(await packedBy(await unpack(await sealed()), settings));
    expect(found).toContain(expected);
    expect(found.every((one) => one.startsWith('PKG-FORM'))).toBe(true);
  });

  test('every finding has its text in both languages', async () => {
    const ids = Object.entries(messages);
    expect(ids.every(([id, text]) => id.startsWith('PKG-') && /[\u0900-\u097f]/u.test(text.hi) && text.fixHi)).toBe(true);
  });
});

describe('files that are no package', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['an empty file', () => new Uint8Array(), 'not-a-package'],
    ['a JPEG', () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex'), 'not-a-package'],
    ['some text', () => Buffer.from('PK is not enough'), 'not-a-package'],
    ['a zip of something else', () => packedBy([['a.txt', Buffer.from('x')]]), 'not-a-package'],
    ['a zip with another manifest.json', () => packedBy([[MANIFEST_NAME, Buffer.from('{"name":"web app"}')]]), 'not-a-package'],
    ['a manifest nested to exhaust the stack', () => packedBy([[MANIFEST_NAME, Buffer.from(`{"about":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)]], { compress: false }), 'not-a-package'],
    ['a package cut off in the middle', async () => (await sealed()).slice(0, 150), 'damaged-file'],
    ['a zip header and nothing else', () => Buffer.from('504b0304', 'hex'), 'damaged-file'],
  ])('%s is refused', async (_what, bytes, code) => expect(await codeOf(verifyPackage(await bytes()))).toBe(code));

  test('a folder and a path that is not there are refused', async () => {
    expect(await codeOf(verifyPackage(tmpdir()))).toBe('cannot-read');
    expect(await codeOf(verifyPackage(join(tmpdir(), 'no such file.zip')))).toBe('cannot-read');
  });

  test('a file that grows without end is refused before it is read', async () => {
    const manifest = (await unpack(await sealed())).slice(-1);
    expect(await codeOf(verifyPackage(await packedBy([...manifest, ['bomb', Buffer.alloc(40 << 20)]], { compress: true })))).toBe('unsafe-archive');
  });

  test('files laid over one another are told by the line that lies, and where nothing else tells what is in the zip it is refused with that line', async () => {
    const good = Buffer.from(await sealedBytes([part('a', 'x'.repeat(9000)), part('b', 'y'.repeat(9000))], {}, ON));
    const directoryAt = good.readUInt32LE(good.length - 6);
    const bad = Buffer.from(good);
    // The first entry's line claims both files; sizes add up to more than the file.
    bad.writeUInt32LE(17_000, directoryAt + 20);
    bad.writeUInt32LE(17_000, directoryAt + 24);
    expect(await rulesOf(bad)).toEqual(['PKG-FORM-LINE a']);
    bad.writeUInt16LE(8, good.indexOf('PK\x03\x04') + 8);
    await expect(verifyPackage(bad)).rejects.toThrow(expect.objectContaining({ code: 'unsafe-archive', where: { part: 'b' }, message: expect.stringContaining(`the line of b in its directory, at byte ${directoryAt + 47}, says`) as string }));
  });

  test('a name that leaves the folder is named, not followed', async () => {
    const bad = Buffer.from(await sealedBytes([part('aaaaaaa', 'x')], {}, ON));
    const evil = Buffer.from(bad.toString('latin1').replaceAll('aaaaaaa', '../../a'), 'latin1');
    expect(await rulesOf(evil)).toEqual(expect.arrayContaining(['PKG-UNSAFE-NAME ../../a']));
  });
});

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

describe.skipIf(!hasUnzip)(`unzip ${hasUnzip ? '' : '(not installed here, so skipped) '}opens a package`, () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-seal-')); });
  afterAll(() => rm(folder, { recursive: true }));

  test('and finds every checksum right', async () => {
    const file = join(folder, 'p.zip');
    await writeFile(file, await sealed());
    const tested = spawnSync('unzip', ['-t', file], { encoding: 'utf8' });
    expect([tested.status, tested.stdout]).toEqual([0, expect.stringContaining('No errors detected')]);
    expect((await verifyPackage(file)).findings).toEqual([]);
  });
});
