import { readFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { codesIn, openPhoto } from '#media';
import { openTable } from '#tables';
import type { Output } from '../contract.ts';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm({ at: Date.parse('2026-11-10T06:00:00Z') });
const kg = (value: string) => ({ value, unit: 'KGS' });
const cm = (value: string) => ({ value, unit: 'CMS' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const BUYER = { name: 'Nordlicht Handel GmbH', address: 'Hafenweg 3, 20457 Hamburg', country: 'DE', eori: 'DE1234567890123' };
const GOODS = [
  { sku: 'KB-CUSH-01', description: 'Handloom cotton cushion covers 45 x 45 cm', hsCode: '63049239', origin: 'IN', quantity: { value: '2400', unit: 'PCS' }, unitPrice: usd(425), taxRate: '5', packageCount: '200', packageKind: 'CTN', piecesPerPackage: { value: '12', unit: 'PCS' }, netWeight: kg('1440'), grossWeight: kg('1640'), length: cm('60'), width: cm('40'), height: cm('40'), standardQuantity: { value: '2400', unit: 'PCS' }, standardUnit: 'PCS', rosctl: true, rodtepEligible: false, schemeCode: 'RoSCTL' },
  { sku: 'KB-LAMP-07', description: 'Brass oil lamps, polished', hsCode: '74198030', origin: 'IN', quantity: { value: '50', unit: 'DOZ' }, unitPrice: usd(9600), taxRate: '18', packageCount: '25', packageKind: 'CTN', piecesPerPackage: { value: '24', unit: 'PCS' }, netWeight: kg('900'), grossWeight: kg('1000'), length: cm('50'), width: cm('40'), height: cm('40'), standardQuantity: kg('900'), standardUnit: 'KGS', rodtepEligible: true, rodtep: 'Y', rodtepStatement: true },
];

async function sale(): Promise<string> {
  const buyer = await firm.value('buyers.add', { name: BUYER.name, country: 'DE', currency: 'USD' });
  const edits = [['legalName', 'Kaveri Bunai Private Limited'], ['address.lines', ['12 Loom Street']], ['address.city', 'Karur'], ['address.state', 'Tamil Nadu'], ['address.district', 'Karur'], ['iec', 'ABCCX1234K'], ['gstins', ['33ABCCX1234K1ZF']], ['bank.name', 'Cauvery Commercial Bank'], ['bank.adCode', '0510123']] as const;
  await firm.value('exporter.edit', { edits: edits.map(([field, value]) => ({ field, value })) });
  const { id } = await firm.value('shipments.add', { number: 'S-041', buyer: buyer.id });
  await firm.value('shipments.edit', { id, edits: Object.entries({
    'common.currency': 'USD', 'common.incoterm': 'CIF', 'common.place': 'Hamburg', 'common.paymentTerm': 'LC at sight', 'common.marks': 'NLH / HAMBURG / 1-225', 'common.goods': 'Handloom cotton cushion covers and brass oil lamps', 'common.originals': '3', 'common.parties.consignee': BUYER, 'common.parties.buyer': BUYER, 'common.parties.notify': BUYER,
    'common.ports': { loading: 'INNSA1', discharge: 'DEHAM' }, 'common.carriage': { mode: 'sea', vessel: 'Kaveri Star', voyage: '044W', freight: 'prepaid', method: '2', signatory: 'R. Iyer', weighedOn: '2026-11-10', cutOffOn: '2026-11-12', containers: [{ number: 'CSQU3054383', seal: 'KB004711', tare: kg('3900'), grossWeight: kg('2640') }] }, 'common.totals': { freight: usd(90_000), insurance: usd(4_500) }, 'common.customs': { exchangeRate: '85.20', woodPacking: false, portCode: 'INNSA1', edi: true }, 'common.lines': GOODS, 'facts.taxRoute': 'igst', 'facts.screening': { destinationOn: '2026-11-01', embargo: false, partiesOn: '2026-11-01', result: 'clear', lists: ['UN', 'EU', 'US'] },
  }).map(([path, value]) => ({ path, value })) });
  // What others write: without it the rules ask where it is.
  await firm.value('shipments.savePaper', { kind: 'eWayBill', shipments: [id], document: { number: '331234567890', date: '2026-11-10' } });
  await firm.value('shipments.savePaper', { kind: 'insuranceCertificate', shipments: [id], document: { number: 'INS/26/7781', date: '2026-11-10', currency: 'USD', cover: { insured: usd(1_650_000), clauses: 'Institute Cargo Clauses (A)', effectiveFrom: '2026-11-10', claimsPlace: 'Hamburg' }, totals: { amount: usd(1_650_000) } } });
  return id;
}

const ALL: Output<'shipments.make'>['files'][number]['kind'][] = ['commercial-invoice', 'packing-list', 'proforma-invoice', 'gst-invoice', 'shipping-bill-data', 'vgm-letter', 'origin-draft', 'cha-instruction', 'bl-instruction', 'bank-letter', 'bill-of-exchange', 'bank-set'];
const failing = async (id: string) => (await firm.value('shipments.check', { id })).findings.filter((one) => one.status === 'fail' && one.severity !== 'info');
const textOf = async (token: string): Promise<string> => {
  const document = await getDocument({ data: Uint8Array.from(await readFile(firm.app.files.path(token))), verbosity: 0 }).promise;
  let text = '';
  for (let page = 1; page <= document.numPages; page++) text += ` ${(await (await document.getPage(page)).getTextContent()).items.map((one) => ('str' in one ? one.str : '')).join(' ')}`;
  await document.loadingTask.destroy();
  return text.replace(/\s+/g, ' ');
};

test('what the shipment lacks is put together, kept in one step, printed, and what is printed draws no point; a wrong sum in it does', async () => {
  const id = await sale();
  expect((await firm.value('shipments.makeable', { shipment: id })).kinds.find((one) => one.kind === 'gst-invoice')).toEqual({ kind: 'gst-invoice', composes: 'gstInvoice' });
  const made = await firm.value('shipments.make', { shipment: id, kinds: ALL, formats: ['xlsx'], addressee: ['Harbour Clearing Agency'] });
  expect(made.added.map((one) => [one.kind, one.number])).toEqual([['proformaInvoice', 'PI/S-041'], ['gstInvoice', 'GST/S-041'], ['commercialInvoice', 'INV/S-041'], ['packingList', 'PL/S-041'], ['shippingBill', ''], ['billOfLading', ''], ['vgm', 'VGM/S-041'], ['certificateOfOrigin', ''], ['billOfExchange', 'BE/S-041']]);
  const printed = await firm.value('shipments.make', { shipment: id, kinds: ['commercial-invoice', 'gst-invoice'], formats: ['pdf'] });
  expect([made.files.length, printed.files[0]?.name, printed.added, made.findings, printed.findings]).toEqual([ALL.length, 'INV_S-041-commercial-invoice.pdf', [], [], []]);
  expect((await failing(id)).map((one) => [one.rule, one.where.part, one.text.title])).toEqual([]);
  const invoice = await textOf(printed.files[0]?.token ?? '');
  for (const said of ['INV/S-041', '10 Nov 2026', 'Kaveri Bunai Private Limited', 'Nordlicht Handel GmbH', 'GSTIN 33ABCCX1234K1ZF', '10,200.00', '4,800.00', 'CIF Hamburg', '15,000.00', 'US Dollars Fifteen Thousand Only', 'FOB value: USD 14,055.00', '225 Cartons', '2,640 KGS']) expect(invoice).toContain(said);
  expect(await textOf(printed.files[1]?.token ?? '')).toContain('SUPPLY MEANT FOR EXPORT ON PAYMENT OF INTEGRATED TAX');
  const book = made.files.find((one) => one.kind === 'packing-list');
  const table = await openTable(firm.app.files.path(book?.token ?? ''), book?.name ?? '');
  const cells: string[] = [];
  for await (const batch of table.rows(table.sheets[0]?.name)) cells.push(...batch.flatMap((row) => row.cells));
  await table.close();
  expect(cells).toEqual(expect.arrayContaining(['PACKING LIST', '1-200', '201-225', '2,340', '2,640', '225 Cartons']));

  const paper = (await firm.value('shipments.get', { id })).papers.find((one) => one.kind === 'commercialInvoice');
  await firm.value('shipments.savePaper', { id: paper?.id ?? '', kind: 'commercialInvoice', shipments: [id], document: { ...paper?.document, totals: { ...paper?.document.totals, amount: usd(1_500_001_00) } } });
  expect((await failing(id)).map((one) => one.rule)).toEqual(expect.arrayContaining(['INV-005', 'INV-006']));
  await firm.value('workspace.undo', {});
  await firm.value('workspace.undo', {});
  expect((await firm.value('shipments.get', { id })).papers.map((one) => one.kind)).toEqual(['eWayBill', 'insuranceCertificate']);
});

test('making again prints the kept paper with its number; the list of what left names whom it was for and the fields of the firm that went', async () => {
  const id = await sale();
  const first = await firm.value('shipments.make', { shipment: id, kinds: ['commercial-invoice'], formats: ['pdf'], number: 'KB/26-27/0118' });
  const again = await firm.value('shipments.make', { shipment: id, kinds: ['commercial-invoice'], formats: ['pdf'], on: '2026-11-10' });
  expect([first.added[0]?.number, again.added, again.changeSet]).toEqual(['KB/26-27/0118', [], null]);
  expect(await readFile(firm.app.files.path(again.files[0]?.token ?? ''))).toEqual(await readFile(firm.app.files.path(first.files[0]?.token ?? '')));
  expect((await firm.value('disclosure.log', {})).items[0]).toMatchObject({ what: 'commercial-invoice', recipient: 'Nordlicht Handel GmbH, S-041', released: ['exporter.gstins', 'exporter.iec'], fields: expect.arrayContaining(['shipment.prices', 'shipment.parties', 'exporter.iec']) });
  expect(await firm.value('shipments.compose', { shipment: id, kind: 'commercialInvoice' })).toMatchObject({ document: { number: 'KB/26-27/0119', totals: { amount: usd(1_500_000) } }, differs: [] });
});

test('a draft of the carrier that differs gets a note that says what stands there, what must, and which papers say so', async () => {
  const id = await sale();
  await firm.value('shipments.make', { shipment: id, kinds: ['commercial-invoice', 'packing-list'], formats: ['pdf'] });
  const draft = await firm.value('shipments.savePaper', { kind: 'billOfLading', shipments: [id], document: { number: 'KAVL26110457', state: 'draft', date: '2026-11-10', marks: 'NLH / HAMBURG / 1-225', totals: { packageCount: '225', packageKind: 'CTN', grossWeight: kg('2740') } } });
  expect((await firm.value('shipments.makeable', { shipment: id })).corrections).toMatchObject([{ paper: draft.id, kind: 'billOfLading', number: 'KAVL26110457' }]);
  const note = await firm.value('shipments.make', { shipment: id, kinds: ['correction-note'], formats: ['pdf'], paper: draft.id, addressee: ['Harbour Forwarding'] });
  const text = await textOf(note.files[0]?.token ?? '');
  for (const said of ['Correction of bill of lading KAVL26110457', 'Harbour Forwarding', 'Gross weight', '2,740 KGS', '2,640 KGS', 'Packing list PL/S-041', 'before it is filed or issued']) expect(text).toContain(said);
  expect(await firm.call('shipments.make', { shipment: id, kinds: ['correction-note'], formats: ['pdf'] })).toMatchObject({ ok: false, problem: { code: 'nothing-to-correct' } });
});

/** The first page as a picture, as somebody with a telephone sees it, and what the codes in it say. */
async function codesOn(token: string): Promise<string[]> {
  const document = await getDocument({ data: Uint8Array.from(await readFile(firm.app.files.path(token))), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 2 });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
  await document.loadingTask.destroy();
  return codesIn(await openPhoto({ bytes: await canvas.encode('png') }).pixels({ width: canvas.width, height: canvas.height, mode: 'pad', background: '#FFFFFF' }));
}

test('the tax invoice carries the QR code the portal signed, read back from the page, with IRN and acknowledgement; without it a line says so', async () => {
  const id = await sale();
  const made = async () => (await firm.value('shipments.make', { shipment: id, kinds: ['gst-invoice'], formats: ['pdf'] })).files[0]?.token ?? '';
  const before = await made();
  expect([await codesOn(before), (await textOf(before)).includes('No IRN and no signed QR code are attached to this invoice yet.')]).toEqual([[], true]);
  const number = (await firm.value('shipments.get', { id })).papers.find((one) => one.kind === 'gstInvoice')?.document.number;
  // As long as a real one: a signed token of about 900 characters. Nobody signed this.
  const signedQr = `eyJhbGciOiJSUzI1NiJ9.${'QmVpc3BpZWwtMDEyMzQ1Njc4OQ'.repeat(32)}.c2ln`;
  await firm.value('shipments.savePaper', { kind: 'eInvoice', shipments: [id], document: { number, date: '2026-11-10', customs: { irn: '0123456789abcdef'.repeat(4), irnOn: '2026-11-10', ackNo: '112610000000017', signedQr } } });
  const after = await made();
  expect(await codesOn(after)).toEqual([signedQr]);
  const text = await textOf(after);
  for (const said of ['0123456789abcdef0123456789abcdef', 'Acknowledgement no. 112610000000017', 'Registered on 10 Nov 2026']) expect(text).toContain(said);
});
