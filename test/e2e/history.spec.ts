import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Company } from '#app/contract';
import { type Core, startCore } from './core.ts';
import { lookAt } from './looks.ts';
import { stock } from './stock.ts';
import { expect, settled, test } from './window.ts';

const steps = (page: Page) => page.getByRole('region', { name: 'Steps' });
const detail = (page: Page) => page.getByRole('region', { name: /^Changes of: / });
const itemOf = async (core: Core, company: Company, sku: string): Promise<{ id: string; sku: string }> => {
  const found = (await core.call('catalogue.search', { query: sku, limit: 5 }, company.id)).items[0];
  if (!found) throw new Error(`no item ${sku}`);
  return found;
};
const put = (core: Core, company: Company, id: string, field: string, value: string) => core.call('catalogue.edit', { edits: [{ id, field, value }] }, company.id);

test('the history screen shows every step in words, has no barrier in light, dark and Hindi, and undoes from there', async ({ core, company, open }, info) => {
  await stock(core, company);
  const item = await itemOf(core, company, 'hammered');
  await put(core, company, item.id, 'moq', '250 pcs');
  await put(core, company, item.id, 'name.en', 'Hammered brass bowl, 20 cm');
  const page = await open(company, '/history');
  await expect(steps(page).getByRole('button').first()).toContainText(item.sku);
  await expect(detail(page)).toContainText('Hammered brass bowl, 20 cm');
  await steps(page).getByRole('button').nth(1).click();
  await expect(detail(page)).toContainText('250 pcs');
  await lookAt(page, info, 'history');

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(steps(page).getByRole('button').first()).toContainText('Undone');
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(steps(page).getByRole('button').first()).not.toContainText('Undone');

  await page.getByRole('textbox', { name: 'Item' }).fill('no such number');
  await expect(page.getByText('No step fits all of these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Drop all filters' }).click();
  await steps(page).getByRole('button').nth(2).click();
  await page.getByRole('button', { name: 'Back to here…' }).click();
  await expect(page.getByRole('dialog')).toContainText('2 steps after it are undone');
  await page.getByRole('button', { name: 'Undo 2 steps' }).click();
  await expect(page.getByText('2 steps were undone.')).toBeVisible();
  expect((await core.call('workspace.state', {}, company.id)).redo).not.toBeNull();
});

test('a field and a whole item are put back as new steps', async ({ core, company, open }, info) => {
  await stock(core, company);
  const item = await itemOf(core, company, 'hammered');
  const before = (await core.call('catalogue.product', { id: item.id }, company.id)).product;
  await put(core, company, item.id, 'brand', 'Wrong brand');
  await put(core, company, item.id, 'modelNumber', 'M-1');
  const page = await open(company, `/catalogue/${item.id}`);
  await page.getByLabel('Brand', { exact: true }).press('F4');
  await expect(page.getByRole('dialog')).toContainText('Wrong brand');
  await lookAt(page, info, 'field-history', ['light']);
  await page.getByRole('button', { name: /^Put back: / }).first().click();
  await expect(page.getByLabel('Brand', { exact: true })).toHaveValue(before.brand ?? '');
  await expect(page.getByLabel('Model no.', { exact: true })).toHaveValue('M-1');

  await page.getByRole('tab', { name: 'History' }).click();
  await lookAt(page, info, 'item-history', ['light']);
  await page.getByRole('button', { name: 'Whole item back to here…' }).nth(2).click();
  await expect(page.getByRole('dialog')).toContainText('M-1');
  await lookAt(page, info, 'item-back', ['light']);
  await page.getByRole('button', { name: /^Put one field back$|^Put \d+ fields back$/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await core.call('catalogue.product', { id: item.id }, company.id)).product).toEqual(before);
});

test('two points are compared, and a deleted item comes back', async ({ core, company, open }, info) => {
  await stock(core, company);
  const item = await itemOf(core, company, 'hammered');
  await put(core, company, item.id, 'brand', 'Kaveri');
  await core.call('catalogue.remove', { ids: [(await itemOf(core, company, 'temple')).id] }, company.id);
  const page = await open(company, '/history');
  await steps(page).getByRole('button').nth(2).click();
  await page.getByRole('button', { name: 'Compare with now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Item' })).toContainText('Item: 1 changed');
  await expect(page.getByRole('status').filter({ hasText: 'Item' })).toContainText('Item: 1 deleted');
  await page.getByRole('region', { name: 'What differs', exact: true }).getByRole('button', { name: new RegExp(item.sku) }).click();
  await expect(page.getByRole('region', { name: `What differs: ${item.sku}` })).toContainText('Kaveri');
  await lookAt(page, info, 'compare', ['light', 'dark', 'hindi']);

  await page.getByRole('tab', { name: 'Deleted items' }).click();
  await lookAt(page, info, 'deleted', ['light']);
  await page.getByRole('button', { name: /^Bring back / }).click();
  await expect(page.getByText('Nothing was deleted')).toBeVisible();
  expect((await core.call('catalogue.search', { query: 'temple' }, company.id)).total).toBe(1);
});

test('the catalogue is exported from its bar and from the palette, edited outside and handed back', async ({ core, company, open }, info) => {
  await stock(core, company);
  const page = await open(company, '/catalogue');
  await page.getByRole('button', { name: 'Export…' }).first().click();
  await page.getByRole('dialog').getByText('CSV', { exact: true }).click();
  await lookAt(page, info, 'export', ['light', 'dark']);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text).toContain('As of');
  await put(core, company, (await itemOf(core, company, 'temple')).id, 'moq', '77 pcs');
  const edited = await core.upload('catalogue.csv', text.replace('Hammered brass bowl, 15 cm', 'Hammered brass bowl, 25 cm'));
  const { files } = await core.call('importing.commit', { files: [edited] }, company.id);
  expect(files[0]).toMatchObject({ products: { created: 0, updated: 1, unchanged: 2 } });
  expect((await core.call('catalogue.product', { id: (await itemOf(core, company, 'temple')).id }, company.id)).product.moq).toEqual({ value: '77', unit: 'PCS' });

  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Find anything or type a command')).toBeFocused();
  await page.keyboard.type('>export');
  await expect(page.getByRole('button', { name: /^Home/ })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export the catalogue' })).toContainText('All items');
});

test('after the core was stopped and started again, undo and redo go on where they were', async ({ browser }) => {
  const first = await startCore();
  const company = await first.call('workspace.create', { name: 'Restart Brass' });
  await stock(first, company);
  const item = await itemOf(first, company, 'hammered');
  await put(first, company, item.id, 'brand', 'Kaveri');
  const second = await first.restart();
  const context = await browser.newContext();
  await context.addCookies([{ ...second.cookie, url: second.origin, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  await page.addInitScript((id) => localStorage.setItem('niryat.company', JSON.stringify(id)), company.id);
  await page.goto(`${second.origin}/#/history`);
  await settled(page);
  const brand = async (): Promise<string | undefined> => (await second.call('catalogue.product', { id: item.id }, company.id)).product.brand;
  await page.keyboard.press('Control+z');
  await expect(steps(page).getByRole('button').first()).toContainText('Undone');
  expect(await brand()).not.toBe('Kaveri');
  await page.keyboard.press('Control+y');
  await expect(steps(page).getByRole('button').first()).not.toContainText('Undone');
  expect(await brand()).toBe('Kaveri');
  await context.close();
  await second.stop();
});
