import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTable } from '#tables';
import type { Input, Output, UseCaseName } from '../index.ts';
import { besideUs } from '../company.fixture.ts';
import { closeFirm, fillWithCanaries, type Firm, openFirm } from '../listing/canary.fixture.ts';
import { everythingIn, placesOf } from '../listing/unwrap.fixture.ts';
import { partOf, rawParts } from './rawParts.fixture.ts';
import { type Seller, SELLERS, sellerTemplate } from './sellers.fixture.ts';

let firm: Firm;
beforeAll(async () => {
  firm = await openFirm('Kesarbari Trading', besideUs);
  await fillWithCanaries(firm);
});
afterAll(() => closeFirm(firm));

async function call<K extends UseCaseName>(name: K, input: Input<K>): Promise<Output<K>> {
  const answer = await firm.app.call(name, input, { company: firm.company });
  if (!answer.ok) throw Object.assign(new Error(answer.problem.message), answer.problem);
  return answer.value;
}

let made = 0;
async function granted(bytes: Buffer, name = `template ${++made}.xlsx`): Promise<string> {
  const path = join(firm.home, name);
  await writeFile(path, bytes);
  return firm.app.files.grant(path);
}

const letterOf = (address: string): string => address.replace(/\d+$/, '');

/** A seller's template filled from both products, with everything that was said on the way. */
async function filledTemplate(seller: Seller): Promise<{ blank: Buffer; full: Buffer; looked: Output<'template.inspect'>; done: Output<'template.fill'> }> {
  const blank = await sellerTemplate(seller);
  const file = await granted(blank);
  const looked = await call('template.inspect', { file });
  const done = await call('template.fill', { file, mapping: { ...looked.mapping, rows: seller.rows ?? 'item' }, storefront: 'alibaba' });
  return { blank, full: await readFile(firm.app.files.path(done.file.token)), looked, done };
}

/** Text of cells as another reader sees them. */
async function seenByOthers(bytes: Buffer, sheet: string, row: number): Promise<Record<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const cells: Record<string, string> = {};
  book.getWorksheet(sheet)?.getRow(row).eachCell({ includeEmpty: false }, (cell) => void (cells[letterOf(cell.address)] = cell.text));
  return cells;
}

async function seenByUs(bytes: Buffer, sheet: string, row: number): Promise<Record<string, string>> {
  const path = join(firm.home, 'reopened.xlsx');
  await writeFile(path, bytes);
  const table = await openTable(path, 'reopened.xlsx');
  try {
    for await (const batch of table.rows(sheet)) {
      const found = batch.find((one) => one.number === row);
      if (found) return Object.fromEntries(found.cells.map((text, at) => [String.fromCharCode(65 + at), text]));
    }
    return {};
  } finally {
    await table.close();
  }
}

/** A sheet without its rows and its own size: what must not change at all. */
const around = (xml: string): string => xml.replace(/<sheetData>[\s\S]*<\/sheetData>|<sheetData\/>/, '').replace(/<dimension ref="[^"]*"\/>/, '');

describe('a seller’s own template', () => {
  test('there are twenty of them, in five languages and more', () => {
    expect(SELLERS.length).toBe(20);
    expect(new Set(SELLERS.map((one) => one.language)).size).toBeGreaterThanOrEqual(5);
  });

  test.each(SELLERS)('$name: is filled, reads the same for two other readers, and keeps every other byte', async (seller) => {
    const { blank, full, looked, done } = await filledTemplate(seller);
    expect([looked.mapping.sheet, looked.mapping.firstRow]).toEqual([seller.sheet, seller.first]);
    expect(await seenByOthers(full, seller.sheet, seller.first)).toMatchObject(seller.cells);
    expect(await seenByUs(full, seller.sheet, seller.first)).toMatchObject(seller.cells);
    const [before, after] = [await rawParts(blank), await rawParts(full)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(changed).toHaveLength(1);
    expect(around(await partOf(full, changed[0] ?? ''))).toBe(around(await partOf(blank, changed[0] ?? '')));
    const told = Object.fromEntries(done.findings.filter((one) => one.severity !== 'info').map((one) => [looked.columns.find((column) => column.column === one.data.column)?.letter ?? '', one.rule]));
    expect(told).toMatchObject(seller.points ?? {});
    expect(Object.keys(told).filter((letter) => !(letter in (seller.points ?? {})) && !told[letter]?.startsWith('TEMPLATE-REQUIRED'))).toEqual([]);
  });
});

describe('what the template does not take', () => {
  const lists = SELLERS.find((one) => one.name === 'lists inside') as Seller;

  test('is a point with its cell and the nearest value; taken once, the answer is kept for the next template with these headings, and undone in one step', async () => {
    const file = await granted(await sellerTemplate(lists), 'spring list.xlsx');
    const { mapping, fingerprint, known } = await call('template.inspect', { file });
    expect(known).toBe(false);
    const first = await call('template.preview', { file, mapping, storefront: 'alibaba' });
    const point = first.findings.find((one) => one.rule === 'TEMPLATE-NOT-IN-LIST');
    expect(point).toMatchObject({ severity: 'error', where: { cell: 'D2', sheet: 'Items', column: 'Category', sku: 'KB-1' }, data: { value: 'Home Decor > Oil Lamps', count: 2 }, fix: { id: 'template-answer', value: 'Lamps', data: { column: 3, from: 'Home Decor > Oil Lamps', to: 'Lamps' } } });
    expect(first.rows.map((one) => one.cells.some((cell) => cell.column === 3))).toEqual([false, false]);
    const answered = { ...mapping, columns: mapping.columns.map((one) => (one.column === 3 ? { ...one, answers: [{ from: 'Home Decor > Oil Lamps', to: 'Lamps' }] } : one)) };
    await call('template.save', { fingerprint, name: 'Spring list', mapping: answered });
    const again = await granted(await sellerTemplate(lists), 'next list.xlsx');
    const looked = await call('template.inspect', { file: again });
    expect([looked.known, looked.mapping.columns[3]]).toMatchObject([true, { by: 'earlier', answers: [{ to: 'Lamps' }] }]);
    const second = await call('template.preview', { file: again, mapping: looked.mapping, storefront: 'alibaba' });
    expect(second.rows[0]?.cells.find((one) => one.column === 3)?.text).toBe('Lamps');
    expect(second.findings.filter((one) => one.severity === 'error')).toEqual([]);
    await call('workspace.undo', {});
    expect((await call('template.inspect', { file: again })).known).toBe(false);
    expect((await call('template.kept', {})).items).toEqual([]);
  });

  test('a list that another cell of the row chooses is that list: what is in another one is a point with the nearest of its own; a rule that ends is told', async () => {
    const seller: Seller = { ...lists, name: 'chosen by another', make: (book) => {
      const sheet = book.addWorksheet('Items');
      sheet.addRow(['SKU', 'Type', 'Finish', 'Other']);
      const values = book.addWorksheet('Ranges', { state: 'veryHidden' });
      [['Polished', 'Antique brass'], ['Matt', 'Glossy']].forEach((some, at) => { values.getColumn(at + 1).values = some; book.definedNames.add(`Ranges!$${'AB'[at]}$1:$${'AB'[at]}$2`, `F_${['Oil_Lamps', 'Vases'][at]}`); });
      const rule = (range: string, formula: string) => (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations.add(range, { type: 'list', allowBlank: true, formulae: [formula] });
      rule('C2:C2', 'INDIRECT("F_"&SUBSTITUTE($B2," ","_"))');
      rule('D2:D9', 'INDIRECT($B3)');
    } };
    const file = await granted(await sellerTemplate(seller));
    const looked = await call('template.inspect', { file });
    expect(looked.columns.map((one) => one.rule?.kind)).toEqual([undefined, undefined, 'dependent', 'unknown']);
    expect(looked.columns[2]?.rule?.text).toBe('One of 2 lists, chosen by column B');
    const filled = (type: string, finish: string) => call('template.preview', { file, storefront: 'alibaba', mapping: { ...looked.mapping, columns: looked.mapping.columns.map((one) => ({ ...one, ...(one.column === 1 ? { constant: type } : one.column === 2 ? { constant: finish } : {}) })) } });
    const said = ({ rows, findings }: Awaited<ReturnType<typeof filled>>) => [rows[0]?.cells.find((one) => one.column === 2)?.text, ...findings.filter((one) => one.data.column === 2).map((one) => `${one.severity} ${one.rule} ${String(one.fix?.value ?? '')}`)];
    const ends = 'info TEMPLATE-RULE-ENDS ';
    expect(said(await filled('Oil Lamps', 'polished'))).toEqual(['Polished', 'info TEMPLATE-RESPELT ', ends]);
    expect(said(await filled('Vases', 'Glossy finish'))).toEqual([undefined, 'error TEMPLATE-NOT-IN-LIST Glossy', ends]);
    expect(said(await filled('Baskets', 'Polished')), 'no list of that name').toEqual(['Polished', 'warning TEMPLATE-RULE-UNKNOWN ', ends]);
  });

  test('more items than prepared rows get the look of the last one; a taken row below ends the filling, and then nothing is filled', async () => {
    const seller: Seller = { ...lists, name: 'two rows', make: (book) => { const sheet = book.addWorksheet('Items'); sheet.addRow(['SKU', 'Product name']); sheet.addRow(['', '']).eachCell({ includeEmpty: true }, (cell) => void (cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00B050' } })); sheet.getCell('A4').value = 'End of the list'; } };
    const file = await granted(await sellerTemplate(seller));
    const { mapping } = await call('template.inspect', { file });
    const done = await call('template.fill', { file, mapping, storefront: 'alibaba' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await readFile(firm.app.files.path(done.file.token))) as unknown as ExcelJS.Buffer);
    expect([done.rows, done.added, book.getWorksheet('Items')?.getCell('B3').fill, book.getWorksheet('Items')?.getCell('A4').text]).toEqual([2, 1, book.getWorksheet('Items')?.getCell('B2').fill, 'End of the list']);
    await expect(call('template.fill', { file, mapping: { ...mapping, rows: 'item', firstRow: 3 }, storefront: 'alibaba' })).rejects.toMatchObject({ code: 'no-room' });
  });

  test('nothing that is held back gets into it, whatever a mapping names, and what left is written down with its fields', async () => {
    const seller: Seller = { ...lists, make: (book) => void book.addWorksheet('Items').addRow(['SKU', 'Cost price', 'Supplier', 'Moulds', 'Buyer', 'Notes', 'Alloy', 'Net weight (g)', 'Certificates']) };
    const file = await granted(await sellerTemplate(seller));
    const { mapping } = await call('template.inspect', { file });
    expect(mapping.columns.map((one) => one.field)).toEqual(['sku', null, null, 'attribute.moulds', null, null, 'attribute.alloy', 'packing.item.netWeight', 'certificateIds']);
    const forced = { ...mapping, columns: mapping.columns.map((one) => (one.field === null ? { ...one, field: ['attribute.cost', 'attribute.undeclared', 'attribute.buyer_name', 'cost', 'attribute.cost'][one.column % 5] ?? null } : one)) };
    const shown = await call('template.preview', { file, mapping: forced, storefront: 'alibaba' });
    expect(shown.lines.filter((one) => one.decision !== 'goes').map((one) => [one.field, one.decision])).toEqual(expect.arrayContaining([['attributes.moulds', 'ask'], ['attributes.cost', 'held']]));
    const done = await call('template.fill', { file, mapping: forced, storefront: 'alibaba', recipient: 'the storefront' });
    const everything = await everythingIn(await readFile(firm.app.files.path(done.file.token)));
    expect(placesOf(everything, 'CANARY')).toEqual([]);
    expect(placesOf(everything, '1850'), 'the control: 1.850 kg as grams').not.toEqual([]);
    const [left] = (await call('disclosure.log', {})).items;
    expect([left?.what, left?.name, left?.recipient, left?.sha256, left?.fields]).toEqual(['listing-template', done.file.name, 'the storefront', done.sha256, expect.arrayContaining(['product.sku', 'product.attributes.alloy', 'product.packing'])]);
    expect(left?.fields).not.toContain('product.priceLadders');
  });

  test('a package takes the filled template along, and its manifest says which blank it came from', async () => {
    const file = await granted(await sellerTemplate(lists), 'Frühling list.xlsx');
    const done = await call('listing.build', { storefront: 'alibaba', template: file });
    const parts = await everythingIn(await readFile(firm.app.files.path(done.file.token)));
    const manifest = JSON.parse(parts.find((one) => one.path === '/manifest.json')?.bytes.toString() ?? '{}');
    expect(manifest.about.template).toMatchObject({ file: 'template/Frühling_list.xlsx', sheet: 'Items', rows: 2, blank: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(placesOf(parts.filter((one) => one.path.startsWith('/template/')), 'KB-1')).not.toEqual([]);
    expect(done.warnings.some((one) => one.rule === 'TEMPLATE-NOT-IN-LIST')).toBe(true);
  });

  test('a template whose blank is kept goes into a package by its name; what it does not take is seen before; each language column is in its language', async () => {
    const seller: Seller = { ...lists, make: (book) => void book.addWorksheet('Items').addRow(['SKU', 'Name (EN)', 'Name (HI)', 'FAQ']) };
    const file = await granted(await sellerTemplate(seller), 'two languages.xlsx');
    const { mapping, fingerprint } = await call('template.inspect', { file });
    expect(mapping.columns.map((one) => [one.field, one.language])).toEqual([['sku', undefined], ['name', 'en'], ['name', 'hi'], ['faq', undefined]]);
    const { rows: items } = await call('listing.readiness', { storefront: 'alibaba' });
    await call('catalogue.edit', { edits: items.map((one) => ({ id: one.id, field: 'name.hi', value: `दीया ${one.sku}` })) });
    const needed = { ...mapping, columns: mapping.columns.map((one) => (one.column === 3 ? { ...one, required: true } : one)) };
    const tried = await call('template.preview', { file, mapping: needed, storefront: 'alibaba' });
    const [row] = tried.rows;
    const said = (column: number) => row?.cells.find((one) => one.column === column)?.text;
    expect([said(1), said(2)]).toEqual([expect.stringMatching(/^[ -~]+$/u), expect.stringMatching(/\p{Script=Devanagari}/u)]);
    expect((await call('template.kept', {})).items.some((one) => one.fingerprint === fingerprint)).toBe(false);
    await call('template.save', { fingerprint, name: 'Two languages.xlsx', mapping: needed, file });
    expect((await call('template.kept', {})).items.find((one) => one.fingerprint === fingerprint)).toMatchObject({ here: true, name: 'Two languages.xlsx' });
    const review = await call('listing.review', { storefront: 'alibaba', keptTemplate: fingerprint });
    expect(review.template).toMatchObject({ name: 'template/Two_languages.xlsx', rows: 2, findings: expect.arrayContaining([]) });
    expect(review.files.some((one) => one.name === 'template/Two_languages.xlsx')).toBe(true);
    const done = await call('listing.build', { storefront: 'alibaba', keptTemplate: fingerprint });
    const parts = await everythingIn(await readFile(firm.app.files.path(done.file.token)));
    expect(placesOf(parts.filter((one) => one.path.startsWith('/template/')), said(2) ?? 'none')).not.toEqual([]);
    await expect(call('listing.review', { storefront: 'alibaba', keptTemplate: '0'.repeat(32) })).rejects.toMatchObject({ code: 'no-such-template' });
  });
});
