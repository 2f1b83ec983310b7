import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#listing';
import type { Input, Output, UseCaseName } from '../index.ts';
import { fillWithCanaries, type Firm, lamp, madeId, openFirm } from './canary.fixture.ts';
import { everythingIn, type Part, placesOf } from './unwrap.fixture.ts';

const firms: Firm[] = [];
const opened = async (name?: string): Promise<Firm> => {
  const firm = await openFirm(name);
  firms.push(firm);
  return firm;
};
afterAll(async () => {
  for (const { app, worker, home } of firms) {
    await app.close();
    worker.close();
    await rm(home, { recursive: true, force: true });
  }
});

async function call<K extends UseCaseName>(firm: Firm, name: K, input: Input<K>, more: object = {}): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company, ...more });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), answer.problem);
  return answer.value;
}
const built = async (firm: Firm, input: Partial<Input<'listing.build'>> = {}): Promise<{ made: Output<'listing.build'>; bytes: Buffer; parts: Part[] }> => {
  const made = await call(firm, 'listing.build', { storefront: 'alibaba', ...input });
  const bytes = await readFile(firm.app.files.path(made.file.token));
  return { made, bytes, parts: await everythingIn(bytes) };
};
const jsonPart = (parts: readonly Part[], name: string) => JSON.parse(parts.find((one) => one.path === `/${name}`)?.bytes.toString() ?? 'null');
const problemOf = async (work: Promise<unknown>): Promise<{ code: string; findings?: { rule: string; text?: { title: string } }[] }> =>
  work.then(() => { throw new Error('was not refused'); }, (error: unknown) => error as { code: string });

describe('a listing package', () => {
  let firm: Firm;
  let one: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    firm = await opened();
    await fillWithCanaries(firm);
    one = await built(firm, { recipient: 'Alibaba.com, uploaded by me' });
  });

  test('holds what the storefront asks for, in name order, the manifest last', () => {
    expect(one.parts.map((part) => part.path).filter((path) => /^\/[^#]*$/.test(path) && !path.startsWith('/listing.xlsx/'))).toEqual([
      '/checklist.txt', '/checks.json', '/checks.txt', '/copy-sheet.html', '/images/KB-1/1.jpg', '/images/KB-1/2.jpg', '/images/KB_2_x/1.jpg', '/images/KB_2_x/2.jpg', '/listing.json', '/listing.xlsx', '/sheets/KB-1.pdf', '/sheets/KB_2_x.pdf', '/verify.html', '/manifest.json',
    ]);
    expect([one.made.products, one.made.images]).toEqual([2, 4]);
  });

  test('is of the IST day of the last change, told in every place', () => {
    expect(jsonPart(one.parts, 'manifest.json')).toMatchObject({ on: '2026-11-21', about: { storefront: { id: 'alibaba', version: '2026-11-21' }, products: [{ sku: 'KB-1', images: 2, revision: expect.stringMatching(/^[0-9a-f]{12}$/) }, { sku: 'KB/2:x', folder: 'KB_2_x' }], rulePacks: expect.arrayContaining([{ id: 'storefront', version: '1.0.0' }]), waivers: [] } });
    expect(one.made.file.name).toMatch(/^alibaba-2026-11-21-[0-9a-f]{8}\.zip$/);
  });

  test('lists each product with exact rates, codes as text and its pictures by their place', () => {
    expect(jsonPart(one.parts, 'listing.json').products[0]).toMatchObject({
      sku: 'KB-1', title: 'Brass Oil Lamp, Peacock Design, Five Wicks', hsCode: '741980', origin: 'India', moq: { value: '60', unit: 'PCS' },
      prices: [{ currency: 'USD', incoterm: 'FOB', steps: [{ minQuantity: '60', price: '14.20' }, { minQuantity: '240', price: '13.40' }] }],
      attributes: [{ key: 'material', value: 'Brass' }, { key: 'alloy', value: 'Alloy 62/38' }], images: ['images/KB-1/1.jpg', 'images/KB-1/2.jpg'], sheet: 'sheets/KB-1.pdf', certificates: [{ number: 'TR-2026-1' }],
    });
  });

  test('carries pictures on a white square of 1000, no heavier than 5 MB, without any metadata', async () => {
    for (const { bytes, path } of one.parts.filter((part) => part.path.startsWith('/images/'))) {
      const facts = await sharp(bytes).metadata();
      expect([facts.format, facts.width, facts.height, facts.exif, facts.icc, facts.xmp, facts.iptc, facts.orientation], path).toEqual(['jpeg', 1000, 1000, undefined, undefined, undefined, undefined, undefined]);
      expect(bytes.length).toBeLessThan(5_000_000);
    }
    const padded = await sharp(one.parts.find((part) => part.path === '/images/KB-1/2.jpg')?.bytes).extract({ left: 0, top: 0, width: 10, height: 10 }).raw().toBuffer();
    expect([...new Set(padded)]).toEqual([255]);
  });

  test('verifies, and is opened by other programs', async () => {
    expect(await call(firm, 'packages.verify', { file: one.made.file.token })).toEqual({ ok: true, files: 13, on: '2026-11-21', storefront: 'Alibaba.com 2026-11-21', findings: [] });
    const unzip = spawnSync('unzip', ['-t', firm.app.files.path(one.made.file.token)], { encoding: 'utf8' });
    if (unzip.error === undefined) expect(unzip.stdout).toContain('No errors detected');
  });

  test('one changed byte is named when it is verified', async () => {
    const bad = Buffer.from(one.bytes);
    const at = bad.indexOf(one.parts.find((part) => part.path === '/images/KB-1/2.jpg')?.bytes ?? '') + 220;
    bad[at] = (bad[at] ?? 0) ^ 1;
    const file = join(firm.home, 'changed.zip');
    await writeFile(file, bad);
    const verified = await call(firm, 'packages.verify', { file: firm.app.files.grant(file) });
    expect([verified.ok, verified.findings.map((finding) => [finding.rule, finding.where.part, finding.text.title.includes('images/KB-1/2.jpg')])]).toEqual([false, [['PKG-CHANGED', 'images/KB-1/2.jpg', true]]]);
  });

  test.each([['a JPEG', 'images/KB-1/1.jpg', 'not-a-package'], ['the workbook inside', 'listing.xlsx', 'not-a-package']])('verifying %s is refused by its code', async (_what, name, code) => {
    const file = join(firm.home, `other-${name.replaceAll('/', '-')}`);
    await writeFile(file, one.parts.find((part) => part.path === `/${name}`)?.bytes ?? '');
    expect((await problemOf(call(firm, 'packages.verify', { file: firm.app.files.grant(file) }))).code).toBe(code);
  });

  test('the same company and day give the same bytes and the same name, on another day others', async () => {
    const again = await built(firm, { recipient: 'somebody else', approver: 'another person' });
    expect(again.bytes.equals(one.bytes)).toBe(true);
    expect(again.made.file.name).toBe(one.made.file.name);
    const later = await built(firm, { on: '2026-12-24' });
    expect(later.bytes.equals(one.bytes)).toBe(false);
    expect(jsonPart(later.parts, 'manifest.json').on).toBe('2026-12-24');
  });

  test('another copy of the same company gives the same bytes, whatever its folder, its people and its record ids are called', async () => {
    const other = await opened('Another Name');
    await fillWithCanaries(other);
    expect((await built(other)).bytes.equals(one.bytes)).toBe(true);
  });

  test('what left stands in the log with its hash and fields, and nothing half-written is left', async () => {
    const { items } = await call(firm, 'disclosure.log', {});
    const first = items.at(-1);
    expect(first).toMatchObject({ what: 'listing-package', name: one.made.file.name, sha256: one.made.sha256, bytes: one.made.file.bytes, recipient: 'Alibaba.com, uploaded by me', person: 'CANARY-PERSON', private: false, released: [] });
    expect(first?.fields).toEqual(expect.arrayContaining(['product.name', 'product.priceLadders', 'product.attributes.alloy', 'exporter.legalName', 'product.images']));
    expect((await readdir(one.made.folder)).every((name) => name.endsWith('.zip'))).toBe(true);
  });

  test('no canary is in it, in whatever spelling, inside workbook, PDF or picture', () => {
    for (const canary of ['CANARY', 'canary-', '411.07', '777.31', '77731', '888.43', '88843', '987654321012', 'GPSLatitude', 'Exif', madeId('PKB-1'), madeId('FRM')]) expect(placesOf(one.parts, canary), canary).toEqual([]);
  });

  test('and what a reader copies out of the sheets holds none either', () => {
    const text = sheetTexts(one.parts, firm.home);
    if (text === undefined) return console.warn('pdftotext is not installed here: text of the sheets was not read back');
    expect(text).toContain('Brass Oil Lamp');
    expect(text).toContain('14.20');
    expect(text).not.toMatch(/CANARY|411\.07|777\.31|888\.43|987654321012/u);
  });

  test('the review said so before: what goes, what a person decides, what stays', async () => {
    const { lines, blockers, products } = await call(firm, 'listing.review', { storefront: 'alibaba' });
    const of = (decision: string) => lines.filter((line) => line.decision === decision).map((line) => `${line.kind}.${line.field}`);
    expect(of('ask')).toEqual(expect.arrayContaining(['product.attributes.moulds', 'product.attributes.undeclared', 'certificate.number']));
    expect(of('held')).toEqual(expect.arrayContaining(['product.cost', 'product.supplier', 'product.notes', 'product.attributes.cost', 'product.attributes.buyer_name', 'product.priceLadders.buyer', 'product.itc']));
    expect([blockers, products]).toEqual([[], 2]);
    const log = await call(firm, 'disclosure.log', {});
    const went = new Set(of('goes'));
    expect(log.items.at(-1)?.fields.filter((field) => !went.has(field))).toEqual([]);
  });
});

function sheetTexts(parts: readonly Part[], folder: string): string | undefined {
  const texts = parts.filter((part) => part.path.endsWith('.pdf')).map((part) => spawnSync('pdftotext', ['-', '-'], { input: part.bytes, encoding: 'utf8', cwd: folder }));
  return texts.some((one) => one.error !== undefined) ? undefined : texts.map((one) => one.stdout).join('\n');
}

describe('controls: a canary that may leave is found', () => {
  test('a cost column lowered to public leaves, in workbook, listing and sheet', async () => {
    const firm = await opened();
    await fillWithCanaries(firm, {}, { cost: 'public' });
    const { parts } = await built(firm);
    const places = placesOf(parts, 'CANARY-COST-COLUMN');
    expect(places).toContain('/listing.json');
    expect(places.some((path) => path.startsWith('/listing.xlsx/'))).toBe(true);
    const text = sheetTexts(parts, firm.home);
    if (text !== undefined) expect(text).toContain('CANARY-COST-COLUMN');
  });

  test('an internal attribute that a person releases leaves, and the log says who and what', async () => {
    const firm = await opened();
    await fillWithCanaries(firm);
    for (const key of ['product.attributes.cost', 'product.supplier', 'product.attributes.buyer_name']) await expect(built(firm, { release: [key] }), key).rejects.toThrow(/not-releasable|nobody can release that/u);
    const { parts } = await built(firm, { release: ['product.attributes.moulds', 'exporter.pan'], approver: 'Asha' });
    expect(placesOf(parts, 'CANARY-INTERNAL-ATTRIBUTE')).toContain('/listing.json');
    for (const held of ['CANARY-COST', 'CANARY-SUPPLIER', 'CANARYPAN']) expect(placesOf(parts, held), held).toEqual([]);
    expect((await call(firm, 'disclosure.log', {})).items[0]).toMatchObject({ person: 'Asha', released: ['product.attributes.moulds'] });
  });
});

describe('one part of a field that a person raised', () => {
  test('closes the field in listing, workbook and sheet alike', async () => {
    const firm = await opened();
    const secret = { en: { text: 'CANARY-RAISED' } };
    await fillWithCanaries(firm, {
      shortDescription: secret, highlights: { [madeId('H1')]: { position: 0, text: secret } }, brand: 'CANARY-RAISED-BRAND', supplyAbility: { quantity: { value: '31337', unit: 'PCS' }, period: 'month' },
      classes: { 'shortDescription.en': 'secret', 'highlights.en': 'internal', brand: 'party', 'supplyAbility.quantity': 'secret', 'packing.item.netWeight': 'internal', 'attributes.alloy': 'secret' }, attributes: { material: { kind: 'text', text: 'Brass' }, alloy: { kind: 'text', text: 'CANARY-RAISED-ALLOY' } },
    });
    const { parts } = await built(firm, { skus: ['KB-1'] });
    for (const canary of ['CANARY-RAISED', '31337', '1.850', '2.100']) expect(placesOf(parts, canary), canary).toEqual([]);
    const text = sheetTexts(parts, firm.home);
    if (text !== undefined) expect(text).not.toMatch(/CANARY-RAISED|31[, ]?337|1\.85|2\.1/u);
    const { parts: all } = await built(firm, { skus: ['KB-1'], release: ['product.highlights'] });
    expect(placesOf(all, 'CANARY-RAISED')).toContain('/listing.json');
  });
});

describe('the readiness gate', () => {
  test('a product that is not ready is refused with its points, and nothing is written or logged', async () => {
    const firm = await opened();
    await fillWithCanaries(firm, { keywords: [], description: { en: { text: 'Call 98250 12345' } } });
    const problem = await problemOf(built(firm));
    expect(problem.code).toBe('gate-refused');
    expect(problem.findings?.map((one) => one.rule).sort()).toEqual(['LINT-CONTACT', 'alibaba:keywords-present']);
    expect(problem.findings?.every((one) => one.text?.title)).toBe(true);
    expect((await call(firm, 'disclosure.log', {})).items).toEqual([]);
    expect(await readdir(join(firm.folder, 'packages')).catch(() => [])).toEqual([]);
    const board = await call(firm, 'listing.readiness', { storefront: 'alibaba' });
    expect(board).toMatchObject({ ready: 1, notReady: 1 });
    expect(board.rows[0]).toMatchObject({ sku: 'KB-1', ready: false });
    expect(board.rows[0]?.groups.map((one) => one.group)).toEqual(['category', 'basic', 'trade', 'logistics', 'services', 'details']);
  });

  test('a photo that breaks while it is packed closes the gate and leaves nothing', async () => {
    const firm = await opened();
    await fillWithCanaries(firm);
    await call(firm, 'listing.readiness', { storefront: 'alibaba' });
    await rm(join(firm.folder, 'media'), { recursive: true });
    const problem = await problemOf(built(firm));
    expect([problem.code, problem.findings?.[0]?.rule]).toEqual(['gate-refused', 'LISTING-IMAGE-UNUSABLE']);
    expect(await readdir(join(firm.folder, 'packages'))).toEqual([]);
    expect((await call(firm, 'disclosure.log', {})).items).toEqual([]);
  });

  test('stopping in the middle leaves nothing', async () => {
    const firm = await opened();
    await fillWithCanaries(firm);
    const control = new AbortController();
    const stopped = await firm.app.call('listing.build', { storefront: 'alibaba' }, { company: firm.company, signal: control.signal, onProgress: (done, _total, label) => { if (label === 'package' && done === 3) control.abort(); } });
    expect(stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await readdir(join(firm.folder, 'packages'))).toEqual([]);
    expect((await call(firm, 'disclosure.log', {})).items).toEqual([]);
  });

  test.each<[string, Partial<Input<'listing.build'>>, string]>([
    ['a storefront nobody knows', { storefront: '../../alibaba' }, 'unknown-storefront'],
    ['an item that is not there', { skus: ['KB-1', 'NOT-THERE'] }, 'no-such-product'],
    ['an id that is not there', { ids: ['../x'] }, 'no-such-product'],
    ['nothing', { skus: [] }, 'nothing-to-list'],
  ])('%s is refused by its code', async (_what, input, code) => {
    const firm = firms[0] as Firm;
    expect((await problemOf(built(firm, input))).code).toBe(code);
  });

  test('item numbers made to leave the folder or to fall together stay in it, apart', async () => {
    const firm = await opened();
    await fillWithCanaries(firm);
    const { workspace } = await firm.app.companies.open(firm.company);
    const [first] = await workspace.read.all<{ doc: string }>('SELECT doc FROM product ORDER BY sku LIMIT 1');
    const blobs = Object.values((JSON.parse(first?.doc ?? '{}') as { images: Record<string, { blob: string }> }).images).map((one) => one.blob);
    const nasty = ['../../../evil', 'CON', 'con', 'e\u0301', '\u00e9x', '..', 'a\\b', 'x'.repeat(120), 'दीया'];
    await firm.edit((db) => db.createMany('product', nasty.map((sku, at) => lamp(sku, blobs.slice(0, 1), { id: madeId(`N${at}`), modelNumber: `M${at}` }))));
    const { parts } = await built(firm, { skus: nasty });
    const names = parts.map((part) => part.path).filter((path) => path.startsWith('/images/'));
    expect(names).toHaveLength(nasty.length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(nasty.length);
    for (const name of names) expect(name).toMatch(/^\/images\/[^/\\]+\/1\.jpg$/u);
    expect(names.some((name) => name.includes('/../'))).toBe(false);
  });
});

describe('waivers', () => {
  test('a point gone ahead with opens readiness, stands in the manifest without the reason, and closes again when the text changes', async () => {
    const firm = await opened();
    await fillWithCanaries(firm, { keywords: [] });
    const { findingHash } = await import('#listing');
    const board = await call(firm, 'listing.readiness', { storefront: 'alibaba', skus: ['KB-1'] });
    const point = board.rows[0]?.findings.find((one) => one.rule === 'alibaba:keywords-present');
    if (!point) throw new Error('the point is missing');
    await firm.edit((db) => db.create('waiver', { id: db.newId(), rule: point.rule, subject: board.rows[0]?.id ?? '', storefront: 'alibaba', reason: 'CANARY-REASON', by: 'Asha', until: '2026-11-30', inputsHash: findingHash(point) }));
    const { parts } = await built(firm, { skus: ['KB-1'] });
    expect(jsonPart(parts, 'manifest.json').about.waivers).toEqual([{ sku: 'KB-1', rule: 'alibaba:keywords-present', until: '2026-11-30' }]);
    expect(placesOf(parts, 'CANARY-REASON')).toEqual([]);
    expect(placesOf(parts, 'Asha')).toEqual([]);
    expect((await problemOf(built(firm, { skus: ['KB-1'], on: '2026-12-01' }))).code).toBe('gate-refused');
    const released = await built(firm, { skus: ['KB-1'], release: ['waiver.reason'] });
    expect(placesOf(released.parts, 'CANARY-REASON')).toContain('/manifest.json');
  });

  test('going ahead through the checks screen opens the gate for a storefront limit, for its day and no longer', async () => {
    const firm = await opened();
    await fillWithCanaries(firm, { keywords: [] });
    await call(firm, 'checks.waive', { rule: 'alibaba:keywords-present', sku: 'KB-1', storefront: 'alibaba', reason: 'keywords come from the buyer', until: '2026-11-25' });
    expect((await built(firm, { skus: ['KB-1'], on: '2026-11-25' })).made.products).toBe(1);
    expect((await problemOf(built(firm, { skus: ['KB-1'], on: '2026-11-26' }))).code).toBe('gate-refused');
    await call(firm, 'workspace.undo', {});
    expect((await problemOf(built(firm, { skus: ['KB-1'], on: '2026-11-25' }))).code).toBe('gate-refused');
  });

  test('no waiver opens the disclosure gate: a secret stays out whatever is waived', async () => {
    const firm = await opened();
    await fillWithCanaries(firm);
    await firm.edit((db) => db.create('waiver', { id: db.newId(), rule: 'OUT-SECRET', subject: madeId('PKB-1'), reason: 'let it go', by: 'Asha', until: '2027-11-30', inputsHash: '0'.repeat(64) }));
    expect(placesOf((await built(firm)).parts, 'CANARY-SUPPLIER')).toEqual([]);
  });
});

test('storefronts are listed with every limit, its evidence and its source', async () => {
  const { items } = await call(firms[0] as Firm, 'storefronts.list', {});
  expect(items[0]).toMatchObject({ id: 'alibaba', version: '2026-11-21' });
  expect(items[0]?.limits.find((one) => one.rule.includes('128 characters'))).toMatchObject({ field: 'title', required: true, evidence: 'S', source: expect.stringContaining('https://github.com/bububa/opentaobao') });
  expect(Object.keys(messages).length).toBeGreaterThan(30);
});
