import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filledProduct } from '#catalogue';
import { readSlip } from '#media';
import bwip from 'bwip-js/node';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { testFirm } from './company.fixture.ts';

/** Attacks on what photos, buyers' lists and full disks touch. */
const firm = testFirm({ name: 'Kaveri Brass' });
const { value, call, change, dump } = firm;

async function zipOf(files: readonly (readonly [name: string, bytes: Uint8Array])[], rename: (bytes: string) => string = (bytes) => bytes): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [path, bytes] of files) zip.addBuffer(Buffer.from(bytes), path, { compress: true });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return firm.file('shots.zip', Buffer.from(rename(Buffer.concat(chunks).toString('latin1')), 'latin1'));
}
const photo = (): Promise<Buffer> => sharp({ create: { width: 40, height: 40, channels: 3, background: '#b08030' } }).jpeg().toBuffer();

describe('a zip of photos', () => {
  test.each([['climbs', '../../1234.jpg'], ['starts at the root', '/etc/123456.jpg'], ['names a drive', 'C:\\\\abcdefg.jpg'], ['climbs the other way', '..\\\\..\\\\ab.jpg']])('that %s is refused or stays inside, and nothing is written beside it', async (_what, written) => {
    const name = written.replaceAll('\\\\', '\\');
    const plain = `${'a'.repeat(name.length - 4)}.jpg`;
    const token = await zipOf([[plain, await photo()]], (bytes) => bytes.replaceAll(plain, name));
    const before = await dump();
    const staged = await call('photos.stage', { files: [{ token }] });
    expect(staged).toMatchObject({ ok: false, problem: { code: 'unsafe-archive' } });
    expect(await dump()).toBe(before);
  });

  test('that unpacks to a thousand times its size is refused by its first picture, or that picture is told; memory is not filled', async () => {
    const bomb = Buffer.alloc(64_000_000);
    const token = await zipOf([['KB-1.jpg', bomb], ['KB-2.jpg', await photo()]]);
    const staged = await call('photos.stage', { files: [{ token }] });
    if (!staged.ok) expect(['unsafe-archive', 'too-large']).toContain(staged.problem.code);
    else expect(JSON.stringify(staged.value)).toMatch(/IMG-|unsafe|too/);
  });
});

describe('a name that would run as a formula', () => {
  const HOSTILE = ['=HYPERLINK("http://example.com";"x")', '+1+cmd|\' /C calc\'!A0', '@SUM(1+1)', '-2+3', '\t=1+1'];
  test.each(['csv', 'xlsx'] as const)('is text in a buyer’s list as %s', async (format) => {
    const { id: buyer } = await value('buyers.add', { name: '=1+1 Imports', currency: 'USD' });
    const ids = await change(async (db) => {
      const made = HOSTILE.map((name, at) => filledProduct({ id: db.newId(), sku: `KB-${at}`, name: { en: { text: name } } }));
      await db.createMany('product', made);
      return made.map((one) => one.id);
    });
    await value('buyers.addItems', { buyer, skus: ids.map((_, at) => `KB-${at}`) });
    await value('buyers.setCells', { buyer, cells: ids.map((product, at) => ({ product, field: 'itemNo' as const, text: HOSTILE[at]?.trim() ?? '' })) });
    const { file } = await value('buyers.exportList', { buyer, format });
    const bytes = await readFile(firm.app.files.path(file.token));
    if (format === 'xlsx') return expect(bytes.toString('latin1')).not.toContain('<f>');
    const cells = bytes.toString('utf8').replace(/^\ufeff/, '').split('\r\n').slice(1).flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+@\t\r]|^-\D/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'")).length, 'control').toBeGreaterThan(4);
  });
});

/** A QR code of any text as a photo of it. */
const codeOf = async (text: string): Promise<Buffer> => sharp(await bwip.toBuffer({ bcid: 'qrcode', text, scale: 8, padding: 6, backgroundcolor: 'ffffff' })).jpeg().toBuffer();

describe('a QR code in a photo', () => {
  test.each<[string, string, string | undefined]>([
    ['of a slip of ours', 'NIRYAT:KB-1', 'KB-1'], ['of somebody else', 'https://example.com/KB-1', undefined], ['that is only a number', 'KB-1', undefined], ['in other letters', 'niryat:KB-1', undefined], ['without a number', 'NIRYAT:   ', undefined],
    ['with a number nobody may have', `NIRYAT:${'9'.repeat(121)}`, undefined], ['that would run as a formula', 'NIRYAT:=1+1', '=1+1'], ['that climbs', 'NIRYAT:../../etc', '../../etc'],
  ])('%s', async (_what, text, read) => expect(await readSlip(await codeOf(text))).toBe(read));

  test('whose number no item has gives its photos to nobody, whatever it says', async () => {
    const folder = await mkdtemp(join(firm.folder, 'shoot-'));
    await writeFile(join(folder, '1.jpg'), await codeOf('NIRYAT:=HYPERLINK("x")'));
    await writeFile(join(folder, '2.jpg'), await photo());
    await value('catalogue.add', { sku: 'KB-1', name: 'Lamp' });
    const { session } = await value('photos.stage', { files: [{ token: firm.app.files.grant(folder, 'Shoot') }] });
    await value('photos.take', { session, source: 'Shoot' });
    expect((await value('photos.inbox', {})).photos.map((one) => [one.fileName, one.slip ?? null, one.item ?? null])).toEqual([['1.jpg', '=HYPERLINK("x")', null], ['2.jpg', null, null]]);
  });
});

test('a buyer’s list of a million rows is refused in words before it is worked through', async () => {
  const { id: buyer } = await value('buyers.add', { name: 'Moreau', currency: 'USD' });
  await value('catalogue.add', { sku: 'KB-1', name: 'Lamp' });
  const file = await firm.file('million.csv', `SKU,Item number,Price\n${'KB-1,B-1,12.5\n'.repeat(1_000_000)}`);
  const before = await dump();
  const columns = (await value('buyers.inspectList', { buyer, file })).columns;
  expect(await call('buyers.importList', { buyer, file, columns, headerRow: 1, write: true })).toMatchObject({ ok: false, problem: { code: 'too-large' } });
  expect(await dump()).toBe(before);
});

const possible = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' }).status === 0;
if (!possible) console.info('full-disk tests left out: this system lets nobody mount a small disk of its own (unshare -rm)');

describe.skipIf(!possible)('a disk that is full', () => {
  let disk = '';
  beforeAll(async () => { disk = await mkdtemp(join(tmpdir(), 'niryat-small-')); });
  afterAll(() => rm(disk, { recursive: true, force: true }));
  test.each(['export', 'photos'])('refuses %s in words, leaves nothing half made and the data as it was, and goes on when there is room', (attempt) => {
    const script = 'mount -t tmpfs -o size=24000k tmpfs "$1" && cd / && TMPDIR="$1" "$2" "$3" "$1" "$4"';
    const text = execFileSync('unshare', ['-rm', 'sh', '-c', script, 'sh', disk, process.execPath, join(import.meta.dirname, 'smallDisk.fixture.ts'), attempt], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(JSON.parse(text.trim().split('\n').at(-1) ?? '')).toEqual({ full: 'cannot-write', same: true, left: [], afterwards: 'done' });
  });
});
