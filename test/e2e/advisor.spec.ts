import { lookAt } from './looks.ts';
import { stock } from './stock.ts';
import { expect, test } from './window.ts';

test('what selling an item to a country asks for: what is there, what is missing, the rule behind it, saved as a list', async ({ core, company, open }, info) => {
  await stock(core, company, [{ sku: 'KB-SPC-301', name: 'Turmeric powder', cells: { hsCode: '091030', origin: 'IN' } }]);
  const page = await open(company, '/advisor?on=2026-11-21');
  await expect(page.getByText('Sell it abroad: what does it take?')).toBeVisible();
  await page.getByRole('combobox', { name: 'Sell' }).fill('turmeric');
  await page.getByRole('option', { name: /KB-SPC-301/ }).click();
  await page.getByRole('combobox', { name: 'to' }).fill('Germany');
  await page.getByRole('option', { name: /Germany/ }).click();
  const report = page.getByRole('button', { name: /EUR-018/ });
  await report.click();
  await expect(page.getByText('Without it the lot').or(page.getByText(/Board's report does not leave India/))).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Days ahead' }).getByText('EUDR begins for large and medium firms')).toBeVisible();
  await lookAt(page, info, 'advisor');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the list' }).click();
  await page.getByRole('menuitem', { name: 'PDF, to print' }).click();
  expect((await download).suggestedFilename()).toMatch(/^KB-SPC-301-DE-\d{4}-\d{2}-\d{2}\.pdf$/);
});

test('a rule is found, its examples are asked live, it is switched off for the company with a reason, and packs say where they came from', async ({ company, open }, info) => {
  const page = await open(company, '/rules?rule=EXP-002');
  const article = page.getByRole('article', { name: 'EXP-002' });
  await expect(article.getByText(/examples came out as written/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Rule no., words, source' }).fill('ethylene');
  const found = page.getByRole('listbox', { name: 'Rules' }).getByRole('option');
  await expect(found.filter({ hasText: 'EUR-018' })).toBeVisible();
  await expect(found.filter({ hasText: 'EXP-002' })).toHaveCount(0);
  await lookAt(page, info, 'rules', ['light', 'hindi']);
  await expect(article.getByRole('button', { name: 'Switch off' })).toBeDisabled();
  await article.getByRole('textbox', { name: 'Why you change it' }).fill('Our IEC is older than the PAN rule.');
  await article.getByRole('button', { name: 'Switch off' }).click();
  await expect(article.getByText('Switched off by you.')).toBeVisible();
  await page.getByRole('button', { name: 'Write a rule…' }).click();
  const writing = page.getByRole('dialog', { name: 'Write a rule…' });
  const text = writing.getByRole('textbox', { name: 'The rule, as YAML' });
  const outline = await text.inputValue();
  await text.fill(outline.replace('has(product.moq)', 'has(product.moqs)'));
  await writing.getByRole('button', { name: 'Save the rule' }).click();
  await expect(writing.getByText('there is no fact product.moqs')).toBeVisible();
  await text.fill(outline);
  await writing.getByRole('button', { name: 'Save the rule' }).click();
  const own = page.getByRole('article', { name: 'FIRM-001' });
  await expect(own.getByText(/examples came out as written/)).toBeVisible();
  await own.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('FIRM-001 is deleted')).toBeVisible();
  await page.goto(page.url().replace(/#.*/u, '#/packs'));
  await expect(page.getByText('Came with this Niryat').first()).toBeVisible();
  await page.getByRole('main').locator('input[data-file-chooser]').setInputFiles({ name: 'eu.niryat-pack', mimeType: 'application/octet-stream', buffer: Buffer.from('no pack at all') });
  await expect(page.getByText('eu.niryat-pack was refused')).toBeVisible();
  await expect(page.getByText('Nothing was changed. The pack you had stays in force.')).toBeVisible();
  await lookAt(page, info, 'packs', ['light']);
});

test('what somebody goes ahead with is listed and taken back', async ({ core, company, open }, info) => {
  await stock(core, company);
  const [open1] = (await core.call('checks.run', {}, company.id)).findings.filter((one) => one.status === 'fail' && one.where.sku === 'KB-LMP-101');
  await core.call('checks.waive', { rule: open1?.rule ?? '', sku: 'KB-LMP-101', reason: 'The buyer asked for it this way.', until: '2099-12-31', by: 'Farida' }, company.id);
  const page = await open(company, '/ahead');
  await expect(page.getByText('The buyer asked for it this way.')).toBeVisible();
  await lookAt(page, info, 'ahead', ['light']);
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByText('Nobody goes ahead with anything')).toBeVisible();
});
