import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './core.ts';
import { priceListCsv, priceListXlsx, ROWS } from './priceList.ts';
import { chooseFile, expect, nav, test } from './window.ts';

/** A figure of the preview by its label. */
const figure = (page: Page, label: string) => page.locator('dl > div').filter({ has: page.locator('dt', { hasText: label }) }).locator('dd');
const preview = (page: Page) => page.getByRole('table', { name: 'Rows of the file with what they change' });
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function toPreview(page: Page, file: Parameters<typeof chooseFile>[1]): Promise<void> {
  await chooseFile(page, file);
  await page.getByRole('button', { name: /^Preview/ }).click();
  await expect(preview(page)).toBeVisible();
}

test('a price list goes from the file to the catalogue, says what it held back, and comes out again by undo', async ({ core, company, open }) => {
  const page = await open(company);
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  await chooseFile(page, csv('Export rates.csv', priceListCsv()));
  await expect(page.getByRole('combobox', { name: 'What HS Code becomes' })).toHaveValue('hsCode');
  await expect(page.getByRole('combobox', { name: 'What Price 1 becomes' })).toHaveValue(/price/);
  await page.keyboard.press('Control+Enter');

  await expect(preview(page)).toBeVisible();
  await expect(figure(page, 'Rows read')).toHaveText(String(ROWS.length));
  await expect(figure(page, 'New products')).toHaveText('7');
  await expect(figure(page, 'Variants')).toHaveText('2');
  await expect(figure(page, 'Held back')).toHaveText('1');
  await expect(page.getByText('Row 10 has neither an item number nor a name')).toBeVisible();
  expect((await core.call('workspace.state', {}, company.id)).products, 'nothing is written yet').toBe(0);

  await page.getByRole('button', { name: /^Import 9 items/ }).click();
  await expect(page.getByRole('heading', { name: 'Export rates.csv is imported' })).toBeVisible();
  const held = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save 1 held-back row as Excel' }).click();
  expect((await held).suggestedFilename()).toMatch(/\.xlsx$/);

  await page.getByRole('button', { name: 'Open the catalogue' }).click();
  const grid = page.getByRole('grid', { name: 'Catalogue' });
  await expect(grid.getByText('Brass oil lamp, seven wicks')).toBeVisible();
  await expect(grid.getByText('2 variants')).toBeVisible();
  await expect(page.getByText('7 of 7 products')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('No products yet')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(grid.getByText('Brass oil lamp, seven wicks')).toBeVisible();
  await page.reload();
  await expect(grid.getByText('Temple bell, cast brass')).toBeVisible();
});

test('a proposed fix can be unticked, a change shows the old value, and the same file again changes nothing', async ({ core, company, open }) => {
  const page = await open(company, '/import');
  await toPreview(page, { name: 'Export rates.xlsx', mimeType: 'application/octet-stream', buffer: await priceListXlsx() });
  const fix = page.getByRole('article').filter({ hasText: 'HS code has 5 digits' }).getByRole('checkbox', { name: 'Fix' });
  await expect(fix).toBeChecked();
  await expect(preview(page).getByText('091030')).toBeVisible();
  // The preview is made anew before the tick changes.
  await fix.click();
  await expect(fix).not.toBeChecked();
  await expect(preview(page).getByText('091030')).toHaveCount(0);
  await fix.click();
  await expect(fix).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Export rates.xlsx is imported' })).toBeVisible();
  const { items } = await core.call('catalogue.search', { query: 'KB-SPC-301' }, company.id);
  expect((await core.call('catalogue.product', { id: items[0]?.id ?? '' }, company.id)).product.hsCode).toBe('091030');

  await page.getByRole('button', { name: 'Import another file' }).click();
  await toPreview(page, csv('Export rates.csv', priceListCsv(ROWS.map((cells) => cells.map((cell) => (cell === '8.25' ? '8.75' : cell))))));
  await expect(figure(page, 'New products')).toHaveText('0');
  await expect(figure(page, 'Changed')).toHaveText('1');
  await expect(preview(page).getByText('8.25')).toBeVisible();
  await expect(preview(page).getByText('8.75')).toBeVisible();
});

test('in the preview a person refuses columns, rows and points, and what is not in the file goes only when asked', async ({ core, company, open }) => {
  const head = 'SKU,Name,HS code,MOQ (pcs),FOB USD,Net kg';
  const before = await core.upload('before.csv', `${head}\nKB-1,Lamp,830610,10,12.40,1.5\nKB-2,Bell,830610,20,5.50,1\nKB-9,Tray,741810,20,7,2\n`);
  await core.call('importing.commit', { files: [before] }, company.id);
  const page = await open(company, '/import');
  await toPreview(page, csv('next.csv', `${head}\nKB-1,Oil lamp,830610,10,12.90,1.5\nKB-2,Bell,830610,20,"5,75",1\nKB-3,,741810,20,9,2\nKB-4,Bowl,741810,20,9,2\n`));
  const rows = (name: string) => preview(page).getByRole('row', { name });
  const only = page.getByRole('radiogroup', { name: 'Which rows' });

  await test.step('rows are filtered by what becomes of them and by column', async () => {
    await only.getByText('Held back 1').click();
    await expect(rows('KB-1')).toHaveCount(0);
    await expect(rows('KB-2')).toBeVisible();
    await only.getByText('All 4').click();
    await page.getByRole('button', { name: /FOB USD.* 1 cell changes/ }).click();
    await page.getByRole('menuitem', { name: 'Only the row where it changes' }).click();
    await expect(rows('KB-3')).toHaveCount(0);
    await page.getByRole('button', { name: /^Show all rows again/ }).click();
    await expect(rows('KB-3')).toBeVisible();
  });
  await test.step('a column is left alone: its changes are gone, and the row it held back goes in', async () => {
    await page.getByRole('button', { name: /FOB USD.* cells? changes?$/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Do not touch this column this time' }).click();
    await expect(figure(page, 'Held back')).toHaveText('0');
    await expect(figure(page, 'The same')).toHaveText('1');
  });
  await test.step('a policy keeps what is there', async () => {
    await page.getByRole('button', { name: /Name.* cells? changes?$/ }).click();
    await page.getByRole('menuitemradio', { name: 'It stays; only empty ones are filled' }).click();
    await expect(figure(page, 'Changed')).toHaveText('0');
  });
  await test.step('a row is left out by the keyboard, a warning keeps another one out', async () => {
    await page.getByRole('button', { name: 'Row 2: leave it out' }).focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('button', { name: 'Row 5: leave it out' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Row 5: take it in again' })).toBeVisible();
    await page.getByRole('button', { name: 'More about: KB-3 has no name' }).click();
    await page.getByRole('menuitem', { name: 'Hold these rows back' }).click();
    await expect(figure(page, 'Held back')).toHaveText('1');
    await expect(figure(page, 'New products')).toHaveText('0');
  });
  await test.step('deleting is asked for, confirmed, and one undo brings everything back', async () => {
    await page.getByRole('combobox', { name: 'Items that are not in the file' }).selectOption('delete');
    await expect(page.getByText('Nothing is deleted while rows are held back')).toBeVisible();
    await page.getByRole('button', { name: 'Let them in again' }).click();
    await expect(page.getByText('1 item will be deleted')).toBeVisible();
    await page.getByRole('button', { name: /^Import 1 item/ }).click();
    // Another window changes the catalogue after the preview was made: what was not seen is not written.
    await core.call('catalogue.add', { sku: 'KB-8', name: 'Bowl of another window' }, company.id);
    await page.getByRole('button', { name: 'Import and delete 1 item' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'next.csv was not imported' })).toContainText('Nothing was imported');
    await expect(page.getByText('2 items will be deleted'), 'the preview is made anew').toBeVisible();
    await core.call('workspace.undo', {}, company.id);
    await page.getByRole('combobox', { name: 'Items that are not in the file' }).selectOption('list');
    await page.getByRole('combobox', { name: 'Items that are not in the file' }).selectOption('delete');
    await expect(page.getByText('1 item will be deleted')).toBeVisible();
    await page.getByRole('button', { name: /^Import 1 item/ }).click();
    await page.getByRole('button', { name: 'Import and delete 1 item' }).dblclick();
    await expect(page.getByText('1 item that was not in the file was deleted.')).toBeVisible();
    expect((await core.call('workspace.state', {}, company.id)).products).toBe(3);
    await core.call('catalogue.add', { sku: 'KB-5', name: 'Jug of another window' }, company.id);
    await expect(page.getByRole('button', { name: 'Open History' }), 'the last step is no longer this import').toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo the import' })).toHaveCount(0);
    await core.call('workspace.undo', {}, company.id);
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await expect(page.getByRole('heading', { name: 'The import was taken back' })).toBeVisible();
    expect((await core.call('catalogue.search', { query: 'KB-9' }, company.id)).items).toHaveLength(1);
  });
});

test('a change of language in the middle of an import loses nothing of it', async ({ company, open }) => {
  const page = await open(company, '/import');
  await toPreview(page, csv('Export rates.csv', priceListCsv()));
  await page.keyboard.press('Control+l');
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
  await expect(page.getByText('KB-LMP-101')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Export rates.csv' })).toBeVisible();
  await expect(page.getByText('Row 10 has neither an item number nor a name')).toHaveCount(0);
  await expect(page.getByText('पंक्ति 10 में न आइटम नं. है न नाम')).toBeVisible();
});

test('an import that a crash cut off is told on Home and goes on with its columns and decisions', async ({ core, company, open }) => {
  const folder = readdirSync(core.home, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith(`${company.name}.niryat`)) ?? '';
  const path = join(core.home, 'cut off.csv');
  writeFileSync(path, 'Art,Text,Rate USD\nKB-1,Brass lamp,12.50\nKB-2,Copper jug,8.25\n');
  const token = await core.upload('cut off.csv', 'Art,Text,Rate USD\nKB-1,Brass lamp,12.50\n');
  const { mapping } = await core.call('importing.inspect', { file: token }, company.id);
  const columns = mapping.columns.map((one, at) => ({ ...one, field: ['sku', 'name.en', 'price'][at] ?? null }));
  writeFileSync(join(core.home, folder, 'begun-import-cut.json'), JSON.stringify({ import: 'begins', id: 'cut', at: Date.now(), person: 'Asha', files: [{ path, name: 'cut off.csv' }], mapping: { ...mapping, columns }, decisions: { leaveRows: [[3, 3]] } }));
  const page = await open(company);
  await page.getByRole('region', { name: 'The import of cut off.csv did not happen' }).getByRole('button', { name: 'Run it again' }).click();
  await expect(preview(page)).toBeVisible();
  await expect(preview(page).getByText('12.50')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Row 3: take it in again' })).toBeVisible();
  await page.getByRole('button', { name: /^Import 1 item/ }).click();
  await expect(page.getByRole('heading', { name: 'cut off.csv is imported' })).toBeVisible();
  await nav(page, 'Home').click();
  await expect(page.getByRole('region', { name: /did not happen/ })).toHaveCount(0);
});

test('a file that is no table is refused in one sentence and nothing changes', async ({ core, company, open }) => {
  const page = await open(company, '/import');
  await chooseFile(page, { name: 'photo.csv', mimeType: 'text/csv', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 0, 0]) });
  // The reason stands until another file is chosen: what to do about it takes longer than a line that fades.
  await expect(page.getByRole('status').filter({ has: page.getByRole('heading', { name: 'photo.csv was not read' }) })).toBeVisible();
  await expect(page.getByRole('button', { name: /Drop an Excel or CSV file here/ })).toBeVisible();
  // What to do in another program stands as steps that are followed one by one.
  await chooseFile(page, { name: 'locked.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(992)]) });
  const locked = page.getByRole('status').filter({ hasText: 'locked.xlsx was not read' });
  await expect(locked.getByRole('listitem')).toHaveCount(6);
  await expect(locked.getByRole('listitem').nth(1)).toHaveText('File > Info > Protect Workbook > Encrypt with Password.');
  expect((await core.call('workspace.state', {}, company.id)).products).toBe(0);
});

const shop = join(root, '..', 'shared', 'data', 'catalogues', 'shopify', 'apparel.csv');

// Runs wherever the sample data lies beside the checkout; elsewhere it is counted as skipped, with the reason.
test('a real shop export becomes 20 products', async ({ company, open }) => {
  test.skip(!existsSync(shop), `the shared sample data is not beside this checkout: ${shop}`);
  const page = await open(company, '/import');
  await toPreview(page, shop);
  await expect(figure(page, 'New products')).toHaveText('20');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'apparel.csv is imported' })).toBeVisible();
  await nav(page, 'Catalogue').click();
  await expect(page.getByText('20 of 20 products')).toBeVisible();
});
