import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp, createWorkerPort, forkWorker } from '../index.ts';
import { SheetNames } from './names.ts';

const worker = createWorkerPort(forkWorker(), 2);
let home = '';
let app: App;
let company = '';
const ids: Record<string, string> = {};

const call = async <T>(name: string, input: unknown, options: object = {}): Promise<T> => {
  const answer = await app.callUntyped(name, input, { company, ...options });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), { code: answer.problem.code });
  return answer.value as T;
};
type Built = { files: { token: string; name: string; bytes: number }[]; sheets: number; findings: { messageId: string; text: { title: string } }[]; folder: string };

const drawing = (colour: string) => sharp({ create: { width: 320, height: 240, channels: 3, background: colour } });

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(home, name);
  await writeFile(path, bytes);
  return app.files.grant(path);
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'niryat-sheet-'));
  app = createApp({ clock: fixedClock(Date.parse('2026-11-21T09:00:00Z'), 1_000), stateFolder: join(home, 'state'), person: 'Meera', worker });
  const made = await app.call('workspace.create', { name: 'Saanjh Handloom' });
  if (!made.ok) throw new Error(made.problem.message);
  company = made.value.id;
  for (const [sku, name] of [['SJ/BED:1', 'Bedspread'], ['SJ_BED_1', 'Bolster'], ['SJ-3', 'Runner']] as const) ids[sku] = (await call<{ id: string }>('catalogue.add', { sku, name, family: 'textile' })).id;
  await call('catalogue.edit', { edits: [{ id: ids['SJ-3'], field: 'name.hi', value: 'टेबल रनर' }, { id: ids['SJ-3'], field: 'supplier', value: 'Hidden Weavers' }, { id: ids['SJ-3'], field: 'notes', value: 'Floor price 900' }] });
  await call('exporter.edit', { edits: [{ field: 'legalName', value: 'Saanjh Handloom Exports' }, { field: 'iec', value: 'ZZZPZ0000Z' }, { field: 'contact.phone', value: '+91 00000 00000' }] });
});
afterAll(async () => {
  await app.close();
  worker.close();
  await rm(home, { recursive: true, force: true });
});

describe('photos', () => {
  test('good ones are added once, bad ones are told and left out, and it can be undone', async () => {
    const files = [await file('front.jpg', await drawing('#a03020').jpeg().toBuffer()), await file('broken.jpg', new TextEncoder().encode('no picture')), await file('again.jpg', await drawing('#a03020').jpeg().toBuffer()), await file('back.png', await drawing('#2030a0').png().toBuffer())];
    const added = await call<{ added: number; findings: { messageId: string; where: { sku?: string } }[]; changeSet: { title: string } }>('catalogue.addImages', { id: ids['SJ-3'], files });
    expect(added.added).toBe(2);
    expect(added.findings.map((one) => [one.messageId, one.where.sku])).toEqual([['IMG-BROKEN', 'SJ-3']]);
    const photos = async () => (await call<{ images: { url: string; fileName: string }[] }>('catalogue.product', { id: ids['SJ-3'] })).images;
    await call('workspace.undo', {});
    expect(await photos()).toEqual([]);
    await call('workspace.redo', {});
    const images = await photos();
    expect(images.map((one) => one.fileName)).toEqual(['front.jpg', 'back.png']);
    const { dataUrl } = await call<{ dataUrl: string }>('catalogue.thumbnail', { blob: images[0]?.url, size: 48 });
    const small = await sharp(Buffer.from(dataUrl.split(',')[1] ?? '', 'base64')).metadata();
    expect([small.format, small.width, small.height]).toEqual(['jpeg', 96, 72]);
  });

  test('a file that is gone and one that is far too heavy are told, not read into memory', async () => {
    const vanished = app.files.grant(join(home, 'vanished.jpg'));
    await expect(call('catalogue.addImages', { id: ids['SJ-3'], files: [vanished] })).rejects.toMatchObject({ code: 'no-such-file' });
    const heavy = await file('heavy.jpg', new Uint8Array());
    await truncate(app.files.path(heavy), 3 * 1024 ** 3);
    expect((await call<{ findings: { messageId: string }[] }>('catalogue.addImages', { id: ids['SJ-3'], files: [heavy] })).findings.map((one) => one.messageId)).toEqual(['IMG-TOO-HEAVY']);
  });

  test('a thumbnail of what is not here is null', async () => expect(await call('catalogue.thumbnail', { blob: 'f'.repeat(64) })).toEqual({ dataUrl: null }));

  test('a file that is no picture is refused as a logo, a picture is taken', async () => {
    await expect(call('exporter.setLogo', { file: await file('logo.svg', new TextEncoder().encode('<svg/>')) })).rejects.toMatchObject({ code: 'unreadable-image' });
    await call('exporter.setLogo', { file: await file('logo.png', await drawing('#106040').png().toBuffer()) });
    expect((await call<{ exporter: { brand: { logo?: string } } }>('exporter.get', {})).exporter.brand.logo).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('sheets', () => {
  test('the preview is a PDF that is logged nowhere, and the same bytes are built', async () => {
    const shown = await call<{ file: { token: string; name: string }; pages: number }>('sheet.preview', { id: ids['SJ-3'], languages: ['en', 'hi'] });
    expect(shown.file.name).toBe('SJ-3-en-hi.pdf');
    expect(shown.pages).toBe(1);
    const card = await call<{ notPrinted: { key: string; name: string }[] }>('sheet.preview', { id: ids['SJ-3'], template: 'shelf' });
    expect(card.notPrinted, 'a shelf card has no photo').toContainEqual({ key: 'images', name: expect.stringMatching(/\w/) });
    expect((await call<{ items: unknown[] }>('disclosure.log', {})).items).toEqual([]);
    const built = await call<Built>('sheet.build', { skus: ['SJ-3'], languages: ['en', 'hi'], recipient: 'Harbour Linen' });
    const [preview, sheet] = await Promise.all([readFile(app.files.path(shown.file.token)), readFile(app.files.path(built.files[0]?.token ?? ''))]);
    expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(preview, sheet)).toBe(0);
  });

  test('each file stands in the log with its fields, the recipient and nothing secret', async () => {
    const { items } = await call<{ items: { name: string; recipient: string; fields: string[] }[] }>('disclosure.log', {});
    expect(items[0]).toMatchObject({ name: 'SJ-3-en-hi.pdf', recipient: 'Harbour Linen' });
    expect(items[0]?.fields).toEqual(expect.arrayContaining(['product.name', 'product.images', 'exporter.legalName', 'exporter.brand']));
    for (const hidden of ['product.supplier', 'product.notes', 'product.cost', 'exporter.iec']) expect(items[0]?.fields).not.toContain(hidden);
  });

  test('all items are built, under names that do not collide on Windows, in the folder of exports', async () => {
    const progress: number[] = [];
    const built = await call<Built>('sheet.build', {}, { onProgress: (done: number) => progress.push(done) });
    expect(built.files.map((one) => one.name)).toEqual(['SJ-3-en.pdf', 'SJ_BED_1-en.pdf', 'SJ_BED_1-en_2.pdf']);
    expect(await readdir(built.folder)).toEqual(expect.arrayContaining(built.files.map((one) => one.name)));
    expect(progress.at(-1)).toBe(3);
  });

  test('together they are one file', async () => {
    const built = await call<Built>('sheet.build', { together: true });
    expect(built.files.map((one) => one.name)).toEqual(['Saanjh_Handloom-en.pdf']);
    expect(built.sheets).toBe(3);
  });

  test('a product shows its variants in a table; a variant has a sheet of its own with what it inherits', async () => {
    const variant = await call<{ id: string }>('catalogue.add', { sku: 'SJ-3-RED', name: 'Runner, red', parent: ids['SJ-3'] });
    await call('catalogue.edit', { edits: [{ id: ids['SJ-3'], field: 'hsCode', value: '630251' }, { id: variant.id, field: 'attributes.colour', value: 'Madder red' }] });
    const [own] = (await call<Built>('sheet.build', { ids: [variant.id] })).files;
    const [parent] = (await call<Built>('sheet.build', { skus: ['SJ-3'] })).files;
    const textOf = async (token: string | undefined) => {
      const page = await (await getDocument({ data: Uint8Array.from(await readFile(app.files.path(token ?? ''))), verbosity: 0 }).promise).getPage(1);
      return (await page.getTextContent()).items.map((one) => ('str' in one ? one.str : '')).join(' ');
    };
    expect(own?.name).toBe('SJ-3-RED-en.pdf');
    expect(await textOf(own?.token)).toMatch(/6302\.51[\s\S]*Madder red/);
    expect(await textOf(parent?.token)).toMatch(/Sizes and variants[\s\S]*SJ-3-RED[\s\S]*Madder red/);
  });

  test('a date is all that changes the bytes of a second run', async () => {
    const bytes = async (on: string) => readFile(app.files.path((await call<Built>('sheet.build', { skus: ['SJ-3'], on })).files[0]?.token ?? ''));
    const [first, second, other] = [await bytes('2026-11-20'), await bytes('2026-11-20'), await bytes('2026-11-21')];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  test('an item that is not there, an unknown template and an unknown language are refused by code', async () => {
    await expect(call('sheet.build', { skus: ['NOPE'] })).rejects.toMatchObject({ code: 'no-such-product' });
    await expect(call('sheet.preview', { id: ids['SJ-3'], template: 'poster' })).rejects.toMatchObject({ code: 'no-such-template' });
    await expect(call('sheet.preview', { id: ids['SJ-3'], languages: ['xx'] })).rejects.toMatchObject({ code: 'no-such-language' });
  });

  test('a stopped run says so and leaves no half-written file', async () => {
    const stop = new AbortController();
    const stopped = call('sheet.build', { on: '2026-01-01' }, { signal: stop.signal, onProgress: (done: number) => { if (done === 1) stop.abort(); } });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    const state = await call<{ company: { folder: string } }>('workspace.state', {});
    for (const name of await readdir(join(state.company.folder, 'exports'))) expect(name).toMatch(/\.pdf$/);
  });

  test('a photo that vanished from the disk is told, and the sheet is made without it', async () => {
    const { images } = await call<{ images: { url: string }[] }>('catalogue.product', { id: ids['SJ-3'] });
    const state = await call<{ company: { folder: string } }>('workspace.state', {});
    await rm(join(state.company.folder, '.cache'), { recursive: true, force: true });
    await rm(join(state.company.folder, 'media', images[1]?.url.slice(0, 2) ?? ''), { recursive: true });
    const built = await call<Built>('sheet.build', { skus: ['SJ-3'] });
    expect(built.files).toHaveLength(1);
    expect(built.findings.find((one) => one.messageId === 'SHEET-PHOTO')?.text.title).toBe('A photo is not on the sheet');
  });
});

test('the logo of a certificate is kept as the user gave it and printed; a file that is no picture changes nothing', async () => {
  const certificate = { kind: 'oeko-tex', number: 'SAMPLE 26.HIN.00000', covers: { firm: false, hsPrefixes: [], products: [ids['SJ-3']] } };
  await expect(call('exporter.saveCertificate', { certificate, logo: await file('mark.svg', new TextEncoder().encode('<svg/>')) })).rejects.toMatchObject({ code: 'unreadable-image' });
  expect((await call<{ certificates: unknown[] }>('exporter.get', {})).certificates).toEqual([]);
  await call('exporter.saveCertificate', { certificate, logo: await file('mark.png', await drawing('#2a7a4a').png().toBuffer()) });
  const { token } = (await call<{ file: { token: string } }>('sheet.preview', { id: ids['SJ-3'] })).file;
  const page = await (await getDocument({ data: Uint8Array.from(await readFile(app.files.path(token))), verbosity: 0 }).promise).getPage(1);
  expect(JSON.stringify(await page.getStructTree())).toContain('Logo: OEKO-TEX');
});

test('a file for a phone has no photo wider than 1,600 pixels and stays under 5 MB', async () => {
  const noise = await sharp({ create: { width: 1_700, height: 1_700, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg({ quality: 90 }).toBuffer();
  await call('catalogue.addImages', { id: ids['SJ_BED_1'], files: [await file('noise.jpg', noise)] });
  for (const size of ['print', 'phone']) {
    const [built] = (await call<Built>('sheet.build', { skus: ['SJ_BED_1'], size })).files;
    const bytes = await readFile(app.files.path(built?.token ?? ''));
    const widths = [...bytes.toString('latin1').matchAll(/\/Subtype ?\/Image[^>]*?\/Width (\d+)/g)].map(([, width]) => Number(width));
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.max(...widths)).toBeLessThanOrEqual(1_600);
    if (size === 'phone') expect(bytes.byteLength).toBeLessThan(5_000_000);
  }
});

test('a font of the firm\u2019s own is kept, printed, told when it is gone, and taken back by undo; one that may not be embedded is refused', async () => {
  const font = Uint8Array.from(await readFile(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf')));
  const shown = async () => call<{ file: { token: string }; findings: { messageId: string }[] }>('sheet.preview', { id: ids['SJ-3'] });
  const names = async (): Promise<string> => {
    const bytes = await readFile(app.files.path((await shown()).file.token));
    const page = await (await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, fontExtraProperties: true }).promise).getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const fonts = fnArray.flatMap((one, at) => (one === OPS.setFont ? [String(argsArray[at]?.[0])] : []));
    return fonts.map((one) => String((page.commonObjs.get(one) as { name?: string }).name)).join(' ');
  };
  expect(await names()).not.toContain('NotoSansTamil');
  expect(await call('exporter.setFont', { place: 'heading', file: await file('own.ttf', font) })).toMatchObject({ name: 'Noto Sans Tamil' });
  expect(await names()).toContain('NotoSansTamil');
  const heavy = await file('heavy.ttf', font.subarray(0, 4));
  await truncate(app.files.path(heavy), 50 << 20);
  const wrong: [string, string, string][] = [
    ['a text', await file('text.otf', new TextEncoder().encode('no font')), 'not-a-font'], ['a program', await file('setup.ttf', new TextEncoder().encode('MZ\u0090\u0000')), 'not-a-font'],
    ['a damaged web font', await file('web.woff', new TextEncoder().encode('wOFF\u0000\u0001')), 'not-a-font'], ['half a font', await file('half.ttf', font.subarray(0, font.length / 2)), 'not-a-font'], ['50 MB', heavy, 'too-large'],
  ];
  for (const [what, token, code] of wrong) await expect(call('exporter.setFont', { place: 'body', file: token }), what).rejects.toMatchObject({ code, message: expect.stringMatching(/Nothing was changed\.$/) });
  const { exporter } = await call<{ exporter: { brand: { fonts?: { heading?: { blob: string } } } } }>('exporter.get', {});
  const { company: { folder } } = await call<{ company: { folder: string } }>('workspace.state', {});
  await rm(join(folder, 'media', exporter.brand.fonts?.heading?.blob.slice(0, 2) ?? 'none'), { recursive: true });
  expect((await shown()).findings.map((one) => one.messageId)).toContain('SHEET-FONT');
  await call('workspace.undo', {});
  expect((await shown()).findings.map((one) => one.messageId)).not.toContain('SHEET-FONT');
});

const naming = (sku: string, language: string, buyer = '') => ({ sku, name: 'Lamp', buyer, language, template: 'a4', date: '2026-11-21' });
test.each([['con', 'en', '_con-en.pdf'], ['KB 1/2 "M"', 'en', 'KB_1_2_M-en.pdf'], ['../../etc', 'en', 'etc-en.pdf'], ['दीपक-१', 'hi', 'दीपक-१-hi.pdf'], ['...', 'en', 'en.pdf']])('the sheet of %s is called %s', (sku, language, name) => expect(new SheetNames('').name(naming(sku, language))).toBe(name));
test('a pattern names item and buyer; what is empty leaves no mark behind, and no two files have one name', () => {
  const names = new SheetNames('{sku}-{buyer}');
  expect([names.name(naming('KB-1', 'en', 'Moreau SARL')), names.name(naming('KB-1', 'en')), names.name(naming('kb-1', 'en'))]).toEqual(['KB-1-Moreau_SARL.pdf', 'KB-1.pdf', 'kb-1_2.pdf']);
});
