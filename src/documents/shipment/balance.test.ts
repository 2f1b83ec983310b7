import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentLine } from '../parts/line.ts';
import { balances, meetings } from './balance.ts';
import type { Paper } from './paper.ts';

const q = (value: number | string, unit = 'PCS') => ({ value: String(value), unit });
const paper = (id: string, kind: Paper['kind'], lines: DocumentLine[], purchaseOrder?: string): Paper => ({ id, kind, shipments: [], source: 'typed', document: { number: id, lines, ...(purchaseOrder ? { refs: { purchaseOrder } } : {}) } });
const short = (papers: Paper[]) => balances(papers).map((one) => [one.orderNumber, one.sku, one.shipped.value, one.balance?.value, one.over]);

test('one order in two invoices, one invoice for two orders, and what is left of each line', () => {
  const papers = [
    paper('PO-1', 'purchaseOrder', [{ sku: 'A', quantity: q(100) }, { sku: 'B', quantity: q(50) }]), paper('PO-2', 'purchaseOrder', [{ sku: 'A', quantity: q(30) }]),
    paper('INV-1', 'commercialInvoice', [{ sku: 'A', quantity: q(60) }], 'po-1'), paper('INV-2', 'commercialInvoice', [{ sku: 'A', quantity: q(30), purchaseOrder: 'PO-1' }, { sku: 'A', quantity: q(40), purchaseOrder: 'PO-2' }, { sku: 'B', quantity: q(50) }]),
  ];
  expect(short(papers)).toEqual([['PO-1', 'A', '90', '10', false], ['PO-1', 'B', '50', '0', false], ['PO-2', 'A', '40', '-10', true]]);
  expect(balances(papers)[0]?.by.map((one) => [one.number, one.line, one.quantity.value])).toEqual([['INV-1', 0, '60'], ['INV-2', 0, '30']]);
});

test('dozens against pieces are counted where nothing is rounded; kilograms against pieces are unclear, not zero', () => {
  expect(balances([paper('PO', 'purchaseOrder', [{ sku: 'A', quantity: q(12, 'DOZ') }]), paper('I', 'commercialInvoice', [{ sku: 'A', quantity: q(100) }])])[0]).toMatchObject({ ordered: q(144), shipped: q(100), balance: q(44), over: false });
  const [odd] = balances([paper('PO', 'purchaseOrder', [{ sku: 'A', quantity: q(12) }]), paper('I', 'commercialInvoice', [{ sku: 'A', quantity: q(5, 'KGS') }])]);
  expect([odd?.balance, odd?.unclear.length]).toEqual([undefined, 1]);
});

test('an item on two lines of an order is filled from the first; what is too much stays on the last', () =>
  expect(short([paper('PO', 'purchaseOrder', [{ sku: 'A', quantity: q(10) }, { sku: 'A', quantity: q(10) }]), paper('I', 'commercialInvoice', [{ sku: 'A', quantity: q(25) }], 'PO')])).toEqual([['PO', 'A', '10', '0', false], ['PO', 'A', '15', '-5', true]]));

test('an invoice that names no order counts for the only order with its item, and for none where two have it', () => {
  const invoice = paper('I', 'commercialInvoice', [{ sku: 'A', quantity: q(4) }]);
  expect(short([paper('PO-1', 'purchaseOrder', [{ sku: 'A', quantity: q(10) }]), invoice])).toEqual([['PO-1', 'A', '4', '6', false]]);
  expect(short([paper('PO-1', 'purchaseOrder', [{ sku: 'A', quantity: q(10) }]), paper('PO-2', 'purchaseOrder', [{ sku: 'A', quantity: q(10) }]), invoice]).map((one) => one[2])).toEqual(['0', '0']);
});

test('where papers meet, sums of one item are compared after conversion', () =>
  expect(meetings([paper('I', 'commercialInvoice', [{ sku: 'A', quantity: q(1, 'DOZ') }, { sku: 'B', quantity: q(5) }]), paper('SB', 'shippingBill', [{ sku: 'A', quantity: q(12) }, { sku: 'B', quantity: q(6) }]), paper('PL', 'packingList', [{ sku: 'B', quantity: q(5) }])]).map((one) => [one.sku, one.same])).toEqual([['A', true], ['B', false]]));

test('property: shipped and balance of all lines of an item add up to what was ordered and what was invoiced, whatever is split', () =>
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 5 }), fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 8 }), (ordered, invoiced) => {
    const found = balances([paper('PO', 'purchaseOrder', ordered.map((one) => ({ sku: 'A', quantity: q(one) }))), ...invoiced.map((one, at) => paper(`I${at}`, 'commercialInvoice', [{ sku: 'A', quantity: q(one) }], 'PO'))]);
    const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
    expect(sum(found.map((one) => Number(one.shipped.value)))).toBe(sum(invoiced));
    expect(sum(found.map((one) => Number(one.balance?.value)))).toBe(sum(ordered) - sum(invoiced));
    expect(found.slice(0, -1).every((one) => !one.over)).toBe(true);
  })));
