import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt } from './looks.ts';
import { root } from './core.ts';
import { expect, test } from './window.ts';

const SAMPLE = readFileSync(join(root, 'docs', 'tariff-sample.csv'), 'utf8');

test('a code is found by words with the keyboard, in the form and in a cell, and a tariff file brings India\'s lines', async ({ core, company, open }, info) => {
  const { id } = await core.call('catalogue.add', { sku: 'KB-1', name: 'Turmeric powder' }, company.id);
  const page = await open(company, `/catalogue/${id}`);
  const field = page.getByLabel('HS code', { exact: true });
  await field.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const dialog = page.getByRole('dialog', { name: 'Find an HS code' });
  const search = dialog.getByRole('combobox', { name: /Words/ });
  const listed = dialog.getByRole('listbox').getByRole('option');
  await expect(search).toBeFocused();
  await expect(listed).toHaveCount(96);

  await search.fill('हल्दी');
  await expect(listed.first()).toContainText('0910.30');
  await lookAt(page, info, 'hs-picker', ['light', 'dark']);
  // No tariff yet: it says so, and a file is brought in from here.
  await dialog.getByRole('button', { name: 'Tariff file' }).click();
  const tariff = page.getByRole('dialog', { name: 'Tariff files' });
  await tariff.locator('input[type="file"]').setInputFiles({ name: 'sample.csv', mimeType: 'text/csv', buffer: Buffer.from(`${SAMPLE}9103090,Lost zero,KGS,Free,,,,,,\n`) });
  await expect(tariff.getByRole('combobox', { name: 'What column ITC-HS is' })).toHaveValue('code');
  await tariff.getByRole('button', { name: 'Look at it' }).click();
  await expect(tariff.getByText('1 rows left out')).toBeVisible();
  await expect(tariff.getByText(/Row 9, column "ITC-HS"/)).toBeVisible();
  await tariff.getByRole('checkbox', { name: /Put the lost zero back/ }).check();
  await expect(tariff.getByRole('button', { name: /Put in 6 lines/ })).toBeEnabled();
  await lookAt(page, info, 'tariff-file', ['light', 'dark']);
  await tariff.getByRole('button', { name: /Put in 6 lines/ }).click();
  await expect(tariff.getByText('holds today')).toBeVisible();
  await tariff.getByRole('button', { name: 'Back' }).click();

  await search.fill('0910.30');
  await expect(listed).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(listed.and(dialog.locator('[aria-selected="true"]'))).toContainText('Turmeric powder');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(field).toHaveValue('09103030');
  await expect(page.getByText(/Tariff from .*Turmeric powder · kg · export free/)).toBeVisible();
  await page.getByRole('button', { name: /details from the tariff/ }).click();
  await expect(page.getByRole('button', { name: /details from the tariff/ })).toBeHidden();
  const { product } = await core.call('catalogue.product', { id }, company.id);
  expect(product.itc).toMatchObject({ sqcUnit: 'KGS', drawbackSerial: '091099', drawbackRate: '0.5', rodtepRate: '1.1', rodtepCap: { amount: 230, currency: 'INR' } });
  // A line the tariff does not have is not known; one that HS 2022 does not have is wrong.
  await field.fill('09103010');
  await expect(page.getByText(/only the tariff tells/)).toBeVisible();
  await field.press('Enter');
  await expect(page.getByText(/Not in the tariff from/)).toBeVisible();
  await field.fill('091040');
  await expect(page.getByText(/HS 2022 has no subheading 0910.40/)).toBeVisible();
  await field.press('Escape');

  // The same from a cell of the grid: the dialog is not in the cell, and the picked code is kept.
  await page.goto(`${core.origin}/#/catalogue`);
  const grid = page.getByRole('grid');
  await grid.getByText('09103010').dblclick();
  await page.keyboard.press('Alt+ArrowDown');
  const words = page.getByRole('dialog', { name: 'Find an HS code' }).getByRole('combobox', { name: /Words/ });
  await words.fill('brass lamp');
  const listedInCell = page.getByRole('dialog', { name: 'Find an HS code' }).getByRole('listbox').getByRole('option');
  await expect(listedInCell.first()).toContainText('brass');
  await words.fill('7418');
  await expect(listedInCell.nth(1)).toContainText('7418.10');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(grid.getByText('741810')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(grid.getByText('09103010')).toBeVisible();
});
