import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import type { Input } from '../contract.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z') });
const kg = (value: string) => ({ value, unit: 'KGS' });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const totals = { packageCount: '46', packageKind: 'CTN', netWeight: kg('1021.2'), grossWeight: kg('1283.4') };
const common = { totals: { ...totals, amount: usd(795_000) }, currency: 'USD', incoterm: 'FOB' };
const refs = { invoiceNumber: 'KTC/0118', invoiceDate: '2026-11-12' };
type Said = Input<'shipments.savePaper'>;
const PAPERS: [Said['kind'], Said['document']][] = [
  ['commercialInvoice', { ...common, number: 'KTC/0118', date: '2026-11-12' }], ['packingList', { number: 'P-1', date: '2026-11-12', totals, refs }],
  ['shippingBill', { ...common, number: '1234567', date: '2026-11-14', state: 'draft', refs }], ['billOfLading', { date: '2026-11-18', state: 'draft', totals: { ...totals, grossWeight: kg('1238.4') } }],
];

/** A shipment of which one document, the bill of lading without a number, tells another gross weight. */
async function oneWrongWeight() {
  const { id } = await firm.value('shipments.add', { number: 'S-1' });
  const ids: string[] = [];
  for (const [kind, document] of PAPERS) ids.push((await firm.value('shipments.savePaper', { kind, shipments: [id], document })).id);
  return { id, ids };
}
const weights = (findings: readonly { rule: string; status: string }[]) => findings.filter((one) => one.rule === 'OWN-WT-001').map((one) => one.status);

test('one wrong weight is one point that lists whom it disagrees with; list, page and check count it once, and every finding is kept', async () => {
  const { id, ids: [invoice = '', packing = '', bill = '', lading = ''] } = await oneWrongWeight();
  const { findings, points } = await firm.value('shipments.check', { id });
  expect([weights(findings), weights(points)]).toEqual([['fail', 'fail', 'fail'], ['fail']]);
  const page = await firm.value('shipments.matrix', { id });
  const at = page.findings.findIndex((one) => one.rule === 'OWN-WT-001');
  const point = page.findings[at];
  expect([point?.where.record, point?.where.field, point?.others?.map((one) => one.record), point?.data.also]).toEqual([lading, 'totals.grossWeight', [invoice, packing, bill], ['XDC-002']]);
  expect(point?.text.detail).toBe('commercial invoice KTC/0118: 1283.4 KGS; bill of lading: 1238.4 KGS. It stands against Packing list P-1, Shipping bill 1234567 in the same way.');
  expect(page.rows.find((one) => one.fact === 'grossWeight')?.cells.map((one) => [one.state, one.findings.includes(at)])).toEqual([['equal', true], ['equal', true], ['equal', true], ['differs', true]]);
  const failed = (severity: string) => page.findings.filter((one) => one.status === 'fail' && one.severity === severity).length;
  const [row] = (await firm.value('shipments.list', {})).items;
  expect([row?.errors, row?.warnings]).toEqual([failed('error'), failed('warning')]);
  expect(points.map((one) => one.rule)).toEqual(page.findings.map((one) => one.rule));
});

test('of two documents neither stands apart, and two wrong weights are two points', async () => {
  const { id, ids: [, packing = '', bill = '', lading = ''] } = await oneWrongWeight();
  await firm.value('shipments.savePaper', { id: bill, kind: 'shippingBill', shipments: [id], document: { ...PAPERS[2]?.[1], totals: { ...common.totals, grossWeight: kg('1382.4') } } });
  expect(weights((await firm.value('shipments.check', { id })).points)).toEqual(['fail', 'fail']);
  for (const gone of [packing, bill]) await firm.value('shipments.removePaper', { id: gone });
  const { points, findings } = await firm.value('shipments.check', { id });
  expect([weights(points), weights(findings), points.find((one) => one.rule === 'OWN-WT-001')?.others?.map((one) => one.record)]).toEqual([['fail'], ['fail'], [lading]]);
});

test('going ahead with it covers each pair and each rule in one step, and another value brings the point back', async () => {
  const { id, ids: [, , , lading = ''] } = await oneWrongWeight();
  const says = (await firm.value('shipments.matrix', { id })).findings.find((one) => one.rule === 'OWN-WT-001')?.says ?? [];
  expect(says.map((one) => one.rule)).toEqual(['OWN-WT-001', 'XDC-002', 'OWN-WT-001', 'XDC-002', 'OWN-WT-001', 'XDC-002']);
  await firm.value('checks.waive', { rule: 'OWN-WT-001', record: id, papers: says[0]?.papers, together: says.slice(1), reason: 'the carrier weighed again', until: '2026-12-31' });
  const told = async () => (await firm.value('shipments.check', { id })).points.filter((one) => ['OWN-WT-001', 'XDC-002'].includes(one.rule)).map((one) => `${one.rule} ${one.status}`);
  expect(await told()).toEqual(['OWN-WT-001 waived']);
  expect((await firm.value('checks.waivers', { record: id })).items.map((one) => one.state)).toEqual(Array.from({ length: 6 }, () => 'active'));
  await firm.value('shipments.savePaper', { id: lading, kind: 'billOfLading', shipments: [id], document: { ...PAPERS[3]?.[1], totals: { ...totals, grossWeight: kg('1832.4') } } });
  expect(await told()).toEqual(['OWN-WT-001 fail']);
  await firm.value('workspace.undo', {});
  await firm.value('workspace.undo', {});
  expect(await told()).toEqual(['OWN-WT-001 fail']);
});

test('a detail that several rules wait for is one point that names them', async () => {
  const { id } = await oneWrongWeight();
  const { findings, points } = await firm.value('shipments.check', { id });
  const lacking = (all: typeof points) => all.filter((one) => one.status === 'unknown' && Array.isArray(one.data.missing) && one.data.missing.join() === 'shipment.taxRoute');
  expect([lacking(findings).length > 1, lacking(points).length]).toEqual([true, 1]);
  expect(lacking(points)[0]?.text).toMatchObject({ title: 'Details missing: Tax route', detail: expect.stringMatching(/^Empty on the shipment: Tax route\. Waiting for it: .+; .+\.$/) });
});
