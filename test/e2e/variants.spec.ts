import type { Page } from '@playwright/test';
import type { Company } from '#app/contract';
import type { Core } from './core.ts';
import { lookAt } from './looks.ts';
import { stock } from './stock.ts';
import { expect, test } from './window.ts';

const FINISHES = ['Antique', 'Bright', 'Copper', 'Dull'];
const SIZES = ['15 cm', '20 cm', '25 cm'];

/** Twelve lamps as somebody typed them: four finishes in three sizes. */
async function lamps(core: Core, company: Company): Promise<string[]> {
  const items = FINISHES.flatMap((finish, at) => SIZES.map((size, nth) => ({
    sku: `KB-LMP-${finish.slice(0, 2).toUpperCase()}-${size.slice(0, 2)}`, name: `Brass oil lamp, ${finish.toLowerCase()}, ${size}`,
    cells: { hsCode: '940550', origin: 'IN', brand: 'Kiran', family: 'handicraft', 'attributes.colour': finish, 'attributes.size': size, price: `${14 + nth}.${at}0`, netWeight: `1.${nth} kg`, cartonCount: '12', notes: `shelf ${at}${nth}` },
  })));
  const ids = await stock(core, company, items);
  return items.map((one) => ids[one.sku] ?? '');
}
/** What each product shows, column by column. */
async function shownBy(core: Core, company: Company, ids: readonly string[]): Promise<Record<string, string>[]> {
  const found = new Map<string, Record<string, string>>();
  for (const id of ids) {
    const { product } = await core.call('catalogue.product', { id }, company.id);
    const { rows } = await core.call('catalogue.page', { filters: [{ field: 'sku', op: 'is', values: [product.sku] }], expanded: product.parent ? [product.parent] : [], count: 50 }, company.id);
    const row = rows.find((one) => one.id === id);
    if (row) found.set(id, Object.fromEntries(Object.entries(row.cells).filter(([key]) => !key.startsWith('@') && !key.startsWith('completeness'))));
  }
  return ids.map((id) => found.get(id) ?? {});
}
const matrix = (page: Page) => page.getByRole('grid', { name: /^Matrix of variants/ });
const cell = (page: Page, row: number, column: number) => matrix(page).locator(`[data-row="${row}"][data-column="${column}"]`);
async function paste(page: Page, text: string): Promise<void> {
  await matrix(page).evaluate((grid, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('twelve products become variants of one and products again, and show the same all the way', async ({ core, company, open }, info) => {
  const ids = await lamps(core, company);
  const before = await shownBy(core, company, ids);
  const page = await open(company, '/catalogue');
  await expect(page.getByRole('gridcell', { name: 'KB-LMP-DU-25' })).toBeVisible();
  await page.getByRole('grid', { name: 'Catalogue' }).focus();
  await page.keyboard.press('Control+a');
  // One line at 1366 px, also where a change takes two texts.
  const bar = page.getByRole('form', { name: 'Selected rows' });
  await bar.getByRole('combobox', { name: 'Column' }).selectOption('name.en');
  await bar.getByRole('combobox').first().selectOption('replace');
  expect((await bar.boundingBox())?.height).toBeLessThan(46);
  await page.getByRole('button', { name: 'Group as variants' }).click();
  const dialog = page.getByRole('dialog', { name: 'Group 12 items as variants' });
  await expect(dialog.getByLabel('Item no. (SKU)')).toHaveValue('KB-LMP');
  await expect(dialog.getByRole('row', { name: /HS code/ })).toContainText('moves up to the parent');
  await expect(dialog.getByRole('row', { name: /Quantity rates/ })).toContainText('stays with each');
  await lookAt(page, info, 'group-preview', ['light', 'dark']);
  await dialog.getByRole('button', { name: 'Group 12 items' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Brass oil lamp' })).toBeVisible();
  await expect(matrix(page)).toBeVisible();
  expect(await shownBy(core, company, ids)).toEqual(before);

  await page.getByRole('button', { name: 'Ungroup' }).click();
  await page.getByRole('button', { name: 'Make 12 products' }).click();
  await expect(page.getByRole('grid', { name: 'Catalogue' })).toBeVisible();
  expect(await shownBy(core, company, ids)).toEqual(before);
  expect(await core.call('workspace.state', {}, company.id)).toMatchObject({ products: 12, variants: 0 });
});

test('a matrix of ten by ten is made, pasted into and undone by the keyboard', async ({ core, company, open }, info) => {
  const { id } = await core.call('catalogue.add', { sku: 'KB-RUG', name: 'Cotton rug', family: 'textile' }, company.id);
  await core.call('variants.define', { parent: id, axes: [{ key: 'colour', values: ['Red', 'Blue', 'Green', 'Ivory', 'Black', 'Grey', 'Rust', 'Teal', 'Pink', 'Gold'] }, { key: 'size', values: Array.from({ length: 10 }, (_, at) => `${(at + 1) * 30} cm`) }] }, company.id);
  await core.call('catalogue.edit', { edits: [{ id, field: 'price', value: '9.90' }] }, company.id);
  const page = await open(company, `/catalogue/${id}?tab=variants`);
  await matrix(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Insert');
  await expect(page.getByText('100 variants made')).toBeVisible();
  await expect(cell(page, 9, 9)).toHaveText(/9\.90/);
  await matrix(page).focus();
  await page.keyboard.press('Control+Home');
  await paste(page, Array.from({ length: 10 }, (_, row) => Array.from({ length: 10 }, (_unused, column) => `${10 + row}.${column}0`).join('\t')).join('\r\n'));
  await expect(page.getByText('100 cells changed')).toBeVisible();
  await expect(cell(page, 9, 9)).toHaveText('19.90');
  const { variants } = await core.call('variants.matrix', { parent: id, field: 'price' }, company.id);
  expect(variants.filter((one) => !one.inherited).length).toBe(100);

  await matrix(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('33');
  await page.keyboard.press('Enter');
  await expect(cell(page, 1, 0)).toHaveText('33.00');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(cell(page, 1, 0), 'the parent\'s rate again').toHaveText(/9\.90/);
  await expect(cell(page, 1, 0)).toHaveCSS('font-style', 'italic');
  await page.keyboard.press('Shift+ ');
  await page.keyboard.press('F2');
  await page.keyboard.type('21');
  await page.keyboard.press('Control+Enter');
  await expect(cell(page, 1, 9)).toHaveText('21.00');
  await lookAt(page, info, 'matrix', ['light', 'dark', 'hindi']);
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('Control+z');
  await expect(cell(page, 9, 9)).toHaveText(/9\.90/);
  // The last step is on its way to the core when the cell shows what it will be.
  await expect.poll(async () => (await core.call('variants.matrix', { parent: id, field: 'price' }, company.id)).variants.filter((one) => !one.inherited).length).toBe(0);
});

test('an own value says so, and the parent\'s is taken again by one key', async ({ core, company, open }) => {
  const { id } = await core.call('catalogue.add', { sku: 'KB-1', name: 'Lamp', family: 'handicraft' }, company.id);
  const { id: small } = await core.call('catalogue.add', { sku: 'KB-1-S', parent: id }, company.id);
  await core.call('catalogue.add', { sku: 'KB-1-L', parent: id }, company.id);
  await core.call('catalogue.edit', { edits: [{ id, field: 'brand', value: 'Kiran' }] }, company.id);
  const page = await open(company, `/catalogue/${small}`);
  const brand = page.getByLabel('Brand', { exact: true });
  await expect(brand).toHaveValue('Kiran');
  await expect(brand).toHaveCSS('font-style', 'italic');
  await brand.fill('Marudhar');
  await brand.press('Enter');
  await expect(page.getByRole('button', { name: /^own\. Take the parent’s again/ })).toBeVisible();
  await expect(brand).toHaveCSS('font-style', 'normal');
  await page.goto(page.url().replace(small, id));
  await expect(page.getByText('A change here flows to 1 of 2 variants; 1 have their own').first()).toBeAttached();
  await page.goto(page.url().replace(id, small));
  await page.getByLabel('Brand', { exact: true }).press('Alt+p');
  await expect(page.getByLabel('Brand', { exact: true })).toHaveValue('Kiran');
  expect((await core.call('catalogue.product', { id: small }, company.id)).product.brand).toBeUndefined();
});

test('what is missing is filled in place, ticked off at once, and leads from item to item', async ({ core, company, open }, info) => {
  await stock(core, company, [{ sku: 'KB-A', name: '', cells: { family: 'textile', hsCode: '630260', markets: 'DE' } }, { sku: 'KB-B', name: 'Towel', cells: { family: 'textile' } }]);
  const page = await open(company, '/missing');
  await page.getByRole('link', { name: 'KB-A' }).click();
  const list = page.getByRole('tabpanel', { name: 'What is missing' });
  const point = list.getByRole('group', { name: 'Product name in English', exact: true });
  await expect(point.getByText('required', { exact: true }).first()).toBeVisible();
  const counts = list.getByText(/^\d+ of \d+$/).first();
  const before = await counts.innerText();
  await lookAt(page, info, 'checklist');
  const name = point.getByRole('textbox');
  await name.focus();
  await name.fill('Terry towel, 70 x 140 cm');
  await page.keyboard.press('Enter');
  await expect(point.getByText('Points met')).toBeAttached();
  await expect(name, 'Enter leads to the next field').not.toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.closest('[data-point]') !== null)).toBe(true);
  await expect(counts).not.toHaveText(before);
  const dimensions = list.getByRole('group', { name: /^Length, width and height/ }).getByRole('textbox');
  await dimensions.fill('three sides');
  await dimensions.blur();
  await expect(list.getByText('“three sides” is not three sides.', { exact: false })).toBeVisible();
  await point.getByRole('button', { name: 'Rule' }).click();
  await expect(point.getByText(/alibaba:title-present/)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { level: 1, name: 'Towel' })).toBeVisible();
});
