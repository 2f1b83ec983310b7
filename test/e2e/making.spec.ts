import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { lookAt } from './looks.ts';
import { expect, test } from './window.ts';

const kg = (value: string) => ({ value, unit: 'KGS' });
const LINE = { sku: 'KB-1', description: 'Handloom cushion covers', hsCode: '63049239', origin: 'IN', quantity: { value: '2400', unit: 'PCS' }, unitPrice: { amount: 425, currency: 'USD' }, packageCount: '200', packageKind: 'CTN', netWeight: kg('1440'), grossWeight: kg('1640') };

async function textOf(file: Download): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(await readFile(await file.path())), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.loadingTask.destroy();
  return items.map((one) => ('str' in one ? one.str : '')).join(' ').replace(/\s+/g, ' ');
}

test('documents are made of a shipment, and one press makes the note of what the carrier has to correct', async ({ core, company, open }, info) => {
  const { id } = await core.call('shipments.add', { number: 'S-041' }, company.id);
  await core.call('shipments.edit', { id, edits: [{ path: 'common.currency', value: 'USD' }, { path: 'common.parties.consignee', value: { name: 'Nordlicht Handel GmbH', address: 'Hamburg', country: 'DE' } }, { path: 'common.lines', value: [LINE] }] }, company.id);
  await core.call('shipments.savePaper', { kind: 'billOfLading', shipments: [id], document: { number: 'BL-1', date: '2026-11-12', state: 'draft', totals: { packageCount: '200', packageKind: 'CTN', grossWeight: kg('1740') } } }, company.id);
  const page = await open(company, `/shipments/${id}`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Make documents' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Commercial invoice new' })).toBeChecked();
  await lookAt(page, info, 'making', ['light']);
  const files = new Map<string, Download>();
  page.on('download', (one) => files.set(one.suggestedFilename(), one));
  await dialog.getByRole('button', { name: 'Make 2 files' }).click();
  await expect.poll(() => [...files.keys()].sort()).toEqual(['INV_S-041-commercial-invoice.pdf', 'PL_S-041-packing-list.pdf']);
  const invoice = await textOf(files.get('INV_S-041-commercial-invoice.pdf')!);
  for (const said of ['COMMERCIAL INVOICE', 'Nordlicht Handel GmbH', '10,200.00', 'US Dollars Ten Thousand Two Hundred Only', '1,640 KGS']) expect(invoice).toContain(said);
  // What was put together is a document of the shipment now, and the carrier's draft differs from it.
  await page.getByRole('button', { name: 'Make documents' }).click();
  await expect(dialog.getByText('To be corrected by others')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make note' }).click();
  await expect(dialog.getByRole('checkbox', { name: /^Gross weight 1,740 KGS → 1,640 KGS/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'As PDF' }).click();
  await expect.poll(() => files.has('BL-1-correction-note.pdf')).toBe(true);
  const asked = await textOf(files.get('BL-1-correction-note.pdf')!);
  for (const said of ['Correction of bill of lading BL-1', 'Gross weight', '1,740 KGS', '1,640 KGS']) expect(asked).toContain(said);
});
