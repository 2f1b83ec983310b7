import type { Page } from '@playwright/test';
import { stock } from './stock.ts';
import { expect, test } from './window.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Catalogue' });
const cell = (page: Page, text: string) => grid(page).getByRole('gridcell', { name: text, exact: true });

/** Tab from the top of the screen until the grid has the keyboard, as a person without a mouse does. */
async function tabToGrid(page: Page): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    if (await grid(page).evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reached the grid');
}

test('everything works from the keyboard: palette, screens, grid, edit, undo, redo', async ({ core, company, open }) => {
  await stock(core, company);
  const page = await open(company);
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Find anything or type a command')).toBeFocused();
  await page.keyboard.type('hammered');
  await expect(page.getByRole('button', { name: /Hammered brass bowl/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Hammered brass bowl/ })).toBeVisible();

  await expect(page.getByRole('dialog'), 'the palette is gone').toHaveCount(0);
  await page.keyboard.press('Control+2');
  await expect(grid(page)).toBeVisible();
  await tabToGrid(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const active = grid(page).locator('[data-row="1"] [aria-selected="true"]');
  const before = (await active.innerText()).trim();
  await page.keyboard.press('F2');
  await expect(grid(page).getByRole('textbox')).toHaveValue(before);
  await page.keyboard.type('Brass bowl, beaten by hand');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Brass bowl, beaten by hand')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(cell(page, before)).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(cell(page, 'Brass bowl, beaten by hand')).toBeVisible();
});

test('Esc puts the old text back and nothing is written', async ({ core, company, open }) => {
  await stock(core, company);
  const before = (await core.call('workspace.state', {}, company.id)).sequence;
  const page = await open(company, '/catalogue');
  await cell(page, 'Temple bell, cast brass').dblclick();
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Temple bell, cast brass')).toBeVisible();
  expect((await core.call('workspace.state', {}, company.id)).sequence).toBe(before);
});

test('a value that cannot be is not taken, said at its cell, and the old one stays', async ({ core, company, open }) => {
  await stock(core, company);
  const page = await open(company, '/catalogue');
  await cell(page, '150 pcs').dblclick();
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“many” was not taken; the old value is back.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep the old value' }).click();
  await expect(cell(page, '150 pcs')).toBeVisible();
});

test('what one window changes is seen in the other', async ({ core, company, open }) => {
  await stock(core, company);
  const [one, other] = [await open(company, '/catalogue'), await open(company, '/catalogue')];
  await cell(one, 'Temple bell, cast brass').dblclick();
  await one.keyboard.type('Temple bell, 2 kg');
  await one.keyboard.press('Enter');
  await expect(cell(other, 'Temple bell, 2 kg')).toBeVisible();
  await other.keyboard.press('Control+z');
  await expect(cell(one, 'Temple bell, cast brass')).toBeVisible();
});

test('the language changes at once, in every part of the window, and comes back', async ({ core, company, open }) => {
  await stock(core, company);
  const page = await open(company, '/catalogue');
  await page.evaluate(() => Object.assign(window, { sameWindow: true }));
  await page.getByRole('button', { name: /Language and appearance/ }).click();
  await page.getByRole('menuitemradio', { name: 'हिन्दी' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
  await expect(page.getByRole('navigation').getByText('कैटलॉग')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'कैटलॉग' })).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(grid(page)).toBeVisible();
  expect(await page.evaluate(() => 'sameWindow' in window)).toBe(true);
});
