import { lookAt } from './looks.ts';
import { priceListXlsx } from './priceList.ts';
import { chooseFile, expect, test } from './window.ts';

test('first start', async ({ open }, info) => {
  await lookAt(await open(null), info, 'first-start');
});

for (const [name, path] of [['home', '/'], ['catalogue', '/catalogue'], ['import', '/import'], ['checks', '/checks'], ['listings', '/listings'], ['sheets', '/sheets'], ['exporter', '/exporter']] as const) {
  test(`${name} of the sample firm`, async ({ open, sample }, info) => {
    await lookAt(await open(sample, path), info, name);
  });
}

for (const [name, path] of [['home', '/'], ['catalogue', '/catalogue'], ['checks', '/checks'], ['listings', '/listings'], ['sheets', '/sheets'], ['exporter', '/exporter']] as const) {
  test(`${name} of an empty company`, async ({ open, company }, info) => {
    await lookAt(await open(company, path), info, `${name}-empty`, ['light']);
  });
}

test('an import, step by step', async ({ open, company }, info) => {
  const page = await open(company, '/import');
  await chooseFile(page, { name: 'Export rates.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await priceListXlsx() });
  await expect(page.getByRole('combobox', { name: 'What HS Code becomes' })).toBeVisible();
  await lookAt(page, info, 'import-columns');
  await page.getByRole('button', { name: /^Preview/ }).click();
  await expect(page.getByRole('table', { name: 'Rows of the file with what they change' })).toBeVisible();
  await lookAt(page, info, 'import-preview');
  await page.getByRole('button', { name: /^Import \d+ items/ }).click();
  await expect(page.getByRole('heading', { name: 'Export rates.xlsx is imported' })).toBeVisible();
  await lookAt(page, info, 'import-done');
});
