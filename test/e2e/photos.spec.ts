import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import yazl from 'yazl';
import { cutSlips, photographed, STEADY } from '../../src/app/photos/slips.fixture.ts';
import type { Company } from '#app/contract';
import type { Core } from './core.ts';
import { lookAt } from './looks.ts';
import { stock } from './stock.ts';
import { expect, settled, test } from './window.ts';

/** Goods on a cloth, each of its own colour, as a photo of a phone. */
async function shot(seed: number): Promise<Buffer> {
  const [a, b] = [seed * 47 % 360, (seed * 47 + 140) % 360];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="hsl(${a},30%,78%)"/><ellipse cx="400" cy="470" rx="230" ry="34" fill="#0003"/><path d="M240 300h320l-60 160H300z" fill="hsl(${b},55%,42%)"/><circle cx="400" cy="250" r="${60 + seed % 7 * 8}" fill="hsl(${b},60%,52%)"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}

async function folderOf(names: readonly string[], more: Readonly<Record<string, Uint8Array>> = {}): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'niryat-shoot-')), 'Shoot 12 October');
  for (const [at, name] of names.entries()) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), await shot(at));
  }
  for (const [name, bytes] of Object.entries(more)) writeFileSync(join(folder, name), bytes);
  return folder;
}

async function zipOf(names: readonly string[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [at, name] of names.entries()) zip.addBuffer(await shot(40 + at), name, { compress: false });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const folderChooser = (page: Page) => page.locator('input[data-folder-chooser]').first();
const fileChooser = (page: Page) => page.locator('input[data-file-chooser]').first();
const lines = (page: Page) => page.getByRole('table', { name: 'Photos with the item each goes to' });
const photosOf = async (core: Core, company: Company, id: string): Promise<string[]> => (await core.call('catalogue.product', { id }, company.id)).images.map((one) => one.fileName);

test('a folder and a zip are matched by name, shown before anything is written, given at once, and taken back at once', async ({ core, company, open }, info) => {
  const ids = await stock(core, company);
  const page = await open(company, '/photos');
  await expect(page.getByRole('button', { name: /^Drop photos, a folder or a zip here/ })).toBeVisible();
  await lookAt(page, info, 'photos-empty');
  await folderChooser(page).setInputFiles(await folderOf(['KB-LMP-101.jpg', 'KB-LMP-101_2.jpg', 'KB-BWL-122/front.jpg', 'KB-BWL-122/back.jpg', 'KB-BWL-122/KB-BEL-140.jpg', 'cat.jpg'], { 'broken.jpg': (await shot(9)).subarray(0, 900), 'notes.txt': Buffer.from('x') }));
  await expect(page.getByRole('status').filter({ hasText: '6 photos came in. 1 file was not taken.' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Matched 4' })).toBeAttached();
  await expect(page.getByRole('radio', { name: 'Choose 1' })).toBeAttached();
  await expect(page.getByRole('radio', { name: 'Items without photo 1' })).toBeAttached();
  expect(await photosOf(core, company, ids['KB-LMP-101'] ?? ''), 'nothing is written yet').toEqual([]);
  await lookAt(page, info, 'photos-match');

  await page.getByRole('button', { name: 'See why' }).click();
  await expect(page.getByRole('dialog').getByText('The photo is cut short')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'I have read it' }).click();
  await expect(page.getByText('1 file was not taken', { exact: true })).toHaveCount(0);

  await lines(page).getByRole('combobox', { name: 'Item of KB-BEL-140.jpg' }).selectOption({ label: 'KB-BEL-140 · Temple bell, cast brass' });
  await lines(page).getByRole('checkbox', { name: 'Give back.jpg to its item' }).click();
  await page.getByRole('button', { name: /^Give 4 photos to 3 items/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '4 photos given to 3 items' })).toBeVisible();
  expect(await photosOf(core, company, ids['KB-LMP-101'] ?? '')).toEqual(['KB-LMP-101.jpg', 'KB-LMP-101_2.jpg']);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: 'Matched 4' })).toBeAttached();
  expect(await photosOf(core, company, ids['KB-BEL-140'] ?? '')).toEqual([]);

  await fileChooser(page).setInputFiles({ name: 'from the photographer.zip', mimeType: 'application/zip', buffer: await zipOf(['KB-BEL-140 (2).jpg', 'deep/KB-BEL-140.jpg']) });
  await expect(page.getByRole('radio', { name: 'All 8' })).toBeAttached();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => photosOf(core, company, ids['KB-BEL-140'] ?? '')).toEqual(['KB-BEL-140.jpg', 'KB-BEL-140 (2).jpg']);
});

test('photographed slips give their items the photos after them', async ({ core, company, open }, info) => {
  const ids = await stock(core, company);
  const page = await open(company, '/photos');
  await page.getByRole('button', { name: 'Print photo slips' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await lookAt(page, info, 'photos-slips-print', ['light']);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the PDF' }).click();
  const path = info.outputPath('slips.pdf');
  await (await saving).saveAs(path);
  const slips = await cutSlips((await import('node:fs')).readFileSync(path), 3, 8);
  // By item no.: the bell, the bowl, the lamp.
  const scene = (slip: number | undefined, seed: number): Promise<Buffer> => photographed(slip === undefined ? undefined : slips[slip], { ...STEADY, angle: seed * 33, noise: 6 }, seed, 1_600, 1_200);
  const row: [string, Buffer][] = await Promise.all([0, undefined, undefined, 2, undefined].map(async (slip, at) => [`IMG-20261012-WA00${10 + at}.jpg`, await scene(slip, at + 1)] as [string, Buffer]));
  await fileChooser(page).setInputFiles(row.map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer })));
  await expect(page.getByRole('radio', { name: 'By slips' })).toBeChecked();
  await expect(lines(page).getByText('Slip, leaves the list')).toHaveCount(2);
  await lookAt(page, info, 'photos-slips');
  await page.getByRole('button', { name: /^Give 3 photos to 2 items/ }).click();
  await expect(page.getByRole('status').filter({ hasText: '3 photos given to 2 items' })).toBeVisible();
  expect([await photosOf(core, company, ids['KB-BEL-140'] ?? ''), await photosOf(core, company, ids['KB-LMP-101'] ?? '')]).toEqual([['IMG-20261012-WA0011.jpg', 'IMG-20261012-WA0012.jpg'], ['IMG-20261012-WA0014.jpg']]);
});

test('twenty photos are given by keyboard alone, a wrong one is taken back, and a reload loses nothing', async ({ core, company, open }, info) => {
  const skus = Array.from({ length: 10 }, (_, at) => `KB-LMP-${101 + at}`);
  const ids = await stock(core, company, skus.map((sku, at) => ({ sku, name: `Brass oil lamp no. ${at + 1}` })));
  const page = await open(company, '/photos');
  await folderChooser(page).setInputFiles(await folderOf(Array.from({ length: 22 }, (_, at) => `IMG-20261012-WA${String(at + 1).padStart(4, '0')}.jpg`)));
  await expect(page.getByRole('radio', { name: 'All 22' })).toBeAttached();
  await page.locator('label').filter({ hasText: 'By hand' }).click();
  const field = page.getByRole('textbox', { name: 'Item no. or name' });
  await expect(field).toBeFocused();

  let pressed = 0;
  const press = async (key: string): Promise<void> => { pressed += 1; await page.keyboard.press(key); };
  const type = async (text: string): Promise<void> => { for (const letter of text) await press(letter); };
  const from = Date.now();
  // Two photos of each item: its last digits and Enter, then Shift Enter for the second.
  for (let at = 0; at < 10; at++) {
    await type(String(101 + at));
    await press('Enter');
    await press('Shift+Enter');
  }
  const seconds = (Date.now() - from) / 1000;
  await expect(page.getByText('Photo given to KB-LMP-110. Saved.')).toBeVisible();
  await expect(page.getByText(/^2 photos wait for their item/)).toBeVisible();
  console.log(`20 photos by keyboard: ${pressed} key presses, ${(pressed / 20).toFixed(1)} a photo; the window kept up in ${seconds.toFixed(1)} s`);
  expect(pressed / 20).toBeLessThanOrEqual(3);
  for (const [at, sku] of skus.entries()) expect(await photosOf(core, company, ids[sku] ?? ''), sku).toEqual([at * 2 + 1, at * 2 + 2].map((number) => `IMG-20261012-WA${String(number).padStart(4, '0')}.jpg`));
  await lookAt(page, info, 'photos-hand');

  await field.focus();
  await type('102');
  await expect(page.getByRole('group', { name: 'Photos that KB-LMP-102 has' })).toBeVisible();
  await press('Enter');
  await expect.poll(() => photosOf(core, company, ids['KB-LMP-102'] ?? '')).toHaveLength(3);
  await press('Backspace');
  await expect.poll(() => photosOf(core, company, ids['KB-LMP-102'] ?? '')).toHaveLength(2);
  await press('Home');
  await press('Shift+ArrowDown');
  await expect(page.getByText('2 photos chosen')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('listbox', { name: 'Photos in the order they were taken' })).toBeFocused();
  await press('u');
  await expect.poll(() => photosOf(core, company, ids['KB-LMP-101'] ?? '')).toEqual([]);
  await press('End');
  await press('Delete');
  await expect(page.getByText(/^3 photos wait for their item/)).toBeVisible();

  await page.reload();
  await settled(page);
  await expect(page.getByText(/^3 photos wait for their item/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^4 photos wait for their item/)).toBeVisible();
});
