import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import type { Refusal } from '#base';
import { sealedBytes, verifyPackage, verifyPage, verifyPageProgram } from './index.ts';

type Said = { state: string; findings: { id: string; part: string }[]; files: number; sha256: string };
/** The page's own program, run by itself: what it has of the browser is what is handed in here. */
const page = createContext({ TextEncoder, TextDecoder, Blob, DecompressionStream, Uint8Array, Uint32Array, DataView, ArrayBuffer }) as { verify?: (file: Blob) => Promise<Said>; folder?: (files: Map<string, Blob>) => Promise<Said>; sum?: (bytes: Uint8Array) => string };
beforeAll(() => {
  runInContext(`${verifyPageProgram()}\nthis.verify = verifyPackageFile; this.folder = verifyPackageFolder; this.sum = (bytes) => new Sha256().update(bytes).hex();`, page);
});
const verify = async (bytes: Uint8Array): Promise<Said> => (await page.verify?.(new Blob([Uint8Array.from(bytes)]))) as Said;

/** What the program calls each kind of place. */
const SAME: Readonly<Record<string, string>> = { 'PKG-CHANGED': 'changed', 'PKG-FORM-BYTES': 'header', 'PKG-FORM-LINE': 'line', 'PKG-FORM-END': 'end', 'PKG-MANIFEST': 'manifest', 'PKG-UNREADABLE': 'unreadable', 'PKG-ADDED': 'added', 'PKG-MISSING': 'missing', 'PKG-UNSAFE-NAME': 'unsafe' };
/** Places as one sorted line; of a zip that was packed again the program also tells how. */
const places = (found: readonly string[]): string => [...new Set(found.map((one) => (one.startsWith('PKG-FORM') ? 'repacked' : one)))].sort().join(', ');
const PARTS = { 'checks.txt': 'what was checked', 'images/KB-1/1.jpg': 'first picture', 'listing.json': '{"a":1}', 'sheets/दिया.pdf': 'printed' };
const ABOUT = { storefront: { id: 'alibaba', version: '2026-11-21' }, products: [{ sku: 'KB-1', revision: 'abcdef012345', price: 14.2 }], waivers: [] };
const sealed = (): Promise<Uint8Array> => sealedBytes(Object.entries(PARTS).map(([name, text]) => ({ name, load: () => Buffer.from(text) })), ABOUT, '2026-11-21');

describe('the page in the package', () => {
  test('has a policy that lets its own script and style run and nothing else', () => {
    const text = new TextDecoder().decode(verifyPage());
    const [script = '', style = ''] = [/<script>([\s\S]*)<\/script>/u.exec(text)?.[1], /<style>([\s\S]*)<\/style>/u.exec(text)?.[1]];
    const hash = (one: string): string => `'sha256-${createHash('sha256').update(one).digest('base64')}'`;
    expect(text).toContain(`content="default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'"`);
    expect(text).not.toMatch(/https?:|\bfetch\(|XMLHttpRequest|innerHTML|eval\(|\son\w+=|WebSocket|sendBeacon/u);
    expect([/<script>/gu, /<style>/gu].map((one) => text.match(one)?.length)).toEqual([1, 1]);
  });

  test('its SHA-256 is the one of everybody else', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => page.sum?.(bytes) === createHash('sha256').update(bytes).digest('hex')), { numRuns: 400 });
    for (const length of [55, 56, 63, 64, 65, 119, 120, 128, 100_003]) expect(page.sum?.(new Uint8Array(length).fill(7)), `${length}`).toBe(createHash('sha256').update(new Uint8Array(length).fill(7)).digest('hex'));
  });

  test('says good of an untouched package, with its own sum', async () => {
    const bytes = await sealed();
    expect(await verify(bytes)).toMatchObject({ state: 'good', files: 4, findings: [], sha256: createHash('sha256').update(bytes).digest('hex') });
  });

  test('finds each of hundreds of changed bytes and names the same place as the program: a file, its header, its line in the directory, the end', async () => {
    const good = Buffer.from(await sealed());
    const differ: string[] = [];
    let asked = 0;
    const named = new Map<string, number>();
    // Every byte behind the files, and every third of the rest: the program alone is asked of every byte elsewhere.
    const directoryAt = good.readUInt32LE(good.length - 6);
    for (let at = 0; at < good.length; at += at < directoryAt ? 3 : 1) {
      const bad = Buffer.from(good);
      bad[at] = (good[at] ?? 0) ^ (1 << at % 8);
      asked += 1;
      const said = await verify(bad);
      const page = said.state === 'other' ? ['no package'] : said.findings.map((one) => `${one.id} ${one.part}`.trim());
      const program = await verifyPackage(bad).then(({ findings }) => findings.map((one) => `${SAME[one.rule] ?? one.rule} ${one.where.part ?? ''}`.trim()), (error: unknown) => [(error as Refusal).code === 'not-a-package' ? 'no package' : String(error)]);
      if (page.length === 0 || places(page) !== places(program)) differ.push(`byte ${at}: the page says ${page.join(', ') || 'nothing'}, the program ${program.join(', ') || 'nothing'}`);
      for (const one of page) named.set(one.split(' ')[0] ?? '', (named.get(one.split(' ')[0] ?? '') ?? 0) + 1);
    }
    expect(differ).toEqual([]);
    expect([...named.keys()]).toEqual(expect.arrayContaining(['changed', 'end', 'header', 'line', 'manifest', 'unreadable']));
    console.info(`${asked} changed bytes, named alike by page and program: ${[...named].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
  });

  test.each([
    ['packed bytes of a line', 20, 0x7f], ['unpacked bytes of a line', 24, 0x7f], ['the place of a file', 42, 0x7f], ['the length of a name', 28, 0xff],
  ])('a directory that says what cannot be (%s) is named by its line', async (_what, from, high) => {
    const bad = Buffer.from(await sealed());
    const at = bad.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bad[at + from + (from === 28 ? 1 : 3)] = high;
    expect((await verifyPackage(bad)).findings).toMatchObject([{ rule: 'PKG-FORM-LINE', where: { part: 'checks.txt' } }]);
    expect((await verify(bad)).findings).toMatchObject([{ id: 'line', part: 'checks.txt' }]);
  });

  test('a zip of somebody else with a manifest.json is no package, damaged or not', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('{"name":"an app","seal":1}'), 'manifest.json', { compress: false });
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    expect((await verify(Buffer.concat(chunks))).state).toBe('other');
    await expect(verifyPackage(Buffer.concat(chunks))).rejects.toThrow(expect.objectContaining({ code: 'not-a-package' }));
  });

  test('a package packed again is told as that, and its files are still compared', async () => {
    const zip = new ZipFile();
    for (const [name, text] of Object.entries({ ...PARTS, 'checks.txt': 'other', 'extra.txt': 'x' }).reverse()) if (name !== 'listing.json') zip.addBuffer(Buffer.from(text), name, { compress: true });
    const bytes = Buffer.from(await sealed());
    const at = bytes.indexOf('{\n"format"');
    zip.addBuffer(bytes.subarray(at, bytes.indexOf('"\n}\n', at) + 4), 'manifest.json', { compress: true });
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    const said = await verify(Buffer.concat(chunks));
    expect(said.findings.map(({ id, part }) => `${id} ${part}`.trim()).sort()).toEqual(['added extra.txt', 'changed checks.txt', 'missing listing.json', 'repacked']);
  });

  test('the unpacked files verify, and a changed one is named', async () => {
    const bytes = Buffer.from(await sealed());
    const at = bytes.indexOf('{\n"format"');
    const manifest = bytes.subarray(at, bytes.indexOf('"\n}\n', at) + 4);
    const files = new Map([...Object.entries(PARTS).map(([name, text]): [string, Blob] => [name, new Blob([text])]), ['manifest.json', new Blob([Uint8Array.from(manifest)])] as [string, Blob]]);
    expect(await page.folder?.(files)).toMatchObject({ state: 'good', files: 4 });
    files.set('listing.json', new Blob(['{"a":2}']));
    expect(await page.folder?.(files)).toMatchObject({ state: 'bad', findings: [{ id: 'changed', part: 'listing.json' }] });
  });

  test.each([['nothing', ''], ['some text', 'PK is not enough'], ['a manifest of somebody else', '{"format":"other"}']])('%s is no package', async (_what, text) => expect((await verify(Buffer.from(text))).state).toBe('other'));
});
