import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobPath, storeBlob } from '#media';
import { canonicalProduct, filledProduct, type Product } from '#catalogue';
import type { Input, Output, UseCaseName } from '../index.ts';
import { closeFirm, type Firm, lamp, madeId, openFirm } from '../listing/canary.fixture.ts';
import { everythingIn } from '../listing/unwrap.fixture.ts';

let firm: Firm;
const blobs: Record<string, string> = {};

async function call<K extends UseCaseName>(name: K, input: Input<K>, more: object = {}): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company, ...more });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), answer.problem);
  return answer.value;
}
const dump = async (): Promise<string> => {
  const { workspace } = await firm.app.companies.open(firm.company);
  let text = '';
  for await (const line of workspace.dump()) text += `${line}\n`;
  return text;
};

/** A picture of coloured noise blocks: sharp, and unlike any other seed's. */
async function blocks(seed: number, width: number, height: number): Promise<Buffer> {
  let state = seed * 99_991 + 7;
  const next = (): number => ((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32);
  const small = Uint8Array.from({ length: 12 * 12 * 3 }, () => Math.floor(next() * 256));
  return sharp(small, { raw: { width: 12, height: 12, channels: 3 } }).resize(width, height, { kernel: 'nearest', fit: 'fill' }).extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#ffffff' }).jpeg({ quality: 92 }).toBuffer();
}

const withPhotos = (sku: string, names: readonly string[], more: Partial<Product> = {}): Product => canonicalProduct(filledProduct({
  id: madeId(`P${sku}`), sku, name: { en: { text: `Item ${sku}` } }, ...more,
  images: Object.fromEntries(names.map((name, position) => [madeId(`${sku}${position}`), { position, fileName: `${name}.jpg`, ...(blobs[name] ? { blob: blobs[name] } : {}) }])),
}));

beforeAll(async () => {
  firm = await openFirm('Gallery');
  const sharpOne = await blocks(1, 1_000, 1_000);
  const files: Record<string, Buffer> = {
    sharp: sharpOne, other: await blocks(2, 1_000, 1_000), wide: await blocks(3, 1_800, 600), tiny: await blocks(4, 300, 300),
    blurred: await sharp(await blocks(5, 1_000, 1_000)).blur(9).jpeg().toBuffer(), copy: await sharp(sharpOne).resize(500).jpeg({ quality: 60 }).toBuffer(),
    dark: await sharp(await blocks(6, 1_000, 1_000)).linear(0.2, 0).jpeg().toBuffer(), broken: Buffer.concat([sharpOne.subarray(0, 900), Buffer.alloc(40)]),
  };
  for (const [name, bytes] of Object.entries(files)) blobs[name] = await storeBlob(firm.folder, bytes, 'jpg');
  await firm.edit(async (db) => {
    const parent = withPhotos('C-1', ['dark']);
    for (const one of [withPhotos('A-1', ['sharp', 'wide']), withPhotos('A-2', ['copy', 'tiny']), withPhotos('B-1', ['blurred']), withPhotos('B-2', []), parent, withPhotos('C-1-S', ['other', 'away'], { parent: parent.id }), withPhotos('D-1', ['broken'])]) await db.create('product', one);
  });
  await call('gallery.examine', {});
});
afterAll(() => closeFirm(firm));

const tiles = async (input: Input<'gallery.page'> = {}) => (await call('gallery.page', input)).tiles;

describe('the gallery', () => {
  test('says of each product what is wrong with its photos, those of variants included', async () => {
    const marks = Object.fromEntries((await tiles()).map((one) => [one.sku, [...one.marks].sort()]));
    expect(marks).toEqual({ 'A-1': ['ratio', 'same'], 'A-2': ['same', 'small'], 'B-1': ['blurred'], 'B-2': ['none'], 'C-1': ['dark', 'missing'], 'D-1': ['broken'] });
    expect((await tiles()).find((one) => one.sku === 'C-1')).toMatchObject({ photos: 3, variants: 1, cover: blobs.dark });
  });

  test.each([[['same'], ['A-1', 'A-2']], [['none'], ['B-2']], [['blurred', 'small'], ['A-2', 'B-1']], [['heavy'], []]] as const)('keeps those with %j', async (marks, skus) => {
    expect((await tiles({ marks: [...marks] })).map((one) => one.sku)).toEqual(skus);
  });

  test('uses the catalogue\'s own search, and orders by what is worst', async () => {
    expect((await tiles({ query: 'C-1-S' })).map((one) => one.sku)).toEqual(['C-1']);
    expect((await tiles({ order: 'fewest' }))[0]?.sku).toBe('B-2');
    expect((await tiles({ order: 'blurred' }))[0]?.sku).toBe('B-1');
    expect((await tiles({ order: 'smallest' }))[0]?.sku).toBe('A-2');
  });

  test('reports counts by mark, with the limits of the storefront', async () => {
    const report = await call('gallery.report', {});
    expect(report).toMatchObject({ products: 6, photos: 9, unmeasured: 0, limits: { title: 'Alibaba.com', moreThan: 640, narrowest: '0.75', widest: '1.3334', bytes: 5_000_000 } });
    expect(Object.fromEntries(report.marks.filter((one) => one.photos > 0).map((one) => [one.mark, one.photos]))).toEqual({ missing: 1, broken: 1, small: 2, ratio: 1, blurred: 1, dark: 1, same: 2 });
  });

  test('names the items that have a photo that looks the same', async () => {
    const { photos } = await call('gallery.photos', { id: madeId('PA-1') });
    expect(photos.map((one) => [one.fileName, one.look?.width, one.look?.height, one.alike.map((other) => other.sku)])).toEqual([['sharp.jpg', 1_080, 1_080, ['A-2']], ['wide.jpg', 1_880, 680, []]]);
  });

  test('measures only what is new, and can be stopped; what was measured stays', async () => {
    expect(await call('gallery.examine', {})).toEqual({ measured: 0, broken: 0, missing: 0 });
    await call('gallery.edit', { photos: [{ product: madeId('PB-1'), image: madeId('B-10') }], deed: { kind: 'turn', by: 180 } });
    const stop = new AbortController();
    stop.abort();
    await expect(call('gallery.examine', {}, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(await call('gallery.examine', {})).toEqual({ measured: 1, broken: 0, missing: 0 });
    await call('workspace.undo', {});
  });
});

describe('deeds on many photos', () => {
  test('a square pad of all photos of some items is one step, shows at once, changes no original, and is undone byte for byte', async () => {
    const before = await dump();
    const original = await readFile(await blobPath(firm.folder, blobs.wide ?? '') ?? '');
    const { changed, products, changeSet } = await call('gallery.edit', { products: [madeId('PA-1'), madeId('PA-2')], deed: { kind: 'square', colour: '#f4f1ea' } });
    expect([changed, products, changeSet?.title]).toEqual([4, 2, 'Square pad of the photos of 2 items']);
    await call('gallery.examine', {});
    const { photos } = await call('gallery.photos', { id: madeId('PA-1') });
    expect(photos[1]).toMatchObject({ picture: `${blobs.wide}~sf4f1ea`, original: blobs.wide, look: { width: 1_880, height: 1_880 } });
    expect(photos[1]?.points.map((one) => one.mark)).not.toContain('ratio');
    const { dataUrl } = await call('catalogue.thumbnail', { blob: photos[1]?.picture ?? '', size: 64 });
    expect(await sharp(Buffer.from(dataUrl?.split(',')[1] ?? '', 'base64')).metadata()).toMatchObject({ width: 128, height: 128 });
    expect(createHash('sha256').update(await readFile(await blobPath(firm.folder, blobs.wide ?? '') ?? '')).digest('hex')).toBe(createHash('sha256').update(original).digest('hex'));
    await call('workspace.undo', {});
    expect(await dump()).toBe(before);
    expect((await tiles()).find((one) => one.sku === 'A-1')?.cover).toBe(blobs.sharp);
  });

  test('four turns are none, and a reset takes every edit away', async () => {
    const photo = { product: madeId('PA-1'), image: madeId('A-10') };
    const before = await dump();
    for (let turn = 0; turn < 4; turn++) await call('gallery.edit', { photos: [photo], deed: { kind: 'turn', by: 90 } });
    expect(await dump()).toBe(before);
    await call('gallery.edit', { photos: [photo], deed: { kind: 'turn', by: 270 } });
    expect((await call('gallery.photos', { id: photo.product })).photos[0]?.picture).toBe(`${blobs.sharp}~r270`);
    await call('gallery.edit', { photos: [photo], deed: { kind: 'reset' } });
    expect(await dump()).toBe(before);
  });

  test('a variant that is asked for twice is turned once', async () => {
    await call('gallery.edit', { products: [madeId('PC-1'), madeId('PC-1-S')], deed: { kind: 'turn', by: 90 } });
    expect((await call('gallery.photos', { id: madeId('PC-1') })).photos.map((one) => one.edit?.rotate)).toEqual([90, 90, undefined]);
    await call('workspace.undo', {});
  });

  test('photos are copied to variants and other items, once; unknown numbers are named', async () => {
    const copied = await call('gallery.copy', { product: madeId('PC-1'), images: [madeId('C-10')], to: { variants: true, skus: ['B-2', 'NOBODY'] } });
    expect(copied).toMatchObject({ added: 2, products: 2, unknown: ['NOBODY'] });
    expect((await call('gallery.copy', { product: madeId('PC-1'), images: [madeId('C-10')], to: { variants: true, skus: ['B-2'] } })).added).toBe(0);
    expect((await tiles()).find((one) => one.sku === 'B-2')?.cover).toBe(blobs.dark);
    await call('workspace.undo', {});
  });

  test('a photo is replaced in its place; a file that is no picture changes nothing and says why', async () => {
    const { writeFile } = await import('node:fs/promises');
    const { join } = await import('node:path');
    const file = async (name: string, bytes: Uint8Array | string): Promise<string> => {
      await writeFile(join(firm.home, name), bytes);
      return firm.app.files.grant(join(firm.home, name));
    };
    const asked = { product: madeId('PA-2'), image: madeId('A-21') };
    const refused = await call('gallery.replace', { ...asked, file: await file('note.jpg', 'not a picture') });
    expect([refused.changeSet, refused.findings.map((one) => one.messageId)]).toEqual([null, ['IMG-BROKEN']]);
    await call('gallery.replace', { ...asked, file: await file('fresh.jpg', await blocks(9, 900, 900)) });
    expect((await call('gallery.photos', { id: asked.product })).photos.map((one) => one.fileName)).toEqual(['copy.jpg', 'fresh.jpg']);
    await call('workspace.undo', {});
  });
});

describe('a storefront', () => {
  test('gets only its photos, in its order, as they were edited', async () => {
    const wide = await blocks(21, 1_400, 700);
    const ids = [await storeBlob(firm.folder, await blocks(20, 1_000, 1_000), 'jpg'), await storeBlob(firm.folder, wide, 'jpg'), await storeBlob(firm.folder, await blocks(22, 1_000, 1_000), 'jpg')];
    const product = lamp('KB-9', ids);
    const [first, second, third] = Object.entries(product.images).map(([id, link]) => ({ id, link }));
    if (!first || !second || !third) throw new Error('three photos expected');
    const images = { [first.id]: { ...first.link, notFor: ['alibaba'] }, [second.id]: { ...second.link, edit: { rotate: 90 as const, crop: { left: 0, top: 0, width: 700, height: 700 } }, orderFor: { alibaba: 1 } }, [third.id]: { ...third.link, orderFor: { alibaba: 0 } } };
    await firm.edit((db) => db.create('product', { ...product, images }));
    const { rows } = await call('listing.readiness', { storefront: 'alibaba', skus: ['KB-9'] });
    expect(rows[0]?.thumbnail).toBe(ids[2]);
    const { certificates } = await call('exporter.get', {});
    expect(certificates).toEqual([]);
    await call('exporter.edit', { edits: [{ field: 'legalName', value: 'Kesarbari Trading Co.' }] });
    const made = await call('listing.build', { storefront: 'alibaba', skus: ['KB-9'] }).catch((error: { findings?: { rule: string; text?: { title: string } }[] }) => { throw new Error(JSON.stringify(error.findings?.map((one) => one.text?.title))); });
    const parts = (await everythingIn(await readFile(firm.app.files.path(made.file.token)))).filter((one) => one.path.startsWith('/images/'));
    expect(parts.map((one) => one.path)).toEqual(['/images/KB-9/1.jpg', '/images/KB-9/2.jpg']);
    const fitted = parts[1]?.bytes ?? Buffer.alloc(0);
    const expected = await sharp(wide).extract({ left: 0, top: 0, width: 700, height: 700 }).rotate(90).raw().toBuffer();
    const got = await sharp(fitted).extract({ left: 150, top: 150, width: 700, height: 700 }).raw().toBuffer();
    const apart = got.reduce((sum, one, at) => sum + Math.abs(one - (expected[at] ?? 0)), 0) / got.length;
    expect(apart).toBeLessThan(6);
  });
});
