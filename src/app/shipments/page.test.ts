import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import type { Input } from '../contract.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z') });
const kg = (value: string) => ({ value, unit: 'KGS' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const totals = { packageCount: '46', packageKind: 'CTN', netWeight: kg('1021.2'), grossWeight: kg('1283.4') };
const INVOICE = { number: 'KTC/0118', date: '2026-11-12', currency: 'USD', incoterm: 'CIF', totals: { ...totals, amount: usd(795_000) } };
const BILL = { number: '1234567', date: '2026-11-14', state: 'draft', currency: 'USD', incoterm: 'CIF', totals: { ...totals, grossWeight: kg('1238.4'), amount: usd(795_000) }, refs: { invoiceNumber: 'KTC/0118', invoiceDate: '2026-11-12' } };

type Given = [Input<'shipments.savePaper'>['kind'], Input<'shipments.savePaper'>['document']];
async function shipment(number: string, ...papers: Given[]) {
  const { id } = await firm.value('shipments.add', { number });
  const ids: string[] = [];
  for (const [kind, document] of papers) ids.push((await firm.value('shipments.savePaper', { kind, shipments: [id], document })).id);
  return { id, ids };
}

test('the matrix marks the cell that stands apart, with the paper it is measured against, and the letter asks for it', async () => {
  const { id, ids: [invoice = '', bill = ''] } = await shipment('S-1', ['commercialInvoice', INVOICE], ['shippingBill', BILL]);
  const { rows, documents, findings } = await firm.value('shipments.matrix', { id });
  const apart = rows.filter((one) => one.state === 'differs');
  expect(apart.map((one) => one.fact)).toEqual(['grossWeight']);
  const cell = apart[0]?.cells.find((one) => one.paper === bill);
  expect(cell).toMatchObject({ state: 'differs', against: invoice, text: '1238.4', unit: 'KGS', path: 'totals.grossWeight' });
  expect(cell?.findings.map((at) => findings[at]?.rule)).toContain('OWN-WT-001');
  expect(documents.map((one) => [one.name, one.worst, one.corrector])).toEqual([['Commercial invoice', 'error', 'self'], ['Shipping bill', 'error', 'cha']]);
  const { to, text } = await firm.value('shipments.letter', { id, paper: bill });
  expect([to, text.includes('It says:      1,238.4 KGS\n   It must say:  1,283.4 KGS\n   As in:        Commercial invoice KTC/0118')]).toEqual(['cha', true]);
  const asked = await firm.value('shipments.letter', { id, paper: bill });
  const weight = asked.corrections.find((one) => one.fact === 'grossWeight');
  const one = await firm.value('shipments.letter', { id, paper: bill, only: [weight?.key ?? ''], addressee: ['Harbour Clearing'] });
  expect([one.corrections.length, one.text.startsWith('To\nHarbour Clearing\n'), one.text.match(/^\d+\. .+$/gm)]).toEqual([asked.corrections.length, true, ['1. Gross weight']]);
  // The invoice is right: it is not asked to take over the wrong weight.
  const own = await firm.call('shipments.letter', { id, paper: invoice });
  expect(own.ok ? own.value.corrections.filter((each) => each.asIn.length > 0) : own.problem.code).toEqual(own.ok ? [] : 'nothing-to-correct');
});

test('on the LUT route the list for the refund of input tax credit stands beside; on the IGST route the GST invoice is matched', async () => {
  const gst: Given = ['gstInvoice', { number: 'G-88', date: '2026-11-11', refs: { lutArn: 'AD330326000123X' } }];
  const { id } = await shipment('S-2', ['commercialInvoice', INVOICE], ['shippingBill', { ...BILL, refs: { ...BILL.refs, gstInvoiceNumber: 'G-89' } }], gst);
  await firm.value('shipments.edit', { id, edits: [{ path: 'facts.taxRoute', value: 'lut' }] });
  const lut = await firm.value('shipments.matrix', { id });
  expect([lut.rows.some((one) => one.fact === 'gstInvoiceNumber'), lut.refund.find((one) => one.what === 'gstInvoiceNumber')?.text, lut.refund.find((one) => one.what === 'egm')?.text]).toEqual([false, 'G-88', '']);
  await firm.value('shipments.edit', { id, edits: [{ path: 'facts.taxRoute', value: 'igst' }] });
  const igst = await firm.value('shipments.matrix', { id });
  expect([igst.rows.find((one) => one.fact === 'gstInvoiceNumber')?.state, igst.refund]).toEqual(['differs', []]);
});

test('what came in after sailing is typed once, is undone, and what is late or near stands on the first screen', async () => {
  const { id } = await shipment('S-3', ['commercialInvoice', INVOICE], ['letterOfCredit', { number: 'LC-9', credit: { expiresOn: '2026-11-25', latestShipmentOn: '2026-11-10' } }]);
  await firm.value('shipments.edit', { id, edits: [{ path: 'facts.onBoardOn', value: '2026-11-08' }, { path: 'facts.taxRoute', value: 'igst' }] });
  const todo = async () => (await firm.value('shipments.todo', {})).items.map((one) => [one.number, one.what, one.left]);
  expect(await todo()).toEqual([['S-3', 'egm', -6], ['S-3', 'toBank', 4], ['S-3', 'creditExpires', 4]]);
  await firm.value('shipments.edit', { id, edits: [{ path: 'done.egm.on', value: '2026-11-12' }] });
  expect((await firm.value('shipments.timeline', { id })).toDos.find((one) => one.key === 'egm')).toMatchObject({ state: 'done', on: '2026-11-12' });
  expect(await todo()).toHaveLength(2);
  await firm.value('workspace.undo', {});
  expect(await todo()).toHaveLength(3);
});

test('a letter of credit is read against the order before production, and the request asks for what cannot be kept', async () => {
  const buyer = { name: 'Nordlicht Handel GmbH', country: 'DE' };
  const order: Given = ['purchaseOrder', { number: 'NLH-311', date: '2026-11-01', shipBy: '2026-12-20', currency: 'USD', incoterm: 'CIF', parties: { buyer }, totals: { amount: usd(1_500_000) } }];
  const credit: Given = ['letterOfCredit', { number: 'LC-4', date: '2026-11-20', currency: 'USD', incoterm: 'CIF', parties: { applicant: { ...buyer, name: 'Nordlich Handel GmbH' } }, refs: { purchaseOrder: 'NLH-311' }, credit: { issuedOn: '2026-11-20', latestShipmentOn: '2026-12-10', expiresOn: '2026-12-20', amount: usd(1_400_000), tolerancePlus: '0', papers: [{ kind: 'inspection', issuedBy: 'Nordlich Handel GmbH' }] } }];
  const { id } = await shipment('S-4', order, credit);
  const { credit: seen, points, request } = await firm.value('shipments.intake', { id });
  expect(seen).toMatchObject({ number: 'LC-4', order: 'NLH-311', shipBy: '2026-12-20' });
  const failed = points.filter((one) => one.status === 'fail').map((one) => one.rule);
  for (const rule of ['OWN-LCI-001', 'OWN-LCI-002', 'OWN-LCI-004', 'OWN-LCI-006']) expect(failed).toContain(rule);
  expect([request?.subject, failed.length, request?.text.match(/^\d+\. /gm)?.length]).toEqual(['Amendment of letter of credit LC-4, order NLH-311', failed.length, failed.length]);
  const { id: without } = await shipment('S-5', order);
  expect(await firm.value('shipments.intake', { id: without })).toEqual({ credit: null, points: [], request: null });
});

test('files of past shipments are sorted, the worst first, told apart fact by fact, and saved as PDF and workbook', async () => {
  const json = (kind: string, document: object) => ({ kind, ...document });
  const good = [json('commercial-invoice', { ...INVOICE, number: 'A/1' }), json('shipping-bill', { ...BILL, number: '7', totals: INVOICE.totals, refs: { invoiceNumber: 'A/1', invoiceDate: '2026-11-12' } })];
  const bad = [json('commercial-invoice', INVOICE), json('shipping-bill', BILL)];
  const files = await Promise.all([firm.file('past.json', JSON.stringify([good[0], bad[1]])), firm.file('more.json', JSON.stringify([bad[0], good[1]]))]);
  const { shipments } = await firm.value('shipments.audit', { files });
  expect(shipments.map((one) => [one.label, one.documents.map((each) => each.file), one.differing.map((each) => each.fact)])).toEqual([['KTC/0118', ['past.json', 'more.json'], ['grossWeight']], ['A/1', ['past.json', 'more.json'], []]]);
  expect(shipments[0]?.differing[0]?.values.map((one) => [one.text, one.differs])).toEqual([['1238.4', true], ['1283.4', false]].sort((a, b) => (a[1] ? 1 : -1) - (b[1] ? 1 : -1)));
  for (const format of ['pdf', 'xlsx'] as const) expect((await firm.value('shipments.auditReport', { files, format })).file).toMatchObject({ name: `shipments-2026-11-21.${format}` });
  expect((await firm.value('shipments.list', {})).items).toEqual([]);
});
