import type { Page } from '@playwright/test';
import { lookAt } from './looks.ts';
import { chooseFile, expect, test } from './window.ts';

const file = (name: string, content: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content as string) });
const fieldOf = (page: Page, heading: string) => page.getByRole('combobox', { name: `What ${heading} becomes` });
/** "पीतल का दीपक" and "ताँबे का लोटा" in ISCII, the Indian standard of 1991. */
const ISCII = Buffer.concat([Buffer.from('SKU,Name,Price USD\nKB-1,'), Buffer.from([0xc8, 0xdc, 0xc2, 0xd1, 0x20, 0xb3, 0xda, 0x20, 0xc4, 0xdc, 0xc8, 0xb3]), Buffer.from(',12.50\nKB-2,'), Buffer.from([0xd1, 0xe5, 0xbd, 0xda]), Buffer.from(',8.25\n')]);

test('letters that were guessed are shown and chosen by reading them', async ({ company, open }) => {
  const page = await open(company, '/import');
  await chooseFile(page, file('old list.csv', ISCII));
  const how = page.getByRole('region', { name: 'How the file was read' });
  await expect(how.getByText('ISCII (हिन्दी)')).toBeVisible();
  await expect(how.getByText(/पीतल का दीपक/)).toBeVisible();
  await how.getByRole('button', { name: 'Look wrong?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Which of these lines are words?' });
  await expect(dialog.getByText(/પીતલ કા દીપક/)).toBeVisible();
  await dialog.getByRole('radio', { name: 'Windows-1252' }).check();
  await dialog.getByRole('button', { name: 'Read it this way' }).click();
  await expect(how.getByText(/ÈÜÂÑ/)).toBeVisible();
  await how.getByRole('button', { name: 'Look wrong?' }).click();
  await dialog.getByRole('radio', { name: 'ISCII (हिन्दी)' }).check();
  await dialog.getByRole('button', { name: 'Read it this way' }).click();
  await expect(how.getByText(/पीतल का दीपक/)).toBeVisible();
  await page.getByRole('button', { name: /^Preview/ }).click();
  await expect(page.getByText('पीतल का दीपक').first()).toBeVisible();
});

test('a person points at the headings, and takes a row that was left out', async ({ company, open }, info) => {
  const page = await open(company, '/import');
  await chooseFile(page, file('stock.csv', 'Kala Brass Exports,,,,\nStore,Shelf,Who,Rack,Bin\nArt,Text,Sort,USD rate,Least\nKB-1,Brass lamp,Lamps,12.50,10\nTOTAL BRASS,,,,\nKB-2,Copper jug,Jugs,8.25,5\nTotal,,,20.75,15\n'));
  const how = page.getByRole('region', { name: 'How the file was read' });
  await how.getByRole('button', { name: 'Choose' }).click();
  const dialog = page.getByRole('dialog', { name: 'Which row has the headings?' });
  await expect(dialog.getByRole('radio', { name: 'There are none' })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Row 3', exact: true }).check();
  await lookAt(page, info, 'import-headings', ['light']);
  await page.emulateMedia({ colorScheme: 'light' });
  await dialog.getByRole('button', { name: 'Read it this way' }).click();
  await expect(how.getByText('in row 3')).toBeVisible();
  await lookAt(page, info, 'import-reading', ['dark']);
  await fieldOf(page, 'Art').selectOption('sku');
  await fieldOf(page, 'Text').selectOption('name.en');
  await page.getByRole('button', { name: /^Preview/ }).click();
  const total = page.getByRole('article').filter({ hasText: 'Row 7 is a total' });
  await expect(total).toBeVisible();
  await total.getByRole('button', { name: 'It is an item' }).click();
  await expect(page.getByText('Row 7 is taken as an item')).toBeVisible();
  await page.getByRole('button', { name: 'Leave out again' }).first().click();
  await expect(page.getByText('Row 7 is a total')).toBeVisible();
});
