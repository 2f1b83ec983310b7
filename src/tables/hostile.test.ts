import { execFile } from 'node:child_process';
import { Socket } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as SheetJS from '@e965/xlsx';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BOMBS } from './bombs.fixture.ts';
import type { BombReport } from './bombs.trial.ts';
import { pointingOutside } from './pointingOutside.fixture.ts';
import { openArchive, writeCsv, writeXlsx } from './index.ts';
import { readingFolder, sheet, workbook, zipOf } from './workbook.fixture.ts';

const { folder, read, remove } = readingFolder();
afterAll(remove);

const run = promisify(execFile);
const program = (...how: string[]) => run(process.execPath, ['--expose-gc', join(import.meta.dirname, 'bombs.trial.ts'), folder, ...how], { maxBuffer: 1 << 22 });
async function bombs(...how: string[]): Promise<{ reports: BombReport[]; peakMiB: number }> {
  const { stdout } = await program(...how);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { reports: BombReport[]; peakMiB: number };
}

describe('files made to fill memory or time', () => {
  beforeAll(async () => void (await program('--make')), 120_000);

  test('each ends as it must, within two seconds of processor, all of them within 300 MB', { timeout: 120_000 }, async () => {
    const { reports, peakMiB } = await bombs();
    expect(reports.map(({ name, code }) => [name, code])).toEqual(BOMBS.map(({ name, code }) => [name, code]));
    expect(reports.filter((one) => one.ms >= 2_000)).toEqual([]);
    expect(peakMiB).toBeLessThan(300);
  });

  test('unpacked without limits, the first of them alone passes 300 MB', { timeout: 120_000 }, async () => {
    expect((await bombs('--control')).peakMiB).toBeGreaterThan(300);
  });
});

describe('documents that point outside', () => {
  const secret = 'the-secret-of-another-file';
  const outside = join(folder, 'outside.txt');
  writeFileSync(outside, secret);
  const rels = '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>';

  test.each(pointingOutside(outside))('%s is refused, and nothing is opened for it', async (_, name, make) => {
    const connected = vi.spyOn(Socket.prototype, 'connect');
    const error = await read(await make(), { name }).then(({ cells: got }) => JSON.stringify(got), (one: unknown) => one);
    expect(error).toMatchObject({ code: 'unsafe-xml', message: expect.not.stringContaining(secret) });
    expect(connected).not.toHaveBeenCalled();
    connected.mockRestore();
  });

  test('includes, links to other workbooks and remote pictures are text or nothing', async () => {
    const { cells: got } = await read(`<p xmlns:xi="http://www.w3.org/2001/XInclude"><i n="1"><xi:include href="file://${outside}" parse="text"/></i><i n="2"/></p>`, { name: 'a.xml' });
    expect(JSON.stringify(got)).not.toContain(secret);
    const linked = await workbook(sheet('<row r="1"><c r="A1" t="str"><f>\'[1]Other\'!A1</f><v>saved</v></c></row>'), { extra: { 'xl/_rels/workbook.xml.rels': `${rels}<Relationship Id="x" Type="x/externalLink" Target="file://${outside}" TargetMode="External"/></Relationships>` } });
    expect((await read(linked)).cells).toEqual([['saved']]);
  });

  test('the same file without its document type is read: the refusals are for that alone', async () => {
    expect((await read('<p><i n="1"/><i n="2"/></p>', { name: 'a.xml' })).cells).toEqual([['n'], ['1'], ['2']]);
  });
});

describe('names in archives', () => {
  const OUT = ['../a.jpg', '../../a.jpg', 'a/../../b.jpg', 'a/b/../../../c.jpg', '/a.jpg', '/etc/passwd', '//server/share/a.jpg', 'C:/a.jpg', 'C:\\a.jpg', 'c:a.jpg', 'a:b.jpg', '..\\a.jpg', 'a\\..\\..\\b.jpg', '\\a.jpg', '\\\\server\\a.jpg', '..', '../', './../a.jpg', 'a/..\\../b.jpg', '..//a.jpg', 'Z:\\Windows\\a.jpg'];
  test.each(OUT)('%j leads out of the folder: the archive is refused', async (name) => {
    const bytes = await zipOf({ ['x'.repeat(Buffer.byteLength(name))]: 'x' });
    // The library that packs would not write such a name: it is put in afterwards, in both places.
    for (let at = bytes.indexOf('x'.repeat(Buffer.byteLength(name))); at >= 0; at = bytes.indexOf('x'.repeat(Buffer.byteLength(name)), at + 1)) bytes.write(name, at);
    await expect(openArchive(bytes, 'photos.zip')).rejects.toMatchObject({ code: 'unsafe-archive' });
  });

  test('a symbolic link is no file: the archive is refused with its name, and without the link it is read', async () => {
    const bytes = await zipOf({ 'photo.jpg': '/etc/passwd' });
    expect((await openArchive(bytes, 'photos.zip')).names).toEqual(['photo.jpg']);
    bytes.writeUInt32LE((0o120777 << 16) >>> 0, bytes.indexOf(Buffer.from('504b0102', 'hex')) + 38);
    await expect(openArchive(bytes, 'photos.zip')).rejects.toMatchObject({ code: 'unsafe-archive', message: expect.stringContaining('photo.jpg in it is no file but a link') });
  });

  const ODD = ['CON.jpg', 'nul.jpg', 'COM1.jpg', 'aux', 'LPT9.png', 'photo:1.jpg', 'a.jpg.', 'a.jpg ', ' a.jpg', `${'n'.repeat(300)}.jpg`, 'a\u202egpj.exe', 'a\u0000.jpg', 'फ़ोटो.jpg', 'a*?.jpg', '"a".jpg', '<a>.jpg', '-rf.jpg', '~/a.jpg', '$HOME.jpg', '.htaccess'];
  test.each(ODD)('%j is no path on any disk: its bytes are read by it, nothing is written under it', async (name) => {
    const archive = await openArchive(await zipOf({ [name]: 'bytes' }), 'photos.zip').catch((error: { code: string }) => error);
    if ('code' in archive) expect(archive.code).toBe('unsafe-archive');
    else expect((await archive.bytes(archive.names[0] ?? '')).toString()).toBe('bytes');
  });
});

describe('formulas', () => {
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', "'", "''=", ' =', '"=', '|', '%', '=cmd|\'/C calc\'!A0', '=HYPERLINK("http://x","y")', '@SUM(1+1)*cmd|', '=DDE("a";"b";"c")', '-2+3+cmd|', '');
  const texts = fc.sample(fc.tuple(start, fc.string({ unit: 'binary', maxLength: 12 })).map(([a, b]) => (a + b).replace(/^\ufeff/, '') || 'x'), { numRuns: 20_000, seed: 7 });
  const rows = [['first', 'second'], ...Array.from({ length: 10_000 }, (_, at) => [texts[at * 2] ?? '', texts[at * 2 + 1] ?? ''])];

  test('20,000 texts come back from a CSV exactly, and none of its cells begins like a formula', async () => {
    const bytes = Buffer.from(writeCsv(rows));
    expect((await read(bytes, { name: 'a.csv' })).cells).toEqual(rows);
    const other = SheetJS.utils.sheet_to_json<string[]>(Object.values(SheetJS.read(bytes.toString('utf8').slice(1), { type: 'string', raw: true }).Sheets)[0] ?? {}, { header: 1, raw: true, defval: '' });
    expect(other.length).toBeGreaterThan(9_000);
    expect(other.flat().filter((cell) => typeof cell === 'string' && /^[=+\-@\t\r\0＝＋－＠]/.test(cell) && !/^[-+]\d+(\.\d+)?$/.test(cell))).toEqual([]);
  });

  test('20,000 texts come back from a workbook exactly, every one a text and none a formula', async () => {
    const bytes = Buffer.from(await writeXlsx([{ name: 'S', rows }]));
    expect((await read(bytes)).cells).toEqual(rows);
    const archive = await openArchive(bytes, 'a');
    expect((await archive.bytes('xl/worksheets/sheet1.xml')).includes('<f')).toBe(false);
    const other = SheetJS.read(bytes, { type: 'buffer', dense: true, cellFormula: true }).Sheets.S as { '!data'?: SheetJS.CellObject[][] };
    const types = new Set(other['!data']?.flat().map((cell) => `${cell.t}${cell.f === undefined ? '' : ' formula'}`));
    expect([...types]).toEqual(['s']);
  });

  test('a formula that stands in a workbook is not computed and does not come along', async () => {
    const bytes = await workbook(sheet('<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://x","press")</f><v>press</v></c><c r="B1"><f>cmd|\'/C calc\'!A0</f><v>5</v></c></row>'));
    const { cells } = await read(bytes);
    expect(cells).toEqual([['press', '5']]);
    expect((await openArchive(Buffer.from(await writeXlsx([{ name: 'S', rows: cells }])), 'a').then((archive) => archive.bytes('xl/worksheets/sheet1.xml'))).toString()).not.toContain('<f');
  });
});
