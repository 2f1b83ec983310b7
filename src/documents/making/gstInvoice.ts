import { decimalText, Decimal, type Money, moneyValue } from '#base';
import type { Exporter } from '#exporter/nouns';
import { GST_STATES } from '#tradeids';
import type { ExportDocument } from '../nouns.ts';
import type { DocumentLine } from '../parts/line.ts';
import { box, destinationOf, numberBox, partyBox, registrations, sameParty, termText } from './boxes.ts';
import { goodsTable, type LineColumn } from './goods.ts';
import { described, endorsementParts, hsColumn, quantityColumn, serial, signPart, wordsOf } from './invoice.ts';
import type { PrintPart } from './printable.ts';
import { moneySum } from './sums.ts';
import { amountText, dayText, figures, grouped, labelled, type Numeral, priceText, quantityText, portText } from './wording.ts';

const rate = (line: DocumentLine): string => (line.nilRated ? 'Nil' : line.taxRate === undefined ? '' : `${decimalText(new Decimal(line.taxRate))} %`);
const sumText = (lines: readonly DocumentLine[], of: (line: DocumentLine) => Money | undefined): string => {
  const sum = moneySum(lines.map(of));
  return sum ? figures(sum) : '';
};
const plus = (line: DocumentLine): Money | undefined => (line.amount && line.tax?.currency === line.amount.currency ? { ...line.amount, amount: line.amount.amount + line.tax.amount } : line.tax ? undefined : line.amount);

function columnsIn(currency: string): LineColumn[] {
  return [
    serial, described, { ...hsColumn, head: 'HSN' }, quantityColumn,
    { head: `Rate ${currency}`, width: 52, number: true, optional: true, of: (line) => (line.price ? priceText(line.price, currency) : line.unitPrice ? figures(line.unitPrice) : '') },
    { head: `Taxable value ${currency}`, width: 66, number: true, of: (line) => (line.amount ? figures(line.amount) : ''), soFar: (lines) => sumText(lines, (one) => one.amount) },
    { head: 'IGST rate', width: 30, number: true, of: rate },
    { head: `IGST ${currency}`, width: 56, number: true, of: (line) => (line.tax ? figures(line.tax) : ''), soFar: (lines) => sumText(lines, (one) => one.tax) },
    { head: `Value with tax ${currency}`, width: 68, number: true, of: (line) => { const whole = plus(line); return whole ? figures(whole) : ''; }, soFar: (lines) => sumText(lines, plus) },
  ];
}

/** Place of supply as returns take it: 96 - Other Countries. */
function placeOfSupply(code: string | undefined): string {
  if (!code) return '';
  const state = /^\d{2}$/.test(code) ? (code === '96' ? 'Other Countries' : GST_STATES[code]) : undefined;
  return state ? `${code} - ${state}` : code;
}

/** What the value is in the currency of the sale at the paper's own rate, when it was worked out from one. */
function rateLine({ customs, currency }: ExportDocument): string[] {
  return customs?.exchangeRate && currency === 'INR' ? [`${grouped(customs.exchangeRate)} rupees`] : [];
}

/** The most a QR code of error correction M holds (ISO/IEC 18004, version 40), in bytes. */
const QR_BYTES = 2_331;

/** What the invoice registration portal answered: IRN, acknowledgement and its signed QR code, as rule 48(4) and its notifications want it on the invoice. */
function registered(paper: ExportDocument, papers: readonly ExportDocument[]): PrintPart {
  const answer = papers.find((one) => one.kind === 'eInvoice' && one.number === paper.number)?.customs ?? paper.customs;
  const irn = answer?.irn ?? paper.customs?.irn ?? paper.refs?.irn;
  const signed = answer?.signedQr ?? '';
  const code = new TextEncoder().encode(signed).length <= QR_BYTES ? signed : '';
  const said = code !== '' ? '' : irn ? 'The signed QR code is not attached yet: the answer of the invoice registration portal holds it.' : 'No IRN and no signed QR code are attached to this invoice yet.';
  return { kind: 'code', code, label: 'e-Invoice', lines: [...labelled('IRN', irn), ...labelled('Acknowledgement no.', answer?.ackNo), ...labelled('Registered on', dayText(answer?.irnOn)), ...(said ? [said] : [])] };
}

/** Tax invoice of rule 46 of the CGST Rules for goods that leave India. */
export function gstInvoice(paper: ExportDocument, exporter: Exporter, papers: readonly ExportDocument[]): PrintPart[] {
  const { parties, totals, customs, refs } = paper;
  const currency = paper.currency ?? 'INR';
  const delivery = parties?.buyer && !sameParty(parties.buyer, parties.consignee) ? parties.consignee : undefined;
  const recipient = parties?.buyer ?? parties?.consignee;
  const total = {
    'Description of goods': 'TOTAL', Quantity: quantityText(totals?.quantity), [`Taxable value ${currency}`]: totals?.taxable ? figures(totals.taxable) : '',
    [`IGST ${currency}`]: totals?.tax ? figures(totals.tax) : '', [`Value with tax ${currency}`]: totals?.amount ? figures(totals.amount) : '',
  };
  return [
    ...endorsementParts(paper),
    {
      kind: 'boxes', rows: [
        [partyBox('Supplier', parties?.exporter, registrations(parties?.exporter)), { share: 1, rows: [[numberBox('Invoice no. & date', paper), box('Place of supply', [placeOfSupply(customs?.placeOfSupply)])], [box('Recipient GSTIN', [customs?.recipientGstin]), box('Tax payable on reverse charge', ['No'])], [box('Other references', [...labelled('LUT ARN', refs?.lutArn), ...labelled('e-Way bill', refs?.eWayBill), ...labelled('Order', refs?.purchaseOrder), ...labelled('Export invoice', refs?.invoiceNumber)])]] }],
        [partyBox('Recipient', recipient), { share: 1, rows: [[partyBox('Address of delivery', delivery, delivery ? [] : ['Same as recipient'])], [box('Country of destination', [destinationOf(paper)]), box('Port of loading', [portText(paper.ports?.loading ?? customs?.portCode)])]] }],
        [box('Terms of delivery', [termText(paper)]), box('Rate of exchange', rateLine(paper)), box('Supply type', [customs?.supplyType])],
      ],
    },
    goodsTable(paper.lines ?? [], columnsIn(currency), [total]),
    { kind: 'boxes', rows: [[box('Invoice value in words', [wordsOf(paper)], 1, true)]] },
    registered(paper, papers),
    signPart(paper, exporter, { label: 'Declaration', lines: ['Certified that the particulars given above are true and correct.'] }),
  ];
}

/** Copies of a tax invoice for goods (rule 48). */
export const GST_COPIES = ['ORIGINAL FOR RECIPIENT', 'DUPLICATE FOR TRANSPORTER', 'TRIPLICATE FOR SUPPLIER'] as const;

/** Used by the sheet for the broker: the value in rupees. */
export const inRupeesText = (one: Money | undefined, exchange: Numeral | undefined): string => (one && exchange && one.currency !== 'INR' ? amountText({ amount: moneyValue(one).times(exchange).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), currency: 'INR' }) : '');
