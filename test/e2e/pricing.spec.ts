import type { Page } from '@playwright/test';
import type { Company } from '#app/contract';
import type { Core } from './core.ts';
import { lookAt } from './looks.ts';
import { expect, test } from './window.ts';

const LIST = [
  'SKU,Name,Family,Net weight (kg),Price (USD),Cost (INR),Supplier',
  ...Array.from({ length: 12 }, (_, at) => `KB-${at + 1},Hammered brass bowl ${at + 1},handicraft,${(0.5 + at / 100).toFixed(2)},10.00,987.65,Zentrum Foundry`),
].join('\n');
const SECRETS = /987\.65|98765|Zentrum/;

/** A company with known secrets, a brass rate and a cost sheet. */
async function stock(core: Core, company: Company): Promise<Record<string, string>> {
  await core.call('importing.commit', { files: [await core.upload('list.csv', LIST)] }, company.id);
  await core.call('pricing.saveRate', { kind: 'material', name: 'brass', label: 'Brass', value: '600', unit: 'KGS', from: '2026-01-01' }, company.id);
  await core.call('pricing.saveRate', { kind: 'currency', name: 'USD', value: '84', from: '2026-01-01' }, company.id);
  await core.call('pricing.saveSheet', { family: 'handicraft', name: 'Handicraft', lines: { '01M80FBFVK0VQER77H2MAYYM1K': { kind: 'measure', position: 0, label: 'Brass', input: 'netWeight', rate: 'brass', scrap: '4' }, '01M80FBFVK0VQER77H2MAYYM2K': { kind: 'fixed', position: 1, label: 'Polish', amount: '25' } } }, company.id);
  const { items } = await core.call('catalogue.search', { query: '', limit: 20 }, company.id);
  return Object.fromEntries(items.map((one) => [one.sku, one.id]));
}
const dom = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea, select')].map((one) => (one as HTMLInputElement).value).join('\n'));
async function typePin(page: Page, ...fields: string[]): Promise<void> {
  const boxes = page.getByRole('dialog').locator('input');
  for (const [at, pin] of fields.entries()) await boxes.nth(at).fill(pin);
  await page.keyboard.press('Enter');
}

test('rates that cannot be are not saved unseen; margin is shown on asking, line by line', async ({ core, company, open }, info) => {
  const ids = await stock(core, company);
  const page = await open(company, `/catalogue/${ids['KB-1']}?tab=prices`);
  const before = (await core.call('workspace.state', {}, company.id)).sequence;
  await page.getByLabel('New step, from quantity').fill('100');
  await page.getByLabel('New step, price').fill('12.00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not saved yet: look at the points first.')).toBeVisible();
  await expect(page.getByText('A larger order costs more')).toBeVisible();
  expect((await core.call('workspace.state', {}, company.id)).sequence, 'nothing was written').toBe(before);

  await page.getByRole('link', { name: 'Catalogue' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Not saved yet: look at the points first.'), 'the draft waits over a walk to another screen').toBeVisible();
  await page.getByRole('button', { name: 'Keep it all the same' }).click();
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
  expect((await core.call('workspace.state', {}, company.id)).sequence).toBe(before + 1);

  await page.getByLabel('New step, from quantity').fill('100');
  await page.getByLabel('New step, price').fill('9.00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Two prices from 100 on')).toBeVisible();
  await page.getByRole('button', { name: 'Keep the first' }).click();
  await expect(page.getByText('Not saved yet')).toHaveCount(0);

  expect(await dom(page), 'cost and margin are out of sight at the start').not.toMatch(SECRETS);
  await page.getByRole('button', { name: 'Show cost and margin' }).click();
  // 840 less 3 % less 987.65
  await page.getByRole('button', { name: /How the margin from 1 comes about/ }).click();
  await expect(page.getByText('−₹ 172.85 · −20.6 %').first()).toBeVisible();
  await expect(page.getByText('₹ 84 for 1 USD, from 01-01-2026').first()).toBeVisible();
  await expect(page.getByText('Cost now: ₹ 987.65. By the sheet: ₹ 337.00.')).toBeVisible();
  await lookAt(page, info, 'prices');
});

test('one press costs anew with before and after, leaves out what is unticked, and one undo takes it back', async ({ core, company, open }, info) => {
  const ids = await stock(core, company);
  const page = await open(company, '/pricing');
  await expect(page.getByText('in use').first()).toBeVisible();
  await lookAt(page, info, 'rates');
  await page.getByRole('tab', { name: 'Cost sheets' }).click();
  await expect(page.getByRole('heading', { name: /Cost sheet: / })).toBeVisible();
  await lookAt(page, info, 'cost-sheets', ['hindi']);
  await page.getByRole('tab', { name: 'Margin lines' }).click();
  await lookAt(page, info, 'margin-lines', ['dark']);
  await page.getByRole('tab', { name: 'Cost anew' }).click();
  await page.getByLabel('Lowest margin, %').fill('55');
  await page.getByRole('button', { name: 'Cost anew' }).click();
  await expect(page.getByRole('row', { name: /KB-1 / })).toContainText('₹ 337.00');
  await page.getByRole('checkbox', { name: 'New cost for KB-2', exact: true }).uncheck();
  await lookAt(page, info, 'recost', ['light']);
  await page.getByRole('button', { name: 'Write 11 costs' }).click();
  await expect(page.getByText('New costs of 11 items').first()).toBeVisible();
  const costOf = async (sku: string) => (await core.call('catalogue.product', { id: ids[sku] ?? '' }, company.id)).product.cost?.amount;
  expect([await costOf('KB-1'), await costOf('KB-2')]).toEqual([33_700, 98_765]);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Taken back: New costs of 11 items')).toBeVisible();
  expect(await costOf('KB-1')).toBe(98_765);

  await page.getByRole('tab', { name: 'New prices' }).click();
  await page.getByLabel('Wanted margin, %').fill('30');
  await page.getByRole('button', { name: 'Propose prices' }).click();
  await expect(page.getByRole('row', { name: /KB-1 / })).toContainText('USD 10.00 → USD 17.55');
  await lookAt(page, info, 'new-prices', ['light']);
});

test('with a buyer in the room nothing secret stands on any screen, in any window, over a reload, until the PIN', async ({ core, company, open }, info) => {
  const ids = await stock(core, company);
  for (const value of ['900 INR', '987.65 INR']) await core.call('catalogue.edit', { edits: [{ id: ids['KB-1'] ?? '', field: 'cost', value }] }, company.id);
  await core.call('catalogue.edit', { edits: [{ id: ids['KB-3'] ?? '', field: 'supplier', value: 'Zentrum Foundry, Moradabad' }] }, company.id);
  const page = await open(company, `/catalogue/${ids['KB-1']}`);
  await expect(page.getByLabel('Supplier', { exact: true })).toHaveValue('Zentrum Foundry');
  const other = await open(company, `/catalogue/${ids['KB-1']}?tab=history`);
  await expect(other.getByText(/987\.65|Zentrum/).first()).toBeVisible();

  await page.getByLabel('Supplier', { exact: true }).focus();
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('dialog', { name: 'Buyer in the room' })).toBeVisible();
  await lookAt(page, info, 'first-pin', ['light']);
  await typePin(page, '2468', '2469');
  await expect(page.getByText('The two PINs are not the same. Type them again.')).toBeVisible();
  await typePin(page, '2468', '2468');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Buyer in the room' })).toBeVisible();
  await expect(other.getByRole('banner').getByRole('button', { name: 'Buyer in the room' }), 'all windows at once').toBeVisible();
  await expect.poll(() => dom(other)).not.toMatch(SECRETS);

  const screens = ['/', '/catalogue', `/catalogue/${ids['KB-1']}`, `/catalogue/${ids['KB-1']}?tab=prices`, `/catalogue/${ids['KB-1']}?tab=history`, '/pricing', '/history', '/duplicates', '/buyers', '/fair', '/checks', '/listings', '/sheets', '/import', '/families', '/gallery'];
  for (const screen of screens) {
    await page.goto(`${core.origin}/#${screen}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await page.waitForTimeout(150);
    expect(await dom(page), screen).not.toMatch(SECRETS);
    expect(await page.locator('main').innerText(), `${screen} does not say what is hidden`).not.toMatch(/\b(cost|supplier|margin)\b/i);
  }
  await page.goto(`${core.origin}/#/pricing`);
  await lookAt(page, info, 'pricing-curtain', ['dark']);
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Find anything or type a command')).toBeFocused();
  await page.keyboard.type('Zentrum');
  await expect(page.getByText('Nothing found for “Zentrum”')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Buyer in the room' }), 'stays after a reload').toBeVisible();
  await page.keyboard.press('Control+Shift+H');
  await typePin(page, '1111');
  await expect(page.getByText('This PIN is not right. Try again.')).toBeVisible();
  await typePin(page, '2468');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Buyer in the room' })).toHaveCount(0);
  await page.goto(`${core.origin}/#/catalogue/${ids['KB-1']}`);
  await expect(page.getByLabel('Supplier', { exact: true }), 'everything is there again').toHaveValue('Zentrum Foundry');
});
