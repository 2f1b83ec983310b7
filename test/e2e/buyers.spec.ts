import type { Page } from '@playwright/test';
import type { Company } from '#app/contract';
import type { Core } from './core.ts';
import { lookAt } from './looks.ts';
import { stock } from './stock.ts';
import { expect, test } from './window.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Items of this buyer' });
const cell = (page: Page, text: string) => grid(page).getByRole('gridcell', { name: text, exact: true });

/** What a spreadsheet puts on the clipboard, pasted where the keyboard is. */
const paste = (page: Page, text: string): Promise<void> => grid(page).evaluate((target, pasted) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', pasted);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, text);

async function buyer(core: Core, company: Company, name: string, currency: string): Promise<string> {
  const { id } = await core.call('buyers.add', { name }, company.id);
  await core.call('buyers.edit', { id, field: 'currency', value: currency }, company.id);
  return id;
}

test('a buyer, items pasted by number, a block pasted from a spreadsheet, one cell that is not taken, and undo', async ({ core, company, open }, info) => {
  await stock(core, company);
  const page = await open(company, '/buyers');
  await page.getByRole('button', { name: 'New buyer' }).first().click();
  await page.getByLabel('Name').fill('Harbour Home Ltd');
  await page.getByLabel('Currency').fill('gbp');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add items' }).first().click();
  await page.getByLabel('Or paste item numbers').fill('KB-LMP-101\nKB-BWL-122\nKB-BEL-140\nKB-NOPE');
  await page.getByRole('button', { name: 'Add 4 items' }).click();
  await expect(page.getByText('1 number is not in the catalogue.')).toBeVisible();
  await expect(page.getByLabel('Or paste item numbers')).toHaveValue('KB-NOPE');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await expect(cell(page, 'KB-BWL-122')).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await paste(page, 'HH-1\t4006381333931\t4.20\tGBP\t01-04-2026\t30-06-2026\t\t\tBowl 15\r\nHH-2\t\t12,50\t\t\t\r\nHH-3\t\t5\tUSD\t\t31-12-2031\r\n');
  await expect(page.getByText('1 cell was not taken')).toBeVisible();
  await expect(cell(page, '4.20')).toBeVisible();
  await expect(cell(page, 'USD')).toBeVisible();
  await expect(grid(page).getByText('has ended')).toBeAttached();
  await expect(page.getByRole('region', { name: 'Buyers' }).getByText('1 price has ended')).toBeVisible();
  await lookAt(page, info, 'buyers');

  // F2 opens the cell, Esc puts it back, Enter keeps; Delete empties on purpose.
  await grid(page).focus();
  await page.keyboard.press('F2');
  await expect(grid(page).getByRole('textbox')).toHaveValue('HH-1');
  await page.keyboard.press('End');
  await page.keyboard.type('-A');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'HH-1-A')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(cell(page, 'HH-1-A')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'HH-1-A')).toBeVisible();
});

test('a list from a file shows every change first, goes in whole, and leaves the other buyer’s alone', async ({ core, company, open }, info) => {
  const ids = await stock(core, company);
  const [mine, other] = [await buyer(core, company, 'Lindqvist AB', 'EUR'), await buyer(core, company, 'Moreau SARL', 'EUR')];
  for (const id of [mine, other]) await core.call('buyers.setCells', { buyer: id, cells: [{ product: ids['KB-BWL-122'] ?? '', field: 'price', text: '7.00' }] }, company.id);
  const page = await open(company, '/buyers');
  await page.getByRole('button', { name: 'Import a list' }).first().click();
  await page.getByRole('dialog').locator('input[data-file-chooser]').setInputFiles({ name: 'lindqvist.csv', mimeType: 'text/csv', buffer: Buffer.from('Our item no.,Article no,Net price,Valid until\nKB-LMP-101,L-1,11.20,31-12-2031\nKB-BWL-122,L-2,7.35,\nKB-OLD-1,L-9,3,\n') });
  await expect(page.getByText('lindqvist.csv: headings are in row 1')).toBeVisible();
  await expect(page.getByLabel('What column Article no is')).toHaveValue('itemNo');
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await expect(page.getByText('Item no. KB-OLD-1 is not in the catalogue')).toBeVisible();
  await expect(page.getByRole('row', { name: /KB-BWL-122.*Changed.*7\.00.*7\.35/ })).toBeVisible();
  await lookAt(page, info, 'buyers-import', ['light', 'dark']);
  await page.getByRole('button', { name: 'Put 2 rows in' }).click();
  await expect(cell(page, '7.35')).toBeVisible();
  await page.getByRole('region', { name: 'Buyers' }).getByRole('button', { name: /Moreau/ }).click();
  await expect(cell(page, '7.00')).toBeVisible();

  await page.getByRole('region', { name: 'Buyers' }).getByRole('button', { name: /Lindqvist/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'List for them' }).click();
  await page.getByRole('dialog', { name: 'List for Lindqvist AB' }).getByRole('button', { name: 'Make the list' }).click();
  expect((await download).suggestedFilename()).toBe('Lindqvist_AB-items.xlsx');
  await page.getByRole('button', { name: /^Undo: List of Lindqvist AB/ }).click();
  await expect(cell(page, '7.00')).toBeVisible();
});

test('packing: a quantity comes to cartons and containers, a contradiction is told with its fix', async ({ core, company, open }, info) => {
  const ids = await stock(core, company);
  const level = (at: number): string => `01J00000000000000000000${String(at).padStart(3, '0')}`;
  const kg = (value: string) => ({ value, unit: 'KGS' });
  const cm = (value: string) => ({ value, unit: 'CMS' });
  await core.call('packing.save', { id: ids['KB-BWL-122'] ?? '', packing: {
    [level(1)]: { position: 0, level: 'item', netWeight: kg('0.23') }, [level(2)]: { position: 10, level: 'inner', count: '10' },
    [level(3)]: { position: 20, level: 'carton', count: '50', netWeight: kg('11.5'), grossWeight: kg('12.6'), length: cm('60'), width: cm('40'), height: cm('35') },
  } }, company.id);
  const page = await open(company, `/catalogue/${ids['KB-BWL-122']}?tab=packing`);
  await expect(page.getByText('Carton holds 50 inner packs of 10, 500 items')).toBeVisible();
  await page.getByRole('button', { name: 'Write 5' }).click();
  await expect(page.getByText('Carton holds 50 inner packs of 10, 500 items')).toHaveCount(0);
  await page.getByLabel('For a quantity of').fill('613');
  await expect(page.getByText('13 cartons: 12 of 50 + 1 of 13, 155.29 kg gross, 1.092 m³, 3.4 % of a 20′')).toBeVisible();
  await expect(page.getByText('stacking decides').first()).toBeVisible();
  await page.getByText('An estimate: cartons stand').scrollIntoViewIfNeeded();
  await lookAt(page, info, 'packing');

  // A set that would hold itself is refused.
  await core.call('packing.save', { id: ids['KB-LMP-101'] ?? '', packing: { [level(4)]: { position: 0, level: 'item', contents: [{ sku: 'KB-BWL-122', count: '2' }] } } }, company.id);
  await expect(core.call('packing.save', { id: ids['KB-BWL-122'] ?? '', packing: { [level(1)]: { position: 0, level: 'item', contents: [{ sku: 'KB-LMP-101', count: '1' }] } } }, company.id)).rejects.toThrow('packing-cycle');
});
