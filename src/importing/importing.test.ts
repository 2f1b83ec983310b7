import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textIn } from '#base';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Held, nothingHeld, type Run, run } from './held.fixture.ts';
import { mapping } from './index.ts';

const CATALOGUES = join(import.meta.dirname, '../../../shared/data/catalogues');
const haveSamples = existsSync(CATALOGUES);
if (!haveSamples) console.info('The shared sample data is not here: imports of real catalogues are skipped.');

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-importing-')); });
afterAll(() => rm(folder, { recursive: true }));

const created = (run: Run): string => `${run.rows} rows, ${run.products.created}+${run.variants.created}, ${run.rejectedRows} rejected`;
const sample = (path: string): string => join(CATALOGUES, path);
async function csv(text: string, held?: Held, options?: Parameters<typeof run>[2]): Promise<Run> {
  const path = join(folder, 'list.csv');
  await writeFile(path, text);
  return run(path, held, options);
}
const rules = (one: Run): string[] => one.findings.map((finding) => finding.rule);

describe.skipIf(!haveSamples)('real catalogues', () => {
  test.each([
    ['shopify/apparel.csv', '22 rows, 20+3, 0 rejected'],
    ['shopify/home-and-garden.csv', '21 rows, 20+2, 0 rejected'],
    ['shopify/jewelery.csv', '41 rows, 20+6, 0 rejected'],
    ['woocommerce/sample_products.csv', '24 rows, 15+9, 0 rejected'],
    ['woocommerce/importer_test_sample.csv', '7 rows, 5+2, 0 rejected'],
    ['bagisto/products.csv', '11 rows, 7+4, 0 rejected'],
    ['bagisto/products.xlsx', '11 rows, 7+4, 0 rejected'],
    ['bagisto/products.xls', '11 rows, 7+4, 0 rejected'],
    ['bagisto/products.xml', '11 rows, 7+4, 0 rejected'],
    ['bagisto/products-image-urls.csv', '2 rows, 2+0, 0 rejected'],
    ['bagisto/products-directory-images.csv', '2 rows, 2+0, 0 rejected'],
    ['bagisto/products-with-errors.csv', '2 rows, 1+0, 1 rejected'],
    ['flipkart/flipkart_headerless_5000.csv', '5000 rows, 5000+0, 0 rejected'],
    ['akeneo/icecat_demo_slice.csv', '6 rows, 6+0, 0 rejected'],
  ])('%s: %s', async (path, wanted) => {
    const first = await run(sample(path));
    expect(created(first)).toBe(wanted);
    const again = await run(sample(path), first.held);
    expect([again.products.created, again.products.updated, again.variants.created, again.variants.updated]).toEqual([0, 0, 0, 0]);
    const dry = await run(sample(path), nothingHeld(), { dry: true });
    expect({ ...dry, held: 0, mapping: 0 }).toEqual({ ...first, held: 0, mapping: 0 });
    expect(dry.held.products.size).toBe(0);
  });

  test('one catalogue in four formats gives the same products', async () => {
    const said = async (path: string) => {
      const { held } = await run(sample(path));
      const skus = new Map([...held.products.values()].map((one) => [one.id, one.sku]));
      return [...held.products.values()].map((one) => ({ sku: one.sku, parent: skus.get(one.parent ?? ''), name: textIn(one.name), description: textIn(one.description), images: Object.values(one.images ?? {}).map((image) => image.fileName), related: one.related, axes: one.axes, attributes: Object.fromEntries(Object.entries(one.attributes).filter(([key]) => !['rma_rule_id', 'new', 'featured', 'guest_checkout'].includes(key))) }));
    };
    const [first, ...others] = await Promise.all(['bagisto/products.csv', 'bagisto/products.xls', 'bagisto/products.xlsx', 'bagisto/products.xml'].map(said));
    expect(first).toHaveLength(11);
    for (const other of others) expect(other).toEqual(first);
    expect(first?.find((one) => one.sku === 'GP-001')?.related).toEqual(['SP-001', 'SP-003', 'SP-004']);
    expect(first?.find((one) => one.sku === 'BP-001')?.related).toEqual(['SP-001', 'SP-002', 'SP-003', 'SP-004']);
    expect(first?.find((one) => one.sku === 'CP-001')?.axes).toEqual(['color', 'size']);
    expect(first?.find((one) => one.sku === 'SP-006')).toMatchObject({ parent: 'CP-001', attributes: { color: { text: 'Yellow' }, size: { text: 'L' } } });
  });

  test('the row with a made-up type is located, the other goes in', async () => {
    const { findings, held, rejects } = await run(sample('bagisto/products-with-errors.csv'));
    expect(findings.find((one) => one.rule === 'IMP-TYPE')).toMatchObject({ severity: 'error', where: { row: 3, sku: 'E2E-INVALID-001' }, data: { value: 'not-a-product-type' } });
    expect([...held.products.keys()]).toEqual(['E2E-VALID-001']);
    expect(rejects).toHaveLength(1);
  });

  test('a table of tax rates is refused with its headings', async () => {
    for (const path of ['bagisto/tax-rates.csv', 'bagisto/tax-rates.xlsx']) await expect(run(sample(path))).rejects.toMatchObject({ code: 'no-product-columns', message: expect.stringContaining('identifier, is_zip_range') });
  });

  test('the headerless file gets columns by their values', async () => {
    const { mapping, recognised, held } = await run(sample('flipkart/flipkart_headerless_5000.csv'));
    expect(mapping.columns.map((one) => one.field)).toEqual(['sku', 'name.en', 'category']);
    expect(recognised).toContain('IMP-NO-HEADER');
    const first = held.products.get('c2d766ca982eca8304150849735ffef9');
    expect(textIn(first?.name)).toBe("Alisha Solid Women's Cycling Shorts");
    expect(first?.category).toMatch(/^Clothing >> Women's Clothing/);
  });

  test('private columns become secret, shop descriptions become plain text, variants get their options', async () => {
    const { held } = await run(sample('shopify/home-and-garden.csv'));
    expect(held.attributes.filter((one) => one.class === 'secret').map((one) => one.importedFrom)).toEqual([]);
    expect(held.products.get('copper-light')).toMatchObject({ supplier: 'Company 123', description: { en: { text: 'Stylish copper bedside light' } } });
    expect(held.products.get('clay-plant-pot/Large')?.attributes.size).toEqual({ kind: 'text', text: 'Large' });
    expect(held.products.get('clay-plant-pot')?.axes).toEqual(['size']);
    expect(Object.values(held.products.get('clay-plant-pot')?.images ?? {})).toHaveLength(2);
  });

  test('WooCommerce weights carry their unit, sets list their members, rows without a number are named', async () => {
    const { held, findings } = await run(sample('woocommerce/importer_test_sample.csv'));
    expect(Object.values(held.products.get('WOOLOGO')?.packing ?? {})[0]).toMatchObject({ level: 'item', grossWeight: { value: '1', unit: 'KGS' }, length: { value: '1', unit: 'CMS' } });
    expect(held.products.get('Best Woo Products')?.related).toEqual(['WOOLOGO', 'WOOALBUM']);
    expect(held.products.get('WOOIDEA/Black/M')?.parent).toBe(held.products.get('WOOIDEA')?.id);
    expect(findings.filter((one) => one.rule === 'IMP-SKU-DERIVED')).toHaveLength(4);
  });

  test('Akeneo prices and languages', async () => {
    const { held } = await run(sample('akeneo/icecat_demo_slice.csv'));
    const one = held.products.get('AKNTS_BPXS');
    expect(Object.keys(one?.description ?? {}).sort()).toEqual(['en', 'fr']);
    expect(JSON.stringify(one)).toContain('"currency":"EUR"');
    expect(JSON.stringify(one)).toContain('"currency":"USD"');
  });
});

const HEAD = 'SKU,Name,HS code,MOQ (pcs),FOB USD,Net kg';
describe('a price list', () => {
  test('title rows above the headings are passed over; Hindi headings are understood', async () => {
    const { held, mapping } = await csv(`Kesarbari Trading Co.,,\nPrice list November,,\n\nआइटम नं.,नाम,HS कोड,दाम (USD),वज़न (kg)\nKB-1,दीया,830610,12.50,1.25\n`);
    expect(mapping).toMatchObject({ headerRow: 4 });
    expect(held.products.get('KB-1')).toMatchObject({ name: { hi: { text: 'दीया' } }, hsCode: '830610' });
    expect(Object.values(held.products.get('KB-1')?.priceLadders ?? {})[0]).toMatchObject({ currency: 'USD' });
  });

  test.each([
    ['KB-1,Lamp,830610,10,"12,50",1', 'IMP-DECIMAL', 'E2'], ['KB-1,Lamp,830610,10,twelve,1', 'IMP-NUMBER', 'E2'], ['KB-1,Lamp,8.3E+05,10,1,1', 'IMP-EXPONENT', 'C2'], ['KB-1,Lamp,830610,10,EUR 5,1', 'IMP-OTHER-CURRENCY', 'E2'], ['KB-1,Lamp,830610,10,12.505,1', 'IMP-DIGITS', 'E2'],
    ['KB-1,Lamp,830610,10,-3,1', 'IMP-NEGATIVE', 'E2'], ['KB-1,Lamp,830610,-10,3,1', 'IMP-NEGATIVE', 'D2'], ['KB-1,Lamp,830610,10,3,-0.5', 'IMP-NEGATIVE', 'F2'],
  ])('%s is held back by %s at %s, and the next row goes in', async (row, rule, cell) => {
    const done = await csv(`${HEAD}\n${row}\nKB-2,Bell,830610,"1,50,000",7,2\n`);
    expect(created(done)).toBe('2 rows, 1+0, 1 rejected');
    expect(done.findings.filter((one) => one.severity === 'error')).toEqual([expect.objectContaining({ rule, where: expect.objectContaining({ cell, row: 2, sku: 'KB-1' }) })]);
    expect(done.held.products.get('KB-2')?.moq).toEqual({ value: '150000', unit: 'PCS' });
  });

  test('the unit of the minimum order may stand in a column of its own; a column without a heading has no unit', async () => {
    const { held, findings } = await csv('SKU,Name,MOQ,MOQ unit\nA,Lamp,10,PCS,5\nB,Bell,12,sets,7\n');
    expect([...held.products.values()].map((one) => one.moq)).toEqual([{ value: '10', unit: 'PCS' }, { value: '12', unit: 'SET' }]);
    expect(findings.map((one) => one.rule)).not.toContain('IMP-MOQ-UNIT');
    const wide = await csv(`SKU,Name${',x'.repeat(10)}\nA,Lamp${',1'.repeat(10)},5\n`);
    expect(wide.mapping.columns.at(-1)).toMatchObject({ heading: 'Column M' });
    expect(wide.mapping.columns.at(-1)?.unit).toBeUndefined();
  });

  test('weights in any unit are exact', async () => {
    const { held } = await csv('SKU,Name,Net weight\nA,a,25Kg\nB,b,25 kgs\nC,c,0.025 MT\n');
    const weights = [...held.products.values()].map((one) => Object.values(one.packing)[0]?.netWeight);
    expect(weights).toEqual([{ value: '25', unit: 'KGS' }, { value: '25', unit: 'KGS' }, { value: '0.025', unit: 'MTS' }]);
  });

  test('a lost zero is said and kept; it is put back only when a person looked', async () => {
    const text = `${HEAD}\nKB-SPC-301,Turmeric,91030,1,2,3\nKB-2,Spice,0910302,1,2,3\n`;
    const blind = await csv(text);
    expect(blind.findings.find((one) => one.rule === 'IMP-HS-ZERO')).toMatchObject({ severity: 'warning', data: { value: '91030', fixed: '091030' }, fix: { value: '091030' } });
    expect(blind.held.products.get('KB-SPC-301')?.hsCode).toBe('91030');
    const seen = await csv(text, nothingHeld(), { decisions: { skipFixes: [], accept: [] } });
    expect(seen.held.products.get('KB-SPC-301')?.hsCode).toBe('091030');
    expect(seen.preview?.page({ show: 'all' }, 0, 1).rows[0]?.cells[2]).toEqual({ text: '091030', before: '91030', state: 'fixed' });
    const unticked = await csv(text, nothingHeld(), { decisions: { skipFixes: ['IMP-HS-ZERO:HS code'], accept: [] } });
    expect(unticked.held.products.get('KB-SPC-301')?.hsCode).toBe('91030');
  });

  test('a mapping written by hand needs no more than headings and fields', async () => {
    const short = mapping.parse({ columns: [{ heading: 'Maal', field: 'name.en' }, { heading: 'Kram', field: 'sku' }] });
    const { held } = await csv('Kram,Maal,Bekar\n1,Lota,x\n2,Thali,y\n', nothingHeld(), { mapping: short });
    expect([...held.products.values()].map((one) => [one.sku, textIn(one.name), one.attributes ?? {}])).toEqual([['1', 'Lota', {}], ['2', 'Thali', {}]]);
  });

  test('a sheet asked of a file that has none is refused in words', async () => {
    await expect(csv(`${HEAD}\nA,one,830610,1,1,1\n`, nothingHeld(), { sheet: 'Rates' })).rejects.toMatchObject({ code: 'no-such-sheet', message: 'list.csv is one table without sheets. Import it without naming a sheet.' });
  });

  test('two rows of one number: the second is held back and names the first', async () => {
    const done = await csv(`${HEAD}\nA,one,830610,1,1,1\nA,two,830610,1,1,1\n`);
    expect(created(done)).toBe('2 rows, 1+0, 1 rejected');
    expect(done.findings.find((one) => one.rule === 'IMP-DUPLICATE')).toMatchObject({ data: { sku: 'A', row: 2 }, where: { row: 3 } });
    expect(textIn(done.held.products.get('A')?.name)).toBe('one');
  });

  test('an empty cell erases nothing; each changed cell shows what was there', async () => {
    const first = await csv(`${HEAD}\nA,Lamp,830610,10,12.40,1.5\nB,Bell,830610,10,5,1\n`);
    const second = await csv(`${HEAD}\nA,,,,12.90,\nB,Bell,830610,10,5.00,1\n`, first.held);
    expect(second.products).toEqual({ created: 0, updated: 1, unchanged: 1 });
    expect(second.cellsThatChange).toBe(1);
    expect(second.preview?.page({ show: 'all' }, 0, 1).rows[0]).toMatchObject({ row: 2, result: 'changed', cells: [{ text: 'A' }, { text: '', before: 'Lamp', state: 'same' }, { text: '', before: '830610' }, { text: '', before: '10 PCS' }, { text: '12.90', before: '12.40', state: 'changed' }, { text: '' }] });
    expect(second.held.products.get('A')).toMatchObject({ name: { en: { text: 'Lamp' } }, hsCode: '830610', moq: { value: '10' } });
    expect(Object.keys(second.held.products.get('A')?.priceLadders ?? {})).toEqual(Object.keys(first.held.products.get('A')?.priceLadders ?? {}));
  });

  test('a price that changed is read with the currency of its own column, which did not', async () => {
    const head = 'SKU,Name,Qty 1,Price 1,Currency';
    const first = await csv(`${head}\nA,Bell,100,8.25,USD\n`);
    const second = await csv(`${head}\nA,Bell,100,8.75,USD\n`, first.held);
    expect(second.products).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(second.rejectedRows).toBe(0);
  });

  test('a price a hundred times the last one is held back until accepted', async () => {
    const first = await csv(`${HEAD}\nA,Lamp,830610,10,7.90,1\n`);
    const jump = await csv(`${HEAD}\nA,Lamp,830610,10,790,1\n`, first.held);
    expect(rules(jump)).toContain('IMP-PRICE-JUMP');
    expect(jump.rejectedRows).toBe(1);
    const accepted = await csv(`${HEAD}\nA,Lamp,830610,10,790,1\n`, first.held, { decisions: { skipFixes: [], accept: ['IMP-PRICE-JUMP'] } });
    expect(accepted.products.updated).toBe(1);
  });

  test('a tariff code among the names and a name among the codes holds its row back, and is changed back when that is chosen', async () => {
    const good = Array.from({ length: 5 }, (_, at) => `A${at},Lamp ${at},830610,1,1,1`).join('\n');
    const text = `${HEAD}\n${good}\nB,83062920,Brass lamp,1,1,1\nC,83062920,,1,1,1\nD,Lamp 830610,830610,1,1,1\nE,Lamp,to be told,1,1,1\n`;
    const done = await csv(text);
    expect(done.findings.filter((one) => one.rule === 'IMP-COLUMNS-SWAPPED')).toMatchObject([{ severity: 'error', where: { row: 7 }, data: { other: 'Name', value: 'Brass lamp' } }]);
    expect([done.rejectedRows, done.held.products.get('B'), done.held.products.get('E')?.hsCode]).toEqual([1, undefined, 'to be told']);
    const back = await csv(text, undefined, { decisions: { skipFixes: [], accept: [], takeFixes: ['IMP-COLUMNS-SWAPPED'] } });
    expect(back.held.products.get('B')).toMatchObject({ name: { en: { text: 'Brass lamp' } }, hsCode: '83062920' });
  });

  test('cells that moved one column are noticed', async () => {
    const good = Array.from({ length: 5 }, (_, at) => `A${at},Kurta ${at},621142,150,8.95,0.33`).join('\n');
    const done = await csv(`${HEAD}\n${good}\nB,Kurta moved,150,8.95,0.33,\n`.replace('B,Kurta moved,150,8.95,0.33,', 'B,150,8.95,PCS x,621142 kurta,').replace(/B,.*\n/, 'B,621142,150,lots of words,more words,8.95\n'));
    expect(rules(done)).not.toContain('IMP-SHIFT');
    const left = await csv(`SKU,Name,HS code,MOQ (pcs),Unit,FOB USD,Image\nA,Kurta,621142,150,PCS,8.95,a.jpg\nB,Kurta,150,PCS,8.95,b.jpg,\n`);
    expect(left.findings.find((one) => one.rule === 'IMP-SHIFT')).toMatchObject({ severity: 'error', data: { direction: 'left' }, where: { row: 3 } });
    expect(left.rejectedRows).toBe(1);
  });

  test('a rate without a currency is kept as a detail, and cost, margin and supplier stay private', async () => {
    const { held, recognised } = await csv('SKU,Name,Price,Cost,Margin %,Buyer price USD,Vendor\nA,Lamp,5,3,40,4,Ramesh & Sons\n');
    expect(recognised).toEqual(expect.arrayContaining(['IMP-CURRENCY-MISSING', 'IMP-COST-CURRENCY', 'IMP-SECRET']));
    expect(held.products.get('A')?.priceLadders).toBeUndefined();
    expect(held.attributes.map((one) => [one.key, one.class])).toEqual([['price', 'internal'], ['cost', 'secret'], ['margin', 'secret'], ['buyer_price_usd', 'secret']].map(([key, cls]) => [expect.stringContaining(String(key)), cls]));
    expect(held.products.get('A')?.supplier).toBe('Ramesh & Sons');
  });

  test('damaged text, wrong check digits and rows without name are said', async () => {
    const done = await csv('SKU,Name,GTIN\nA,CafÃ© lamp,8901234567895\nB,,\n,,123\n');
    expect(rules(done)).toEqual(expect.arrayContaining(['IMP-ENCODING', 'IMP-GTIN', 'IMP-NO-NAME', 'IMP-NO-KEY']));
    expect(done.rejectedRows).toBe(1);
  });

  test('decimal commas of a whole column in a file of semicolons are read, and said', async () => {
    const done = await csv('SKU;Name;Price EUR\nA;Lamp;12,50\nB;Bell;1.234,00\n');
    expect(done.recognised).toContain('IMP-DECIMAL-COLUMN');
    expect([...done.held.products.values()].map((one) => Object.values(Object.values(one.priceLadders)[0]?.steps ?? {})[0]?.price.amount)).toEqual([1250, 123400]);
  });

  test('without item numbers the best unique column takes their place', async () => {
    const done = await csv('Slug,Title\nlamp-1,Lamp\nbell-1,Bell\n');
    expect(done.recognised).toContain('IMP-KEY');
    expect([...done.held.products.keys()]).toEqual(['lamp-1', 'bell-1']);
    expect([...(await csv('Product name,Colour\nLamp,Red\nBell,Blue\n')).held.products.keys()]).toEqual(['Lamp', 'Bell']);
  });

  test('a thousand faults of one kind are listed to two hundred and counted', async () => {
    const done = await csv(`${HEAD}\n${Array.from({ length: 1000 }, (_, at) => `A${at},x,830610,1,bad,1`).join('\n')}\n`);
    expect(done.rejectedRows).toBe(1000);
    expect(done.findings.filter((one) => one.rule === 'IMP-NUMBER')).toHaveLength(200);
    expect(done.findings.find((one) => one.rule === 'IMP-MORE')).toMatchObject({ data: { rule: 'IMP-NUMBER', count: 800 } });
  });
});
