import { Refusal } from '#base';
import type { Exporter } from '#exporter/nouns';
import { countryName } from '#tradeids';
import type { ExportDocument } from '../nouns.ts';
import type { Picture } from '#paper';
import type { Correction } from './corrections.ts';
import { blInstruction, originDraft, shippingBillData, vgmLetter } from './customsPapers.ts';
import { GST_COPIES, gstInvoice } from './gstInvoice.ts';
import { commercialInvoice, proformaInvoice } from './invoice.ts';
import type { Letterhead } from './layout.ts';
import { type Addressee, bankLetter, billOfExchange, chaInstruction, correctionNote, paperOf, type PaperSet } from './letters.ts';
import { paperName } from '../parts/paperWords.ts';
import { nameOfPaper } from './paperNames.ts';
import { madeInHindi } from './hindiNames.ts';
import { packingList } from './packing.ts';
import type { CarriedField, MadeKind, Printable, PrintPart, PrintSheet } from './printable.ts';
import { scheduleOf } from './schedule.ts';
import { amountText, quantityText } from './wording.ts';

/** What a paper is made from. `paper`: the one that is printed; letters are printed from `papers`, the shipment's papers. */
export type MakeSource = { papers: PaperSet; exporter: Exporter; addressee?: Addressee; on: string; number?: string; corrections?: { target: ExportDocument; lines: readonly Correction[] } };

/** Titles, and which paper of the shipment a kind prints. */
const KINDS: Readonly<Record<MadeKind, { title: string; from: string | undefined }>> = {
  'commercial-invoice': { title: 'Commercial invoice', from: 'commercialInvoice' }, 'packing-list': { title: 'Packing list', from: 'packingList' }, 'proforma-invoice': { title: 'Proforma invoice', from: 'proformaInvoice' }, 'gst-invoice': { title: 'Tax invoice', from: 'gstInvoice' },
  'shipping-bill-data': { title: 'Shipping bill data', from: 'shippingBill' }, 'vgm-letter': { title: 'Verified gross mass', from: 'vgm' }, 'origin-draft': { title: 'Certificate of origin', from: 'certificateOfOrigin' }, 'cha-instruction': { title: 'Letter of instruction', from: undefined },
  'bl-instruction': { title: 'Bill of lading instruction', from: 'billOfLading' }, 'bank-letter': { title: 'Covering letter', from: undefined }, 'bill-of-exchange': { title: 'Bill of exchange', from: 'billOfExchange' }, 'bank-set': { title: 'Bank set', from: undefined }, 'correction-note': { title: 'Correction note', from: undefined },
};

/** The paper of the shipment that a kind prints, named by its own kind; letters speak of several. */
export const printedKind = (kind: MadeKind): string | undefined => KINDS[kind].from;

const PARTS: Partial<Readonly<Record<MadeKind, (paper: ExportDocument, exporter: Exporter, papers: PaperSet) => PrintPart[]>>> = {
  'commercial-invoice': commercialInvoice, 'packing-list': packingList, 'proforma-invoice': proformaInvoice, 'gst-invoice': gstInvoice, 'shipping-bill-data': shippingBillData, 'vgm-letter': vgmLetter, 'origin-draft': originDraft, 'bl-instruction': blInstruction,
};

const field = (name: string, label: string, example: string | undefined): CarriedField[] => (example ? [{ field: name, label, example }] : []);

/** Fields of the firm that stand on a paper, those that hold something. Papers for customs and GST name GSTIN and IEC; those for money name the bank. */
function firmFields(kind: MadeKind, papers: PaperSet, exporter: Exporter): CarriedField[] {
  const party = papers.map((one) => one.parties?.exporter).find((one) => one !== undefined);
  const registered = kind !== 'bill-of-exchange' && kind !== 'bank-letter' && kind !== 'correction-note' && kind !== 'bl-instruction';
  const banked = kind === 'proforma-invoice' || kind === 'bank-letter' || kind === 'bank-set' || kind === 'bill-of-exchange' || kind === 'cha-instruction' || kind === 'shipping-bill-data';
  const lut = papers.map((one) => one.refs?.lutArn).find(Boolean);
  return [
    ...field('legalName', 'Firm', exporter.legalName), ...field('address', 'Address', exporter.address.city), ...field('contact', 'Contact', exporter.contact.email ?? exporter.contact.phone),
    ...(registered ? [...field('gstins', 'GSTIN', party?.gstin), ...field('iec', 'IEC', party?.iec)] : []), ...(banked ? field('bank', 'Bank', exporter.bank.name) : []), ...(lut && registered ? field('luts', 'LUT', lut) : []),
  ];
}

/** Papers that tell no price. */
const UNPRICED = new Set<MadeKind>(['packing-list', 'vgm-letter', 'bl-instruction', 'origin-draft', 'correction-note']);

/** What of the shipment a paper carries, with an example of each. */
function shipmentFields(kind: MadeKind, papers: PaperSet): CarriedField[] {
  const first = <T>(read: (one: ExportDocument) => T | undefined): T | undefined => papers.map(read).find((one) => one !== undefined);
  return [
    ...field('number', 'Number of the paper', first((one) => one.number)), ...field('parties', 'Consignee and buyer', first((one) => one.parties?.consignee?.name ?? one.parties?.buyer?.name ?? one.parties?.drawee?.name)),
    ...field('goods', 'Goods', first((one) => one.goods ?? one.lines?.[0]?.description)), ...(UNPRICED.has(kind) ? [] : field('prices', 'Prices and values', amountText(first((one) => one.totals?.amount)))),
    ...field('weights', 'Packages and weights', quantityText(first((one) => one.totals?.grossWeight))), ...field('carriage', 'Ports and carriage', first((one) => one.ports?.discharge ?? one.carriage?.vessel)),
  ];
}

/** Head of all papers of the firm. */
export function letterheadOf(exporter: Exporter, papers: PaperSet, logo?: Picture): Letterhead {
  const { address, contact } = exporter;
  const firm = papers.map((one) => one.parties?.exporter?.name).find(Boolean) ?? exporter.legalName;
  const place = [...address.lines, [address.city, address.pin].filter(Boolean).join(' '), address.state, countryName(address.country)].map((one) => one?.trim()).filter(Boolean).join(', ');
  return { firm, address: place, reach: [contact.phone, contact.email, contact.website].filter(Boolean).join(' · '), ...(logo ? { logo } : {}) };
}

const missing = (kind: MadeKind, from: string): Refusal => new Refusal('no-such-paper', `${KINDS[kind].title} was not made: this shipment has no ${nameOfPaper(from).toLowerCase()} yet. Add it on the shipment, then make it.`, { hi: `${madeInHindi(kind)} नहीं बना: इस शिपमेंट में अभी ${paperName(from, 'hi')} नहीं है। शिपमेंट में जोड़ें, फिर बनाएँ।` });

/** A draft says so; a paper that counts is not marked. */
const DRAFTS = new Set<MadeKind>(['shipping-bill-data', 'origin-draft', 'bl-instruction']);
const markOf = (kind: MadeKind, paper: ExportDocument): string | undefined => (DRAFTS.has(kind) || paper.state === 'draft' ? 'DRAFT' : undefined);

const sheet = (title: string, number: string, parts: PrintPart[], mark?: string, letter = false): PrintSheet => ({ title, number, letter, parts, ...(mark ? { mark } : {}) });

function sheetsFor(kind: MadeKind, paper: ExportDocument, source: MakeSource): PrintSheet[] {
  const { exporter, papers } = source;
  const title = KINDS[kind].title;
  if (kind === 'bill-of-exchange') return (['first', 'second'] as const).map((which) => sheet(title, paper.number ?? '', billOfExchange(paper, papers, exporter, which), which === 'first' ? 'FIRST OF EXCHANGE' : 'SECOND OF EXCHANGE', true));
  const parts = PARTS[kind]?.(paper, exporter, papers) ?? [];
  if (kind === 'gst-invoice') return GST_COPIES.map((mark) => sheet(title, paper.number ?? '', parts, mark));
  return [sheet(title, paper.number ?? paper.refs?.invoiceNumber ?? '', parts, markOf(kind, paper), kind === 'vgm-letter')];
}

function letterSheets(kind: MadeKind, source: MakeSource): PrintSheet[] {
  const { papers, exporter, addressee = [], on, corrections } = source;
  const title = KINDS[kind].title;
  const number = paperOf(papers, 'commercialInvoice')?.number ?? '';
  if (kind === 'cha-instruction') return [sheet(title, number, chaInstruction(papers, exporter, addressee, on), undefined, true)];
  if (kind === 'bank-letter') return [sheet(title, number, bankLetter(papers, exporter, addressee, on), undefined, true)];
  if (kind === 'correction-note') {
    if (!corrections || corrections.lines.length === 0) throw new Refusal('nothing-to-correct', 'No correction note was made: the checks found no field of this paper that differs from another one.', { hi: 'सुधार का नोट नहीं बना: जाँच में इस काग़ज़ का कोई फ़ील्ड दूसरे काग़ज़ से अलग नहीं मिला।' });
    return [sheet(title, corrections.target.number ?? '', correctionNote(corrections.target, corrections.lines, exporter, addressee, on), undefined, true)];
  }
  return bankSet(source);
}

const MADE_FROM: ReadonlyMap<string, MadeKind> = new Map([['commercialInvoice', 'commercial-invoice'], ['packingList', 'packing-list'], ['billOfExchange', 'bill-of-exchange'], ['gstInvoice', 'gst-invoice']]);
/** Sheets of one paper in one set; a credit that asks for more is read as a slip of the pen. */
const MOST_COPIES = 12;
const count = (text: string | undefined): number => Math.min(MOST_COPIES, Math.max(0, Math.trunc(Number(text ?? '0')) || 0));

/** The covering letter, then the papers that are made here in the order of the credit, each as many times as it asks, originals before copies. */
function bankSet(source: MakeSource): PrintSheet[] {
  const { papers } = source;
  return [...letterSheets('bank-letter', source), ...scheduleOf(papers).flatMap((line): PrintSheet[] => {
    const kind = MADE_FROM.get(line.kind);
    if (!kind) return [];
    return line.papers.flatMap((paper) => (kind === 'bill-of-exchange' ? sheetsFor(kind, paper, source) : marked(kind, paper, source, Math.max(1, count(line.originals)), count(line.copies))));
  })];
}

function marked(kind: MadeKind, paper: ExportDocument, source: MakeSource, originals: number, copies: number): PrintSheet[] {
  const [one] = sheetsFor(kind, paper, source);
  if (!one) return [];
  const marks = [...Array.from({ length: originals }, (_, at) => (originals > 1 ? `ORIGINAL ${at + 1} OF ${originals}` : 'ORIGINAL')), ...Array.from({ length: copies }, (_, at) => (copies > 1 ? `COPY ${at + 1} OF ${copies}` : 'COPY'))];
  return marks.map((mark) => ({ ...one, mark }));
}

/**
 * One paper of a shipment, ready to be laid out. Prints the data of the shipment's own paper and adds none but the wording of the form.
 * With several papers of a kind `number` says which. Throws Refusal('no-such-paper' | 'nothing-to-correct').
 */
export function makePaper(kind: MadeKind, source: MakeSource): Printable {
  const { title, from } = KINDS[kind];
  const paper = from === undefined ? undefined : (source.papers.find((one) => one.kind === from && (source.number === undefined || one.number === source.number)) ?? paperOf(source.papers, from));
  if (from !== undefined && !paper) throw missing(kind, from);
  if ((kind === 'bank-letter' || kind === 'bank-set') && !paperOf(source.papers, 'commercialInvoice')) throw missing(kind, 'commercialInvoice');
  if (kind === 'cha-instruction' && !paperOf(source.papers, 'commercialInvoice') && !paperOf(source.papers, 'shippingBill')) throw missing(kind, 'commercialInvoice');
  const sheets = paper ? sheetsFor(kind, paper, source) : letterSheets(kind, source);
  return { kind, title, number: sheets[0]?.number ?? '', sheets, firmFields: firmFields(kind, paper ? [paper] : source.papers, source.exporter), shipmentFields: shipmentFields(kind, paper ? [paper] : source.papers) };
}
