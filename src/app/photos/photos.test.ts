import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { testFirm } from '../company.fixture.ts';
import type { Input, Output } from '../contract.ts';

const firm = testFirm();
const { call, dump, value } = firm;
let zips = 0;
/** A small photo that differs from every other one. */
const photo = (seed: number, size = 40): Promise<Buffer> => sharp({ create: { width: size, height: size, channels: 3, background: { r: seed % 256, g: (seed * 7) % 256, b: (seed * 13) % 256 } } }).jpeg().toBuffer();
const add = async (sku: string): Promise<string> => (await value('catalogue.add', { sku, name: `Item ${sku}` })).id;

async function folderOf(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const made = await mkdtemp(join(firm.folder, 'in-'));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(made, path, '..'), { recursive: true });
    await writeFile(join(made, path), bytes);
  }
  return firm.app.files.grant(made, 'Shoot');
}
async function zipOf(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [path, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), path, { compress: false });
  zip.end();
  const path = join(firm.folder, `${++zips}.zip`);
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  await writeFile(path, Buffer.concat(chunks));
  return firm.app.files.grant(path, 'Shoot.zip');
}
async function bring(token: string): Promise<Output<'photos.take'>> {
  const { session } = await value('photos.stage', { files: [{ token }] });
  return value('photos.take', { session, source: 'Shoot' });
}
const photosOf = async (id: string): Promise<string[]> => (await value('catalogue.product', { id })).images.map((one) => one.fileName);
const blobs = async (): Promise<string[]> => (await readdir(join((await firm.app.companies.open(firm.company)).company.folder, 'media'), { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map((one) => one.name);

/** Photos of a match by file name: what became of each. */
async function matched(asked: Input<'photos.match'>): Promise<Record<string, string>> {
  const [{ photos }, { lines, items }] = [await value('photos.inbox', {}), await value('photos.match', asked)];
  const sku = new Map(items.map((one) => [one.id, one.sku]));
  return Object.fromEntries(lines.map((one) => [photos.find((photo) => photo.id === one.photo)?.path ?? '', one.product && one.position !== null ? `${sku.get(one.product)} ${one.position}` : one.state]));
}
async function commit(asked: Input<'photos.match'>): Promise<Output<'photos.assign'>> {
  const { lines } = await value('photos.match', asked);
  return value('photos.assign', { assignments: lines.filter((one) => one.state === 'matched').toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0)).map((one) => ({ photo: one.photo, product: one.product ?? '' })), leaveOut: lines.filter((one) => one.state === 'slip').map((one) => one.photo) });
}

describe('photos that are brought in', () => {
  test.each([['a folder', folderOf], ['a zip', zipOf]] as const)('from %s wait, are matched by name, and one undo takes back what one commit did', async (_name, from) => {
    const ids = await Promise.all(['KB-1', 'KB-1-2', 'KB-9'].map(add));
    const taken = await bring(await from({ 'KB-1.jpg': await photo(1), 'sub/kb-1_3.JPG': await photo(2), 'KB-1 (2).jpg': await photo(3), 'KB-1-2.jpg': await photo(4), 'cat.jpg': await photo(5), 'notes.txt': Buffer.from('x'), '__MACOSX/KB-1.jpg': Buffer.from('x') }));
    expect(taken).toMatchObject({ taken: 5, already: 0, refused: 0 });
    expect(await matched({ by: 'name' })).toEqual({ 'KB-1.jpg': 'KB-1 1', 'KB-1 (2).jpg': 'KB-1 2', 'sub/kb-1_3.JPG': 'KB-1 3', 'KB-1-2.jpg': 'KB-1-2 1', 'cat.jpg': 'unmatched' });
    const before = await dump();
    expect(await commit({ by: 'name' })).toMatchObject({ assigned: 4, items: 2, skipped: [] });
    expect(await photosOf(ids[0] ?? '')).toEqual(['KB-1.jpg', 'KB-1 (2).jpg', 'kb-1_3.JPG']);
    expect((await value('photos.match', { by: 'name' })).missing).toMatchObject({ total: 1, first: [{ sku: 'KB-9' }] });
    expect((await value('photos.inbox', {})).open).toBe(1);
    await value('workspace.undo', {});
    expect(await dump()).toBe(before);
    expect((await value('photos.inbox', {})).open).toBe(5);
  });

  test('by a folder for each item; where name and folder disagree, nobody guesses', async () => {
    await Promise.all(['KB-1', 'KB-2'].map(add));
    await bring(await folderOf({ 'KB-1/10.jpg': await photo(1), 'KB-1/9.jpg': await photo(2), 'KB-2/raw/front.jpg': await photo(3), 'KB-1/KB-2.jpg': await photo(4), 'other/a.jpg': await photo(5) }));
    expect(await matched({ by: 'folder' })).toEqual({ 'KB-1/KB-2.jpg': 'KB-1 1', 'KB-1/9.jpg': 'KB-1 2', 'KB-1/10.jpg': 'KB-1 3', 'KB-2/raw/front.jpg': 'KB-2 1', 'other/a.jpg': 'unmatched' });
    expect((await matched({ by: 'either' }))['KB-1/KB-2.jpg']).toBe('ambiguous');
  });

  test('by a list whose column names the files', async () => {
    await Promise.all(['KB-1', 'KB-2'].map(add));
    await bring(await folderOf({ 'a.jpg': await photo(1), 'b.jpg': await photo(2), 'c.jpg': await photo(3) }));
    const path = join(firm.folder, 'list.csv');
    await writeFile(path, 'SKU,Image\nKB-1,A.jpg\nKB-1,c.jpg\nKB-2,b.jpg | zzz.jpg\n');
    const list = firm.app.files.grant(path);
    expect(await matched({ by: 'list', list })).toEqual({ 'a.jpg': 'KB-1 1', 'c.jpg': 'KB-1 2', 'b.jpg': 'KB-2 1' });
    expect((await value('photos.match', { by: 'list', list })).notHere).toEqual(['zzz.jpg']);
  });

  test('two items whose numbers look alike in file names are both offered', async () => {
    await Promise.all(['KB/1', 'KB_1'].map(add));
    await bring(await folderOf({ 'KB_1.jpg': await photo(1) }));
    expect(await matched({ by: 'name' })).toEqual({ 'KB_1.jpg': 'ambiguous' });
  });

  test('a pattern of one\'s own is used, a wrong one is refused with what is wrong', async () => {
    await add('KB-1');
    await bring(await folderOf({ '03_KB-1.jpg': await photo(1), 'KB-1_front.jpg': await photo(2) }));
    expect(await matched({ by: 'name', pattern: '{n}_{sku}' })).toEqual({ '03_KB-1.jpg': 'KB-1 1', 'KB-1_front.jpg': 'unmatched' });
    expect(await matched({ by: 'name', pattern: '{sku}_{any}' })).toMatchObject({ 'KB-1_front.jpg': 'KB-1 1' });
    expect(await call('photos.match', { by: 'name', pattern: '{item}' })).toMatchObject({ ok: false, problem: { code: 'photo-pattern' } });
  });

  test('one file on fifty items lies on the disk once, and is told as shared', async () => {
    const skus = Array.from({ length: 50 }, (_, at) => `KB-${100 + at}`);
    for (const sku of skus) await add(sku);
    const same = await photo(9);
    expect(await bring(await folderOf(Object.fromEntries(skus.map((sku) => [`${sku}.jpg`, same]))))).toMatchObject({ taken: 50 });
    const { lines } = await value('photos.match', { by: 'name' });
    expect(lines.every((one) => one.shared === 50)).toBe(true);
    expect(await commit({ by: 'name' })).toMatchObject({ assigned: 50, items: 50 });
    expect(await blobs()).toHaveLength(1);
  });

  test('the same photo again is told as already there, on the list and on the item', async () => {
    await add('KB-1');
    const files = { 'KB-1.jpg': await photo(1) };
    await bring(await folderOf(files));
    expect(await bring(await folderOf(files))).toMatchObject({ taken: 0, already: 1 });
    await commit({ by: 'name' });
    await bring(await folderOf(files));
    expect(await matched({ by: 'name' })).toEqual({ 'KB-1.jpg': 'already' });
  });

  test('two hundred photos on one item work and keep their order', async () => {
    const id = await add('KB-1');
    await bring(await folderOf(Object.fromEntries(await Promise.all(Array.from({ length: 200 }, async (_, at) => [`KB-1_${at + 1}.jpg`, await photo(at, 16 + at)] as const)))));
    expect(await commit({ by: 'name' })).toMatchObject({ assigned: 200, items: 1 });
    const names = await photosOf(id);
    expect([names.length, names[0], names[199]]).toEqual([200, 'KB-1_1.jpg', 'KB-1_200.jpg']);
  });
});

describe('the list of photos that wait', () => {
  test('lasts over a restart, and a photo can be given, moved, taken off and left out, each one step of undo', async () => {
    const [one, two] = [await add('KB-1'), await add('KB-2')];
    await bring(await folderOf({ 'IMG-20261012-WA0010.jpg': await photo(1), 'IMG-20261012-WA0009.jpg': await photo(2), 'WhatsApp Image 2026-10-11 at 9.10.12 PM.jpeg': await photo(3) }));
    await firm.app.companies.closeAll();
    const { photos } = await value('photos.inbox', {});
    expect(photos.map((photo) => photo.fileName)).toEqual(['WhatsApp Image 2026-10-11 at 9.10.12 PM.jpeg', 'IMG-20261012-WA0009.jpg', 'IMG-20261012-WA0010.jpg']);
    const id = photos[1]?.id ?? '';
    expect((await value('photos.assign', { assignments: [{ photo: id, product: one }] })).changeSet?.title).toBe('Photo IMG-20261012-WA0009.jpg given to KB-1');
    await value('photos.assign', { assignments: [{ photo: id, product: two }] });
    expect([await photosOf(one), await photosOf(two)]).toEqual([[], ['IMG-20261012-WA0009.jpg']]);
    await value('workspace.undo', {});
    expect([await photosOf(one), await photosOf(two)]).toEqual([['IMG-20261012-WA0009.jpg'], []]);
    expect(await value('photos.unassign', { photos: [id] })).toMatchObject({ unassigned: 1 });
    expect(await photosOf(one)).toEqual([]);
    await value('photos.leaveOut', { photos: [id] });
    expect((await value('photos.inbox', {})).photos).toHaveLength(2);
    await value('workspace.undo', {});
    expect((await value('photos.inbox', {})).photos).toHaveLength(3);
  });

  test('items are found by the last digits first', async () => {
    for (const sku of ['KB-1011', 'KB-LMP-101', 'KB-101-B', '101']) await add(sku);
    expect((await value('photos.findItems', { query: '101' })).items.map((one) => one.sku)).toEqual(['101', 'KB-LMP-101', 'KB-101-B', 'KB-1011']);
  });
});

describe('what cannot be taken', () => {
  test('is told with its file, survives a restart, and goes when it was read', async () => {
    const broken = (await photo(1, 200)).subarray(0, 300);
    expect(await bring(await folderOf({ 'ok.jpg': await photo(2), 'cut.jpg': broken, 'empty.png': Buffer.alloc(0), 'phone.heic': Buffer.from('\0\0\0\u0018ftypheic\0\0') }))).toMatchObject({ taken: 1, refused: 3 });
    await firm.app.companies.closeAll();
    const { refused } = await value('photos.inbox', {});
    expect(refused.map((one) => [one.where.file, one.messageId])).toEqual([['cut.jpg', 'IMG-TRUNCATED'], ['empty.png', 'IMG-EMPTY'], ['phone.heic', 'IMG-HEIC']]);
    expect(refused.every((one) => one.text.fix)).toBe(true);
    await value('photos.readRefused', {});
    expect((await value('photos.inbox', {})).refused).toEqual([]);
  });

  test('photos that were read and not wanted are swept at the next start, those that are used stay', async () => {
    await bring(await folderOf({ 'stays.jpg': await photo(1) }));
    const { session } = await value('photos.stage', { files: [{ token: await folderOf({ 'again.jpg': await photo(1), 'goes.jpg': await photo(2) }) }] });
    expect((await blobs()).filter((one) => one.endsWith('.jpg'))).toHaveLength(2);
    await value('photos.dropStaged', { session });
    await firm.app.companies.closeAll();
    await value('photos.inbox', {});
    expect(await blobs()).toHaveLength(1);
    await value('workspace.undo', {});
    await firm.app.companies.closeAll();
    await value('workspace.redo', {});
    expect(await blobs(), 'undo may want it back').toHaveLength(1);
  });

  test('a zip that lies or climbs is refused whole, and nothing is listed', async () => {
    const good = await zipOf({ 'KB-1.jpg': await photo(1) });
    const bytes = Buffer.from(await (await import('node:fs/promises')).readFile(firm.app.files.path(good)));
    const path = join(firm.folder, 'climbs.zip');
    await writeFile(path, Buffer.from(bytes.toString('latin1').replaceAll('KB-1.jpg', '../1.jpg'), 'latin1'));
    expect(await call('photos.stage', { files: [{ token: firm.app.files.grant(path) }] })).toMatchObject({ ok: false, problem: { code: 'unsafe-archive' } });
    expect((await value('photos.inbox', {})).photos).toEqual([]);
  });
});
