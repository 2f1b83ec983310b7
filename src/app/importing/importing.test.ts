import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTable } from '#tables';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { counts, importingDesk } from './importing.fixture.ts';

const CATALOGUES = join(import.meta.dirname, '../../../../shared/data/catalogues');
if (!existsSync(CATALOGUES)) console.info('The shared sample data is not here: photos of a real shop are skipped.');

const desk = importingDesk();
const { call, value, file, dump } = desk;
const HEAD = 'SKU,Name,HS code,MOQ (pcs),FOB USD,Net kg,Cost INR,Image';
const LIST = `${HEAD}\nKB-1,Lamp,830610,10,12.40,1.5,700,kb1.jpg\nKB-2,Bell,91030,10,"5,50",1,300,\nKB-3,Bowl,741810,20,7,2,400,\n`;

describe('an import', () => {
  test('says in a dry run what the real run then does, writes one change set, and one undo takes it back', async () => {
    const before = await dump();
    const token = await file('list.csv', LIST);
    const dry = await value('importing.commit', { files: [token], dryRun: true });
    expect(dry.changeSet).toBeNull();
    expect(await dump()).toBe(before);
    const real = await value('importing.commit', { files: [token] });
    expect(real.files).toEqual(dry.files);
    expect(counts(real.files[0])).toEqual([3, 2, 0, 0, 0, 1]);
    expect(real.changeSet).toMatchObject({ title: 'Import of list.csv', source: { name: 'list.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    const { items } = await value('workspace.history', {});
    expect(items).toHaveLength(1);
    const found = await value('catalogue.search', { query: 'lamp' });
    expect(found.items.map((one) => one.sku)).toEqual(['KB-1']);
    await value('workspace.undo', {});
    expect(await dump()).toBe(before);
  });

  test('brings items that are active: the filter and the list of what is missing find them, and their first edit is that edit alone', async () => {
    await value('importing.commit', { files: [await file('active.csv', 'SKU,Name\nKB-1,Lamp\n')] });
    for (const filter of [{ field: 'status', op: 'is' as const, values: ['active'] }, { field: 'status', op: 'not-empty' as const, values: [] }]) {
      expect((await value('catalogue.page', { filters: [filter], columns: ['sku'] })).rows.map((one) => one.sku)).toEqual(['KB-1']);
    }
    expect((await value('completeness.list', { storefront: 'alibaba' })).products).toBe(1);
    const id = (await value('catalogue.search', { query: 'KB-1' })).items[0]?.id ?? '';
    await value('catalogue.edit', { edits: [{ id, field: 'brand', value: 'Kiran' }] });
    expect((await value('workspace.history', {})).items[0]?.entries).toBe(1);
  });
  test('warns of a file that was imported before, and changes nothing the second time', async () => {
    const token = await file('twice.csv', LIST);
    await value('importing.commit', { files: [token] });
    const again = await value('importing.commit', { files: [token] });
    expect(again.changeSet).toBeNull();
    expect(again.files[0]?.findings[0]).toMatchObject({ rule: 'IMP-SAME-FILE', data: { day: '2026-11-22' }, text: { title: 'This file was imported before, on 22 Nov 2026' } });
  });

  test('of a file that another program saved again is told when it would set something back, and only then', async () => {
    const rows = 'SKU,Name,FOB USD\nKB-1,Lamp,12.50\nKB-2,Bell,7.00\n';
    await value('importing.commit', { files: [await file('march.csv', rows)] });
    const saved = await file('march-again.csv', `\ufeff${rows.replaceAll(',', ';').replaceAll('\n', '\r\n').replace('12.50', '12.5').replace('7.00', '7')}`);
    const told = async (token: string) => (await value('importing.commit', { files: [token], dryRun: true })).files[0]?.findings.filter((one) => one.rule === 'IMP-SAME-FILE').map((one) => one.text.title);
    expect(await told(saved), 'nothing would change').toEqual([]);
    const found = (await value('catalogue.page', { from: 0, count: 10 })).rows.find((one) => one.sku === 'KB-1');
    await value('catalogue.edit', { edits: [{ id: found?.id ?? '', field: 'name.en', value: 'Lamp of brass' }] });
    expect(await told(saved)).toEqual([expect.stringMatching(/^The first 2 rows of this file are those of march\.csv, imported on 22 Nov 2026/)]);
    expect(await told(await file('april.csv', rows.replace('7.00', '7.50'))), 'control: other rows').toEqual([]);
  });

  test('of several files is one change set, and a later file meets what an earlier one brought, dry or not', async () => {
    const files = [await file('one.csv', 'SKU,Name\nA,Lamp\n'), await file('two.csv', 'SKU,Name,Brand\nA,Lamp,Kesar\nB,Bell,Kesar\n')];
    const dry = await value('importing.commit', { files, dryRun: true });
    const real = await value('importing.commit', { files });
    expect(real.files).toEqual(dry.files);
    expect(counts(real.files[1])).toEqual([2, 1, 1, 0, 0, 0]);
    expect((await value('workspace.history', {})).items).toHaveLength(1);
  });

  test('gives the rejected rows back with their reasons, and they go in once corrected', async () => {
    const done = await value('importing.commit', { files: [await file('bad.csv', LIST)], rejects: true });
    const path = desk.app.files.path(done.rejects?.token ?? '');
    const table = await openTable(path, 'rejected-rows.xlsx');
    const rows: string[][] = [];
    for await (const batch of table.rows()) rows.push(...batch.map((row) => row.cells));
    await table.close();
    expect(rows[0]?.slice(-2)).toEqual(['Row in file', 'Why held back']);
    expect(rows[1]).toEqual(['KB-2', 'Bell', '91030', '10', '5,50', '1', '300', '', '3', expect.stringContaining('"5,50" may mean 5.50')]);
    const corrected = (await readFile(path)).length > 0 ? `${rows[0]?.join(',')}\n${rows[1]?.slice(0, 9).map((text) => (text === '5,50' ? '5.50' : text)).join(',')},done\n` : '';
    expect(counts((await value('importing.commit', { files: [await file('corrected.csv', corrected)] })).files[0])).toEqual([1, 1, 0, 0, 0, 0]);
    const { workspace } = await desk.app.companies.open(desk.company);
    expect(await workspace.read.get<{ n: number }>("SELECT count(*) AS n FROM attribute WHERE doc LIKE '%held back%'")).toEqual({ n: 0 });
    const log = await value('disclosure.log', {});
    expect(JSON.stringify(log)).toContain('rejected-rows');
  });

  test.each([
    ['empty.csv', '', 'empty-file'], ['photo.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'not-a-table'], ['rates.csv', 'identifier,state,tax_rate\nUS-1,CA,18\n', 'no-product-columns'], ['cut.xlsx', Buffer.from('504b0304140000000800', 'hex'), 'damaged-file'], ['dtd.xml', '<!DOCTYPE a><a><b c="1"/></a>', 'unsafe-xml'],
  ])('of %s is refused and leaves nothing behind', async (name, content, code) => {
    const before = await dump();
    const good = await file('good.csv', 'SKU,Name\nZ,Good\n');
    expect(await call('importing.commit', { files: [good, await file(name, content)] })).toMatchObject({ ok: false, problem: { code } });
    expect(await dump()).toBe(before);
    expect((await value('workspace.history', {})).items).toEqual([]);
  });

  test('of a workbook with macros is refused in the language of who reads it', async () => {
    const token = await file('rates.xls', Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('_VBA_PROJECT', 'utf16le')]));
    expect(await call('importing.inspect', { file: token }, { language: 'hi' })).toMatchObject({ ok: false, problem: { code: 'macro-file', message: expect.stringMatching(/^rates\.xls में मैक्रो .*File > Save As.*इम्पोर्ट करें।/s) } });
  });
});

describe('looking before importing', () => {
  test('inspect proposes columns and offers fields; preview shows each change; nothing is written', async () => {
    await value('importing.commit', { files: [await file('base.csv', 'SKU,Name,FOB USD\nKB-1,Lamp,12.40\n')] });
    const before = await dump();
    const token = await file('look.csv', LIST);
    const looked = await value('importing.inspect', { file: token });
    expect(looked.mapping.columns.map((one) => one.field)).toEqual(['sku', 'name.en', 'hsCode', 'moq', 'price', 'packing.item.netWeight', 'cost', 'images']);
    expect(looked.fields.map((one) => one.key)).toEqual(expect.arrayContaining(['name.hi', 'packing.carton.grossWeight', 'supplier']));
    const shown = await value('importing.preview', { file: token, mapping: looked.mapping });
    expect(shown.rows.map((one) => one.result)).toEqual(['changed', 'held', 'new']);
    expect(shown.rows[0]?.cells[4]).toEqual({ text: '12.40', state: 'same' });
    expect(shown.rows[1]?.cells[4]).toMatchObject({ text: '5,50', state: 'held' });
    expect(shown.rows[1]?.findings.map((at) => shown.summary.findings[at]?.rule)).toContain('IMP-DECIMAL');
    expect((await value('importing.preview', { file: token, mapping: looked.mapping, show: 'held' })).total).toBe(1);
    expect(await dump()).toBe(before);
  });

  test('a mapping that was used is remembered for the layout, and travels as a file', async () => {
    const token = await file('mine.csv', 'Pehchan,Kya Hai,Extra\nA,Lamp,x\n');
    expect((await value('importing.inspect', { file: token })).findings.map((one) => one.rule)).toContain('IMP-NO-COLUMNS');
    expect(await call('importing.commit', { files: [token] })).toMatchObject({ ok: false, problem: { code: 'no-product-columns' } });
    const mapping = { layout: 'flat' as const, name: 'Supplier list', columns: [{ index: 0, heading: 'Pehchan', field: 'sku', by: 'user' as const }, { index: 1, heading: 'Kya Hai', field: 'name.en', by: 'user' as const }, { index: 2, heading: 'Extra', field: null }] };
    const done = await value('importing.commit', { files: [token], mapping, saveMapping: true });
    expect(done.files[0]?.products.created).toBe(1);
    const saved = JSON.parse(await readFile(desk.app.files.path(done.mapping?.token ?? ''), 'utf8'));
    expect(saved).toMatchObject({ niryat: 'mapping', version: 1, name: 'Supplier list' });
    const other = await file('other.csv', 'Extra,Pehchan,Kya Hai\ny,B,Bell\n');
    const moved = await value('importing.commit', { files: [other], mappingFile: desk.app.files.grant(desk.app.files.path(done.mapping?.token ?? '')) });
    expect(moved.files[0]).toMatchObject({ rows: 1, products: { created: 1 } });
    expect(await call('importing.commit', { files: [other], mappingFile: await file('no.json', '{"niryat":"else"}') })).toMatchObject({ ok: false, problem: { code: 'bad-mapping' } });
    expect(await call('importing.commit', { files: [other], mappingFile: await file('typo.json', '{"columns":[{"heading":"Pehchan","field":"sku"},{"heading":"Kya Hai","field":"naem.en"}]}') })).toMatchObject({ ok: false, problem: { code: 'bad-mapping', message: expect.stringContaining('naem.en') } });
  });
});

describe('photos', () => {
  const picture = (colour: string) => sharp({ create: { width: 40, height: 30, channels: 3, background: colour } }).jpeg().toBuffer();
  const images = async (sku: string) => {
    const { workspace } = await desk.app.companies.open(desk.company);
    const row = await workspace.read.get<{ doc: string }>('SELECT doc FROM product WHERE sku = ?', [sku]);
    const product = JSON.parse(row?.doc ?? '{}') as { images?: Record<string, { position: number; fileName: string; blob?: string }> };
    return Object.values(product.images ?? {}).sort((a, b) => a.position - b.position);
  };

  test('are linked by the column, by the name and by the folder; unused, missing and broken ones are said', async () => {
    const shots = join(desk.folder, 'shots');
    await mkdir(join(shots, 'kb-3'), { recursive: true });
    for (const [path, colour] of [['kb1.jpg', 'red'], ['KB-1_2.jpg', 'green'], ['kb-1 (3).JPG', 'blue'], ['kb-3/2.jpg', 'black'], ['kb-3/1.jpg', 'white'], ['stray.jpg', 'pink']] as const) await writeFile(join(shots, path), await picture(colour));
    await writeFile(join(shots, 'KB-3-9.jpg'), 'no picture');
    const list = await file('photos.csv', 'SKU,Name,Image\nKB-1,Lamp,kb1.jpg\nKB-2,Bell,gone.jpg\nKB-3,Bowl,\nKB-4,Vase,KB-3-9.jpg\n');
    const dry = await value('importing.commit', { files: [list], images: desk.app.files.grant(shots), dryRun: true });
    const real = await value('importing.commit', { files: [list], images: desk.app.files.grant(shots) });
    expect(real.files).toEqual(dry.files);
    expect((await images('KB-1')).map((one) => one.fileName)).toEqual(['kb1.jpg', 'KB-1_2.jpg', 'kb-1 (3).JPG']);
    expect((await images('KB-3')).map((one) => one.fileName)).toEqual(['1.jpg', '2.jpg']);
    const { workspace } = await desk.app.companies.open(desk.company);
    for (const one of await images('KB-1')) expect(existsSync(join(workspace.folder, 'media', one.blob?.slice(0, 2) ?? '', `${one.blob}.jpg`))).toBe(true);
    const found = real.files[0]?.findings.map((one) => [one.rule, one.data.value ?? one.data.names ?? one.data.file]);
    expect(found).toEqual(expect.arrayContaining([['IMP-IMAGE-MISSING', 'gone.jpg'], ['IMP-IMAGE-MATCHED', ['KB-1', 'KB-3']], ['IMP-IMAGE-UNUSED', ['stray.jpg']], ['IMG-BROKEN', 'KB-3-9.jpg']]));
    expect(found).not.toContainEqual(['IMP-IMAGE-MISSING', 'KB-3-9.jpg']);
    const again = await value('importing.commit', { files: [list], images: desk.app.files.grant(shots) });
    expect(again.changeSet).toBeNull();
  });

  async function zip(name: string, parts: Record<string, Buffer>, change: (bytes: Buffer) => Buffer = (bytes) => bytes): Promise<string> {
    const made = new yazl.ZipFile();
    for (const [path, bytes] of Object.entries(parts)) made.addBuffer(bytes, path, { compress: false });
    made.end();
    const chunks: Buffer[] = [];
    for await (const chunk of made.outputStream) chunks.push(chunk as Buffer);
    return file(name, change(Buffer.concat(chunks)));
  }

  test('in a zip whose names leave it, or whose sizes lie, are refused and nothing is imported', async () => {
    const before = await dump();
    const list = await file('zip.csv', 'SKU,Name\nKB-1,Lamp\n');
    const shot = await picture('red');
    const leaving = await zip('leaving.zip', { 'aa/KB-1.jpg': shot }, (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('aa/KB-1.jpg', '../KB-1.jpg'), 'latin1'));
    const lying = await zip('lying.zip', { 'KB-1.jpg': shot }, (bytes) => { bytes.writeUInt32LE(7, bytes.indexOf(Buffer.from('504b0102', 'hex')) + 24); return bytes; });
    for (const images of [leaving, lying]) expect(await call('importing.commit', { files: [list], images })).toMatchObject({ ok: false, problem: { code: 'unsafe-archive' } });
    expect(await dump()).toBe(before);
    const good = await zip('good.zip', { '__MACOSX/KB-1.jpg': shot, 'KB-1.jpg': shot });
    expect((await value('importing.commit', { files: [list], images: good })).files[0]?.products.created).toBe(1);
    expect(await images('KB-1')).toHaveLength(1);
  });

  test('behind a link out of the folder are not read', async () => {
    const outside = join(desk.folder, 'outside');
    const inside = join(desk.folder, 'inside');
    await mkdir(outside);
    await mkdir(inside);
    await writeFile(join(outside, 'KB-1.jpg'), await picture('red'));
    await symlink(outside, join(inside, 'link'));
    await symlink(join(outside, 'KB-1.jpg'), join(inside, 'KB-1.jpg'));
    await value('importing.commit', { files: [await file('link.csv', 'SKU,Name\nKB-1,Lamp\n')], images: desk.app.files.grant(inside) });
    expect(await images('KB-1')).toEqual([]);
  });

  test.skipIf(!existsSync(CATALOGUES))('of a real shop are linked from its zip', async () => {
    const done = await value('importing.commit', { files: [desk.app.files.grant(join(CATALOGUES, 'bagisto/products.csv'))], images: desk.app.files.grant(join(CATALOGUES, 'bagisto/product-images.zip')) });
    expect(done.files[0]?.findings.filter((one) => one.rule.startsWith('IMP-IMAGE')).map((one) => one.rule), 'none is missing, none is left over').toEqual(['IMP-IMAGE-MATCHED']);
    expect((await images('CP-001')).map((one) => [one.fileName, Boolean(one.blob)])).toEqual([['6.webp', true], ['7.webp', true], ['8.webp', true]]);
  });
});

describe('the catalogue as a file', () => {
  test.each(['xlsx', 'csv', 'json'] as const)('%s imported again changes nothing; a copy for buyers holds no cost', async (format) => {
    await value('importing.commit', { files: [await file('first.csv', `${HEAD},Supplier\nKB-1,Lamp,830610,10,12.40,1.5,777.77,kb1.jpg,CANARY & Sons\n`)] });
    const made = await value('catalogue.export', { format });
    expect(made).toMatchObject({ products: 1, variants: 0, file: { name: `catalogue.${format}` } });
    const again = await value('importing.commit', { files: [made.file.token] });
    expect([counts(again.files[0]), again.changeSet]).toEqual([[1, 0, 0, 1, 0, 0], null]);
    const second = await value('catalogue.export', { format });
    expect((await readFile(desk.app.files.path(second.file.token))).equals(await readFile(desk.app.files.path(made.file.token)))).toBe(true);
    const forBuyer = await readFile(desk.app.files.path((await value('catalogue.export', { format: 'json', for: 'buyer' })).file.token), 'utf8');
    expect(forBuyer).toContain('Lamp');
    expect(forBuyer).not.toMatch(/CANARY|777/);
    expect(await readFile(desk.app.files.path((await value('catalogue.export', { format: 'json' })).file.token), 'utf8')).toContain('CANARY');
    const log = JSON.stringify(await value('disclosure.log', {}));
    expect(log).toContain('catalogue-export');
  });
});
