import { itemOf, orderOf } from './balance.ts';
import type { Paper } from './paper.ts';
import { type DocumentReads, invoicesFilling, ordersWith } from './storage.ts';

const linesOf = (papers: readonly Paper[], kind: Paper['kind']) => papers.filter((one) => one.kind === kind).flatMap((paper) => (paper.document.lines ?? []).map((line) => ({ item: itemOf(line), order: orderOf(line, paper) })));
const numbersOf = (orders: readonly Paper[]): string[] => orders.flatMap((one) => one.document.number ?? []);
/** Items on lines of invoices that name no order: they count for the only order with the item, so every order with it has to be known. */
const looseItems = (papers: readonly Paper[]): string[] => linesOf(papers, 'commercialInvoice').filter((one) => one.order === '').map((one) => one.item);

/**
 * The papers that say how far the orders around `own` are filled, oldest first: their orders, the invoices of other shipments that fill them, and
 * orders that such an invoice might be meant for as well. `balances` of these tells of the orders of `own`, and of those its invoices fill, what it
 * would tell of all papers of the company; of others that came along it may tell too little.
 */
export async function papersAround(read: DocumentReads, own: readonly Paper[]): Promise<Paper[]> {
  const named = linesOf(own, 'commercialInvoice').map((one) => one.order);
  const mine = own.filter((one) => one.kind === 'purchaseOrder');
  const orders = [...mine, ...(await ordersWith(read, [...numbersOf(mine), ...named], looseItems(own)))];
  const invoices = await invoicesFilling(read, numbersOf(orders), linesOf(orders, 'purchaseOrder').map((one) => one.item));
  const rivals = await ordersWith(read, numbersOf(orders), looseItems([...own, ...invoices]));
  return [...new Map([...own, ...orders, ...invoices, ...rivals].map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
