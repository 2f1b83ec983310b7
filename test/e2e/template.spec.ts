import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { lookAt } from './looks.ts';
import { chooseFile, expect, test } from './window.ts';

/** A blank template as a storefront hands it out: group headings, lists on a hidden sheet, a rule of its own, prepared rows. */
async function blankTemplate(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Upload');
  sheet.mergeCells('E1:G1');
  sheet.getCell('E1').value = 'Package size (cm)';
  sheet.getRow(2).values = ['Item No.*', 'Product title*', 'Place of origin', 'Logistics', 'Length', 'Width', 'Height', 'Category*'];
  for (let row = 3; row <= 5; row += 1) for (let column = 1; column <= 8; column += 1) sheet.getRow(row).getCell(column).border = { bottom: { style: 'thin' } };
  const lists = book.addWorksheet('Lists', { state: 'veryHidden' });
  lists.getColumn(1).values = ['China', 'India', 'Italy'];
  lists.getColumn(2).values = ['Cast lamps', 'Home fragrance', 'Baskets'];
  const rules = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }).dataValidations;
  rules.add('C3:C900', { type: 'list', allowBlank: true, formulae: ['Lists!$A$1:$A$3'] });
  rules.add('H3:H900', { type: 'list', allowBlank: true, formulae: ['Lists!$B$1:$B$3'] });
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('a blank template goes in and comes out filled: columns proposed, a value of the list taken, everything else as it was', async ({ core, company, open }, info) => {
  const list = await core.upload('lamps.csv', 'SKU,Name,Country of origin,Category,Length (cm)\nL-1,Brass diya lamp,IN,Lamps,12\nL-2,Copper lota,IN,Baskets,9.5\n');
  await core.call('importing.commit', { files: [list] }, company.id);
  const page = await open(company, '/template');
  await chooseFile(page, { name: 'seller form.xlsx', mimeType: 'application/octet-stream', buffer: await blankTemplate() });
  const field = (heading: string) => page.getByRole('combobox', { name: `What ${heading} is filled with`, exact: true });
  await expect(field('Item No.*')).toHaveValue('sku');
  await expect(field('Length')).toHaveValue('packing.item.length');
  await field('Logistics').selectOption('=');
  await page.getByRole('textbox', { name: 'In every row' }).fill('General cargo');
  await lookAt(page, info, 'template columns', ['dark', 'hindi']);
  await page.keyboard.press('Control+Enter');
  const points = page.getByRole('complementary', { name: 'What the template says' });
  await expect(points.getByText('“Lamps” is not in this template’s list', { exact: false })).toBeVisible();
  await points.getByRole('button', { name: 'Take “Cast lamps”' }).click();
  await expect(points.getByText('“Lamps” is not in this template’s list', { exact: false })).toHaveCount(0);
  await expect(page.getByRole('cell', { name: 'Cast lamps' })).toBeVisible();
  await page.getByRole('button', { name: /^Fill 2 rows/ }).click();
  await expect(page.getByRole('heading', { name: /is filled$/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the filled template' }).click();
  const saved = info.outputPath('filled.xlsx');
  await (await download).saveAs(saved);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(saved) as unknown as ExcelJS.Buffer);
  const texts = (row: number): string[] => Array.from({ length: 8 }, (_, at) => book.getWorksheet('Upload')?.getRow(row).getCell(at + 1).text ?? '');
  expect([texts(3), texts(4)]).toEqual([['L-1', 'Brass diya lamp', 'India', 'General cargo', '12', '', '', 'Cast lamps'], ['L-2', 'Copper lota', 'India', 'General cargo', '9.5', '', '', 'Baskets']]);
  expect(book.getWorksheet('Lists')?.state).toBe('veryHidden');

  // The same file tells the storefront's categories; the catalogue's are picked among them.
  await page.evaluate(() => { location.hash = '#/at-storefront'; });
  await expect(page.getByRole('heading', { name: /^Categories and attributes at/ })).toBeVisible();
  await chooseFile(page, { name: 'seller form.xlsx', mimeType: 'application/octet-stream', buffer: await blankTemplate() });
  await expect(page.getByText(/^3 categories from seller form\.xlsx/)).toBeVisible();
  await page.getByRole('button', { name: 'Lamps', exact: true }).click();
  await page.getByRole('textbox', { name: 'Search the categories' }).fill('cast');
  await page.getByRole('list', { name: 'Categories to choose from' }).getByRole('button', { name: 'Cast lamps' }).click();
  await expect(page.getByRole('row', { name: /^Lamps .* Cast lamps$/ })).toBeVisible();
  await lookAt(page, info, 'categories of a storefront', ['dark']);

  // Its blank is kept: a package takes it along filled, and says before what it does not take.
  await page.evaluate(() => { location.hash = '#/listings'; });
  await page.getByRole('checkbox', { name: 'Put L-1 into the package' }).check();
  await page.getByRole('button', { name: /^See what goes out/ }).click();
  await page.getByRole('combobox', { name: 'Seller’s template, filled' }).selectOption({ label: 'seller form.xlsx' });
  await expect(page.getByText('template/seller_form.xlsx')).toBeVisible();
});
