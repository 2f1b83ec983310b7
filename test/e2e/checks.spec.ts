import { lookAt } from './looks.ts';
import { stock } from './stock.ts';
import { expect, test } from './window.ts';

test('a check says why it decided so and on whose authority, and a person may go ahead with a reason until a day', async ({ core, company, open }) => {
  await stock(core, company);
  const page = await open(company, '/checks');
  const points = page.getByRole('listbox', { name: 'Points' });
  await points.getByRole('option').filter({ hasText: /^(Error|Warning)/ }).first().click();
  const detail = page.getByRole('complementary', { name: 'Why, and what to do' });
  await expect(detail.getByText('Why this rule decided so')).toBeVisible();
  await expect(detail.getByText('On whose authority')).toBeVisible();
  await expect(detail.getByText('Help with a decision, not legal advice.')).toBeVisible();
  const title = (await detail.getByRole('heading', { level: 2 }).first().innerText()).trim();

  const ahead = page.getByRole('button', { name: /^Ahead with reason/ });
  await expect(ahead).toContainText('0');
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Go ahead with a reason?' });
  await expect(dialog.getByRole('button', { name: 'Go ahead', exact: true })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The buyer has the paper from last year, seen by our CHA.');
  await dialog.getByRole('textbox', { name: 'Who goes ahead' }).fill('Farida');
  await dialog.getByRole('button', { name: 'Go ahead', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(ahead).toContainText('1');
  await ahead.click();
  await expect(points.getByRole('option').filter({ hasText: /^Ahead with reason/ })).toHaveCount(1);
  await expect(detail.getByRole('heading', { level: 2 }).first()).toHaveText(title);
  await expect(detail.getByText('Farida goes ahead until')).toBeVisible();
  await expect(detail.locator('em', { hasText: 'The buyer has the paper from last year, seen by our CHA.' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(ahead).toContainText('0');
});

test('the board is grouped, searched, asked for other countries and laid out as items by destinations, all by keyboard', async ({ core, company, open }, info) => {
  await stock(core, company);
  const page = await open(company, '/checks');
  const points = page.getByRole('listbox', { name: 'Points' });
  const selected = points.locator('[role="option"][aria-selected="true"]');
  await expect(selected).toHaveCount(1);
  const first = (await selected.textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await expect(selected).not.toHaveText(first);
  await page.keyboard.press('ArrowUp');
  await expect(selected).toHaveText(first);

  await page.getByRole('combobox', { name: 'Going to' }).fill('Germany');
  await page.getByRole('option', { name: /Germany/ }).click();
  await page.keyboard.press('Escape');
  await page.getByText('Items × destinations').click();
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('columnheader', { name: /Germany/ })).toBeVisible();
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(grid.locator('[role="gridcell"][aria-selected="true"]')).toHaveCount(1);
  await lookAt(page, info, 'checks-matrix');

  await page.locator('label').filter({ hasText: /^Item$/ }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('lmp');
  await expect(points.getByRole('option')).toHaveCount(1);
  await expect(points.getByRole('option')).toContainText('KB-LMP-101');
  await page.keyboard.type(' nothing like it');
  await expect(page.getByText('None of these')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await expect(points.getByRole('option')).not.toHaveCount(1);
  await lookAt(page, info, 'checks-board');
});

test('a point is put right beside its explanation, and the board follows', async ({ core, company, open }) => {
  await stock(core, company, [{ sku: 'KB-LMP-101', name: 'Brass oil lamp', cells: { hsCode: '830629', moq: '200' } }]);
  const page = await open(company, '/checks');
  const missing = async () => (await core.call('checks.run', {}, company.id)).findings.filter((one) => one.where.field === 'origin').map((one) => one.rule);
  const [rule = ''] = await missing();
  await page.keyboard.press('/');
  await page.keyboard.type(rule);
  const detail = page.getByRole('complementary', { name: 'Why, and what to do' });
  // The search is asked a moment after its last letter; what is written before its answer would be written beside the point that stood there.
  await expect(detail.getByText('1 of 1', { exact: true })).toBeVisible();
  const origin = detail.getByLabel('Country of origin', { exact: true });
  await expect(origin).toBeVisible();
  await expect(detail.getByText(/^Missing: .*Country of origin/)).toBeVisible();
  await (await origin.evaluate((one) => one.tagName) === 'SELECT' ? origin.selectOption('IN') : origin.fill('IN'));
  await page.keyboard.press('Tab');
  await expect.poll(missing).not.toContain(rule);
  await expect(detail.getByText(/^Missing: .*Country of origin/)).toBeHidden();

  // A key leads away from a field without leaving it: what was typed is kept all the same, once.
  const { items: [lamp] } = await core.call('catalogue.search', { query: 'KB-LMP-101' }, company.id);
  const id = lamp?.id ?? '';
  await page.goto(`${core.origin}/#/catalogue/${id}?tab=texts`);
  const name = page.getByRole('textbox', { name: 'Name, English' });
  await name.fill('Brass oil lamp, typed and left by a key');
  const { undo } = await core.call('workspace.state', {}, company.id);
  await page.evaluate(() => { location.hash = '#/exporter'; });
  await expect(page.getByRole('heading', { level: 1, name: 'Exporter profile' })).toBeVisible();
  await expect.poll(async () => (await core.call('catalogue.product', { id }, company.id)).product.name.en?.text).toBe('Brass oil lamp, typed and left by a key');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await core.call('catalogue.product', { id }, company.id)).product.name.en?.text, 'it was one step').toBe('Brass oil lamp');
  expect((await core.call('workspace.state', {}, company.id)).undo).toEqual(undo);
});
