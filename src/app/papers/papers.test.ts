import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z') });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const pcs = (value: string) => ({ value, unit: 'PCS' });

async function withShipment() {
  await firm.value('exporter.edit', { edits: [{ field: 'legalName', value: 'Kaveri Bunai Pvt Ltd' }, { field: 'address.city', value: 'Karur' }, { field: 'iec', value: 'ABCCX1234K' }, { field: 'gstins', value: ['33ABCCX1234K1ZF'] }, { field: 'bank.adCode', value: '0510123' }] });
  const { id } = await firm.value('shipments.add', { number: 'S-041' });
  await firm.value('shipments.edit', { id, edits: [
    { path: 'common.parties.consignee', value: { name: 'Nordlicht Handel GmbH', country: 'DE' } }, { path: 'common.incoterm', value: 'CIF' }, { path: 'common.place', value: 'Hamburg' }, { path: 'common.currency', value: 'USD' }, { path: 'common.ports.loading', value: 'INNSA' }, { path: 'facts.taxRoute', value: 'igst' },
    { path: 'common.lines', value: [{ sku: 'KB-1', description: 'Cushion cover', hsCode: '63049239', quantity: pcs('2400'), unitPrice: usd(425), amount: usd(1_020_000) }] },
  ] });
  return id;
}

test('a new paper is filled from shipment, firm and the papers before it, and one undo takes it back', async () => {
  const shipment = await withShipment();
  const { id } = await firm.value('papers.add', { kind: 'commercialInvoice', shipment });
  const { paper, totals } = await firm.value('papers.get', { id });
  expect(paper.document).toMatchObject({ state: 'draft', incoterm: 'CIF', place: 'Hamburg', currency: 'USD', ports: { loading: 'INNSA' }, parties: { exporter: { name: 'Kaveri Bunai Pvt Ltd', iec: 'ABCCX1234K', gstin: '33ABCCX1234K1ZF' }, consignee: { name: 'Nordlicht Handel GmbH' } }, lines: [{ sku: 'KB-1', quantity: pcs('2400') }] });
  expect(totals.find((one) => one.path === 'totals.amount')).toEqual({ path: 'totals.amount', worked: usd(1_020_000), same: false });
  await firm.value('shipments.savePaper', { id, kind: 'commercialInvoice', shipments: [shipment], document: { ...paper.document, number: 'KB/118', date: '2026-11-20', totals: { amount: usd(1_020_000), packageCount: '200' } } });
  const bill = await firm.value('papers.add', { kind: 'shippingBill', shipment });
  expect((await firm.value('papers.get', { id: bill.id })).paper.document).toMatchObject({ state: 'draft', refs: { invoiceNumber: 'KB/118', invoiceDate: '2026-11-20' }, customs: { endorsement: 'igst', adCode: '0510123', natureOfContract: 'CIF' }, totals: { amount: usd(1_020_000), packageCount: '200' } });
  const tax = await firm.value('papers.add', { kind: 'gstInvoice', shipment });
  const gst = (await firm.value('papers.get', { id: tax.id })).paper.document;
  expect(gst).toMatchObject({ currency: 'INR', customs: { placeOfSupply: '96', recipientGstin: 'URP' }, lines: [{ sku: 'KB-1', quantity: pcs('2400') }] });
  expect(gst.lines?.[0]?.unitPrice, 'dollars are no rupees').toBeUndefined();
  await firm.value('workspace.undo', {});
  expect(await firm.call('papers.get', { id: tax.id })).toMatchObject({ ok: false, problem: { code: 'no-such-record' } });
});

test('what is typed is never overwritten: another value is offered beside it, with where it came from', async () => {
  const shipment = await withShipment();
  const { id } = await firm.value('shipments.savePaper', { kind: 'packingList', shipments: [shipment], document: { incoterm: 'FOB', parties: { consignee: { name: 'Somebody Else' } }, ports: { loading: 'INMUN' } } });
  const { proposals, paper } = await firm.value('papers.get', { id });
  expect(paper.document.parties?.consignee?.name).toBe('Somebody Else');
  expect(proposals.find((one) => one.path === 'parties.consignee.name')).toEqual({ path: 'parties.consignee.name', value: 'Nordlicht Handel GmbH', from: 'shipment', empty: false });
  expect(proposals.find((one) => one.path === 'parties.consignee.country')).toMatchObject({ value: 'DE', empty: true });
  expect(proposals.find((one) => one.path === 'ports.loading')).toMatchObject({ value: 'INNSA', empty: false });
});

test('lines come from the catalogue with HS code, rate and packing; a number it lacks stays a number', async () => {
  await firm.value('catalogue.add', { sku: 'KB-1', name: 'Hammered bowl' });
  const item = (await firm.value('catalogue.search', { query: 'KB-1' })).items[0]?.id ?? '';
  const level = (count: string | undefined, gross: string) => ({ position: 0, level: count ? 'carton' as const : 'item' as const, ...(count ? { count, length: { value: '50', unit: 'CMS' }, width: { value: '40', unit: 'CMS' }, height: { value: '40', unit: 'CMS' } } : {}), netWeight: { value: count ? '9' : '0.75', unit: 'KGS' }, grossWeight: { value: gross, unit: 'KGS' } });
  await firm.value('catalogue.edit', { edits: [{ id: item, field: 'hsCode', value: '74181021' }, { id: item, field: 'priceLadders', value: { '01JAA0000000000000000000AA': { position: 0, currency: 'USD', steps: { '01JAA0000000000000000000AB': { position: 0, minQuantity: '50', price: usd(790) }, '01JAA0000000000000000000AC': { position: 1, minQuantity: '100', price: usd(720) } } } } }] });
  await firm.value('packing.save', { id: item, packing: { '01JAA0000000000000000000AD': level(undefined, '0.8'), '01JAA0000000000000000000AE': { ...level('12', '10.5'), position: 1 } } });
  const { lines, unknown } = await firm.value('papers.lines', { currency: 'USD', items: [{ sku: 'KB-1', quantity: '120' }, { sku: 'NOPE', quantity: '5' }] });
  expect(lines[0]).toMatchObject({ sku: 'KB-1', description: 'Hammered bowl', hsCode: '74181021', unitPrice: usd(720), amount: usd(86_400), packageCount: '10', netWeight: { value: '90', unit: 'KGS' }, grossWeight: { value: '105', unit: 'KGS' }, volume: { value: '0.8', unit: 'CBM' } });
  expect([lines[1], unknown]).toEqual([{ sku: 'NOPE', quantity: pcs('5') }, ['NOPE']]);
});

test('an order tells over shipments what of it was shipped, also too much', async () => {
  const [one, other] = [await withShipment(), (await firm.value('shipments.add', { number: 'S-042' })).id];
  const order = await firm.value('shipments.savePaper', { kind: 'purchaseOrder', shipments: [one, other], document: { number: 'PO-7', lines: [{ sku: 'KB-1', quantity: pcs('3000') }] } });
  const invoice = (shipment: string, number: string, quantity: string) => firm.value('shipments.savePaper', { kind: 'commercialInvoice', shipments: [shipment], document: { number, refs: { purchaseOrder: 'PO-7' }, lines: [{ sku: 'KB-1', quantity: pcs(quantity) }] } });
  await invoice(one, 'I-1', '2400');
  expect((await firm.value('papers.get', { id: order.id })).balances).toMatchObject([{ ordered: pcs('3000'), shipped: pcs('2400'), balance: pcs('600'), over: false }]);
  await invoice(other, 'I-2', '700');
  await firm.value('shipments.savePaper', { kind: 'packingList', shipments: [other], document: { lines: [{ sku: 'KB-1', quantity: pcs('690') }] } });
  expect(await firm.value('papers.balances', { shipment: other })).toMatchObject({ orders: [{ balance: pcs('-100'), over: true, by: [{ number: 'I-1' }, { number: 'I-2' }] }], meetings: [{ sku: 'KB-1', invoiced: pcs('700'), packed: pcs('690'), same: false }] });
});

test('a renewal keeps what the old one said, without its number and days, and both know of each other', async () => {
  const old = await firm.value('shipments.savePaper', { kind: 'fssaiLicence', shipments: [], document: { number: 'F-1', issuer: 'FSSAI', validTo: '2026-12-31' } });
  const { id } = await firm.value('papers.add', { kind: 'fssaiLicence', replaces: old.id });
  expect(await firm.value('papers.get', { id })).toMatchObject({ paper: { document: { issuer: 'FSSAI' } }, replaces: { number: 'F-1' } });
  expect((await firm.value('papers.get', { id })).paper.document.validTo).toBeUndefined();
  expect((await firm.value('papers.get', { id: old.id })).replacedBy).toMatchObject({ id });
});

test('the board of validity tells what lapses before a day, over certificates and documents; a renewal stands for the old one', async () => {
  await firm.value('exporter.saveCertificate', { certificate: { kind: 'rcmc', number: 'R-1', validTo: '2026-11-30', class: 'buyer', covers: { firm: true, hsPrefixes: ['63'], products: [] } } });
  const shipment = await withShipment();
  await firm.value('shipments.edit', { id: shipment, edits: [{ path: 'facts.arrivalOn', value: '2026-12-16' }] });
  const old = await firm.value('shipments.savePaper', { kind: 'inspection', shipments: [shipment], document: { number: 'QC-1', validTo: '2026-11-10' } });
  await firm.value('shipments.savePaper', { kind: 'fumigation', shipments: [shipment], document: { number: 'F-1', validTo: '2027-11-10' } });
  const states = async () => (await firm.value('papers.vault', { by: '2026-12-16' })).items.map((one) => [one.number, one.state, one.earlier]);
  expect(await states()).toEqual([['QC-1', 'ended', 0], ['R-1', 'lapses', 0], ['F-1', 'holds', 0]]);
  const next = await firm.value('papers.add', { kind: 'inspection', replaces: old.id });
  await firm.value('shipments.savePaper', { id: next.id, kind: 'inspection', shipments: [shipment], document: { number: 'QC-2', validTo: '2027-06-30' } });
  expect(await states()).toEqual([['R-1', 'lapses', 0], ['QC-2', 'holds', 1], ['F-1', 'holds', 0]]);
  // A certificate is renewed in the same way: the newest stands, what was before it is counted and kept.
  const [licence] = (await firm.value('exporter.get', {})).certificates.filter((one) => one.number === 'R-1');
  await firm.value('exporter.saveCertificate', { certificate: { kind: licence?.kind ?? '', number: 'R-2', validTo: '2028-01-01', covers: licence?.covers, renews: [licence?.id ?? ''] } });
  expect(await states()).toEqual([['QC-2', 'holds', 1], ['F-1', 'holds', 0], ['R-2', 'holds', 1]]);
  expect((await firm.value('exporter.get', {})).certificates.some((one) => one.id === licence?.id)).toBe(true);
  expect((await firm.value('papers.vault', { by: '2026-12-16' })).days).toEqual([{ number: 'S-041', on: '2026-12-16', what: 'arrives' }]);
});
