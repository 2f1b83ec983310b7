import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Company } from '#app/contract';
import type { Core } from './core.ts';
import { lookAt } from './looks.ts';
import { expect, settled, test } from './window.ts';

const ulid = (at: number): string => `01J000000000000000000000${String(at).padStart(2, '0')}`;
const SKUS = Array.from({ length: 10 }, (_, at) => `KB-BWL-${201 + at}`);

/** Ten bowls with rates from 60 on, and cartons of 24. */
async function bowls(core: Core, company: Company): Promise<void> {
  for (const [at, sku] of SKUS.entries()) {
    const { id } = await core.call('catalogue.add', { sku, name: `Hammered brass bowl ${15 + at} cm` }, company.id);
    const steps = { [ulid(1)]: { position: 0, minQuantity: '60', price: { amount: 1250 + at * 10, currency: 'USD' } }, [ulid(2)]: { position: 1, minQuantity: '240', price: { amount: 1135 + at * 10, currency: 'USD' } } };
    await core.call('catalogue.edit', { edits: [
      { id, field: 'priceLadders', value: { [ulid(3)]: { position: 0, currency: 'USD', incoterm: 'FOB', place: 'Mundra', unit: 'PCS', steps } } }, { id, field: 'cost', value: 'INR 411.07' }, { id, field: 'supplier', value: 'CANARY-SUPPLIER' },
      { id, field: 'packing', value: { [ulid(4)]: { position: 2, level: 'carton', count: '24', netWeight: { value: '11.5', unit: 'KGS' }, grossWeight: { value: '12.6', unit: 'KGS' }, length: { value: '60', unit: 'CMS' }, width: { value: '40', unit: 'CMS' }, height: { value: '35', unit: 'CMS' } } } },
    ] }, company.id);
  }
  await core.call('exporter.edit', { edits: [{ field: 'legalName', value: 'Kaveri Brass Works' }] }, company.id);
}

const scanField = (page: Page) => page.getByRole('combobox', { name: 'Item no., barcode or QR code' });

test('at the stand: a visitor, ten items and their quantities without a mouse, and the papers of the evening', async ({ core, company, open }, info) => {
  await bowls(core, company);
  await core.call('fair.save', { name: 'Ambiente', from: '2026-01-01', currency: 'USD', incoterm: 'FOB', incotermPlace: 'Mundra', payment: '30 % advance', terms: 'Colours vary by hand.' }, company.id);
  const page = await open(company, '/fair');
  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Company', { exact: true })).toBeFocused();
  await page.keyboard.type('Moreau SARL');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Claire Moreau');
  await page.keyboard.press('Tab');
  await page.keyboard.type('France');
  await page.keyboard.press('Control+f');
  await expect(scanField(page)).toBeFocused();
  for (const sku of SKUS) {
    await page.keyboard.type(sku);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('row')).toHaveCount(11);
  await expect(page.getByText(`${SKUS[9]} is on the list`)).toBeVisible();

  // A code that names nothing is told and stays; the next one is typed over it.
  await page.keyboard.type('KB-NOPE');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is called “KB-NOPE”')).toBeVisible();
  await expect(scanField(page)).toHaveValue('KB-NOPE');
  await page.keyboard.type('bwl-20');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Choose the item' }).getByRole('option')).toHaveCount(8);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await scanField(page).fill('');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  for (let up = 0; up < 9; up++) await page.keyboard.press('ArrowUp');
  await page.getByLabel(`Quantity of ${SKUS[0]}`).focus();
  for (const [at] of SKUS.entries()) {
    await page.keyboard.type(String(60 * (at + 1)));
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(scanField(page)).toBeFocused();
  await expect(page.getByText('750.00', { exact: true })).toBeVisible();
  await page.getByLabel(`Note for ${SKUS[1]}, printed on the quotation`).fill('in antique finish');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Total USD', { exact: false })).toBeVisible();
  await lookAt(page, info, 'fair');

  await page.reload();
  await settled(page);
  await expect(page.getByLabel(`Quantity of ${SKUS[9]}`)).toHaveValue('600');

  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog', { name: 'Make quotations and line sheets?' })).toBeVisible();
  await lookAt(page, info, 'fair-papers', ['dark']);
  const downloads: string[] = [];
  page.on('download', (download) => void download.path().then((path) => downloads.push(path)));
  await page.getByRole('button', { name: 'Make 2 papers' }).click();
  await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(2);
  const texts = downloads.map((path) => spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));
  if (texts.some((one) => one.error)) console.warn('skipped: pdftotext (poppler-utils) is not installed; the papers were made but not read');
  else {
    const all = texts.map((one) => one.stdout).join('\n');
    for (const sku of SKUS) expect(all).toContain(sku);
    for (const said of ['Moreau SARL', 'Claire Moreau', '750.00', 'Note: in antique finish', 'FOB Mundra', 'QT/']) expect(all).toContain(said);
    expect(all).not.toMatch(/CANARY|411\.07/);
  }
});

test('what one window scans the other shows, one step back takes one item off, and who wanted what is told', async ({ core, company, open }, info) => {
  await bowls(core, company);
  await core.call('fair.save', { name: 'Ambiente', from: '2026-01-01' }, company.id);
  const one = await open(company, '/fair');
  await one.keyboard.press('Control+n');
  await one.getByLabel('Company', { exact: true }).fill('Lindqvist AB');
  await one.keyboard.press('Control+f');
  const other = await open(company, '/fair');
  await scanField(one).fill(SKUS[0] ?? '');
  await one.keyboard.press('Enter');
  await expect(other.getByLabel(`Quantity of ${SKUS[0]}`)).toBeVisible();
  await scanField(other).fill(SKUS[1] ?? '');
  await other.keyboard.press('Enter');
  await expect(one.getByLabel(`Quantity of ${SKUS[1]}`)).toBeVisible();
  await one.getByRole('button', { name: /^Undo: / }).click();
  await expect(one.getByLabel(`Quantity of ${SKUS[1]}`)).toHaveCount(0);
  await one.getByText('Who wanted what').click();
  await expect(one.getByRole('row', { name: /KB-BWL-201.*Lindqvist AB/ })).toBeVisible();
  await lookAt(one, info, 'fair-wanted', ['light']);
});
