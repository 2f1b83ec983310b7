import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#base';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type App, createApp, createWorkerPort, forkWorker } from '../index.ts';

const worker = createWorkerPort(forkWorker(), 2);
let home = '';
let app: App;
let company = '';
const ids: Record<string, string> = {};
let moreau = '';

const call = async <T>(name: string, input: unknown = {}): Promise<T> => {
  const answer = await app.callUntyped(name, input, { company });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), { code: answer.problem.code, where: answer.problem.where });
  return answer.value as T;
};
type Made = { files: { token: string; name: string; bytes: number }[]; findings: { messageId: string }[]; folder: string };
type Edit = Record<string, unknown> & { title: string; blocks: { block: string; shown: boolean; title?: object }[] };
type Shown = { id: string; title: string; edit: Edit };
const own = async () => (await call<{ items: Shown[]; priceKey: boolean }>('sheet.ownTemplates')).items;
const plainEdit = async (title: string): Promise<Edit> => ({ ...(await call<{ items: Shown[] }>('sheet.templates')).items[0]?.edit as Edit, title });
const bytesOf = async (made: Made): Promise<Buffer> => readFile(app.files.path(made.files[0]?.token ?? ''));
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, async (_, at) => (await (await file.getPage(at + 1)).getTextContent()).items.map((one) => ('str' in one ? one.str : '')).join(' ')));
  return pages.join(' ');
};
async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(home, name);
  await writeFile(path, bytes);
  return app.files.grant(path, name);
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'niryat-templates-'));
  app = createApp({ clock: fixedClock(Date.parse('2026-11-21T09:00:00Z'), 1_000), stateFolder: join(home, 'state'), person: 'Meera', worker });
  const made = await app.call('workspace.create', { name: 'Saanjh Handloom' });
  if (!made.ok) throw new Error(made.problem.message);
  company = made.value.id;
  for (const [sku, name] of [['SJ-1', 'Bedspread'], ['SJ-2', 'Runner']] as const) ids[sku] = (await call<{ id: string }>('catalogue.add', { sku, name, family: 'textile' })).id;
  await call('exporter.edit', { edits: [{ field: 'legalName', value: 'Saanjh Handloom Exports' }] });
  // Forty megapixels, as a good camera makes them.
  const large = await sharp({ create: { width: 7_740, height: 5_180, channels: 3, background: '#26407a' } }).jpeg({ quality: 60 }).toBuffer();
  await call('catalogue.addImages', { id: ids['SJ-1'], files: [await file('large.jpg', large)] });
  moreau = (await call<{ id: string }>('buyers.add', { name: 'Moreau SARL', currency: 'EUR' })).id;
  await call('buyers.addItems', { buyer: moreau, skus: ['SJ-1'] });
  await call('buyers.setCells', { buyer: moreau, cells: [{ product: ids['SJ-1'], field: 'price', text: '12.50' }, { product: ids['SJ-1'], field: 'itemNo', text: 'M-77' }] });
});
afterAll(async () => {
  await app.close();
  worker.close();
  await rm(home, { recursive: true, force: true });
});

describe('templates of one\u2019s own', () => {
  test('one is saved, used, counted up, refused under a name that is taken, deleted and brought back by undo', async () => {
    const edit = await plainEdit('For fairs');
    const blocks = edit.blocks.map((one) => (one.block === 'disclaimer' ? { ...one, shown: true, title: { en: 'Mind this' } } : one));
    const { id } = await call<{ id: string }>('sheet.saveTemplate', { edit: { ...edit, blocks } });
    await call('sheet.saveTemplate', { id, edit: { ...edit, blocks } });
    expect((await own()).map((one) => [one.title, one.edit.version])).toEqual([['For fairs', 2]]);
    await expect(call('sheet.saveTemplate', { edit: { ...edit, title: 'for FAIRS' } })).rejects.toMatchObject({ code: 'already-exists' });
    const made = await call<Made>('sheet.build', { ids: [ids['SJ-2']], template: id });
    expect(await textOf(await bytesOf(made))).toMatch(/Mind this.*own-\w{4} 2/s);
    await call('sheet.removeTemplate', { id });
    expect(await own()).toEqual([]);
    await call('workspace.undo');
    expect((await own()).map((one) => one.title)).toEqual(['For fairs']);
  });

  test('a draft is previewed before it is saved, and nothing is kept of it', async () => {
    const edit = await plainEdit('Draft');
    const seen = await call<{ file: { token: string } }>('sheet.preview', { id: ids['SJ-2'], draft: { ...edit, blocks: [{ block: 'name', shown: true }] } });
    expect(await textOf(await readFile(app.files.path(seen.file.token)))).toContain('Runner');
    expect((await own()).map((one) => one.title)).not.toContain('Draft');
  });

  test('what is shared is read again as the same, and holds no fact of any item', async () => {
    const [mine] = await own();
    const { file: shared } = await call<{ file: { token: string; name: string } }>('sheet.exportTemplate', { id: mine?.id });
    const text = await readFile(app.files.path(shared.token), 'utf8');
    expect(shared.name).toBe('For_fairs.niryat-sheet.yaml');
    for (const fact of ['SJ-1', 'Moreau', 'Saanjh']) expect(text).not.toContain(fact);
    expect((await call<{ edit: unknown }>('sheet.readTemplate', { file: shared.token })).edit).toEqual(parse(text));
  });

  test.each([
    ['no template at all', 'hello: world', 'not-a-template'], ['a block that tells cost', 'base: a4\ntitle: x\nblocks: [{ block: cost }]', 'not-a-template'], ['a template that does not ship', 'base: zz\ntitle: x\nblocks: [{ block: name }]', 'no-such-template'],
    ['aliases that unfold', `a: &a [x]\nb: [${'*a,'.repeat(50)}*a]`, 'unreadable'], ['broken YAML', 'base: [', 'unreadable'], ['far too much', `title: ${'x'.repeat(300_000)}`, 'too-large'],
  ])('a file with %s is refused by its name', async (_what, text, code) => {
    await expect(call('sheet.readTemplate', { file: await file('theirs.yaml', text) })).rejects.toMatchObject({ code });
  });
});

describe('prices', () => {
  test('one buyer\u2019s list holds what was agreed with that buyer, as PDF and as Excel with the photo in its cell; nobody else\u2019s does', async () => {
    const both = [ids['SJ-1'], ids['SJ-2']];
    const theirs = await call<Made>('sheet.build', { ids: both, template: 'price-list', buyer: moreau, validUntil: '2026-12-31', fileName: '{buyer}-{date}' });
    expect(theirs.files.map((one) => one.name)).toEqual(['Moreau_SARL-2026-11-21.pdf']);
    const text = await textOf(await bytesOf(theirs));
    for (const one of ['Moreau SARL', '12.50', 'M-77', '31 Dec 2026', 'on request']) expect(text).toContain(one);
    const others = await textOf(await bytesOf(await call<Made>('sheet.build', { ids: both, template: 'price-list', recipient: 'Somebody' })));
    for (const one of ['12.50', 'M-77', 'Moreau']) expect(others).not.toContain(one);
    const nobody = await call<Made>('sheet.build', { ids: both, template: 'price-list', neutral: true });
    expect(nobody.files.map((one) => one.name), 'a paper without our name is not called after us').toEqual(['price-list-en.pdf']);
    expect(`${await textOf(await bytesOf(nobody))} ${(await bytesOf(nobody)).toString('latin1')}`).not.toMatch(/Saanjh/i);
    const excel = await call<Made>('sheet.build', { ids: both, template: 'price-list', buyer: moreau, format: 'xlsx' });
    const bytes = await bytesOf(excel);
    const again = await bytesOf(await call<Made>('sheet.build', { ids: both, template: 'price-list', buyer: moreau, format: 'xlsx' }));
    expect(Buffer.compare(bytes, again)).toBe(0);
    expect(bytes.includes('xl/media/sheet1-1.jpeg')).toBe(true);
  });

  test('rates in code need a key, which is kept and told to nobody', async () => {
    await expect(call('sheet.preview', { id: ids['SJ-1'], pricing: 'coded' })).rejects.toMatchObject({ code: 'no-price-key' });
    await expect(call('sheet.setPriceKey', { key: 'AAAAAAAAAA' })).rejects.toMatchObject({ code: 'no-price-key' });
    await call('sheet.setPriceKey', { key: 'cumberland' });
    const answer = await call<{ priceKey: boolean }>('sheet.ownTemplates');
    expect(answer.priceKey).toBe(true);
    expect(JSON.stringify(answer).toUpperCase()).not.toContain('CUMBERLAND');
    const list = await textOf(await bytesOf(await call<Made>('sheet.build', { ids: [ids['SJ-1']], template: 'price-list', buyer: moreau, pricing: 'coded' })));
    expect(list).toContain('CU/ED');
    expect(list).not.toContain('12.50');
  });
});

test('a photo of forty megapixels makes a small file, and for a phone a smaller one', async () => {
  const print = await call<Made>('sheet.build', { ids: [ids['SJ-1']], together: true });
  const phone = await call<Made>('sheet.build', { ids: [ids['SJ-1']], together: true, size: 'phone' });
  expect(print.files[0]?.bytes).toBeLessThan(400_000);
  expect(phone.files[0]?.bytes).toBeLessThanOrEqual(print.files[0]?.bytes ?? 0);
  expect(print.findings).toEqual([]);
  expect((await readdir(print.folder)).length).toBeGreaterThan(0);
});
