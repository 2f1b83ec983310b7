import { expect, test } from 'vitest';
import type { ExportDocument } from '../parts/document.ts';
import { groupedPapers } from './grouping.ts';

const paper = (kind: string, number: string, more: ExportDocument = {}): { document: ExportDocument } => ({ document: { kind, number, ...more } });
const grouped = (...papers: { document: ExportDocument }[]): string[][] => groupedPapers(papers).map((group) => group.map((one) => one.document.number ?? ''));

test('papers belong together by invoice, GST invoice, shipping bill or container, whatever the order they come in', () =>
  expect(grouped(
    paper('billOfLading', 'BL-1', { refs: { shippingBill: '1234567' } }), paper('commercialInvoice', 'KB/118', { refs: { gstInvoiceNumber: 'G-88' } }), paper('commercialInvoice', 'KB/119'), paper('shippingBill', '1234567', { refs: { invoiceNumber: 'kb-118' } }),
    paper('gstInvoice', 'G-88'), paper('packingList', 'PL-9', { refs: { invoiceNumber: 'KB/119' } }),
  )).toEqual([['BL-1', 'KB/118', '1234567', 'G-88'], ['KB/119', 'PL-9']]));
test('a credit and an order join every shipment that names them and make no one shipment of two', () =>
  expect(grouped(paper('letterOfCredit', 'LC-1'), paper('commercialInvoice', 'A', { refs: { lcNumber: 'LC-1', purchaseOrder: 'PO-7' } }), paper('commercialInvoice', 'B', { refs: { lcNumber: 'LC 1' } }), paper('purchaseOrder', 'PO-7'))).toEqual([['LC-1', 'A', 'PO-7'], ['LC-1', 'B']]));
test('a shipping bill for two invoices makes one shipment of them', () => expect(grouped(paper('commercialInvoice', 'A/1'), paper('commercialInvoice', 'A/2'), paper('shippingBill', '7', { refs: { invoiceNumber: 'A/1, A/2' } }))).toEqual([['A/1', 'A/2', '7']]));
test('a paper with a wrong number stays with the only invoice of its file', () => {
  const bill = { ...paper('shippingBill', '7', { refs: { invoiceNumber: 'A/81' } }), file: 'x.json' };
  expect(groupedPapers([{ ...paper('commercialInvoice', 'A/18'), file: 'x.json' }, bill]).map((group) => group.length)).toEqual([2]);
  expect(groupedPapers([{ ...paper('commercialInvoice', 'A/18'), file: 'y.json' }, bill]).map((group) => group.length)).toEqual([1, 1]);
});
test('a paper that names no other stands alone; nothing is lost', () => expect(grouped(paper('inspection', 'I-1'), paper('commercialInvoice', 'A'), paper('letterOfCredit', 'LC-9'))).toEqual([['I-1'], ['A'], ['LC-9']]));
