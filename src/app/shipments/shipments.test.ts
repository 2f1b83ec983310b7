import { describe, expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';
import { nextNumber } from './numbering.ts';

const firm = testFirm({ at: Date.parse('2026-11-21T06:00:00Z') });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const INVOICE = { number: 'KB/118', date: '2026-11-10', totals: { amount: usd(1_500_000) } };

async function withShipments() {
  const buyer = await firm.value('buyers.add', { name: 'Nordlicht Handel GmbH', country: 'DE', currency: 'EUR' });
  const { id } = await firm.value('shipments.add', { number: 'S-041', buyer: buyer.id });
  const other = await firm.value('shipments.add', { number: 'S-042', copyOf: id });
  return { buyer: buyer.id, id, other: other.id };
}

test('a new shipment knows its buyer; a copy takes over who, where and on which terms, without dates and quantities', async () => {
  const { id, buyer } = await withShipments();
  await firm.value('shipments.edit', { id, edits: [{ path: 'common.incoterm', value: 'CIF' }, { path: 'common.carriage.vessel', value: 'Kaveri Star' }, { path: 'common.carriage.mode', value: 'sea' }, { path: 'common.totals.packageCount', value: '225' }, { path: 'facts.taxRoute', value: 'igst' }, { path: 'facts.leoOn', value: '2026-11-14' }] });
  const copy = await firm.value('shipments.add', { number: 'S-043', copyOf: id });
  expect((await firm.value('shipments.get', { id: copy.id })).shipment).toMatchObject({ number: 'S-043', buyer, common: { incoterm: 'CIF', currency: 'EUR', carriage: { mode: 'sea' }, parties: { buyer: { name: 'Nordlicht Handel GmbH', country: 'DE' } } }, facts: { taxRoute: 'igst' } });
  expect((await firm.value('shipments.get', { id: copy.id })).shipment.common.totals).toBeUndefined();
});

test('a paper may belong to several shipments; deleting one of them leaves it with the others, and one undo brings all back', async () => {
  const { id, other } = await withShipments();
  const order = await firm.value('shipments.savePaper', { kind: 'purchaseOrder', shipments: [id, other], document: { number: 'NLH-311' } });
  await firm.value('shipments.savePaper', { kind: 'commercialInvoice', shipments: [id], document: INVOICE });
  expect((await firm.value('shipments.get', { id: other })).papers.map((one) => one.id)).toEqual([order.id]);
  expect((await firm.value('shipments.remove', { id })).papers).toBe(1);
  expect((await firm.value('shipments.get', { id: other })).papers.map((one) => one.shipments)).toEqual([[other]]);
  await firm.value('workspace.undo', {});
  expect((await firm.value('shipments.get', { id })).papers.map((one) => one.kind)).toEqual(['purchaseOrder', 'commercialInvoice']);
  expect((await firm.value('shipments.get', { id: other })).papers).toHaveLength(1);
});

test('the list tells value, route and papers, finds by the number on a paper, and offers the next number', async () => {
  const { id } = await withShipments();
  await firm.value('shipments.edit', { id, edits: [{ path: 'common.ports.loading', value: 'INMUN1' }, { path: 'common.ports.discharge', value: 'DEHAM' }] });
  await firm.value('shipments.savePaper', { kind: 'commercialInvoice', shipments: [id], document: INVOICE });
  const found = await firm.value('shipments.list', { query: 'kb/118 nordlicht' });
  expect(found).toMatchObject({ open: 2, closed: 0, nextNumber: 'S-043', items: [{ number: 'S-041', from: 'INMUN1', to: 'DEHAM', value: usd(1_500_000), papers: 1 }] });
  await firm.value('shipments.edit', { id, edits: [{ path: 'closedOn', value: '2026-11-21' }] });
  expect((await firm.value('shipments.list', { closed: true })).items.map((one) => one.number)).toEqual(['S-041']);
});

describe('what cannot be is refused with its path, and nothing is written', () => {
  test.each([
    ['a date of 31 February', 'facts.leoOn', '2026-02-31', 'facts.leoOn'], ['a currency amount with a fraction of a cent', 'common.totals.amount', { amount: 1.5, currency: 'USD' }, 'common.totals.amount.amount'], ['a leaf nobody knows', 'facts.sailedOn', '2026-11-20', 'facts'],
    ['an empty number', 'number', '', 'number'], ['a weight without a unit', 'common.totals.netWeight', { value: '12' }, 'common.totals.netWeight.unit'],
  ])('%s', async (_what, path, value, place) => {
    const { id } = await withShipments();
    const before = await firm.value('shipments.get', { id });
    expect(await firm.call('shipments.edit', { id, edits: [{ path: 'note', value: 'good' }, { path, value }] })).toMatchObject({ ok: false, problem: { code: 'wrong-value', where: { field: place } } });
    expect(await firm.value('shipments.get', { id })).toEqual(before);
  });
  test('a number that is taken', async () => {
    await withShipments();
    expect(await firm.call('shipments.add', { number: ' S-041 ' })).toMatchObject({ ok: false, problem: { code: 'key-taken' } });
  });
});

test('a scan is kept by its hash beside what was typed, and papers that end are told', async () => {
  const { id } = await withShipments();
  const paper = await firm.value('shipments.savePaper', { kind: 'inspection', shipments: [id], document: { number: 'QC-9', validTo: '2026-12-01' }, file: await firm.file('qc.pdf', '%PDF-1.7 scan') });
  const { papers } = await firm.value('shipments.get', { id });
  expect(papers[0]).toMatchObject({ id: paper.id, fileName: 'qc.pdf', fileBlob: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  expect((await firm.value('shipments.ending', { by: '2026-12-01' })).items.map((one) => one.document.number)).toEqual(['QC-9']);
  expect((await firm.value('shipments.ending', { by: '2026-11-30' })).items).toEqual([]);
});

test.each([[[], 'S-001'], [['KTC/26-27/0118'], 'KTC/26-27/0119'], [['A-9', 'A-10'], 'A-11'], [['2026-041-B'], '2026-042-B'], [['last'], 'S-001']])('after %j comes %s', (numbers, next) => expect(nextNumber(numbers)).toBe(next));
