import { lookAt } from './looks.ts';
import { priceListCsv, priceListXlsx } from './priceList.ts';
import { chooseFile, expect, test } from './window.ts';

test('first start', async ({ open }, info) => {
  await lookAt(await open(null), info, 'first-start');
});

for (const [name, path] of [['home', '/'], ['catalogue', '/catalogue'], ['import', '/import'], ['checks', '/checks'], ['listings', '/listings'], ['sheets', '/sheets'], ['exporter', '/exporter']] as const) {
  test(`${name} of the sample firm`, async ({ open, sample }, info) => {
    const page = await open(sample, path);
    await lookAt(page, info, name);
    if (name !== 'exporter') return;
    // The head of the certificates sticks to the very top: no strip of a row shows above it.
    const head = page.getByRole('columnheader', { name: 'Valid until' });
    const strip = await head.evaluate((cell) => {
      const box = cell.closest('table')?.parentElement?.closest('[tabindex="-1"]') as HTMLElement;
      cell.closest('table')?.rows[4]?.scrollIntoView({ block: 'start' });
      return cell.getBoundingClientRect().top - box.getBoundingClientRect().top;
    });
    expect(Math.abs(strip)).toBeLessThan(1);
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

test('a product, tab by tab', async ({ core, open, sample }, info) => {
  const { items } = await core.call('catalogue.search', { query: 'MR-TEX-101' }, sample.id);
  const id = items.find((one) => one.sku === 'MR-TEX-101')?.id ?? '';
  const page = await open(sample, `/catalogue/${id}`);
  await lookAt(page, info, 'product');
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(10);
  for (let at = 1; at < 10; at++) {
    await tabs.nth(at).click();
    await expect(tabs.nth(at)).toHaveAttribute('aria-selected', 'true');
    await lookAt(page, info, `product-${at + 1}`, ['light']);
  }
});

test('what goes out, and the package', async ({ core, open, company }, info) => {
  await core.call('importing.commit', { files: [await core.upload('Export rates.csv', priceListCsv())] }, company.id);
  const page = await open(company, '/listings');
  await page.getByRole('checkbox', { name: 'Put all into the package' }).check();
  await page.getByRole('button', { name: /^See what goes out/ }).click();
  await expect(page.getByRole('heading', { name: 'What leaves this computer, field by field' })).toBeVisible();
  await lookAt(page, info, 'listings-leaves');
  await expect(page.getByRole('heading', { name: 'What leaves this computer, field by field' })).toBeVisible();
});

test('palette, keys, go ahead with reason', async ({ open, sample }, info) => {
  const page = await open(sample, '/checks');
  await page.getByRole('button', { name: 'Go ahead with reason…' }).click();
  await expect(page.getByRole('dialog', { name: 'Go ahead with a reason?' })).toBeVisible();
  await lookAt(page, info, 'go-ahead', ['light', 'dark']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('F1');
  await lookAt(page, info, 'keys', ['light', 'dark']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Find anything or type a command')).toBeFocused();
  await page.keyboard.type('brass');
  await expect(page.getByRole('button', { name: /Brass Oil Lamp/ })).toBeVisible();
  await lookAt(page, info, 'palette', ['light', 'dark']);
});
