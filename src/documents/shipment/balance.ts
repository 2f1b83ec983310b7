import { compareQuantities, convertExactly, Decimal, decimalText, type Quantity } from '#base';
import type { DocumentLine } from '../parts/line.ts';
import type { Paper } from './paper.ts';

/** Where a quantity stands: the paper and the line of it, counted from 0. */
export type CountedAt = { paper: string; number: string; line: number; quantity: Quantity };
/** One line of an order and what became of it. `balance` is negative when more was shipped than ordered; absent when units do not convert. */
export type OrderLineBalance = { order: string; orderNumber: string; line: number; sku: string; description: string; ordered: Quantity; shipped: Quantity; balance?: Quantity; over: boolean; by: CountedAt[]; /** Invoices whose unit does not convert to the order's. */ unclear: CountedAt[] };
/** The same item on papers that should carry the same quantity, added up over each kind of paper. */
export type Meeting = { sku: string; invoiced?: Quantity; customs?: Quantity; packed?: Quantity; same: boolean };

const fold = (text: string | undefined): string => (text ?? '').trim().toUpperCase().replace(/\s+/gu, ' ');
export const itemOf = (line: DocumentLine): string => fold(line.sku) || fold(line.description);
/** The order that a line fills: named on the line, else on its paper. */
export const orderOf = (line: DocumentLine, paper: Paper): string => fold(line.purchaseOrder ?? paper.document.refs?.purchaseOrder);
const withLines = (papers: readonly Paper[], kind: string): { paper: Paper; line: DocumentLine; at: number }[] => papers.filter((one) => one.kind === kind).flatMap((paper) => (paper.document.lines ?? []).map((line, at) => ({ paper, line, at })));

function added(all: readonly Quantity[], unit: string): Quantity | undefined {
  let sum = new Decimal(0);
  for (const one of all) {
    const same = convertExactly(one, unit);
    if (!same) return undefined;
    sum = sum.plus(same.value);
  }
  return { value: decimalText(sum), unit };
}

const less = (one: Quantity, other: Quantity): Quantity => ({ value: decimalText(new Decimal(one.value).minus(other.value)), unit: one.unit });

/**
 * Per order line: ordered, shipped by the commercial invoices that name this order and item, what is left. Where an order has the same item on
 * several lines, invoices fill them in their order and what is too much stays on the last. An invoice that names no order counts for the only order
 * among the papers that has the item. Amended and issued papers count like drafts: the last state of each paper is what it says.
 */
export function balances(papers: readonly Paper[]): OrderLineBalance[] {
  const orders = withLines(papers, 'purchaseOrder').filter(({ line }) => line.quantity !== undefined && itemOf(line) !== '');
  const ordersOfItem = new Map<string, Set<string>>();
  for (const { paper, line } of orders) ordersOfItem.set(itemOf(line), new Set([...(ordersOfItem.get(itemOf(line)) ?? []), paper.id]));
  const shipped = withLines(papers, 'commercialInvoice').filter(({ line }) => line.quantity !== undefined);
  const pools = new Map<string, CountedAt[]>();
  for (const { paper, line, at } of shipped) {
    const named = orderOf(line, paper);
    const only = ordersOfItem.get(itemOf(line));
    const order = named === '' ? (only?.size === 1 ? [...only][0] : undefined) : orders.find((one) => fold(one.paper.document.number) === named)?.paper.id;
    const key = `${order ?? ''}\n${itemOf(line)}`;
    if (order !== undefined && line.quantity) pools.set(key, [...(pools.get(key) ?? []), { paper: paper.id, number: paper.document.number ?? '', line: at, quantity: line.quantity }]);
  }
  return orders.map(({ paper, line, at }, index) => {
    const key = `${paper.id}\n${itemOf(line)}`;
    const last = !orders.slice(index + 1).some((one) => one.paper.id === paper.id && itemOf(one.line) === itemOf(line));
    return lineBalance(paper, line, at, pools, key, last);
  });
}

/** The unit in which order and invoices can be subtracted without rounding: the order's own, else that of an invoice (12 dozen against 100 pieces is counted in pieces). */
function commonUnit(ordered: Quantity, pool: readonly CountedAt[]): string {
  const related = pool.filter((one) => compareQuantities(one.quantity, ordered) !== undefined);
  return [ordered.unit, ...related.map((one) => one.quantity.unit)].find((unit) => convertExactly(ordered, unit) && related.every((one) => convertExactly(one.quantity, unit))) ?? ordered.unit;
}

/** Takes from the pool of its item what fills this line; the last line of the item takes all that is left. */
function lineBalance(paper: Paper, line: DocumentLine, at: number, pools: Map<string, CountedAt[]>, key: string, last: boolean): OrderLineBalance {
  const pool = pools.get(key) ?? [];
  const said = line.quantity ?? { value: '0', unit: 'PCS' };
  const unit = commonUnit(said, pool);
  const ordered = convertExactly(said, unit) ?? said;
  const by: CountedAt[] = [];
  const rest: CountedAt[] = [];
  const unclear = pool.filter((one) => !convertExactly(one.quantity, unit));
  let room = new Decimal(ordered.value);
  for (const one of pool) {
    const here = convertExactly(one.quantity, unit);
    if (!here) continue;
    const taken = last ? new Decimal(here.value) : Decimal.max(0, Decimal.min(room, here.value));
    const left = new Decimal(here.value).minus(taken);
    if (!taken.isZero()) by.push({ ...one, quantity: { value: decimalText(taken), unit } });
    if (!left.isZero()) rest.push({ ...one, quantity: { value: decimalText(left), unit } });
    room = room.minus(taken);
  }
  pools.set(key, rest);
  const shipped = added(by.map((one) => one.quantity), unit) ?? { value: '0', unit };
  const balance = unclear.length === 0 ? less(ordered, shipped) : undefined;
  return { order: paper.id, orderNumber: paper.document.number ?? '', line: at, sku: line.sku ?? '', description: line.description ?? '', ordered, shipped, ...(balance ? { balance } : {}), over: balance !== undefined && new Decimal(balance.value).lt(0), by, unclear };
}

/** Per item, what invoices, shipping bills and packing lists of one shipment add up to. Kinds without this shipment's lines are left out. */
export function meetings(papers: readonly Paper[]): Meeting[] {
  const items = new Map<string, Partial<Record<'invoiced' | 'customs' | 'packed', Quantity[]>>>();
  for (const [kind, place] of [['commercialInvoice', 'invoiced'], ['shippingBill', 'customs'], ['packingList', 'packed']] as const) {
    for (const { line } of withLines(papers, kind)) {
      if (!line.quantity || !line.sku) continue;
      const item = items.get(line.sku) ?? {};
      items.set(line.sku, { ...item, [place]: [...(item[place] ?? []), line.quantity] });
    }
  }
  return [...items].map(([sku, each]) => {
    const unit = Object.values(each)[0]?.[0]?.unit ?? 'PCS';
    const sums = Object.fromEntries(Object.entries(each).map(([place, all]) => [place, added(all, unit)])) as Pick<Meeting, 'invoiced' | 'customs' | 'packed'>;
    const all = Object.values(sums);
    const same = all.every((one) => one !== undefined && all[0] !== undefined && compareQuantities(one, all[0]) === 0);
    return { sku, ...sums, same };
  });
}
