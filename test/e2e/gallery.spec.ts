import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Company } from '#app/contract';
import type { Core } from './core.ts';
import { lookAt } from './looks.ts';
import { stock } from './stock.ts';
import { expect, test } from './window.ts';

/** A picture of coloured blocks on white: sharp, and unlike any other number's. */
async function photo(seed: number, width: number, height: number, blur = 0): Promise<Uint8Array<ArrayBuffer>> {
  let state = seed * 99_991 + 7;
  const next = (): number => ((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32);
  const small = Uint8Array.from({ length: 12 * 12 * 3 }, () => Math.floor(next() * 256));
  const blocks = sharp(small, { raw: { width: 12, height: 12, channels: 3 } }).resize(width - 80, height - 80, { kernel: 'nearest', fit: 'fill' }).extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#ffffff' });
  const png = await blocks.png().toBuffer();
  return new Uint8Array(await (blur > 0 ? sharp(png).blur(blur) : sharp(png)).jpeg({ quality: 85 }).toBuffer());
}

/** Three products with photos: one wide, one blurred, one too small, one that is there twice. */
async function withPhotos(core: Core, company: Company): Promise<Record<string, string>> {
  const ids = await stock(core, company);
  const put = async (sku: string, files: Record<string, Uint8Array<ArrayBuffer>>): Promise<void> => {
    const tokens = await Promise.all(Object.entries(files).map(([name, bytes]) => core.upload(name, bytes)));
    await core.call('catalogue.addImages', { id: ids[sku] ?? '', files: tokens }, company.id);
  };
  const lamp = await photo(1, 900, 900);
  await put('KB-LMP-101', { 'front.jpg': lamp, 'side.jpg': await photo(2, 1_200, 600), 'detail.jpg': await photo(3, 800, 800) });
  await put('KB-BWL-122', { 'bowl.jpg': await photo(4, 900, 900, 9), 'lamp-again.jpg': new Uint8Array(await sharp(lamp).resize(700).jpeg({ quality: 60 }).toBuffer()) });
  return ids;
}

const photos = (page: Page) => page.getByRole('listbox', { name: 'Photos in order' });
const names = (page: Page) => photos(page).getByRole('option').evaluateAll((all) => all.map((one) => one.querySelector('[title]:not([title=""]).strong')?.getAttribute('title')));

test('photos are ordered, covered, cropped and taken back by keys alone', async ({ core, company, open }, info) => {
  const ids = await withPhotos(core, company);
  const page = await open(company, `/catalogue/${ids['KB-LMP-101']}?tab=images`);
  await expect(photos(page).getByRole('option')).toHaveCount(3);
  await photos(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+Home');
  await expect.poll(() => names(page)).toEqual(['detail.jpg', 'front.jpg', 'side.jpg']);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => names(page)).toEqual(['front.jpg', 'detail.jpg', 'side.jpg']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(['detail.jpg', 'front.jpg', 'side.jpg']);

  await photos(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await expect(photos(page).locator('[data-current="true"]')).toContainText('1200×600');
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Crop and turn side.jpg' });
  await expect(dialog.getByRole('application')).toBeFocused();
  await dialog.getByText('1:1', { exact: true }).click();
  await dialog.getByRole('application').focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(dialog.getByRole('application')).toHaveAccessibleName('The part that stays: 588×588 pixels, 264 from the left, 0 from the top');
  await lookAt(page, info, 'photo-editor', ['light']);
  await dialog.getByRole('button', { name: 'Use this' }).click();
  await expect(photos(page).locator('[data-current="true"]')).toContainText('588×588');
  const { photos: after } = await core.call('gallery.photos', { id: ids['KB-LMP-101'] ?? '' }, company.id);
  expect(after[2]).toMatchObject({ edit: { rotate: 0, crop: { left: 264, top: 0, width: 588, height: 588 } }, look: { originalWidth: 1_200, originalHeight: 600 } });
  await page.keyboard.press('Control+z');
  await expect(photos(page).locator('[data-current="true"]')).toContainText('1200×600');

  await page.getByLabel('What the photo shows (English)').fill('Lamp from the side');
  await page.getByLabel('What the photo shows (English)').press('Enter');
  await page.getByRole('checkbox', { name: 'Alibaba.com' }).click();
  await expect.poll(async () => (await core.call('gallery.photos', { id: ids['KB-LMP-101'] ?? '' }, company.id)).photos[2]?.notFor).toEqual(['alibaba']);
  await lookAt(page, info, 'photos-tab', ['dark', 'hindi']);
  await photos(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('2 of 3', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('two hundred photos on one item stay quick: only those in sight are made', async ({ core, company, open }) => {
  const { 'KB-1': id = '' } = await stock(core, company, [{ sku: 'KB-1', name: 'Bowl' }]);
  const tokens = await Promise.all(Array.from({ length: 200 }, async (_, number) => core.upload(`${number + 1}.png`, new Uint8Array(await sharp({ create: { width: 64, height: 64, channels: 3, background: { r: number, g: 255 - number, b: (number * 7) % 256 } } }).png().toBuffer()))));
  for (let from = 0; from < 200; from += 50) await core.call('catalogue.addImages', { id, files: tokens.slice(from, from + 50) }, company.id);
  const page = await open(company, `/catalogue/${id}?tab=images`);
  await expect(photos(page).getByRole('option')).toHaveCount(200);
  await expect.poll(() => photos(page).locator('img').count()).toBeGreaterThan(0);
  expect(await photos(page).locator('img').count()).toBeLessThan(80);
  await photos(page).focus();
  await page.keyboard.press('End');
  await expect(photos(page).getByRole('option').last().locator('img')).toBeVisible();
  await page.keyboard.press('Alt+Home');
  await expect(photos(page).getByRole('option').first()).toContainText('200.png');
});

test('the gallery says what is wrong, and a square pad of everything ticked is one step', async ({ core, company, open }, info) => {
  await withPhotos(core, company);
  const page = await open(company, '/gallery');
  const tiles = page.getByRole('listbox', { name: 'Items as pictures' });
  await expect(tiles.getByRole('option')).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Blurred 1' })).toBeVisible();
  await tiles.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('F4');
  await lookAt(page, info, 'gallery');
  await page.getByRole('button', { name: 'Too long or tall 1' }).click();
  await expect(tiles.getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'Too long or tall 1' }).click();
  await expect(tiles.getByRole('option')).toHaveCount(3);
  await tiles.focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('toolbar').getByRole('button', { name: 'Square pad' }).click();
  await expect(page.getByText('5 photos set on a square')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Too long or tall 1' })).toHaveCount(0);
  await tiles.focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Too long or tall 1' })).toBeVisible();
});

test('duplicates are found, explained, merged and taken back', async ({ core, company, open }, info) => {
  await withPhotos(core, company);
  await stock(core, company, [{ sku: 'KB-LMP-0101', name: 'Oil lamp of brass, seven wicks', cells: { hsCode: '830629', origin: 'IN', moq: '250' } }, { sku: 'KB-BWL-123', name: 'Hammered brass bowl, 20 cm' }]);
  const page = await open(company, '/duplicates');
  await page.getByRole('button', { name: 'Find duplicates' }).click();
  const pair = page.getByRole('listitem', { name: 'KB-LMP-0101 and KB-LMP-101' });
  await expect(pair).toContainText('Item no. the same but for zeros, spaces or capitals');
  await expect(pair).toContainText(/Name \d+ % alike/);
  await expect(page.getByRole('listitem', { name: 'KB-BWL-122 and KB-BWL-123' }), 'another size is no duplicate').toHaveCount(0);
  await lookAt(page, info, 'duplicates', ['light', 'hindi']);
  await pair.getByRole('button', { name: 'Merge…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge KB-LMP-0101 and KB-LMP-101?' });
  await dialog.getByText('KB-LMP-101', { exact: true }).first().click();
  await expect(dialog.getByRole('row', { name: /MOQ/ })).toContainText('250 pcs');
  await dialog.getByRole('radio', { name: 'MOQ: 250 pcs' }).check();
  await lookAt(page, info, 'duplicates-merge', ['dark']);
  await dialog.getByRole('button', { name: 'Merge into KB-LMP-101' }).click();
  await expect(page.getByText('KB-LMP-0101 was merged into KB-LMP-101')).toBeVisible();
  await expect(pair).toHaveCount(0);
  const merged = (await core.call('catalogue.search', { query: 'KB-LMP' }, company.id)).items;
  expect(merged.map((one) => one.sku)).toEqual(['KB-LMP-101']);
  expect((await core.call('catalogue.product', { id: merged[0]?.id ?? '' }, company.id)).product.moq).toEqual({ value: '250', unit: 'PCS' });
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(pair).toBeVisible();
  await pair.getByRole('button', { name: 'Not a duplicate' }).click();
  await expect(pair).toHaveCount(0);
  await page.getByRole('button', { name: 'Search again' }).click();
  await expect(page.getByText('No likely duplicates').first()).toBeVisible();
});
