import type { Page } from '@playwright/test';
import { lookAt } from './looks.ts';
import { expect, settled, test } from './window.ts';

const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

/** Fills a field of the form and leaves it, as a person does with Tab. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).fill(text);
  await page.keyboard.press('Tab');
}

/** Opens "Add attribute", says what it is, and takes it over. */
async function addAttribute(page: Page, name: string, kind: string, more: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown> = async () => undefined): Promise<void> {
  await page.getByRole('button', { name: 'Add attribute' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add attribute' });
  await dialog.getByLabel('Label in English').fill(name);
  await dialog.getByLabel('Type', { exact: true }).selectOption({ label: kind });
  await more(dialog);
  await dialog.getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
}

test('a family of one’s own: every type of value in the form, a type changed with a preview, undone', async ({ core, company, open }, info) => {
  await core.call('exporter.saveCertificate', { certificate: { kind: 'gots', number: 'GOTS/2026/114', validTo: '2027-03-31', covers: { firm: true, hsPrefixes: [], products: [] } } }, company.id);
  const page = await open(company, '/families');
  await page.getByRole('button', { name: 'New family' }).click();
  await page.getByRole('dialog').getByLabel('Name in English').fill('Oil lamps');
  await page.getByRole('dialog').getByLabel('Name in Hindi').fill('तेल के दीपक');
  await page.getByRole('button', { name: 'Make family' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Oil lamps' })).toBeVisible();
  await addAttribute(page, 'Burns for', 'Text');
  await addAttribute(page, 'Story', 'Text in several languages');
  await addAttribute(page, 'Wicks', 'Number');
  await addAttribute(page, 'Height', 'Number with unit', async (dialog) => dialog.getByLabel('Unit', { exact: true }).selectOption('CMS'));
  await addAttribute(page, 'Deposit', 'Money');
  await addAttribute(page, 'Shape', 'Choice', async (dialog) => dialog.getByLabel('Answers').fill('Round | गोल\nStar | तारा | starry'));
  await addAttribute(page, 'Uses', 'Several choices', async (dialog) => dialog.getByLabel('Answers').fill('Prayer | पूजा\nDecor | सजावट'));
  await addAttribute(page, 'Hand made', 'Yes or no');
  await addAttribute(page, 'Cast on', 'Date');
  await addAttribute(page, 'Sizes', 'Table', async (dialog) => dialog.getByLabel('Columns', { exact: true }).fill('Part | हिस्सा\nWidth | चौड़ाई'));
  await addAttribute(page, 'Proof', 'Certificate');
  await page.getByRole('button', { name: 'Move Wicks up' }).click();
  await lookAt(page, info, 'family-editor', ['light']);
  await page.getByRole('button', { name: 'Save family' }).click();
  await expect(page.getByRole('button', { name: 'Oil lamps', exact: true })).toBeVisible();

  const { id } = await core.call('catalogue.add', { sku: 'LMP-1', name: 'Peacock lamp', family: 'oil_lamps' }, company.id);
  await page.goto(`${core.origin}/#/catalogue/${id}?tab=attributes`);
  await settled(page);
  await type(page, 'Burns for', 'six hours');
  await type(page, 'Story, English', 'Cast in Moradabad');
  await type(page, 'Story, Hindi · हिन्दी', 'मुरादाबाद में ढला');
  await type(page, 'Wicks', '५');
  await type(page, 'Height', '2.5 in');
  await expect(page.getByText('= 6.35 cm').first()).toBeVisible();
  await field(page, 'Unit of Height').selectOption({ label: 'cm' });
  await expect(page.getByRole('textbox', { name: 'Height', exact: true })).toHaveValue('6.35');
  await type(page, 'Deposit', '₹1,50,000');
  await field(page, 'Shape').selectOption({ label: 'Star' });
  await page.getByRole('combobox', { name: 'Uses' }).click();
  await page.getByRole('option', { name: 'Prayer' }).click();
  await page.keyboard.press('Escape');
  await field(page, 'Hand made').selectOption({ label: 'Yes' });
  await type(page, 'Cast on', '२१-११-२०२६');
  await page.getByRole('textbox', { name: 'Part, row 1' }).focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Base\t12\nBowl\t18');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('textbox', { name: 'Part, row 2' })).toHaveValue('Bowl');
  await field(page, 'Proof').selectOption({ index: 1 });
  await expect.poll(async () => (await core.call('catalogue.product', { id }, company.id)).product.attributes).toMatchObject({
    burns_for: { kind: 'text', text: 'six hours' }, story: { kind: 'texts', texts: { en: { text: 'Cast in Moradabad' }, hi: { text: 'मुरादाबाद में ढला' } } }, wicks: { kind: 'number', value: '5' }, height: { kind: 'quantity', quantity: { value: '6.35', unit: 'CMS' } },
    deposit: { kind: 'money', money: { amount: 15000000, currency: 'INR' } }, shape: { kind: 'choice', choice: 'Star' }, uses: { kind: 'choices', choices: ['Prayer'] }, hand_made: { kind: 'yesno', yes: true }, cast_on: { kind: 'day', day: '2026-11-21' },
    sizes: { kind: 'table', columns: ['part', 'width'], rows: [['Base', '12'], ['Bowl', '18']] }, proof: { kind: 'certificate', number: 'GOTS/2026/114' },
  });
  await lookAt(page, info, 'product-typed', ['light']);

  await page.goto(`${core.origin}/#/families`);
  await page.getByRole('button', { name: 'Oil lamps', exact: true }).click();
  await page.getByRole('button', { name: 'Burns for', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Type', { exact: true }).selectOption({ label: 'Number' });
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('button', { name: 'Take Wicks out of the family' }).click();
  await page.getByRole('button', { name: 'Save family' }).click();
  const preview = page.getByRole('dialog', { name: 'What this does to values' });
  await expect(preview.getByText('1 cannot be turned')).toBeVisible();
  await expect(preview.getByText('1 value stays')).toBeVisible();
  await lookAt(page, info, 'family-preview', ['dark']);
  await preview.getByRole('button', { name: 'Save family' }).click();
  await expect(preview).toHaveCount(0);
  expect((await core.call('catalogue.product', { id }, company.id)).product.attributes).toMatchObject({ burns_for: { kind: 'text', text: 'six hours' }, wicks: { kind: 'number', value: '5' } });
  await page.goto(`${core.origin}/#/catalogue/${id}?tab=attributes`);
  await expect(page.getByText('Kept as Text; the family asks for Number.')).toBeVisible();
  await page.getByRole('button', { name: /^Undo: / }).first().click();
  await expect(page.getByText('Kept as Text; the family asks for Number.')).toHaveCount(0);
});

test('a translation older than its source says so, and is found right with one press; by keyboard', async ({ core, company, open }, info) => {
  const { id } = await core.call('catalogue.add', { sku: 'LMP-2', name: 'Oil lamp' }, company.id);
  await core.call('languages.set', { languages: ['en', 'hi', 'gu', 'ar'] }, company.id);
  await core.call('catalogue.edit', { edits: [{ id, field: 'name.hi', value: 'तेल का दीपक' }, { id, field: 'name.ar', value: 'مصباح زيت' }] }, company.id);
  const page = await open(company, `/catalogue/${id}?tab=texts`);
  const english = page.getByRole('textbox', { name: 'Name, English' });
  await english.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Brass oil lamp');
  await page.keyboard.press('Enter');
  await expect(page.getByText('English changed since')).toHaveCount(1);
  await expect(page.getByText('1 text older than its source')).toHaveCount(2);
  await lookAt(page, info, 'texts-stale', ['hindi']);
  const right = page.getByRole('button', { name: 'Still right' });
  await right.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 text older than its source')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Beside it' }).selectOption('ar');
  await expect(page.getByRole('textbox', { name: /^Name, Arabic/ })).toHaveValue('مصباح زيت');
  await expect(page.getByText('English changed since')).toHaveCount(1);
  expect((await core.call('catalogue.columns', {}, company.id)).columns.map((one) => one.key)).toEqual(expect.arrayContaining(['name.hi', 'name.gu', 'name.ar', 'description.gu']));
  const found = await core.call('catalogue.page', { filters: [{ field: 'staleTexts', op: 'contains', values: ['name.ar'] }] }, company.id);
  expect(found.rows.map((one) => one.sku)).toEqual(['LMP-2']);
});

test('families of the sample firm and what its labels are asked for', async ({ core, open, sample }, info) => {
  const page = await open(sample, '/families');
  await lookAt(page, info, 'families', ['dark']);
  const { items } = await core.call('catalogue.search', { query: 'MR-TEX-101' }, sample.id);
  await page.goto(`${core.origin}/#/catalogue/${items.find((one) => one.sku === 'MR-TEX-101')?.id ?? ''}?tab=attributes`);
  await expect(page.getByRole('heading', { name: 'Labels where the goods go' })).toBeVisible();
  await lookAt(page, info, 'product-labels', ['hindi']);
});
