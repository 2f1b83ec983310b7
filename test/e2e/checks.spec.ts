import { stock } from './stock.ts';
import { expect, test } from './window.ts';

test('a check says why it decided so and on whose authority, and a person may go ahead with a reason until a day', async ({ core, company, open }) => {
  await stock(core, company);
  const page = await open(company, '/checks');
  const points = page.getByRole('listbox', { name: 'Points' });
  await expect(points.getByRole('option').first()).toBeVisible();
  const fails = points.getByRole('option').filter({ hasText: /^(Error|Warning)/ });
  await fails.first().click();
  const detail = page.getByRole('complementary', { name: 'Why, and what to do' });
  await expect(detail.getByText('Why this rule decided so')).toBeVisible();
  await expect(detail.getByText('On whose authority')).toBeVisible();
  await expect(detail.getByText('Help with a decision, not legal advice.')).toBeVisible();
  const title = (await detail.getByRole('heading', { level: 2 }).innerText()).trim();

  const ahead = page.getByRole('button', { name: /^Ahead with reason/ });
  await expect(ahead).toContainText('0');
  await detail.getByRole('button', { name: 'Go ahead with reason…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Go ahead with a reason?' });
  await expect(dialog.getByRole('button', { name: 'Go ahead', exact: true })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The buyer has the paper from last year, seen by our CHA.');
  await dialog.getByRole('button', { name: 'Go ahead', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(ahead).toContainText('1');
  await ahead.click();
  await expect(points.getByRole('option')).toHaveCount(1);
  await points.getByRole('option').click();
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(detail.locator('em', { hasText: 'The buyer has the paper from last year, seen by our CHA.' })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(ahead).toContainText('0');
});

test('a destination changes what is asked', async ({ core, company, open }) => {
  await stock(core, company);
  const page = await open(company, '/checks');
  const applies = async (): Promise<number> => {
    const { outcomes } = await core.call('checks.run', { destinations: [] }, company.id);
    return outcomes.notApplicable;
  };
  const without = await applies();
  await page.getByRole('combobox', { name: 'Going to' }).selectOption('DE');
  await expect(page.getByText('Not applicable').locator('xpath=..').locator('strong')).not.toHaveText(without.toLocaleString('en-IN'));
});

test('a point that a fix removed is gone from the list', async ({ core, company, open }) => {
  const ids = await stock(core, company, [{ sku: 'KB-LMP-101', name: 'Brass oil lamp', cells: { hsCode: '830629', moq: '200' } }]);
  const id = ids['KB-LMP-101'] ?? '';
  const missing = async (): Promise<boolean> => (await core.call('checks.run', {}, company.id)).findings.some((one) => one.where.field === 'origin');
  expect(await missing()).toBe(true);
  const page = await open(company, `/catalogue/${id}?field=origin`);
  const origin = page.getByLabel('Country of origin', { exact: true });
  await expect(origin).toBeVisible();
  await (await origin.evaluate((one) => one.tagName) === 'SELECT' ? origin.selectOption('IN') : origin.fill('IN'));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeVisible();
  await expect.poll(missing).toBe(false);
});
