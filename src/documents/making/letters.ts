import type { Exporter } from '#exporter/nouns';
import type { ExportDocument } from '../nouns.ts';
import { bankLines } from './bank.ts';
import { box, destinationOf, packagesRow, refBox, termText, vesselText } from './boxes.ts';
import type { Correction } from './corrections.ts';
import { nameOfPaper } from './paperNames.ts';
import type { PrintPart } from './printable.ts';
import { scheduleOf, type ScheduledPaper } from './schedule.ts';
import { amountInWords } from './words.ts';
import { amountText, dayText, grouped, labelled, numbered, numeral, partyLines, portText } from './wording.ts';

/** Papers of one shipment by kind; letters speak of several. */
export type PaperSet = readonly ExportDocument[];
export const paperOf = (papers: PaperSet, kind: string): ExportDocument | undefined => papers.find((one) => one.kind === kind);

/** Who a letter goes to, as it was typed: name and address in lines. Without one a space is left to fill in by hand. */
export type Addressee = readonly string[];
const toBox = (addressee: Addressee, on: string, our: string): PrintPart => ({ kind: 'boxes', rows: [[box('To', addressee.length > 0 ? addressee : ['', ''], 1.4, true), { share: 1, rows: [[box('Date', [dayText(on)]), box('Our reference', [our])]] }]] });
const firmOf = (papers: PaperSet, exporter: Exporter): string => papers.find((one) => one.parties?.exporter?.name)?.parties?.exporter?.name ?? exporter.legalName;
const sign = (papers: PaperSet, exporter: Exporter): PrintPart => ({ kind: 'sign', left: undefined, firm: firmOf(papers, exporter), lines: ['Authorised signatory'] });

/** Papers that come about after clearance, are the broker's own work, or are no business of customs. */
const NOT_FOR_CUSTOMS = new Set(['letterOfCredit', 'proformaInvoice', 'shippingBill', 'egm', 'billOfLading', 'airWaybill', 'seaWaybill', 'vgm', 'certificateOfOrigin', 'billOfExchange', 'insuranceCertificate', 'bankRealisation', 'gstReturn', 'gatePass']);

/** Letter of instruction to the customs broker: what to file, under which route, with which papers. */
export function chaInstruction(papers: PaperSet, exporter: Exporter, addressee: Addressee, on: string): PrintPart[] {
  const bill = paperOf(papers, 'shippingBill');
  const invoice = paperOf(papers, 'commercialInvoice');
  const main = invoice ?? bill ?? papers[0] ?? {};
  const route = bill?.customs?.endorsement ?? paperOf(papers, 'gstInvoice')?.customs?.endorsement;
  const enclosed = papers.filter((one) => !NOT_FOR_CUSTOMS.has(one.kind ?? ''));
  const lines = (bill?.lines ?? invoice?.lines ?? []);
  const wishes: [string, string][] = ([
    ['Tax route', route === 'igst' ? 'Export on payment of IGST; refund through the shipping bill' : route === 'lut' ? `Export under LUT without payment of IGST${bill?.refs?.lutArn ?? paperOf(papers, 'gstInvoice')?.refs?.lutArn ? `, ARN ${bill?.refs?.lutArn ?? paperOf(papers, 'gstInvoice')?.refs?.lutArn}` : ''}` : ''],
    ['AD code and bank', [bill?.customs?.adCode ?? exporter.bank.adCode, exporter.bank.name].filter(Boolean).join(', ')],
    ['State and district of origin', [bill?.customs?.stateOfOrigin, bill?.customs?.districtOfOrigin].filter(Boolean).join(', ')],
    ['Drawback', lines.some((one) => one.drawbackSerial) ? lines.flatMap((one) => labelled(`${one.sku ?? one.hsCode ?? ''}:`, one.drawbackSerial)).join(', ') : ''],
    ['RoDTEP', lines.some((one) => one.rodtep) ? lines.flatMap((one) => labelled(`${one.sku ?? one.hsCode ?? ''}:`, one.rodtep)).join(', ') : ''],
    ['Trade agreement', bill?.customs?.agreementCode ?? ''],
    ['Rate of exchange', bill?.customs?.exchangeRate ? `${grouped(bill.customs.exchangeRate)} INR for 1 ${bill.currency ?? ''}` : ''],
  ] satisfies [string, string][]).filter(([, value]) => value !== '');
  return [
    toBox(addressee, on, main.number ?? ''),
    { kind: 'text', text: `Customs clearance of our export shipment, invoice ${numbered(main.number, main.date)}`, look: 'strong' },
    { kind: 'text', text: 'Please clear the shipment below for export. Send us the checklist of the shipping bill before you file it, and file only after our approval.' },
    { kind: 'boxes', rows: [[box('Consignee', partyLines(main.parties?.consignee), 1.4, true), box('Value', [amountText(main.totals?.amount)]), box('Terms of delivery', [termText(main)])], [box('Port of loading', [portText(bill?.ports?.loading ?? main.ports?.loading)]), box('Port of discharge', [portText(bill?.ports?.discharge ?? main.ports?.discharge)]), box('Country of destination', [destinationOf(main)]), box('Vessel / flight', [vesselText(bill ?? main) || vesselText(main)])], packagesRow(paperOf(papers, 'packingList') ?? main)] },
    ...(wishes.length > 0 ? [{ kind: 'facts' as const, heading: 'File the shipping bill with', rows: wishes }] : []),
    { kind: 'facts', heading: 'Papers enclosed', rows: enclosed.map((one, at) => [`${at + 1}. ${nameOfPaper(one.kind)}`, numbered(one.number, one.date)]) },
    { kind: 'text', text: 'Please tell us the shipping bill number, the let export order and the export general manifest as soon as you have them.' },
    sign(papers, exporter),
  ];
}

const tenorOf = (papers: PaperSet): string => paperOf(papers, 'billOfExchange')?.paymentTerm ?? paperOf(papers, 'commercialInvoice')?.paymentTerm ?? '';

/** Covering letter to the bank: what is handed in, in the order of the credit, and what to do with it. */
export function bankLetter(papers: PaperSet, exporter: Exporter, addressee: Addressee, on: string): PrintPart[] {
  const invoice = paperOf(papers, 'commercialInvoice');
  const credit = paperOf(papers, 'letterOfCredit');
  const draft = paperOf(papers, 'billOfExchange');
  const schedule = scheduleOf(papers);
  const amount = draft?.totals?.amount ?? invoice?.totals?.amount;
  const underCredit = credit !== undefined;
  const count = (one: ScheduledPaper): string[] => [one.originals, one.copies].map((count) => (count === undefined ? '' : count));
  return [
    toBox(addressee.length > 0 ? addressee : [exporter.bank.name ?? '', exporter.bank.branch ?? ''].filter(Boolean), on, draft?.number ?? invoice?.number ?? ''),
    { kind: 'text', text: underCredit ? `Export papers under letter of credit ${numbered(credit.number, credit.credit?.issuedOn ?? credit.date)}` : `Export papers for collection, invoice ${numbered(invoice?.number, invoice?.date)}`, look: 'strong' },
    {
      kind: 'boxes', rows: [
        [box('Amount', [amountText(amount)], 1, true), box('Tenor', [tenorOf(papers)]), refBox('Invoice no. & date', invoice?.number, invoice?.date), refBox('Shipping bill no. & date', paperOf(papers, 'shippingBill')?.number, paperOf(papers, 'shippingBill')?.date)],
        [box(underCredit ? 'Issuing bank' : 'Drawee', partyLines(underCredit ? credit.parties?.issuingBank : (draft?.parties?.drawee ?? invoice?.parties?.buyer ?? invoice?.parties?.consignee)), 1, true), box('Applicant / buyer', partyLines(credit?.parties?.applicant ?? invoice?.parties?.buyer ?? invoice?.parties?.consignee), 1, true)],
        ...(underCredit ? [[box('Latest shipment', [dayText(credit.credit?.latestShipmentOn)]), box('On board', [dayText((paperOf(papers, 'billOfLading') ?? paperOf(papers, 'airWaybill'))?.carriage?.onBoardOn)]), box('Days to present', [numeral(credit.credit?.presentationDays)]), box('Credit expires', [[dayText(credit.credit?.expiresOn), credit.credit?.expiryPlace].filter(Boolean).join(', ')])]] : []),
      ],
    },
    { kind: 'text', text: 'We hand in the papers below, in the order of the credit. Please check them and tell us at once if anything is to be corrected.'.replace('in the order of the credit', underCredit ? 'in the order of the credit' : 'one set') },
    { kind: 'goods', columns: [{ head: 'No.', width: 26 }, { head: 'Paper' }, { head: 'Number and date', width: 190 }, { head: 'Originals', width: 54, number: true }, { head: 'Copies', width: 48, number: true }], rows: schedule.map((one, at) => [String(at + 1), [one.name, one.issuedBy ? `issued by ${one.issuedBy}` : ''].filter(Boolean).join('\n'), one.numbers.join('\n'), ...count(one)]), totals: [] },
    { kind: 'text', text: underCredit ? 'Please negotiate the papers or send them to the issuing bank under the credit, and credit the proceeds to our account below.' : 'Please send the papers to the bank of the drawee for collection and credit the proceeds to our account below.' },
    { kind: 'facts', heading: 'Our account', rows: bankLines(exporter).map((line) => ['', line]) }, sign(papers, exporter),
  ];
}

/** "at SIGHT" for a term that says so, else the term as it was agreed. */
const tenorWords = (term: string): string => (/\bsight\b/i.test(term) && !/\d/.test(term) ? 'sight' : term.replace(/^(?:LC|DA|D\/A|DP|D\/P|documents against acceptance|usance)\b[\s,:-]*/i, '').replace(/^at\s+/i, '')) || '..............';

/** One exchange of two: the first and the second are alike, and one of them is paid. */
export function billOfExchange(paper: ExportDocument, papers: PaperSet, exporter: Exporter, which: 'first' | 'second'): PrintPart[] {
  const credit = paperOf(papers, 'letterOfCredit');
  const amount = paper.totals?.amount;
  const words = paper.amountInWords ?? (amount ? (amountInWords(amount) ?? '') : '');
  const [own, other] = which === 'first' ? ['FIRST', 'SECOND'] : ['SECOND', 'FIRST'];
  const invoice = paperOf(papers, 'commercialInvoice');
  const account = credit?.parties?.applicant ?? invoice?.parties?.buyer ?? invoice?.parties?.consignee;
  const payee = exporter.bank.name ? [exporter.bank.name, exporter.bank.branch].filter(Boolean).join(', ') : '..............................';
  return [
    { kind: 'boxes', rows: [[box('No.', [paper.number], 1, true), box('Place and date', [[exporter.address.city, dayText(paper.date)].filter(Boolean).join(', ')]), box('For', [amountText(amount)], 1, true)]] },
    { kind: 'text', text: `At ${tenorWords(paper.paymentTerm ?? tenorOf(papers))} of this ${own} of exchange (${other} of the same tenor and date being unpaid) pay to the order of ${payee} the sum of ${words || '..............................'}, value received${account?.name ? `, and charge it to the account of ${account.name}` : ''}.` },
    ...(paper.refs?.lcNumber ? [{ kind: 'text' as const, text: `Drawn under ${[credit?.parties?.issuingBank?.name ?? paper.parties?.drawee?.name, `letter of credit no. ${numbered(paper.refs.lcNumber, credit?.credit?.issuedOn ?? credit?.date)}`].filter(Boolean).join(', ')}.` }] : []),
    ...(invoice ? [{ kind: 'text' as const, text: `Against invoice ${numbered(invoice.number, invoice.date)}.`, look: 'small' as const }] : []),
    { kind: 'sign', left: { label: 'To', lines: partyLines(paper.parties?.drawee) }, firm: paper.parties?.exporter?.name ?? firmOf(papers, exporter), lines: ['Authorised signatory'] },
  ];
}

/** What the broker or forwarder is asked to correct, line by line, with the papers that say it right. */
export function correctionNote(target: ExportDocument, corrections: readonly Correction[], exporter: Exporter, addressee: Addressee, on: string): PrintPart[] {
  const draft = target.state === 'draft' || target.state === undefined;
  return [
    toBox(addressee, on, target.refs?.invoiceNumber ?? target.number ?? ''),
    { kind: 'text', text: `Correction of ${nameOfPaper(target.kind).toLowerCase()} ${numbered(target.number, target.date)}`, look: 'strong' },
    { kind: 'text', text: draft ? 'The draft differs from our papers in the points below. Please correct it and send the new draft before it is filed or issued.' : 'The paper differs from ours in the points below. Please have it amended and send us the proof of the amendment.' },
    { kind: 'goods', columns: [{ head: 'No.', width: 26 }, { head: 'Field', width: 120 }, { head: 'It says' }, { head: 'It must say' }, { head: 'As in', width: 140 }], rows: corrections.map((one, at) => [String(at + 1), [one.field, one.item ?? ''].filter(Boolean).join('\n'), one.says || '(empty)', one.mustSay, one.asIn.join('\n')]), totals: [] },
    { kind: 'sign', left: undefined, firm: exporter.legalName, lines: ['Authorised signatory'] },
  ];
}
