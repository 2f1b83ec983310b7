import type { Page } from '@playwright/test';
import type { Company } from '#app/contract';
import { type Core, startCore } from './core.ts';
import { lookAt } from './looks.ts';
import { longPriceList, stock } from './stock.ts';
import { expect, settled, test } from './window.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Catalogue' });
const cellAt = (page: Page, row: number, column: number) => grid(page).locator(`[data-row="${row}"] [data-column="${column}"]`);

/** What a spreadsheet puts on the clipboard, handed to the grid as a paste. */
const paste = (page: Page, text: string): Promise<void> => grid(page).evaluate((box, pasted) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', pasted);
  box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, text);

const items = (count: number) => Array.from({ length: count }, (_, at) => ({ cells: { sku: `KB-${String(at + 1).padStart(3, '0')}`, 'name.en': `Brass fitting no. ${at + 1}`, moq: String(50 + at) } }));
const stocked = (core: Core, company: Company, count: number) => core.call('catalogue.addMany', { items: items(count) }, company.id);
const total = async (core: Core, company: Company, filter: { field: string; values: string[] }): Promise<number> =>
  (await core.call('catalogue.page', { filters: [{ ...filter, op: 'is' }] }, company.id)).products;

test('a block of 20 × 6 goes in from a spreadsheet, with rows below the end offered as new items', async ({ core, company, open }) => {
  await stocked(core, company, 18);
  const page = await open(company, '/catalogue');
  await expect(cellAt(page, 17, 0)).toBeVisible();
  await cellAt(page, 0, 0).click();
  const block = Array.from({ length: 20 }, (_, at) => [`NB-${at + 1}`, at === 3 ? '"Lamp ""Diya""\nwith\ttab"' : `Lamp ${at + 1}`, '', '741980', `${at + 10} pcs`, `${at + 1}.50`].join('\t')).join('\r\n');
  await paste(page, block);
  const offer = page.getByRole('dialog', { name: '2 pasted rows stand below the last item' });
  await expect(offer).toBeVisible();
  expect((await core.call('workspace.state', {}, company.id)).products, 'nothing is added unasked').toBe(18);
  await offer.getByRole('button', { name: 'Add 2 new items' }).click();
  await expect(page.getByText('20 of 20 products')).toBeVisible();
  const { rows } = await core.call('catalogue.page', { columns: ['sku', 'name.en', 'hsCode', 'moq', 'price'], query: 'NB-4', count: 1 }, company.id);
  expect(rows[0]?.cells).toEqual({ sku: 'NB-4', 'name.en': 'Lamp "Diya"\nwith\ttab', hsCode: '741980', moq: '13 PCS', price: '4.50' });
  const added = await core.call('catalogue.page', { columns: ['moq'], query: 'NB-20', count: 1 }, company.id);
  expect(added.rows[0]?.cells.moq).toBe('29 PCS');
});

test('a value that another item has is refused with both places named; hidden signs are seen', async ({ core, company, open }) => {
  await stock(core, company);
  const page = await open(company, '/catalogue');
  await cellAt(page, 1, 0).dblclick();
  await page.keyboard.type('KB-BEL-140');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').getByText('KB-BWL-122, Hammered brass bowl, 15 cm and used by KB-BEL-140, Temple bell, cast brass', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Keep the old value' }).click();
  await cellAt(page, 0, 1).click();
  await paste(page, 'Bell \u202Eevil\u0007');
  await expect(cellAt(page, 0, 1)).toHaveText('Bell [RLO]evil␇');
  await cellAt(page, 2, 1).click();
  await paste(page, 'x'.repeat(100_000));
  await expect(page.getByRole('alert').getByText('The text is too long')).toBeVisible();
});

test('keyboard only: filter row, order by two columns, choice list, travel round a block, today, fill, undo', async ({ core, company, open }) => {
  await stocked(core, company, 12);
  const page = await open(company, '/catalogue');
  await expect(cellAt(page, 11, 0)).toBeVisible();
  await grid(page).focus();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('textbox', { name: 'Filter Item no. (SKU)' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('no. 1');
  await expect(page.getByText('4 of 12 products')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+L');

  // Sort by the column of the cell, then by another one as well, from the menu of the cell.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.getByRole('menuitem', { name: 'Sort descending' }).press('Enter');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Sort by this as well' }).press('Enter');
  await expect(grid(page).getByRole('columnheader', { name: /^Name/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(grid(page).getByRole('columnheader', { name: /^Item no/ })).toContainText('2');

  // The list of a choice, chosen by key.
  await grid(page).focus();
  await page.keyboard.press('Control+Home');
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await expect(grid(page).getByRole('combobox')).toBeFocused();
  await grid(page).getByRole('combobox').selectOption('garment');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, 0, 2)).toHaveText('Garments');

  // A block of 2 × 2: typed into cell by cell, Tab and Enter stay inside.
  await page.keyboard.press('Control+Home');
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type('741980');
  await page.keyboard.press('Tab');
  await page.keyboard.type('75 pcs');
  await page.keyboard.press('Tab');
  await page.keyboard.type('830610');
  await page.keyboard.press('Enter');
  await expect(cellAt(page, 0, 3)).toHaveText('741980');
  await expect(cellAt(page, 0, 4)).toHaveText('75 pcs');
  await expect(cellAt(page, 1, 3)).toHaveText('830610');
  await page.keyboard.press('Control+z');
  // The code is gone; what is said at the empty cell may stand there.
  await expect(cellAt(page, 1, 3)).not.toContainText('830610');
  await page.keyboard.press('Control+z');
  await expect(grid(page).getByText('75 pcs')).toHaveCount(0);
});

test('a saved view is opened in another window, and undone', async ({ core, company, open }) => {
  await stocked(core, company, 12);
  const page = await open(company, '/catalogue');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('combobox', { name: 'Column' }).selectOption('moq');
  await page.getByRole('textbox', { name: 'Value' }).fill('58');
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(page.getByText('3 of 12 products')).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view as…' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Large MOQ');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('button', { name: 'Large MOQ', exact: true })).toBeVisible();
  const other = await open(company, '/catalogue');
  await other.getByRole('button', { name: 'Views' }).click();
  await other.getByRole('menuitem', { name: 'Large MOQ' }).click();
  await expect(other.getByText('3 of 12 products')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Views' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Views' })).toBeVisible();
});

test('nothing found says which filter keeps the most out and drops it', async ({ core, company, open }) => {
  await stocked(core, company, 12);
  const page = await open(company, '/catalogue');
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('textbox', { name: 'Filter MOQ' }).fill('> 58');
  await expect(page.getByText('3 of 12 products')).toBeVisible();
  await page.getByRole('textbox', { name: 'Filter Name' }).fill('nowhere');
  await expect(page.getByRole('heading', { name: 'No matches' })).toBeVisible();
  await page.getByRole('button', { name: /^Drop “Name contains nowhere” · 3 rows/ }).click();
  await expect(page.getByText('3 of 12 products')).toBeVisible();
});

/** A list that flies by shows numbers of rows alone; at rest every cell is there again, with the text of its own row. */
async function fliesAndComesBack(page: Page): Promise<void> {
  const flown = await grid(page).evaluate(async (box) => {
    let hidden = 0;
    for (let frame = 0; frame < 12; frame++) {
      box.scrollBy(0, box.clientHeight);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      if ([...box.querySelectorAll('[role="gridcell"]')].some((one) => getComputedStyle(one).visibility === 'hidden')) hidden++;
    }
    return hidden;
  });
  expect(flown, 'frames in which cells were hidden').toBeGreaterThan(0);
  const shown = grid(page).locator('[role="row"][data-row]').filter({ has: page.locator('[role="gridcell"]') });
  await expect.poll(() => shown.evaluateAll((rows) => rows.every((row) => [...row.querySelectorAll('[role="gridcell"]')].every((one) => getComputedStyle(one).visibility === 'visible')))).toBe(true);
  await expect.poll(() => shown.evaluateAll((rows) => rows.length > 10 && rows.every((row) => row.querySelector('[data-column="0"]')?.textContent?.includes(String(Number((row as HTMLElement).dataset.row) + 1).padStart(4, '0'))))).toBe(true);
  await page.keyboard.press('Control+Home');
  await grid(page).evaluate((box) => box.scrollTo(0, 0));
}

test('five thousand rows change after a preview, are undone, and done again after the core was restarted', async ({ browser }, info) => {
  test.setTimeout(150_000);
  const core = await startCore();
  let second: Core | undefined;
  try {
    const company = await core.call('workspace.create', { name: 'Kaveri Restart' });
    await core.call('importing.commit', { files: [await core.upload('long.csv', longPriceList(5_000))] }, company.id);
    const windowOn = async (on: Core): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      await context.addCookies([{ ...on.cookie, url: on.origin, httpOnly: true, sameSite: 'Strict' }]);
      const page = await context.newPage();
      await page.addInitScript((id) => localStorage.setItem('niryat.company', JSON.stringify(id)), company.id);
      await page.goto(`${on.origin}/#/catalogue`);
      await settled(page);
      return page;
    };
    const page = await windowOn(core);
    await expect(page.getByText('5,000 of 5,000 products')).toBeVisible();
    await fliesAndComesBack(page);
    await grid(page).focus();
    await page.keyboard.press('Control+a');
    await expect(page.getByText('5,000 rows selected').or(page.getByText('5000 rows selected'))).toBeVisible();
    await page.getByRole('textbox', { name: 'Value' }).fill('33');
    await page.getByRole('button', { name: /^Preview changes/ }).click();
    await expect(page.getByText(/^5,?000 changes, 0 already so/)).toBeVisible({ timeout: 30_000 });
    await lookAt(page, info, 'grid-bulk-preview', ['light', 'dark']);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(page.getByText('101–200 of 5,000')).toBeVisible();
    await page.getByRole('button', { name: /^Change 5,?000 cells/ }).click();
    await expect.poll(() => total(core, company, { field: 'leadDays', values: ['33'] }), { timeout: 30_000 }).toBe(5_000);
    await grid(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => total(core, company, { field: 'leadDays', values: ['33'] }), { timeout: 30_000 }).toBe(0);
    await core.stop({ keep: true });
    second = await startCore(core.home);
    const again = await windowOn(second);
    await expect(again.getByText('5,000 of 5,000 products')).toBeVisible();
    await again.keyboard.press('Control+y');
    await expect.poll(() => total(second as Core, company, { field: 'leadDays', values: ['33'] }), { timeout: 30_000 }).toBe(5_000);
  } finally {
    await core.stop({ keep: second !== undefined });
    await second?.stop();
  }
});

test('find and replace shows every change first; the grid, its menu and its dialogs have no barriers', async ({ core, company, open }, info) => {
  await stock(core, company);
  const page = await open(company, '/catalogue');
  await cellAt(page, 0, 1).click();
  await page.keyboard.press('Control+Shift+L');
  await lookAt(page, info, 'grid-filter-row', ['light', 'dark']);
  await page.keyboard.press('Control+Shift+L');
  await cellAt(page, 0, 1).click();
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('brass');
  await page.getByRole('textbox', { name: 'Replace by' }).fill('copper');
  await page.getByRole('button', { name: 'Preview changes' }).click();
  await expect(page.getByText('3 changes, 0 already so. Nothing is written yet.')).toBeVisible();
  await lookAt(page, info, 'grid-find', ['light', 'dark']);
  await page.getByRole('button', { name: 'Change 3 cells' }).click();
  await expect(cellAt(page, 0, 1)).toHaveText('Temple bell, cast copper');
  await page.keyboard.press('Control+z');
  await expect(cellAt(page, 0, 1)).toHaveText('Temple bell, cast brass');
});
