import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { chooseFile, expect, test } from './window.ts';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const list = (page: Page) => page.getByRole('table', { name: 'Columns of the file and what they become' });
const becomes = (page: Page, heading: string) => page.getByRole('combobox', { name: `What ${heading} becomes`, exact: true });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Column in full' });

/** A price list of 200 columns: ten that are known, a column of weights nobody knows, and what a big firm's program writes besides. */
const WIDE = [
  ['SKU', 'Name', 'HS code', 'FOB USD', 'MOQ (pcs)', 'Purchase rate INR', 'Vendor', 'Image', 'Made', 'Tol', ...Array.from({ length: 190 }, (_, at) => `ZX_FIELD_${at + 1}`)],
  ...Array.from({ length: 60 }, (_, row) => [`KB-${row}`, `Brass lamp ${row}`, '830610', '12.50', '100', '700', 'Surya Mills', `kb${row}.jpg`, '03/25/2026', '1,5 kg', ...Array.from({ length: 190 }, (_cell, at) => `v${at}-${row % 7}`)]),
].map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')).join('\n');

test('a sheet of 200 columns is mapped by keys and a few deeds, and stays quick', async ({ core, company, open }) => {
  const page = await open(company, '/import');
  await chooseFile(page, csv('wide.csv', WIDE));
  await expect(becomes(page, 'SKU')).toHaveValue('sku');
  expect(await list(page).getByRole('row').count(), 'only what can be seen is drawn').toBeLessThan(60);
  await page.getByRole('button', { name: /^Secret 2/ }).click();
  await expect(becomes(page, 'Purchase rate INR')).toHaveValue('cost');
  await page.getByRole('button', { name: /^Not recognised 19/ }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('zx_field');
  await page.getByRole('button', { name: /^All 190 columns shown/ }).click();
  await page.getByRole('menuitem', { name: 'Leave them out' }).click();
  await expect(page.getByRole('button', { name: /^Left out 190/ })).toBeVisible();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('button', { name: /^Left out/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^All 190 columns shown/ }).click();
  await page.getByRole('menuitem', { name: 'Leave them out' }).click();
  await page.getByRole('textbox', { name: 'Search columns' }).fill('');
  await page.getByRole('button', { name: /^All 200/ }).click();

  // One press takes all that is sure; F8 goes to the next one to look at, F2 finds a field by any part of its name.
  await page.getByRole('button', { name: /^Accept \d+ sure ones$/ }).click();
  await page.keyboard.press('F8');
  await expect(becomes(page, 'Made')).toBeFocused();
  await page.keyboard.press('F2');
  const find = panel(page).getByRole('combobox', { name: 'Find a field by any part of its name' });
  await expect(find).toBeFocused();
  await page.keyboard.type('gross');
  await page.keyboard.press('Enter');
  await expect(becomes(page, 'Made')).toHaveValue('packing.item.grossWeight');
  await expect(becomes(page, 'Tol')).toBeFocused();

  // Keys alone: a letter of the field's name, Enter for the next, Delete to leave out.
  await becomes(page, 'Made').focus();
  await page.keyboard.press('Delete');
  await expect(becomes(page, 'Tol')).toBeFocused();
  await becomes(page, 'Tol').selectOption('packing.item.netWeight');
  await expect(panel(page).getByText(/60 of 60 cells do not fit/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Add a step' }).click();
  await page.getByRole('menuitem', { name: 'Decimal comma' }).click();
  await expect(panel(page).getByText('All 60 filled cells fit')).toBeVisible();
  await expect(panel(page).getByText('1.5 kg')).toBeVisible();
  await becomes(page, 'Tol').focus();
  await page.keyboard.press('Enter');
  await expect(becomes(page, 'ZX_FIELD_1')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /^Import 60 items/ }).click();
  await expect(page.getByRole('heading', { name: 'wide.csv is imported' })).toBeVisible();
  const { items } = await core.call('catalogue.search', { query: 'KB-7' }, company.id);
  const { product } = await core.call('catalogue.product', { id: items[0]?.id ?? '' }, company.id);
  expect([Object.values(product.packing)[0]?.netWeight, product.supplier, Object.keys(product.attributes ?? {})]).toEqual([{ value: '1.5', unit: 'KGS' }, 'Surya Mills', []]);
});

test('one cell becomes two fields; the mapping is saved, goes out as a file and comes in again', async ({ company, open }) => {
  const page = await open(company, '/import');
  const file = csv('finish.csv', 'Maal code,Kya,Rang aur naap\nA-1,Lota,red / L\nA-2,Thali,blue / M\n');
  await chooseFile(page, file);
  await becomes(page, 'Kya').selectOption('name.en');
  await becomes(page, 'Rang aur naap').selectOption('attribute');
  await panel(page).getByRole('button', { name: 'Use once more' }).click();
  await expect(panel(page).getByText('This column is left out')).toBeVisible();
  await becomes(page, 'Rang aur naap').nth(1).selectOption('brand');
  await panel(page).getByRole('button', { name: 'Add a step' }).click();
  await page.getByRole('menuitem', { name: 'One part of the cell' }).click();
  await panel(page).getByRole('textbox', { name: 'Part (-1 is the last)' }).fill('2');
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'red / L' })).toContainText('L');
  await page.getByRole('button', { name: 'Mappings' }).click();
  await page.getByRole('menuitem', { name: 'Save this mapping as…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mill lists');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Mill lists', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as a file…' }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(saved).toMatchObject({ niryat: 'mapping', version: 2, name: 'Mill lists' });

  await page.getByRole('button', { name: 'Other file' }).click();
  await chooseFile(page, csv('again.csv', 'Rang aur naap,Kya,Maal code\ngreen / S,Diya,A-3\n'));
  await expect(becomes(page, 'Rang aur naap').nth(1)).toHaveValue('brand');
  await page.locator('input[data-mapping-file]').setInputFiles({ name: 'new.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...saved, version: 9 })) });
  await expect(page.getByText(/made by a newer Niryat/)).toBeVisible();
});
