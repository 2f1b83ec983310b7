import { printedPdf } from '../../src/app/papers/pdf.fixture.ts';
import { lookAt } from './looks.ts';
import { expect, test } from './window.ts';

const UBL = `<?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="urn:b" xmlns:cac="urn:a"><cbc:ID>AB/2026/014</cbc:ID><cbc:IssueDate>2026-11-20</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:InvoiceLine><cbc:InvoicedQuantity unitCode="C62">400</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">500.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Brass hook</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">1.25</cbc:PriceAmount></cac:Price></cac:InvoiceLine></Invoice>`;

test('a new shipment, an invoice whose sums are worked out while it is typed, a UBL file brought in after a look, and undo', async ({ core, company, open }, info) => {
  const page = await open(company, '/shipments');
  await page.getByRole('button', { name: 'New shipment' }).first().click();
  await expect(page.getByLabel('Number')).toHaveValue('S-001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'S-001' })).toBeVisible();

  const { items } = await core.call('shipments.list', {}, company.id);
  const shipment = items[0]?.id ?? '';
  const { id } = await core.call('papers.add', { kind: 'commercialInvoice', shipment }, company.id);
  await page.goto(`${core.origin}/#/papers/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Commercial invoice' })).toBeVisible();
  await page.getByLabel('Currency', { exact: false }).first().fill('USD');
  await page.keyboard.press('Enter');
  await expect(page.getByText('US Dollar')).toBeVisible();
  const goods = page.getByRole('table', { name: 'Goods' });
  for (const [field, text] of [['Quantity', '2400'], ['Rate', '4.25'], ['Amount', '10,000']] as const) {
    await goods.getByLabel(`${field}, row 1`, { exact: true }).fill(text);
    await page.keyboard.press('Enter');
    await expect(goods.getByLabel(`${field}, row 2`, { exact: true })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Take over 10,200.00 for Amount, row 1' }).click();
  await expect(goods.getByLabel('Amount, row 1', { exact: true })).toHaveValue('10,200.00');
  await page.getByRole('button', { name: 'Take over 10,200.00 for Total', exact: true }).click();
  await expect(page.getByText('Adds up', { exact: true }).first()).toBeVisible();
  await page.locator('input[data-file-chooser]').first().setInputFiles({ name: 'signed copy.pdf', mimeType: 'application/pdf', buffer: Buffer.from(printedPdf([[40, 40, 'COMMERCIAL INVOICE'], [40, 70, 'Invoice No.: AB/2026/077']], {}, 3), 'latin1') });
  const beside = page.getByRole('complementary', { name: 'The attached file' });
  const pages = beside.getByRole('region', { name: 'Pages of signed copy.pdf' });
  await expect(pages.getByRole('img')).toHaveAttribute('data-drawn', '1');
  await pages.press('PageDown');
  await expect(beside.getByText('Page 2 of 3')).toBeVisible();
  await expect(pages.getByRole('img')).toHaveAttribute('data-drawn', '2');
  await beside.getByRole('button', { name: 'Read values from its text' }).click();
  await beside.getByRole('button', { name: 'Take over AB/2026/077 for Number' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Commercial invoice AB/2026/077' })).toBeVisible();
  await lookAt(page, info, 'document-form');
  await beside.getByRole('button', { name: 'Hide the file' }).click();
  await expect(beside).toBeHidden();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'S-001' })).toBeVisible();
  await page.locator('input[data-file-chooser]').first().setInputFiles({ name: 'invoice.xml', mimeType: 'text/xml', buffer: Buffer.from(UBL) });
  const dialog = page.getByRole('dialog', { name: 'Bring documents in' });
  await expect(dialog.getByText('AB/2026/014')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bring 1 document in' }).click();
  await expect(page.getByText('1 document is in.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(async () => (await core.call('shipments.get', { id: shipment }, company.id)).papers.length).toBe(1);
});
