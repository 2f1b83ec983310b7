import { type Money, moneyText } from '#base';
import type { DocumentKind } from '../parts/kinds.ts';
import type { CrossPaper } from './matrix.ts';

/** One particular of the refund of input tax credit under an LUT, and the paper it stands on. */
export type RefundItem = { what: string; kind: DocumentKind; paper: string | null; path: string; text: string };

/**
 * What the statement of exports without payment of tax (form GST RFD-01, statement 3, rule 89(2)(b) and (c) of the CGST Rules) asks of each
 * export of goods: the tax invoice, shipping bill and EGM by number and day, the FOB value. Known from practice; the form itself is not among our
 * sources, and the screen says so. Customs match nothing here, as they do on the IGST route.
 */
const ASKED: readonly (readonly [what: string, kind: DocumentKind, path: string, instead?: string])[] = [
  ['gstInvoiceNumber', 'gstInvoice', 'number'], ['gstInvoiceDate', 'gstInvoice', 'date'], ['gstValue', 'gstInvoice', 'totals.amount'], ['shippingBill', 'shippingBill', 'number'], ['shippingBillDate', 'shippingBill', 'date', 'customs.filedOn'],
  ['portCode', 'shippingBill', 'customs.portCode'], ['fob', 'shippingBill', 'totals.fob'], ['egm', 'egm', 'number'], ['egmDate', 'egm', 'date'], ['lutArn', 'gstInvoice', 'refs.lutArn'],
];

const at = (document: object, path: string): unknown => path.split('.').reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], document);

function shown(value: unknown): string {
  const money = value as Money | undefined;
  return money && typeof money === 'object' ? `${money.currency} ${moneyText(money)}` : String(value ?? '');
}

/** The list with what the papers say; an item without text is still to be had. */
export function refundList(papers: readonly CrossPaper[]): RefundItem[] {
  return ASKED.map(([what, kind, path, instead]) => {
    const found = papers.find((one) => one.kind === kind);
    return { what, kind, paper: found?.id ?? null, path, text: found ? shown(at(found.document, path) ?? (instead ? at(found.document, instead) : undefined)) : '' };
  });
}
