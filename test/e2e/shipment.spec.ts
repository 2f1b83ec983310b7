import { lookAt } from './looks.ts';
import { expect, test } from './window.ts';

const kg = (value: string) => ({ value, unit: 'KGS' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const totals = { packageCount: '46', packageKind: 'CTN', netWeight: kg('1021.2'), grossWeight: kg('1283.4') };
const buyer = { name: 'Nordlicht Wohnen GmbH', address: 'Hafenweg 3, Hamburg', country: 'DE' };
const box = [{ number: 'CSQU3054383', seal: 'KB004711' }];
const lines = [{ sku: 'KB-LMP-101', description: 'Brass lamps', hsCode: '94055000', quantity: { value: '552', unit: 'PCS' } }];
const refs = { invoiceNumber: 'KTC/26-27/0118', invoiceDate: '2026-11-12' };
const PAPERS = [
  ['letterOfCredit', { number: 'LC 26-00417-D', currency: 'USD', incoterm: 'CIF', place: 'Hamburg', ports: { loading: 'Any Indian port', discharge: 'Hamburg' }, parties: { applicant: buyer }, credit: { amount: usd(800_000), expiresOn: '2026-12-09', latestShipmentOn: '2026-11-30', papers: [{ kind: 'commercialInvoice' }, { kind: 'inspection' }] } }],
  ['commercialInvoice', { number: 'KTC/26-27/0118', date: '2026-11-12', state: 'issued', currency: 'USD', incoterm: 'CIF', place: 'Hamburg', parties: { consignee: buyer }, lines, totals: { ...totals, amount: usd(795_000) }, ports: { loading: 'INMUN1', discharge: 'Hamburg' }, refs: { purchaseOrderDate: '2026-10-28' } }],
  ['packingList', { number: 'KTC/26-27/0118-P', date: '2026-11-12', parties: { consignee: buyer }, lines, totals, refs, carriage: { containers: box } }],
  ['shippingBill', { number: '1234567', date: '2026-11-14', state: 'draft', currency: 'USD', incoterm: 'CIF', parties: { consignee: buyer }, lines, totals: { ...totals, grossWeight: kg('1238.4'), amount: usd(795_000) }, ports: { loading: 'INMUN1', discharge: 'DEHAM' }, refs: { ...refs, invoiceNumber: 'KTC/26-27/0181' } }],
  ['billOfLading', { number: 'KAVMUN260041', date: '2026-11-18', state: 'draft', parties: { consignee: { toOrder: true, name: 'To order' }, notify: buyer }, totals, ports: { loading: 'Mundra', discharge: 'Hamburg' }, carriage: { onBoardOn: '2026-11-18', vessel: 'Kaveri Star', containers: [{ number: 'CSQU3054338', seal: 'KB004711' }] } }],
] as const;

test('a shipment page: days, documents beside each other, the worst cell with both values, both places, a letter, and going ahead', async ({ core, company, open }, info) => {
  const { id } = await core.call('shipments.add', { number: 'SHP-2026-041' }, company.id);
  await core.call('shipments.edit', { id, edits: [{ path: 'common.parties.buyer', value: buyer }, { path: 'facts.taxRoute', value: 'lut' }] }, company.id);
  for (const [kind, document] of PAPERS) await core.call('shipments.savePaper', { kind, shipments: [id], document: structuredClone(document) as never }, company.id);
  const page = await open(company, `/shipments/${id}`);
  const grid = page.getByRole('grid', { name: 'Cross-check' });
  const point = page.getByRole('region', { name: 'The chosen point' });
  await expect(page.getByRole('heading', { name: 'SHP-2026-041' })).toBeVisible();
  await expect(point.getByText('XDC-006')).toBeVisible();
  await expect(page.getByText('asked for by the LC')).toBeVisible();
  await lookAt(page, info, 'shipment');

  await page.getByText(/^Differing \d/).click();
  await grid.getByRole('gridcell', { name: '1,238.4' }).click();
  await grid.focus();
  await expect(point.getByText('OWN-WT-001 · XDC-002')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(point.getByText('XDC-006')).toBeVisible();
  await expect(point.getByText('A draft: still free to correct.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Invoice number: both places' }).getByText('1234567')).toBeVisible();
  await page.keyboard.press('Escape');
  await point.getByRole('button', { name: 'Write correction note' }).click();
  await expect(page.getByLabel('Text of the letter')).toHaveValue(/It says: +KTC\/26-27\/0181\n +It must say: +KTC\/26-27\/0118[\s\S]+1,238\.4 KGS/);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await point.getByRole('button', { name: 'Go ahead with reason' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('The CHA has the correction in hand');
  await page.getByRole('dialog').getByRole('button', { name: 'Go ahead', exact: true }).click();
  await expect(point.getByText('Ahead with reason', { exact: true })).toBeVisible();
});
