import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z') });
const kg = (value: string) => ({ value, unit: 'KGS' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const totals = { packageCount: '225', packageKind: 'CTN', netWeight: kg('2340'), grossWeight: kg('2640') };
const INVOICE = { number: 'KB/26-27/0118', date: '2026-11-10', state: 'issued', currency: 'USD', incoterm: 'FOB', totals: { ...totals, amount: usd(1_500_000) } };
const BILL = { number: '1234567', date: '2026-11-12', state: 'draft', currency: 'USD', incoterm: 'FOB', totals: { ...totals, amount: usd(1_500_000) }, refs: { invoiceNumber: 'KB/26-27/0118', invoiceDate: '2026-11-10' } };

async function withPapers() {
  const { id } = await firm.value('shipments.add', { number: 'S-041' });
  await firm.value('shipments.edit', { id, edits: [{ path: 'facts.taxRoute', value: 'lut' }] });
  const invoice = await firm.value('shipments.savePaper', { kind: 'commercialInvoice', shipments: [id], document: INVOICE });
  const bill = await firm.value('shipments.savePaper', { kind: 'shippingBill', shipments: [id], document: { ...BILL, refs: { ...BILL.refs, invoiceNumber: 'KB/26-27/0181' } } });
  return { id, invoice: invoice.id, bill: bill.id };
}
const points = async (id: string, rule: string) => (await firm.value('shipments.check', { id })).findings.filter((one) => one.rule === rule && one.status !== 'unknown');
const row = async () => (await firm.value('shipments.list', {})).items[0];

test('a point of two papers names both by record and field, and the list counts it', async () => {
  const { id, invoice, bill } = await withPapers();
  expect(await row()).toMatchObject({ errors: null });
  const [point] = await points(id, 'XDC-006');
  expect([point?.where, ...(point?.others ?? [])]).toEqual([{ kind: 'document', record: invoice, part: 'KB/26-27/0118' }, { kind: 'document', record: bill, part: '1234567', field: 'refs.invoiceNumber' }].map((one) => expect.objectContaining(one)));
  expect((await row())?.errors).not.toBeNull();
});

test('correcting the paper settles the point by itself; one undo brings it back', async () => {
  const { id, bill } = await withPapers();
  expect(await points(id, 'XDC-006')).toHaveLength(1);
  await firm.value('shipments.savePaper', { id: bill, kind: 'shippingBill', shipments: [id], document: BILL });
  expect(await points(id, 'XDC-006')).toEqual([]);
  await firm.value('workspace.undo', {});
  expect(await points(id, 'XDC-006')).toHaveLength(1);
});

test('what two rules say of one fact is one point that names the other rule', async () => {
  const { id, invoice, bill } = await withPapers();
  await firm.value('shipments.savePaper', { id: bill, kind: 'shippingBill', shipments: [id], document: { ...BILL, totals: { ...BILL.totals, grossWeight: kg('2740') } } });
  const [point, ...more] = await points(id, 'OWN-WT-001');
  expect([point?.data.also, point?.where.record, point?.others?.[0]?.record, point?.where.field, more, await points(id, 'XDC-002')]).toEqual([['XDC-002'], invoice, bill, 'totals.grossWeight', [], []]);
});

test('going ahead with reason holds for these two papers until one of the values changes', async () => {
  const { id, invoice, bill } = await withPapers();
  await firm.value('checks.waive', { rule: 'XDC-006', record: id, papers: [invoice, bill], reason: 'amendment filed', until: '2026-12-31' });
  expect((await points(id, 'XDC-006')).map((one) => one.status)).toEqual(['waived']);
  expect((await firm.value('checks.waivers', { record: id })).items).toMatchObject([{ rule: 'XDC-006', state: 'active', subject: { kind: 'shipment', name: 'S-041' } }]);
  expect(await firm.value('checks.explain', { rule: 'XDC-006', record: id, papers: [invoice, bill] })).toMatchObject({ outcome: 'waived', waiver: { reason: 'amendment filed' } });
  await firm.value('shipments.savePaper', { id: bill, kind: 'shippingBill', shipments: [id], document: { ...BILL, refs: { ...BILL.refs, invoiceNumber: 'KB/26-27/0811' } } });
  expect((await points(id, 'XDC-006')).map((one) => one.status)).toEqual(['fail']);
  expect((await firm.value('checks.waivers', { record: id })).items[0]?.state).toBe('inputs-changed');
});

test('a shipment that is no longer there is refused', async () => {
  const { id } = await withPapers();
  await firm.value('shipments.remove', { id });
  expect(await firm.call('shipments.check', { id })).toMatchObject({ ok: false, problem: { code: 'no-such-record' } });
});

test('the HS code of an item in the catalogue is compared with the papers; changing it asks the shipment again', async () => {
  const product = await firm.value('catalogue.add', { sku: 'KB-1', name: 'Brass lamp' });
  const { id } = await firm.value('shipments.add', { number: 'S-050' });
  const lines = [{ sku: 'KB-1', hsCode: '94055000', quantity: { value: '10', unit: 'PCS' } }];
  await firm.value('shipments.savePaper', { kind: 'commercialInvoice', shipments: [id], document: { ...INVOICE, lines } });
  await firm.value('shipments.savePaper', { kind: 'shippingBill', shipments: [id], document: { ...BILL, lines } });
  const said = async () => (await points(id, 'XDC-009')).length;
  expect(await said()).toBe(0);
  await firm.value('catalogue.edit', { edits: [{ id: product.id, field: 'hsCode', value: '741999' }] });
  await expect.poll(async () => (await row())?.warnings ?? -1).toBeGreaterThan(0);
  expect(await said()).toBeGreaterThan(0);
});
