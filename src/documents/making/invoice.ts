import { moneyText, type Money } from '#base';
import type { Exporter } from '#exporter/nouns';
import type { ExportDocument } from '../nouns.ts';
import type { DocumentLine } from '../parts/line.ts';
import { bankLines } from './bank.ts';
import { box, carriageRows, destinationOf, numberBox, originOf, otherReferences, packagesRow, partyBox, refBox, registrations, sameParty, termText } from './boxes.ts';
import { goodsTable, type LineColumn } from './goods.ts';
import type { Box, PrintPart } from './printable.ts';
import { countedSum, moneySum } from './sums.ts';
import { amountInWords } from './words.ts';
import { amountText, countryText, dayText, figures, labelled, priceText, quantityText } from './wording.ts';

/** Item number, model, batch and the like, small below the description. */
export const describedAs = (line: DocumentLine): string => [
  line.description ?? '',
  [...labelled('Item', line.sku), ...labelled('Model', line.model), ...labelled('Batch', line.batch), ...labelled('Mfg.', dayText(line.manufacturedOn)), ...labelled('Exp.', dayText(line.expiresOn)), ...labelled('Origin:', countryText(line.origin))].join(' · '),
  [line.botanicalName, line.species].filter(Boolean).join(' · '),
].filter(Boolean).join('\n');

export const serial: LineColumn = { head: 'Sl.', width: 18, of: (_line, at) => String(at + 1) };
export const described: LineColumn = { head: 'Description of goods', of: describedAs, soFar: () => 'carried' };
export const hsColumn: LineColumn = { head: 'HS code', width: 46, of: (line) => line.hsCode ?? '' };
export const quantityColumn: LineColumn = { head: 'Quantity', width: 58, number: true, of: (line) => quantityText(line.quantity), soFar: (lines) => quantityText(countedSum(lines.map((one) => one.quantity))) };

function rateText(line: DocumentLine, currency: string): string {
  const price = line.price ?? (line.unitPrice ? moneyText(line.unitPrice) : undefined);
  if (price === undefined) return '';
  const per = line.pricePer ? `\nper ${line.pricePer.value === '1' ? '' : `${line.pricePer.value} `}${line.pricePer.unit}` : line.quantity ? `\nper ${line.quantity.unit}` : '';
  return `${priceText(price, line.unitPrice?.currency ?? currency)}${per}`;
}

const discountOf = (line: DocumentLine): string => (line.discount && line.discount.amount !== 0 ? `\nless ${figures(line.discount)}` : '');

export const priceColumns = (currency: string): LineColumn[] => [
  quantityColumn, { head: `Rate ${currency}`, width: 62, number: true, of: (line) => rateText(line, currency) },
  { head: `Amount ${currency}`, width: 82, number: true, of: (line) => (line.amount ? figures(line.amount) + discountOf(line) : ''), soFar: (lines) => { const sum = moneySum(lines.map((one) => one.amount)); return sum ? figures(sum) : ''; } },
];

/** Rows between the lines and the total: what the total adds to them or takes off; a breakdown is told beside when the prices hold it already. */
function sumsOf({ lines, totals }: ExportDocument): { added: [string, Money][]; within: [string, Money][] } {
  const named = (all: readonly (readonly [string, Money | undefined])[]): [string, Money][] => all.flatMap(([label, one]) => (one && one.amount !== 0 ? [[label, one] as [string, Money]] : []));
  const own = named([['Less discount', totals?.discount], ['Charges', totals?.charges]]);
  const carriage = named([['Freight', totals?.freight], ['Insurance', totals?.insurance]]);
  const sum = moneySum((lines ?? []).map((one) => one.amount));
  const less = totals?.discount?.amount ?? 0;
  const net = sum && sum.amount - less + (totals?.charges?.amount ?? 0);
  const outside = net !== undefined && totals?.amount !== undefined && carriage.length > 0 && totals.amount.amount === net + carriage.reduce((total, [, one]) => total + one.amount, 0);
  return outside ? { added: [...own, ...carriage], within: named([['FOB value', totals?.fob]]) } : { added: own, within: named([['FOB value', totals?.fob], ['Freight', totals?.freight], ['Insurance', totals?.insurance], ['Commission', totals?.commission]]) };
}

function totalRows(paper: ExportDocument, currency: string): Record<string, string>[] {
  const { added } = sumsOf(paper);
  const { totals } = paper;
  const row = (label: string, one: Money | undefined, quantity = ''): Record<string, string> => ({ 'Description of goods': label, Quantity: quantity, [`Amount ${currency}`]: one ? figures(one) : '' });
  const between = added.length > 0 ? [row('Total of lines', totals?.lines ?? moneySum((paper.lines ?? []).map((one) => one.amount))), ...added.map(([label, one]) => row(label, one))] : [];
  return [...between, row(['TOTAL', paper.incoterm, paper.place].filter(Boolean).join(' '), totals?.amount, quantityText(totals?.quantity))];
}

const STATEMENTS: Readonly<Record<string, string>> = {
  'no-commercial-value': 'Free samples of no commercial value. Value for customs purposes only.',
  'merchant-export': 'Merchant export: goods made by the supporting manufacturer named in this invoice.',
  'amendment-recorded': 'Amended; the amendment is recorded.',
};
export const statementParts = ({ statements }: ExportDocument): PrintPart[] => (statements ?? []).map((one) => ({ kind: 'text', text: STATEMENTS[one] ?? one }));

/** In words as the paper has it; where it has none, written from the total. */
export const wordsOf = ({ amountInWords: given, totals }: ExportDocument): string => given ?? (totals?.amount ? (amountInWords(totals.amount) ?? '') : '');

const wordsRow = (paper: ExportDocument): Box[] => {
  const { within } = sumsOf(paper);
  return [box('Amount chargeable in words', [wordsOf(paper)], within.length > 0 ? 1.6 : 1, true), ...(within.length > 0 ? [box('Of which', within.map(([label, one]) => `${label}: ${amountText(one)}`), 1)] : [])];
};

const DECLARATION = 'We declare that this invoice shows the actual price of the goods described and that all particulars are true and correct.';
const place = (exporter: Exporter): string => exporter.address.city ?? '';

export const signPart = (paper: ExportDocument, exporter: Exporter, left?: { label: string; lines: readonly string[] }): PrintPart => ({
  kind: 'sign', left, firm: paper.parties?.exporter?.name ?? exporter.legalName, lines: [[place(exporter), dayText(paper.date)].filter(Boolean).join(', '), 'Authorised signatory'].filter(Boolean),
});

function headRows(paper: ExportDocument, numberLabel: string, more: Box[][]): Box[][] {
  const { parties, refs } = paper;
  const buyer = sameParty(parties?.buyer, parties?.consignee) ? undefined : parties?.buyer;
  const notify = sameParty(parties?.notify, parties?.consignee) ? undefined : parties?.notify;
  return [
    [partyBox('Exporter', parties?.exporter, registrations(parties?.exporter)), { share: 1, rows: [[numberBox(numberLabel, paper), refBox("Buyer's order no. & date", refs?.purchaseOrder, refs?.purchaseOrderDate)], ...more, [box('Other references', otherReferences(paper))]] }],
    [partyBox('Consignee', parties?.consignee), { share: 1, rows: [[partyBox('Buyer (if other than consignee)', buyer, buyer || !parties?.buyer ? [] : ['Same as consignee'])], [partyBox('Notify party', notify, notify || !parties?.notify ? [] : ['Same as consignee'])]] }],
    [{ share: 1, rows: carriageRows(paper) }, { share: 1, rows: [[box('Country of origin of goods', [originOf(paper)]), box('Country of final destination', [destinationOf(paper)])], [box('Terms of delivery', [termText(paper)])], [box('Terms of payment', [paper.paymentTerm])]] }],
  ];
}

/** Commercial invoice: the aligned form of Indian exporters. */
export function commercialInvoice(paper: ExportDocument, exporter: Exporter): PrintPart[] {
  const currency = paper.currency ?? paper.totals?.amount?.currency ?? '';
  return [
    { kind: 'boxes', rows: [...headRows(paper, 'Invoice no. & date', []), packagesRow(paper)] },
    goodsTable(paper.lines ?? [], [serial, described, hsColumn, ...priceColumns(currency)], totalRows(paper, currency)),
    { kind: 'boxes', rows: [wordsRow(paper)] }, ...endorsementParts(paper), ...statementParts(paper),
    signPart(paper, exporter, { label: 'Declaration', lines: [DECLARATION] }),
  ];
}

/** Proforma: the same with its validity, the day of shipment and the bank to pay to. */
export function proformaInvoice(paper: ExportDocument, exporter: Exporter): PrintPart[] {
  const currency = paper.currency ?? paper.totals?.amount?.currency ?? '';
  const more: Box[][] = [[box('Valid until', [dayText(paper.validTo)]), box('Ship by', [dayText(paper.shipBy)])]];
  return [
    { kind: 'boxes', rows: [...headRows(paper, 'Proforma no. & date', more), ...(paper.totals?.packageCount || paper.totals?.grossWeight ? [packagesRow(paper)] : [])] },
    goodsTable(paper.lines ?? [], [serial, described, hsColumn, ...priceColumns(currency)], totalRows(paper, currency)),
    { kind: 'boxes', rows: [wordsRow(paper)] }, ...statementParts(paper),
    signPart(paper, exporter, { label: 'Pay to', lines: bankLines(exporter) }),
  ];
}

/** Wording of rule 46 of the CGST Rules, 2017, for goods that leave India, by the route of the tax. */
const ENDORSEMENTS: Readonly<Record<string, string>> = {
  igst: 'SUPPLY MEANT FOR EXPORT ON PAYMENT OF INTEGRATED TAX',
  lut: 'SUPPLY MEANT FOR EXPORT UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX',
};
export const endorsementOf = (route: string | undefined): string | undefined => (route ? ENDORSEMENTS[route] : undefined);

export function endorsementParts({ customs }: ExportDocument): PrintPart[] {
  const text = customs?.endorsementText ?? endorsementOf(customs?.endorsement);
  return text ? [{ kind: 'text', text, look: 'notice' }] : [];
}
