import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { priceListCsv } from './priceList.ts';
import { lookAt } from './looks.ts';
import { expect, test } from './window.ts';

async function textOf(path: string): Promise<string> {
  const pages = await getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false }).promise;
  const content = await (await pages.getPage(1)).getTextContent();
  return content.items.map((one) => ('str' in one ? one.str : '')).join(' ').replaceAll(/\s+/g, ' ');
}

/** A font that may be embedded, and a picture: what a firm drops. */
const FONT = readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf'));
const LOGO = await sharp({ create: { width: 300, height: 120, channels: 3, background: '#0b5d3b' } }).png().toBuffer();

/** Lets a file fall on the place of that name, as a hand with a mouse does. */
async function drop(page: Page, place: RegExp, name: string, bytes: Buffer): Promise<void> {
  const files = await page.evaluateHandle(([called, base64]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], called));
    return transfer;
  }, [name, bytes.toString('base64')] as const);
  await page.getByRole('button', { name: place }).dispatchEvent('drop', { dataTransfer: files });
}

/** The firm's logo and font are dropped, wrong files are refused once each, a certificate gets its logo; then the screen of sheets. */
async function dropTheBrand(page: Page): Promise<void> {
  await drop(page, /^Drop a logo/, 'logo.png', Buffer.from('MZ no picture'));
  await expect(page.getByText('This file cannot be used as a logo.')).toHaveCount(1);
  await drop(page, /^Drop a logo/, 'logo.png', LOGO);
  await expect(page.locator('#part-brand').getByRole('img', { name: 'Logo' })).toBeVisible();
  await drop(page, /^Font for headings/, 'setup.ttf', Buffer.from('MZ\u0090 a program that calls itself a font'));
  await expect(page.getByText('This is no font file that can be used.')).toHaveCount(1);
  await drop(page, /^Font for headings/, 'own.ttf', FONT);
  await expect(page.getByRole('button', { name: /^Noto Sans Tamil/ })).toBeVisible();
  await page.getByRole('button', { name: 'Add certificate' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kind').fill('oeko-tex');
  await drop(page, /^Drop the logo of the certificate/, 'mark.png', LOGO);
  await expect(dialog.getByRole('img', { name: 'Logo of the certificate' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Add certificate' }).click();
  await expect(dialog).toHaveCount(0);
  await page.evaluate(() => { location.hash = '#/sheets'; });
  await expect(page.getByRole('heading', { level: 1, name: 'Spec sheets' })).toBeVisible();
}

test('the page that is shown is the file that is saved, in one language or two', async ({ core, company, open }, info) => {
  const token = await core.upload('Export rates.csv', priceListCsv());
  await core.call('importing.commit', { files: [token] }, company.id);
  const bell = (await core.call('catalogue.search', { query: 'Temple bell' }, company.id)).items[0]?.id ?? '';
  await core.call('catalogue.edit', { edits: [{ id: bell, field: 'brand', value: 'HOUSE-OF-BELLS' }, { id: bell, field: 'classes.brand', value: 'internal' }] }, company.id);
  const page = await open(company, '/exporter');
  await dropTheBrand(page);
  await page.getByRole('button', { name: /Temple bell, cast brass/ }).click();
  const canvas = page.getByRole('img', { name: 'Spec sheet of Temple bell, cast brass' });
  await expect(canvas).toHaveAttribute('data-drawn', '1');
  const inked = () => canvas.evaluate((one) => {
    const { width, height } = one as HTMLCanvasElement;
    const pixels = (one as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 200) dark++;
    return dark;
  });
  await expect.poll(inked, 'letters are drawn').toBeGreaterThan(1_000);

  const one = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save 1 PDF/ }).click();
  const english = info.outputPath('english.pdf');
  await (await one).saveAs(english);
  expect(await textOf(english)).toContain('Temple bell, cast brass');
  expect(await textOf(english), 'what it cost us stays here').not.toContain('4.95');
  expect(await textOf(english), 'an inside field is held back until somebody says otherwise').not.toContain('HOUSE-OF-BELLS');

  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = String(document.querySelectorAll('.printed-pages canvas').length); }; });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('body'), 'the print dialog gets every page and nothing else').toHaveAttribute('data-printed', '1');

  await page.getByRole('combobox', { name: 'Languages on the sheet' }).selectOption({ label: 'English + हिन्दी' });
  await expect(page.getByText(/en-hi\.pdf/)).toBeVisible();
  const brand = page.getByRole('radiogroup', { name: 'What happens with Brand' });
  await brand.getByText('Send').click();
  await expect(brand.getByRole('radio', { name: 'Send' })).toBeChecked();
  const two = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const both = info.outputPath('both.pdf');
  await (await two).saveAs(both);
  expect(await textOf(both)).toContain('Temple bell, cast brass');
  expect(await textOf(both), 'now it was released').toContain('HOUSE-OF-BELLS');
  await expect(brand.getByRole('radio', { name: 'Hold back' }), 'a release is over when the file is out').toBeChecked();
  expect(readFileSync(both).byteLength).toBeGreaterThan(readFileSync(english).byteLength);
});

test('a template is changed with the page beside it, saved under a name, used, and taken back', async ({ core, company, open }, info) => {
  const token = await core.upload('Export rates.csv', priceListCsv());
  await core.call('importing.commit', { files: [token] }, company.id);
  const page = await open(company, '/sheets');
  await page.getByRole('button', { name: /Temple bell, cast brass/ }).click();
  await expect(page.getByRole('img', { name: 'Spec sheet of Temple bell, cast brass' })).toHaveAttribute('data-drawn', '1');
  await page.getByRole('button', { name: 'Change this template' }).click();
  const parts = page.getByRole('list', { name: 'Parts of the sheet' });
  await parts.getByRole('checkbox', { name: 'Quantity rates' }).uncheck();
  await parts.getByRole('checkbox', { name: 'Small print' }).check();
  await parts.getByRole('button', { name: 'Heading and fields of Packing' }).click();
  await page.getByLabel('Heading, English').fill('How it travels');
  // The arrows with Alt move a part as the button does, and the keyboard stays on it.
  const order = async () => (await parts.getByRole('checkbox').evaluateAll((all) => all.map((one) => one.closest('li')?.textContent ?? '')));
  const place = (await order()).findIndex((one) => one.startsWith('Packing'));
  await parts.getByRole('checkbox', { name: 'Packing' }).press('Alt+ArrowUp');
  await expect(page.getByText(`Packing is now part ${place} of`)).toBeAttached();
  await expect(parts.getByRole('checkbox', { name: 'Packing' })).toBeFocused();
  expect((await order()).findIndex((one) => one.startsWith('Packing'))).toBe(place - 1);
  await page.getByRole('button', { name: 'Move Packing down' }).click();
  await page.getByRole('button', { name: 'Move Packing down' }).click();
  // A part half under the buttons at the foot would count as a target too small.
  await page.getByRole('complementary', { name: 'Template' }).evaluate((one) => one.scrollTo(0, 0));
  await lookAt(page, info, 'sheet-editor', ['light']);
  await page.getByRole('button', { name: 'Save as' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('For fairs');
  await page.getByRole('dialog').getByRole('button', { name: 'Save template' }).click();
  await expect(page.getByText('Template For fairs saved')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Template' })).toContainText('For fairs');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save 1 PDF/ }).click();
  const path = info.outputPath('own.pdf');
  await (await saving).saveAs(path);
  const text = await textOf(path);
  expect(text).toContain('How it travels');
  expect(text).toContain('Please note');
  expect(text, 'rates are hidden').not.toContain('Quantity rates');
  // The question what goes out holds the keyboard until it is gone.
  await expect(page.getByText('1 spec sheet saved')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('combobox', { name: 'Template' })).not.toContainText('For fairs');
});
