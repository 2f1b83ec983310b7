import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attributeKind } from '#catalogue';
import type { Input, MadeFile, Output, UseCaseName } from '../index.ts';
import { closeFirm, fillWithCanaries, type Firm, madeId, openFirm } from '../listing/canary.fixture.ts';
import { everythingIn, type Part, placesOf } from '../listing/unwrap.fixture.ts';
import { authorsIn } from './authors.fixture.ts';

let firm: Firm;
let buyer = '';
/** Every file the company let out for others, with everything inside it. */
const made: { what: string; name: string; bytes: Buffer; parts: Part[] }[] = [];

/** Values of attributes nobody but the firm may see: words, amounts, Hindi, codes. */
const IN_ATTRIBUTES = Array.from({ length: 24 }, (_, at) => [`CANARY-WORD-${at}-${createHash('sha1').update(`${at}`).digest('hex').slice(0, 8)}`, `${7_100_003 + at * 977}.${10 + at}`, `गुप्त-${9_001 + at * 13}-मार्जिन`][at % 3] ?? '');
/** The rest stands in fields of the firm, its buyers, visitors and certificates; see the fixture. */
const ELSEWHERE = [
  'CANARY-COST-COLUMN', '411.07', 'CANARY-SUPPLIER', 'CANARY-NOTES', 'CANARY-RELATED', 'CANARY-DRAWBACK', '888.43', '88843', 'CANARY-BUYER-LADDER', 'CANARY-BUYER-PLACE', '777.31', '77731', 'CANARYPAN1', 'CANARYIEC1', 'CANARY-GSTIN', 'CANARY-UDYAM',
  'CANARY-CIN', '987654321012', 'CANARY-BANK', 'CANARY-ACCOUNT', 'CANARY-IFSC', 'CANARY-ADCODE', 'CANARY-FACTORY', 'CANARY-CERTIFICATE', 'CANARY-ISSUER', 'CANARY-EXIF-ARTIST', 'CANARY-EXIF-TEXT', 'CANARY-PARTY-ATTRIBUTE', 'CANARY-INTERNAL-ATTRIBUTE', 'CANARY-UNDECLARED-ATTRIBUTE',
  'CANARY-FLOOR-RATE', 'CANARY-VISITOR', 'canary-visitor@example.com',
];
/** What was agreed with one buyer may stand in that buyer's own list and nowhere else. */
const OF_ONE_BUYER = ['CANARY-AGREED-NO', '6543.21', 'CANARY-BUYER-CONTACT'];

async function value<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company });
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}
async function keep(what: string, ...files: MadeFile[]): Promise<void> {
  for (const { token, name } of files) {
    const bytes = await readFile(firm.app.files.path(token));
    made.push({ what, name, bytes, parts: await everythingIn(bytes, name) });
  }
}

beforeAll(async () => {
  firm = await openFirm();
  await fillWithCanaries(firm, { attributes: { material: { kind: 'text', text: 'Brass' }, ...Object.fromEntries(IN_ATTRIBUTES.map((text, at) => [`secret_${at}`, { kind: 'text', text }])), cost: { kind: 'text', text: 'CANARY-COST-COLUMN 411.07' }, moulds: { kind: 'text', text: 'CANARY-INTERNAL-ATTRIBUTE' }, undeclared: { kind: 'text', text: 'CANARY-UNDECLARED-ATTRIBUTE' } } });
  await firm.edit(async (db) => { for (const at of IN_ATTRIBUTES.keys()) await db.create(attributeKind.kind, { id: madeId(`X${at}Z`), key: `secret_${at}`, label: { en: { text: `Secret ${at}` } }, type: 'text', class: 'secret' }); });
  await value('pricing.saveRate', { kind: 'material', name: 'brass', label: 'CANARY-FLOOR-RATE', value: '611.25', unit: 'KGS', from: '2026-01-01' });
  buyer = (await value('buyers.add', { name: 'Moreau SARL', currency: 'EUR', contact: 'CANARY-BUYER-CONTACT' })).id;
  await value('buyers.addItems', { buyer, skus: ['KB-1'] });
  await value('buyers.setCells', { buyer, cells: [{ product: madeId('PKB-1'), field: 'price', text: '6543.21' }, { product: madeId('PKB-1'), field: 'itemNo', text: 'CANARY-AGREED-NO' }] });
  const { id: fair } = await value('fair.save', { name: 'Spring fair', from: '2026-11-21' });
  const visitors: string[] = [];
  for (const [company, email] of [['CANARY-VISITOR', 'canary-visitor@example.com'], ['Nordlicht GmbH', 'eva@nordlicht.example']] as const) {
    const { id } = await value('fair.addVisit', { fair });
    await value('fair.editVisit', { id, field: 'company', value: company });
    await value('fair.editVisit', { id, field: 'email', value: email });
    await value('fair.scan', { visit: id, text: 'KB-1' });
    visitors.push(id);
  }
  await keep('listing-package', (await value('listing.build', { storefront: 'alibaba' })).file);
  await keep('spec-sheet', ...(await value('sheet.build', { together: true, languages: ['en', 'hi'] })).files);
  await keep('price-list', ...(await value('sheet.build', { together: true, template: 'price-list', format: 'xlsx' })).files);
  for (const format of ['xlsx', 'csv', 'json'] as const) for (const reader of ['buyer', 'public'] as const) await keep('catalogue-export', (await value('catalogue.export', { format, for: reader })).file);
  await keep('family-export', (await value('families.export', { code: 'handicraft' })).file);
  await keep('photo-slips', (await value('photos.slips', { onlyWithoutPhotos: false })).file);
  await keep('fair', ...(await value('fair.papers', { visits: visitors.slice(1), kinds: ['quotation-pdf', 'line-sheet', 'quotation-xlsx'] })).files);
  for (const format of ['xlsx', 'csv'] as const) await keep('buyer-list', (await value('buyers.exportList', { buyer, format })).file);
}, 60_000);
afterAll(() => closeFirm(firm));

describe('what leaves for others', () => {
  test('holds none of more than fifty secrets, in whatever spelling, unpacked to the last stream', () => {
    const secrets = [...IN_ATTRIBUTES, ...ELSEWHERE];
    expect(secrets.length).toBeGreaterThanOrEqual(50);
    const parts = made.flatMap((one) => one.parts);
    expect(secrets.flatMap((secret) => placesOf(parts, secret).map((path) => `${secret} in ${path}`))).toEqual([]);
    const others = made.filter((one) => one.what !== 'buyer-list').flatMap((one) => one.parts);
    expect(OF_ONE_BUYER.flatMap((secret) => placesOf(others, secret))).toEqual([]);
    console.info(`${secrets.length} secrets looked for in ${made.length} files, ${parts.length} parts: 0 found`);
  });

  test('says nowhere who made it, where or with which camera', () => {
    expect(authorsIn(made.flatMap((one) => one.parts))).toEqual([]);
  });

  test('stands in the log with its very hash, and nothing else lies where files go out from', async () => {
    const log = new Map((await value('disclosure.log', { limit: 1000 })).items.map((one) => [one.sha256, one]));
    const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect(made.filter((one) => log.get(hashOf(one.bytes))?.name !== one.name).map((one) => one.name)).toEqual([]);
    const lying: string[] = [];
    for (const folder of ['packages', 'exports'].map((one) => join(firm.folder, one)).concat(firm.app.files.folder)) {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) if (entry.isFile()) lying.push(join(entry.parentPath, entry.name));
    }
    const unknown: string[] = [];
    for (const path of lying) if (!log.has(hashOf(await readFile(path)))) unknown.push(path);
    expect(lying.length).toBeGreaterThanOrEqual(made.length);
    expect(unknown).toEqual([]);
  });
});

describe('controls', () => {
  test('a private copy does hold the secrets, and the buyer’s own list what was agreed', async () => {
    const { file } = await value('catalogue.export', { format: 'json', for: 'self' });
    const own = await everythingIn(await readFile(firm.app.files.path(file.token)));
    expect(IN_ATTRIBUTES.filter((secret) => placesOf(own, secret).length === 0)).toEqual([]);
    const list = made.filter((one) => one.what === 'buyer-list').flatMap((one) => one.parts);
    expect(['CANARY-AGREED-NO', '6543.21'].filter((secret) => placesOf(list, secret).length === 0)).toEqual([]);
  });

  test('the look for authors finds each of them where it is', async () => {
    const exif = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).withExif({ IFD0: { Artist: 'x' } }).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>').jpeg().toBuffer();
    const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).jpeg().toBuffer();
    const commented = Buffer.concat([plain.subarray(0, 2), Buffer.from('fffe0007', 'hex'), Buffer.from('Asha!'), plain.subarray(2)]);
    const found = authorsIn([{ path: 'a', bytes: exif }, { path: 'b', bytes: commented }, { path: 'c', bytes: Buffer.from('/Author (Asha)') }, { path: 'd', bytes: Buffer.from('<dc:creator>Asha</dc:creator>') }, { path: 'e', bytes: plain }, { path: 'f', bytes: Buffer.from('<dc:creator></dc:creator>') }, { path: 'g', bytes: Buffer.from('<dc:creator>\n <rdf:Seq>\n <rdf:li>Asha') }]);
    expect(found).toEqual(expect.arrayContaining(['a: Exif or XMP', 'b: a comment', 'c: author of a PDF', 'd: author of a workbook', 'g: author in XMP']));
    expect(found.filter((one) => one.startsWith('e') || one.startsWith('f'))).toEqual([]);
  });
});
