import type { DocumentKind } from '../parts/kinds.ts';
import { paperForm, type FormField } from '../forms/paperForm.ts';
import { typedValue } from '../forms/typedValue.ts';
import { isEmptyValue } from '../forms/paths.ts';
import type { PrintedLine } from './pdfText.ts';

/** A value that the text of a file offers, with the words it was read from and the page. It is written by a person's press alone. */
export type TextProposal = { path: string; value: unknown; text: string; page: number };

/** Titles by which a printed paper is known, the surest first. */
const TITLES: readonly (readonly [title: RegExp, kind: DocumentKind])[] = [
  [/\bpro\s?-?forma\s+invoice\b/iu, 'proformaInvoice'], [/\b(commercial|export)\s+invoice\b/iu, 'commercialInvoice'], [/\bpacking\s+list\b/iu, 'packingList'], [/\bshipping\s+bill\b/iu, 'shippingBill'], [/\bair\s?way\s?bill\b/iu, 'airWaybill'], [/\bsea\s?way\s?bill\b/iu, 'seaWaybill'], [/\bbill\s+of\s+lading\b/iu, 'billOfLading'],
  [/\bcertificate\s+of\s+origin\b/iu, 'certificateOfOrigin'], [/\b(documentary|letter\s+of)\s+credit\b/iu, 'letterOfCredit'], [/\b(insurance\s+(certificate|policy)|certificate\s+of\s+insurance)\b/iu, 'insuranceCertificate'], [/\bfumigation\b/iu, 'fumigation'], [/\bphytosanitary\b/iu, 'phytosanitary'], [/\bhealth\s+certificate\b/iu, 'health'],
  [/\bcertificate\s+of\s+analysis\b/iu, 'certificateOfAnalysis'], [/\bdangerous\s+goods\b/iu, 'dangerousGoods'], [/\bverified\s+gross\s+mass\b/iu, 'vgm'], [/\bbill\s+of\s+exchange\b/iu, 'billOfExchange'], [/\bpurchase\s+order\b/iu, 'purchaseOrder'], [/\btax\s+invoice\b/iu, 'gstInvoice'], [/\binspection\s+certificate\b/iu, 'inspection'], [/\binvoice\b/iu, 'commercialInvoice'],
];

/** The kind whose title stands highest on the first page; undefined when none does. */
export function kindOfText(lines: readonly PrintedLine[]): DocumentKind | undefined {
  const top = lines.filter((one) => one.page === 1).slice(0, 25).map((line) => line.pieces.map((piece) => piece.text).join(' '));
  return top.map((text) => TITLES.find(([title]) => title.test(text))?.[1]).find((kind) => kind !== undefined);
}

/** Labels as papers print them, beside the names of our own form. `number` of a kind is under its own name. */
const NUMBERS: Partial<Record<DocumentKind, RegExp>> = {
  commercialInvoice: /^(commercial |export )?invoice\s*(no|number|#)/iu, gstInvoice: /^(tax )?invoice\s*(no|number)/iu, proformaInvoice: /^(pro\s?-?forma\s*)?(invoice\s*)?(no|number)\b/iu, packingList: /^(packing list|p\/?l)\s*(no|number)/iu, shippingBill: /^(s\.?b\.?|shipping bill)\s*(no|number)/iu, billOfLading: /^(b\/?l|bill of lading|mtd)\s*(no|number)/iu,
  airWaybill: /^(air waybill|awb|hawb|mawb)\s*(no|number)/iu, certificateOfOrigin: /^(certificate|reference)\s*(no|number)/iu, letterOfCredit: /^(documentary credit|l\/?c|credit)\s*(no|number)/iu, insuranceCertificate: /^(certificate|policy)\s*(no|number)/iu, purchaseOrder: /^(p\.?o\.?|purchase order|order)\s*(no|number)/iu,
};
const LABELS: readonly (readonly [path: string, label: RegExp])[] = [
  ['date', /^(date( of issue)?|dated|invoice date|b\/?l date|issue date|sb date)$/iu], ['refs.invoiceNumber', /^(commercial |export )?invoice\s*(no|number)/iu], ['refs.purchaseOrder', /^(buyer'?s )?(order|p\.?o\.?)\s*(no|number|ref)/iu], ['refs.lcNumber', /^(l\/?c|letter of credit|documentary credit)\s*(no|number)/iu], ['refs.shippingBill', /^(s\.?b\.?|shipping bill)\s*(no|number)/iu],
  ['parties.exporter.name', /^(exporter|shipper|seller|consignor)( name)?$/iu], ['parties.consignee.name', /^(consignee|ship to)( name)?$/iu], ['parties.buyer.name', /^(buyer|bill to|importer)( name| \(if other.*)?$/iu], ['parties.notify.name', /^notify( party)?( name)?$/iu], ['parties.applicant.name', /^applicant$/iu], ['parties.beneficiary.name', /^beneficiary$/iu],
  ['parties.exporter.gstin', /^gstin$/iu], ['parties.exporter.iec', /^(iec|ie code)( no| number)?$/iu], ['ports.loading', /^(port|place|airport) of (loading|departure)$/iu], ['ports.discharge', /^(port|airport) of (discharge|destination)$/iu], ['ports.delivery', /^(place of delivery|final destination)$/iu], ['ports.receipt', /^place of receipt$/iu], ['carriage.vessel', /^(vessel|ocean vessel|vessel name)$/iu], ['carriage.voyage', /^voyage( no| number)?$/iu], ['carriage.flight', /^flight( no)?$/iu], ['carriage.onBoardOn', /^(shipped|laden)? ?on board( date)?$/iu],
  ['currency', /^currency$/iu], ['incoterm', /^(incoterms?|terms of delivery|delivery terms)$/iu], ['paymentTerm', /^(payment terms?|terms of payment)$/iu], ['marks', /^(marks?( (and|&) n(umbe)?rs?\.?)?|shipping marks?)$/iu],
  ['totals.amount', /^(grand |invoice )?total( amount| value)?$|^amount (payable|due)$/iu], ['totals.fob', /^(fob|f\.o\.b\.?)( value)?$/iu], ['totals.freight', /^freight$/iu], ['totals.insurance', /^insurance$/iu], ['totals.netWeight', /^(total )?net (weight|wt\.?)$/iu], ['totals.grossWeight', /^(total )?gross (weight|wt\.?)$/iu], ['totals.packageCount', /^(total )?(no\.? of )?(packages|cartons|ctns)$/iu], ['totals.volume', /^(total )?(volume|measurement|cbm)$/iu],
  ['credit.expiresOn', /^(date (and place )?of expiry|expiry date)$/iu], ['credit.latestShipmentOn', /^latest (date of )?shipment( date)?$/iu], ['credit.amount', /^(currency code,? )?amount$/iu], ['validTo', /^(valid (until|to|till)|expiry date|validity)$/iu], ['validFrom', /^valid from$/iu], ['issuer', /^issued by$/iu], ['cover.insured', /^sum insured$/iu], ['proof.unNumber', /^un (no|number)$/iu],
];

const bareLabel = (text: string): string => text.replace(/^\d{1,2}[.)]?\s+/u, '').replace(/[\s:.*]+$/u, '').trim();
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What an input can take of a printed text: the day, the amount or the code in it. */
function offered(text: string, field: FormField, currency: string | undefined): unknown {
  if (field.input === 'day') {
    const named = /\b(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([A-Za-z]{3})[a-z]*[\s.,-]+(\d{4})\b/u.exec(text);
    const month = named ? MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1 : 0;
    return typedValue(month > 0 ? `${named?.[1]}-${month}-${named?.[3]}` : (/\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}/u.exec(text)?.[0] ?? ''), field, currency);
  }
  if (field.input === 'money') return typedValue(/(?:[A-Z]{3}\s*)?[\d,]+(?:\.\d+)?(?:\s*[A-Z]{3}\b)?/u.exec(text.replace(/US\$|\$/u, 'USD '))?.[0] ?? '', field, currency);
  if (field.input === 'quantity') return typedValue(/[\d,]+(?:\.\d+)?\s*[A-Za-z]*/u.exec(text)?.[0]?.trim() ?? '', field, currency);
  if (field.input === 'number') return typedValue(/[\d,]+(?:\.\d+)?/u.exec(text)?.[0] ?? '', field, currency);
  if (field.path === 'incoterm') return /\b(EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP)\b/u.exec(text)?.[1];
  if (field.path === 'currency') return /\b[A-Z]{3}\b/u.exec(text)?.[0];
  if (field.input === 'yesno' || field.input === 'choice' || field.input === 'texts') return undefined;
  return text.length <= 300 ? text.trim() : undefined;
}

/** The text of a label: behind its colon, in the next piece of its line, or under it. */
function textNear(lines: readonly PrintedLine[], at: number, piece: number, rest: string): string {
  const line = lines[at];
  if (rest !== '') return rest;
  const beside = line?.pieces[piece + 1];
  const label = line?.pieces[piece];
  if (beside && !isLabel(beside.text)) return beside.text;
  const below = lines.slice(at + 1, at + 3).find((one) => one.page === line?.page)?.pieces.find((one) => label && Math.abs(one.x - label.x) < 24);
  return below && !isLabel(below.text) ? below.text : '';
}

const KNOWN_LABELS = [...LABELS.map(([, label]) => label), ...Object.values(NUMBERS)];
/** A label, alone or with its own value behind a colon: no value of the label before it. */
function isLabel(text: string): boolean {
  const [, head = text] = /^([^:]{2,40}?)\s*:/u.exec(text) ?? [];
  return KNOWN_LABELS.some((label) => label.test(bareLabel(head))) || (/:\s*$/u.test(text) && text.length < 40);
}

/** Values that the printed lines offer for a form, the first place of each field. Pure; nothing is written. */
export function textProposals(kind: DocumentKind, lines: readonly PrintedLine[]): TextProposal[] {
  const fields = new Map(paperForm(kind, 'en').filter((group) => !group.list).flatMap((group) => group.fields.map((field) => [field.path, field] as const)));
  const labels = [...(NUMBERS[kind] ? [['number', NUMBERS[kind]] as const] : []), ...LABELS].filter(([path]) => fields.has(path));
  const found = new Map<string, TextProposal>();
  const whole = lines.flatMap((line) => line.pieces.map((piece) => piece.text)).join('\n');
  const currency = /\b(USD|EUR|GBP|AED|JPY|AUD|CAD|SGD|CHF|INR)\b/u.exec(whole.replace(/US\$/gu, 'USD'))?.[1];
  for (const [at, line] of lines.entries()) for (const [index, piece] of line.pieces.entries()) {
    const [, head = piece.text, tail = ''] = /^([^:]{2,40}?)\s*:\s*(.*)$/u.exec(piece.text) ?? [];
    for (const [path, label] of labels) {
      const field = fields.get(path);
      if (found.has(path) || !field || !label.test(bareLabel(head))) continue;
      const text = textNear(lines, at, index, tail);
      const value = offered(text, field, currency);
      if (!isEmptyValue(value)) found.set(path, { path, value, text: `${bareLabel(head)}: ${text}`.slice(0, 200), page: line.page });
    }
  }
  return [...found.values()];
}
